"""Requests of `replies`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import SortDirection, SortDirectionValue
from ..models.inbound_messages import InboundMessageOrder, InboundMessageOrderValue, MessageIn


def get_all_inbound_messages(
    *,
    page: int,
    limit: int,
    order_by: InboundMessageOrder | InboundMessageOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[MessageIn]]:
    return Request(
        operation="getAllInboundMessages",
        method="GET",
        path="/api/v2/replies",
        statuses=(200,),
        result=Envelope[MessageIn],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "orderBy": encode.choice("order_by", order_by, InboundMessageOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def search_inbound_messages(
    *,
    page: int,
    limit: int,
    ids: Iterable[int] | UnsetType,
    query: str | UnsetType,
    order_by: InboundMessageOrder | InboundMessageOrderValue,
    direction: SortDirection | SortDirectionValue,
    expand: bool,
) -> Request[Envelope[MessageIn]]:
    return Request(
        operation="searchInboundMessages",
        method="GET",
        path="/api/v2/replies/search",
        statuses=(200,),
        result=Envelope[MessageIn],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "query": encode.text("query", query),
            "orderBy": encode.choice("order_by", order_by, InboundMessageOrder),
            "direction": encode.choice("direction", direction, SortDirection),
            "expand": encode.flag("expand", expand),
        },
    )


def delete_inbound_messages_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteInboundMessagesBulk",
        method="POST",
        path="/api/v2/replies/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def get_inbound_message(id: int) -> Request[MessageIn]:
    return Request(
        operation="getInboundMessage",
        method="GET",
        path=f'/api/v2/replies/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=MessageIn,
    )


def delete_inbound_message(id: int) -> Request[None]:
    return Request(
        operation="deleteInboundMessage",
        method="DELETE",
        path=f'/api/v2/replies/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )
