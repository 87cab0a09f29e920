"""Calls of `unsubscribers` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import ResourceLink
from textmagic_client.models import UnsubscribedContact

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 27074,
            "phone": "447860021130",
            "unsubscribeTime": "2015-06-19T09:48:24+0000",
            "firstName": "Ada",
            "lastName": "Lovelace",
        }
    ],
}
LIST_RESULT = [
    UnsubscribedContact(
        id=27074,
        phone="447860021130",
        unsubscribe_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        first_name="Ada",
        last_name="Lovelace",
    )
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.unsubscribers.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/unsubscribers",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.unsubscribers.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/unsubscribers",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item async for item in client.unsubscribers.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getUnsubscribers: {status} Not done") as caught:
            await client.unsubscribers.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_list_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.unsubscribers.list()
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
async def test_list_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.unsubscribers.list(**arguments)
    assert server.requests == []


ADD_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
ADD_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_add_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, ADD_BODY)
    result = await client.unsubscribers.add(phone="447860021130")
    assert server.received() == Received(
        "POST",
        "/api/v2/unsubscribers",
        headers={"content-type": "application/json"},
        body='{"phone":"447860021130"}',
    )
    assert result == ADD_RESULT
    assert repr(result) == repr(ADD_RESULT)


async def test_add_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, ADD_BODY)
    result = await client.unsubscribers.add(phone="447860021130", block_incoming=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/unsubscribers",
        headers={"content-type": "application/json"},
        body='{"phone":"447860021130","blockIncoming":1}',
    )
    assert result == ADD_RESULT
    assert repr(result) == repr(ADD_RESULT)


async def test_add_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"unsubscribeContact: {status} Not done"
        ) as caught:
            await client.unsubscribers.add(phone="447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_add_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.unsubscribers.add(phone="447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
        {"phone": "447860021130", "block_incoming": None},
        {"phone": "447860021130", "block_incoming": 1},
        {"phone": "447860021130", "block_incoming": "true"},
    ],
)
async def test_add_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.unsubscribers.add(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 27074,
    "phone": "447860021130",
    "unsubscribeTime": "2015-06-19T09:48:24+0000",
    "firstName": "Ada",
    "lastName": "Lovelace",
}
GET_RESULT = UnsubscribedContact(
    id=27074,
    phone="447860021130",
    unsubscribe_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    first_name="Ada",
    last_name="Lovelace",
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.unsubscribers.get(27074)
    assert server.received() == Received(
        "GET",
        "/api/v2/unsubscribers/27074",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getUnsubscribedContact: {status} Not done"
        ) as caught:
            await client.unsubscribers.get(27074)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_get_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.unsubscribers.get(27074)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_get_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.unsubscribers.get(**arguments)
    assert server.requests == []
