"""Calls of `contacts` over HTTP: what arrives at the server, and what comes back."""

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
from textmagic_client.models import (
    Contact,
    ContactEntityType,
    ContactImage,
    ContactImportProgress,
    ContactPhoneType,
    ContactSuggestion,
    FavoriteContact,
)
from textmagic_client.models import CustomFieldValue, CustomFieldValueRequest
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
LIST_RESULT = [
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


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.contacts.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("shared", "0"),
            ("orderBy", "id"),
            ("direction", "desc"),
        ],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.contacts.list(
        page=2, limit=25, shared=True, order_by="lastName", direction="asc"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("shared", "1"),
            ("orderBy", "lastName"),
            ("direction", "asc"),
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
        async for item in client.contacts.list(
            limit=25, shared=True, order_by="lastName", direction="asc"
        )
    ]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [[("limit", "25"), ("shared", "1"), ("orderBy", "lastName"), ("direction", "asc")]] * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getContacts: {status} Not done") as caught:
            await client.contacts.list()
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
            await client.contacts.list()
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
        {"shared": None},
        {"shared": 1},
        {"shared": "true"},
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
        await client.contacts.list(**arguments)
    assert server.requests == []


SEARCH_BODY = {
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
SEARCH_RESULT = [
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


async def test_search_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.contacts.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/search",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("shared", "0"),
            ("local", "0"),
            ("exactMatch", "0"),
            ("orderBy", "id"),
            ("direction", "desc"),
        ],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_search_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = await client.contacts.search(
        page=2,
        limit=25,
        shared=True,
        ids=[27074, 27075],
        list_id=715,
        include_blocked=True,
        query="Ada",
        local=True,
        exact_match=True,
        country="GB",
        order_by="lastName",
        direction="asc",
        tag_ids=[23, 24],
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/search",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("shared", "1"),
            ("ids", "27074,27075"),
            ("listId", "715"),
            ("includeBlocked", "1"),
            ("query", "Ada"),
            ("local", "1"),
            ("exactMatch", "1"),
            ("country", "GB"),
            ("orderBy", "lastName"),
            ("direction", "asc"),
            ("tagIds", "23,24"),
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
        async for item in client.contacts.search(
            limit=25,
            shared=True,
            ids=[27074, 27075],
            list_id=715,
            include_blocked=True,
            query="Ada",
            local=True,
            exact_match=True,
            country="GB",
            order_by="lastName",
            direction="asc",
            tag_ids=[23, 24],
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
                ("shared", "1"),
                ("ids", "27074,27075"),
                ("listId", "715"),
                ("includeBlocked", "1"),
                ("query", "Ada"),
                ("local", "1"),
                ("exactMatch", "1"),
                ("country", "GB"),
                ("orderBy", "lastName"),
                ("direction", "asc"),
                ("tagIds", "23,24"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_search_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"searchContacts: {status} Not done") as caught:
            await client.contacts.search()
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
            await client.contacts.search()
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
        {"shared": None},
        {"shared": 1},
        {"shared": "true"},
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"list_id": None},
        {"list_id": "1"},
        {"list_id": True},
        {"include_blocked": None},
        {"include_blocked": 1},
        {"include_blocked": "true"},
        {"query": None},
        {"query": 1},
        {"local": None},
        {"local": 1},
        {"local": "true"},
        {"exact_match": None},
        {"exact_match": 1},
        {"exact_match": "true"},
        {"country": None},
        {"country": 1},
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
        {"tag_ids": None},
        {"tag_ids": []},
        {"tag_ids": "1,2"},
    ],
)
async def test_search_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.search(**arguments)
    assert server.requests == []


