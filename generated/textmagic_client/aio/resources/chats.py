"""Chats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import chats as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Chats(Resource):
    """A chat is everything that was sent to and received from one phone number, in order. It can be
    closed, reopened, muted, and marked as read or unread. Every method is described in full in
    `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/sms-chats
    """

    def list(
        self,
        *,
        status: models.ChatStatus | models.ChatStatusValue | UnsetType = UNSET,
        page: int = 1,
        limit: int = 10,
        order_by: models.ChatOrder | models.ChatOrderValue = "id",
        voice: bool = False,
        flat: bool = False,
    ) -> AsyncPaginator[models.Chat]:
        """List all chats of the account. (GET /api/v2/chats)"""
        return self._paginate(operations.get_all_chats(status, page, limit, order_by, voice, flat))

    def search(
        self, *, page: int = 1, limit: int = 10, query: str | UnsetType = UNSET
    ) -> AsyncPaginator[models.Chat]:
        """Find chats by the text of their messages. (GET /api/v2/chats/search)"""
        return self._paginate(operations.search_chats(page, limit, query))

    def search_by_ids(
        self, *, page: int = 1, limit: int = 10, ids: Iterable[int] | UnsetType = UNSET
    ) -> AsyncPaginator[models.Chat]:
        """Fetch several chats by their ids. (GET /api/v2/chats/search/ids)"""
        return self._paginate(operations.search_chats_by_ids(page, limit, ids))

    def search_by_recipients(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        order_by: models.ChatOrder | models.ChatOrderValue = "id",
    ) -> AsyncPaginator[models.Chat]:
        """Find chats by whom they are with. (GET /api/v2/chats/search/recipients)"""
        return self._paginate(operations.search_chats_by_receipent(page, limit, query, order_by))

    async def unread_count(self) -> models.UnreadMessages:
        """Count the unread messages of all chats. (GET /api/v2/chats/unread/count)"""
        return await self._call(operations.get_unread_messages_total())

    async def set_status(
        self, *, id: int, status: models.ChatStatus | models.ChatStatusValue
    ) -> models.ResourceLink:
        """Make a chat active, closed or deleted. (POST /api/v2/chats/status)"""
        return await self._call(operations.set_chat_status(id, status))

    async def mute(
        self, *, id: int, mute: bool, for_hours: int | UnsetType = UNSET
    ) -> models.ResourceLink:
        """Silence the notifications of a chat, or let them sound again.

        (POST /api/v2/chats/mute)
        """
        return await self._call(operations.mute_chat(id, mute, for_hours))

    @overload
    async def mute_bulk(
        self, *, ids: Iterable[int], for_hours: int | UnsetType = UNSET
    ) -> None: ...
    @overload
    async def mute_bulk(
        self, *, all: Literal[True], for_hours: int | UnsetType = UNSET
    ) -> None: ...
    async def mute_bulk(
        self,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
        for_hours: int | UnsetType = UNSET,
    ) -> None:
        """Silence the notifications of several chats, or of all. (POST /api/v2/chats/mute/bulk)"""
        await self._call(operations.mute_chats_bulk(ids, all, for_hours))

    @overload
    async def unmute_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def unmute_bulk(self, *, all: Literal[True]) -> None: ...
    async def unmute_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Let the notifications of several chats, or of all, sound again.

        (POST /api/v2/chats/unmute/bulk)
        """
        await self._call(operations.unmute_chats_bulk(ids, all))

    @overload
    async def mark_unread_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def mark_unread_bulk(self, *, all: Literal[True]) -> None: ...
    async def mark_unread_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Mark several chats, or all, as unread. (POST /api/v2/chats/unread/bulk)"""
        await self._call(operations.mark_chats_unread_bulk(ids, all))

    @overload
    async def mark_read_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def mark_read_bulk(self, *, all: Literal[True]) -> None: ...
    async def mark_read_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Mark several chats, or all, as read. (POST /api/v2/chats/read/bulk)"""
        await self._call(operations.mark_chats_read_bulk(ids, all))

    @overload
    async def close_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def close_bulk(self, *, all: Literal[True]) -> None: ...
    async def close_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Close several chats, or all. (POST /api/v2/chats/close/bulk)"""
        await self._call(operations.close_chats_bulk(ids, all))

    async def close_read(self) -> None:
        """Close every chat that has no unread message. (POST /api/v2/chats/close/read)"""
        await self._call(operations.close_read_chats())

    @overload
    async def reopen_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def reopen_bulk(self, *, all: Literal[True]) -> None: ...
    async def reopen_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Make several closed chats, or all, active again. (POST /api/v2/chats/reopen/bulk)"""
        await self._call(operations.reopen_chats_bulk(ids, all))

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    @overload
    async def delete_bulk(self, *, status: models.ChatStatus | models.ChatStatusValue) -> None: ...
    async def delete_bulk(
        self,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
        status: models.ChatStatus | models.ChatStatusValue | UnsetType = UNSET,
    ) -> None:
        """Delete several chats, all, or all with one status. (POST /api/v2/chats/delete)"""
        await self._call(operations.delete_chats_bulk(ids, all, status))

    async def get(self, id: int) -> models.Chat:
        """Fetch one chat. (GET /api/v2/chats/{id})"""
        return await self._call(operations.get_chat(id))

    def messages(
        self,
        id: int,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        start: int | UnsetType = UNSET,
        end: int | UnsetType = UNSET,
        direction: models.SortDirection | models.SortDirectionValue = "desc",
        voice: bool = False,
        include_notes: bool = False,
    ) -> AsyncPaginator[models.ChatMessage]:
        """List what was sent and received in a chat. (GET /api/v2/chats/{id}/message)"""
        return self._paginate(
            operations.get_chat_messages(
                id, page, limit, query, start, end, direction, voice, include_notes
            )
        )

    @overload
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int],
        sent_ids: Iterable[int] | UnsetType = UNSET,
        calls_ids: Iterable[int] | UnsetType = UNSET,
        all: bool | UnsetType = UNSET,
    ) -> None: ...
    @overload
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int],
        calls_ids: Iterable[int] | UnsetType = UNSET,
        all: bool | UnsetType = UNSET,
    ) -> None: ...
    @overload
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int] | UnsetType = UNSET,
        calls_ids: Iterable[int],
        all: bool | UnsetType = UNSET,
    ) -> None: ...
    @overload
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int] | UnsetType = UNSET,
        calls_ids: Iterable[int] | UnsetType = UNSET,
        all: bool,
    ) -> None: ...
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int] | UnsetType = UNSET,
        calls_ids: Iterable[int] | UnsetType = UNSET,
        all: bool | UnsetType = UNSET,
    ) -> None:
        """Delete messages and calls of a chat. (POST /api/v2/chats/{id}/messages/delete)"""
        await self._call(operations.delete_chat_messages(id, inbound_ids, sent_ids, calls_ids, all))

    async def get_by_phone(
        self, phone: str, *, upsert: bool = False, reopen: bool = False
    ) -> models.Chat:
        """Fetch the chat with a phone number. (GET /api/v2/chats/{phone}/by/phone)"""
        return await self._call(operations.get_chat_by_phone(phone, upsert, reopen))
