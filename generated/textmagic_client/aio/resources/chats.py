"""Chats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import chats as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Chats(Resource):
    """A chat is everything that was sent to and received from one phone number, in order. It can be
    closed, reopened, muted, and marked as read or unread.

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
        """List all chats of the account.

        Args:
            status: Only chats with this status. Left out: chats of every status.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
            order_by: What the chats are sorted by. Default: "id".
            voice: Whether voice calls are listed as well. Default: False.
            flat: Whether more is told about each contact. Default: False.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: GET /api/v2/chats (getAllChats).
        """
        return self._paginate(operations.get_all_chats(status, page, limit, order_by, voice, flat))

    def search(
        self, *, page: int = 1, limit: int = 10, query: str | UnsetType = UNSET
    ) -> AsyncPaginator[models.Chat]:
        """Find chats by the text of their messages.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
            query: Only chats with a message that contains this text.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: GET /api/v2/chats/search (searchChats).
        """
        return self._paginate(operations.search_chats(page, limit, query))

    def search_by_ids(
        self, *, page: int = 1, limit: int = 10, ids: Iterable[int] | UnsetType = UNSET
    ) -> AsyncPaginator[models.Chat]:
        """Fetch several chats by their ids.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
            ids: Ids of the chats.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: GET /api/v2/chats/search/ids (searchChatsByIds).
        """
        return self._paginate(operations.search_chats_by_ids(page, limit, ids))

    def search_by_recipients(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        order_by: models.ChatOrder | models.ChatOrderValue = "id",
    ) -> AsyncPaginator[models.Chat]:
        """Find chats by whom they are with.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
            query: Name of the contact, name of a list, or phone number to look for.
            order_by: What the chats are sorted by. Default: "id".
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: GET /api/v2/chats/search/recipients (searchChatsByReceipent).
        """
        return self._paginate(operations.search_chats_by_receipent(page, limit, query, order_by))

    async def unread_count(self) -> models.UnreadMessages:
        """Count the unread messages of all chats.

        Returns: The count.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: GET /api/v2/chats/unread/count (getUnreadMessagesTotal).
        """
        return await self._call(operations.get_unread_messages_total())

    async def set_status(
        self, *, id: int, status: models.ChatStatus | models.ChatStatusValue
    ) -> models.ResourceLink:
        """Make a chat active, closed or deleted.

        Args:
            id: Id of the chat.
            status: Its new status.
        Returns: Where the chat can be found.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: POST /api/v2/chats/status (setChatStatus).
        """
        return await self._call(operations.set_chat_status(id, status))

    async def mute(
        self, *, id: int, mute: bool, for_hours: int | UnsetType = UNSET
    ) -> models.ResourceLink:
        """Silence the notifications of a chat, or have them heard again.

        Args:
            id: Id of the chat.
            mute: Whether to silence its notifications. If not, they are heard again.
            for_hours: For how many hours to silence them. Left out: until they are unmuted.
        Returns: Where the chat can be found.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: POST /api/v2/chats/mute (muteChat).
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
        """Silence the notifications of several chats, or of all.

        Args:
            ids: Ids of the chats.
            all: All chats of the account.
            for_hours: For how many hours to silence them. Left out: until they are unmuted.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/mute/bulk (muteChatsBulk).
        """
        await self._call(operations.mute_chats_bulk(ids, all, for_hours))

    @overload
    async def unmute_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def unmute_bulk(self, *, all: Literal[True]) -> None: ...
    async def unmute_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Let the notifications of several chats, or of all, sound again.

        Args:
            ids: Ids of the chats.
            all: All chats of the account.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/unmute/bulk (unmuteChatsBulk).
        """
        await self._call(operations.unmute_chats_bulk(ids, all))

    @overload
    async def mark_unread_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def mark_unread_bulk(self, *, all: Literal[True]) -> None: ...
    async def mark_unread_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Mark several chats, or all, as unread.

        Args:
            ids: Ids of the chats.
            all: All chats of the account.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/unread/bulk (markChatsUnreadBulk).
        """
        await self._call(operations.mark_chats_unread_bulk(ids, all))

    @overload
    async def mark_read_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def mark_read_bulk(self, *, all: Literal[True]) -> None: ...
    async def mark_read_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Mark several chats, or all, as read.

        Args:
            ids: Ids of the chats.
            all: All chats of the account.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/read/bulk (markChatsReadBulk).
        """
        await self._call(operations.mark_chats_read_bulk(ids, all))

    @overload
    async def close_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def close_bulk(self, *, all: Literal[True]) -> None: ...
    async def close_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Close several chats, or all.

        Closed chats can be reopened.

        Args:
            ids: Ids of the chats.
            all: All chats of the account.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/close/bulk (closeChatsBulk).
        """
        await self._call(operations.close_chats_bulk(ids, all))

    async def close_read(self) -> None:
        """Close every chat that has no unread message.

        Closed chats can be reopened.

        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/close/read (closeReadChats).
        """
        await self._call(operations.close_read_chats())

    @overload
    async def reopen_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def reopen_bulk(self, *, all: Literal[True]) -> None: ...
    async def reopen_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Make several closed chats, or all, active again.

        Args:
            ids: Ids of the chats.
            all: All chats of the account.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/reopen/bulk (reopenChatsBulk).
        """
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
        """Delete several chats, all, or all with one status.

        Args:
            ids: Ids of the chats to delete.
            all: Delete every chat of the account.
            status: Delete every chat with this status.
        Raises: BadRequestError, AuthenticationError, RateLimitError.
        Operation: POST /api/v2/chats/delete (deleteChatsBulk).
        """
        await self._call(operations.delete_chats_bulk(ids, all, status))

    async def get(self, id: int) -> models.Chat:
        """Fetch one chat.

        Its messages are not part of it.

        Args:
            id: Id of the chat.
        Returns: The chat.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: GET /api/v2/chats/{id} (getChat).
        """
        return await self._call(operations.get_chat(id))

    def messages(
        self,
        id: int,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        start: datetime | UnsetType = UNSET,
        end: datetime | UnsetType = UNSET,
        direction: models.SortDirection | models.SortDirectionValue = "desc",
        voice: bool = False,
        include_notes: bool = False,
    ) -> AsyncPaginator[models.ChatMessage]:
        """List what was sent and received in a chat.

        Args:
            id: Id of the chat.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
            query: Only messages that contain this text.
            start: Only messages since this time. Needed where `end` is given. With a timezone.
            end: Only messages up to this time. Needed where `start` is given. With a timezone.
            direction: Which way the messages are sorted by time. Default: "desc".
            voice: Whether voice calls are listed as well. Default: False.
            include_notes: Whether notes written in the chat are listed as well. Default: False.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: GET /api/v2/chats/{id}/message (getChatMessages).
        """
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
        call_ids: Iterable[int] | UnsetType = UNSET,
    ) -> None: ...
    @overload
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int],
        call_ids: Iterable[int] | UnsetType = UNSET,
    ) -> None: ...
    @overload
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int] | UnsetType = UNSET,
        call_ids: Iterable[int],
    ) -> None: ...
    @overload
    async def delete_messages(self, id: int, *, all: Literal[True]) -> None: ...
    async def delete_messages(
        self,
        id: int,
        *,
        inbound_ids: Iterable[int] | UnsetType = UNSET,
        sent_ids: Iterable[int] | UnsetType = UNSET,
        call_ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
    ) -> None:
        """Delete messages and calls of a chat.

        Name them with `inbound_ids`, `sent_ids` and `call_ids`, at least one of which is needed, or
        set `all` to delete everything in the chat.

        Args:
            id: Id of the chat.
            inbound_ids: Ids of messages to delete that came in.
            sent_ids: Ids of messages to delete that went out.
            call_ids: Ids of calls to delete.
            all: Delete everything in the chat.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: POST /api/v2/chats/{id}/messages/delete (deleteChatMessages).
        """
        await self._call(operations.delete_chat_messages(id, inbound_ids, sent_ids, call_ids, all))

    async def get_by_phone(
        self, phone: str, *, upsert: bool = False, reopen: bool = False
    ) -> models.Chat:
        """Fetch the chat with a phone number.

        With `upsert` or `reopen` set, the request also changes what it fetches.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.
            upsert: Whether to open a chat with the number if there is none. Default: False.
            reopen: Whether to make the chat active again if it is not. Default: False.
        Returns: The chat.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: GET /api/v2/chats/{phone}/by/phone (getChatByPhone).
        """
        return await self._call(operations.get_chat_by_phone(phone, upsert, reopen))
