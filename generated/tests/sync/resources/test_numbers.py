"""Calls of `numbers` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import AccountStatus, AccountType, TimeFormat, UserAccount, UserImage
from textmagic_client.models import (
    AvailableNumbers,
    DedicatedNumber,
    DedicatedNumberStatus,
    NumberOffer,
)
from textmagic_client.models import Country, Currency, Timezone

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 77,
            "displayTimeFormat": "24h",
            "phone": "447624800500",
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
            "purchasedAt": "2014-10-02T11:07:04+0000",
            "expireAt": "2014-11-02T11:07:04+0000",
            "status": "A",
            "country": {"id": "GB", "name": "United Kingdom"},
        }
    ],
}
LIST_RESULT = [
    DedicatedNumber(
        id=77,
        display_time_format=TimeFormat.HOURS_24,
        phone="447624800500",
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
        purchased_at=datetime(2014, 10, 2, 11, 7, 4, tzinfo=UTC),
        expire_at=datetime(2014, 11, 2, 11, 7, 4, tzinfo=UTC),
        status=DedicatedNumberStatus.ACTIVE,
        country=Country(id="GB", name="United Kingdom"),
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.numbers.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/numbers",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.numbers.list(page=2, limit=25, survey_id=12)
    assert server.received() == Received(
        "GET",
        "/api/v2/numbers",
        query=[("page", "2"), ("limit", "25"), ("surveyId", "12")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item for item in client.numbers.list(limit=25, survey_id=12)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25"), ("surveyId", "12")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getUserDedicatedNumbers: {status} Not done"
        ) as caught:
            client.numbers.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.numbers.list()
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
        {"survey_id": None},
        {"survey_id": "1"},
        {"survey_id": True},
    ],
)
def test_list_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.numbers.list(**arguments)
    assert server.requests == []


def test_buy_required(server: Recorder, client: TextMagic) -> None:
    server.reply(201)
    client.numbers.buy(phone="447155370001", country="GB", user_id=5501)
    assert server.received() == Received(
        "POST",
        "/api/v2/numbers",
        headers={"content-type": "application/json"},
        body='{"phone":"447155370001","country":"GB","userId":5501}',
    )


def test_buy_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"buyDedicatedNumber: {status} Not done"
        ) as caught:
            client.numbers.buy(phone="447155370001", country="GB", user_id=5501)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_buy_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.numbers.buy(phone="447155370001", country="GB", user_id=5501)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None, "country": "GB", "user_id": 5501},
        {"phone": 1, "country": "GB", "user_id": 5501},
        {"phone": "447155370001", "country": None, "user_id": 5501},
        {"phone": "447155370001", "country": 1, "user_id": 5501},
        {"phone": "447155370001", "country": "GB", "user_id": None},
        {"phone": "447155370001", "country": "GB", "user_id": "1"},
        {"phone": "447155370001", "country": "GB", "user_id": True},
    ],
)
def test_buy_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.numbers.buy(**arguments)
    assert server.requests == []


AVAILABLE_BODY = {"numbers": ["447155370001", "447155370002"], "price": 2.4, "giftType": "none"}
AVAILABLE_RESULT = AvailableNumbers(
    numbers=["447155370001", "447155370002"], price=Decimal("2.4"), gift_type=NumberOffer.NONE
)


def test_available_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, AVAILABLE_BODY)
    result = client.numbers.available(country="GB")
    assert server.received() == Received(
        "GET",
        "/api/v2/numbers/available",
        query=[("tollfree", "0"), ("country", "GB")],
    )
    assert result == AVAILABLE_RESULT
    assert repr(result) == repr(AVAILABLE_RESULT)


def test_available_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, AVAILABLE_BODY)
    result = client.numbers.available(prefix=447155, tollfree=True, country="GB")
    assert server.received() == Received(
        "GET",
        "/api/v2/numbers/available",
        query=[("prefix", "447155"), ("tollfree", "1"), ("country", "GB")],
    )
    assert result == AVAILABLE_RESULT
    assert repr(result) == repr(AVAILABLE_RESULT)


def test_available_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getAvailableDedicatedNumbers: {status} Not done"
        ) as caught:
            client.numbers.available(country="GB")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_available_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.numbers.available(country="GB")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"country": "GB", "prefix": None},
        {"country": "GB", "prefix": "1"},
        {"country": "GB", "prefix": True},
        {"country": "GB", "tollfree": None},
        {"country": "GB", "tollfree": 1},
        {"country": "GB", "tollfree": "true"},
        {"country": None},
        {"country": 1},
    ],
)
def test_available_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.numbers.available(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 77,
    "displayTimeFormat": "24h",
    "phone": "447624800500",
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
    "purchasedAt": "2014-10-02T11:07:04+0000",
    "expireAt": "2014-11-02T11:07:04+0000",
    "status": "A",
    "country": {"id": "GB", "name": "United Kingdom"},
}
GET_RESULT = DedicatedNumber(
    id=77,
    display_time_format=TimeFormat.HOURS_24,
    phone="447624800500",
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
    purchased_at=datetime(2014, 10, 2, 11, 7, 4, tzinfo=UTC),
    expire_at=datetime(2014, 11, 2, 11, 7, 4, tzinfo=UTC),
    status=DedicatedNumberStatus.ACTIVE,
    country=Country(id="GB", name="United Kingdom"),
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.numbers.get(77)
    assert server.received() == Received(
        "GET",
        "/api/v2/numbers/77",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getDedicatedNumber: {status} Not done"
        ) as caught:
            client.numbers.get(77)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.numbers.get(77)
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
        client.numbers.get(**arguments)
    assert server.requests == []


def test_delete_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.numbers.delete(77)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/numbers/77",
    )


def test_delete_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteDedicatedNumber: {status} Not done"
        ) as caught:
            client.numbers.delete(77)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.numbers.delete(77)
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
        client.numbers.delete(**arguments)
    assert server.requests == []
