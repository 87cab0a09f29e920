"""Requests of `sessions`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_all_message_sessions(page: int, limit: int) -> Request[Envelope[models.MessageSession]]:
    _path = "/api/v2/sessions"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request(
        "getAllMessageSessions", "GET", _path, Envelope[models.MessageSession], query=_query
    )


def delete_message_sessions_bulk(
    ids: Iterable[int] | UnsetType, all: bool | UnsetType, x_ignore_null_values: bool | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/sessions/delete"
    _headers: Values = {
        "X-Ignore-Null-Values": encode.boolean("x_ignore_null_values", x_ignore_null_values)
    }
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request(
        "deleteMessageSessionsBulk", "POST", _path, NoneType, (204,), headers=_headers, body=_body
    )


def get_message_session(id: int) -> Request[models.MessageSession]:
    _path = f'/api/v2/sessions/{encode.integer("id", id)}'
    return Request("getMessageSession", "GET", _path, models.MessageSession)


def delete_message_session(id: int) -> Request[None]:
    _path = f'/api/v2/sessions/{encode.integer("id", id)}'
    return Request("deleteMessageSession", "DELETE", _path, NoneType, (204,))


def get_message_session_stat(
    id: int, include_deleted: bool
) -> Request[models.GetMessageSessionStatResponse]:
    _path = f'/api/v2/sessions/{encode.integer("id", id)}/stat'
    _query: Values = {"includeDeleted": encode.integer_boolean("include_deleted", include_deleted)}
    return Request(
        "getMessageSessionStat", "GET", _path, models.GetMessageSessionStatResponse, query=_query
    )


def get_messages_by_session_id(
    id: int, page: int, limit: int, statuses: str | UnsetType, include_deleted: bool
) -> Request[Envelope[models.MessageOut]]:
    _path = f'/api/v2/sessions/{encode.integer("id", id)}/messages'
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "statuses": encode.choice("statuses", statuses, models.MessageStatus),
        "includeDeleted": encode.integer_boolean("include_deleted", include_deleted),
    }
    return Request(
        "getMessagesBySessionId", "GET", _path, Envelope[models.MessageOut], query=_query
    )
