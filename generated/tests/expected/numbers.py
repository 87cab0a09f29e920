"""Calls of `numbers`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from textmagic_client.models.account import AccountStatus, AccountType, TimeFormat, UserAccount
from textmagic_client.models.common import Image
from textmagic_client.models.senders import (
    AvailableNumbers,
    DedicatedNumber,
    DedicatedNumberStatus,
    NumberOffer,
)
from textmagic_client.models.service import Country, Currency, Timezone

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 77, "displayTimeFormat": "24h", "phone": "447624800500",
    "user": {"id": 305, "displayTimeFormat": "24h", "username": "ada.lovelace", "firstName": "Ada",
    "lastName": "Lovelace", "email": "ada@example.org", "status": "A", "balance": 208.64,
    "phone": "447860021130", "company": "Analytical Engines Ltd.", "currency": {"id": "GBP",
    "unicodeSymbol": "£", "htmlSymbol": "&pound;"}, "country": {"id": "GB",
    "name": "United Kingdom"}, "timezone": {"id": 55, "area": "Europe", "dst": 1, "offset": 10800,
    "timezone": "Europe/Tallinn"}, "subaccountType": "P", "emailAccepted": True,
    "phoneAccepted": True, "avatar": {"href": "avatars/305.png"}},
    "purchasedAt": "2014-10-02T11:07:04+0000", "expireAt": "2014-11-02T11:07:04+0000",
    "status": "A", "country": {"id": "GB", "name": "United Kingdom"}}
_LIST_RESULT = DedicatedNumber(id=77, display_time_format=TimeFormat.HOURS_24,
    phone="447624800500", user=UserAccount(id=305, display_time_format=TimeFormat.HOURS_24,
    username="ada.lovelace", first_name="Ada", last_name="Lovelace", email="ada@example.org",
    status=AccountStatus.ACTIVE, balance=Decimal("208.64"), phone="447860021130",
    company="Analytical Engines Ltd.", currency=Currency(id="GBP", unicode_symbol="£",
    html_symbol="&pound;"), country=Country(id="GB", name="United Kingdom"),
    timezone=Timezone(id=55, area="Europe", dst=True, offset=10800, timezone="Europe/Tallinn"),
    subaccount_type=AccountType.PARENT, email_accepted=True, phone_accepted=True,
    avatar=Image(href="avatars/305.png")), purchased_at=datetime(2014, 10, 2, 11, 7, 4, tzinfo=UTC),
    expire_at=datetime(2014, 11, 2, 11, 7, 4, tzinfo=UTC), status=DedicatedNumberStatus.ACTIVE,
    country=Country(id="GB", name="United Kingdom"))
_AVAILABLE_ANSWER: Any = {"numbers": ["447155370001", "447155370002"], "price": 2.4,
    "giftType": "none"}
_AVAILABLE_RESULT = AvailableNumbers(numbers=["447155370001", "447155370002"],
    price=Decimal("2.4"), gift_type=NumberOffer.NONE)
OPERATIONS: list[_AnyOperation] = [
    _Listing[DedicatedNumber]("getUserDedicatedNumbers", "GET", (200,),
        lambda tm: tm.numbers.list, [_Call(lambda tm: tm.numbers.list(), "/api/v2/numbers",
        query=[("page", "1"), ("limit", "10")]),
        _Call(lambda tm: tm.numbers.list(page=2, limit=25, survey_id=12), "/api/v2/numbers",
        query=[("page", "2"), ("limit", "25"), ("surveyId", "12")])],
        counted=_Call(lambda tm: tm.numbers.list(limit=25, survey_id=12), "/api/v2/numbers",
        query=[("limit", "25"), ("surveyId", "12")]), answer=_LIST_ANSWER, result=_LIST_RESULT,
        wrong={"page": [None, "1", True, 0], "limit": [None, "1", True, 0, 101], "survey_id": [None,
        "1", True]}, wrong_query={"page": ["no-such-value", "0"], "limit": ["no-such-value", "0",
        "101"], "surveyId": ["no-such-value"]}),
    _Operation[None]("buyDedicatedNumber", "POST", (201,), lambda tm: tm.numbers.buy,
        [_Call(lambda tm: tm.numbers.buy(phone="447155370001", country="GB", user_id=5501),
        "/api/v2/numbers", headers={"content-type": "application/json"},
        body='{"phone":"447155370001","country":"GB","userId":5501}')], result=None,
        repeatable=False, needed={"phone": "447155370001", "country": "GB", "user_id": 5501},
        wrong={"phone": [None, 447860021130, "447860021130.0", "12", ""], "country": [None, 1],
        "user_id": [None, "1", True]}, wrong_body={"phone": [..., None, 1, "hello", "12",
        "447860021130.0"], "country": [..., None, 1], "userId": [..., None, "no-such-value"]},
        wrong_bodies=[[]]),
    _Operation[AvailableNumbers]("getAvailableDedicatedNumbers", "GET", (200,),
        lambda tm: tm.numbers.available, [_Call(lambda tm: tm.numbers.available(country="GB"),
        "/api/v2/numbers/available", query=[("tollfree", "0"), ("country", "GB")]),
        _Call(lambda tm: tm.numbers.available(prefix=447155, tollfree=True, country="GB"),
        "/api/v2/numbers/available", query=[("prefix", "447155"), ("tollfree", "1"), ("country",
        "GB")])], answer=_AVAILABLE_ANSWER, result=_AVAILABLE_RESULT, needed={"country": "GB"},
        wrong={"prefix": [None, "1", True], "tollfree": [None, 1, "true"], "country": [None, 1]},
        wrong_query={"prefix": ["no-such-value"], "tollfree": ["no-such-value"], "country": [...]}),
    _Operation[DedicatedNumber]("getDedicatedNumber", "GET", (200,), lambda tm: tm.numbers.get,
        [_Call(lambda tm: tm.numbers.get(77), "/api/v2/numbers/77")], answer=_LIST_ANSWER,
        result=_LIST_RESULT, needed={"id": 77}, wrong={"id": [None, "1", True]},
        seeds=[("/api/v2/numbers", {"id": 77})], wrong_paths=["/api/v2/numbers/no-such-value"]),
    _Operation[None]("deleteDedicatedNumber", "DELETE", (204,), lambda tm: tm.numbers.delete,
        [_Call(lambda tm: tm.numbers.delete(77), "/api/v2/numbers/77")], result=None,
        needed={"id": 77}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/numbers", {"id": 77})],
        wrong_paths=["/api/v2/numbers/no-such-value"]),
]
