"""Requests of `schedules`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import SortDirection, SortDirectionValue
from ..models.scheduled_messages import (
    ScheduledMessage,
    ScheduledMessageFilter,
    ScheduledMessageFilterValue,
    ScheduledMessageOrder,
    ScheduledMessageOrderValue,
)


def get_all_scheduled_messages(
    *,
    page: int,
    limit: int,
    status: ScheduledMessageFilter | ScheduledMessageFilterValue,
    order_by: ScheduledMessageOrder | ScheduledMessageOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[ScheduledMessage]]:
    return Request(
        operation="getAllScheduledMessages",
        method="GET",
        path="/api/v2/schedules",
        statuses=(200,),
        result=Envelope[ScheduledMessage],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "status": encode.choice("status", status, ScheduledMessageFilter),
            "orderBy": encode.choice("order_by", order_by, ScheduledMessageOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def search_scheduled_messages(
    *,
    page: int,
    limit: int,
    query: str | UnsetType,
    ids: Iterable[int] | UnsetType,
    status: ScheduledMessageFilter | ScheduledMessageFilterValue,
    order_by: ScheduledMessageOrder | ScheduledMessageOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[ScheduledMessage]]:
    return Request(
        operation="searchScheduledMessages",
        method="GET",
        path="/api/v2/schedules/search",
        statuses=(200,),
        result=Envelope[ScheduledMessage],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "status": encode.choice("status", status, ScheduledMessageFilter),
            "orderBy": encode.choice("order_by", order_by, ScheduledMessageOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def delete_scheduled_messages_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType, status: str | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all, status=status)
    return Request(
        operation="deleteScheduledMessagesBulk",
        method="POST",
        path="/api/v2/schedules/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
            "status": encode.text("status", status),
        },
    )


def get_scheduled_message(id: int) -> Request[ScheduledMessage]:
    return Request(
        operation="getScheduledMessage",
        method="GET",
        path=f'/api/v2/schedules/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=ScheduledMessage,
    )


def delete_scheduled_message(id: int) -> Request[None]:
    return Request(
        operation="deleteScheduledMessage",
        method="DELETE",
        path=f'/api/v2/schedules/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )
