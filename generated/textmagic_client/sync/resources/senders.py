"""Sender Settings."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import senders as operations
from ..caller import Resource


class Senders(Resource):
    """The sender that recipients see: a number that all customers share, a dedicated number, the
    user's own number, or a name. Recipients cannot answer to a name.

    Documentation: https://docs.textmagic.com/#tag/Sender-Settings
    """

    def options(self, *, country: str | UnsetType = UNSET) -> models.SenderOptions:
        """List the numbers and names that messages can be sent from.

        Each can be given as `from_` when a message is sent.

        Args:
            country: Only those that can send to this country, as an ISO 3166-1 alpha-2 code.
                Default: all.

        Returns:
            The numbers and names, by their kind.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAvailableSenderSettingOptions: GET /api/v2/sources. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return self._call(operations.get_available_sender_setting_options(country))

    def update_settings(
        self, *, value: str, country: str, chat_id: int | UnsetType = UNSET
    ) -> None:
        """Choose the number or name that messages to a country are sent from.

        Args:
            value: Number or name to send from. A number is in E.164 format, with or without the
                leading plus sign. Not empty.
            country: Country of the recipients, as an ISO 3166-1 alpha-2 code.
            chat_id: Id of the only chat for which this is used. Default: for all messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateSenderSetting: PUT /api/v2/sender/settings. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        self._call(operations.update_sender_setting(value, country, chat_id))

    def settings(self, *, country: str | UnsetType = UNSET) -> models.SenderSettings:
        """Fetch the sender number or name for each country.

        Args:
            country: Only the settings for this country, as an ISO 3166-1 alpha-2 code.

        Returns:
            The settings.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSenderSettings: GET /api/v2/sender/settings/normalized. Documented at
            https://docs.textmagic.com/#tag/Sender-Settings
        """
        return self._call(operations.get_sender_settings(country))
