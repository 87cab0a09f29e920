"""Calls of `notifications`."""

# fmt: off
from __future__ import annotations

from decimal import Decimal
from typing import Any

from textmagic_client.models.account import BalanceNotificationSettings, InboundNotificationSettings

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_BALANCE_OPTIONS_ANSWER: Any = {"1": "£1.00", "50": "£50.00"}
_BALANCE_ANSWER: Any = {"lowBalanceNotification": True, "alertBalance": 50.0,
    "alertPhone": "447860021130", "alertEmail1": "ada@example.org",
    "alertEmail2": "charles@example.org", "alertEmail3": "mary@example.org"}
_BALANCE_RESULT = BalanceNotificationSettings(low_balance_notification=True,
    alert_balance=Decimal("50.0"), alert_phone="447860021130", alert_email1="ada@example.org",
    alert_email2="charles@example.org", alert_email3="mary@example.org")
_INBOUND_ANSWER: Any = {"inboundMessageNotification": True, "forwardedCallNotification": True,
    "includeSmsHistory": True, "sendInHtmlFormat": True, "alertEmail1": "ada@example.org",
    "alertEmail2": "charles@example.org", "alertEmail3": "mary@example.org"}
_INBOUND_RESULT = InboundNotificationSettings(inbound_message_notification=True,
    forwarded_call_notification=True, include_sms_history=True, send_in_html_format=True,
    alert_email1="ada@example.org", alert_email2="charles@example.org",
    alert_email3="mary@example.org")
OPERATIONS: list[_AnyOperation] = [
    _Operation[dict[str, str]]("getBalanceNotificationOptions", "GET", (200,),
        lambda tm: tm.notifications.balance_options,
        [_Call(lambda tm: tm.notifications.balance_options(),
        "/api/v2/user/notification/balance/bundles")], answer=_BALANCE_OPTIONS_ANSWER,
        result={"1": "£1.00", "50": "£50.00"}),
    _Operation[BalanceNotificationSettings]("getBalanceNotificationSettings", "GET", (200,),
        lambda tm: tm.notifications.balance, [_Call(lambda tm: tm.notifications.balance(),
        "/api/v2/user/notification/balance")], answer=_BALANCE_ANSWER, result=_BALANCE_RESULT),
    _Operation[None]("updateBalanceNotificationSettings", "PUT", (204,),
        lambda tm: tm.notifications.update_balance,
        [_Call(lambda tm: tm.notifications.update_balance(alert_balance=Decimal("50")),
        "/api/v2/user/notification/balance", headers={"content-type": "application/json"},
        body='{"alertBalance":"50"}'),
        _Call(lambda tm: tm.notifications.update_balance(low_balance_notification=True,
        alert_balance=Decimal("50"), alert_phone="447860021130", alert_email1="ada@example.org",
        alert_email2="charles@example.org", alert_email3="mary@example.org"),
        "/api/v2/user/notification/balance", headers={"content-type": "application/json"},
        body='{"lowBalanceNotification":true,"alertBalance":"50","alertPhone":"447860021130","alertEmail1":"ada@example.org","alertEmail2":"charles@example.org","alertEmail3":"mary@example.org"}')],
        result=None, needed={"alert_balance": Decimal("50")},
        wrong={"low_balance_notification": [None, 1, "true"], "alert_balance": [None],
        "alert_phone": [None, 447860021130, "447860021130.0", "12"], "alert_email1": [None, 1],
        "alert_email2": [None, 1], "alert_email3": [None, 1]},
        wrong_body={"lowBalanceNotification": ["no-such-value"], "alertBalance": [..., None,
        "no-such-value"], "alertPhone": [1, "hello", "12", "447860021130.0"], "alertEmail1": [1],
        "alertEmail2": [1], "alertEmail3": [1]}, wrong_bodies=[[]]),
    _Operation[InboundNotificationSettings]("getInboundMessagesNotificationSettings", "GET",
        (200,), lambda tm: tm.notifications.inbound, [_Call(lambda tm: tm.notifications.inbound(),
        "/api/v2/user/notification/inbound")], answer=_INBOUND_ANSWER, result=_INBOUND_RESULT),
    _Operation[None]("updateInboundMessagesNotificationSettings", "PUT", (204,),
        lambda tm: tm.notifications.update_inbound,
        [_Call(lambda tm: tm.notifications.update_inbound(inbound_message_notification=True,
        include_sms_history=True, send_in_html_format=True), "/api/v2/user/notification/inbound",
        headers={"content-type": "application/json"},
        body='{"inboundMessageNotification":true,"includeSmsHistory":true,"sendInHtmlFormat":true}'),
        _Call(lambda tm: tm.notifications.update_inbound(inbound_message_notification=True,
        include_sms_history=True, send_in_html_format=True, alert_email1="ada@example.org",
        alert_email2="charles@example.org", alert_email3="mary@example.org"),
        "/api/v2/user/notification/inbound", headers={"content-type": "application/json"},
        body='{"inboundMessageNotification":true,"includeSmsHistory":true,"sendInHtmlFormat":true,"alertEmail1":"ada@example.org","alertEmail2":"charles@example.org","alertEmail3":"mary@example.org"}')],
        result=None, needed={"inbound_message_notification": True, "include_sms_history": True,
        "send_in_html_format": True}, wrong={"inbound_message_notification": [None, 1, "true"],
        "include_sms_history": [None, 1, "true"], "send_in_html_format": [None, 1, "true"],
        "alert_email1": [None, 1], "alert_email2": [None, 1], "alert_email3": [None, 1]},
        wrong_body={"inboundMessageNotification": [..., None, "no-such-value"],
        "includeSmsHistory": [..., None, "no-such-value"], "sendInHtmlFormat": [..., None,
        "no-such-value"], "alertEmail1": [1], "alertEmail2": [1], "alertEmail3": [1]},
        wrong_bodies=[[]]),
    _Operation[None]("updateChatDesktopNotificationSettings", "PUT", (200,),
        lambda tm: tm.notifications.update_desktop,
        [_Call(lambda tm: tm.notifications.update_desktop(play_sound=False,
        show_notifications=False), "/api/v2/user/desktop/notification",
        headers={"content-type": "application/json"},
        body='{"playSound":false,"showNotifications":false}'),
        _Call(lambda tm: tm.notifications.update_desktop(play_sound=False, show_notifications=False,
        show_text=True, sound_id=23), "/api/v2/user/desktop/notification",
        headers={"content-type": "application/json"},
        body='{"playSound":false,"showNotifications":false,"showText":true,"soundId":23}')],
        result=None, needed={"play_sound": False, "show_notifications": False},
        wrong={"play_sound": [None, 1, "true"], "show_notifications": [None, 1, "true"],
        "show_text": [None, 1, "true"], "sound_id": [None, "1", True]},
        wrong_body={"playSound": [..., None, "no-such-value"], "showNotifications": [..., None,
        "no-such-value"], "showText": ["no-such-value"], "soundId": ["no-such-value"]},
        wrong_bodies=[[]]),
]
