"""Requests of `schedules`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_all_scheduled_messages(
    page: int, limit: int, status: str, order_by: str, direction: str
) -> Request[Envelope[models.ScheduledMessage]]:
    _path = "/api/v2/schedules"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "status": encode.choice("status", status, models.ScheduledMessageFilter),
        "orderBy": encode.choice("order_by", order_by, models.ScheduledMessageOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request(
        "getAllScheduledMessages", "GET", _path, Envelope[models.ScheduledMessage], query=_query
    )


def search_scheduled_messages(
    page: int,
    limit: int,
    query: str | UnsetType,
    ids: Iterable[int] | UnsetType,
    status: str,
    order_by: str,
    direction: str,
) -> Request[Envelope[models.ScheduledMessage]]:
    _path = "/api/v2/schedules/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "status": encode.choice("status", status, models.ScheduledMessageFilter),
        "orderBy": encode.choice("order_by", order_by, models.ScheduledMessageOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request(
        "searchScheduledMessages", "GET", _path, Envelope[models.ScheduledMessage], query=_query
    )


def delete_scheduled_messages_bulk(
    ids: Iterable[int] | UnsetType, all: bool | UnsetType, status: str | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all, status=status)
    _path = "/api/v2/schedules/delete"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
        "status": encode.string("status", status, min_length=1),
    }
    return Request("deleteScheduledMessagesBulk", "POST", _path, NoneType, (204,), body=_body)


def get_scheduled_message(id: int) -> Request[models.ScheduledMessage]:
    _path = f'/api/v2/schedules/{encode.integer("id", id)}'
    return Request("getScheduledMessage", "GET", _path, models.ScheduledMessage)


def delete_scheduled_message(id: int) -> Request[None]:
    _path = f'/api/v2/schedules/{encode.integer("id", id)}'
    return Request("deleteScheduledMessage", "DELETE", _path, NoneType, (204,))
