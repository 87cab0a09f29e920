"""Calls of `sender_ids` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import AccountStatus, AccountType, TimeFormat, UserAccount, UserImage
from textmagic_client.models import ResourceLink
from textmagic_client.models import SenderId, SenderIdStatus
from textmagic_client.models import Country, Currency, Timezone

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 37,
            "displayTimeFormat": "24h",
            "senderId": "HotRod",
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
            "status": "A",
        }
    ],
}
LIST_RESULT = [
    SenderId(
        id=37,
        display_time_format=TimeFormat.HOURS_24,
        sender_id="HotRod",
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
        status=SenderIdStatus.ACTIVE,
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.sender_ids.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/senderids",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.sender_ids.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/senderids",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item for item in client.sender_ids.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getSenderIds: {status} Not done") as caught:
            client.sender_ids.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sender_ids.list()
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
        client.sender_ids.list(**arguments)
    assert server.requests == []


REQUEST_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
REQUEST_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


def test_request_required(server: Recorder, client: TextMagic) -> None:
    server.reply(201, REQUEST_BODY)
    result = client.sender_ids.request(
        sender_id="HotRod", explanation="It is the name of our company."
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/senderids",
        headers={"content-type": "application/json"},
        body='{"senderId":"HotRod","explanation":"It is the name of our company."}',
    )
    assert result == REQUEST_RESULT
    assert repr(result) == repr(REQUEST_RESULT)


def test_request_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"requestSenderId: {status} Not done") as caught:
            client.sender_ids.request(
                sender_id="HotRod", explanation="It is the name of our company."
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_request_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sender_ids.request(
                sender_id="HotRod", explanation="It is the name of our company."
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"sender_id": None, "explanation": "It is the name of our company."},
        {"sender_id": 1, "explanation": "It is the name of our company."},
        {"sender_id": "HotRod", "explanation": None},
        {"sender_id": "HotRod", "explanation": 1},
    ],
)
def test_request_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.sender_ids.request(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 37,
    "displayTimeFormat": "24h",
    "senderId": "HotRod",
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
    "status": "A",
}
GET_RESULT = SenderId(
    id=37,
    display_time_format=TimeFormat.HOURS_24,
    sender_id="HotRod",
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
    status=SenderIdStatus.ACTIVE,
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.sender_ids.get(37)
    assert server.received() == Received(
        "GET",
        "/api/v2/senderids/37",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getSenderId: {status} Not done") as caught:
            client.sender_ids.get(37)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sender_ids.get(37)
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
        client.sender_ids.get(**arguments)
    assert server.requests == []


def test_delete_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.sender_ids.delete(37)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/senderids/37",
    )


def test_delete_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteSenderId: {status} Not done") as caught:
            client.sender_ids.delete(37)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.sender_ids.delete(37)
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
        client.sender_ids.delete(**arguments)
    assert server.requests == []
