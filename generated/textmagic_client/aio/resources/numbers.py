"""Sender Settings."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import numbers as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Numbers(Resource):
    """What recipients see as the sender: a number that all customers share, a dedicated number, the
    user's own number, or a name, which cannot be answered. Every method is described in full in
    `TextMagic`.

    Documentation: https://docs.textmagic.com/#tag/Sender-Settings
    """

    def list(
        self, *, page: int = 1, limit: int = 10, survey_id: int | UnsetType = UNSET
    ) -> AsyncPaginator[models.DedicatedNumber]:
        """List all dedicated numbers of the account. (GET /api/v2/numbers)"""
        return self._paginate(operations.get_user_dedicated_numbers(page, limit, survey_id))

    async def buy(self, *, phone: str, country: str, user_id: int) -> None:
        """Buy a dedicated number. (POST /api/v2/numbers)"""
        await self._call(operations.buy_dedicated_number(phone, country, user_id))

    async def available(
        self, *, prefix: int | UnsetType = UNSET, tollfree: bool = False, country: str
    ) -> models.AvailableNumbers:
        """List the dedicated numbers of a country that can be bought.

        (GET /api/v2/numbers/available)
        """
        return await self._call(
            operations.get_available_dedicated_numbers(prefix, tollfree, country)
        )

    async def get(self, id: int) -> models.DedicatedNumber:
        """Fetch one dedicated number. (GET /api/v2/numbers/{id})"""
        return await self._call(operations.get_dedicated_number(id))

    async def delete(self, id: int) -> None:
        """Give up one dedicated number. (DELETE /api/v2/numbers/{id})"""
        await self._call(operations.delete_dedicated_number(id))
