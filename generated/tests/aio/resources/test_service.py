"""Calls of `service` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import Country, PingResponse

pytestmark = pytest.mark.anyio

PING_BODY = {"userId": 305, "ping": "pong", "utcDateTime": "2019-01-01T00:00:00.000Z"}
PING_RESULT = PingResponse(
    user_id=305, ping="pong", utc_date_time=datetime(2019, 1, 1, 0, 0, 0, tzinfo=UTC)
)


async def test_ping_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, PING_BODY)
    result = await client.service.ping()
    assert server.received() == Received(
        "GET",
        "/api/v2/ping",
    )
    assert result == PING_RESULT
    assert repr(result) == repr(PING_RESULT)


async def test_ping_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"ping: {status} Not done") as caught:
            await client.service.ping()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_ping_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.service.ping()
    assert len(server.requests) == len(undocumented)


TIMEZONES_BODY = {"55": "Europe/Tallinn"}
TIMEZONES_RESULT = {"55": "Europe/Tallinn"}


async def test_timezones_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, TIMEZONES_BODY)
    result = await client.service.timezones()
    assert server.received() == Received(
        "GET",
        "/api/v2/timezones",
        query=[("full", "0")],
    )
    assert result == TIMEZONES_RESULT
    assert repr(result) == repr(TIMEZONES_RESULT)


async def test_timezones_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, TIMEZONES_BODY)
    result = await client.service.timezones(full=True)
    assert server.received() == Received(
        "GET",
        "/api/v2/timezones",
        query=[("full", "1")],
    )
    assert result == TIMEZONES_RESULT
    assert repr(result) == repr(TIMEZONES_RESULT)


async def test_timezones_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getTimezones: {status} Not done") as caught:
            await client.service.timezones()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_timezones_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.service.timezones()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"full": None},
        {"full": 1},
        {"full": "true"},
    ],
)
async def test_timezones_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.service.timezones(**arguments)
    assert server.requests == []


COUNTRIES_BODY = [{"id": "GB", "name": "United Kingdom"}]
COUNTRIES_RESULT = [Country(id="GB", name="United Kingdom")]


async def test_countries_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, COUNTRIES_BODY)
    result = await client.service.countries()
    assert server.received() == Received(
        "GET",
        "/api/v2/countries",
    )
    assert result == COUNTRIES_RESULT
    assert repr(result) == repr(COUNTRIES_RESULT)


async def test_countries_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getCountries: {status} Not done") as caught:
            await client.service.countries()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_countries_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.service.countries()
    assert len(server.requests) == len(undocumented)
