"""Calls of `replies`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from textmagic_client.models.inbound_messages import MessageIn

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 1782832, "sender": "447860021130", "receiver": "447624800500",
    "messageTime": "2012-11-28T18:38:28+0000", "text": "We will be there at eight.",
    "contactId": 2764, "firstName": "Ada", "lastName": "Lovelace", "avatar": "avatars/2764.png",
    "email": "ada@example.org", "contactUserId": 305, "userId": 305}
_LIST_RESULT = MessageIn(id=1782832, sender="447860021130", receiver="447624800500",
    message_time=datetime(2012, 11, 28, 18, 38, 28, tzinfo=UTC), text="We will be there at eight.",
    contact_id=2764, first_name="Ada", last_name="Lovelace", avatar="avatars/2764.png",
    email="ada@example.org", contact_user_id=305, user_id=305)
OPERATIONS: list[_AnyOperation] = [
    _Listing[MessageIn]("getAllInboundMessages", "GET", (200,), lambda tm: tm.replies.list,
        [_Call(lambda tm: tm.replies.list(), "/api/v2/replies", query=[("page", "1"), ("limit",
        "10"), ("orderBy", "id"), ("direction", "desc")]), _Call(lambda tm: tm.replies.list(page=2,
        limit=25, order_by="messageTime", direction="asc"), "/api/v2/replies", query=[("page", "2"),
        ("limit", "25"), ("orderBy", "messageTime"), ("direction", "asc")])],
        counted=_Call(lambda tm: tm.replies.list(limit=25, order_by="messageTime", direction="asc"),
        "/api/v2/replies", query=[("limit", "25"), ("orderBy", "messageTime"), ("direction",
        "asc")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None, "1", True, 0],
        "limit": [None, "1", True, 0, 101], "order_by": [None, 1, "no-such-value"],
        "direction": [None, 1, "no-such-value"]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"], "orderBy": ["no-such-value"],
        "direction": ["no-such-value"]}),
    _Listing[MessageIn]("searchInboundMessages", "GET", (200,), lambda tm: tm.replies.search,
        [_Call(lambda tm: tm.replies.search(), "/api/v2/replies/search", query=[("page", "1"),
        ("limit", "10"), ("orderBy", "id"), ("direction", "desc"), ("expand", "0")]),
        _Call(lambda tm: tm.replies.search(page=2, limit=25, ids=[1782832, 1782833],
        query="447860021130", order_by="messageTime", direction="asc", expand=True),
        "/api/v2/replies/search", query=[("page", "2"), ("limit", "25"), ("ids", "1782832,1782833"),
        ("query", "447860021130"), ("orderBy", "messageTime"), ("direction", "asc"), ("expand",
        "1")])], counted=_Call(lambda tm: tm.replies.search(limit=25, ids=[1782832, 1782833],
        query="447860021130", order_by="messageTime", direction="asc", expand=True),
        "/api/v2/replies/search", query=[("limit", "25"), ("ids", "1782832,1782833"), ("query",
        "447860021130"), ("orderBy", "messageTime"), ("direction", "asc"), ("expand", "1")]),
        answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None, "1", True, 0],
        "limit": [None, "1", True, 0, 101], "ids": [None, [], "1,2"], "query": [None, 1],
        "order_by": [None, 1, "no-such-value"], "direction": [None, 1, "no-such-value"],
        "expand": [None, 1, "true"]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"], "ids": [","], "orderBy": ["no-such-value"],
        "direction": ["no-such-value"], "expand": ["no-such-value"]}),
    _Operation[None]("deleteInboundMessagesBulk", "POST", (204,),
        lambda tm: tm.replies.delete_bulk,
        [_Call(lambda tm: tm.replies.delete_bulk(ids=[1782832, 1782833]), "/api/v2/replies/delete",
        headers={"content-type": "application/json"}, body='{"ids":"1782832,1782833"}'),
        _Call(lambda tm: tm.replies.delete_bulk(all=True), "/api/v2/replies/delete",
        headers={"content-type": "application/json"}, body='{"all":1}')], result=None,
        repeatable=False, needed={"ids": [1782832, 1782833]}, wrong={"ids": [None, [], "1,2"],
        "all": [None, 1, "true", False]}, one_of={"ids": [1782832, 1782833], "all": True},
        wrong_body={"ids": [..., None, 1, ","], "all": [1]}, wrong_bodies=[[], {"all": None},
        {"all": "no-such-value"}, {"all": 0}]),
    _Operation[MessageIn]("getInboundMessage", "GET", (200,), lambda tm: tm.replies.get,
        [_Call(lambda tm: tm.replies.get(1782832), "/api/v2/replies/1782832")], answer=_LIST_ANSWER,
        result=_LIST_RESULT, needed={"id": 1782832}, wrong={"id": [None, "1", True]},
        seeds=[("/api/v2/replies", {"id": 1782832})], wrong_paths=["/api/v2/replies/no-such-value"]),
    _Operation[None]("deleteInboundMessage", "DELETE", (204,), lambda tm: tm.replies.delete,
        [_Call(lambda tm: tm.replies.delete(1782832), "/api/v2/replies/1782832")], result=None,
        needed={"id": 1782832}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/replies",
        {"id": 1782832})], wrong_paths=["/api/v2/replies/no-such-value"]),
]
