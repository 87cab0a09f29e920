"""Requests of `sessions`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.outbound_message_sessions import (
    GetMessageSessionStatResponse,
    MessageOut,
    MessageSession,
    MessageStatus,
    MessageStatusValue,
)


def get_all_message_sessions(*, page: int, limit: int) -> Request[Envelope[MessageSession]]:
    return Request(
        operation="getAllMessageSessions",
        method="GET",
        path="/api/v2/sessions",
        statuses=(200,),
        result=Envelope[MessageSession],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def delete_message_sessions_bulk(
    *,
    ids: Iterable[int] | UnsetType,
    all: Literal[True] | UnsetType,
    x_ignore_null_values: bool | UnsetType,
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteMessageSessionsBulk",
        method="POST",
        path="/api/v2/sessions/delete",
        statuses=(204,),
        result=NoneType,
        headers={
            "X-Ignore-Null-Values": encode.boolean("x_ignore_null_values", x_ignore_null_values),
        },
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def get_message_session(id: int) -> Request[MessageSession]:
    return Request(
        operation="getMessageSession",
        method="GET",
        path=f'/api/v2/sessions/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=MessageSession,
    )


def delete_message_session(id: int) -> Request[None]:
    return Request(
        operation="deleteMessageSession",
        method="DELETE",
        path=f'/api/v2/sessions/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def get_message_session_stat(
    id: int, *, include_deleted: bool
) -> Request[GetMessageSessionStatResponse]:
    return Request(
        operation="getMessageSessionStat",
        method="GET",
        path=f'/api/v2/sessions/{encode.segment(encode.integer("id", id))}/stat',
        statuses=(200,),
        result=GetMessageSessionStatResponse,
        query={
            "includeDeleted": encode.flag("include_deleted", include_deleted),
        },
    )


def get_messages_by_session_id(
    id: int,
    *,
    page: int,
    limit: int,
    statuses: MessageStatus | MessageStatusValue | UnsetType,
    include_deleted: bool,
) -> Request[Envelope[MessageOut]]:
    return Request(
        operation="getMessagesBySessionId",
        method="GET",
        path=f'/api/v2/sessions/{encode.segment(encode.integer("id", id))}/messages',
        statuses=(200,),
        result=Envelope[MessageOut],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "statuses": encode.choice("statuses", statuses, MessageStatus),
            "includeDeleted": encode.flag("include_deleted", include_deleted),
        },
    )
