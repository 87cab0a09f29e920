"""Requests of `unsubscribers`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_unsubscribers(page: int, limit: int) -> Request[Envelope[models.UnsubscribedContact]]:
    _path = "/api/v2/unsubscribers"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request(
        "getUnsubscribers", "GET", _path, Envelope[models.UnsubscribedContact], query=_query
    )


def unsubscribe_contact(
    phone: str, block_incoming: bool | UnsetType
) -> Request[models.ResourceLink]:
    _path = "/api/v2/unsubscribers"
    _body: Body = {
        "phone": encode.phone("phone", phone, min_length=1),
        "blockIncoming": encode.integer_boolean("block_incoming", block_incoming),
    }
    return Request("unsubscribeContact", "POST", _path, models.ResourceLink, (201,), body=_body)


def get_unsubscribed_contact(id: int) -> Request[models.UnsubscribedContact]:
    _path = f'/api/v2/unsubscribers/{encode.integer("id", id)}'
    return Request("getUnsubscribedContact", "GET", _path, models.UnsubscribedContact)
