"""Requests of `chats`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.chats import (
    Chat,
    ChatMessage,
    ChatOrder,
    ChatOrderValue,
    ChatStatus,
    ChatStatusValue,
    UnreadMessages,
)
from ..models.common import ResourceLink, SortDirection, SortDirectionValue


def get_all_chats(
    *,
    status: ChatStatus | ChatStatusValue | UnsetType,
    page: int,
    limit: int,
    order_by: ChatOrder | ChatOrderValue,
    voice: bool,
    flat: bool,
) -> Request[Envelope[Chat]]:
    return Request(
        operation="getAllChats",
        method="GET",
        path="/api/v2/chats",
        statuses=(200,),
        result=Envelope[Chat],
        query={
            "status": encode.choice("status", status, ChatStatus),
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "orderBy": encode.choice("order_by", order_by, ChatOrder),
            "voice": encode.flag("voice", voice),
            "flat": encode.flag("flat", flat),
        },
    )


def search_chats(*, page: int, limit: int, query: str | UnsetType) -> Request[Envelope[Chat]]:
    return Request(
        operation="searchChats",
        method="GET",
        path="/api/v2/chats/search",
        statuses=(200,),
        result=Envelope[Chat],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
        },
    )


def search_chats_by_ids(
    *, page: int, limit: int, ids: Iterable[int] | UnsetType
) -> Request[Envelope[Chat]]:
    return Request(
        operation="searchChatsByIds",
        method="GET",
        path="/api/v2/chats/search/ids",
        statuses=(200,),
        result=Envelope[Chat],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "ids": encode.comma_separated("ids", ids, encode.integer),
        },
    )


def search_chats_by_receipent(
    *, page: int, limit: int, query: str | UnsetType, order_by: ChatOrder | ChatOrderValue
) -> Request[Envelope[Chat]]:
    return Request(
        operation="searchChatsByReceipent",
        method="GET",
        path="/api/v2/chats/search/recipients",
        statuses=(200,),
        result=Envelope[Chat],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
            "orderBy": encode.choice("order_by", order_by, ChatOrder),
        },
    )


def get_unread_messages_total() -> Request[UnreadMessages]:
    return Request(
        operation="getUnreadMessagesTotal",
        method="GET",
        path="/api/v2/chats/unread/count",
        statuses=(200,),
        result=UnreadMessages,
    )


def set_chat_status(*, id: int, status: ChatStatus | ChatStatusValue) -> Request[ResourceLink]:
    return Request(
        operation="setChatStatus",
        method="POST",
        path="/api/v2/chats/status",
        statuses=(201,),
        result=ResourceLink,
        idempotent=True,
        body={
            "id": encode.integer("id", id),
            "status": encode.choice("status", status, ChatStatus),
        },
    )


def mute_chat(*, id: int, mute: bool, for_hours: int | UnsetType) -> Request[ResourceLink]:
    return Request(
        operation="muteChat",
        method="POST",
        path="/api/v2/chats/mute",
        statuses=(201,),
        result=ResourceLink,
        body={
            "id": encode.integer("id", id),
            "mute": encode.boolean("mute", mute),
            "for": encode.integer("for_hours", for_hours),
        },
    )


def mute_chats_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType, for_hours: int | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="muteChatsBulk",
        method="POST",
        path="/api/v2/chats/mute/bulk",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
            "for": encode.integer("for_hours", for_hours),
        },
    )


def unmute_chats_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="unmuteChatsBulk",
        method="POST",
        path="/api/v2/chats/unmute/bulk",
        statuses=(204,),
        result=NoneType,
        idempotent=True,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )


def mark_chats_unread_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="markChatsUnreadBulk",
        method="POST",
        path="/api/v2/chats/unread/bulk",
        statuses=(204,),
        result=NoneType,
        idempotent=True,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )


def mark_chats_read_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="markChatsReadBulk",
        method="POST",
        path="/api/v2/chats/read/bulk",
        statuses=(204,),
        result=NoneType,
        idempotent=True,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )


def close_chats_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="closeChatsBulk",
        method="POST",
        path="/api/v2/chats/close/bulk",
        statuses=(204,),
        result=NoneType,
        idempotent=True,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )


def close_read_chats() -> Request[None]:
    return Request(
        operation="closeReadChats",
        method="POST",
        path="/api/v2/chats/close/read",
        statuses=(204,),
        result=NoneType,
        idempotent=True,
    )


def reopen_chats_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="reopenChatsBulk",
        method="POST",
        path="/api/v2/chats/reopen/bulk",
        statuses=(204,),
        result=NoneType,
        idempotent=True,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )


def delete_chats_bulk(
    *,
    ids: Iterable[int] | UnsetType,
    all: Literal[True] | UnsetType,
    status: ChatStatus | ChatStatusValue | UnsetType,
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all, status=status)
    return Request(
        operation="deleteChatsBulk",
        method="POST",
        path="/api/v2/chats/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
            "status": encode.choice("status", status, ChatStatus),
        },
    )


def get_chat(id: int) -> Request[Chat]:
    return Request(
        operation="getChat",
        method="GET",
        path=f'/api/v2/chats/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=Chat,
    )


def get_chat_messages(
    id: int,
    *,
    page: int,
    limit: int,
    query: str | UnsetType,
    start: int | UnsetType,
    end: int | UnsetType,
    direction: SortDirection | SortDirectionValue,
    voice: bool,
    include_notes: bool,
) -> Request[Envelope[ChatMessage]]:
    return Request(
        operation="getChatMessages",
        method="GET",
        path=f'/api/v2/chats/{encode.segment(encode.integer("id", id))}/message',
        statuses=(200,),
        result=Envelope[ChatMessage],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
            "start": encode.integer("start", start),
            "end": encode.integer("end", end),
            "direction": encode.choice("direction", direction, SortDirection),
            "voice": encode.flag("voice", voice),
            "includeNotes": encode.flag("include_notes", include_notes),
        },
    )


def delete_chat_messages(
    id: int,
    *,
    inbound_ids: Iterable[int] | UnsetType,
    sent_ids: Iterable[int] | UnsetType,
    calls_ids: Iterable[int] | UnsetType,
    all: bool | UnsetType,
) -> Request[None]:
    encode.at_least_one(inbound_ids=inbound_ids, sent_ids=sent_ids, calls_ids=calls_ids, all=all)
    return Request(
        operation="deleteChatMessages",
        method="POST",
        path=f'/api/v2/chats/{encode.segment(encode.integer("id", id))}/messages/delete',
        statuses=(204,),
        result=NoneType,
        body={
            "inbound_ids": encode.comma_separated("inbound_ids", inbound_ids, encode.integer),
            "sent_ids": encode.comma_separated("sent_ids", sent_ids, encode.integer),
            "calls_ids": encode.comma_separated("calls_ids", calls_ids, encode.integer),
            "all": encode.boolean("all", all),
        },
    )


def get_chat_by_phone(phone: str, *, upsert: bool, reopen: bool) -> Request[Chat]:
    return Request(
        operation="getChatByPhone",
        method="GET",
        path=f'/api/v2/chats/{encode.segment(encode.text("phone", phone))}/by/phone',
        statuses=(200,),
        result=Chat,
        query={
            "upsert": encode.flag("upsert", upsert),
            "reopen": encode.flag("reopen", reopen),
        },
    )
