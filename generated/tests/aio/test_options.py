"""The async client with options, hooks and a given HTTP client."""

from __future__ import annotations

import gzip
import re
from typing import Any

import httpx2
import pytest

from recording import Recorder
from textmagic_client import (
    AsyncHttpxTransport,
    AsyncPage,
    AsyncTextMagic,
    AsyncTransport,
    HttpxTransport,
    InternalServerError,
)
from textmagic_client.aio.caller import Caller
from textmagic_client.core.account import HEADERS, WAYS
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from wire_names import PAGE, RESOURCE

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


class Things:
    """A resource of a client."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def list(self, page: int) -> AsyncPage[int]:
        listed = Request(
            operation="listThings",
            method="GET",
            path="/things",
            statuses=(200,),
            result=Envelope[int],
            query={PAGE: page},
        )
        return await self._caller.paginate(listed)


async def elsewhere() -> int:
    return 1


async def test_options_apply_only_to_the_copy(server: Recorder, client: AsyncTextMagic) -> None:
    hasty = client.with_options(max_retries=0, headers={"X-Trace": "7", "user-agent": "mine"})
    server.refuse(503)
    with pytest.raises(InternalServerError):
        await get(hasty)
    assert [request.headers["x-trace"] for request in server.requests] == ["7"]
    assert server.requests[0].headers["user-agent"] == "wrong: mine"
    server.refuse(503)
    with pytest.raises(InternalServerError):
        await get(client)
    assert [request.headers for request in server.requests] == [{}] * 3
    assert server.connections == 1


async def test_closing_a_copy_leaves_the_original_open(
    server: Recorder,
    client: AsyncTextMagic,
) -> None:
    async with client.with_options(timeout=1):
        pass
    server.reply(200, {})
    assert await get(client) == {}


def test_options_are_checked() -> None:
    client = AsyncTextMagic("me", "k")
    options: list[dict[str, Any]] = [
        {"timeout": 0},
        {"total_timeout": -1},
        {"max_retries": -1},
        {"headers": {"Authorization": "x"}},
    ]
    for changes in options:
        with pytest.raises(ValueError, match=next(iter(changes))):
            client.with_options(**changes)


def test_a_resource_of_a_copy_has_its_options() -> None:
    client = AsyncTextMagic("me", "k", headers={"X-A": "1"})
    before = getattr(client, RESOURCE)
    other = client.with_options(headers={"x-a": "2", "X-B": "3"})
    assert getattr(other, RESOURCE) is not before
    assert getattr(client, RESOURCE) is before
    config = getattr(other, RESOURCE)._caller.config
    headers = {
        name: value for name, value in config.headers.items() if name.lower() in ("x-a", "x-b")
    }
    assert headers == {"x-a": "2", "X-B": "3"}


async def test_raw_returns_response_and_result(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(503)
    server.reply(200, {"resources": []}, **{"X-Found": "yes"})
    things = Things(client._caller)  # pyright: ignore[reportPrivateUsage]
    raw = await client.raw(things.list, 2)
    assert (raw.status_code, raw.body, raw.attempts) == (200, b'{"resources": []}', 2)
    assert raw.headers["x-FOUND"] == raw.headers["x-found"] == "yes"
    assert "X-Missing" not in raw.headers
    assert repr(raw) == f"<RawResponse 200, 17 bytes: {raw.parsed!r}>"  # without the body
    assert (raw.parsed.resources, raw.parsed.page) == ([], 2)
    with pytest.raises(TypeError, match="pass raw a method of the API, without calling it"):
        await client.raw(elsewhere)


async def test_each_attempt_calls_the_hooks(server: Recorder, transport: AsyncTransport) -> None:
    seen: list[object] = []
    server.reply(503)
    server.reply(200, {})

    def on_request(request: HTTPRequest) -> None:
        seen.append((request.operation, request.method))

    def on_response(request: HTTPRequest, response: HTTPResponse) -> None:
        seen.append((request.operation, response.status_code))

    await call(server.url, transport, on_request=on_request, on_response=on_response)
    assert seen == [("getThing", "GET"), ("getThing", 503), ("getThing", "GET"), ("getThing", 200)]


async def test_on_request_can_prevent_a_request_and_on_response_cannot_hide_a_result(
    server: Recorder, transport: AsyncTransport, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no")

    client = AsyncTextMagic("me", "k", base_url=server.url, transport=transport, on_request=fail)
    with pytest.raises(RuntimeError, match="no"):
        await get(client)
    assert server.requests == []
    server.reply(200, {"a": 1})
    assert await call(server.url, transport, on_response=fail) == {"a": 1}
    assert "getThing: on_response failed" in caplog.text


async def test_attempts_and_retries_are_logged(
    server: Recorder, client: AsyncTextMagic, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(503)
    server.reply(200, {})
    with caplog.at_level("DEBUG", "textmagic_client"):
        await get(client)
    lines = [
        re.sub(r"[0-9.]+ s$", "… s", record.getMessage())
        for record in caplog.records
        if record.name == "textmagic_client"
    ]
    assert lines == [
        "getThing: GET, attempt 1: 503 after … s",
        "getThing: repeated in … s",
        "getThing: GET, attempt 2: 200 after … s",
    ]


async def test_a_given_httpx2_client_sends_the_requests_and_stays_open(server: Recorder) -> None:
    server.reply(200, {})
    own = httpx2.AsyncClient(
        headers={"X-Own": "1"},
        cookies={"a": "1"},
        auth=("other", "other"),
        follow_redirects=True,
        verify=False,
    )
    async with AsyncTextMagic("me", "secret-key", base_url=server.url, http_client=own) as client:
        await get(client)
    assert server.received().headers == {}
    assert not own.is_closed
    await own.aclose()
    with pytest.raises(ValueError, match="http_client= and transport= are mutually exclusive"):
        AsyncTextMagic("me", "k", http_client=own, transport=AsyncHttpxTransport(own))


@pytest.mark.parametrize("coding", ["identity", "gzip"])
async def test_a_hook_of_httpx2_may_read_the_body(server: Recorder, coding: str) -> None:
    async def read(response: httpx2.Response) -> None:
        await response.aread()

    body = b'{"a": 1}'
    coded = gzip.compress(body) if coding == "gzip" else body
    server.reply(200, coded, **{"Content-Encoding": coding})
    own = httpx2.AsyncClient(event_hooks={"response": [read]}, verify=False)
    async with AsyncTextMagic("me", "k", base_url=server.url, http_client=own) as client:
        assert await get(client) == {"a": 1}
    await own.aclose()


async def test_httpx2_may_be_mocked() -> None:
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"a": 1}))
    own = httpx2.AsyncClient(transport=mock)
    async with AsyncTextMagic("me", "k", http_client=own) as client:
        assert await get(client) == {"a": 1}
    await own.aclose()


async def test_hooks_do_not_get_the_key(server: Recorder, transport: AsyncTransport) -> None:
    seen: list[str] = []

    def look(request: HTTPRequest, *_: object) -> None:
        seen.extend(request.headers.values())

    for auth in WAYS:
        server.reply(200, {})
        client = AsyncTextMagic(
            "the-name",
            "secret-key",
            base_url=server.url,
            transport=transport,
            auth=auth,
            on_request=look,
            on_response=look,
        )
        await get(client)
    shown = "".join(seen)
    assert "secret-key" not in shown
    assert "the-name" not in shown
    assert "dGhlLW5hbWU6" not in shown
    sent = [1 if auth == "basic" else len(HEADERS) for auth in WAYS]
    assert shown.count("[secret]") == 2 * sum(sent)


def test_wrong_arguments_are_refused_by_the_constructor() -> None:
    async def asynchronous(*_: Any) -> None:
        pass

    mistakes: list[tuple[str, dict[str, Any]]] = [
        ("http_client must be an httpx2.AsyncClient, not httpx2", {"http_client": httpx2.Client()}),
        ("http_client must be an httpx2.AsyncClient, not builtins.int", {"http_client": 5}),
        ("transport must be an object with the methods", {"transport": AsyncHttpxTransport}),
        ("transport must be an object with the methods", {"transport": 5}),
        ("transport is for the sync client", {"transport": HttpxTransport()}),
        ("on_request must be a function", {"on_request": 5}),
        (
            "on_response must not be an async function: it is never awaited",
            {"on_response": asynchronous},
        ),
    ]
    for message, arguments in mistakes:
        with pytest.raises(TypeError, match=message):
            AsyncTextMagic("me", "k", **arguments)
    with pytest.raises(ValueError, match="proxy= and verify= have no effect on a given client"):
        AsyncHttpxTransport(httpx2.AsyncClient(), verify=False)


async def test_raw_uses_the_options_of_its_client(server: Recorder, client: AsyncTextMagic) -> None:
    server.refuse(503)
    things = Things(client._caller)  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(InternalServerError):
        await client.with_options(max_retries=0).raw(things.list, 1)
    assert len(server.requests) == 1
    with pytest.raises(ValueError, match="the method belongs to another client"):
        await AsyncTextMagic("me", "k").raw(things.list, 1)
