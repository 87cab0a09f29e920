"""Calls of `sender_ids`."""

# fmt: off
from __future__ import annotations

from decimal import Decimal
from typing import Any

from textmagic_client.models.account import AccountStatus, AccountType, TimeFormat, UserAccount
from textmagic_client.models.common import Image, ResourceLink
from textmagic_client.models.senders import SenderId, SenderIdStatus
from textmagic_client.models.service import Country, Currency, Timezone

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 37, "displayTimeFormat": "24h", "senderId": "HotRod",
    "user": {"id": 305, "displayTimeFormat": "24h", "username": "ada.lovelace", "firstName": "Ada",
    "lastName": "Lovelace", "email": "ada@example.org", "status": "A", "balance": 208.64,
    "phone": "447860021130", "company": "Analytical Engines Ltd.", "currency": {"id": "GBP",
    "unicodeSymbol": "£", "htmlSymbol": "&pound;"}, "country": {"id": "GB",
    "name": "United Kingdom"}, "timezone": {"id": 55, "area": "Europe", "dst": 1, "offset": 10800,
    "timezone": "Europe/Tallinn"}, "subaccountType": "P", "emailAccepted": True,
    "phoneAccepted": True, "avatar": {"href": "avatars/305.png"}}, "status": "A"}
_LIST_RESULT = SenderId(id=37, display_time_format=TimeFormat.HOURS_24, sender_id="HotRod",
    user=UserAccount(id=305, display_time_format=TimeFormat.HOURS_24, username="ada.lovelace",
    first_name="Ada", last_name="Lovelace", email="ada@example.org", status=AccountStatus.ACTIVE,
    balance=Decimal("208.64"), phone="447860021130", company="Analytical Engines Ltd.",
    currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
    country=Country(id="GB", name="United Kingdom"), timezone=Timezone(id=55, area="Europe",
    dst=True, offset=10800, timezone="Europe/Tallinn"), subaccount_type=AccountType.PARENT,
    email_accepted=True, phone_accepted=True, avatar=Image(href="avatars/305.png")),
    status=SenderIdStatus.ACTIVE)
_REQUEST_ANSWER: Any = {"id": 4991, "href": "/api/v2/contacts/4991"}
_REQUEST_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")
OPERATIONS: list[_AnyOperation] = [
    _Listing[SenderId]("getSenderIds", "GET", (200,), lambda tm: tm.sender_ids.list,
        [_Call(lambda tm: tm.sender_ids.list(), "/api/v2/senderids", query=[("page", "1"), ("limit",
        "10")]), _Call(lambda tm: tm.sender_ids.list(page=2, limit=25), "/api/v2/senderids",
        query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.sender_ids.list(limit=25), "/api/v2/senderids", query=[("limit",
        "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None, "1", True, 0],
        "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"]}),
    _Operation[ResourceLink]("requestSenderId", "POST", (201,),
        lambda tm: tm.sender_ids.request,
        [_Call(lambda tm: tm.sender_ids.request(sender_id="HotRod",
        explanation="It is the name of our company."), "/api/v2/senderids",
        headers={"content-type": "application/json"},
        body='{"senderId":"HotRod","explanation":"It is the name of our company."}')],
        answer=_REQUEST_ANSWER, result=_REQUEST_RESULT, repeatable=False,
        needed={"sender_id": "HotRod", "explanation": "It is the name of our company."},
        wrong={"sender_id": [None, 1], "explanation": [None, 1]}, wrong_body={"senderId": [...,
        None, 1], "explanation": [..., None, 1]}, wrong_bodies=[[]]),
    _Operation[SenderId]("getSenderId", "GET", (200,), lambda tm: tm.sender_ids.get,
        [_Call(lambda tm: tm.sender_ids.get(37), "/api/v2/senderids/37")], answer=_LIST_ANSWER,
        result=_LIST_RESULT, needed={"id": 37}, wrong={"id": [None, "1", True]},
        seeds=[("/api/v2/senderids", {"id": 37})], wrong_paths=["/api/v2/senderids/no-such-value"]),
    _Operation[None]("deleteSenderId", "DELETE", (204,), lambda tm: tm.sender_ids.delete,
        [_Call(lambda tm: tm.sender_ids.delete(37), "/api/v2/senderids/37")], result=None,
        needed={"id": 37}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/senderids",
        {"id": 37})], wrong_paths=["/api/v2/senderids/no-such-value"]),
]