AUTOCOMPLETE_BODY = [
    {
        "entityId": 27074,
        "entityType": "contact",
        "value": "27074",
        "label": "Ada Lovelace",
        "sharedBy": "Grace Hopper",
        "isShared": True,
        "avatar": "avatars/27074.png",
        "favorited": True,
        "userId": 305,
        "countryName": "United Kingdom",
        "qposition": 1,
        "rposition": 1,
    }
]
AUTOCOMPLETE_RESULT = [
    ContactSuggestion(
        entity_id=27074,
        entity_type=ContactEntityType.CONTACT,
        value="27074",
        label="Ada Lovelace",
        shared_by="Grace Hopper",
        is_shared=True,
        avatar="avatars/27074.png",
        favorited=True,
        user_id=305,
        country_name="United Kingdom",
        qposition=1,
        rposition=1,
    )
]


async def test_autocomplete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, AUTOCOMPLETE_BODY)
    result = await client.contacts.autocomplete(query="Ad")
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/autocomplete",
        query=[("limit", "10"), ("query", "Ad"), ("lists", "0")],
    )
    assert result == AUTOCOMPLETE_RESULT
    assert repr(result) == repr(AUTOCOMPLETE_RESULT)


async def test_autocomplete_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, AUTOCOMPLETE_BODY)
    result = await client.contacts.autocomplete(limit=25, query="Ad", lists=True)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/autocomplete",
        query=[("limit", "25"), ("query", "Ad"), ("lists", "1")],
    )
    assert result == AUTOCOMPLETE_RESULT
    assert repr(result) == repr(AUTOCOMPLETE_RESULT)


async def test_autocomplete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getContactsAutocomplete: {status} Not done"
        ) as caught:
            await client.contacts.autocomplete(query="Ad")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_autocomplete_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.autocomplete(query="Ad")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"query": "Ad", "limit": None},
        {"query": "Ad", "limit": "1"},
        {"query": "Ad", "limit": True},
        {"query": "Ad", "limit": 0},
        {"query": "Ad", "limit": 101},
        {"query": None},
        {"query": 1},
        {"query": "Ad", "lists": None},
        {"query": "Ad", "lists": 1},
        {"query": "Ad", "lists": "true"},
    ],
)
async def test_autocomplete_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.autocomplete(**arguments)
    assert server.requests == []


CREATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_create_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.contacts.create(phone="447860021130", lists=[10541, 18599])
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/normalized",
        headers={"content-type": "application/json"},
        body='{"phone":"447860021130","lists":"10541,18599"}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = await client.contacts.create(
        first_name="Ada",
        last_name="Lovelace",
        phone="447860021130",
        email="ada@example.org",
        company_name="Example Ltd.",
        lists=[10541, 18599],
        favorited=True,
        blocked=False,
        type=1,
        custom_field_values=[
            CustomFieldValueRequest(
                id=554,
                user_custom_field_id=554,
                name="DOB",
                value="1983-08-31",
                created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC),
            )
        ],
        local=True,
        country="GB",
        tags=[23, 24],
        owner=305,
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/normalized",
        headers={"content-type": "application/json"},
        body='{"firstName":"Ada","lastName":"Lovelace","phone":"447860021130","email":"ada@example.org","companyName":"Example Ltd.","lists":"10541,18599","favorited":true,"blocked":false,"type":1,"customFieldValues":[{"id":554,"userCustomFieldId":554,"name":"DOB","value":"1983-08-31","createdAt":"2015-02-11T07:33:19+00:00"}],"local":1,"country":"GB","tags":[23,24],"owner":305}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


