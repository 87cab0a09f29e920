"""Requests of `chats`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_all_chats(
    status: str | UnsetType, page: int, limit: int, order_by: str, voice: bool, flat: bool
) -> Request[Envelope[models.Chat]]:
    _query: Values = {
        "status": encode.choice("status", status, models.ChatStatus),
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "orderBy": encode.choice("order_by", order_by, models.ChatOrder),
        "voice": encode.integer_boolean("voice", voice),
        "flat": encode.integer_boolean("flat", flat),
    }
    return Request("getAllChats", "GET", "/api/v2/chats", Envelope[models.Chat], query=_query)


def search_chats(page: int, limit: int, query: str | UnsetType) -> Request[Envelope[models.Chat]]:
    _path = "/api/v2/chats/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
    }
    return Request("searchChats", "GET", _path, Envelope[models.Chat], query=_query)


def search_chats_by_ids(
    page: int, limit: int, ids: Iterable[int] | UnsetType
) -> Request[Envelope[models.Chat]]:
    _path = "/api/v2/chats/search/ids"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "ids": encode.comma_separated("ids", ids, encode.integer),
    }
    return Request("searchChatsByIds", "GET", _path, Envelope[models.Chat], query=_query)


def search_chats_by_receipent(
    page: int, limit: int, query: str | UnsetType, order_by: str
) -> Request[Envelope[models.Chat]]:
    _path = "/api/v2/chats/search/recipients"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
        "orderBy": encode.choice("order_by", order_by, models.ChatOrder),
    }
    return Request("searchChatsByReceipent", "GET", _path, Envelope[models.Chat], query=_query)


def get_unread_messages_total() -> Request[models.UnreadMessages]:
    _path = "/api/v2/chats/unread/count"
    return Request("getUnreadMessagesTotal", "GET", _path, models.UnreadMessages)


def set_chat_status(id: int, status: str) -> Request[models.ResourceLink]:
    _path = "/api/v2/chats/status"
    _body: Body = {
        "id": encode.integer("id", id),
        "status": encode.choice("status", status, models.ChatStatus),
    }
    return Request(
        "setChatStatus", "POST", _path, models.ResourceLink, (201,), body=_body, idempotent=True
    )


def mute_chat(id: int, mute: bool, for_hours: int | UnsetType) -> Request[models.ResourceLink]:
    _path = "/api/v2/chats/mute"
    _body: Body = {
        "id": encode.integer("id", id),
        "mute": encode.boolean("mute", mute),
        "for": encode.integer("for_hours", for_hours),
    }
    return Request("muteChat", "POST", _path, models.ResourceLink, (201,), body=_body)


def mute_chats_bulk(
    ids: Iterable[int] | UnsetType, all: bool | UnsetType, for_hours: int | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
        "for": encode.integer("for_hours", for_hours),
    }
    return Request("muteChatsBulk", "POST", "/api/v2/chats/mute/bulk", NoneType, (204,), body=_body)


def unmute_chats_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/chats/unmute/bulk"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request("unmuteChatsBulk", "POST", _path, NoneType, (204,), body=_body, idempotent=True)


def mark_chats_unread_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/chats/unread/bulk"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request(
        "markChatsUnreadBulk", "POST", _path, NoneType, (204,), body=_body, idempotent=True
    )


def mark_chats_read_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/chats/read/bulk"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request(
        "markChatsReadBulk", "POST", _path, NoneType, (204,), body=_body, idempotent=True
    )


def close_chats_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/chats/close/bulk"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request("closeChatsBulk", "POST", _path, NoneType, (204,), body=_body, idempotent=True)


def close_read_chats() -> Request[None]:
    _path = "/api/v2/chats/close/read"
    return Request("closeReadChats", "POST", _path, NoneType, (204,), idempotent=True)


def reopen_chats_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/chats/reopen/bulk"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request("reopenChatsBulk", "POST", _path, NoneType, (204,), body=_body, idempotent=True)


def delete_chats_bulk(
    ids: Iterable[int] | UnsetType, all: bool | UnsetType, status: str | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all, status=status)
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
        "status": encode.choice("status", status, models.ChatStatus),
    }
    return Request("deleteChatsBulk", "POST", "/api/v2/chats/delete", NoneType, (204,), body=_body)


def get_chat(id: int) -> Request[models.Chat]:
    _path = f'/api/v2/chats/{encode.integer("id", id)}'
    return Request("getChat", "GET", _path, models.Chat)


def get_chat_messages(
    id: int,
    page: int,
    limit: int,
    query: str | UnsetType,
    start: datetime | UnsetType,
    end: datetime | UnsetType,
    direction: str,
    voice: bool,
    include_notes: bool,
) -> Request[Envelope[models.ChatMessage]]:
    encode.dependent("start", start, end=end)
    encode.dependent("end", end, start=start)
    _path = f'/api/v2/chats/{encode.integer("id", id)}/message'
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
        "start": encode.unix_time("start", start),
        "end": encode.unix_time("end", end),
        "direction": encode.choice("direction", direction, models.SortDirection),
        "voice": encode.integer_boolean("voice", voice),
        "includeNotes": encode.integer_boolean("include_notes", include_notes),
    }
    return Request("getChatMessages", "GET", _path, Envelope[models.ChatMessage], query=_query)


def delete_chat_messages(
    id: int,
    inbound_ids: Iterable[int] | UnsetType,
    sent_ids: Iterable[int] | UnsetType,
    call_ids: Iterable[int] | UnsetType,
    all: bool | UnsetType,
) -> Request[None]:
    encode.any_of(inbound_ids=inbound_ids, sent_ids=sent_ids, call_ids=call_ids, all=all)
    encode.mutually_exclusive(inbound_ids=inbound_ids, all=all)
    encode.mutually_exclusive(sent_ids=sent_ids, all=all)
    encode.mutually_exclusive(call_ids=call_ids, all=all)
    _path = f'/api/v2/chats/{encode.integer("id", id)}/messages/delete'
    _body: Body = {
        "inbound_ids": encode.comma_separated("inbound_ids", inbound_ids, encode.integer),
        "sent_ids": encode.comma_separated("sent_ids", sent_ids, encode.integer),
        "calls_ids": encode.comma_separated("call_ids", call_ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request("deleteChatMessages", "POST", _path, NoneType, (204,), body=_body)


def get_chat_by_phone(phone: str, upsert: bool, reopen: bool) -> Request[models.Chat]:
    _path = f'/api/v2/chats/{encode.segment(encode.phone("phone", phone, min_length=1))}/by/phone'
    _query: Values = {
        "upsert": encode.integer_boolean("upsert", upsert),
        "reopen": encode.integer_boolean("reopen", reopen),
    }
    return Request("getChatByPhone", "GET", _path, models.Chat, query=_query)
