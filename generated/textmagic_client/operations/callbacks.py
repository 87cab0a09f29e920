"""Requests of `callbacks`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.request import Body, Request, Values


def get_callback_settings() -> Request[models.CallbackSettings]:
    _path = "/api/v2/callback/settings"
    return Request("getCallbackSettings", "GET", _path, models.CallbackSettings)


def update_callback_settings(
    out_url: str | None, in_url: str | None, format: str, x_ignore_null_values: bool | UnsetType
) -> Request[None]:
    _path = "/api/v2/callback/settings"
    _headers: Values = {
        "X-Ignore-Null-Values": encode.boolean("x_ignore_null_values", x_ignore_null_values)
    }
    _body: Body = {
        "outUrl": None if out_url is None else encode.string("out_url", out_url),
        "inUrl": None if in_url is None else encode.string("in_url", in_url),
        "format": encode.choice("format", format, models.CallbackFormat),
    }
    return Request("updateCallbackSettings", "PUT", _path, NoneType, headers=_headers, body=_body)