async def test_create_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"createContact: {status} Not done") as caught:
            await client.contacts.create(phone="447860021130", lists=[10541, 18599])
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
            await client.contacts.create(phone="447860021130", lists=[10541, 18599])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": "447860021130", "lists": [10541, 18599], "first_name": None},
        {"phone": "447860021130", "lists": [10541, 18599], "first_name": 1},
        {"phone": "447860021130", "lists": [10541, 18599], "last_name": None},
        {"phone": "447860021130", "lists": [10541, 18599], "last_name": 1},
        {"phone": None, "lists": [10541, 18599]},
        {"phone": 1, "lists": [10541, 18599]},
        {"phone": "447860021130", "lists": [10541, 18599], "email": None},
        {"phone": "447860021130", "lists": [10541, 18599], "email": 1},
        {"phone": "447860021130", "lists": [10541, 18599], "company_name": None},
        {"phone": "447860021130", "lists": [10541, 18599], "company_name": 1},
        {"phone": "447860021130", "lists": None},
        {"phone": "447860021130", "lists": []},
        {"phone": "447860021130", "lists": "1,2"},
        {"phone": "447860021130", "lists": [10541, 18599], "favorited": None},
        {"phone": "447860021130", "lists": [10541, 18599], "favorited": 1},
        {"phone": "447860021130", "lists": [10541, 18599], "favorited": "true"},
        {"phone": "447860021130", "lists": [10541, 18599], "blocked": None},
        {"phone": "447860021130", "lists": [10541, 18599], "blocked": 1},
        {"phone": "447860021130", "lists": [10541, 18599], "blocked": "true"},
        {"phone": "447860021130", "lists": [10541, 18599], "type": None},
        {"phone": "447860021130", "lists": [10541, 18599], "type": "1"},
        {"phone": "447860021130", "lists": [10541, 18599], "type": True},
        {"phone": "447860021130", "lists": [10541, 18599], "type": -2},
        {"phone": "447860021130", "lists": [10541, 18599], "type": 2},
        {"phone": "447860021130", "lists": [10541, 18599], "custom_field_values": None},
        {"phone": "447860021130", "lists": [10541, 18599], "custom_field_values": "1,2"},
        {"phone": "447860021130", "lists": [10541, 18599], "local": None},
        {"phone": "447860021130", "lists": [10541, 18599], "local": 1},
        {"phone": "447860021130", "lists": [10541, 18599], "local": "true"},
        {"phone": "447860021130", "lists": [10541, 18599], "country": None},
        {"phone": "447860021130", "lists": [10541, 18599], "country": 1},
        {"phone": "447860021130", "lists": [10541, 18599], "tags": None},
        {"phone": "447860021130", "lists": [10541, 18599], "tags": "1,2"},
        {"phone": "447860021130", "lists": [10541, 18599], "owner": None},
        {"phone": "447860021130", "lists": [10541, 18599], "owner": "1"},
        {"phone": "447860021130", "lists": [10541, 18599], "owner": True},
    ],
)
async def test_create_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.create(**arguments)
    assert server.requests == []


GET_BODY = {
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
GET_RESULT = Contact(
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


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.contacts.get(27074)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/27074",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getContact: {status} Not done") as caught:
            await client.contacts.get(27074)
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
            await client.contacts.get(27074)
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
        await client.contacts.get(**arguments)
    assert server.requests == []


async def test_delete_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.delete(27074)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/contacts/27074",
    )


async def test_delete_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteContact: {status} Not done") as caught:
            await client.contacts.delete(27074)
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
            await client.contacts.delete(27074)
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
        await client.contacts.delete(**arguments)
    assert server.requests == []


GET_BY_PHONE_BODY = {
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
GET_BY_PHONE_RESULT = Contact(
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


async def test_get_by_phone_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BY_PHONE_BODY)
    result = await client.contacts.get_by_phone("447860021130")
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/phone/447860021130",
    )
    assert result == GET_BY_PHONE_RESULT
    assert repr(result) == repr(GET_BY_PHONE_RESULT)


async def test_get_by_phone_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getContactByPhone: {status} Not done") as caught:
            await client.contacts.get_by_phone("447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_get_by_phone_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.get_by_phone("447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
    ],
)
async def test_get_by_phone_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.get_by_phone(**arguments)
    assert server.requests == []


UPDATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPDATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_update_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.contacts.update(27074, phone="447860021130", lists=[10541, 18599])
    assert server.received() == Received(
        "PUT",
        "/api/v2/contacts/27074/normalized",
        headers={"content-type": "application/json"},
        body='{"phone":"447860021130","lists":"10541,18599"}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.contacts.update(
        27074,
        first_name="Ada",
        last_name="Lovelace",
        phone="447860021130",
        email="ada@example.org",
        company_name="Example Ltd.",
        lists=[10541, 18599],
        favorited=True,
        blocked=False,
        type=1,
        custom_field_values=[
            CustomFieldValueRequest(
                id=554,
                user_custom_field_id=554,
                name="DOB",
                value="1983-08-31",
                created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC),
            )
        ],
        local=True,
        country="GB",
        tags=[23, 24],
        owner=305,
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/contacts/27074/normalized",
        headers={"content-type": "application/json"},
        body='{"firstName":"Ada","lastName":"Lovelace","phone":"447860021130","email":"ada@example.org","companyName":"Example Ltd.","lists":"10541,18599","favorited":true,"blocked":false,"type":1,"customFieldValues":[{"id":554,"userCustomFieldId":554,"name":"DOB","value":"1983-08-31","createdAt":"2015-02-11T07:33:19+00:00"}],"local":1,"country":"GB","tags":[23,24],"owner":305}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"updateContact: {status} Not done") as caught:
            await client.contacts.update(27074, phone="447860021130", lists=[10541, 18599])
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
            await client.contacts.update(27074, phone="447860021130", lists=[10541, 18599])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "phone": "447860021130", "lists": [10541, 18599]},
        {"id": "1", "phone": "447860021130", "lists": [10541, 18599]},
        {"id": True, "phone": "447860021130", "lists": [10541, 18599]},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "first_name": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "first_name": 1},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "last_name": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "last_name": 1},
        {"id": 27074, "phone": None, "lists": [10541, 18599]},
        {"id": 27074, "phone": 1, "lists": [10541, 18599]},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "email": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "email": 1},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "company_name": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "company_name": 1},
        {"id": 27074, "phone": "447860021130", "lists": None},
        {"id": 27074, "phone": "447860021130", "lists": []},
        {"id": 27074, "phone": "447860021130", "lists": "1,2"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "favorited": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "favorited": 1},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "favorited": "true"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "blocked": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "blocked": 1},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "blocked": "true"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "type": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "type": "1"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "type": True},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "type": -2},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "type": 2},
        {
            "id": 27074,
            "phone": "447860021130",
            "lists": [10541, 18599],
            "custom_field_values": None,
        },
        {
            "id": 27074,
            "phone": "447860021130",
            "lists": [10541, 18599],
            "custom_field_values": "1,2",
        },
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "local": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "local": 1},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "local": "true"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "country": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "country": 1},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "tags": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "tags": "1,2"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "owner": None},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "owner": "1"},
        {"id": 27074, "phone": "447860021130", "lists": [10541, 18599], "owner": True},
    ],
)
async def test_update_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.update(**arguments)
    assert server.requests == []


async def test_delete_bulk_required_by_ids(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.delete_bulk(ids=[27074, 27075])
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"27074,27075"}',
    )


async def test_delete_bulk_required_by_all(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/delete",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


async def test_delete_bulk_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteContactsByIds: {status} Not done"
        ) as caught:
            await client.contacts.delete_bulk(ids=[27074, 27075])
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
            await client.contacts.delete_bulk(ids=[27074, 27075])
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
        {"ids": [27074, 27075], "all": True},
    ],
)
async def test_delete_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.delete_bulk(**arguments)
    assert server.requests == []


async def test_delete_all_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.delete_all()
    assert server.received() == Received(
        "DELETE",
        "/api/v2/contact/all",
    )


async def test_delete_all_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteAllContacts: {status} Not done") as caught:
            await client.contacts.delete_all()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_all_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.delete_all()
    assert len(server.requests) == len(undocumented)


