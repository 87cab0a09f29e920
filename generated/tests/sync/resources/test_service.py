"""Calls of `service` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import Country, PingResponse

PING_BODY = {"userId": 305, "ping": "pong", "utcDateTime": "2019-01-01T00:00:00.000Z"}
PING_RESULT = PingResponse(
    user_id=305, ping="pong", utc_date_time=datetime(2019, 1, 1, 0, 0, 0, tzinfo=UTC)
)


def test_ping_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, PING_BODY)
    result = client.service.ping()
    assert server.received() == Received(
        "GET",
        "/api/v2/ping",
    )
    assert result == PING_RESULT
    assert repr(result) == repr(PING_RESULT)


def test_ping_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"ping: {status} Not done") as caught:
            client.service.ping()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_ping_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.service.ping()
    assert len(server.requests) == len(undocumented)


TIMEZONES_BODY = {"55": "Europe/Tallinn"}
TIMEZONES_RESULT = {"55": "Europe/Tallinn"}


def test_timezones_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, TIMEZONES_BODY)
    result = client.service.timezones()
    assert server.received() == Received(
        "GET",
        "/api/v2/timezones",
        query=[("full", "0")],
    )
    assert result == TIMEZONES_RESULT
    assert repr(result) == repr(TIMEZONES_RESULT)


def test_timezones_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, TIMEZONES_BODY)
    result = client.service.timezones(full=True)
    assert server.received() == Received(
        "GET",
        "/api/v2/timezones",
        query=[("full", "1")],
    )
    assert result == TIMEZONES_RESULT
    assert repr(result) == repr(TIMEZONES_RESULT)


def test_timezones_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getTimezones: {status} Not done") as caught:
            client.service.timezones()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_timezones_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.service.timezones()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"full": None},
        {"full": 1},
        {"full": "true"},
    ],
)
def test_timezones_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.service.timezones(**arguments)
    assert server.requests == []


COUNTRIES_BODY = [{"id": "GB", "name": "United Kingdom"}]
COUNTRIES_RESULT = [Country(id="GB", name="United Kingdom")]


def test_countries_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, COUNTRIES_BODY)
    result = client.service.countries()
    assert server.received() == Received(
        "GET",
        "/api/v2/countries",
    )
    assert result == COUNTRIES_RESULT
    assert repr(result) == repr(COUNTRIES_RESULT)


def test_countries_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getCountries: {status} Not done") as caught:
            client.service.countries()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_countries_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.service.countries()
    assert len(server.requests) == len(undocumented)
