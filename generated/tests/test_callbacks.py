"""Every callback with the example of the spec: its parser reads all formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest

import textmagic_client
from textmagic_client import callbacks, models
from textmagic_client.models import DeliveryCallback, InboundCallback, MessageStatus

Parser = Callable[[bytes, str | None], Any]
EVENTS: list[tuple[Parser, dict[str, Any], Any]] = [
    (
        callbacks.parse_delivery,
        {
            "id": 49910,
            "sender": "447624800500",
            "receiver": "447860021130",
            "text": "Your table is ready.",
            "price": 0.025,
            "status": "d",
            "partsCount": 1,
            "messageTime": "2015-06-19T09:48:25+0000",
            "charset": "ISO-8859-1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "country": "GB",
            "referenceId": "my_reference_id_4991",
        },
        DeliveryCallback(
            id=49910,
            sender="447624800500",
            receiver="447860021130",
            text="Your table is ready.",
            price=Decimal("0.025"),
            status=MessageStatus.DELIVERED,
            parts_count=1,
            message_time=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
            charset="ISO-8859-1",
            first_name="Ada",
            last_name="Lovelace",
            country="GB",
            reference_id="my_reference_id_4991",
        ),
    ),
    (
        callbacks.parse_inbound,
        {
            "id": 1782832,
            "sender": "447860021130",
            "receiver": "447624800500",
            "messageTime": "2012-11-28T18:38:28+0000",
            "text": "On my way.",
        },
        InboundCallback(
            id=1782832,
            sender="447860021130",
            receiver="447624800500",
            message_time=datetime(2012, 11, 28, 18, 38, 28, tzinfo=UTC),
            text="On my way.",
        ),
    ),
]


def texts(sent: dict[str, Any]) -> dict[str, str]:
    """Return the fields as text for a form. Null fields are omitted."""
    return {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in sent.items()
        if value is not None
    }


@pytest.mark.parametrize(("parse", "sent", "expected"), EVENTS)
def test_an_event_is_the_same_in_all_formats(
    parse: Parser, sent: dict[str, Any], expected: Any
) -> None:
    body = urlencode(texts(sent)).encode()
    assert parse(body, "application/x-www-form-urlencoded") == expected
    assert parse(json.dumps(sent).encode(), "application/json") == expected
    parts = (
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in texts(sent).items()
    )
    body = f"{''.join(parts)}--x--\r\n".encode()
    event = parse(body, "multipart/form-data; boundary=x")
    assert event == expected
    assert callbacks.fields_of(event) == texts(sent)


@pytest.mark.parametrize(("parse", "sent", "expected"), EVENTS)
def test_other_bodies_are_refused_and_new_fields_accepted(
    parse: Parser, sent: dict[str, Any], expected: Any
) -> None:
    for body in (json.dumps([sent]).encode(), b"", b"{}"):
        with pytest.raises(callbacks.CallbackError):
            parse(body, "application/json")
    assert parse(json.dumps({**sent, "new": [1]}).encode(), "application/json") == expected


def test_the_names_of_the_module_are_those_of_the_package() -> None:
    assert textmagic_client.callbacks is callbacks
    assert callbacks.CallbackError is textmagic_client.CallbackError
    for name in callbacks.__all__:
        if hasattr(models, name):
            assert getattr(callbacks, name) is getattr(models, name)
