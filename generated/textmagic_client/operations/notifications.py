"""Requests of `notifications`, one function for each operation."""

from __future__ import annotations

from decimal import Decimal
from types import NoneType

from msgspec import UnsetType

from ..core import encode
from ..core.request import Request
from ..models.account import BalanceNotificationSettings, InboundNotificationSettings


def get_balance_notification_options() -> Request[dict[str, str]]:
    return Request(
        operation="getBalanceNotificationOptions",
        method="GET",
        path="/api/v2/user/notification/balance/bundles",
        statuses=(200,),
        result=dict[str, str],
    )


def get_balance_notification_settings() -> Request[BalanceNotificationSettings]:
    return Request(
        operation="getBalanceNotificationSettings",
        method="GET",
        path="/api/v2/user/notification/balance",
        statuses=(200,),
        result=BalanceNotificationSettings,
    )


def update_balance_notification_settings(
    *,
    low_balance_notification: bool | UnsetType,
    alert_balance: Decimal,
    alert_phone: str | UnsetType,
    alert_email1: str | UnsetType,
    alert_email2: str | UnsetType,
    alert_email3: str | UnsetType,
) -> Request[None]:
    return Request(
        operation="updateBalanceNotificationSettings",
        method="PUT",
        path="/api/v2/user/notification/balance",
        statuses=(204,),
        result=NoneType,
        body={
            "lowBalanceNotification": encode.boolean(
                "low_balance_notification", low_balance_notification
            ),
            "alertBalance": encode.decimal("alert_balance", alert_balance),
            "alertPhone": encode.text("alert_phone", alert_phone),
            "alertEmail1": encode.text("alert_email1", alert_email1),
            "alertEmail2": encode.text("alert_email2", alert_email2),
            "alertEmail3": encode.text("alert_email3", alert_email3),
        },
    )


def get_inbound_messages_notification_settings() -> Request[InboundNotificationSettings]:
    return Request(
        operation="getInboundMessagesNotificationSettings",
        method="GET",
        path="/api/v2/user/notification/inbound",
        statuses=(200,),
        result=InboundNotificationSettings,
    )


def update_inbound_messages_notification_settings(
    *,
    inbound_message_notification: bool,
    include_sms_history: bool,
    send_in_html_format: bool,
    alert_email1: str | UnsetType,
    alert_email2: str | UnsetType,
    alert_email3: str | UnsetType,
) -> Request[None]:
    return Request(
        operation="updateInboundMessagesNotificationSettings",
        method="PUT",
        path="/api/v2/user/notification/inbound",
        statuses=(204,),
        result=NoneType,
        body={
            "inboundMessageNotification": encode.boolean(
                "inbound_message_notification", inbound_message_notification
            ),
            "includeSmsHistory": encode.boolean("include_sms_history", include_sms_history),
            "sendInHtmlFormat": encode.boolean("send_in_html_format", send_in_html_format),
            "alertEmail1": encode.text("alert_email1", alert_email1),
            "alertEmail2": encode.text("alert_email2", alert_email2),
            "alertEmail3": encode.text("alert_email3", alert_email3),
        },
    )


def update_chat_desktop_notification_settings(
    *,
    play_sound: bool,
    show_notifications: bool,
    show_text: bool | UnsetType,
    sound_id: int | UnsetType,
) -> Request[None]:
    return Request(
        operation="updateChatDesktopNotificationSettings",
        method="PUT",
        path="/api/v2/user/desktop/notification",
        statuses=(200,),
        result=NoneType,
        body={
            "playSound": encode.boolean("play_sound", play_sound),
            "showNotifications": encode.boolean("show_notifications", show_notifications),
            "showText": encode.boolean("show_text", show_text),
            "soundId": encode.integer("sound_id", sound_id),
        },
    )
