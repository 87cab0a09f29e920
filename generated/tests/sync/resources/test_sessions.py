"""Calls of `sessions` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import (
    GetMessageSessionStatResponse,
    MessageOut,
    MessageOutSenderSource,
    MessageOutSession,
    MessageRejectReason,
    MessageSession,
    MessageStatus,
    SessionDestination,
)

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
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
        }
    ],
}
LIST_RESULT = [
    MessageSession(
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
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.sessions.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.sessions.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item for item in client.sessions.list(limit=25)]
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
            APIStatusError, match=f"getAllMessageSessions: {status} Not done"
        ) as caught:
            client.sessions.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sessions.list()
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
        client.sessions.list(**arguments)
    assert server.requests == []


def test_delete_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.sessions.delete_bulk(ids=[4991, 4992])
    assert server.received() == Received(
        "POST",
        "/api/v2/sessions/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"4991,4992"}',
    )


def test_delete_bulk_everything_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.sessions.delete_bulk(ids=[4991, 4992], x_ignore_null_values=False)
    assert server.received() == Received(
        "POST",
        "/api/v2/sessions/delete",
        headers={"content-type": "application/json", "x-ignore-null-values": "false"},
        body='{"ids":"4991,4992"}',
    )


def test_delete_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.sessions.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/sessions/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


def test_delete_bulk_everything_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.sessions.delete_bulk(all=True, x_ignore_null_values=False)
    assert server.received() == Received(
        "POST",
        "/api/v2/sessions/delete",
        headers={"content-type": "application/json", "x-ignore-null-values": "false"},
        body='{"all":1}',
    )


def test_delete_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteMessageSessionsBulk: {status} Not done"
        ) as caught:
            client.sessions.delete_bulk(ids=[4991, 4992])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sessions.delete_bulk(ids=[4991, 4992])
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
        {"ids": [4991, 4992], "x_ignore_null_values": None},
        {"ids": [4991, 4992], "x_ignore_null_values": 1},
        {"ids": [4991, 4992], "x_ignore_null_values": "true"},
        {},
        {"ids": [4991, 4992], "all": True},
    ],
)
def test_delete_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.sessions.delete_bulk(**arguments)
    assert server.requests == []


GET_BODY = {
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
}
GET_RESULT = MessageSession(
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
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.sessions.get(4991)
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions/4991",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getMessageSession: {status} Not done") as caught:
            client.sessions.get(4991)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sessions.get(4991)
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
        client.sessions.get(**arguments)
    assert server.requests == []


def test_delete_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.sessions.delete(4991)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/sessions/4991",
    )


def test_delete_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteMessageSession: {status} Not done"
        ) as caught:
            client.sessions.delete(4991)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sessions.delete(4991)
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
        client.sessions.delete(**arguments)
    assert server.requests == []


STATS_BODY = {
    "failed": 12,
    "delivered": 99,
    "accepted": 75,
    "rejected": 13,
    "scheduled": 4,
    "all": 203,
    "sent": 5,
}
STATS_RESULT = GetMessageSessionStatResponse(
    failed=12, delivered=99, accepted=75, rejected=13, scheduled=4, all=203, sent=5
)


def test_stats_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, STATS_BODY)
    result = client.sessions.stats(4991)
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions/4991/stat",
        query=[("includeDeleted", "0")],
    )
    assert result == STATS_RESULT
    assert repr(result) == repr(STATS_RESULT)


def test_stats_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, STATS_BODY)
    result = client.sessions.stats(4991, include_deleted=True)
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions/4991/stat",
        query=[("includeDeleted", "1")],
    )
    assert result == STATS_RESULT
    assert repr(result) == repr(STATS_RESULT)


def test_stats_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getMessageSessionStat: {status} Not done"
        ) as caught:
            client.sessions.stats(4991)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_stats_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sessions.stats(4991)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
        {"id": 4991, "include_deleted": None},
        {"id": 4991, "include_deleted": 1},
        {"id": 4991, "include_deleted": "true"},
    ],
)
def test_stats_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.sessions.stats(**arguments)
    assert server.requests == []


MESSAGES_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 49910,
            "sender": "447624800500",
            "receiver": "447860021130",
            "text": "Your table is ready.",
            "status": "d",
            "rejectReason": "a",
            "contactId": 2764,
            "sessionId": 4991,
            "messageTime": "2015-06-19T09:48:25+0000",
            "avatar": "avatars/2764.png",
            "deleted": False,
            "charset": "ISO-8859-1",
            "charsetLabel": "ISO-8859-1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "country": "GB",
            "phone": "447860021130",
            "price": 0.025,
            "partsCount": 1,
            "fromEmail": "ada@example.org",
            "fromNumber": "447624800500",
            "senderSource": {
                "id": 77,
                "phone": "447624800500",
                "type": "dedicated",
                "countryId": "GB",
                "label": "Front desk",
                "status": "active",
                "carrierStatus": "active",
            },
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
            },
        }
    ],
}
MESSAGES_RESULT = [
    MessageOut(
        id=49910,
        sender="447624800500",
        receiver="447860021130",
        text="Your table is ready.",
        status=MessageStatus.DELIVERED,
        reject_reason=MessageRejectReason.CODE_A,
        contact_id=2764,
        session_id=4991,
        message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
        avatar="avatars/2764.png",
        deleted=False,
        charset="ISO-8859-1",
        charset_label="ISO-8859-1",
        first_name="Ada",
        last_name="Lovelace",
        country="GB",
        phone="447860021130",
        price=Decimal("0.025"),
        parts_count=1,
        from_email="ada@example.org",
        from_number="447624800500",
        sender_source=MessageOutSenderSource(
            id=77,
            phone="447624800500",
            type="dedicated",
            country_id="GB",
            label="Front desk",
            status="active",
            carrier_status="active",
        ),
        session=MessageOutSession(
            id=4991,
            start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
            text="Your table is ready.",
            source="A",
            reference_id="my_reference_id_4991",
            price=Decimal("3.45"),
            numbers_count=18,
            destination=SessionDestination.TEXT,
            initiator_id=305,
        ),
    )
]


def test_messages_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, MESSAGES_BODY)
    result = client.sessions.messages(4991)
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions/4991/messages",
        query=[("page", "1"), ("limit", "10"), ("includeDeleted", "0")],
    )
    assert result.resources == MESSAGES_RESULT
    assert repr(result.resources) == repr(MESSAGES_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_messages_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, MESSAGES_BODY)
    result = client.sessions.messages(4991, page=2, limit=25, statuses="f", include_deleted=True)
    assert server.received() == Received(
        "GET",
        "/api/v2/sessions/4991/messages",
        query=[("page", "2"), ("limit", "25"), ("statuses", "f"), ("includeDeleted", "1")],
    )
    assert result.resources == MESSAGES_RESULT
    assert repr(result.resources) == repr(MESSAGES_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_messages_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**MESSAGES_BODY, "page": page})
    found = [
        item
        for item in client.sessions.messages(4991, limit=25, statuses="f", include_deleted=True)
    ]
    assert found == MESSAGES_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("statuses", "f"), ("includeDeleted", "1")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_messages_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getMessagesBySessionId: {status} Not done"
        ) as caught:
            client.sessions.messages(4991)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_messages_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sessions.messages(4991)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
        {"id": 4991, "page": None},
        {"id": 4991, "page": "1"},
        {"id": 4991, "page": True},
        {"id": 4991, "page": 0},
        {"id": 4991, "limit": None},
        {"id": 4991, "limit": "1"},
        {"id": 4991, "limit": True},
        {"id": 4991, "limit": 0},
        {"id": 4991, "limit": 101},
        {"id": 4991, "statuses": None},
        {"id": 4991, "statuses": 1},
        {"id": 4991, "include_deleted": None},
        {"id": 4991, "include_deleted": 1},
        {"id": 4991, "include_deleted": "true"},
    ],
)
def test_messages_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.sessions.messages(**arguments)
    assert server.requests == []
