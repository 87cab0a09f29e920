"""Calls of `notifications` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import BalanceNotificationSettings, InboundNotificationSettings

BALANCE_OPTIONS_BODY = {"1": "£1.00", "50": "£50.00"}
BALANCE_OPTIONS_RESULT = {"1": "£1.00", "50": "£50.00"}


def test_balance_options_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, BALANCE_OPTIONS_BODY)
    result = client.notifications.balance_options()
    assert server.received() == Received(
        "GET",
        "/api/v2/user/notification/balance/bundles",
    )
    assert result == BALANCE_OPTIONS_RESULT
    assert repr(result) == repr(BALANCE_OPTIONS_RESULT)


def test_balance_options_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getBalanceNotificationOptions: {status} Not done"
        ) as caught:
            client.notifications.balance_options()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_balance_options_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notifications.balance_options()
    assert len(server.requests) == len(undocumented)


BALANCE_BODY = {
    "lowBalanceNotification": True,
    "alertBalance": 50.0,
    "alertPhone": "447860021130",
    "alertEmail1": "ada@example.org",
    "alertEmail2": "charles@example.org",
    "alertEmail3": "mary@example.org",
}
BALANCE_RESULT = BalanceNotificationSettings(
    low_balance_notification=True,
    alert_balance=Decimal("50.0"),
    alert_phone="447860021130",
    alert_email1="ada@example.org",
    alert_email2="charles@example.org",
    alert_email3="mary@example.org",
)


def test_balance_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, BALANCE_BODY)
    result = client.notifications.balance()
    assert server.received() == Received(
        "GET",
        "/api/v2/user/notification/balance",
    )
    assert result == BALANCE_RESULT
    assert repr(result) == repr(BALANCE_RESULT)


def test_balance_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getBalanceNotificationSettings: {status} Not done"
        ) as caught:
            client.notifications.balance()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_balance_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notifications.balance()
    assert len(server.requests) == len(undocumented)


def test_update_balance_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notifications.update_balance(alert_balance=Decimal("50"))
    assert server.received() == Received(
        "PUT",
        "/api/v2/user/notification/balance",
        headers={"content-type": "application/json"},
        body='{"alertBalance":"50"}',
    )


def test_update_balance_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notifications.update_balance(
        low_balance_notification=True,
        alert_balance=Decimal("50"),
        alert_phone="447860021130",
        alert_email1="ada@example.org",
        alert_email2="charles@example.org",
        alert_email3="mary@example.org",
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/user/notification/balance",
        headers={"content-type": "application/json"},
        body='{"lowBalanceNotification":true,"alertBalance":"50","alertPhone":"447860021130","alertEmail1":"ada@example.org","alertEmail2":"charles@example.org","alertEmail3":"mary@example.org"}',
    )


def test_update_balance_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"updateBalanceNotificationSettings: {status} Not done"
        ) as caught:
            client.notifications.update_balance(alert_balance=Decimal("50"))
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_update_balance_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notifications.update_balance(alert_balance=Decimal("50"))
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"alert_balance": Decimal("50"), "low_balance_notification": None},
        {"alert_balance": Decimal("50"), "low_balance_notification": 1},
        {"alert_balance": Decimal("50"), "low_balance_notification": "true"},
        {"alert_balance": None},
        {"alert_balance": Decimal("50"), "alert_phone": None},
        {"alert_balance": Decimal("50"), "alert_phone": 1},
        {"alert_balance": Decimal("50"), "alert_email1": None},
        {"alert_balance": Decimal("50"), "alert_email1": 1},
        {"alert_balance": Decimal("50"), "alert_email2": None},
        {"alert_balance": Decimal("50"), "alert_email2": 1},
        {"alert_balance": Decimal("50"), "alert_email3": None},
        {"alert_balance": Decimal("50"), "alert_email3": 1},
    ],
)
def test_update_balance_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notifications.update_balance(**arguments)
    assert server.requests == []


INBOUND_BODY = {
    "inboundMessageNotification": True,
    "forwardedCallNotification": True,
    "includeSmsHistory": True,
    "sendInHtmlFormat": True,
    "alertEmail1": "ada@example.org",
    "alertEmail2": "charles@example.org",
    "alertEmail3": "mary@example.org",
}
INBOUND_RESULT = InboundNotificationSettings(
    inbound_message_notification=True,
    forwarded_call_notification=True,
    include_sms_history=True,
    send_in_html_format=True,
    alert_email1="ada@example.org",
    alert_email2="charles@example.org",
    alert_email3="mary@example.org",
)


def test_inbound_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, INBOUND_BODY)
    result = client.notifications.inbound()
    assert server.received() == Received(
        "GET",
        "/api/v2/user/notification/inbound",
    )
    assert result == INBOUND_RESULT
    assert repr(result) == repr(INBOUND_RESULT)


def test_inbound_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getInboundMessagesNotificationSettings: {status} Not done"
        ) as caught:
            client.notifications.inbound()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_inbound_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notifications.inbound()
    assert len(server.requests) == len(undocumented)


def test_update_inbound_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notifications.update_inbound(
        inbound_message_notification=True, include_sms_history=True, send_in_html_format=True
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/user/notification/inbound",
        headers={"content-type": "application/json"},
        body='{"inboundMessageNotification":true,"includeSmsHistory":true,"sendInHtmlFormat":true}',
    )


def test_update_inbound_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notifications.update_inbound(
        inbound_message_notification=True,
        include_sms_history=True,
        send_in_html_format=True,
        alert_email1="ada@example.org",
        alert_email2="charles@example.org",
        alert_email3="mary@example.org",
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/user/notification/inbound",
        headers={"content-type": "application/json"},
        body='{"inboundMessageNotification":true,"includeSmsHistory":true,"sendInHtmlFormat":true,"alertEmail1":"ada@example.org","alertEmail2":"charles@example.org","alertEmail3":"mary@example.org"}',
    )


def test_update_inbound_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"updateInboundMessagesNotificationSettings: {status} Not done"
        ) as caught:
            client.notifications.update_inbound(
                inbound_message_notification=True,
                include_sms_history=True,
                send_in_html_format=True,
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_update_inbound_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notifications.update_inbound(
                inbound_message_notification=True,
                include_sms_history=True,
                send_in_html_format=True,
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {
            "inbound_message_notification": None,
            "include_sms_history": True,
            "send_in_html_format": True,
        },
        {
            "inbound_message_notification": 1,
            "include_sms_history": True,
            "send_in_html_format": True,
        },
        {
            "inbound_message_notification": "true",
            "include_sms_history": True,
            "send_in_html_format": True,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": None,
            "send_in_html_format": True,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": 1,
            "send_in_html_format": True,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": "true",
            "send_in_html_format": True,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": None,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": 1,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": "true",
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": True,
            "alert_email1": None,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": True,
            "alert_email1": 1,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": True,
            "alert_email2": None,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": True,
            "alert_email2": 1,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": True,
            "alert_email3": None,
        },
        {
            "inbound_message_notification": True,
            "include_sms_history": True,
            "send_in_html_format": True,
            "alert_email3": 1,
        },
    ],
)
def test_update_inbound_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notifications.update_inbound(**arguments)
    assert server.requests == []


def test_update_desktop_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200)
    client.notifications.update_desktop(play_sound=False, show_notifications=False)
    assert server.received() == Received(
        "PUT",
        "/api/v2/user/desktop/notification",
        headers={"content-type": "application/json"},
        body='{"playSound":false,"showNotifications":false}',
    )


def test_update_desktop_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200)
    client.notifications.update_desktop(
        play_sound=False, show_notifications=False, show_text=True, sound_id=23
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/user/desktop/notification",
        headers={"content-type": "application/json"},
        body='{"playSound":false,"showNotifications":false,"showText":true,"soundId":23}',
    )


def test_update_desktop_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"updateChatDesktopNotificationSettings: {status} Not done"
        ) as caught:
            client.notifications.update_desktop(play_sound=False, show_notifications=False)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_update_desktop_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notifications.update_desktop(play_sound=False, show_notifications=False)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"play_sound": None, "show_notifications": False},
        {"play_sound": 1, "show_notifications": False},
        {"play_sound": "true", "show_notifications": False},
        {"play_sound": False, "show_notifications": None},
        {"play_sound": False, "show_notifications": 1},
        {"play_sound": False, "show_notifications": "true"},
        {"play_sound": False, "show_notifications": False, "show_text": None},
        {"play_sound": False, "show_notifications": False, "show_text": 1},
        {"play_sound": False, "show_notifications": False, "show_text": "true"},
        {"play_sound": False, "show_notifications": False, "sound_id": None},
        {"play_sound": False, "show_notifications": False, "sound_id": "1"},
        {"play_sound": False, "show_notifications": False, "sound_id": True},
    ],
)
def test_update_desktop_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notifications.update_desktop(**arguments)
    assert server.requests == []
