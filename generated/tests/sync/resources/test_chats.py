"""Calls of `chats` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import AccountStatus, AccountType, TimeFormat, UserAccount, UserImage
from textmagic_client.models import (
    Chat,
    ChatDirection,
    ChatFile,
    ChatFileMetadata,
    ChatFilePreview,
    ChatMessage,
    ChatMessageDirection,
    ChatMessageType,
    ChatStatus,
    ChatType,
    FileMetadataType,
    FileType,
    MessagePayload,
    UnreadMessages,
)
from textmagic_client.models import ResourceLink
from textmagic_client.models import ContactNote
from textmagic_client.models import Contact, ContactImage, ContactPhoneType
from textmagic_client.models import CustomFieldValue
from textmagic_client.models import ContactList, ListImage
from textmagic_client.models import MessageStatus
from textmagic_client.models import Country, Currency, Timezone
from textmagic_client.models import Tag

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 43328,
            "originalId": 43328,
            "phone": "447860021130",
            "contact": {
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
            },
            "unsubscribedContactId": 546,
            "unread": 5,
            "updatedAt": "2015-06-19T09:48:24+0000",
            "status": "a",
            "mute": 0,
            "lastMessage": "Your table is ready.",
            "direction": "i",
            "replyOptionsType": "dedicated",
            "from": "447624800500",
            "mutedUntil": "2015-06-19T14:48:24+0000",
            "timeLeftMute": 17988,
            "country": {"id": "GB", "name": "United Kingdom"},
            "pinned": True,
            "type": "sms",
            "smsPrice": 0.04,
            "mmsPrice": 0.12,
            "tags": [{"id": 23, "title": "Regular"}],
        }
    ],
}
LIST_RESULT = [
    Chat(
        id=43328,
        original_id=43328,
        phone="447860021130",
        contact=Contact(
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
        ),
        unsubscribed_contact_id=546,
        unread=5,
        updated_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        status=ChatStatus.ACTIVE,
        mute=0,
        last_message="Your table is ready.",
        direction=ChatDirection.MESSAGE_IN,
        reply_options_type="dedicated",
        from_="447624800500",
        muted_until=datetime(2015, 6, 19, 14, 48, 24, tzinfo=UTC),
        time_left_mute=17988,
        country=Country(id="GB", name="United Kingdom"),
        pinned=True,
        type=ChatType.SMS,
        sms_price=Decimal("0.04"),
        mms_price=Decimal("0.12"),
        tags=[Tag(id=23, title="Regular")],
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.chats.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/chats",
        query=[("page", "1"), ("limit", "10"), ("orderBy", "id"), ("voice", "0"), ("flat", "0")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.chats.list(
        status="a", page=2, limit=25, order_by="unread", voice=True, flat=True
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/chats",
        query=[
            ("status", "a"),
            ("page", "2"),
            ("limit", "25"),
            ("orderBy", "unread"),
            ("voice", "1"),
            ("flat", "1"),
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
        for item in client.chats.list(
            status="a", limit=25, order_by="unread", voice=True, flat=True
        )
    ]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [
            [("status", "a"), ("limit", "25"), ("orderBy", "unread"), ("voice", "1"), ("flat", "1")]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getAllChats: {status} Not done") as caught:
            client.chats.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.list()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"status": None},
        {"status": 1},
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
        {"voice": None},
        {"voice": 1},
        {"voice": "true"},
        {"flat": None},
        {"flat": 1},
        {"flat": "true"},
    ],
)
def test_list_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.list(**arguments)
    assert server.requests == []


SEARCH_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 43328,
            "originalId": 43328,
            "phone": "447860021130",
            "contact": {
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
            },
            "unsubscribedContactId": 546,
            "unread": 5,
            "updatedAt": "2015-06-19T09:48:24+0000",
            "status": "a",
            "mute": 0,
            "lastMessage": "Your table is ready.",
            "direction": "i",
            "replyOptionsType": "dedicated",
            "from": "447624800500",
            "mutedUntil": "2015-06-19T14:48:24+0000",
            "timeLeftMute": 17988,
            "country": {"id": "GB", "name": "United Kingdom"},
            "pinned": True,
            "type": "sms",
            "smsPrice": 0.04,
            "mmsPrice": 0.12,
            "tags": [{"id": 23, "title": "Regular"}],
        }
    ],
}
SEARCH_RESULT = [
    Chat(
        id=43328,
        original_id=43328,
        phone="447860021130",
        contact=Contact(
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
        ),
        unsubscribed_contact_id=546,
        unread=5,
        updated_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        status=ChatStatus.ACTIVE,
        mute=0,
        last_message="Your table is ready.",
        direction=ChatDirection.MESSAGE_IN,
        reply_options_type="dedicated",
        from_="447624800500",
        muted_until=datetime(2015, 6, 19, 14, 48, 24, tzinfo=UTC),
        time_left_mute=17988,
        country=Country(id="GB", name="United Kingdom"),
        pinned=True,
        type=ChatType.SMS,
        sms_price=Decimal("0.04"),
        mms_price=Decimal("0.12"),
        tags=[Tag(id=23, title="Regular")],
    )
]


def test_search_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = client.chats.search()
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/search",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BODY)
    result = client.chats.search(page=2, limit=25, query="table")
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/search",
        query=[("page", "2"), ("limit", "25"), ("query", "table")],
    )
    assert result.resources == SEARCH_RESULT
    assert repr(result.resources) == repr(SEARCH_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SEARCH_BODY, "page": page})
    found = [item for item in client.chats.search(limit=25, query="table")]
    assert found == SEARCH_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("query", "table")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_search_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"searchChats: {status} Not done") as caught:
            client.chats.search()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_search_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.search()
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
def test_search_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.search(**arguments)
    assert server.requests == []


SEARCH_BY_IDS_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 43328,
            "originalId": 43328,
            "phone": "447860021130",
            "contact": {
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
            },
            "unsubscribedContactId": 546,
            "unread": 5,
            "updatedAt": "2015-06-19T09:48:24+0000",
            "status": "a",
            "mute": 0,
            "lastMessage": "Your table is ready.",
            "direction": "i",
            "replyOptionsType": "dedicated",
            "from": "447624800500",
            "mutedUntil": "2015-06-19T14:48:24+0000",
            "timeLeftMute": 17988,
            "country": {"id": "GB", "name": "United Kingdom"},
            "pinned": True,
            "type": "sms",
            "smsPrice": 0.04,
            "mmsPrice": 0.12,
            "tags": [{"id": 23, "title": "Regular"}],
        }
    ],
}
SEARCH_BY_IDS_RESULT = [
    Chat(
        id=43328,
        original_id=43328,
        phone="447860021130",
        contact=Contact(
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
        ),
        unsubscribed_contact_id=546,
        unread=5,
        updated_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        status=ChatStatus.ACTIVE,
        mute=0,
        last_message="Your table is ready.",
        direction=ChatDirection.MESSAGE_IN,
        reply_options_type="dedicated",
        from_="447624800500",
        muted_until=datetime(2015, 6, 19, 14, 48, 24, tzinfo=UTC),
        time_left_mute=17988,
        country=Country(id="GB", name="United Kingdom"),
        pinned=True,
        type=ChatType.SMS,
        sms_price=Decimal("0.04"),
        mms_price=Decimal("0.12"),
        tags=[Tag(id=23, title="Regular")],
    )
]


def test_search_by_ids_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BY_IDS_BODY)
    result = client.chats.search_by_ids()
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/search/ids",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == SEARCH_BY_IDS_RESULT
    assert repr(result.resources) == repr(SEARCH_BY_IDS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_by_ids_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BY_IDS_BODY)
    result = client.chats.search_by_ids(page=2, limit=25, ids=[43328, 43329])
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/search/ids",
        query=[("page", "2"), ("limit", "25"), ("ids", "43328,43329")],
    )
    assert result.resources == SEARCH_BY_IDS_RESULT
    assert repr(result.resources) == repr(SEARCH_BY_IDS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_by_ids_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SEARCH_BY_IDS_BODY, "page": page})
    found = [item for item in client.chats.search_by_ids(limit=25, ids=[43328, 43329])]
    assert found == SEARCH_BY_IDS_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("ids", "43328,43329")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_search_by_ids_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"searchChatsByIds: {status} Not done") as caught:
            client.chats.search_by_ids()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_search_by_ids_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.search_by_ids()
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
    ],
)
def test_search_by_ids_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.search_by_ids(**arguments)
    assert server.requests == []


SEARCH_BY_RECIPIENTS_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 43328,
            "originalId": 43328,
            "phone": "447860021130",
            "contact": {
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
                            "username": "ada.lovelace",
                            "firstName": "Ada",
                            "lastName": "Lovelace",
                            "email": "ada@example.org",
                            "status": "A",
                            "balance": 208.64,
                            "phone": "447860021130",
                            "company": "Analytical Engines Ltd.",
                            "currency": {
                                "id": "GBP",
                                "unicodeSymbol": "£",
                                "htmlSymbol": "&pound;",
                            },
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
            },
            "unsubscribedContactId": 546,
            "unread": 5,
            "updatedAt": "2015-06-19T09:48:24+0000",
            "status": "a",
            "mute": 0,
            "lastMessage": "Your table is ready.",
            "direction": "i",
            "replyOptionsType": "dedicated",
            "from": "447624800500",
            "mutedUntil": "2015-06-19T14:48:24+0000",
            "timeLeftMute": 17988,
            "country": {"id": "GB", "name": "United Kingdom"},
            "pinned": True,
            "type": "sms",
            "smsPrice": 0.04,
            "mmsPrice": 0.12,
            "tags": [{"id": 23, "title": "Regular"}],
        }
    ],
}
SEARCH_BY_RECIPIENTS_RESULT = [
    Chat(
        id=43328,
        original_id=43328,
        phone="447860021130",
        contact=Contact(
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
                timezone=Timezone(
                    id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"
                ),
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
        ),
        unsubscribed_contact_id=546,
        unread=5,
        updated_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        status=ChatStatus.ACTIVE,
        mute=0,
        last_message="Your table is ready.",
        direction=ChatDirection.MESSAGE_IN,
        reply_options_type="dedicated",
        from_="447624800500",
        muted_until=datetime(2015, 6, 19, 14, 48, 24, tzinfo=UTC),
        time_left_mute=17988,
        country=Country(id="GB", name="United Kingdom"),
        pinned=True,
        type=ChatType.SMS,
        sms_price=Decimal("0.04"),
        mms_price=Decimal("0.12"),
        tags=[Tag(id=23, title="Regular")],
    )
]


def test_search_by_recipients_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BY_RECIPIENTS_BODY)
    result = client.chats.search_by_recipients()
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/search/recipients",
        query=[("page", "1"), ("limit", "10"), ("orderBy", "id")],
    )
    assert result.resources == SEARCH_BY_RECIPIENTS_RESULT
    assert repr(result.resources) == repr(SEARCH_BY_RECIPIENTS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_by_recipients_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, SEARCH_BY_RECIPIENTS_BODY)
    result = client.chats.search_by_recipients(
        page=2, limit=25, query="Lovelace", order_by="unread"
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/search/recipients",
        query=[("page", "2"), ("limit", "25"), ("query", "Lovelace"), ("orderBy", "unread")],
    )
    assert result.resources == SEARCH_BY_RECIPIENTS_RESULT
    assert repr(result.resources) == repr(SEARCH_BY_RECIPIENTS_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_search_by_recipients_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**SEARCH_BY_RECIPIENTS_BODY, "page": page})
    found = [
        item
        for item in client.chats.search_by_recipients(limit=25, query="Lovelace", order_by="unread")
    ]
    assert found == SEARCH_BY_RECIPIENTS_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("query", "Lovelace"), ("orderBy", "unread")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_search_by_recipients_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"searchChatsByReceipent: {status} Not done"
        ) as caught:
            client.chats.search_by_recipients()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_search_by_recipients_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.search_by_recipients()
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
    ],
)
def test_search_by_recipients_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.search_by_recipients(**arguments)
    assert server.requests == []


UNREAD_COUNT_BODY = {"total": 22}
UNREAD_COUNT_RESULT = UnreadMessages(total=22)


def test_unread_count_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, UNREAD_COUNT_BODY)
    result = client.chats.unread_count()
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/unread/count",
    )
    assert result == UNREAD_COUNT_RESULT
    assert repr(result) == repr(UNREAD_COUNT_RESULT)


def test_unread_count_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getUnreadMessagesTotal: {status} Not done"
        ) as caught:
            client.chats.unread_count()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_unread_count_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.unread_count()
    assert len(server.requests) == len(undocumented)


SET_STATUS_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
SET_STATUS_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


def test_set_status_required(server: Recorder, client: TextMagic) -> None:
    server.reply(201, SET_STATUS_BODY)
    result = client.chats.set_status(id=43328, status="a")
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/status",
        headers={"content-type": "application/json"},
        body='{"id":43328,"status":"a"}',
    )
    assert result == SET_STATUS_RESULT
    assert repr(result) == repr(SET_STATUS_RESULT)


def test_set_status_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"setChatStatus: {status} Not done") as caught:
            client.chats.set_status(id=43328, status="a")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_set_status_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.set_status(id=43328, status="a")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "status": "a"},
        {"id": "1", "status": "a"},
        {"id": True, "status": "a"},
        {"id": 43328, "status": None},
        {"id": 43328, "status": 1},
    ],
)
def test_set_status_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.set_status(**arguments)
    assert server.requests == []


MUTE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
MUTE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


def test_mute_required(server: Recorder, client: TextMagic) -> None:
    server.reply(201, MUTE_BODY)
    result = client.chats.mute(id=43328, mute=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/mute",
        headers={"content-type": "application/json"},
        body='{"id":43328,"mute":true}',
    )
    assert result == MUTE_RESULT
    assert repr(result) == repr(MUTE_RESULT)


def test_mute_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(201, MUTE_BODY)
    result = client.chats.mute(id=43328, mute=True, for_hours=5)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/mute",
        headers={"content-type": "application/json"},
        body='{"id":43328,"mute":true,"for":5}',
    )
    assert result == MUTE_RESULT
    assert repr(result) == repr(MUTE_RESULT)


def test_mute_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"muteChat: {status} Not done") as caught:
            client.chats.mute(id=43328, mute=True)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_mute_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.mute(id=43328, mute=True)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "mute": True},
        {"id": "1", "mute": True},
        {"id": True, "mute": True},
        {"id": 43328, "mute": None},
        {"id": 43328, "mute": 1},
        {"id": 43328, "mute": "true"},
        {"id": 43328, "mute": True, "for_hours": None},
        {"id": 43328, "mute": True, "for_hours": "1"},
        {"id": 43328, "mute": True, "for_hours": True},
    ],
)
def test_mute_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.mute(**arguments)
    assert server.requests == []


def test_mute_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mute_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/mute/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_mute_bulk_everything_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mute_bulk(ids=[43328, 43329], for_hours=5)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/mute/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329","for":5}',
    )


def test_mute_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mute_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/mute/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_mute_bulk_everything_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mute_bulk(all=True, for_hours=5)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/mute/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true,"for":5}',
    )


def test_mute_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"muteChatsBulk: {status} Not done") as caught:
            client.chats.mute_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_mute_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.mute_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "for_hours": None},
        {"ids": [43328, 43329], "for_hours": "1"},
        {"ids": [43328, 43329], "for_hours": True},
        {},
        {"ids": [43328, 43329], "all": True},
    ],
)
def test_mute_bulk_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.mute_bulk(**arguments)
    assert server.requests == []


def test_unmute_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.unmute_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/unmute/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_unmute_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.unmute_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/unmute/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_unmute_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"unmuteChatsBulk: {status} Not done") as caught:
            client.chats.unmute_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_unmute_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.unmute_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "all": True},
    ],
)
def test_unmute_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.unmute_bulk(**arguments)
    assert server.requests == []


def test_mark_unread_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mark_unread_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/unread/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_mark_unread_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mark_unread_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/unread/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_mark_unread_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"markChatsUnreadBulk: {status} Not done"
        ) as caught:
            client.chats.mark_unread_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_mark_unread_bulk_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.mark_unread_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "all": True},
    ],
)
def test_mark_unread_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.mark_unread_bulk(**arguments)
    assert server.requests == []


def test_mark_read_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mark_read_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/read/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_mark_read_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.mark_read_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/read/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_mark_read_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"markChatsReadBulk: {status} Not done") as caught:
            client.chats.mark_read_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_mark_read_bulk_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.mark_read_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "all": True},
    ],
)
def test_mark_read_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.mark_read_bulk(**arguments)
    assert server.requests == []


def test_close_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.close_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/close/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_close_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.close_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/close/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_close_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"closeChatsBulk: {status} Not done") as caught:
            client.chats.close_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_close_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.close_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "all": True},
    ],
)
def test_close_bulk_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.close_bulk(**arguments)
    assert server.requests == []


def test_close_read_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.close_read()
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/close/read",
    )


def test_close_read_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"closeReadChats: {status} Not done") as caught:
            client.chats.close_read()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_close_read_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.close_read()
    assert len(server.requests) == len(undocumented)


def test_reopen_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.reopen_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/reopen/bulk",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_reopen_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.reopen_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/reopen/bulk",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_reopen_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"reopenChatsBulk: {status} Not done") as caught:
            client.chats.reopen_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_reopen_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.reopen_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "all": True},
    ],
)
def test_reopen_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.reopen_bulk(**arguments)
    assert server.requests == []


def test_delete_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.delete_bulk(ids=[43328, 43329])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"43328,43329"}',
    )


def test_delete_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.delete_bulk(all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/delete",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_delete_bulk_required_by_status(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.delete_bulk(status="a")
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/delete",
        headers={"content-type": "application/json"},
        body='{"status":"a"}',
    )


def test_delete_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteChatsBulk: {status} Not done") as caught:
            client.chats.delete_bulk(ids=[43328, 43329])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.delete_bulk(ids=[43328, 43329])
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
        {"ids": [43328, 43329], "all": True, "status": "a"},
    ],
)
def test_delete_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.delete_bulk(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 43328,
    "originalId": 43328,
    "phone": "447860021130",
    "contact": {
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
    },
    "unsubscribedContactId": 546,
    "unread": 5,
    "updatedAt": "2015-06-19T09:48:24+0000",
    "status": "a",
    "mute": 0,
    "lastMessage": "Your table is ready.",
    "direction": "i",
    "replyOptionsType": "dedicated",
    "from": "447624800500",
    "mutedUntil": "2015-06-19T14:48:24+0000",
    "timeLeftMute": 17988,
    "country": {"id": "GB", "name": "United Kingdom"},
    "pinned": True,
    "type": "sms",
    "smsPrice": 0.04,
    "mmsPrice": 0.12,
    "tags": [{"id": 23, "title": "Regular"}],
}
GET_RESULT = Chat(
    id=43328,
    original_id=43328,
    phone="447860021130",
    contact=Contact(
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
    ),
    unsubscribed_contact_id=546,
    unread=5,
    updated_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    status=ChatStatus.ACTIVE,
    mute=0,
    last_message="Your table is ready.",
    direction=ChatDirection.MESSAGE_IN,
    reply_options_type="dedicated",
    from_="447624800500",
    muted_until=datetime(2015, 6, 19, 14, 48, 24, tzinfo=UTC),
    time_left_mute=17988,
    country=Country(id="GB", name="United Kingdom"),
    pinned=True,
    type=ChatType.SMS,
    sms_price=Decimal("0.04"),
    mms_price=Decimal("0.12"),
    tags=[Tag(id=23, title="Regular")],
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.chats.get(43328)
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/43328",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getChat: {status} Not done") as caught:
            client.chats.get(43328)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.get(43328)
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
        client.chats.get(**arguments)
    assert server.requests == []


MESSAGES_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 49910,
            "direction": "in",
            "sender": "447860021130",
            "messageTime": "2015-06-19T09:48:24+0000",
            "text": "We are on our way.",
            "receiver": "447624800500",
            "status": "d",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "sessionId": 4991,
            "initiatorId": 305,
            "messageFileId": 882,
            "type": "text",
            "chatType": "sms",
            "chatId": 43328,
            "isEdited": False,
            "errorCode": "131047",
            "files": [
                {
                    "id": 882,
                    "name": "a3f81c27d90be654.jpeg",
                    "originalName": "menu.jpeg",
                    "mimeType": "image/jpeg",
                    "size": 1024,
                    "type": "chat-attachment",
                    "createdAt": "2025-06-19T09:48:24+0000",
                    "previewUrl": "https://example.org/files/882/preview",
                    "url": "https://example.org/files/882",
                    "metadata": {
                        "type": "image",
                        "height": 1024,
                        "width": 768,
                        "preview": {"height": 256, "width": 192},
                    },
                }
            ],
            "payload": {"type": "image", "mediaPreview": "https://example.org/preview.png"},
            "avatar": "avatars/2764.png",
        }
    ],
}
MESSAGES_RESULT = [
    ChatMessage(
        id=49910,
        direction=ChatMessageDirection.IN,
        sender="447860021130",
        message_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        text="We are on our way.",
        receiver="447624800500",
        status=MessageStatus.DELIVERED,
        first_name="Ada",
        last_name="Lovelace",
        session_id=4991,
        initiator_id=305,
        message_file_id=882,
        type=ChatMessageType.TEXT,
        chat_type=ChatType.SMS,
        chat_id=43328,
        is_edited=False,
        error_code="131047",
        files=[
            ChatFile(
                id=882,
                name="a3f81c27d90be654.jpeg",
                original_name="menu.jpeg",
                mime_type="image/jpeg",
                size=1024,
                type=FileType.CHAT_ATTACHMENT,
                created_at=datetime(2025, 6, 19, 9, 48, 24, tzinfo=UTC),
                preview_url="https://example.org/files/882/preview",
                url="https://example.org/files/882",
                metadata=ChatFileMetadata(
                    type=FileMetadataType.IMAGE,
                    height=1024,
                    width=768,
                    preview=ChatFilePreview(height=256, width=192),
                ),
            )
        ],
        payload=MessagePayload(type="image", media_preview="https://example.org/preview.png"),
        avatar="avatars/2764.png",
    )
]


def test_messages_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, MESSAGES_BODY)
    result = client.chats.messages(43328)
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/43328/message",
        query=[
            ("page", "1"),
            ("limit", "10"),
            ("direction", "desc"),
            ("voice", "0"),
            ("includeNotes", "0"),
        ],
    )
    assert result.resources == MESSAGES_RESULT
    assert repr(result.resources) == repr(MESSAGES_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_messages_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, MESSAGES_BODY)
    result = client.chats.messages(
        43328,
        page=2,
        limit=25,
        query="table",
        start=1434707304,
        end=1434793704,
        direction="asc",
        voice=True,
        include_notes=True,
    )
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/43328/message",
        query=[
            ("page", "2"),
            ("limit", "25"),
            ("query", "table"),
            ("start", "1434707304"),
            ("end", "1434793704"),
            ("direction", "asc"),
            ("voice", "1"),
            ("includeNotes", "1"),
        ],
    )
    assert result.resources == MESSAGES_RESULT
    assert repr(result.resources) == repr(MESSAGES_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_messages_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**MESSAGES_BODY, "page": page})
    found = [
        item
        for item in client.chats.messages(
            43328,
            limit=25,
            query="table",
            start=1434707304,
            end=1434793704,
            direction="asc",
            voice=True,
            include_notes=True,
        )
    ]
    assert found == MESSAGES_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert (
        rest
        == [
            [
                ("limit", "25"),
                ("query", "table"),
                ("start", "1434707304"),
                ("end", "1434793704"),
                ("direction", "asc"),
                ("voice", "1"),
                ("includeNotes", "1"),
            ]
        ]
        * 3
    )
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_messages_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getChatMessages: {status} Not done") as caught:
            client.chats.messages(43328)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_messages_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.messages(43328)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
        {"id": 43328, "page": None},
        {"id": 43328, "page": "1"},
        {"id": 43328, "page": True},
        {"id": 43328, "page": 0},
        {"id": 43328, "limit": None},
        {"id": 43328, "limit": "1"},
        {"id": 43328, "limit": True},
        {"id": 43328, "limit": 0},
        {"id": 43328, "limit": 101},
        {"id": 43328, "query": None},
        {"id": 43328, "query": 1},
        {"id": 43328, "start": None},
        {"id": 43328, "start": "1"},
        {"id": 43328, "start": True},
        {"id": 43328, "end": None},
        {"id": 43328, "end": "1"},
        {"id": 43328, "end": True},
        {"id": 43328, "direction": None},
        {"id": 43328, "direction": 1},
        {"id": 43328, "voice": None},
        {"id": 43328, "voice": 1},
        {"id": 43328, "voice": "true"},
        {"id": 43328, "include_notes": None},
        {"id": 43328, "include_notes": 1},
        {"id": 43328, "include_notes": "true"},
    ],
)
def test_messages_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.messages(**arguments)
    assert server.requests == []


def test_delete_messages_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.delete_messages(43328, inbound_ids=[1782832, 1782833])
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/43328/messages/delete",
        headers={"content-type": "application/json"},
        body='{"inbound_ids":"1782832,1782833"}',
    )


def test_delete_messages_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.chats.delete_messages(
        43328,
        inbound_ids=[1782832, 1782833],
        sent_ids=[49910, 49911],
        calls_ids=[5511, 5512],
        all=True,
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/chats/43328/messages/delete",
        headers={"content-type": "application/json"},
        body='{"inbound_ids":"1782832,1782833","sent_ids":"49910,49911","calls_ids":"5511,5512","all":true}',
    )


def test_delete_messages_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteChatMessages: {status} Not done"
        ) as caught:
            client.chats.delete_messages(43328, inbound_ids=[1782832, 1782833])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_messages_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.delete_messages(43328, inbound_ids=[1782832, 1782833])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "inbound_ids": [1782832, 1782833]},
        {"id": "1", "inbound_ids": [1782832, 1782833]},
        {"id": True, "inbound_ids": [1782832, 1782833]},
        {"id": 43328, "inbound_ids": None},
        {"id": 43328, "inbound_ids": []},
        {"id": 43328, "inbound_ids": "1,2"},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "sent_ids": None},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "sent_ids": []},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "sent_ids": "1,2"},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "calls_ids": None},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "calls_ids": []},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "calls_ids": "1,2"},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "all": None},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "all": 1},
        {"id": 43328, "inbound_ids": [1782832, 1782833], "all": "true"},
        {"id": 43328},
    ],
)
def test_delete_messages_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.delete_messages(**arguments)
    assert server.requests == []


GET_BY_PHONE_BODY = {
    "id": 43328,
    "originalId": 43328,
    "phone": "447860021130",
    "contact": {
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
    },
    "unsubscribedContactId": 546,
    "unread": 5,
    "updatedAt": "2015-06-19T09:48:24+0000",
    "status": "a",
    "mute": 0,
    "lastMessage": "Your table is ready.",
    "direction": "i",
    "replyOptionsType": "dedicated",
    "from": "447624800500",
    "mutedUntil": "2015-06-19T14:48:24+0000",
    "timeLeftMute": 17988,
    "country": {"id": "GB", "name": "United Kingdom"},
    "pinned": True,
    "type": "sms",
    "smsPrice": 0.04,
    "mmsPrice": 0.12,
    "tags": [{"id": 23, "title": "Regular"}],
}
GET_BY_PHONE_RESULT = Chat(
    id=43328,
    original_id=43328,
    phone="447860021130",
    contact=Contact(
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
    ),
    unsubscribed_contact_id=546,
    unread=5,
    updated_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    status=ChatStatus.ACTIVE,
    mute=0,
    last_message="Your table is ready.",
    direction=ChatDirection.MESSAGE_IN,
    reply_options_type="dedicated",
    from_="447624800500",
    muted_until=datetime(2015, 6, 19, 14, 48, 24, tzinfo=UTC),
    time_left_mute=17988,
    country=Country(id="GB", name="United Kingdom"),
    pinned=True,
    type=ChatType.SMS,
    sms_price=Decimal("0.04"),
    mms_price=Decimal("0.12"),
    tags=[Tag(id=23, title="Regular")],
)


def test_get_by_phone_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BY_PHONE_BODY)
    result = client.chats.get_by_phone("447860021130")
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/447860021130/by/phone",
        query=[("upsert", "0"), ("reopen", "0")],
    )
    assert result == GET_BY_PHONE_RESULT
    assert repr(result) == repr(GET_BY_PHONE_RESULT)


def test_get_by_phone_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BY_PHONE_BODY)
    result = client.chats.get_by_phone("447860021130", upsert=True, reopen=True)
    assert server.received() == Received(
        "GET",
        "/api/v2/chats/447860021130/by/phone",
        query=[("upsert", "1"), ("reopen", "1")],
    )
    assert result == GET_BY_PHONE_RESULT
    assert repr(result) == repr(GET_BY_PHONE_RESULT)


def test_get_by_phone_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getChatByPhone: {status} Not done") as caught:
            client.chats.get_by_phone("447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_by_phone_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.chats.get_by_phone("447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
        {"phone": "447860021130", "upsert": None},
        {"phone": "447860021130", "upsert": 1},
        {"phone": "447860021130", "upsert": "true"},
        {"phone": "447860021130", "reopen": None},
        {"phone": "447860021130", "reopen": 1},
        {"phone": "447860021130", "reopen": "true"},
    ],
)
def test_get_by_phone_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.chats.get_by_phone(**arguments)
    assert server.requests == []
