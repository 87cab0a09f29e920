"""Requests of `callbacks`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from ..core import encode
from ..core.request import Request
from ..models.account import CallbackFormat, CallbackFormatValue, CallbackSettings


def get_callback_settings() -> Request[CallbackSettings]:
    return Request(
        operation="getCallbackSettings",
        method="GET",
        path="/api/v2/callback/settings",
        statuses=(200,),
        result=CallbackSettings,
    )


def update_callback_settings(
    *, out_url: str | None, in_url: str | None, format: CallbackFormat | CallbackFormatValue
) -> Request[None]:
    return Request(
        operation="updateCallbackSettings",
        method="PUT",
        path="/api/v2/callback/settings",
        statuses=(200,),
        result=NoneType,
        body={
            "outUrl": None if out_url is None else encode.text("out_url", out_url),
            "inUrl": None if in_url is None else encode.text("in_url", in_url),
            "format": encode.choice("format", format, CallbackFormat),
        },
    )
