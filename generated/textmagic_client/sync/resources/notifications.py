"""User."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import notifications as operations
from ..caller import Resource


class Notifications(Resource):
    """The notifications of a low balance and of inbound messages.

    Documentation: https://www.textmagic.com/docs/api/account
    """

    def balance_options(self) -> dict[str, str]:
        """List the balances that a notification can be set for.

        Returns:
            The balances, each with how it is displayed in the currency of the account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getBalanceNotificationOptions: GET /api/v2/user/notification/balance/bundles.
            Documented at https://www.textmagic.com/docs/api/account
        """
        return self._call(operations.get_balance_notification_options())

    def balance(self) -> models.BalanceNotificationSettings:
        """Fetch the settings for notifications of a low balance.

        Returns:
            The settings.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getBalanceNotificationSettings: GET /api/v2/user/notification/balance.
            Documented at https://www.textmagic.com/docs/api/account
        """
        return self._call(operations.get_balance_notification_settings())

    def update_balance(
        self,
        *,
        low_balance_notification: bool | UnsetType = UNSET,
        alert_balance: Decimal,
        alert_phone: str | UnsetType = UNSET,
        alert_email1: str | UnsetType = UNSET,
        alert_email2: str | UnsetType = UNSET,
        alert_email3: str | UnsetType = UNSET,
    ) -> None:
        """Change the settings for notifications of a low balance.

        Args:
            low_balance_notification: Whether notifications are sent.
            alert_balance: Balance below which notifications are sent, in the currency of the
                account: one of those that `notifications.balance_options` lists.
            alert_phone: Number to notify, in E.164 format, with or without the leading plus sign.
            alert_email1: E-mail address to notify.
            alert_email2: A second e-mail address to notify.
            alert_email3: A third e-mail address to notify.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateBalanceNotificationSettings: PUT /api/v2/user/notification/balance.
            Documented at https://www.textmagic.com/docs/api/account
        """
        self._call(
            operations.update_balance_notification_settings(
                low_balance_notification,
                alert_balance,
                alert_phone,
                alert_email1,
                alert_email2,
                alert_email3,
            )
        )

    def inbound(self) -> models.InboundNotificationSettings:
        """Fetch the settings for notifications of inbound messages.

        Returns:
            The settings.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getInboundMessagesNotificationSettings: GET /api/v2/user/notification/inbound.
            Documented at https://www.textmagic.com/docs/api/account
        """
        return self._call(operations.get_inbound_messages_notification_settings())

    def update_inbound(
        self,
        *,
        inbound_message_notification: bool,
        include_sms_history: bool,
        send_in_html_format: bool,
        alert_email1: str | UnsetType = UNSET,
        alert_email2: str | UnsetType = UNSET,
        alert_email3: str | UnsetType = UNSET,
    ) -> None:
        """Change the settings for notifications of inbound messages.

        Notifications of forwarded calls can be read, but not changed here.

        Args:
            inbound_message_notification: Whether notifications are sent.
            include_sms_history: Whether the e-mail includes previous messages.
            send_in_html_format: Whether the e-mail is written in HTML.
            alert_email1: E-mail address to notify.
            alert_email2: A second e-mail address to notify.
            alert_email3: A third e-mail address to notify.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateInboundMessagesNotificationSettings: PUT
            /api/v2/user/notification/inbound. Documented at
            https://www.textmagic.com/docs/api/account
        """
        self._call(
            operations.update_inbound_messages_notification_settings(
                inbound_message_notification,
                include_sms_history,
                send_in_html_format,
                alert_email1,
                alert_email2,
                alert_email3,
            )
        )

    def update_desktop(
        self,
        *,
        play_sound: bool,
        show_notifications: bool,
        show_text: bool | UnsetType = UNSET,
        sound_id: int | UnsetType = UNSET,
    ) -> None:
        """Change how the web application announces messages on the desktop.

        The API cannot fetch these settings.

        Args:
            play_sound: Whether a sound is played.
            show_notifications: Whether notifications are shown.
            show_text: Whether notifications show the text of the message.
            sound_id: Id of the sound. The sounds are not documented.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateChatDesktopNotificationSettings: PUT /api/v2/user/desktop/notification.
            Documented at https://www.textmagic.com/docs/api/account
        """
        self._call(
            operations.update_chat_desktop_notification_settings(
                play_sound, show_notifications, show_text, sound_id
            )
        )
