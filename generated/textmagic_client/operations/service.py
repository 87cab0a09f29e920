"""Requests of `service`, one function for each operation."""

from __future__ import annotations

from ..core import encode
from ..core.request import Request
from ..models.service import Country, PingResponse


def ping() -> Request[PingResponse]:
    return Request(
        operation="ping",
        method="GET",
        path="/api/v2/ping",
        statuses=(200,),
        result=PingResponse,
    )


def get_timezones(*, full: bool) -> Request[dict[str, str]]:
    return Request(
        operation="getTimezones",
        method="GET",
        path="/api/v2/timezones",
        statuses=(200,),
        result=dict[str, str],
        query={
            "full": encode.flag("full", full),
        },
    )


def get_countries() -> Request[list[Country]]:
    return Request(
        operation="getCountries",
        method="GET",
        path="/api/v2/countries",
        statuses=(200,),
        result=list[Country],
    )
