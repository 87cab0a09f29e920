"""Calls of `service`."""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from textmagic_client.models.service import Country, PingResponse

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_PING_ANSWER: Any = {"userId": 305, "ping": "pong", "utcDateTime": "2019-01-01T00:00:00.000Z"}
_PING_RESULT = PingResponse(user_id=305, ping="pong",
    utc_date_time=datetime(2019, 1, 1, 0, 0, 0, tzinfo=UTC))
_TIMEZONES_ANSWER: Any = {"55": "Europe/Tallinn"}
_COUNTRIES_ANSWER: Any = [{"id": "GB", "name": "United Kingdom"}]
OPERATIONS: list[_AnyOperation] = [
    _Operation[PingResponse]("ping", "GET", (200,), lambda tm: tm.service.ping,
        [_Call(lambda tm: tm.service.ping(), "/api/v2/ping")], answer=_PING_ANSWER,
        result=_PING_RESULT),
    _Operation[dict[str, Any]]("getTimezones", "GET", (200,), lambda tm: tm.service.timezones,
        [_Call(lambda tm: tm.service.timezones(), "/api/v2/timezones", query=[("full", "0")]),
        _Call(lambda tm: tm.service.timezones(full=True), "/api/v2/timezones", query=[("full",
        "1")])], answer=_TIMEZONES_ANSWER, result={"55": "Europe/Tallinn"}, wrong={"full": [None, 1,
        "true"]}, wrong_query={"full": ["no-such-value"]}),
    _Operation[Sequence[Country]]("getCountries", "GET", (200,),
        lambda tm: tm.service.countries, [_Call(lambda tm: tm.service.countries(),
        "/api/v2/countries")], answer=_COUNTRIES_ANSWER,
        result=[Country(id="GB", name="United Kingdom")]),
]
