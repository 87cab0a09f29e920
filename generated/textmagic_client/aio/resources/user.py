"""User."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...core.uploads import Upload
from ...operations import user as operations
from ..caller import Resource


class User(Resource):
    """The account that the credentials belong to: its profile, its balance, and the notifications
    of a low balance and of inbound messages.

    Documentation: https://www.textmagic.com/docs/api/account
    """

    async def get(self) -> models.UserAccount:
        """Fetch the account that the credentials belong to.

        Returns:
            The account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getCurrentUser: GET /api/v2/user. Documented at
            https://www.textmagic.com/docs/api/account
        """
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
        """Change the data of the account.

        Args:
            username: Name that the user logs in with.
            first_name: First name of the user.
            last_name: Last name of the user.
            email: E-mail address of the user.
            phone: Number of the user in E.164 format, with or without the leading plus sign.
            company: Company of the user.
            timezone: Id of the time zone of the account, as `service.timezones` lists them.

        Returns:
            The account was changed. The result has its new data.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateCurrentUser: PUT /api/v2/user. Documented at
            https://www.textmagic.com/docs/api/account
        """
        return await self._call(
            operations.update_current_user(
                username, first_name, last_name, email, phone, company, timezone
            )
        )

    async def upload_avatar(self, *, image: Upload) -> None:
        """Upload a picture for the account.

        Args:
            image: The picture, a PNG or JPG file of at most 10 MB. Bytes need a name: give a
                `File`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation uploadAvatar: POST /api/v2/user/avatar. Documented at
            https://www.textmagic.com/docs/api/account
        """
        await self._call(operations.upload_avatar(image))

    async def delete_avatar(self) -> None:
        """Delete the picture of the account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteAvatar: DELETE /api/v2/user/avatar. Documented at
            https://www.textmagic.com/docs/api/account
        """
        await self._call(operations.delete_avatar())
