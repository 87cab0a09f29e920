"""Requests of `notifications`, one function for each operation."""

from __future__ import annotations

from decimal import Decimal
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.request import Body, Request


def get_balance_notification_options() -> Request[dict[str, str]]:
    _path = "/api/v2/user/notification/balance/bundles"
    return Request("getBalanceNotificationOptions", "GET", _path, dict[str, str])


def get_balance_notification_settings() -> Request[models.BalanceNotificationSettings]:
    _path = "/api/v2/user/notification/balance"
    return Request(
        "getBalanceNotificationSettings", "GET", _path, models.BalanceNotificationSettings
    )


def update_balance_notification_settings(
    low_balance_notification: bool | UnsetType,
    alert_balance: Decimal,
    alert_phone: str | UnsetType,
    alert_email1: str | UnsetType,
    alert_email2: str | UnsetType,
    alert_email3: str | UnsetType,
) -> Request[None]:
    _path = "/api/v2/user/notification/balance"
    _body: Body = {
        "lowBalanceNotification": encode.boolean(
            "low_balance_notification", low_balance_notification
        ),
        "alertBalance": encode.decimal("alert_balance", alert_balance),
        "alertPhone": encode.phone("alert_phone", alert_phone),
        "alertEmail1": encode.string("alert_email1", alert_email1),
        "alertEmail2": encode.string("alert_email2", alert_email2),
        "alertEmail3": encode.string("alert_email3", alert_email3),
    }
    return Request("updateBalanceNotificationSettings", "PUT", _path, NoneType, (204,), body=_body)


def get_inbound_messages_notification_settings() -> Request[models.InboundNotificationSettings]:
    _path = "/api/v2/user/notification/inbound"
    return Request(
        "getInboundMessagesNotificationSettings", "GET", _path, models.InboundNotificationSettings
    )


def update_inbound_messages_notification_settings(
    inbound_message_notification: bool,
    include_sms_history: bool,
    send_in_html_format: bool,
    alert_email1: str | UnsetType,
    alert_email2: str | UnsetType,
    alert_email3: str | UnsetType,
) -> Request[None]:
    _path = "/api/v2/user/notification/inbound"
    _body: Body = {
        "inboundMessageNotification": encode.boolean(
            "inbound_message_notification", inbound_message_notification
        ),
        "includeSmsHistory": encode.boolean("include_sms_history", include_sms_history),
        "sendInHtmlFormat": encode.boolean("send_in_html_format", send_in_html_format),
        "alertEmail1": encode.string("alert_email1", alert_email1),
        "alertEmail2": encode.string("alert_email2", alert_email2),
        "alertEmail3": encode.string("alert_email3", alert_email3),
    }
    return Request(
        "updateInboundMessagesNotificationSettings", "PUT", _path, NoneType, (204,), body=_body
    )


def update_chat_desktop_notification_settings(
    play_sound: bool,
    show_notifications: bool,
    show_text: bool | UnsetType,
    sound_id: int | UnsetType,
) -> Request[None]:
    _path = "/api/v2/user/desktop/notification"
    _body: Body = {
        "playSound": encode.boolean("play_sound", play_sound),
        "showNotifications": encode.boolean("show_notifications", show_notifications),
        "showText": encode.boolean("show_text", show_text),
        "soundId": encode.integer("sound_id", sound_id),
    }
    return Request("updateChatDesktopNotificationSettings", "PUT", _path, NoneType, body=_body)
