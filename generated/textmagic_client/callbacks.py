"""Parse the callbacks that the service sends to the URLs configured in an account.

There is a function for each callback. It takes the body of the request and returns the event. The
body can be bytes with their content type, or the form that a framework parsed. As with results of
calls, fields that the service added, omitted or changed never raise: a field that does not fit its
type is None, and `fields_of(event)` returns all fields as they arrived.
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
    """Receive the delivery status of an outbound message.

    The service sends it to `out_url` of the callback settings, in the format of these settings.
    Retries, timeouts and signatures are not documented.

    Args:
        body: The body of the request as bytes, or the form or JSON object that a
            framework parsed from it.
        content_type: The header `Content-Type`. Optional for a parsed form.

    Returns:
        The event, with one attribute for each documented field.

    Raises:
        CallbackError: The body is not a valid event of this kind.
        TypeError: The body is a str, or has another type that is not supported.

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
    """Receive an inbound message.

    The service sends it to `in_url` of the callback settings when a message arrives, in the format
    of these settings. Retries, timeouts and signatures are not documented.

    Args:
        body: The body of the request as bytes, or the form or JSON object that a
            framework parsed from it.
        content_type: The header `Content-Type`. Optional for a parsed form.

    Returns:
        The event, with one attribute for each documented field.

    Raises:
        CallbackError: The body is not a valid event of this kind.
        TypeError: The body is a str, or has another type that is not supported.

    Callback inboundCallback
    """
    return parse("inboundCallback", InboundCallback, body, content_type)
