"""Requests of `numbers`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.senders import AvailableNumbers, DedicatedNumber


def get_user_dedicated_numbers(
    *, page: int, limit: int, survey_id: int | UnsetType
) -> Request[Envelope[DedicatedNumber]]:
    return Request(
        operation="getUserDedicatedNumbers",
        method="GET",
        path="/api/v2/numbers",
        statuses=(200,),
        result=Envelope[DedicatedNumber],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "surveyId": encode.integer("survey_id", survey_id),
        },
    )


def buy_dedicated_number(*, phone: str, country: str, user_id: int) -> Request[None]:
    return Request(
        operation="buyDedicatedNumber",
        method="POST",
        path="/api/v2/numbers",
        statuses=(201,),
        result=NoneType,
        body={
            "phone": encode.text("phone", phone),
            "country": encode.text("country", country),
            "userId": encode.integer("user_id", user_id),
        },
    )


def get_available_dedicated_numbers(
    *, prefix: int | UnsetType, tollfree: bool, country: str
) -> Request[AvailableNumbers]:
    return Request(
        operation="getAvailableDedicatedNumbers",
        method="GET",
        path="/api/v2/numbers/available",
        statuses=(200,),
        result=AvailableNumbers,
        query={
            "prefix": encode.integer("prefix", prefix),
            "tollfree": encode.flag("tollfree", tollfree),
            "country": encode.text("country", country),
        },
    )


def get_dedicated_number(id: int) -> Request[DedicatedNumber]:
    return Request(
        operation="getDedicatedNumber",
        method="GET",
        path=f'/api/v2/numbers/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=DedicatedNumber,
    )


def delete_dedicated_number(id: int) -> Request[None]:
    return Request(
        operation="deleteDedicatedNumber",
        method="DELETE",
        path=f'/api/v2/numbers/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )
