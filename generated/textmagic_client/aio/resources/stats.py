"""Statistic."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import stats as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Stats(Resource):
    """What was sent and received in a time, what changed the balance, and the invoices. Every
    method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/statistics
    """

    async def messaging(
        self,
        *,
        by: models.StatisticPeriod | models.StatisticPeriodValue = "off",
        start: int | UnsetType = UNSET,
        end: int | UnsetType = UNSET,
    ) -> Sequence[models.MessagingStat]:
        """Count what was sent and received in a time, with what it cost.

        (GET /api/v2/stats/messaging)
        """
        return await self._call(operations.get_messaging_stat(by, start, end))

    async def counters(self) -> models.MessagingCounters:
        """Count all contacts, messages sent and messages received.

        (GET /api/v2/stats/messaging/data)
        """
        return await self._call(operations.get_messaging_counters())

    def spending(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        start: str | UnsetType = UNSET,
        end: str | UnsetType = UNSET,
    ) -> AsyncPaginator[models.UserStatement]:
        """List what changed the balance of the account in a time. (GET /api/v2/stats/spending)"""
        return self._paginate(operations.get_spending_stat(page, limit, start, end))
