"""Requests of `senders`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.request import Body, Request, Values


def get_available_sender_setting_options(country: str | UnsetType) -> Request[models.SenderOptions]:
    _path = "/api/v2/sources"
    _query: Values = {"country": encode.string("country", country)}
    return Request(
        "getAvailableSenderSettingOptions", "GET", _path, models.SenderOptions, query=_query
    )


def update_sender_setting(value: str, country: str, chat_id: int | UnsetType) -> Request[None]:
    _path = "/api/v2/sender/settings"
    _body: Body = {
        "value": encode.sender("value", value, min_length=1),
        "country": encode.string("country", country),
        "chatId": encode.integer("chat_id", chat_id),
    }
    return Request("updateSenderSetting", "PUT", _path, NoneType, (204,), body=_body)


def get_sender_settings(country: str | UnsetType) -> Request[models.SenderSettings]:
    _path = "/api/v2/sender/settings/normalized"
    _query: Values = {"country": encode.string("country", country)}
    return Request("getSenderSettings", "GET", _path, models.SenderSettings, query=_query)
