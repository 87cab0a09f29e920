"""Calls of `unsubscribers`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from textmagic_client.models.common import ResourceLink
from textmagic_client.models.contacts import UnsubscribedContact

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 27074, "phone": "447860021130",
    "unsubscribeTime": "2015-06-19T09:48:24+0000", "firstName": "Ada", "lastName": "Lovelace"}
_LIST_RESULT = UnsubscribedContact(id=27074, phone="447860021130",
    unsubscribe_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC), first_name="Ada",
    last_name="Lovelace")
_ADD_ANSWER: Any = {"id": 4991, "href": "/api/v2/contacts/4991"}
_ADD_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")
OPERATIONS: list[_AnyOperation] = [
    _Listing[UnsubscribedContact]("getUnsubscribers", "GET", (200,),
        lambda tm: tm.unsubscribers.list, [_Call(lambda tm: tm.unsubscribers.list(),
        "/api/v2/unsubscribers", query=[("page", "1"), ("limit", "10")]),
        _Call(lambda tm: tm.unsubscribers.list(page=2, limit=25), "/api/v2/unsubscribers",
        query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.unsubscribers.list(limit=25), "/api/v2/unsubscribers",
        query=[("limit", "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None,
        "1", True, 0], "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value",
        "0"], "limit": ["no-such-value", "0", "101"]}),
    _Operation[ResourceLink]("unsubscribeContact", "POST", (201,),
        lambda tm: tm.unsubscribers.add,
        [_Call(lambda tm: tm.unsubscribers.add(phone="447860021130"), "/api/v2/unsubscribers",
        headers={"content-type": "application/json"}, body='{"phone":"447860021130"}'),
        _Call(lambda tm: tm.unsubscribers.add(phone="447860021130", block_incoming=True),
        "/api/v2/unsubscribers", headers={"content-type": "application/json"},
        body='{"phone":"447860021130","blockIncoming":1}')], answer=_ADD_ANSWER, result=_ADD_RESULT,
        repeatable=False, needed={"phone": "447860021130"}, wrong={"phone": [None, 447860021130,
        "447860021130.0", "12", ""], "block_incoming": [None, 1, "true"]},
        wrong_body={"phone": [..., None, 1, "hello", "12", "447860021130.0"],
        "blockIncoming": ["no-such-value"]}, wrong_bodies=[[]]),
    _Operation[UnsubscribedContact]("getUnsubscribedContact", "GET", (200,),
        lambda tm: tm.unsubscribers.get, [_Call(lambda tm: tm.unsubscribers.get(27074),
        "/api/v2/unsubscribers/27074")], answer=_LIST_ANSWER, result=_LIST_RESULT,
        needed={"id": 27074}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/unsubscribers",
        {"id": 27074})], wrong_paths=["/api/v2/unsubscribers/no-such-value"]),
]
