"""Sender Settings."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import numbers as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Numbers(Resource):
    """Dedicated numbers: the numbers of the account, and numbers that can be bought. A number costs
    money every month.

    Documentation: https://docs.textmagic.com/#tag/Sender-Settings
    """

    def list(
        self, *, page: int = 1, limit: int = 10, survey_id: int | UnsetType = UNSET
    ) -> AsyncPaginator[models.DedicatedNumber]:
        """List all dedicated numbers of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            survey_id: Only numbers that the survey with this id can use.

        Returns:
            One page of numbers.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getUserDedicatedNumbers: GET /api/v2/numbers. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return self._paginate(operations.get_user_dedicated_numbers(page, limit, survey_id))

    async def buy(self, *, phone: str, country: str, user_id: int) -> None:
        """Buy a dedicated number.

        Costs money every month, from the balance of the account. `numbers.available` lists the
        numbers and the price.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.
            country: Country of the number, as an ISO 3166-1 alpha-2 code.
            user_id: Id of the only account or sub-account that can use the number. This cannot be
                changed later.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation buyDedicatedNumber: POST /api/v2/numbers. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        await self._call(operations.buy_dedicated_number(phone, country, user_id))

    async def available(
        self, *, prefix: int | UnsetType = UNSET, tollfree: bool = False, country: str
    ) -> models.AvailableNumbers:
        """List the dedicated numbers of a country that can be bought.

        Args:
            prefix: Only numbers that begin with these digits, the country's code included.
            tollfree: Whether to list only numbers that are free to call. Only the United States has
                them. Default: False.
            country: The country, as an ISO 3166-1 alpha-2 code in capitals.

        Returns:
            The numbers.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAvailableDedicatedNumbers: GET /api/v2/numbers/available. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return await self._call(
            operations.get_available_dedicated_numbers(prefix, tollfree, country)
        )

    async def get(self, id: int) -> models.DedicatedNumber:
        """Fetch one dedicated number.

        Args:
            id: Id of the dedicated number.

        Returns:
            The number.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getDedicatedNumber: GET /api/v2/numbers/{id}. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return await self._call(operations.get_dedicated_number(id))

    async def delete(self, id: int) -> None:
        """Cancel one dedicated number.

        Ends the monthly payment.

        Args:
            id: Id of the dedicated number.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteDedicatedNumber: DELETE /api/v2/numbers/{id}. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        await self._call(operations.delete_dedicated_number(id))
