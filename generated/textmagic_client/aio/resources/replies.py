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
    """What was received on the account's numbers. The API calls these messages replies. Every
    method is described in full in `TextMagic`.

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
        """List all messages that the account has received. (GET /api/v2/replies)"""
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
        """Find received messages by id or text. (GET /api/v2/replies/search)"""
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
        """Delete several received messages, or all of them. (POST /api/v2/replies/delete)"""
        await self._call(operations.delete_inbound_messages_bulk(ids, all))

    async def get(self, id: int) -> models.MessageIn:
        """Fetch one received message. (GET /api/v2/replies/{id})"""
        return await self._call(operations.get_inbound_message(id))

    async def delete(self, id: int) -> None:
        """Delete one received message. (DELETE /api/v2/replies/{id})"""
        await self._call(operations.delete_inbound_message(id))
