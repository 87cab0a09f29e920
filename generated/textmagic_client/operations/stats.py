"""Requests of `stats`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.statistics import (
    MessagingCounters,
    MessagingStat,
    StatisticPeriod,
    StatisticPeriodValue,
    UserStatement,
)


def get_messaging_stat(
    *, by: StatisticPeriod | StatisticPeriodValue, start: int | UnsetType, end: int | UnsetType
) -> Request[list[MessagingStat]]:
    return Request(
        operation="getMessagingStat",
        method="GET",
        path="/api/v2/stats/messaging",
        statuses=(200,),
        result=list[MessagingStat],
        query={
            "by": encode.choice("by", by, StatisticPeriod),
            "start": encode.integer("start", start),
            "end": encode.integer("end", end),
        },
    )


def get_messaging_counters() -> Request[MessagingCounters]:
    return Request(
        operation="getMessagingCounters",
        method="GET",
        path="/api/v2/stats/messaging/data",
        statuses=(200,),
        result=MessagingCounters,
    )


def get_spending_stat(
    *, page: int, limit: int, start: str | UnsetType, end: str | UnsetType
) -> Request[Envelope[UserStatement]]:
    return Request(
        operation="getSpendingStat",
        method="GET",
        path="/api/v2/stats/spending",
        statuses=(200,),
        result=Envelope[UserStatement],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "start": encode.text("start", start),
            "end": encode.text("end", end),
        },
    )
