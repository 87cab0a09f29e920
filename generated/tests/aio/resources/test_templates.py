"""Calls of `templates` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import ResourceLink
from textmagic_client.models import Template

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 519,
            "name": "Reminder",
            "content": "Hello {First name}, your table is ready.",
            "lastModified": "2014-09-11T08:12:01+0000",
        }
    ],
}
LIST_RESULT = [
    Template(
        id=519,
        name="Reminder",
        content="Hello {First name}, your table is ready.",
        last_modified=datetime(2014, 9, 11, 8, 12, 1, tzinfo=UTC),
    )
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.templates.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/templates",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.templates.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/templates",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item async for item in client.templates.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getAllTemplates: {status} Not done") as caught:
            await client.templates.list()
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
            await client.templates.list()
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
        await client.templates.list(**arguments)
    assert server.requests == []


CREATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_create_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.templates.create(
        name="Reminder", content="Hello {First name}, your table is ready."
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/templates",
        headers={"content-type": "application/json"},
        body='{"name":"Reminder","content":"Hello {First name}, your table is ready."}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"createTemplate: {status} Not done") as caught:
            await client.templates.create(
                name="Reminder", content="Hello {First name}, your table is ready."
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_create_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.templates.create(
                name="Reminder", content="Hello {First name}, your table is ready."
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"name": None, "content": "Hello {First name}, your table is ready."},
        {"name": 1, "content": "Hello {First name}, your table is ready."},
        {"name": "Reminder", "content": None},
        {"name": "Reminder", "content": 1},
    ],
)
async def test_create_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.templates.create(**arguments)
    assert server.requests == []


SEARCH_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 519,
            "name": "Reminder",
            "content": "Hello {First name}, your table is ready.",
            "lastModified": "2014-09-11T08:12:01+0000",
        }
    ],
}
SEARCH_RESULT = [
    Template(
        id=519,
        name="Reminder",
        content="Hello {First name}, your table is ready.",
        last_modified=datetime(2014, 9, 11, 8, 12, 1, tzinfo=UTC),
    )
]


async def test_search_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.templates.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/templates/search",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.templates.search(
        page=2, limit=25, ids=[519, 520], name="Reminder", content="Your table is ready."
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/templates/search",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("ids", "519,520"),
            ("name", "Reminder"),
            ("content", "Your table is ready."),
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
        async for item in client.templates.search(
            limit=25, ids=[519, 520], name="Reminder", content="Your table is ready."
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
                ("ids", "519,520"),
                ("name", "Reminder"),
                ("content", "Your table is ready."),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_search_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"searchTemplates: {status} Not done") as caught:
            await client.templates.search()
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
            await client.templates.search()
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
        {"name": None},
        {"name": 1},
        {"content": None},
        {"content": 1},
    ],
)
async def test_search_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.templates.search(**arguments)
    assert server.requests == []


async def test_delete_bulk_required_by_ids(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.templates.delete_bulk(ids=[519, 520])
    assert server.received() == Received(
        "POST",
        "/api/v2/templates/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"519,520"}',
    )


async def test_delete_bulk_required_by_all(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.templates.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/templates/delete",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


async def test_delete_bulk_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteTemplatesBulk: {status} Not done"
        ) as caught:
            await client.templates.delete_bulk(ids=[519, 520])
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
            await client.templates.delete_bulk(ids=[519, 520])
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
        {"ids": [519, 520], "all": True},
    ],
)
async def test_delete_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.templates.delete_bulk(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 519,
    "name": "Reminder",
    "content": "Hello {First name}, your table is ready.",
    "lastModified": "2014-09-11T08:12:01+0000",
}
GET_RESULT = Template(
    id=519,
    name="Reminder",
    content="Hello {First name}, your table is ready.",
    last_modified=datetime(2014, 9, 11, 8, 12, 1, tzinfo=UTC),
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.templates.get(519)
    assert server.received() == Received(
        "GET",
        "/api/v2/templates/519",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getTemplate: {status} Not done") as caught:
            await client.templates.get(519)
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
            await client.templates.get(519)
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
        await client.templates.get(**arguments)
    assert server.requests == []


UPDATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPDATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_update_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.templates.update(
        519, name="Reminder", content="Hello {First name}, your table is ready."
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/templates/519",
        headers={"content-type": "application/json"},
        body='{"name":"Reminder","content":"Hello {First name}, your table is ready."}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"updateTemplate: {status} Not done") as caught:
            await client.templates.update(
                519, name="Reminder", content="Hello {First name}, your table is ready."
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_update_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.templates.update(
                519, name="Reminder", content="Hello {First name}, your table is ready."
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "name": "Reminder", "content": "Hello {First name}, your table is ready."},
        {"id": "1", "name": "Reminder", "content": "Hello {First name}, your table is ready."},
        {"id": True, "name": "Reminder", "content": "Hello {First name}, your table is ready."},
        {"id": 519, "name": None, "content": "Hello {First name}, your table is ready."},
        {"id": 519, "name": 1, "content": "Hello {First name}, your table is ready."},
        {"id": 519, "name": "Reminder", "content": None},
        {"id": 519, "name": "Reminder", "content": 1},
    ],
)
async def test_update_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.templates.update(**arguments)
    assert server.requests == []


async def test_delete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.templates.delete(519)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/templates/519",
    )


async def test_delete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteTemplate: {status} Not done") as caught:
            await client.templates.delete(519)
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
            await client.templates.delete(519)
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
        await client.templates.delete(**arguments)
    assert server.requests == []
