"""Calls of `callbacks` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import CallbackFormat, CallbackSettings

pytestmark = pytest.mark.anyio

GET_BODY = {
    "outUrl": "https://example.org/delivered",
    "inUrl": "https://example.org/received",
    "format": "m",
}
GET_RESULT = CallbackSettings(
    out_url="https://example.org/delivered",
    in_url="https://example.org/received",
    format=CallbackFormat.MULTIPART,
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.callbacks.get()
    assert server.received() == Received(
        "GET",
        "/api/v2/callback/settings",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"getCallbackSettings: {status} Not done"
        ) as caught:
            await client.callbacks.get()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_get_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.callbacks.get()
    assert len(server.requests) == len(undocumented)


async def test_update_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200)
    await client.callbacks.update(
        out_url="https://example.org/delivered", in_url="https://example.org/received", format="m"
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/callback/settings",
        headers={"content-type": "application/json"},
        body='{"outUrl":"https://example.org/delivered","inUrl":"https://example.org/received","format":"m"}',
    )


async def test_update_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"updateCallbackSettings: {status} Not done"
        ) as caught:
            await client.callbacks.update(
                out_url="https://example.org/delivered",
                in_url="https://example.org/received",
                format="m",
            )
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_update_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.callbacks.update(
                out_url="https://example.org/delivered",
                in_url="https://example.org/received",
                format="m",
            )
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"out_url": 1, "in_url": "https://example.org/received", "format": "m"},
        {"out_url": "https://example.org/delivered", "in_url": 1, "format": "m"},
        {
            "out_url": "https://example.org/delivered",
            "in_url": "https://example.org/received",
            "format": None,
        },
        {
            "out_url": "https://example.org/delivered",
            "in_url": "https://example.org/received",
            "format": 1,
        },
    ],
)
async def test_update_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.callbacks.update(**arguments)
    assert server.requests == []
