"""Calls of `bulks` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import BulkSession, BulkSessionStatus
from textmagic_client.models import MessageSession, SessionDestination

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 599,
            "status": "n",
            "itemsProcessed": 564,
            "itemsTotal": 1200,
            "createdAt": "2015-06-19T09:48:24+0000",
            "session": {
                "id": 4991,
                "startTime": "2015-06-19T09:48:24+0000",
                "text": "Your table is ready.",
                "source": "A",
                "referenceId": "my_reference_id_4991",
                "price": 3.45,
                "numbersCount": 18,
                "destination": "t",
                "initiatorId": 305,
                "title": "Reservations",
            },
            "text": "Your table is ready.",
        }
    ],
}
LIST_RESULT = [
    BulkSession(
        id=599,
        status=BulkSessionStatus.NEW,
        items_processed=564,
        items_total=1200,
        created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        session=MessageSession(
            id=4991,
            start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
            text="Your table is ready.",
            source="A",
            reference_id="my_reference_id_4991",
            price=Decimal("3.45"),
            numbers_count=18,
            destination=SessionDestination.TEXT,
            initiator_id=305,
            title="Reservations",
        ),
        text="Your table is ready.",
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.bulks.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/bulks",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.bulks.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/bulks",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item for item in client.bulks.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getAllBulkSessions: {status} Not done"
        ) as caught:
            client.bulks.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.bulks.list()
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
    ],
)
def test_list_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.bulks.list(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 599,
    "status": "n",
    "itemsProcessed": 564,
    "itemsTotal": 1200,
    "createdAt": "2015-06-19T09:48:24+0000",
    "session": {
        "id": 4991,
        "startTime": "2015-06-19T09:48:24+0000",
        "text": "Your table is ready.",
        "source": "A",
        "referenceId": "my_reference_id_4991",
        "price": 3.45,
        "numbersCount": 18,
        "destination": "t",
        "initiatorId": 305,
        "title": "Reservations",
    },
    "text": "Your table is ready.",
}
GET_RESULT = BulkSession(
    id=599,
    status=BulkSessionStatus.NEW,
    items_processed=564,
    items_total=1200,
    created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    session=MessageSession(
        id=4991,
        start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        text="Your table is ready.",
        source="A",
        reference_id="my_reference_id_4991",
        price=Decimal("3.45"),
        numbers_count=18,
        destination=SessionDestination.TEXT,
        initiator_id=305,
        title="Reservations",
    ),
    text="Your table is ready.",
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.bulks.get(599)
    assert server.received() == Received(
        "GET",
        "/api/v2/bulks/599",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getBulkSession: {status} Not done") as caught:
            client.bulks.get(599)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.bulks.get(599)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
def test_get_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.bulks.get(**arguments)
    assert server.requests == []
