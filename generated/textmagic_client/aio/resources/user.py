"""User."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...core.uploads import Upload
from ...operations import user as operations
from ..caller import Resource


class User(Resource):
    """The account that the credentials belong to: who it is, what it has left, and who is notified
    when the balance gets low or a message comes in. Every method is described in full in
    `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/account
    """

    async def get(self) -> models.UserAccount:
        """Fetch the account that the credentials belong to. (GET /api/v2/user)"""
        return await self._call(operations.get_current_user())

    async def update(
        self,
        *,
        username: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        phone: str | UnsetType = UNSET,
        company: str | UnsetType = UNSET,
        timezone: int | UnsetType = UNSET,
    ) -> models.UpdatedUser:
        """Change the data of the account. (PUT /api/v2/user)"""
        return await self._call(
            operations.update_current_user(
                username, first_name, last_name, email, phone, company, timezone
            )
        )

    async def upload_avatar(self, *, image: Upload) -> None:
        """Upload a picture for the account. (POST /api/v2/user/avatar)"""
        await self._call(operations.upload_avatar(image))

    async def delete_avatar(self) -> None:
        """Delete the picture of the account. (DELETE /api/v2/user/avatar)"""
        await self._call(operations.delete_avatar())
