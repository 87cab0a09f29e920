"""Calls of `subaccounts`."""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from textmagic_client.models.account import AccountStatus, AccountType, TimeFormat, UserAccount
from textmagic_client.models.common import Image
from textmagic_client.models.service import Country, Currency, Timezone
from textmagic_client.models.subaccounts import SubaccountWithToken

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 305, "displayTimeFormat": "24h", "username": "ada.lovelace",
    "firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.org", "status": "A",
    "balance": 208.64, "phone": "447860021130", "company": "Analytical Engines Ltd.",
    "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
    "country": {"id": "GB", "name": "United Kingdom"}, "timezone": {"id": 55, "area": "Europe",
    "dst": 1, "offset": 10800, "timezone": "Europe/Tallinn"}, "subaccountType": "P",
    "emailAccepted": True, "phoneAccepted": True, "avatar": {"href": "avatars/305.png"}}
_LIST_RESULT = UserAccount(id=305, display_time_format=TimeFormat.HOURS_24,
    username="ada.lovelace", first_name="Ada", last_name="Lovelace", email="ada@example.org",
    status=AccountStatus.ACTIVE, balance=Decimal("208.64"), phone="447860021130",
    company="Analytical Engines Ltd.", currency=Currency(id="GBP", unicode_symbol="£",
    html_symbol="&pound;"), country=Country(id="GB", name="United Kingdom"),
    timezone=Timezone(id=55, area="Europe", dst=True, offset=10800, timezone="Europe/Tallinn"),
    subaccount_type=AccountType.PARENT, email_accepted=True, phone_accepted=True,
    avatar=Image(href="avatars/305.png"))
_LIST_WITH_TOKENS_ANSWER: Any = [{"id": 5501, "username": "charles.babbage",
    "firstName": "Charles", "lastName": "Babbage", "email": "charles@example.org", "status": "A",
    "balance": 208.64, "phone": "447860021130", "company": "Analytical Engines Ltd.",
    "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
    "country": {"id": "GB", "name": "United Kingdom"}, "timezone": {"id": 55, "area": "Europe",
    "dst": 1, "offset": 10800, "timezone": "Europe/Tallinn"}, "subaccountType": "P",
    "emailAccepted": True, "phoneAccepted": True, "avatar": {"href": "avatars/305.png"},
    "token": "0123456789abcdef"}]
OPERATIONS: list[_AnyOperation] = [
    _Listing[UserAccount]("getSubaccounts", "GET", (200,), lambda tm: tm.subaccounts.list,
        [_Call(lambda tm: tm.subaccounts.list(), "/api/v2/subaccounts", query=[("page", "1"),
        ("limit", "10")]), _Call(lambda tm: tm.subaccounts.list(page=2, limit=25),
        "/api/v2/subaccounts", query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.subaccounts.list(limit=25), "/api/v2/subaccounts",
        query=[("limit", "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None,
        "1", True, 0], "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value",
        "0"], "limit": ["no-such-value", "0", "101"]}),
    _Operation[None]("inviteSubaccount", "POST", (204,), lambda tm: tm.subaccounts.invite,
        [_Call(lambda tm: tm.subaccounts.invite(email="charles@example.org", role="U"),
        "/api/v2/subaccounts", headers={"content-type": "application/json"},
        body='{"email":"charles@example.org","role":"U"}')], result=None, repeatable=False,
        needed={"email": "charles@example.org", "role": "U"}, wrong={"email": [None, 1],
        "role": [None, 1, "no-such-value"]}, wrong_body={"email": [..., None, 1], "role": [...,
        None, 1]}, wrong_bodies=[[]]),
    _Operation[UserAccount]("getSubaccount", "GET", (200,), lambda tm: tm.subaccounts.get,
        [_Call(lambda tm: tm.subaccounts.get(5501), "/api/v2/subaccounts/5501")],
        answer=_LIST_ANSWER, result=_LIST_RESULT, needed={"id": 5501}, wrong={"id": [None, "1",
        True]}, seeds=[("/api/v2/subaccounts", {"id": 5501})],
        wrong_paths=["/api/v2/subaccounts/no-such-value"]),
    _Operation[None]("closeSubaccount", "DELETE", (204,), lambda tm: tm.subaccounts.close,
        [_Call(lambda tm: tm.subaccounts.close(5501), "/api/v2/subaccounts/5501")], result=None,
        needed={"id": 5501}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/subaccounts",
        {"id": 5501})], wrong_paths=["/api/v2/subaccounts/no-such-value"]),
    _Operation[UserAccount]("requestNewSubaccountToken", "POST", (200,),
        lambda tm: tm.subaccounts.create_token,
        [_Call(lambda tm: tm.subaccounts.create_token(user_id=5501,
        password="correct horse battery staple"), "/api/v2/subaccounts/tokens",
        headers={"content-type": "application/json"},
        body='{"userId":5501,"password":"correct horse battery staple"}'),
        _Call(lambda tm: tm.subaccounts.create_token(user_id=5501,
        password="correct horse battery staple", app_name="Front desk"),
        "/api/v2/subaccounts/tokens", headers={"content-type": "application/json"},
        body='{"userId":5501,"password":"correct horse battery staple","appName":"Front desk"}')],
        answer=_LIST_ANSWER, result=_LIST_RESULT, repeatable=False, needed={"user_id": 5501,
        "password": "correct horse battery staple"}, wrong={"user_id": [None, "1", True],
        "password": [None, 1], "app_name": [None, 1]}, wrong_body={"userId": [..., None,
        "no-such-value"], "password": [..., None, 1], "appName": [1]}, wrong_bodies=[[]]),
    _Operation[Sequence[SubaccountWithToken]]("getSubaccountsWithTokens", "POST", (200,),
        lambda tm: tm.subaccounts.list_with_tokens,
        [_Call(lambda tm: tm.subaccounts.list_with_tokens(app_name="Front desk",
        password="correct horse battery staple"), "/api/v2/subaccounts/tokens/list", query=[("page",
        "1"), ("limit", "10")], headers={"content-type": "application/json"},
        body='{"appName":"Front desk","password":"correct horse battery staple"}'),
        _Call(lambda tm: tm.subaccounts.list_with_tokens(page=2, limit=25, app_name="Front desk",
        password="correct horse battery staple"), "/api/v2/subaccounts/tokens/list", query=[("page",
        "2"), ("limit", "25")], headers={"content-type": "application/json"},
        body='{"appName":"Front desk","password":"correct horse battery staple"}')],
        answer=_LIST_WITH_TOKENS_ANSWER, result=[SubaccountWithToken(id=5501,
        username="charles.babbage", first_name="Charles", last_name="Babbage",
        email="charles@example.org", status=AccountStatus.ACTIVE, balance=Decimal("208.64"),
        phone="447860021130", company="Analytical Engines Ltd.", currency=Currency(id="GBP",
        unicode_symbol="£", html_symbol="&pound;"), country=Country(id="GB", name="United Kingdom"),
        timezone=Timezone(id=55, area="Europe", dst=True, offset=10800, timezone="Europe/Tallinn"),
        subaccount_type=AccountType.PARENT, email_accepted=True, phone_accepted=True,
        avatar=Image(href="avatars/305.png"), token="0123456789abcdef")],
        needed={"app_name": "Front desk", "password": "correct horse battery staple"},
        wrong={"page": [None, "1", True, 0], "limit": [None, "1", True, 0, 101], "app_name": [None,
        1], "password": [None, 1]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"]}, wrong_body={"appName": [..., None, 1],
        "password": [..., None, 1]}, wrong_bodies=[[]]),
]
