"""Calls of `custom_fields`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from textmagic_client.models.common import ResourceLink
from textmagic_client.models.custom_fields import CustomField

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 554, "name": "DOB", "createdAt": "2015-02-11T07:33:19+0000"}
_LIST_RESULT = CustomField(id=554, name="DOB",
    created_at=datetime(2015, 2, 11, 7, 33, 19, tzinfo=UTC))
_CREATE_ANSWER: Any = {"id": 4991, "href": "/api/v2/contacts/4991"}
_CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")
OPERATIONS: list[_AnyOperation] = [
    _Listing[CustomField]("getCustomFields", "GET", (200,), lambda tm: tm.custom_fields.list,
        [_Call(lambda tm: tm.custom_fields.list(), "/api/v2/customfields", query=[("page", "1"),
        ("limit", "10")]), _Call(lambda tm: tm.custom_fields.list(page=2, limit=25),
        "/api/v2/customfields", query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.custom_fields.list(limit=25), "/api/v2/customfields",
        query=[("limit", "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None,
        "1", True, 0], "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value",
        "0"], "limit": ["no-such-value", "0", "101"]}),
    _Operation[ResourceLink]("createCustomField", "POST", (201,),
        lambda tm: tm.custom_fields.create, [_Call(lambda tm: tm.custom_fields.create(name="DOB"),
        "/api/v2/customfields", headers={"content-type": "application/json"},
        body='{"name":"DOB"}')], answer=_CREATE_ANSWER, result=_CREATE_RESULT, repeatable=False,
        needed={"name": "DOB"}, wrong={"name": [None, 1]}, wrong_body={"name": [..., None, 1]},
        wrong_bodies=[[]]),
    _Operation[CustomField]("getCustomField", "GET", (200,), lambda tm: tm.custom_fields.get,
        [_Call(lambda tm: tm.custom_fields.get(554), "/api/v2/customfields/554")],
        answer=_LIST_ANSWER, result=_LIST_RESULT, needed={"id": 554}, wrong={"id": [None, "1",
        True]}, seeds=[("/api/v2/customfields", {"id": 554})],
        wrong_paths=["/api/v2/customfields/no-such-value"]),
    _Operation[ResourceLink]("updateCustomField", "PUT", (201,),
        lambda tm: tm.custom_fields.update,
        [_Call(lambda tm: tm.custom_fields.update(554, name="DOB"), "/api/v2/customfields/554",
        headers={"content-type": "application/json"}, body='{"name":"DOB"}')],
        answer=_CREATE_ANSWER, result=_CREATE_RESULT, needed={"id": 554, "name": "DOB"},
        wrong={"id": [None, "1", True], "name": [None, 1]}, seeds=[("/api/v2/customfields",
        {"id": 554})], wrong_body={"name": [..., None, 1]},
        wrong_paths=["/api/v2/customfields/no-such-value"], wrong_bodies=[[]]),
    _Operation[None]("deleteCustomField", "DELETE", (204,), lambda tm: tm.custom_fields.delete,
        [_Call(lambda tm: tm.custom_fields.delete(554), "/api/v2/customfields/554")], result=None,
        needed={"id": 554}, wrong={"id": [None, "1", True]}, seeds=[("/api/v2/customfields",
        {"id": 554})], wrong_paths=["/api/v2/customfields/no-such-value"]),
    _Operation[ResourceLink]("updateCustomFieldValue", "PUT", (201,),
        lambda tm: tm.custom_fields.update_value,
        [_Call(lambda tm: tm.custom_fields.update_value(554, contact_id=27074, value="1983-08-31"),
        "/api/v2/customfields/554/update", headers={"content-type": "application/json"},
        body='{"contactId":27074,"value":"1983-08-31"}')], answer=_CREATE_ANSWER,
        result=_CREATE_RESULT, needed={"id": 554, "contact_id": 27074, "value": "1983-08-31"},
        wrong={"id": [None, "1", True], "contact_id": [None, "1", True], "value": [None, 1]},
        seeds=[("/api/v2/customfields", {"id": 554})], wrong_body={"contactId": [..., None,
        "no-such-value"], "value": [..., None, 1]},
        wrong_paths=["/api/v2/customfields/no-such-value/update"], wrong_bodies=[[]]),
]
