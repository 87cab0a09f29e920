"""Inbound Messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import replies as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Replies(Resource):
    """The messages that the account's numbers received. The API calls them replies.

    Documentation: https://www.textmagic.com/docs/api/receive-sms
    """

    def list(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        order_by: models.InboundMessageOrder | models.InboundMessageOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.MessageIn]:
        """List all messages that the account has received.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            order_by: Field by which the messages are sorted. Default: "id".
            direction: Direction in which the messages are sorted. Default: "desc".

        Returns:
            One page of messages.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getAllInboundMessages: GET /api/v2/replies. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        return self._paginate(operations.get_all_inbound_messages(page, limit, order_by, direction))

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        ids: Iterable[int] | UnsetType = UNSET,
        query: str | UnsetType = UNSET,
        order_by: models.InboundMessageOrder | models.InboundMessageOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
        expand: bool = False,
    ) -> AsyncPaginator[models.MessageIn]:
        """Find received messages by id or text.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            ids: Only messages with these ids.
            query: Only messages that contain this text.
            order_by: Field by which the messages are sorted. Default: "id".
            direction: Direction in which the messages are sorted. Default: "desc".
            expand: Whether the answer has the id and the names of the sender's contact as well.
                Default: False.

        Returns:
            One page of the messages that were found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchInboundMessages: GET /api/v2/replies/search. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        return self._paginate(
            operations.search_inbound_messages(page, limit, ids, query, order_by, direction, expand)
        )

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several received messages, or all of them.

        Args:
            ids: Ids of the messages to delete. Exactly one of `ids`, `all`.
            all: Delete every message that the account has received. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteInboundMessagesBulk: POST /api/v2/replies/delete. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        await self._call(operations.delete_inbound_messages_bulk(ids, all))

    async def get(self, id: int) -> models.MessageIn:
        """Fetch one received message.

        Args:
            id: Id of the message.

        Returns:
            The message.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getInboundMessage: GET /api/v2/replies/{id}. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        return await self._call(operations.get_inbound_message(id))

    async def delete(self, id: int) -> None:
        """Delete one received message.

        Args:
            id: Id of the message.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteInboundMessage: DELETE /api/v2/replies/{id}. Documented at
            https://www.textmagic.com/docs/api/receive-sms
        """
        await self._call(operations.delete_inbound_message(id))
