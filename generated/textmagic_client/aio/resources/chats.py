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
    """A chat is the conversation with one phone number: all messages to it and from it, in order of
    time. It can be closed, reopened, muted, and marked as read or unread.

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
            status: Only chats with this status. Default: chats of every status.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            order_by: Field by which the chats are sorted. Default: "id".
            voice: Whether voice calls are listed as well. Default: False.
            flat: Whether the response has more data about each contact. Default: False.

        Returns:
            One page of chats.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllChats: GET /api/v2/chats. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        return self._paginate(operations.get_all_chats(status, page, limit, order_by, voice, flat))

    def search(
        self, *, page: int = 1, limit: int = 10, query: str | UnsetType = UNSET
    ) -> AsyncPaginator[models.Chat]:
        """Find chats by the text of their messages.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: Only chats with a message that contains this text.

        Returns:
            One page of chats.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchChats: GET /api/v2/chats/search. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        return self._paginate(operations.search_chats(page, limit, query))

    def search_by_ids(
        self, *, page: int = 1, limit: int = 10, ids: Iterable[int] | UnsetType = UNSET
    ) -> AsyncPaginator[models.Chat]:
        """Fetch several chats by their ids.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            ids: Ids of the chats.

        Returns:
            One page of chats.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchChatsByIds: GET /api/v2/chats/search/ids. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
        """Find chats by their phone numbers.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: Name of the contact, name of a list, or phone number to look for.
            order_by: Field by which the chats are sorted. Default: "id".

        Returns:
            One page of chats.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchChatsByReceipent: GET /api/v2/chats/search/recipients. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        return self._paginate(operations.search_chats_by_receipent(page, limit, query, order_by))

    async def unread_count(self) -> models.UnreadMessages:
        """Count the unread messages of all chats.

        Returns:
            The count.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getUnreadMessagesTotal: GET /api/v2/chats/unread/count. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        return await self._call(operations.get_unread_messages_total())

    async def set_status(
        self, *, id: int, status: models.ChatStatus | models.ChatStatusValue
    ) -> models.ResourceLink:
        """Make a chat active, closed or deleted.

        Args:
            id: Id of the chat.
            status: Its new status.

        Returns:
            Where the chat can be found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation setChatStatus: POST /api/v2/chats/status. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        return await self._call(operations.set_chat_status(id, status))

    async def mute(
        self, *, id: int, mute: bool, for_hours: int | UnsetType = UNSET
    ) -> models.ResourceLink:
        """Mute or unmute a chat.

        Args:
            id: Id of the chat.
            mute: Whether to mute the chat. False unmutes it.
            for_hours: For how many hours to mute. Default: until unmuted.

        Returns:
            Where the chat can be found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation muteChat: POST /api/v2/chats/mute. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
        """Mute several chats, or all.

        Args:
            ids: Ids of the chats. Exactly one of `ids`, `all`.
            all: All chats of the account. Exactly one of `ids`, `all`.
            for_hours: For how many hours to mute. Default: until unmuted.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation muteChatsBulk: POST /api/v2/chats/mute/bulk. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        await self._call(operations.mute_chats_bulk(ids, all, for_hours))

    @overload
    async def unmute_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def unmute_bulk(self, *, all: Literal[True]) -> None: ...
    async def unmute_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Unmute several chats, or all.

        Args:
            ids: Ids of the chats. Exactly one of `ids`, `all`.
            all: All chats of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation unmuteChatsBulk: POST /api/v2/chats/unmute/bulk. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
            ids: Ids of the chats. Exactly one of `ids`, `all`.
            all: All chats of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation markChatsUnreadBulk: POST /api/v2/chats/unread/bulk. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
            ids: Ids of the chats. Exactly one of `ids`, `all`.
            all: All chats of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation markChatsReadBulk: POST /api/v2/chats/read/bulk. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
            ids: Ids of the chats. Exactly one of `ids`, `all`.
            all: All chats of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation closeChatsBulk: POST /api/v2/chats/close/bulk. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        await self._call(operations.close_chats_bulk(ids, all))

    async def close_read(self) -> None:
        """Close every chat that has no unread message.

        Closed chats can be reopened.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation closeReadChats: POST /api/v2/chats/close/read. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
            ids: Ids of the chats. Exactly one of `ids`, `all`.
            all: All chats of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation reopenChatsBulk: POST /api/v2/chats/reopen/bulk. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
            ids: Ids of the chats to delete. Exactly one of `ids`, `all`, `status`.
            all: Delete every chat of the account. Exactly one of `ids`, `all`, `status`.
            status: Delete every chat with this status. Exactly one of `ids`, `all`, `status`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteChatsBulk: POST /api/v2/chats/delete. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        await self._call(operations.delete_chats_bulk(ids, all, status))

    async def get(self, id: int) -> models.Chat:
        """Fetch one chat.

        The chat does not include its messages.

        Args:
            id: Id of the chat.

        Returns:
            The chat.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getChat: GET /api/v2/chats/{id}. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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
        """List the messages and other entries of a chat.

        Args:
            id: Id of the chat.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: Only messages that contain this text.
            start: Only messages since this time. Needed where `end` is given. With a timezone. Only
                with `end`.
            end: Only messages up to this time. Needed where `start` is given. With a timezone. Only
                with `start`.
            direction: Direction in which the messages are sorted by time. Default: "desc".
            voice: Whether voice calls are listed as well. Default: False.
            include_notes: Whether notes written in the chat are listed as well. Default: False.

        Returns:
            One page of messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getChatMessages: GET /api/v2/chats/{id}/message. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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

        Pass at least one of `inbound_ids`, `sent_ids` and `call_ids`, or set `all` to delete
        everything in the chat.

        Args:
            id: Id of the chat.
            inbound_ids: Ids of inbound messages to delete. At least one of `inbound_ids`,
                `sent_ids`, `call_ids`, `all`, not with `all`.
            sent_ids: Ids of outbound messages to delete. At least one of `inbound_ids`, `sent_ids`,
                `call_ids`, `all`, not with `all`.
            call_ids: Ids of calls to delete. At least one of `inbound_ids`, `sent_ids`, `call_ids`,
                `all`, not with `all`.
            all: Delete everything in the chat. At least one of `inbound_ids`, `sent_ids`,
                `call_ids`, `all`, not with `inbound_ids`, `sent_ids`, `call_ids`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteChatMessages: POST /api/v2/chats/{id}/messages/delete. Documented at
            https://www.textmagic.com/docs/api/sms-chats
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

        Returns:
            The chat.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getChatByPhone: GET /api/v2/chats/{phone}/by/phone. Documented at
            https://www.textmagic.com/docs/api/sms-chats
        """
        return await self._call(operations.get_chat_by_phone(phone, upsert, reopen))