LISTS_BODY = {
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
LISTS_RESULT = [
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


async def test_lists_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LISTS_BODY)
    result = await client.contacts.lists(27074)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/27074/lists",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LISTS_RESULT
    assert repr(result.resources) == repr(LISTS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_lists_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LISTS_BODY)
    result = await client.contacts.lists(27074, page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/27074/lists",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LISTS_RESULT
    assert repr(result.resources) == repr(LISTS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_lists_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LISTS_BODY, "page": page})
    found = [item async for item in client.contacts.lists(27074, limit=25)]
    assert found == LISTS_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_lists_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getListsOfContact: {status} Not done") as caught:
            await client.contacts.lists(27074)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_lists_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.lists(27074)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
        {"id": 27074, "page": None},
        {"id": 27074, "page": "1"},
        {"id": 27074, "page": True},
        {"id": 27074, "page": 0},
        {"id": 27074, "limit": None},
        {"id": 27074, "limit": "1"},
        {"id": 27074, "limit": True},
        {"id": 27074, "limit": 0},
        {"id": 27074, "limit": 101},
    ],
)
async def test_lists_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.lists(**arguments)
    assert server.requests == []


FAVORITES_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "entityId": 27074,
            "entityType": "contact",
            "primaryLabel": "Ada Lovelace",
            "secondaryLabel": "447860021130",
            "tertiaryLabel": "United Kingdom",
            "avatar": "avatars/27074.png",
        }
    ],
}
FAVORITES_RESULT = [
    FavoriteContact(
        entity_id=27074,
        entity_type=ContactEntityType.CONTACT,
        primary_label="Ada Lovelace",
        secondary_label="447860021130",
        tertiary_label="United Kingdom",
        avatar="avatars/27074.png",
    )
]


async def test_favorites_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, FAVORITES_BODY)
    result = await client.contacts.favorites()
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/favorite",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == FAVORITES_RESULT
    assert repr(result.resources) == repr(FAVORITES_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_favorites_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, FAVORITES_BODY)
    result = await client.contacts.favorites(page=2, limit=25, query="Ada")
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/favorite",
        query=[("page", "2"), ("limit", "25"), ("query", "Ada")],
    )
    assert result.resources == FAVORITES_RESULT
    assert repr(result.resources) == repr(FAVORITES_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_favorites_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**FAVORITES_BODY, "page": page})
    found = [item async for item in client.contacts.favorites(limit=25, query="Ada")]
    assert found == FAVORITES_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("query", "Ada")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_favorites_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getFavorites: {status} Not done") as caught:
            await client.contacts.favorites()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_favorites_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.favorites()
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
    ],
)
async def test_favorites_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.favorites(**arguments)
    assert server.requests == []


UPLOAD_AVATAR_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPLOAD_AVATAR_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_upload_avatar_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPLOAD_AVATAR_BODY)
    result = await client.contacts.upload_avatar(27074, image=b"\x89 any\r\n--bytes\x00")
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/27074/avatar",
        headers={"content-type": "multipart/form-data"},
        body={"image": ("image", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )
    assert result == UPLOAD_AVATAR_RESULT
    assert repr(result) == repr(UPLOAD_AVATAR_RESULT)


async def test_upload_avatar_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"uploadContactAvatar: {status} Not done"
        ) as caught:
            await client.contacts.upload_avatar(27074, image=b"\x89 any\r\n--bytes\x00")
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
            await client.contacts.upload_avatar(27074, image=b"\x89 any\r\n--bytes\x00")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "image": b"\x89 any\r\n--bytes\x00"},
        {"id": "1", "image": b"\x89 any\r\n--bytes\x00"},
        {"id": True, "image": b"\x89 any\r\n--bytes\x00"},
        {"id": 27074, "image": None},
        {"id": 27074, "image": 1},
    ],
)
async def test_upload_avatar_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.upload_avatar(**arguments)
    assert server.requests == []


async def test_delete_avatar_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.delete_avatar(27074)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/contacts/27074/avatar",
    )


