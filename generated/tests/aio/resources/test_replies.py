"""Calls of `replies` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import MessageIn

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 1782832,
            "sender": "447860021130",
            "receiver": "447624800500",
            "messageTime": "2012-11-28T18:38:28+0000",
            "text": "We will be there at eight.",
            "contactId": 2764,
            "firstName": "Ada",
            "lastName": "Lovelace",
            "avatar": "avatars/2764.png",
            "email": "ada@example.org",
            "contactUserId": 305,
            "userId": 305,
        }
    ],
}
LIST_RESULT = [
    MessageIn(
        id=1782832,
        sender="447860021130",
        receiver="447624800500",
        message_time=datetime(2012, 11, 28, 18, 38, 28, tzinfo=UTC),
        text="We will be there at eight.",
        contact_id=2764,
        first_name="Ada",
        last_name="Lovelace",
        avatar="avatars/2764.png",
        email="ada@example.org",
        contact_user_id=305,
        user_id=305,
    )
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.replies.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/replies",
        query=[("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "desc")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.replies.list(page=2, limit=25, order_by="messageTime", direction="asc")
    assert server.received() == Received(
        "GET",
        "/api/v2/replies",
        query=[("page", "2"), ("limit", "25"), ("orderBy", "messageTime"), ("direction", "asc")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [
        item
        async for item in client.replies.list(limit=25, order_by="messageTime", direction="asc")
    ]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("orderBy", "messageTime"), ("direction", "asc")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getAllInboundMessages: {status} Not done"
        ) as caught:
            await client.replies.list()
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
            await client.replies.list()
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
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
    ],
)
async def test_list_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.replies.list(**arguments)
    assert server.requests == []


SEARCH_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 1782832,
            "sender": "447860021130",
            "receiver": "447624800500",
            "messageTime": "2012-11-28T18:38:28+0000",
            "text": "We will be there at eight.",
            "contactId": 2764,
            "firstName": "Ada",
            "lastName": "Lovelace",
            "avatar": "avatars/2764.png",
            "email": "ada@example.org",
            "contactUserId": 305,
            "userId": 305,
        }
    ],
}
SEARCH_RESULT = [
    MessageIn(
        id=1782832,
        sender="447860021130",
        receiver="447624800500",
        message_time=datetime(2012, 11, 28, 18, 38, 28, tzinfo=UTC),
        text="We will be there at eight.",
        contact_id=2764,
        first_name="Ada",
        last_name="Lovelace",
        avatar="avatars/2764.png",
        email="ada@example.org",
        contact_user_id=305,
        user_id=305,
    )
]


async def test_search_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.replies.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/replies/search",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("orderBy", "id"),
            ("direction", "desc"),
            ("expand", "0"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.replies.search(
        page=2,
        limit=25,
        ids=[1782832, 1782833],
        query="447860021130",
        order_by="messageTime",
        direction="asc",
        expand=True,
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/replies/search",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("ids", "1782832,1782833"),
            ("query", "447860021130"),
            ("orderBy", "messageTime"),
            ("direction", "asc"),
            ("expand", "1"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SEARCH_BODY, "page": page})
    found = [
        item
        async for item in client.replies.search(
            limit=25,
            ids=[1782832, 1782833],
            query="447860021130",
            order_by="messageTime",
            direction="asc",
            expand=True,
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
                ("ids", "1782832,1782833"),
                ("query", "447860021130"),
                ("orderBy", "messageTime"),
                ("direction", "asc"),
                ("expand", "1"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_search_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"searchInboundMessages: {status} Not done"
        ) as caught:
            await client.replies.search()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_search_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.replies.search()
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
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"query": None},
        {"query": 1},
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
        {"expand": None},
        {"expand": 1},
        {"expand": "true"},
    ],
)
async def test_search_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.replies.search(**arguments)
    assert server.requests == []


async def test_delete_bulk_required_by_ids(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.replies.delete_bulk(ids=[1782832, 1782833])
    assert server.received() == Received(
        "POST",
        "/api/v2/replies/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"1782832,1782833"}',
    )


async def test_delete_bulk_required_by_all(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.replies.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/replies/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


async def test_delete_bulk_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteInboundMessagesBulk: {status} Not done"
        ) as caught:
            await client.replies.delete_bulk(ids=[1782832, 1782833])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_bulk_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.replies.delete_bulk(ids=[1782832, 1782833])
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
        {},
        {"ids": [1782832, 1782833], "all": True},
    ],
)
async def test_delete_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.replies.delete_bulk(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 1782832,
    "sender": "447860021130",
    "receiver": "447624800500",
    "messageTime": "2012-11-28T18:38:28+0000",
    "text": "We will be there at eight.",
    "contactId": 2764,
    "firstName": "Ada",
    "lastName": "Lovelace",
    "avatar": "avatars/2764.png",
    "email": "ada@example.org",
    "contactUserId": 305,
    "userId": 305,
}
GET_RESULT = MessageIn(
    id=1782832,
    sender="447860021130",
    receiver="447624800500",
    message_time=datetime(2012, 11, 28, 18, 38, 28, tzinfo=UTC),
    text="We will be there at eight.",
    contact_id=2764,
    first_name="Ada",
    last_name="Lovelace",
    avatar="avatars/2764.png",
    email="ada@example.org",
    contact_user_id=305,
    user_id=305,
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.replies.get(1782832)
    assert server.received() == Received(
        "GET",
        "/api/v2/replies/1782832",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getInboundMessage: {status} Not done") as caught:
            await client.replies.get(1782832)
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
            await client.replies.get(1782832)
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
        await client.replies.get(**arguments)
    assert server.requests == []


async def test_delete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.replies.delete(1782832)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/replies/1782832",
    )


async def test_delete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteInboundMessage: {status} Not done"
        ) as caught:
            await client.replies.delete(1782832)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.replies.delete(1782832)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_delete_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.replies.delete(**arguments)
    assert server.requests == []
