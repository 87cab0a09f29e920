"""Calls of `schedules` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import MessageSession, SessionDestination
from textmagic_client.models import (
    ScheduledMessage,
    ScheduledMessageEncoding,
    ScheduledMessageParameters,
    ScheduledMessageRecipients,
    ScheduledMessageRecurrence,
    ScheduledMessageTextParameters,
)

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 562,
            "nextSend": "2016-05-27T13:02:33+0000",
            "rrule": "FREQ=DAILY;INTERVAL=2;COUNT=5;",
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
            "lastSent": "2016-05-25T13:02:33+0000",
            "contactName": "Ada Lovelace",
            "parameters": {
                "text": "Your table is ready.",
                "recipients": {
                    "contacts": [39318],
                    "groups": [715],
                    "numbers": ["447860021130"],
                    "filteredViews": [39318],
                },
            },
            "type": "Daily",
            "summary": "Every 2 days, 5 times",
            "textParameters": {
                "cost": 0.04,
                "parts": 6,
                "chars": 125,
                "encoding": "ISO-8859-1",
                "countries": ["US"],
                "charsetLabel": "ISO-8859-1",
            },
            "firstOccurrence": "2016-05-25T13:02:33+0000",
            "lastOccurrence": "2016-06-02T13:02:33+0000",
            "recipientsCount": 2,
            "timezone": "Europe/Tallinn",
            "completed": True,
            "avatar": "avatars/2764.png",
            "createdAt": "2016-05-20T08:15:00+0000",
        }
    ],
}
LIST_RESULT = [
    ScheduledMessage(
        id=562,
        next_send=datetime(2016, 5, 27, 13, 2, 33, tzinfo=UTC),
        rrule="FREQ=DAILY;INTERVAL=2;COUNT=5;",
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
        last_sent=datetime(2016, 5, 25, 13, 2, 33, tzinfo=UTC),
        contact_name="Ada Lovelace",
        parameters=ScheduledMessageParameters(
            text="Your table is ready.",
            recipients=ScheduledMessageRecipients(
                contacts=[39318], groups=[715], numbers=["447860021130"], filtered_views=[39318]
            ),
        ),
        type=ScheduledMessageRecurrence.DAILY,
        summary="Every 2 days, 5 times",
        text_parameters=ScheduledMessageTextParameters(
            cost=Decimal("0.04"),
            parts=6,
            chars=125,
            encoding=ScheduledMessageEncoding.LATIN,
            countries=["US"],
            charset_label="ISO-8859-1",
        ),
        first_occurrence=datetime(2016, 5, 25, 13, 2, 33, tzinfo=UTC),
        last_occurrence=datetime(2016, 6, 2, 13, 2, 33, tzinfo=UTC),
        recipients_count=2,
        timezone="Europe/Tallinn",
        completed=True,
        avatar="avatars/2764.png",
        created_at=datetime(2016, 5, 20, 8, 15, 0, tzinfo=UTC),
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.schedules.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/schedules",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("status", "x"),
            ("orderBy", "id"),
            ("direction", "desc"),
        ],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.schedules.list(
        page=2, limit=25, status="a", order_by="nextSend", direction="asc"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/schedules",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("status", "a"),
            ("orderBy", "nextSend"),
            ("direction", "asc"),
        ],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [
        item
        for item in client.schedules.list(
            limit=25, status="a", order_by="nextSend", direction="asc"
        )
    ]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [[("limit", "25"), ("status", "a"), ("orderBy", "nextSend"), ("direction", "asc")]] * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getAllScheduledMessages: {status} Not done"
        ) as caught:
            client.schedules.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.schedules.list()
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
        {"status": None},
        {"status": 1},
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
    ],
)
def test_list_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.schedules.list(**arguments)
    assert server.requests == []


SEARCH_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 562,
            "nextSend": "2016-05-27T13:02:33+0000",
            "rrule": "FREQ=DAILY;INTERVAL=2;COUNT=5;",
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
            "lastSent": "2016-05-25T13:02:33+0000",
            "contactName": "Ada Lovelace",
            "parameters": {
                "text": "Your table is ready.",
                "recipients": {
                    "contacts": [39318],
                    "groups": [715],
                    "numbers": ["447860021130"],
                    "filteredViews": [39318],
                },
            },
            "type": "Daily",
            "summary": "Every 2 days, 5 times",
            "textParameters": {
                "cost": 0.04,
                "parts": 6,
                "chars": 125,
                "encoding": "ISO-8859-1",
                "countries": ["US"],
                "charsetLabel": "ISO-8859-1",
            },
            "firstOccurrence": "2016-05-25T13:02:33+0000",
            "lastOccurrence": "2016-06-02T13:02:33+0000",
            "recipientsCount": 2,
            "timezone": "Europe/Tallinn",
            "completed": True,
            "avatar": "avatars/2764.png",
            "createdAt": "2016-05-20T08:15:00+0000",
        }
    ],
}
SEARCH_RESULT = [
    ScheduledMessage(
        id=562,
        next_send=datetime(2016, 5, 27, 13, 2, 33, tzinfo=UTC),
        rrule="FREQ=DAILY;INTERVAL=2;COUNT=5;",
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
        last_sent=datetime(2016, 5, 25, 13, 2, 33, tzinfo=UTC),
        contact_name="Ada Lovelace",
        parameters=ScheduledMessageParameters(
            text="Your table is ready.",
            recipients=ScheduledMessageRecipients(
                contacts=[39318], groups=[715], numbers=["447860021130"], filtered_views=[39318]
            ),
        ),
        type=ScheduledMessageRecurrence.DAILY,
        summary="Every 2 days, 5 times",
        text_parameters=ScheduledMessageTextParameters(
            cost=Decimal("0.04"),
            parts=6,
            chars=125,
            encoding=ScheduledMessageEncoding.LATIN,
            countries=["US"],
            charset_label="ISO-8859-1",
        ),
        first_occurrence=datetime(2016, 5, 25, 13, 2, 33, tzinfo=UTC),
        last_occurrence=datetime(2016, 6, 2, 13, 2, 33, tzinfo=UTC),
        recipients_count=2,
        timezone="Europe/Tallinn",
        completed=True,
        avatar="avatars/2764.png",
        created_at=datetime(2016, 5, 20, 8, 15, 0, tzinfo=UTC),
    )
]


def test_search_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = client.schedules.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/schedules/search",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("status", "x"),
            ("orderBy", "id"),
            ("direction", "desc"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = client.schedules.search(
        page=2,
        limit=25,
        query="reminder",
        ids=[562, 563],
        status="a",
        order_by="nextSend",
        direction="asc",
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/schedules/search",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("query", "reminder"),
            ("ids", "562,563"),
            ("status", "a"),
            ("orderBy", "nextSend"),
            ("direction", "asc"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SEARCH_BODY, "page": page})
    found = [
        item
        for item in client.schedules.search(
            limit=25,
            query="reminder",
            ids=[562, 563],
            status="a",
            order_by="nextSend",
            direction="asc",
        )
    ]
    assert found == SEARCH_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [
            [
                ("limit", "25"),
                ("query", "reminder"),
                ("ids", "562,563"),
                ("status", "a"),
                ("orderBy", "nextSend"),
                ("direction", "asc"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_search_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"searchScheduledMessages: {status} Not done"
        ) as caught:
            client.schedules.search()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_search_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.schedules.search()
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
        {"query": None},
        {"query": 1},
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"status": None},
        {"status": 1},
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
    ],
)
def test_search_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.schedules.search(**arguments)
    assert server.requests == []


def test_delete_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.schedules.delete_bulk(ids=[562, 563])
    assert server.received() == Received(
        "POST",
        "/api/v2/schedules/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"562,563"}',
    )


def test_delete_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.schedules.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/schedules/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


def test_delete_bulk_required_by_status(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.schedules.delete_bulk(status="c")
    assert server.received() == Received(
        "POST",
        "/api/v2/schedules/delete",
        headers={"content-type": "application/json"},
        body='{"status":"c"}',
    )


def test_delete_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteScheduledMessagesBulk: {status} Not done"
        ) as caught:
            client.schedules.delete_bulk(ids=[562, 563])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.schedules.delete_bulk(ids=[562, 563])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"all": None},
        {"all": 1},
        {"all": "true"},
        {"all": False},
        {"status": None},
        {"status": 1},
        {},
        {"ids": [562, 563], "all": True, "status": "c"},
    ],
)
def test_delete_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.schedules.delete_bulk(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 562,
    "nextSend": "2016-05-27T13:02:33+0000",
    "rrule": "FREQ=DAILY;INTERVAL=2;COUNT=5;",
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
    "lastSent": "2016-05-25T13:02:33+0000",
    "contactName": "Ada Lovelace",
    "parameters": {
        "text": "Your table is ready.",
        "recipients": {
            "contacts": [39318],
            "groups": [715],
            "numbers": ["447860021130"],
            "filteredViews": [39318],
        },
    },
    "type": "Daily",
    "summary": "Every 2 days, 5 times",
    "textParameters": {
        "cost": 0.04,
        "parts": 6,
        "chars": 125,
        "encoding": "ISO-8859-1",
        "countries": ["US"],
        "charsetLabel": "ISO-8859-1",
    },
    "firstOccurrence": "2016-05-25T13:02:33+0000",
    "lastOccurrence": "2016-06-02T13:02:33+0000",
    "recipientsCount": 2,
    "timezone": "Europe/Tallinn",
    "completed": True,
    "avatar": "avatars/2764.png",
    "createdAt": "2016-05-20T08:15:00+0000",
}
GET_RESULT = ScheduledMessage(
    id=562,
    next_send=datetime(2016, 5, 27, 13, 2, 33, tzinfo=UTC),
    rrule="FREQ=DAILY;INTERVAL=2;COUNT=5;",
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
    last_sent=datetime(2016, 5, 25, 13, 2, 33, tzinfo=UTC),
    contact_name="Ada Lovelace",
    parameters=ScheduledMessageParameters(
        text="Your table is ready.",
        recipients=ScheduledMessageRecipients(
            contacts=[39318], groups=[715], numbers=["447860021130"], filtered_views=[39318]
        ),
    ),
    type=ScheduledMessageRecurrence.DAILY,
    summary="Every 2 days, 5 times",
    text_parameters=ScheduledMessageTextParameters(
        cost=Decimal("0.04"),
        parts=6,
        chars=125,
        encoding=ScheduledMessageEncoding.LATIN,
        countries=["US"],
        charset_label="ISO-8859-1",
    ),
    first_occurrence=datetime(2016, 5, 25, 13, 2, 33, tzinfo=UTC),
    last_occurrence=datetime(2016, 6, 2, 13, 2, 33, tzinfo=UTC),
    recipients_count=2,
    timezone="Europe/Tallinn",
    completed=True,
    avatar="avatars/2764.png",
    created_at=datetime(2016, 5, 20, 8, 15, 0, tzinfo=UTC),
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.schedules.get(562)
    assert server.received() == Received(
        "GET",
        "/api/v2/schedules/562",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getScheduledMessage: {status} Not done"
        ) as caught:
            client.schedules.get(562)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.schedules.get(562)
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
        client.schedules.get(**arguments)
    assert server.requests == []


def test_delete_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.schedules.delete(562)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/schedules/562",
    )


def test_delete_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteScheduledMessage: {status} Not done"
        ) as caught:
            client.schedules.delete(562)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.schedules.delete(562)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
def test_delete_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.schedules.delete(**arguments)
    assert server.requests == []