async def test_delete_avatar_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteContactAvatar: {status} Not done"
        ) as caught:
            await client.contacts.delete_avatar(27074)
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
            await client.contacts.delete_avatar(27074)
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
        await client.contacts.delete_avatar(**arguments)
    assert server.requests == []


IMPORT_FILE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
IMPORT_FILE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_import_file_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, IMPORT_FILE_BODY)
    result = await client.contacts.import_file(
        column="0:firstName;1:lastName;3:phone;4:email", file=b"\x89 any\r\n--bytes\x00"
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/import/normalized",
        query=[("column", "0:firstName;1:lastName;3:phone;4:email")],
        headers={"content-type": "multipart/form-data"},
        body={"file": ("file", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )
    assert result == IMPORT_FILE_RESULT
    assert repr(result) == repr(IMPORT_FILE_RESULT)


async def test_import_file_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, IMPORT_FILE_BODY)
    result = await client.contacts.import_file(
        column="0:firstName;1:lastName;3:phone;4:email",
        list_id=443,
        list_name="Customers",
        file=b"\x89 any\r\n--bytes\x00",
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/import/normalized",
        query=[
            ("column", "0:firstName;1:lastName;3:phone;4:email"),
            ("listId", "443"),
            ("listName", "Customers"),
        ],
        headers={"content-type": "multipart/form-data"},
        body={"file": ("file", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )
    assert result == IMPORT_FILE_RESULT
    assert repr(result) == repr(IMPORT_FILE_RESULT)


async def test_import_file_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"importContacts: {status} Not done") as caught:
            await client.contacts.import_file(
                column="0:firstName;1:lastName;3:phone;4:email", file=b"\x89 any\r\n--bytes\x00"
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_import_file_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.import_file(
                column="0:firstName;1:lastName;3:phone;4:email", file=b"\x89 any\r\n--bytes\x00"
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"column": None, "file": b"\x89 any\r\n--bytes\x00"},
        {"column": 1, "file": b"\x89 any\r\n--bytes\x00"},
        {
            "column": "0:firstName;1:lastName;3:phone;4:email",
            "file": b"\x89 any\r\n--bytes\x00",
            "list_id": None,
        },
        {
            "column": "0:firstName;1:lastName;3:phone;4:email",
            "file": b"\x89 any\r\n--bytes\x00",
            "list_id": "1",
        },
        {
            "column": "0:firstName;1:lastName;3:phone;4:email",
            "file": b"\x89 any\r\n--bytes\x00",
            "list_id": True,
        },
        {
            "column": "0:firstName;1:lastName;3:phone;4:email",
            "file": b"\x89 any\r\n--bytes\x00",
            "list_name": None,
        },
        {
            "column": "0:firstName;1:lastName;3:phone;4:email",
            "file": b"\x89 any\r\n--bytes\x00",
            "list_name": 1,
        },
        {"column": "0:firstName;1:lastName;3:phone;4:email", "file": None},
        {"column": "0:firstName;1:lastName;3:phone;4:email", "file": 1},
    ],
)
async def test_import_file_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.import_file(**arguments)
    assert server.requests == []


IMPORT_PROGRESS_BODY = {"status": 3, "processed": 67}
IMPORT_PROGRESS_RESULT = ContactImportProgress(status=3, processed=67)


async def test_import_progress_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, IMPORT_PROGRESS_BODY)
    result = await client.contacts.import_progress(1207)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/import/progress/1207",
    )
    assert result == IMPORT_PROGRESS_RESULT
    assert repr(result) == repr(IMPORT_PROGRESS_RESULT)


async def test_import_progress_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getContactImportSessionProgress: {status} Not done"
        ) as caught:
            await client.contacts.import_progress(1207)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_import_progress_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.import_progress(1207)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
async def test_import_progress_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.import_progress(**arguments)
    assert server.requests == []


BLOCK_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
BLOCK_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


