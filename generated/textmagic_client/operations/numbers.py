"""Requests of `numbers`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_user_dedicated_numbers(
    page: int, limit: int, survey_id: int | UnsetType
) -> Request[Envelope[models.DedicatedNumber]]:
    _path = "/api/v2/numbers"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "surveyId": encode.integer("survey_id", survey_id),
    }
    return Request(
        "getUserDedicatedNumbers", "GET", _path, Envelope[models.DedicatedNumber], query=_query
    )


def buy_dedicated_number(phone: str, country: str, user_id: int) -> Request[None]:
    _body: Body = {
        "phone": encode.phone("phone", phone, min_length=1),
        "country": encode.string("country", country),
        "userId": encode.integer("user_id", user_id),
    }
    return Request("buyDedicatedNumber", "POST", "/api/v2/numbers", NoneType, (201,), body=_body)


def get_available_dedicated_numbers(
    prefix: int | UnsetType, tollfree: bool, country: str
) -> Request[models.AvailableNumbers]:
    _path = "/api/v2/numbers/available"
    _query: Values = {
        "prefix": encode.integer("prefix", prefix),
        "tollfree": encode.integer_boolean("tollfree", tollfree),
        "country": encode.string("country", country),
    }
    return Request(
        "getAvailableDedicatedNumbers", "GET", _path, models.AvailableNumbers, query=_query
    )


def get_dedicated_number(id: int) -> Request[models.DedicatedNumber]:
    _path = f'/api/v2/numbers/{encode.integer("id", id)}'
    return Request("getDedicatedNumber", "GET", _path, models.DedicatedNumber)


def delete_dedicated_number(id: int) -> Request[None]:
    _path = f'/api/v2/numbers/{encode.integer("id", id)}'
    return Request("deleteDedicatedNumber", "DELETE", _path, NoneType, (204,))
