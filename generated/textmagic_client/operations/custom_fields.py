"""Requests of `custom_fields`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import ResourceLink
from ..models.custom_fields import CustomField


def get_custom_fields(*, page: int, limit: int) -> Request[Envelope[CustomField]]:
    return Request(
        operation="getCustomFields",
        method="GET",
        path="/api/v2/customfields",
        statuses=(200,),
        result=Envelope[CustomField],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def create_custom_field(*, name: str) -> Request[ResourceLink]:
    return Request(
        operation="createCustomField",
        method="POST",
        path="/api/v2/customfields",
        statuses=(201,),
        result=ResourceLink,
        body={
            "name": encode.text("name", name),
        },
    )


def get_custom_field(id: int) -> Request[CustomField]:
    return Request(
        operation="getCustomField",
        method="GET",
        path=f'/api/v2/customfields/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=CustomField,
    )


def update_custom_field(id: int, *, name: str) -> Request[ResourceLink]:
    return Request(
        operation="updateCustomField",
        method="PUT",
        path=f'/api/v2/customfields/{encode.segment(encode.integer("id", id))}',
        statuses=(201,),
        result=ResourceLink,
        body={
            "name": encode.text("name", name),
        },
    )


def delete_custom_field(id: int) -> Request[None]:
    return Request(
        operation="deleteCustomField",
        method="DELETE",
        path=f'/api/v2/customfields/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def update_custom_field_value(id: int, *, contact_id: int, value: str) -> Request[ResourceLink]:
    return Request(
        operation="updateCustomFieldValue",
        method="PUT",
        path=f'/api/v2/customfields/{encode.segment(encode.integer("id", id))}/update',
        statuses=(201,),
        result=ResourceLink,
        body={
            "contactId": encode.integer("contact_id", contact_id),
            "value": encode.text("value", value),
        },
    )
