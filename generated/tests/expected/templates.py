"""Calls of `templates`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from textmagic_client.models.common import ResourceLink
from textmagic_client.models.templates import Template

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 519, "name": "Reminder",
    "content": "Hello {First name}, your table is ready.",
    "lastModified": "2014-09-11T08:12:01+0000"}
_LIST_RESULT = Template(id=519, name="Reminder",
    content="Hello {First name}, your table is ready.",
    last_modified=datetime(2014, 9, 11, 8, 12, 1, tzinfo=UTC))
_CREATE_ANSWER: Any = {"id": 4991, "href": "/api/v2/contacts/4991"}
_CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")
OPERATIONS: list[_AnyOperation] = [
    _Listing[Template]("getAllTemplates", "GET", (200,), lambda tm: tm.templates.list,
        [_Call(lambda tm: tm.templates.list(), "/api/v2/templates", query=[("page", "1"), ("limit",
        "10")]), _Call(lambda tm: tm.templates.list(page=2, limit=25), "/api/v2/templates",
        query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.templates.list(limit=25), "/api/v2/templates", query=[("limit",
        "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None, "1", True, 0],
        "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"]}),
    _Operation[ResourceLink]("createTemplate", "POST", (201,), lambda tm: tm.templates.create,
        [_Call(lambda tm: tm.templates.create(name="Reminder",
        content="Hello {First name}, your table is ready."), "/api/v2/templates",
        headers={"content-type": "application/json"},
        body='{"name":"Reminder","content":"Hello {First name}, your table is ready."}')],
        answer=_CREATE_ANSWER, result=_CREATE_RESULT, repeatable=False, needed={"name": "Reminder",
        "content": "Hello {First name}, your table is ready."}, wrong={"name": [None, 1],
        "content": [None, 1]}, wrong_body={"name": [..., None, 1], "content": [..., None, 1]},
        wrong_bodies=[[]]),
    _Listing[Template]("searchTemplates", "GET", (200,), lambda tm: tm.templates.search,
        [_Call(lambda tm: tm.templates.search(), "/api/v2/templates/search", query=[("page", "1"),
        ("limit", "10")]), _Call(lambda tm: tm.templates.search(page=2, limit=25, ids=[519, 520],
        name="Reminder", content="Your table is ready."), "/api/v2/templates/search",
        query=[("page", "2"), ("limit", "25"), ("ids", "519,520"), ("name", "Reminder"), ("content",
        "Your table is ready.")])], counted=_Call(lambda tm: tm.templates.search(limit=25, ids=[519,
        520], name="Reminder", content="Your table is ready."), "/api/v2/templates/search",
        query=[("limit", "25"), ("ids", "519,520"), ("name", "Reminder"), ("content",
        "Your table is ready.")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None,
        "1", True, 0], "limit": [None, "1", True, 0, 101], "ids": [None, [], "1,2"], "name": [None,
        1], "content": [None, 1]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"], "ids": [","]}),
    _Operation[None]("deleteTemplatesBulk", "POST", (204,), lambda tm: tm.templates.delete_bulk,
        [_Call(lambda tm: tm.templates.delete_bulk(ids=[519, 520]), "/api/v2/templates/delete",
        headers={"content-type": "application/json"}, body='{"ids":"519,520"}'),
        _Call(lambda tm: tm.templates.delete_bulk(all=True), "/api/v2/templates/delete",
        headers={"content-type": "application/json"}, body='{"all":true}')], result=None,
        repeatable=False, needed={"ids": [519, 520]}, wrong={"ids": [None, [], "1,2"], "all": [None,
        1, "true", False]}, one_of={"ids": [519, 520], "all": True}, wrong_body={"ids": [..., None,
        1, ","], "all": [True]}, wrong_bodies=[[], {"all": None}, {"all": "no-such-value"},
        {"all": False}]),
    _Operation[Template]("getTemplate", "GET", (200,), lambda tm: tm.templates.get,
        [_Call(lambda tm: tm.templates.get(519), "/api/v2/templates/519")], answer=_LIST_ANSWER,
        result=_LIST_RESULT, needed={"id": 519}, wrong={"id": [None, "1", True]},
        seeds=[("/api/v2/templates", {"id": 519})], wrong_paths=["/api/v2/templates/no-such-value"]),
    _Operation[ResourceLink]("updateTemplate", "PUT", (201,), lambda tm: tm.templates.update,
        [_Call(lambda tm: tm.templates.update(519, name="Reminder",
        content="Hello {First name}, your table is ready."), "/api/v2/templates/519",
        headers={"content-type": "application/json"},
        body='{"name":"Reminder","content":"Hello {First name}, your table is ready."}')],
        answer=_CREATE_ANSWER, result=_CREATE_RESULT, needed={"id": 519, "name": "Reminder",
        "content": "Hello {First name}, your table is ready."}, wrong={"id": [None, "1", True],
        "name": [None, 1], "content": [None, 1]}, seeds=[("/api/v2/templates", {"id": 519})],
        wrong_body={"name": [..., None, 1], "content": [..., None, 1]},
        wrong_paths=["/api/v2/templates/no-such-value"], wrong_bodies=[[]]),
    _Operation[None]("deleteTemplate", "DELETE", (204,), lambda tm: tm.templates.delete,
        [_Call(lambda tm: tm.templates.delete(519), "/api/v2/templates/519")], result=None,
        needed={"id": 519}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/templates",
        {"id": 519})], wrong_paths=["/api/v2/templates/no-such-value"]),
]
