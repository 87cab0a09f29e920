"""Calls of `lists` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import AccountStatus, AccountType, TimeFormat, UserAccount, UserImage
from textmagic_client.models import ResourceLink
from textmagic_client.models import ContactNote
from textmagic_client.models import Contact, ContactImage, ContactPhoneType
from textmagic_client.models import CustomFieldValue
from textmagic_client.models import ContactList, ListImage
from textmagic_client.models import Country, Currency, Timezone
from textmagic_client.models import Tag

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 715,
            "name": "Regulars",
            "description": "Guests who come every week",
            "favorited": False,
            "membersCount": 332,
            "user": {
                "id": 305,
                "displayTimeFormat": "24h",
                "username": "ada.lovelace",
                "firstName": "Ada",
                "lastName": "Lovelace",
                "email": "ada@example.org",
                "status": "A",
                "balance": 208.64,
                "phone": "447860021130",
                "company": "Analytical Engines Ltd.",
                "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                "country": {"id": "GB", "name": "United Kingdom"},
                "timezone": {
                    "id": 55,
                    "area": "Europe",
                    "dst": 1,
                    "offset": 10800,
                    "timezone": "Europe/Tallinn",
                },
                "subaccountType": "P",
                "emailAccepted": True,
                "phoneAccepted": True,
                "avatar": {"href": "avatars/305.png"},
            },
            "service": False,
            "shared": False,
            "avatar": {"href": "avatars/715.png"},
            "isDefault": False,
        }
    ],
}
LIST_RESULT = [
    ContactList(
        id=715,
        name="Regulars",
        description="Guests who come every week",
        favorited=False,
        members_count=332,
        user=UserAccount(
            id=305,
            display_time_format=TimeFormat.HOURS_24,
            username="ada.lovelace",
            first_name="Ada",
            last_name="Lovelace",
            email="ada@example.org",
            status=AccountStatus.ACTIVE,
            balance=Decimal("208.64"),
            phone="447860021130",
            company="Analytical Engines Ltd.",
            currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
            country=Country(id="GB", name="United Kingdom"),
            timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
            subaccount_type=AccountType.PARENT,
            email_accepted=True,
            phone_accepted=True,
            avatar=UserImage(href="avatars/305.png"),
        ),
        service=False,
        shared=False,
        avatar=ListImage(href="avatars/715.png"),
        is_default=False,
    )
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.lists.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/lists",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("orderBy", "id"),
            ("direction", "desc"),
            ("favoriteOnly", "0"),
            ("onlyMine", "0"),
        ],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.lists.list(
        page=2, limit=25, order_by="id", direction="asc", favorite_only=True, only_mine=True
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/lists",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("orderBy", "id"),
            ("direction", "asc"),
            ("favoriteOnly", "1"),
            ("onlyMine", "1"),
        ],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [
        item
        async for item in client.lists.list(
            limit=25, order_by="id", direction="asc", favorite_only=True, only_mine=True
        )
    ]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [
            [
                ("limit", "25"),
                ("orderBy", "id"),
                ("direction", "asc"),
                ("favoriteOnly", "1"),
                ("onlyMine", "1"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getLists: {status} Not done") as caught:
            await client.lists.list()
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
            await client.lists.list()
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
        {"favorite_only": None},
        {"favorite_only": 1},
        {"favorite_only": "true"},
        {"only_mine": None},
        {"only_mine": 1},
        {"only_mine": "true"},
    ],
)
async def test_list_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.list(**arguments)
    assert server.requests == []


CREATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_create_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.lists.create(name="Regulars")
    assert server.received() == Received(
        "POST",
        "/api/v2/lists",
        headers={"content-type": "application/json"},
        body='{"name":"Regulars"}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.lists.create(
        name="Regulars", shared=True, favorited=True, is_default=True
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/lists",
        headers={"content-type": "application/json"},
        body='{"name":"Regulars","shared":true,"favorited":true,"isDefault":true}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"createList: {status} Not done") as caught:
            await client.lists.create(name="Regulars")
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
            await client.lists.create(name="Regulars")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"name": None},
        {"name": 1},
        {"name": "Regulars", "shared": None},
        {"name": "Regulars", "shared": 1},
        {"name": "Regulars", "shared": "true"},
        {"name": "Regulars", "favorited": None},
        {"name": "Regulars", "favorited": 1},
        {"name": "Regulars", "favorited": "true"},
        {"name": "Regulars", "is_default": None},
        {"name": "Regulars", "is_default": 1},
        {"name": "Regulars", "is_default": "true"},
    ],
)
async def test_create_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.create(**arguments)
    assert server.requests == []


SEARCH_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 715,
            "name": "Regulars",
            "description": "Guests who come every week",
            "favorited": False,
            "membersCount": 332,
            "user": {
                "id": 305,
                "displayTimeFormat": "24h",
                "username": "ada.lovelace",
                "firstName": "Ada",
                "lastName": "Lovelace",
                "email": "ada@example.org",
                "status": "A",
                "balance": 208.64,
                "phone": "447860021130",
                "company": "Analytical Engines Ltd.",
                "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                "country": {"id": "GB", "name": "United Kingdom"},
                "timezone": {
                    "id": 55,
                    "area": "Europe",
                    "dst": 1,
                    "offset": 10800,
                    "timezone": "Europe/Tallinn",
                },
                "subaccountType": "P",
                "emailAccepted": True,
                "phoneAccepted": True,
                "avatar": {"href": "avatars/305.png"},
            },
            "service": False,
            "shared": False,
            "avatar": {"href": "avatars/715.png"},
            "isDefault": False,
        }
    ],
}
SEARCH_RESULT = [
    ContactList(
        id=715,
        name="Regulars",
        description="Guests who come every week",
        favorited=False,
        members_count=332,
        user=UserAccount(
            id=305,
            display_time_format=TimeFormat.HOURS_24,
            username="ada.lovelace",
            first_name="Ada",
            last_name="Lovelace",
            email="ada@example.org",
            status=AccountStatus.ACTIVE,
            balance=Decimal("208.64"),
            phone="447860021130",
            company="Analytical Engines Ltd.",
            currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
            country=Country(id="GB", name="United Kingdom"),
            timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
            subaccount_type=AccountType.PARENT,
            email_accepted=True,
            phone_accepted=True,
            avatar=UserImage(href="avatars/305.png"),
        ),
        service=False,
        shared=False,
        avatar=ListImage(href="avatars/715.png"),
        is_default=False,
    )
]


async def test_search_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.lists.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/lists/search",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("onlyMine", "0"),
            ("onlyDefault", "0"),
            ("orderBy", "id"),
            ("direction", "desc"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.lists.search(
        page=2,
        limit=25,
        ids=[715, 716],
        query="Regulars",
        only_mine=True,
        only_default=True,
        order_by="id",
        direction="asc",
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/lists/search",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("ids", "715,716"),
            ("query", "Regulars"),
            ("onlyMine", "1"),
            ("onlyDefault", "1"),
            ("orderBy", "id"),
            ("direction", "asc"),
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
        async for item in client.lists.search(
            limit=25,
            ids=[715, 716],
            query="Regulars",
            only_mine=True,
            only_default=True,
            order_by="id",
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
                ("ids", "715,716"),
                ("query", "Regulars"),
                ("onlyMine", "1"),
                ("onlyDefault", "1"),
                ("orderBy", "id"),
                ("direction", "asc"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_search_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"searchLists: {status} Not done") as caught:
            await client.lists.search()
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
            await client.lists.search()
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
        {"only_mine": None},
        {"only_mine": 1},
        {"only_mine": "true"},
        {"only_default": None},
        {"only_default": 1},
        {"only_default": "true"},
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
    ],
)
async def test_search_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.search(**arguments)
    assert server.requests == []


async def test_delete_bulk_required_by_ids(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.lists.delete_bulk(ids=[715, 716])
    assert server.received() == Received(
        "POST",
        "/api/v2/lists/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"715,716"}',
    )


async def test_delete_bulk_required_by_all(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.lists.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/lists/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


async def test_delete_bulk_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteListsBulk: {status} Not done") as caught:
            await client.lists.delete_bulk(ids=[715, 716])
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
            await client.lists.delete_bulk(ids=[715, 716])
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
        {"ids": [715, 716], "all": True},
    ],
)
async def test_delete_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.delete_bulk(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 715,
    "name": "Regulars",
    "description": "Guests who come every week",
    "favorited": False,
    "membersCount": 332,
    "user": {
        "id": 305,
        "displayTimeFormat": "24h",
        "username": "ada.lovelace",
        "firstName": "Ada",
        "lastName": "Lovelace",
        "email": "ada@example.org",
        "status": "A",
        "balance": 208.64,
        "phone": "447860021130",
        "company": "Analytical Engines Ltd.",
        "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
        "country": {"id": "GB", "name": "United Kingdom"},
        "timezone": {
            "id": 55,
            "area": "Europe",
            "dst": 1,
            "offset": 10800,
            "timezone": "Europe/Tallinn",
        },
        "subaccountType": "P",
        "emailAccepted": True,
        "phoneAccepted": True,
        "avatar": {"href": "avatars/305.png"},
    },
    "service": False,
    "shared": False,
    "avatar": {"href": "avatars/715.png"},
    "isDefault": False,
}
GET_RESULT = ContactList(
    id=715,
    name="Regulars",
    description="Guests who come every week",
    favorited=False,
    members_count=332,
    user=UserAccount(
        id=305,
        display_time_format=TimeFormat.HOURS_24,
        username="ada.lovelace",
        first_name="Ada",
        last_name="Lovelace",
        email="ada@example.org",
        status=AccountStatus.ACTIVE,
        balance=Decimal("208.64"),
        phone="447860021130",
        company="Analytical Engines Ltd.",
        currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
        country=Country(id="GB", name="United Kingdom"),
        timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
        subaccount_type=AccountType.PARENT,
        email_accepted=True,
        phone_accepted=True,
        avatar=UserImage(href="avatars/305.png"),
    ),
    service=False,
    shared=False,
    avatar=ListImage(href="avatars/715.png"),
    is_default=False,
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.lists.get(715)
    assert server.received() == Received(
        "GET",
        "/api/v2/lists/715",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getList: {status} Not done") as caught:
            await client.lists.get(715)
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
            await client.lists.get(715)
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
        await client.lists.get(**arguments)
    assert server.requests == []


UPDATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPDATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_update_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.lists.update(715, name="Regulars")
    assert server.received() == Received(
        "PUT",
        "/api/v2/lists/715",
        headers={"content-type": "application/json"},
        body='{"name":"Regulars"}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.lists.update(
        715, name="Regulars", shared=True, favorited=True, is_default=True
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/lists/715",
        headers={"content-type": "application/json"},
        body='{"name":"Regulars","shared":true,"favorited":true,"isDefault":true}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"updateList: {status} Not done") as caught:
            await client.lists.update(715, name="Regulars")
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
            await client.lists.update(715, name="Regulars")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "name": "Regulars"},
        {"id": "1", "name": "Regulars"},
        {"id": True, "name": "Regulars"},
        {"id": 715, "name": None},
        {"id": 715, "name": 1},
        {"id": 715, "name": "Regulars", "shared": None},
        {"id": 715, "name": "Regulars", "shared": 1},
        {"id": 715, "name": "Regulars", "shared": "true"},
        {"id": 715, "name": "Regulars", "favorited": None},
        {"id": 715, "name": "Regulars", "favorited": 1},
        {"id": 715, "name": "Regulars", "favorited": "true"},
        {"id": 715, "name": "Regulars", "is_default": None},
        {"id": 715, "name": "Regulars", "is_default": 1},
        {"id": 715, "name": "Regulars", "is_default": "true"},
    ],
)
async def test_update_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.update(**arguments)
    assert server.requests == []


async def test_delete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.lists.delete(715)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/lists/715",
    )


async def test_delete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteList: {status} Not done") as caught:
            await client.lists.delete(715)
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
            await client.lists.delete(715)
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
        await client.lists.delete(**arguments)
    assert server.requests == []


CONTACTS_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 27074,
            "favorited": True,
            "blocked": False,
            "firstName": "Ada",
            "lastName": "Lovelace",
            "companyName": "Example Ltd.",
            "phone": "447860021130",
            "email": "ada@example.org",
            "country": {"id": "GB", "name": "United Kingdom"},
            "customFields": [
                {
                    "id": 554,
                    "userCustomFieldId": 554,
                    "name": "DOB",
                    "value": "1983-08-31",
                    "createdAt": "2015-02-11T07:33:19+0000",
                }
            ],
            "user": {
                "id": 305,
                "displayTimeFormat": "24h",
                "username": "ada.lovelace",
                "firstName": "Ada",
                "lastName": "Lovelace",
                "email": "ada@example.org",
                "status": "A",
                "balance": 208.64,
                "phone": "447860021130",
                "company": "Analytical Engines Ltd.",
                "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                "country": {"id": "GB", "name": "United Kingdom"},
                "timezone": {
                    "id": 55,
                    "area": "Europe",
                    "dst": 1,
                    "offset": 10800,
                    "timezone": "Europe/Tallinn",
                },
                "subaccountType": "P",
                "emailAccepted": True,
                "phoneAccepted": True,
                "avatar": {"href": "avatars/305.png"},
            },
            "lists": [
                {
                    "id": 715,
                    "name": "Regulars",
                    "description": "Guests who come every week",
                    "favorited": False,
                    "membersCount": 332,
                    "user": {
                        "id": 305,
                        "displayTimeFormat": "24h",
                        "username": "ada.lovelace",
                        "firstName": "Ada",
                        "lastName": "Lovelace",
                        "email": "ada@example.org",
                        "status": "A",
                        "balance": 208.64,
                        "phone": "447860021130",
                        "company": "Analytical Engines Ltd.",
                        "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                        "country": {"id": "GB", "name": "United Kingdom"},
                        "timezone": {
                            "id": 55,
                            "area": "Europe",
                            "dst": 1,
                            "offset": 10800,
                            "timezone": "Europe/Tallinn",
                        },
                        "subaccountType": "P",
                        "emailAccepted": True,
                        "phoneAccepted": True,
                        "avatar": {"href": "avatars/305.png"},
                    },
                    "service": False,
                    "shared": False,
                    "avatar": {"href": "avatars/715.png"},
                    "isDefault": False,
                }
            ],
            "owner": {
                "id": 305,
                "displayTimeFormat": "24h",
                "username": "ada.lovelace",
                "firstName": "Ada",
                "lastName": "Lovelace",
                "email": "ada@example.org",
                "status": "A",
                "balance": 208.64,
                "phone": "447860021130",
                "company": "Analytical Engines Ltd.",
                "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                "country": {"id": "GB", "name": "United Kingdom"},
                "timezone": {
                    "id": 55,
                    "area": "Europe",
                    "dst": 1,
                    "offset": 10800,
                    "timezone": "Europe/Tallinn",
                },
                "subaccountType": "P",
                "emailAccepted": True,
                "phoneAccepted": True,
                "avatar": {"href": "avatars/305.png"},
            },
            "tags": [{"id": 23, "title": "Regular"}],
            "phoneType": "1",
            "avatar": {"href": "avatars/27074.png"},
            "notes": [
                {
                    "id": 5,
                    "createdAt": "2015-06-19T09:48:24+0000",
                    "note": "Prefers to be called after noon.",
                    "user": {
                        "id": 305,
                        "displayTimeFormat": "24h",
                        "username": "ada.lovelace",
                        "firstName": "Ada",
                        "lastName": "Lovelace",
                        "email": "ada@example.org",
                        "status": "A",
                        "balance": 208.64,
                        "phone": "447860021130",
                        "company": "Analytical Engines Ltd.",
                        "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                        "country": {"id": "GB", "name": "United Kingdom"},
                        "timezone": {
                            "id": 55,
                            "area": "Europe",
                            "dst": 1,
                            "offset": 10800,
                            "timezone": "Europe/Tallinn",
                        },
                        "subaccountType": "P",
                        "emailAccepted": True,
                        "phoneAccepted": True,
                        "avatar": {"href": "avatars/305.png"},
                    },
                }
            ],
            "whatsappPhone": "447860021130",
        }
    ],
}
CONTACTS_RESULT = [
    Contact(
        id=27074,
        favorited=True,
        blocked=False,
        first_name="Ada",
        last_name="Lovelace",
        company_name="Example Ltd.",
        phone="447860021130",
        email="ada@example.org",
        country=Country(id="GB", name="United Kingdom"),
        custom_fields=[
            CustomFieldValue(
                id=554,
                user_custom_field_id=554,
                name="DOB",
                value="1983-08-31",
                created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC),
            )
        ],
        user=UserAccount(
            id=305,
            display_time_format=TimeFormat.HOURS_24,
            username="ada.lovelace",
            first_name="Ada",
            last_name="Lovelace",
            email="ada@example.org",
            status=AccountStatus.ACTIVE,
            balance=Decimal("208.64"),
            phone="447860021130",
            company="Analytical Engines Ltd.",
            currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
            country=Country(id="GB", name="United Kingdom"),
            timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
            subaccount_type=AccountType.PARENT,
            email_accepted=True,
            phone_accepted=True,
            avatar=UserImage(href="avatars/305.png"),
        ),
        lists=[
            ContactList(
                id=715,
                name="Regulars",
                description="Guests who come every week",
                favorited=False,
                members_count=332,
                user=UserAccount(
                    id=305,
                    display_time_format=TimeFormat.HOURS_24,
                    username="ada.lovelace",
                    first_name="Ada",
                    last_name="Lovelace",
                    email="ada@example.org",
                    status=AccountStatus.ACTIVE,
                    balance=Decimal("208.64"),
                    phone="447860021130",
                    company="Analytical Engines Ltd.",
                    currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
                    country=Country(id="GB", name="United Kingdom"),
                    timezone=Timezone(
                        id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                    ),
                    subaccount_type=AccountType.PARENT,
                    email_accepted=True,
                    phone_accepted=True,
                    avatar=UserImage(href="avatars/305.png"),
                ),
                service=False,
                shared=False,
                avatar=ListImage(href="avatars/715.png"),
                is_default=False,
            )
        ],
        owner=UserAccount(
            id=305,
            display_time_format=TimeFormat.HOURS_24,
            username="ada.lovelace",
            first_name="Ada",
            last_name="Lovelace",
            email="ada@example.org",
            status=AccountStatus.ACTIVE,
            balance=Decimal("208.64"),
            phone="447860021130",
            company="Analytical Engines Ltd.",
            currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
            country=Country(id="GB", name="United Kingdom"),
            timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
            subaccount_type=AccountType.PARENT,
            email_accepted=True,
            phone_accepted=True,
            avatar=UserImage(href="avatars/305.png"),
        ),
        tags=[Tag(id=23, title="Regular")],
        phone_type=ContactPhoneType.MOBILE,
        avatar=ContactImage(href="avatars/27074.png"),
        notes=[
            ContactNote(
                id=5,
                created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
                note="Prefers to be called after noon.",
                user=UserAccount(
                    id=305,
                    display_time_format=TimeFormat.HOURS_24,
                    username="ada.lovelace",
                    first_name="Ada",
                    last_name="Lovelace",
                    email="ada@example.org",
                    status=AccountStatus.ACTIVE,
                    balance=Decimal("208.64"),
                    phone="447860021130",
                    company="Analytical Engines Ltd.",
                    currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
                    country=Country(id="GB", name="United Kingdom"),
                    timezone=Timezone(
                        id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                    ),
                    subaccount_type=AccountType.PARENT,
                    email_accepted=True,
                    phone_accepted=True,
                    avatar=UserImage(href="avatars/305.png"),
                ),
            )
        ],
        whatsapp_phone="447860021130",
    )
]


async def test_contacts_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, CONTACTS_BODY)
    result = await client.lists.contacts(715)
    assert server.received() == Received(
        "GET",
        "/api/v2/lists/715/contacts",
        query=[("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "desc")],
    )
    assert result.resources == CONTACTS_RESULT
    assert repr(result.resources) == repr(CONTACTS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_contacts_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, CONTACTS_BODY)
    result = await client.lists.contacts(
        715, page=2, limit=25, order_by="lastName", direction="asc"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/lists/715/contacts",
        query=[("page", "2"), ("limit", "25"), ("orderBy", "lastName"), ("direction", "asc")],
    )
    assert result.resources == CONTACTS_RESULT
    assert repr(result.resources) == repr(CONTACTS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_contacts_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**CONTACTS_BODY, "page": page})
    found = [
        item
        async for item in client.lists.contacts(715, limit=25, order_by="lastName", direction="asc")
    ]
    assert found == CONTACTS_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("orderBy", "lastName"), ("direction", "asc")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_contacts_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getContactsByListId: {status} Not done"
        ) as caught:
            await client.lists.contacts(715)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_contacts_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.contacts(715)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
        {"id": 715, "page": None},
        {"id": 715, "page": "1"},
        {"id": 715, "page": True},
        {"id": 715, "page": 0},
        {"id": 715, "limit": None},
        {"id": 715, "limit": "1"},
        {"id": 715, "limit": True},
        {"id": 715, "limit": 0},
        {"id": 715, "limit": 101},
        {"id": 715, "order_by": None},
        {"id": 715, "order_by": 1},
        {"id": 715, "direction": None},
        {"id": 715, "direction": 1},
    ],
)
async def test_contacts_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.contacts(**arguments)
    assert server.requests == []


ADD_CONTACTS_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
ADD_CONTACTS_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_add_contacts_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, ADD_CONTACTS_BODY)
    result = await client.lists.add_contacts(715, contacts=[534, 535])
    assert server.received() == Received(
        "PUT",
        "/api/v2/lists/715/contacts",
        headers={"content-type": "application/json"},
        body='{"contacts":"534,535"}',
    )
    assert result == ADD_CONTACTS_RESULT
    assert repr(result) == repr(ADD_CONTACTS_RESULT)


async def test_add_contacts_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"assignContactsToList: {status} Not done"
        ) as caught:
            await client.lists.add_contacts(715, contacts=[534, 535])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_add_contacts_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.add_contacts(715, contacts=[534, 535])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "contacts": [534, 535]},
        {"id": "1", "contacts": [534, 535]},
        {"id": True, "contacts": [534, 535]},
        {"id": 715, "contacts": None},
        {"id": 715, "contacts": []},
        {"id": 715, "contacts": "1,2"},
    ],
)
async def test_add_contacts_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.add_contacts(**arguments)
    assert server.requests == []


SET_CONTACTS_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
SET_CONTACTS_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_set_contacts_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, SET_CONTACTS_BODY)
    result = await client.lists.set_contacts(715, contacts=[534, 535])
    assert server.received() == Received(
        "POST",
        "/api/v2/lists/715/contacts",
        headers={"content-type": "application/json"},
        body='{"contacts":"534,535"}',
    )
    assert result == SET_CONTACTS_RESULT
    assert repr(result) == repr(SET_CONTACTS_RESULT)


async def test_set_contacts_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"clearAndAssignContactsToList: {status} Not done"
        ) as caught:
            await client.lists.set_contacts(715, contacts=[534, 535])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_set_contacts_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.set_contacts(715, contacts=[534, 535])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "contacts": [534, 535]},
        {"id": "1", "contacts": [534, 535]},
        {"id": True, "contacts": [534, 535]},
        {"id": 715, "contacts": None},
        {"id": 715, "contacts": []},
        {"id": 715, "contacts": "1,2"},
    ],
)
async def test_set_contacts_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.set_contacts(**arguments)
    assert server.requests == []


async def test_remove_contacts_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.lists.remove_contacts(715, contacts=[534, 535])
    assert server.received() == Received(
        "DELETE",
        "/api/v2/lists/715/contacts",
        headers={"content-type": "application/json"},
        body='{"contacts":"534,535"}',
    )


async def test_remove_contacts_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteContactsFromList: {status} Not done"
        ) as caught:
            await client.lists.remove_contacts(715, contacts=[534, 535])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_remove_contacts_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.remove_contacts(715, contacts=[534, 535])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "contacts": [534, 535]},
        {"id": "1", "contacts": [534, 535]},
        {"id": True, "contacts": [534, 535]},
        {"id": 715, "contacts": None},
        {"id": 715, "contacts": []},
        {"id": 715, "contacts": "1,2"},
    ],
)
async def test_remove_contacts_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.remove_contacts(**arguments)
    assert server.requests == []


CONTACT_IDS_BODY = [534, 535]
CONTACT_IDS_RESULT = [534, 535]


async def test_contact_ids_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, CONTACT_IDS_BODY)
    result = await client.lists.contact_ids(715)
    assert server.received() == Received(
        "GET",
        "/api/v2/lists/715/contacts/ids",
    )
    assert result == CONTACT_IDS_RESULT
    assert repr(result) == repr(CONTACT_IDS_RESULT)


async def test_contact_ids_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getListContactsIds: {status} Not done"
        ) as caught:
            await client.lists.contact_ids(715)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_contact_ids_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.contact_ids(715)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_contact_ids_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.contact_ids(**arguments)
    assert server.requests == []


async def test_remove_contacts_bulk_required_by_ids(
    server: Recorder, client: AsyncTextMagic
) -> None:
    server.reply(204)
    await client.lists.remove_contacts_bulk(715, ids=[534, 535])
    assert server.received() == Received(
        "POST",
        "/api/v2/lists/715/contacts/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"534,535"}',
    )


async def test_remove_contacts_bulk_required_by_all(
    server: Recorder, client: AsyncTextMagic
) -> None:
    server.reply(204)
    await client.lists.remove_contacts_bulk(715, all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/lists/715/contacts/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


async def test_remove_contacts_bulk_raises_for_status(
    server: Recorder, client: AsyncTextMagic
) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteListContactsBulk: {status} Not done"
        ) as caught:
            await client.lists.remove_contacts_bulk(715, ids=[534, 535])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_remove_contacts_bulk_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.remove_contacts_bulk(715, ids=[534, 535])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "ids": [534, 535]},
        {"id": "1", "ids": [534, 535]},
        {"id": True, "ids": [534, 535]},
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"all": None},
        {"all": 1},
        {"all": "true"},
        {"all": False},
        {"id": 715},
        {"id": 715, "ids": [534, 535], "all": True},
    ],
)
async def test_remove_contacts_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.remove_contacts_bulk(**arguments)
    assert server.requests == []


UPLOAD_AVATAR_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPLOAD_AVATAR_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_upload_avatar_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPLOAD_AVATAR_BODY)
    result = await client.lists.upload_avatar(715, image=b"\x89 any\r\n--bytes\x00")
    assert server.received() == Received(
        "POST",
        "/api/v2/lists/715/avatar",
        headers={"content-type": "multipart/form-data"},
        body={"image": ("image", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )
    assert result == UPLOAD_AVATAR_RESULT
    assert repr(result) == repr(UPLOAD_AVATAR_RESULT)


async def test_upload_avatar_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"uploadListAvatar: {status} Not done") as caught:
            await client.lists.upload_avatar(715, image=b"\x89 any\r\n--bytes\x00")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_upload_avatar_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.upload_avatar(715, image=b"\x89 any\r\n--bytes\x00")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "image": b"\x89 any\r\n--bytes\x00"},
        {"id": "1", "image": b"\x89 any\r\n--bytes\x00"},
        {"id": True, "image": b"\x89 any\r\n--bytes\x00"},
        {"id": 715, "image": None},
        {"id": 715, "image": 1},
    ],
)
async def test_upload_avatar_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.upload_avatar(**arguments)
    assert server.requests == []


async def test_delete_avatar_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.lists.delete_avatar(715)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/lists/715/avatar",
    )


async def test_delete_avatar_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteListAvatar: {status} Not done") as caught:
            await client.lists.delete_avatar(715)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_avatar_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lists.delete_avatar(715)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_delete_avatar_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lists.delete_avatar(**arguments)
    assert server.requests == []
