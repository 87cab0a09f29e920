"""User Subaccounts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import subaccounts as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Subaccounts(Resource):
    """Accounts for others that belong to this one: users, and administrators who may buy credit and
    manage sub-accounts too. Every method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/sub-accounts
    """

    def list(self, *, page: int = 1, limit: int = 10) -> AsyncPaginator[models.UserAccount]:
        """List all sub-accounts of the account. (GET /api/v2/subaccounts)"""
        return self._paginate(operations.get_subaccounts(page, limit))

    async def invite(
        self, *, email: str, role: models.SubaccountRole | models.SubaccountRoleValue
    ) -> None:
        """Invite somebody by e-mail to open a sub-account. (POST /api/v2/subaccounts)"""
        await self._call(operations.invite_subaccount(email, role))

    async def get(self, id: int) -> models.UserAccount:
        """Fetch one sub-account. (GET /api/v2/subaccounts/{id})"""
        return await self._call(operations.get_subaccount(id))

    async def close(self, id: int) -> None:
        """Close one sub-account. (DELETE /api/v2/subaccounts/{id})"""
        await self._call(operations.close_subaccount(id))

    async def create_token(
        self, *, user_id: int, password: str, app_name: str | UnsetType = UNSET
    ) -> models.UserAccount:
        """Make a new API key for a sub-account. (POST /api/v2/subaccounts/tokens)"""
        return await self._call(
            operations.request_new_subaccount_token(user_id, password, app_name)
        )

    async def list_with_tokens(
        self, *, page: int = 1, limit: int = 10, app_name: str, password: str
    ) -> Sequence[models.SubaccountWithToken]:
        """List the sub-accounts with the API keys that an application has for them.

        (POST /api/v2/subaccounts/tokens/list)
        """
        return await self._call(
            operations.get_subaccounts_with_tokens(page, limit, app_name, password)
        )
