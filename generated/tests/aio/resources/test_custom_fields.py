"""Calls of `custom_fields` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import ResourceLink
from textmagic_client.models import CustomField

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [{"id": 554, "name": "DOB", "createdAt": "2015-02-11T07:33:19+0000"}],
}
LIST_RESULT = [
    CustomField(id=554, name="DOB", created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC))
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.custom_fields.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/customfields",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.custom_fields.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/customfields",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item async for item in client.custom_fields.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getCustomFields: {status} Not done") as caught:
            await client.custom_fields.list()
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
            await client.custom_fields.list()
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
        await client.custom_fields.list(**arguments)
    assert server.requests == []


CREATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_create_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.custom_fields.create(name="DOB")
    assert server.received() == Received(
        "POST",
        "/api/v2/customfields",
        headers={"content-type": "application/json"},
        body='{"name":"DOB"}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"createCustomField: {status} Not done") as caught:
            await client.custom_fields.create(name="DOB")
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
            await client.custom_fields.create(name="DOB")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"name": None},
        {"name": 1},
    ],
)
async def test_create_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.custom_fields.create(**arguments)
    assert server.requests == []


GET_BODY = {"id": 554, "name": "DOB", "createdAt": "2015-02-11T07:33:19+0000"}
GET_RESULT = CustomField(
    id=554, name="DOB", created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC)
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.custom_fields.get(554)
    assert server.received() == Received(
        "GET",
        "/api/v2/customfields/554",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getCustomField: {status} Not done") as caught:
            await client.custom_fields.get(554)
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
            await client.custom_fields.get(554)
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
        await client.custom_fields.get(**arguments)
    assert server.requests == []


UPDATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPDATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_update_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.custom_fields.update(554, name="DOB")
    assert server.received() == Received(
        "PUT",
        "/api/v2/customfields/554",
        headers={"content-type": "application/json"},
        body='{"name":"DOB"}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"updateCustomField: {status} Not done") as caught:
            await client.custom_fields.update(554, name="DOB")
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
            await client.custom_fields.update(554, name="DOB")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "name": "DOB"},
        {"id": "1", "name": "DOB"},
        {"id": True, "name": "DOB"},
        {"id": 554, "name": None},
        {"id": 554, "name": 1},
    ],
)
async def test_update_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.custom_fields.update(**arguments)
    assert server.requests == []


async def test_delete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.custom_fields.delete(554)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/customfields/554",
    )


async def test_delete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteCustomField: {status} Not done") as caught:
            await client.custom_fields.delete(554)
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
            await client.custom_fields.delete(554)
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
        await client.custom_fields.delete(**arguments)
    assert server.requests == []


UPDATE_VALUE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPDATE_VALUE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_update_value_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_VALUE_BODY)
    result = await client.custom_fields.update_value(554, contact_id=27074, value="1983-08-31")
    assert server.received() == Received(
        "PUT",
        "/api/v2/customfields/554/update",
        headers={"content-type": "application/json"},
        body='{"contactId":27074,"value":"1983-08-31"}',
    )
    assert result == UPDATE_VALUE_RESULT
    assert repr(result) == repr(UPDATE_VALUE_RESULT)


async def test_update_value_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"updateCustomFieldValue: {status} Not done"
        ) as caught:
            await client.custom_fields.update_value(554, contact_id=27074, value="1983-08-31")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_update_value_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.custom_fields.update_value(554, contact_id=27074, value="1983-08-31")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "contact_id": 27074, "value": "1983-08-31"},
        {"id": "1", "contact_id": 27074, "value": "1983-08-31"},
        {"id": True, "contact_id": 27074, "value": "1983-08-31"},
        {"id": 554, "contact_id": None, "value": "1983-08-31"},
        {"id": 554, "contact_id": "1", "value": "1983-08-31"},
        {"id": 554, "contact_id": True, "value": "1983-08-31"},
        {"id": 554, "contact_id": 27074, "value": None},
        {"id": 554, "contact_id": 27074, "value": 1},
    ],
)
async def test_update_value_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.custom_fields.update_value(**arguments)
    assert server.requests == []
