"""Requests of `service`, one function for each operation."""

from __future__ import annotations

from typing import Any

from .. import models
from ..core import encode
from ..core.request import Request, Values


def ping() -> Request[models.PingResponse]:
    return Request("ping", "GET", "/api/v2/ping", models.PingResponse)


def get_timezones(full: bool) -> Request[dict[str, Any]]:
    _query: Values = {"full": encode.integer_boolean("full", full)}
    return Request("getTimezones", "GET", "/api/v2/timezones", dict[str, Any], query=_query)


def get_countries() -> Request[list[models.Country]]:
    return Request("getCountries", "GET", "/api/v2/countries", list[models.Country])
