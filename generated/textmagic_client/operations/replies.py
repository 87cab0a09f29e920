"""Requests of `replies`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_all_inbound_messages(
    page: int, limit: int, order_by: str, direction: str
) -> Request[Envelope[models.MessageIn]]:
    _path = "/api/v2/replies"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "orderBy": encode.choice("order_by", order_by, models.InboundMessageOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request("getAllInboundMessages", "GET", _path, Envelope[models.MessageIn], query=_query)


def search_inbound_messages(
    page: int,
    limit: int,
    ids: Iterable[int] | UnsetType,
    query: str | UnsetType,
    order_by: str,
    direction: str,
    expand: bool,
) -> Request[Envelope[models.MessageIn]]:
    _path = "/api/v2/replies/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "query": encode.string("query", query),
        "orderBy": encode.choice("order_by", order_by, models.InboundMessageOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
        "expand": encode.integer_boolean("expand", expand),
    }
    return Request("searchInboundMessages", "GET", _path, Envelope[models.MessageIn], query=_query)


def delete_inbound_messages_bulk(
    ids: Iterable[int] | UnsetType, all: bool | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/replies/delete"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request("deleteInboundMessagesBulk", "POST", _path, NoneType, (204,), body=_body)


def get_inbound_message(id: int) -> Request[models.MessageIn]:
    _path = f'/api/v2/replies/{encode.integer("id", id)}'
    return Request("getInboundMessage", "GET", _path, models.MessageIn)


def delete_inbound_message(id: int) -> Request[None]:
    _path = f'/api/v2/replies/{encode.integer("id", id)}'
    return Request("deleteInboundMessage", "DELETE", _path, NoneType, (204,))
