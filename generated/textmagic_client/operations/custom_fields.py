"""Requests of `custom_fields`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_custom_fields(page: int, limit: int) -> Request[Envelope[models.CustomField]]:
    _path = "/api/v2/customfields"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getCustomFields", "GET", _path, Envelope[models.CustomField], query=_query)


def create_custom_field(name: str) -> Request[models.ResourceLink]:
    _path = "/api/v2/customfields"
    _body: Body = {"name": encode.string("name", name)}
    return Request("createCustomField", "POST", _path, models.ResourceLink, (201,), body=_body)


def get_custom_field(id: int) -> Request[models.CustomField]:
    _path = f'/api/v2/customfields/{encode.integer("id", id)}'
    return Request("getCustomField", "GET", _path, models.CustomField)


def update_custom_field(id: int, name: str) -> Request[models.ResourceLink]:
    _path = f'/api/v2/customfields/{encode.integer("id", id)}'
    _body: Body = {"name": encode.string("name", name)}
    return Request("updateCustomField", "PUT", _path, models.ResourceLink, (201,), body=_body)


def delete_custom_field(id: int) -> Request[None]:
    _path = f'/api/v2/customfields/{encode.integer("id", id)}'
    return Request("deleteCustomField", "DELETE", _path, NoneType, (204,))


def update_custom_field_value(id: int, contact_id: int, value: str) -> Request[models.ResourceLink]:
    _path = f'/api/v2/customfields/{encode.integer("id", id)}/update'
    _body: Body = {
        "contactId": encode.integer("contact_id", contact_id),
        "value": encode.string("value", value),
    }
    return Request("updateCustomFieldValue", "PUT", _path, models.ResourceLink, (201,), body=_body)
