"""User."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import notifications as operations
from ..caller import Resource


class Notifications(Resource):
    """The account that the credentials belong to: who it is, what it has left, and who is notified
    when the balance gets low or a message comes in. Every method is described in full in
    `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/account
    """

    async def balance_options(self) -> dict[str, str]:
        """List the balances that a notification can be set for.

        (GET /api/v2/user/notification/balance/bundles)
        """
        return await self._call(operations.get_balance_notification_options())

    async def balance(self) -> models.BalanceNotificationSettings:
        """Fetch who is notified when the balance gets low.

        (GET /api/v2/user/notification/balance)
        """
        return await self._call(operations.get_balance_notification_settings())

    async def update_balance(
        self,
        *,
        low_balance_notification: bool | UnsetType = UNSET,
        alert_balance: Decimal,
        alert_phone: str | UnsetType = UNSET,
        alert_email1: str | UnsetType = UNSET,
        alert_email2: str | UnsetType = UNSET,
        alert_email3: str | UnsetType = UNSET,
    ) -> None:
        """Change who is notified when the balance gets low.

        (PUT /api/v2/user/notification/balance)
        """
        await self._call(
            operations.update_balance_notification_settings(
                low_balance_notification,
                alert_balance,
                alert_phone,
                alert_email1,
                alert_email2,
                alert_email3,
            )
        )

    async def inbound(self) -> models.InboundNotificationSettings:
        """Fetch who is notified of inbound messages. (GET /api/v2/user/notification/inbound)"""
        return await self._call(operations.get_inbound_messages_notification_settings())

    async def update_inbound(
        self,
        *,
        inbound_message_notification: bool,
        include_sms_history: bool,
        send_in_html_format: bool,
        alert_email1: str | UnsetType = UNSET,
        alert_email2: str | UnsetType = UNSET,
        alert_email3: str | UnsetType = UNSET,
    ) -> None:
        """Change who is notified of inbound messages. (PUT /api/v2/user/notification/inbound)"""
        await self._call(
            operations.update_inbound_messages_notification_settings(
                inbound_message_notification,
                include_sms_history,
                send_in_html_format,
                alert_email1,
                alert_email2,
                alert_email3,
            )
        )

    async def update_desktop(
        self,
        *,
        play_sound: bool,
        show_notifications: bool,
        show_text: bool | UnsetType = UNSET,
        sound_id: int | UnsetType = UNSET,
    ) -> None:
        """Change how the web application announces messages on the desktop.

        (PUT /api/v2/user/desktop/notification)
        """
        await self._call(
            operations.update_chat_desktop_notification_settings(
                play_sound, show_notifications, show_text, sound_id
            )
        )
