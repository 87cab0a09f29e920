"""Calls of `senders` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import SenderOptions, SenderSetting, SenderSettings

pytestmark = pytest.mark.anyio

OPTIONS_BODY = {
    "dedicated": ["447624800500"],
    "user": ["447860021130"],
    "shared": ["447624800501"],
    "senderIds": ["HotRod"],
    "userCarrierTwilio": ["15417543010"],
    "userCarrierVonage": ["15417543011"],
    "userCarrierSinch": ["15417543012"],
    "uCarrierBandwidth": ["15417543013"],
    "ucTwilioSenderId": ["HotRod"],
}
OPTIONS_RESULT = SenderOptions(
    dedicated=["447624800500"],
    user=["447860021130"],
    shared=["447624800501"],
    sender_ids=["HotRod"],
    user_carrier_twilio=["15417543010"],
    user_carrier_vonage=["15417543011"],
    user_carrier_sinch=["15417543012"],
    u_carrier_bandwidth=["15417543013"],
    uc_twilio_sender_id=["HotRod"],
)


async def test_options_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, OPTIONS_BODY)
    result = await client.senders.options()
    assert server.received() == Received(
        "GET",
        "/api/v2/sources",
    )
    assert result == OPTIONS_RESULT
    assert repr(result) == repr(OPTIONS_RESULT)


async def test_options_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, OPTIONS_BODY)
    result = await client.senders.options(country="US")
    assert server.received() == Received(
        "GET",
        "/api/v2/sources",
        query=[("country", "US")],
    )
    assert result == OPTIONS_RESULT
    assert repr(result) == repr(OPTIONS_RESULT)


async def test_options_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getAvailableSenderSettingOptions: {status} Not done"
        ) as caught:
            await client.senders.options()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_options_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.senders.options()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"country": None},
        {"country": 1},
    ],
)
async def test_options_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.senders.options(**arguments)
    assert server.requests == []


async def test_update_settings_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.senders.update_settings(value="447624800500", country="AF")
    assert server.received() == Received(
        "PUT",
        "/api/v2/sender/settings",
        headers={"content-type": "application/json"},
        body='{"value":"447624800500","country":"AF"}',
    )


async def test_update_settings_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.senders.update_settings(value="447624800500", country="AF", chat_id=344)
    assert server.received() == Received(
        "PUT",
        "/api/v2/sender/settings",
        headers={"content-type": "application/json"},
        body='{"value":"447624800500","country":"AF","chatId":344}',
    )


async def test_update_settings_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"updateSenderSetting: {status} Not done"
        ) as caught:
            await client.senders.update_settings(value="447624800500", country="AF")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_update_settings_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.senders.update_settings(value="447624800500", country="AF")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"value": None, "country": "AF"},
        {"value": 1, "country": "AF"},
        {"value": "447624800500", "country": None},
        {"value": "447624800500", "country": 1},
        {"value": "447624800500", "country": "AF", "chat_id": None},
        {"value": "447624800500", "country": "AF", "chat_id": "1"},
        {"value": "447624800500", "country": "AF", "chat_id": True},
    ],
)
async def test_update_settings_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.senders.update_settings(**arguments)
    assert server.requests == []


SETTINGS_BODY = {
    "user": [{"country": "US", "phone": "447624800500"}],
    "special": [{"country": "US", "phone": "447624800500"}],
    "other": [{"country": "US", "phone": "447624800500"}],
}
SETTINGS_RESULT = SenderSettings(
    user=[SenderSetting(country="US", phone="447624800500")],
    special=[SenderSetting(country="US", phone="447624800500")],
    other=[SenderSetting(country="US", phone="447624800500")],
)


async def test_settings_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SETTINGS_BODY)
    result = await client.senders.settings()
    assert server.received() == Received(
        "GET",
        "/api/v2/sender/settings/normalized",
    )
    assert result == SETTINGS_RESULT
    assert repr(result) == repr(SETTINGS_RESULT)


async def test_settings_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SETTINGS_BODY)
    result = await client.senders.settings(country="US")
    assert server.received() == Received(
        "GET",
        "/api/v2/sender/settings/normalized",
        query=[("country", "US")],
    )
    assert result == SETTINGS_RESULT
    assert repr(result) == repr(SETTINGS_RESULT)


async def test_settings_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getSenderSettings: {status} Not done") as caught:
            await client.senders.settings()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_settings_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.senders.settings()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"country": None},
        {"country": 1},
    ],
)
async def test_settings_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.senders.settings(**arguments)
    assert server.requests == []
