"""Requests of `senders`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from ..core import encode
from ..core.request import Request
from ..models.senders import SenderOptions, SenderSettings


def get_available_sender_setting_options(*, country: str | UnsetType) -> Request[SenderOptions]:
    return Request(
        operation="getAvailableSenderSettingOptions",
        method="GET",
        path="/api/v2/sources",
        statuses=(200,),
        result=SenderOptions,
        query={
            "country": encode.text("country", country),
        },
    )


def update_sender_setting(*, value: str, country: str, chat_id: int | UnsetType) -> Request[None]:
    return Request(
        operation="updateSenderSetting",
        method="PUT",
        path="/api/v2/sender/settings",
        statuses=(204,),
        result=NoneType,
        body={
            "value": encode.text("value", value),
            "country": encode.text("country", country),
            "chatId": encode.integer("chat_id", chat_id),
        },
    )


def get_sender_settings(*, country: str | UnsetType) -> Request[SenderSettings]:
    return Request(
        operation="getSenderSettings",
        method="GET",
        path="/api/v2/sender/settings/normalized",
        statuses=(200,),
        result=SenderSettings,
        query={
            "country": encode.text("country", country),
        },
    )
