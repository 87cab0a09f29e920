"""The async client with misbehaving servers, over real sockets."""

from __future__ import annotations

import gc
import gzip
import socket
import ssl
import threading
import time
import warnings
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import NoneType
from typing import Any

import httpcore2
import httpx2
import pytest
from msgspec import structs

from fault_table import REQUESTS
from recording import CREDENTIALS, ERRORS, REFUSED, REPEATED, Recorder, credentials
from textmagic_client import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncHttpxTransport,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
    AsyncTransport,
    AuthenticationError,
    InternalServerError,
    NotFoundError,
    RateLimitError,
    TextMagicError,
)
from textmagic_client.aio import caller as caller_module
from textmagic_client.core import uploads
from textmagic_client.core.account import WAYS
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.request import Request

pytestmark = pytest.mark.anyio

POST = Request[Any](
    operation="postThing",
    method="POST",
    path="/things",
    statuses=(200,),
    result=dict[str, Any],
    body={"text": "hello"},
)


@contextmanager
def raw_server(behave: Callable[[socket.socket], object]) -> Generator[str]:
    """Serve each connection with a function. Yields the URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    behave(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


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


class Unused:
    """A transport that must not send anything."""

    def __init__(self) -> None:
        self.closed = False

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        raise AssertionError(request)

    async def close(self) -> None:
        self.closed = True


async def test_a_get_is_retried_and_a_post_is_not(
    transport: AsyncTransport,
    pauses: list[float],
) -> None:
    arrived: list[bytes] = []

    def close(connection: socket.socket) -> None:
        arrived.append(connection.recv(65536))

    with raw_server(close) as url:
        client = AsyncTextMagic("me", "k", base_url=url, transport=transport)
        with pytest.raises(
            APIConnectionError, match="getThing: no complete response, it may have"
        ) as caught:
            await get(client)
        assert str(caught.value).endswith("(3 attempts)")
        assert (caught.value.may_have_been_sent, len(arrived), len(pauses)) == (True, 3, 2)
        with pytest.raises(
            APIConnectionError, match="postThing: no complete response, it may have"
        ) as caught:
            await get(client, POST)
        assert (len(arrived), len(pauses)) == (4, 2)
        assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 1)
        await client.close()


async def test_a_delete_can_have_a_body(server: Recorder, client: AsyncTextMagic) -> None:
    server.refuse(503)
    with pytest.raises(InternalServerError):
        await get(client, structs.replace(POST, method="DELETE"))
    arrived = [(r.method, r.body, r.headers) for r in server.requests]
    assert arrived == [("DELETE", '{"text":"hello"}', {"content-type": "application/json"})] * 3


async def test_every_attempt_sends_the_same_form(
    server: Recorder,
    client: AsyncTextMagic,
) -> None:
    content = bytes(range(256)) * 1000
    form = uploads.form({"image": uploads.part("image", content), "title": "Ada"})
    server.refuse(429)
    with pytest.raises(RateLimitError):
        await get(client, structs.replace(POST, body=form))
    parts = {"image": ("image", "application/octet-stream", content), "title": "Ada"}
    assert [request.body for request in server.requests] == [parts] * 3


async def test_an_idempotent_post_is_retried(server: Recorder, client: AsyncTextMagic) -> None:
    server.refuse(503)
    with pytest.raises(InternalServerError):
        await get(client, structs.replace(POST, idempotent=True))
    assert len(server.requests) == 3
    server.refuse(503)
    with pytest.raises(InternalServerError):
        await get(client, structs.replace(GET, idempotent=False))
    assert len(server.requests) == 1


async def test_a_refused_connection_was_not_sent(
    transport: AsyncTransport,
    pauses: list[float],
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    client = AsyncTextMagic("me", "k", base_url=f"http://127.0.0.1:{port}", transport=transport)
    with pytest.raises(
        APIConnectionError, match="postThing: no complete response, it was not sent"
    ) as caught:
        await get(client, POST)
    assert (caught.value.may_have_been_sent, caught.value.attempts, len(pauses)) == (False, 3, 2)


async def test_a_retry_sends_the_same_request(
    server: Recorder,
    client: AsyncTextMagic,
) -> None:
    server.reply(429)
    server.reply(200, {})
    await get(client, POST)
    assert server.requests == [server.requests[0]] * 2


async def test_retry_after_sets_the_pause(
    server: Recorder,
    client: AsyncTextMagic,
    pauses: list[float],
) -> None:
    server.reply(429, **{"Retry-After": "7"})
    server.reply(503, **{"Retry-After": "0"})
    server.reply(200, {})
    await get(client)
    assert pauses[0] == 7
    assert 0 <= pauses[1] <= 1
    server.reply(429, **{"Retry-After": "61"})
    with pytest.raises(RateLimitError) as caught:
        await get(client)
    assert (caught.value.retry_after, caught.value.attempts) == (61, 1)


async def test_no_attempt_after_the_timeout(server: Recorder, transport: AsyncTransport) -> None:
    server.refuse(503)
    server.reply(503, **{"Retry-After": "5"})
    with pytest.raises(InternalServerError):
        await call(server.url, transport, total_timeout=4)
    assert len(server.requests) == 1


async def test_an_attempt_ends_at_the_total_timeout(transport: AsyncTransport) -> None:
    done = threading.Event()
    with raw_server(lambda _: done.wait(5)) as url:
        started = time.monotonic()
        with pytest.raises(APITimeoutError) as caught:
            await call(url, transport, timeout=30, total_timeout=0.2)
        assert time.monotonic() - started < 2
        done.set()
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 1)


async def test_a_404_after_a_delete_that_may_have_succeeded_is_a_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    delete = Request(
        operation="deleteThing", method="DELETE", path="/thing", statuses=(204,), result=NoneType
    )
    server.reply(502)
    server.reply(404)
    assert await get(client, delete) is None
    for first in ([429], []):  # no earlier attempt can have deleted it
        for status in [*first, 404]:
            server.reply(status)
        with pytest.raises(NotFoundError) as caught:
            await get(client, delete)
        assert caught.value.may_have_been_sent is False


async def test_an_error_after_an_uncertain_attempt_may_have_been_sent(
    server: Recorder, client: AsyncTextMagic
) -> None:
    put = Request(
        operation="putThing", method="PUT", path="/thing", statuses=(200,), result=dict[str, Any]
    )
    server.reply(504)
    server.reply(401)
    with pytest.raises(AuthenticationError) as caught:
        await get(client, put)
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 2)


async def test_a_closed_client_sends_nothing(server: Recorder, transport: AsyncTransport) -> None:
    client = AsyncTextMagic("me", "secret-key", base_url=server.url, transport=transport)
    await client.close()
    with pytest.raises(TextMagicError, match="not sent, the client is closed") as caught:
        await get(client)
    assert caught.value.may_have_been_sent is False
    assert server.requests == []


@pytest.mark.parametrize("auth", WAYS)
async def test_credentials_are_sent(server: Recorder, transport: AsyncTransport, auth: str) -> None:
    server.reply(200, {})
    await call(server.url, transport, auth=auth)
    without = dict.fromkeys(CREDENTIALS, "wrong: None")
    is_default = auth == WAYS[0]
    assert server.received().headers == ({} if is_default else without | credentials(auth))


@pytest.mark.parametrize("method", REQUESTS)
async def test_an_error_status_raises_its_error(
    server: Recorder,
    client: AsyncTextMagic,
    method: str,
) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"Thing: {status} Not done") as caught:
            await get(client, REQUESTS[method])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in (REFUSED if method == "POST" else REPEATED)
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


@pytest.mark.parametrize("method", ["GET", "PUT", "POST"])
async def test_an_undocumented_success_status_is_accepted_if_the_body_fits(
    server: Recorder,
    client: AsyncTextMagic,
    method: str,
) -> None:
    for status in (201, 202, 299):
        server.reply(status, {"id": 1})
        assert await get(client, REQUESTS[method]) == {"id": 1}
        server.reply(status, "something else")
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await get(client, REQUESTS[method])


async def test_redirects_are_not_followed(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(302, Location=f"{server.url}/elsewhere")
    with pytest.raises(APIStatusError, match="302 Found"):
        await get(client)
    assert len(server.requests) == 1


async def test_cookies_are_not_kept(server: Recorder, client: AsyncTextMagic) -> None:
    for _ in range(2):
        server.reply(200, {}, **{"Set-Cookie": "a=1; Path=/"})
        await get(client)
    assert [request.headers for request in server.requests] == [{}, {}]


async def test_connections_are_reused(server: Recorder, client: AsyncTextMagic) -> None:
    for _ in range(3):
        server.reply(200, {})
        await get(client)
    assert server.connections == 1


async def test_close_leaves_nothing_open(server: Recorder, transport: AsyncTransport) -> None:
    server.reply(200, {})
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        await call(server.url, transport)
        gc.collect()


async def test_the_client_closes_its_transport() -> None:
    transport = Unused()
    async with AsyncTextMagic("me", "k", transport=transport):
        pass
    assert transport.closed


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_compressed_answers(server: Recorder, client: AsyncTextMagic, coding: str) -> None:
    compress: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
    }
    server.reply(200, compress[coding](b'{"a": 1}'), **{"Content-Encoding": coding})
    assert await get(client) == {"a": 1}
    server.reply(200, compress[coding](b'{"a": 1}')[:-9], **{"Content-Encoding": coding})
    with pytest.raises(APIResponseValidationError, match="the response is not JSON"):
        await get(client)


async def test_header_names_of_a_custom_transport_are_case_insensitive(pauses: list[float]) -> None:
    class Busy:
        async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
            return HTTPResponse(503, {"Retry-After": "9"}, b"")

        async def close(self) -> None:
            pass

    with pytest.raises(InternalServerError) as caught:
        await get(AsyncTextMagic("me", "k", transport=Busy()))
    assert (pauses, caught.value.retry_after) == ([9, 9], 9)


@pytest.mark.parametrize(
    "stray",
    [
        b"HTTP/1.1 429 Busy\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        b"\r\n",
        b"}",
    ],
)
@pytest.mark.parametrize(
    "head", [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", b"HTTP/1.1 204 No Content\r\n\r\n"]
)
async def test_data_after_a_response_is_not_read_as_the_next_response(
    transport: AsyncTransport, head: bytes, stray: bytes
) -> None:
    arrived: list[bytes] = []
    good = b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"good": 1}'

    def serve_one(connection: socket.socket) -> None:
        while received := connection.recv(65536):
            if received.startswith((b"GET ", b"POST")):  # ignore the rest of a request
                arrived.append(received[:4])
                connection.sendall(good if received.startswith(b"POST") else head + stray)

    with raw_server(serve_one) as url:
        client = AsyncTextMagic("me", "k", base_url=url, transport=transport)
        await get(client, structs.replace(GET, statuses=(200, 204), result=NoneType))
        assert await get(client, POST) == {"good": 1}
        await client.close()
    assert arrived == [b"GET ", b"POST"]


async def test_loopback_ignores_the_proxies_of_the_environment(
    server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    kinds: list[Any] = [AsyncHttpxTransport, AsyncPyreqwestTransport]
    for kind in kinds:
        for host in ("127.0.0.1", "localhost"):
            server.reply(200, {})
            url = server.url.replace("127.0.0.1", host)
            assert await call(url, kind(verify=False), max_retries=0) == {}


async def test_an_interrupted_wait_ends_its_reservation(monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    client = AsyncTextMagic("me", "k", transport=Unused(), rate_limit=0.01)
    monkeypatch.setattr(caller_module, "sleep", interrupt)
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            await get(client)
    limiter = client._caller.config.limiter  # pyright: ignore[reportPrivateUsage]
    assert limiter is not None
    assert limiter.reserve("any")[0] == 0


async def test_waiting_for_the_rate_limiter_does_not_count_as_timeout(
    server: Recorder, transport: AsyncTransport
) -> None:
    server.reply(503, **{"Retry-After": "0"})
    server.reply(200, {})
    await call(server.url, transport, rate_limit=0.001, total_timeout=5)
    assert len(server.requests) == 2


async def test_redirects_are_not_followed_with_a_given_httpx2_client(server: Recorder) -> None:
    own = httpx2.AsyncClient(follow_redirects=True, verify=False)
    server.reply(302, Location=f"{server.url}/elsewhere")
    client = AsyncTextMagic("me", "k", base_url=server.url, http_client=own)
    with pytest.raises(APIStatusError, match="302 Found"):
        await get(client)
    await client.close()
    with pytest.raises(TextMagicError, match="the client is closed"):
        await get(client)
    assert (len(server.requests), own.is_closed) == (1, False)
    await own.aclose()


async def test_a_rate_limit_makes_requests_wait(
    server: Recorder, transport: AsyncTransport, pauses: list[float]
) -> None:
    slow = structs.replace(GET, operation="getSlowThing", rate_limit=0.005)
    async with AsyncTextMagic(
        "me", "secret-key", base_url=server.url, transport=transport, rate_limit=0.01
    ) as client:
        copy = client.with_options(timeout=5)
        for each, request in ((client, GET), (copy, GET), (client, slow), (copy, slow)):
            server.reply(200, {})
            await get(each, request)
    assert [round(pause, -2) for pause in pauses] == [0, 100, 200, 400]
    assert len(server.requests) == 4


async def test_certificates_are_loaded_at_the_first_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading certificates is slow."""
    loaded: list[int] = []

    def load(*, _trust_env: bool = True) -> ssl.SSLContext:
        loaded.append(1)
        raise RuntimeError("not like this")

    monkeypatch.setattr(httpcore2, "default_ssl_context", load)
    transport = AsyncHttpxTransport()
    request = HTTPRequest("getThing", "GET", "https://localhost", {}, None)
    assert loaded == []
    with pytest.raises(APIConnectionError, match="not like this") as caught:
        await transport.send(request, 1)
    assert not caught.value.may_have_been_sent
    assert loaded == [1]
    await transport.close()
    with pytest.raises(TextMagicError, match="the client is closed"):
        await transport.send(request, 1)
