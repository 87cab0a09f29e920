"""Calls of `callbacks`."""

# fmt: off
from __future__ import annotations

from typing import Any

from textmagic_client.models.account import CallbackFormat, CallbackSettings

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_GET_ANSWER: Any = {"outUrl": "https://example.org/delivered",
    "inUrl": "https://example.org/received", "format": "m"}
_GET_RESULT = CallbackSettings(out_url="https://example.org/delivered",
    in_url="https://example.org/received", format=CallbackFormat.MULTIPART)
OPERATIONS: list[_AnyOperation] = [
    _Operation[CallbackSettings]("getCallbackSettings", "GET", (200,),
        lambda tm: tm.callbacks.get, [_Call(lambda tm: tm.callbacks.get(),
        "/api/v2/callback/settings")], answer=_GET_ANSWER, result=_GET_RESULT),
    _Operation[None]("updateCallbackSettings", "PUT", (200,), lambda tm: tm.callbacks.update,
        [_Call(lambda tm: tm.callbacks.update(out_url="https://example.org/delivered",
        in_url="https://example.org/received", format="m"), "/api/v2/callback/settings",
        headers={"content-type": "application/json"},
        body='{"outUrl":"https://example.org/delivered","inUrl":"https://example.org/received","format":"m"}'),
        _Call(lambda tm: tm.callbacks.update(out_url="https://example.org/delivered",
        in_url="https://example.org/received", format="m", x_ignore_null_values=False),
        "/api/v2/callback/settings", headers={"content-type": "application/json",
        "x-ignore-null-values": "false"},
        body='{"outUrl":"https://example.org/delivered","inUrl":"https://example.org/received","format":"m"}')],
        result=None, needed={"out_url": "https://example.org/delivered",
        "in_url": "https://example.org/received", "format": "m"}, wrong={"out_url": [1],
        "in_url": [1], "format": [None, 1, "no-such-value"], "x_ignore_null_values": [None, 1,
        "true"]}, wrong_headers={"X-Ignore-Null-Values": ["no-such-value"]},
        wrong_body={"outUrl": [..., 1], "inUrl": [..., 1], "format": [..., None, 1]},
        wrong_bodies=[[]]),
]
