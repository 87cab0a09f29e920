"""What the service sends to the addresses that an account names for callbacks.

A function for each callback takes the body of a request, as bytes with their content type or as
the form that a framework has read, and returns the event. As with results of calls, what the
service added, left out or changed never raises: a field that does not fit is None, and
`fields_of(event)` has everything as it arrived.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload

from .core.callbacks import fields_of, parse
from .errors import CallbackError
from .models import DeliveryCallback, InboundCallback

__all__ = [
    "CallbackError",
    "DeliveryCallback",
    "InboundCallback",
    "fields_of",
    "parse_delivery",
    "parse_inbound",
]


@overload
def parse_delivery(
    body: bytes | bytearray | memoryview, content_type: str | None
) -> DeliveryCallback: ...
@overload
def parse_delivery(
    body: Mapping[str, Any], content_type: str | None = None
) -> DeliveryCallback: ...
def parse_delivery(
    body: bytes | bytearray | memoryview | Mapping[str, Any], content_type: str | None = None
) -> DeliveryCallback:
    """Take note of what became of an outbound message.

    Sent to `out_url` of the callback settings, in the format that they name. Neither retries nor
    time-outs nor signatures are documented.

    Args:
        body: The body of the request as it arrived, or the form or JSON object that a
            framework read from it.
        content_type: Its header `Content-Type`. A form that was read needs none.

    Raises:
        CallbackError: The body cannot be this event.
        TypeError: The body is a str, or something else that no framework makes of one.

    Callback deliveryCallback
    """
    return parse("deliveryCallback", DeliveryCallback, body, content_type)


@overload
def parse_inbound(
    body: bytes | bytearray | memoryview, content_type: str | None
) -> InboundCallback: ...
@overload
def parse_inbound(body: Mapping[str, Any], content_type: str | None = None) -> InboundCallback: ...
def parse_inbound(
    body: bytes | bytearray | memoryview | Mapping[str, Any], content_type: str | None = None
) -> InboundCallback:
    """Take an inbound message.

    Sent to `in_url` of the callback settings as soon as a message reaches the service, in the
    format that they name. Neither retries nor time-outs nor signatures are documented.

    Args:
        body: The body of the request as it arrived, or the form or JSON object that a
            framework read from it.
        content_type: Its header `Content-Type`. A form that was read needs none.

    Raises:
        CallbackError: The body cannot be this event.
        TypeError: The body is a str, or something else that no framework makes of one.

    Callback inboundCallback
    """
    return parse("inboundCallback", InboundCallback, body, content_type)
