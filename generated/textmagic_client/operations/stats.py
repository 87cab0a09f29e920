"""Requests of `stats`, one function for each operation."""

from __future__ import annotations

from datetime import datetime

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request, Values


def get_messaging_stat(
    by: str, start: datetime | UnsetType, end: datetime | UnsetType
) -> Request[list[models.MessagingStat]]:
    _path = "/api/v2/stats/messaging"
    _query: Values = {
        "by": encode.choice("by", by, models.StatisticPeriod),
        "start": encode.unix_time("start", start),
        "end": encode.unix_time("end", end),
    }
    return Request("getMessagingStat", "GET", _path, list[models.MessagingStat], query=_query)


def get_messaging_counters() -> Request[models.MessagingCounters]:
    _path = "/api/v2/stats/messaging/data"
    return Request("getMessagingCounters", "GET", _path, models.MessagingCounters)


def get_spending_stat(
    page: int, limit: int, start: datetime | UnsetType, end: datetime | UnsetType
) -> Request[Envelope[models.UserStatement]]:
    _path = "/api/v2/stats/spending"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "start": encode.unix_time("start", start),
        "end": encode.unix_time("end", end),
    }
    return Request("getSpendingStat", "GET", _path, Envelope[models.UserStatement], query=_query)
