"""Calls of `subaccounts` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import AccountStatus, AccountType, TimeFormat, UserAccount, UserImage
from textmagic_client.models import Country, Currency, Timezone
from textmagic_client.models import SubaccountWithToken

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
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
        }
    ],
}
LIST_RESULT = [
    UserAccount(
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
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.subaccounts.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/subaccounts",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.subaccounts.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/subaccounts",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item for item in client.subaccounts.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getSubaccounts: {status} Not done") as caught:
            client.subaccounts.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.subaccounts.list()
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
        client.subaccounts.list(**arguments)
    assert server.requests == []


def test_invite_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.subaccounts.invite(email="charles@example.org", role="U")
    assert server.received() == Received(
        "POST",
        "/api/v2/subaccounts",
        headers={"content-type": "application/json"},
        body='{"email":"charles@example.org","role":"U"}',
    )


def test_invite_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"inviteSubaccount: {status} Not done") as caught:
            client.subaccounts.invite(email="charles@example.org", role="U")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_invite_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.subaccounts.invite(email="charles@example.org", role="U")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"email": None, "role": "U"},
        {"email": 1, "role": "U"},
        {"email": "charles@example.org", "role": None},
        {"email": "charles@example.org", "role": 1},
    ],
)
def test_invite_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.subaccounts.invite(**arguments)
    assert server.requests == []


GET_BODY = {
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
}
GET_RESULT = UserAccount(
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
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.subaccounts.get(5501)
    assert server.received() == Received(
        "GET",
        "/api/v2/subaccounts/5501",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getSubaccount: {status} Not done") as caught:
            client.subaccounts.get(5501)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.subaccounts.get(5501)
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
        client.subaccounts.get(**arguments)
    assert server.requests == []


def test_close_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.subaccounts.close(5501)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/subaccounts/5501",
    )


def test_close_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"closeSubaccount: {status} Not done") as caught:
            client.subaccounts.close(5501)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_close_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.subaccounts.close(5501)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
def test_close_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.subaccounts.close(**arguments)
    assert server.requests == []


CREATE_TOKEN_BODY = {
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
}
CREATE_TOKEN_RESULT = UserAccount(
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
)


def test_create_token_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, CREATE_TOKEN_BODY)
    result = client.subaccounts.create_token(user_id=5501, password="correct horse battery staple")
    assert server.received() == Received(
        "POST",
        "/api/v2/subaccounts/tokens",
        headers={"content-type": "application/json"},
        body='{"userId":5501,"password":"correct horse battery staple"}',
    )
    assert result == CREATE_TOKEN_RESULT
    assert repr(result) == repr(CREATE_TOKEN_RESULT)


def test_create_token_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, CREATE_TOKEN_BODY)
    result = client.subaccounts.create_token(
        user_id=5501, password="correct horse battery staple", app_name="Front desk"
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/subaccounts/tokens",
        headers={"content-type": "application/json"},
        body='{"userId":5501,"password":"correct horse battery staple","appName":"Front desk"}',
    )
    assert result == CREATE_TOKEN_RESULT
    assert repr(result) == repr(CREATE_TOKEN_RESULT)


def test_create_token_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"requestNewSubaccountToken: {status} Not done"
        ) as caught:
            client.subaccounts.create_token(user_id=5501, password="correct horse battery staple")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_create_token_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.subaccounts.create_token(user_id=5501, password="correct horse battery staple")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"user_id": None, "password": "correct horse battery staple"},
        {"user_id": "1", "password": "correct horse battery staple"},
        {"user_id": True, "password": "correct horse battery staple"},
        {"user_id": 5501, "password": None},
        {"user_id": 5501, "password": 1},
        {"user_id": 5501, "password": "correct horse battery staple", "app_name": None},
        {"user_id": 5501, "password": "correct horse battery staple", "app_name": 1},
    ],
)
def test_create_token_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.subaccounts.create_token(**arguments)
    assert server.requests == []


LIST_WITH_TOKENS_BODY = [
    {
        "id": 5501,
        "username": "charles.babbage",
        "firstName": "Charles",
        "lastName": "Babbage",
        "email": "charles@example.org",
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
        "token": "0123456789abcdef",
    }
]
LIST_WITH_TOKENS_RESULT = [
    SubaccountWithToken(
        id=5501,
        username="charles.babbage",
        first_name="Charles",
        last_name="Babbage",
        email="charles@example.org",
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
        token="0123456789abcdef",
    )
]


def test_list_with_tokens_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_WITH_TOKENS_BODY)
    result = client.subaccounts.list_with_tokens(
        app_name="Front desk", password="correct horse battery staple"
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/subaccounts/tokens/list",
        query=[("page", "1"), ("limit", "10")],
        headers={"content-type": "application/json"},
        body='{"appName":"Front desk","password":"correct horse battery staple"}',
    )
    assert result == LIST_WITH_TOKENS_RESULT
    assert repr(result) == repr(LIST_WITH_TOKENS_RESULT)


def test_list_with_tokens_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_WITH_TOKENS_BODY)
    result = client.subaccounts.list_with_tokens(
        page=2, limit=25, app_name="Front desk", password="correct horse battery staple"
    )
    assert server.received() == Received(
        "POST",
        "/api/v2/subaccounts/tokens/list",
        query=[("page", "2"), ("limit", "25")],
        headers={"content-type": "application/json"},
        body='{"appName":"Front desk","password":"correct horse battery staple"}',
    )
    assert result == LIST_WITH_TOKENS_RESULT
    assert repr(result) == repr(LIST_WITH_TOKENS_RESULT)


def test_list_with_tokens_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getSubaccountsWithTokens: {status} Not done"
        ) as caught:
            client.subaccounts.list_with_tokens(
                app_name="Front desk", password="correct horse battery staple"
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_with_tokens_raises_for_undocumented_success(
    server: Recorder, client: TextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.subaccounts.list_with_tokens(
                app_name="Front desk", password="correct horse battery staple"
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"app_name": "Front desk", "password": "correct horse battery staple", "page": None},
        {"app_name": "Front desk", "password": "correct horse battery staple", "page": "1"},
        {"app_name": "Front desk", "password": "correct horse battery staple", "page": True},
        {"app_name": "Front desk", "password": "correct horse battery staple", "page": 0},
        {"app_name": "Front desk", "password": "correct horse battery staple", "limit": None},
        {"app_name": "Front desk", "password": "correct horse battery staple", "limit": "1"},
        {"app_name": "Front desk", "password": "correct horse battery staple", "limit": True},
        {"app_name": "Front desk", "password": "correct horse battery staple", "limit": 0},
        {"app_name": "Front desk", "password": "correct horse battery staple", "limit": 101},
        {"app_name": None, "password": "correct horse battery staple"},
        {"app_name": 1, "password": "correct horse battery staple"},
        {"app_name": "Front desk", "password": None},
        {"app_name": "Front desk", "password": 1},
    ],
)
def test_list_with_tokens_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.subaccounts.list_with_tokens(**arguments)
    assert server.requests == []
