"""Lookup."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import lookups as operations
from ..caller import Resource


class Lookups(Resource):
    """What is known of a phone number or an e-mail address. Looking up a number costs money. Every
    method is described in full in `TextMagic`.

    Documentation: https://docs.textmagic.com/#tag/Lookup
    """

    async def carrier(
        self, phone: str, *, country: str | UnsetType = UNSET
    ) -> models.CarrierLookup:
        """Look up the operator, the kind and the country of a phone number.

        (GET /api/v2/lookups/{phone})
        """
        return await self._call(operations.do_carrier_lookup(phone, country))

    async def email(self, email: str) -> models.EmailLookup:
        """Find out whether an e-mail address can be written to.

        (GET /api/v2/email-lookups/{email})
        """
        return await self._call(operations.do_email_lookup(email))