async def test_block_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, BLOCK_BODY)
    result = await client.contacts.block(phone="447860021130")
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/block",
        headers={"content-type": "application/json"},
        body='{"phone":"447860021130"}',
    )
    assert result == BLOCK_RESULT
    assert repr(result) == repr(BLOCK_RESULT)


async def test_block_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"blockContact: {status} Not done") as caught:
            await client.contacts.block(phone="447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_block_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.block(phone="447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
    ],
)
async def test_block_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.block(**arguments)
    assert server.requests == []


async def test_unblock_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.unblock(phone="447860021130")
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/unblock",
        headers={"content-type": "application/json"},
        body='{"phone":"447860021130"}',
    )


async def test_unblock_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"unblockContact: {status} Not done") as caught:
            await client.contacts.unblock(phone="447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_unblock_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.unblock(phone="447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
    ],
)
async def test_unblock_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.unblock(**arguments)
    assert server.requests == []


async def test_unblock_bulk_required_by_ids(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.unblock_bulk(ids=[27074, 27075])
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/unblock/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"27074,27075"}',
    )


async def test_unblock_bulk_required_by_all(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.contacts.unblock_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/unblock/bulk",
        headers={"content-type": "application/json"},
        body='{"all":1}',
    )


async def test_unblock_bulk_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"unblockContactsBulk: {status} Not done"
        ) as caught:
            await client.contacts.unblock_bulk(ids=[27074, 27075])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_unblock_bulk_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.unblock_bulk(ids=[27074, 27075])
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
        {"ids": [27074, 27075], "all": True},
    ],
)
async def test_unblock_bulk_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.unblock_bulk(**arguments)
    assert server.requests == []


BLOCKED_BODY = {
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
BLOCKED_RESULT = [
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


async def test_blocked_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, BLOCKED_BODY)
    result = await client.contacts.blocked()
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/block/list",
        query=[("page", "1"), ("limit", "10"), ("orderBy", "id"), ("direction", "desc")],
    )
    assert result.resources == BLOCKED_RESULT
    assert repr(result.resources) == repr(BLOCKED_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_blocked_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, BLOCKED_BODY)
    result = await client.contacts.blocked(
        page=2, limit=25, query="Ada", order_by="lastName", direction="asc"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/block/list",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("query", "Ada"),
            ("orderBy", "lastName"),
            ("direction", "asc"),
        ],
    )
    assert result.resources == BLOCKED_RESULT
    assert repr(result.resources) == repr(BLOCKED_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_blocked_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**BLOCKED_BODY, "page": page})
    found = [
        item
        async for item in client.contacts.blocked(
            limit=25, query="Ada", order_by="lastName", direction="asc"
        )
    ]
    assert found == BLOCKED_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [[("limit", "25"), ("query", "Ada"), ("orderBy", "lastName"), ("direction", "asc")]] * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_blocked_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getBlockedContacts: {status} Not done"
        ) as caught:
            await client.contacts.blocked()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_blocked_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.blocked()
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
        {"order_by": None},
        {"order_by": 1},
        {"direction": None},
        {"direction": 1},
    ],
)
async def test_blocked_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.blocked(**arguments)
    assert server.requests == []


GET_BLOCKED_BODY = {
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
GET_BLOCKED_RESULT = Contact(
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


async def test_get_blocked_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BLOCKED_BODY)
    result = await client.contacts.get_blocked(phone="447860021130")
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/block/phone",
        query=[("phone", "447860021130")],
    )
    assert result == GET_BLOCKED_RESULT
    assert repr(result) == repr(GET_BLOCKED_RESULT)


async def test_get_blocked_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getContactIfBlocked: {status} Not done"
        ) as caught:
            await client.contacts.get_blocked(phone="447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_get_blocked_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.contacts.get_blocked(phone="447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
    ],
)
async def test_get_blocked_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.contacts.get_blocked(**arguments)
    assert server.requests == []
