"""Calls of `stats` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import MessagingCounters, MessagingStat, StatementType, UserStatement

pytestmark = pytest.mark.anyio

MESSAGING_BODY = [
    {
        "replyRate": 0.32,
        "date": "2014-09-19T00:00:00+0000",
        "deliveryRate": 0.95,
        "costs": 30.15,
        "messagesReceived": 1085,
        "messagesSentDelivered": 11893,
        "messagesSentAccepted": 2,
        "messagesSentBuffered": 0,
        "messagesSentFailed": 3,
        "messagesSentRejected": 50,
        "messagesSentParts": 15080,
    }
]
MESSAGING_RESULT = [
    MessagingStat(
        reply_rate=0.32,
        date=datetime(2014, 9, 19, 0, 0, 0, tzinfo=UTC),
        delivery_rate=0.95,
        costs=Decimal("30.15"),
        messages_received=1085,
        messages_sent_delivered=11893,
        messages_sent_accepted=2,
        messages_sent_buffered=0,
        messages_sent_failed=3,
        messages_sent_rejected=50,
        messages_sent_parts=15080,
    )
]


async def test_messaging_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, MESSAGING_BODY)
    result = await client.stats.messaging()
    assert server.received() == Received(
        "GET",
        "/api/v2/stats/messaging",
        query=[("by", "off")],
    )
    assert result == MESSAGING_RESULT
    assert repr(result) == repr(MESSAGING_RESULT)


async def test_messaging_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, MESSAGING_BODY)
    result = await client.stats.messaging(by="day", start=1430438400, end=1431648000)
    assert server.received() == Received(
        "GET",
        "/api/v2/stats/messaging",
        query=[("by", "day"), ("start", "1430438400"), ("end", "1431648000")],
    )
    assert result == MESSAGING_RESULT
    assert repr(result) == repr(MESSAGING_RESULT)


async def test_messaging_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getMessagingStat: {status} Not done") as caught:
            await client.stats.messaging()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_messaging_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.stats.messaging()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"by": None},
        {"by": 1},
        {"start": None},
        {"start": "1"},
        {"start": True},
        {"end": None},
        {"end": "1"},
        {"end": True},
    ],
)
async def test_messaging_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.stats.messaging(**arguments)
    assert server.requests == []


COUNTERS_BODY = {"contacts": 10, "sent": 120, "received": 45}
COUNTERS_RESULT = MessagingCounters(contacts=10, sent=120, received=45)


async def test_counters_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, COUNTERS_BODY)
    result = await client.stats.counters()
    assert server.received() == Received(
        "GET",
        "/api/v2/stats/messaging/data",
    )
    assert result == COUNTERS_RESULT
    assert repr(result) == repr(COUNTERS_RESULT)


async def test_counters_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getMessagingCounters: {status} Not done"
        ) as caught:
            await client.stats.counters()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_counters_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.stats.counters()
    assert len(server.requests) == len(undocumented)


SPENDING_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 90210,
            "userId": 305,
            "date": "2014-09-19T10:15:00+0000",
            "balance": 101.05,
            "delta": -0.15,
            "type": "sms",
            "value": "350",
            "comment": "Reservations",
        }
    ],
}
SPENDING_RESULT = [
    UserStatement(
        id=90210,
        user_id=305,
        date=datetime(2014, 9, 19, 10, 15, 0, tzinfo=UTC),
        balance=Decimal("101.05"),
        delta=Decimal("-0.15"),
        type=StatementType.SMS,
        value="350",
        comment="Reservations",
    )
]


async def test_spending_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SPENDING_BODY)
    result = await client.stats.spending()
    assert server.received() == Received(
        "GET",
        "/api/v2/stats/spending",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == SPENDING_RESULT
    assert repr(result.resources) == repr(SPENDING_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_spending_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SPENDING_BODY)
    result = await client.stats.spending(
        page=2, limit=25, start="2018-11-11 11:11", end="2019-11-11 11:11"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/stats/spending",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("start", "2018-11-11 11:11"),
            ("end", "2019-11-11 11:11"),
        ],
    )
    assert result.resources == SPENDING_RESULT
    assert repr(result.resources) == repr(SPENDING_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_spending_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SPENDING_BODY, "page": page})
    found = [
        item
        async for item in client.stats.spending(
            limit=25, start="2018-11-11 11:11", end="2019-11-11 11:11"
        )
    ]
    assert found == SPENDING_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest == [[("limit", "25"), ("start", "2018-11-11 11:11"), ("end", "2019-11-11 11:11")]] * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_spending_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getSpendingStat: {status} Not done") as caught:
            await client.stats.spending()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_spending_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.stats.spending()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"page": None},
        {"page": "1"},
        {"page": True},
        {"page": 0},
        {"limit": None},
        {"limit": "1"},
        {"limit": True},
        {"limit": 0},
        {"limit": 101},
        {"start": None},
        {"start": 1},
        {"end": None},
        {"end": 1},
    ],
)
async def test_spending_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.stats.spending(**arguments)
    assert server.requests == []
