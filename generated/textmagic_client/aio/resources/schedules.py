"""Scheduled Messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import schedules as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Schedules(Resource):
    """A scheduled message is sent later, once or by a rule that repeats it. Here they are found and
    called off; scheduling is a matter of sending with a time. Every method is described in full in
    `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/schedule-sms
    """

    def list(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        status: models.ScheduledMessageFilter | models.ScheduledMessageFilterValue = "x",
        order_by: models.ScheduledMessageOrder | models.ScheduledMessageOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.ScheduledMessage]:
        """List all scheduled messages of the account. (GET /api/v2/schedules)"""
        return self._paginate(
            operations.get_all_scheduled_messages(page, limit, status, order_by, direction)
        )

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        ids: Iterable[int] | UnsetType = UNSET,
        status: models.ScheduledMessageFilter | models.ScheduledMessageFilterValue = "x",
        order_by: models.ScheduledMessageOrder | models.ScheduledMessageOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.ScheduledMessage]:
        """Find scheduled messages by id or text. (GET /api/v2/schedules/search)"""
        return self._paginate(
            operations.search_scheduled_messages(
                page, limit, query, ids, status, order_by, direction
            )
        )

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    @overload
    async def delete_bulk(self, *, status: str) -> None: ...
    async def delete_bulk(
        self,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
        status: str | UnsetType = UNSET,
    ) -> None:
        """Delete several scheduled messages, all with a status, or all of them.

        (POST /api/v2/schedules/delete)
        """
        await self._call(operations.delete_scheduled_messages_bulk(ids, all, status))

    async def get(self, id: int) -> models.ScheduledMessage:
        """Fetch one scheduled message. (GET /api/v2/schedules/{id})"""
        return await self._call(operations.get_scheduled_message(id))

    async def delete(self, id: int) -> None:
        """Delete one scheduled message, so that it will not be sent.

        (DELETE /api/v2/schedules/{id})
        """
        await self._call(operations.delete_scheduled_message(id))
