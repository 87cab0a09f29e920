"""Calls of `senders`."""

# fmt: off
from __future__ import annotations

from typing import Any

from textmagic_client.models.senders import SenderOptions, SenderSetting, SenderSettings

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_OPTIONS_ANSWER: Any = {"dedicated": ["447624800500"], "user": ["447860021130"],
    "shared": ["447624800501"], "senderIds": ["HotRod"], "userCarrierTwilio": ["15417543010"],
    "userCarrierVonage": ["15417543011"], "userCarrierSinch": ["15417543012"],
    "uCarrierBandwidth": ["15417543013"], "ucTwilioSenderId": ["HotRod"]}
_OPTIONS_RESULT = SenderOptions(dedicated=["447624800500"], user=["447860021130"],
    shared=["447624800501"], sender_ids=["HotRod"], user_carrier_twilio=["15417543010"],
    user_carrier_vonage=["15417543011"], user_carrier_sinch=["15417543012"],
    u_carrier_bandwidth=["15417543013"], uc_twilio_sender_id=["HotRod"])
_SETTINGS_ANSWER: Any = {"user": [{"country": "US", "phone": "447624800500"}],
    "special": [{"country": "US", "phone": "447624800500"}], "other": [{"country": "US",
    "phone": "447624800500"}]}
_SETTINGS_RESULT = SenderSettings(user=[SenderSetting(country="US", phone="447624800500")],
    special=[SenderSetting(country="US", phone="447624800500")],
    other=[SenderSetting(country="US", phone="447624800500")])
OPERATIONS: list[_AnyOperation] = [
    _Operation[SenderOptions]("getAvailableSenderSettingOptions", "GET", (200,),
        lambda tm: tm.senders.options, [_Call(lambda tm: tm.senders.options(), "/api/v2/sources"),
        _Call(lambda tm: tm.senders.options(country="US"), "/api/v2/sources", query=[("country",
        "US")])], answer=_OPTIONS_ANSWER, result=_OPTIONS_RESULT, wrong={"country": [None, 1]}),
    _Operation[None]("updateSenderSetting", "PUT", (204,),
        lambda tm: tm.senders.update_settings,
        [_Call(lambda tm: tm.senders.update_settings(value="447624800500", country="AF"),
        "/api/v2/sender/settings", headers={"content-type": "application/json"},
        body='{"value":"447624800500","country":"AF"}'),
        _Call(lambda tm: tm.senders.update_settings(value="447624800500", country="AF",
        chat_id=344), "/api/v2/sender/settings", headers={"content-type": "application/json"},
        body='{"value":"447624800500","country":"AF","chatId":344}')], result=None,
        needed={"value": "447624800500", "country": "AF"}, wrong={"value": [None, 447860021130,
        "++447860021130", ""], "country": [None, 1], "chat_id": [None, "1", True]},
        wrong_body={"value": [..., None, 1, "++447624800500"], "country": [..., None, 1],
        "chatId": ["no-such-value"]}, wrong_bodies=[[]]),
    _Operation[SenderSettings]("getSenderSettings", "GET", (200,),
        lambda tm: tm.senders.settings, [_Call(lambda tm: tm.senders.settings(),
        "/api/v2/sender/settings/normalized"), _Call(lambda tm: tm.senders.settings(country="US"),
        "/api/v2/sender/settings/normalized", query=[("country", "US")])], answer=_SETTINGS_ANSWER,
        result=_SETTINGS_RESULT, wrong={"country": [None, 1]}),
]
