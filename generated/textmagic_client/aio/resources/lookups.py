"""Lookup."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import lookups as operations
from ..caller import Resource


class Lookups(Resource):
    """Lookup of the data about a phone number or an e-mail address. Looking up a number costs
    money.

    Documentation: https://docs.textmagic.com/#tag/Lookup
    """

    async def carrier(
        self, phone: str, *, country: str | UnsetType = UNSET
    ) -> models.CarrierLookup:
        """Look up the operator, the kind and the country of a phone number.

        Costs money: the answer says how much. The client does not retry the request if it may have
        been carried out. One number can be looked up at a time.

        Args:
            phone: The number, in E.164 format, with or without the leading plus sign, or in
                national format. Not empty.
            country: Country of the number, as an ISO 3166-1 alpha-2 code. Needed only for a number
                in national format.

        Returns:
            The data about the number.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation doCarrierLookup: GET /api/v2/lookups/{phone}. Documented at
            https://docs.textmagic.com/#tag/Lookup
        """
        return await self._call(operations.do_carrier_lookup(phone, country))

    async def email(self, email: str) -> models.EmailLookup:
        """Check whether an e-mail address can receive mail.

        The service checks the spelling, the mail servers of the domain and the mailbox. One address
        can be looked up at a time.

        Args:
            email: The e-mail address.

        Returns:
            The data about the address.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation doEmailLookup: GET /api/v2/email-lookups/{email}. Documented at
            https://docs.textmagic.com/#tag/Lookup
        """
        return await self._call(operations.do_email_lookup(email))
