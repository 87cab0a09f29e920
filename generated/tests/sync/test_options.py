"""The sync client with options, hooks and a given HTTP client."""

from __future__ import annotations

import gzip
import re
from typing import Any

import httpx2
import pytest

from recording import Recorder
from textmagic_client import (
    AsyncHttpxTransport,
    HttpxTransport,
    InternalServerError,
    Page,
    TextMagic,
    Transport,
)
from textmagic_client.core.account import HEADERS, WAYS
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.sync.caller import Caller
from wire_names import PAGE, RESOURCE

GET = Request[Any](
    operation="getThing", method="GET", path="/thing", statuses=(200,), result=dict[str, Any]
)


def call(url: str, transport: Transport, **options: Any) -> Any:
    with TextMagic(
        "me",
        "secret-key",
        base_url=url,
        transport=transport,
        **options,
    ) as client:
        return get(client)


def get(client: TextMagic, request: Request[Any] = GET) -> Any:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


class Things:
    """A resource of a client."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self, page: int) -> Page[int]:
        listed = Request(
            operation="listThings",
            method="GET",
            path="/things",
            statuses=(200,),
            result=Envelope[int],
            query={PAGE: page},
        )
        return self._caller.paginate(listed)


def test_options_apply_only_to_the_copy(server: Recorder, client: TextMagic) -> None:
    hasty = client.with_options(max_retries=0, headers={"X-Trace": "7", "user-agent": "mine"})
    server.refuse(503)
    with pytest.raises(InternalServerError):
        get(hasty)
    assert [request.headers["x-trace"] for request in server.requests] == ["7"]
    assert server.requests[0].headers["user-agent"] == "wrong: mine"
    server.refuse(503)
    with pytest.raises(InternalServerError):
        get(client)
    assert [request.headers for request in server.requests] == [{}] * 3
    assert server.connections == 1


def test_closing_a_copy_leaves_the_original_open(
    server: Recorder,
    client: TextMagic,
) -> None:
    with client.with_options(timeout=1):
        pass
    server.reply(200, {})
    assert get(client) == {}


def test_options_are_checked() -> None:
    client = TextMagic("me", "k")
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
    client = TextMagic("me", "k", headers={"X-A": "1"})
    before = getattr(client, RESOURCE)
    other = client.with_options(headers={"x-a": "2", "X-B": "3"})
    assert getattr(other, RESOURCE) is not before
    assert getattr(client, RESOURCE) is before
    config = getattr(other, RESOURCE)._caller.config
    headers = {
        name: value for name, value in config.headers.items() if name.lower() in ("x-a", "x-b")
    }
    assert headers == {"x-a": "2", "X-B": "3"}


def test_raw_returns_response_and_result(server: Recorder, client: TextMagic) -> None:
    server.reply(503)
    server.reply(200, {"resources": []}, **{"X-Found": "yes"})
    things = Things(client._caller)  # pyright: ignore[reportPrivateUsage]
    raw = client.raw(things.list, 2)
    assert (raw.status_code, raw.body, raw.attempts) == (200, b'{"resources": []}', 2)
    assert raw.headers["x-FOUND"] == raw.headers["x-found"] == "yes"
    assert "X-Missing" not in raw.headers
    assert repr(raw) == f"<RawResponse 200, 17 bytes: {raw.parsed!r}>"  # without the body
    assert (raw.parsed.resources, raw.parsed.page) == ([], 2)
    with pytest.raises(TypeError, match="pass raw a method of the API, without calling it"):
        client.raw(len, [])


def test_each_attempt_calls_the_hooks(server: Recorder, transport: Transport) -> None:
    seen: list[object] = []
    server.reply(503)
    server.reply(200, {})

    def on_request(request: HTTPRequest) -> None:
        seen.append((request.operation, request.method))

    def on_response(request: HTTPRequest, response: HTTPResponse) -> None:
        seen.append((request.operation, response.status_code))

    call(server.url, transport, on_request=on_request, on_response=on_response)
    assert seen == [("getThing", "GET"), ("getThing", 503), ("getThing", "GET"), ("getThing", 200)]


def test_on_request_can_prevent_a_request_and_on_response_cannot_hide_a_result(
    server: Recorder, transport: Transport, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no")

    client = TextMagic("me", "k", base_url=server.url, transport=transport, on_request=fail)
    with pytest.raises(RuntimeError, match="no"):
        get(client)
    assert server.requests == []
    server.reply(200, {"a": 1})
    assert call(server.url, transport, on_response=fail) == {"a": 1}
    assert "getThing: on_response failed" in caplog.text


def test_attempts_and_retries_are_logged(
    server: Recorder, client: TextMagic, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(503)
    server.reply(200, {})
    with caplog.at_level("DEBUG", "textmagic_client"):
        get(client)
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


def test_a_given_httpx2_client_sends_the_requests_and_stays_open(server: Recorder) -> None:
    server.reply(200, {})
    own = httpx2.Client(
        headers={"X-Own": "1"},
        cookies={"a": "1"},
        auth=("other", "other"),
        follow_redirects=True,
        verify=False,
    )
    with TextMagic("me", "secret-key", base_url=server.url, http_client=own) as client:
        get(client)
    assert server.received().headers == {}
    assert not own.is_closed
    own.close()
    with pytest.raises(ValueError, match="http_client= and transport= are mutually exclusive"):
        TextMagic("me", "k", http_client=own, transport=HttpxTransport(own))


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_hook_of_httpx2_may_read_the_body(server: Recorder, coding: str) -> None:
    def read(response: httpx2.Response) -> None:
        response.read()

    body = b'{"a": 1}'
    coded = gzip.compress(body) if coding == "gzip" else body
    server.reply(200, coded, **{"Content-Encoding": coding})
    own = httpx2.Client(event_hooks={"response": [read]}, verify=False)
    with TextMagic("me", "k", base_url=server.url, http_client=own) as client:
        assert get(client) == {"a": 1}
    own.close()


def test_httpx2_may_be_mocked() -> None:
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"a": 1}))
    own = httpx2.Client(transport=mock)
    with TextMagic("me", "k", http_client=own) as client:
        assert get(client) == {"a": 1}
    own.close()


def test_hooks_do_not_get_the_key(server: Recorder, transport: Transport) -> None:
    seen: list[str] = []

    def look(request: HTTPRequest, *_: object) -> None:
        seen.extend(request.headers.values())

    for auth in WAYS:
        server.reply(200, {})
        client = TextMagic(
            "the-name",
            "secret-key",
            base_url=server.url,
            transport=transport,
            auth=auth,
            on_request=look,
            on_response=look,
        )
        get(client)
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
        ("http_client must be an httpx2.Client, not httpx2", {"http_client": httpx2.AsyncClient()}),
        ("http_client must be an httpx2.Client, not builtins.int", {"http_client": 5}),
        ("transport must be an object with the methods", {"transport": HttpxTransport}),
        ("transport must be an object with the methods", {"transport": 5}),
        ("transport is for the async client", {"transport": AsyncHttpxTransport()}),
        ("on_request must be a function", {"on_request": 5}),
        (
            "on_response must not be an async function: it is never awaited",
            {"on_response": asynchronous},
        ),
    ]
    for message, arguments in mistakes:
        with pytest.raises(TypeError, match=message):
            TextMagic("me", "k", **arguments)
    with pytest.raises(ValueError, match="proxy= and verify= have no effect on a given client"):
        HttpxTransport(httpx2.Client(), verify=False)


def test_raw_uses_the_options_of_its_client(server: Recorder, client: TextMagic) -> None:
    server.refuse(503)
    things = Things(client._caller)  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(InternalServerError):
        client.with_options(max_retries=0).raw(things.list, 1)
    assert len(server.requests) == 1
    with pytest.raises(ValueError, match="the method belongs to another client"):
        TextMagic("me", "k").raw(things.list, 1)
