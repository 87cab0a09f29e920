"""Requests that the async client refuses to send, with each HTTP library."""

from __future__ import annotations

import io
from typing import Any

import pytest

from recording import Recorder
from textmagic_client import AsyncTextMagic, AsyncTransport
from textmagic_client.core import uploads
from textmagic_client.core.request import MAX_URL, Request

pytestmark = pytest.mark.anyio


GET = Request[Any](
    operation="getThing", method="GET", path="/thing", statuses=(200,), result=dict[str, Any]
)


async def call(url: str, transport: AsyncTransport, **options: Any) -> Any:
    async with AsyncTextMagic(
        "me",
        "secret-key",
        base_url=url,
        transport=transport,
        **options,
    ) as client:
        return await get(client)


async def get(client: AsyncTextMagic, request: Request[Any] = GET) -> Any:
    return await client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


def asking(base_url: str, length: int, name: str = "values") -> Request[Any]:
    """Return a request whose URL has a given length."""
    start = f"{base_url}/thing?{name}="
    query = {name: "1" * (length - len(start))}
    return Request("getThing", "GET", "/thing", dict[str, Any], query=query)


async def test_a_longer_url_is_refused(client: AsyncTextMagic, server: Recorder) -> None:
    server.reply(200, {})
    await get(client, asking(server.url, MAX_URL))
    name, value = server.received().query[0]
    assert len(f"{server.url}/thing?{name}={value}") == MAX_URL
    for length in (MAX_URL + 1, 70_000, 100_000):
        with pytest.raises(ValueError, match=f"^values would make a URL of {length:,} characters"):
            await get(client, asking(server.url, length))
    path = Request[Any]("getThing", "GET", "/" + "x" * MAX_URL, dict[str, Any])
    with pytest.raises(ValueError, match=r"^the arguments would make a URL"):
        await get(client, path)
    assert len(server.requests) == 1


async def test_a_stream_at_its_end_is_refused(client: AsyncTextMagic, server: Recorder) -> None:
    stream = io.BytesIO(b"content")

    def upload() -> Request[Any]:
        body = uploads.form({"image": uploads.part("image", stream)})
        return Request("postThing", "POST", "/thing", dict[str, Any], body=body)

    server.reply(200, {})
    await get(client, upload())
    with pytest.raises(ValueError, match="image cannot be read: it is at its end"):
        await get(client, upload())
    assert len(server.requests) == 1
    assert server.received().body == {"image": ("image", "application/octet-stream", b"content")}
