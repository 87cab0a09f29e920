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
    """The messages sent and received in a period, the changes of the balance, and the invoices.

    Documentation: https://www.textmagic.com/docs/api/statistics
    """

    def messaging(
        self,
        *,
        by: models.StatisticPeriod | models.StatisticPeriodValue = "off",
        start: datetime | UnsetType = UNSET,
        end: datetime | UnsetType = UNSET,
    ) -> Sequence[models.MessagingStat]:
        """Count the messages sent and received in a period, with their price.

        Args:
            by: Length of each counted interval. Default: "off".
            start: Beginning of the period. Default: 7 days ago. With a timezone.
            end: End of the period. Default: today. With a timezone.

        Returns:
            The counts, with an entry for each interval.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
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
            AuthenticationError: The credentials are wrong, or do not permit the request.
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
        """List the changes of the account's balance in a period.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            start: Beginning of the period. Default: 7 days ago. With a timezone.
            end: End of the period. Default: today. With a timezone.

        Returns:
            One page of entries.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getSpendingStat: GET /api/v2/stats/spending. Documented at
            https://www.textmagic.com/docs/api/statistics
        """
        return self._paginate(operations.get_spending_stat(page, limit, start, end))
