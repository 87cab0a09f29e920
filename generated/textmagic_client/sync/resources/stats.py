"""Statistic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import stats as operations
from ..caller import Resource
from ..pages import Page


class Stats(Resource):
    """What was sent and received in a time, what changed the balance, and the invoices.

    Documentation: https://www.textmagic.com/docs/api/statistics
    """

    def messaging(
        self,
        *,
        by: models.StatisticPeriod | models.StatisticPeriodValue = "off",
        start: datetime | UnsetType = UNSET,
        end: datetime | UnsetType = UNSET,
    ) -> Sequence[models.MessagingStat]:
        """Count what was sent and received in a time, with what it cost.

        Args:
            by: Which spans of time to count for. Default: "off".
            start: Beginning of the time. Left out: 7 days ago. With a timezone.
            end: End of the time. Left out: today. With a timezone.

        Returns:
            The counts, one entry for each span.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or lack the right to do this.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessagingStat: GET /api/v2/stats/messaging. Documented at
            https://www.textmagic.com/docs/api/statistics
        """
        return self._call(operations.get_messaging_stat(by, start, end))

    def counters(self) -> models.MessagingCounters:
        """Count all contacts, messages sent and messages received.

        Returns:
            The counts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or lack the right to do this.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getMessagingCounters: GET /api/v2/stats/messaging/data. Documented at
            https://www.textmagic.com/docs/api/statistics
        """
        return self._call(operations.get_messaging_counters())

    def spending(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        start: datetime | UnsetType = UNSET,
        end: datetime | UnsetType = UNSET,
    ) -> Page[models.UserStatement]:
        """List what changed the balance of the account in a time.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
            start: Beginning of the time. Left out: 7 days ago. With a timezone.
            end: End of the time. Left out: today. With a timezone.

        Returns:
            One page of entries.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or lack the right to do this.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSpendingStat: GET /api/v2/stats/spending. Documented at
            https://www.textmagic.com/docs/api/statistics
        """
        return self._paginate(operations.get_spending_stat(page, limit, start, end))
