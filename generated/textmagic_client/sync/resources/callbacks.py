"""Callbacks."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import callbacks as operations
from ..caller import Resource


class Callbacks(Resource):
    """The two URLs that the service calls: one with the delivery status of an outbound message, one
    with an inbound message.

    Documentation: https://www.textmagic.com/docs/api/receive-sms
    """

    def get(self) -> models.CallbackSettings:
        """Fetch the URLs and the format of the callbacks.

        Returns:
            The settings.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getCallbackSettings: GET /api/v2/callback/settings. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        return self._call(operations.get_callback_settings())

    def update(
        self,
        *,
        out_url: str | None,
        in_url: str | None,
        format: models.CallbackFormat | models.CallbackFormatValue,
        x_ignore_null_values: bool | UnsetType = UNSET,
    ) -> None:
        """Change the URLs and the format of the callbacks.

        Args:
            out_url: URL that is called with the delivery status of outbound messages. `None` means
                no URL, but only if `x_ignore_null_values` is `False`.
            in_url: URL that is called with inbound messages. `None` means no URL, but only if
                `x_ignore_null_values` is `False`.
            format: Format of the body.
            x_ignore_null_values: Whether a field that is `None` counts as absent, so that it
                changes nothing. The server's default: True.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateCallbackSettings: PUT /api/v2/callback/settings. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        self._call(
            operations.update_callback_settings(out_url, in_url, format, x_ignore_null_values)
        )
