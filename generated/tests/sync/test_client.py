"""The sync client with misbehaving servers, over real sockets."""

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
from concurrent.futures import ThreadPoolExecutor
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
    AuthenticationError,
    HttpxTransport,
    InternalServerError,
    NotFoundError,
    PyreqwestTransport,
    RateLimitError,
    TextMagic,
    TextMagicError,
    Transport,
)
from textmagic_client.core import uploads
from textmagic_client.core.account import WAYS
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.request import Request
from textmagic_client.sync import caller as caller_module

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


class Unused:
    """A transport that must not send anything."""

    def __init__(self) -> None:
        self.closed = False

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        raise AssertionError(request)

    def close(self) -> None:
        self.closed = True


def test_a_get_is_retried_and_a_post_is_not(
    transport: Transport,
    pauses: list[float],
) -> None:
    arrived: list[bytes] = []

    def close(connection: socket.socket) -> None:
        arrived.append(connection.recv(65536))

    with raw_server(close) as url:
        client = TextMagic("me", "k", base_url=url, transport=transport)
        with pytest.raises(
            APIConnectionError, match="getThing: no complete response, it may have"
        ) as caught:
            get(client)
        assert str(caught.value).endswith("(3 attempts)")
        assert (caught.value.may_have_been_sent, len(arrived), len(pauses)) == (True, 3, 2)
        with pytest.raises(
            APIConnectionError, match="postThing: no complete response, it may have"
        ) as caught:
            get(client, POST)
        assert (len(arrived), len(pauses)) == (4, 2)
        assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 1)
        client.close()


def test_a_delete_can_have_a_body(server: Recorder, client: TextMagic) -> None:
    server.refuse(503)
    with pytest.raises(InternalServerError):
        get(client, structs.replace(POST, method="DELETE"))
    arrived = [(r.method, r.body, r.headers) for r in server.requests]
    assert arrived == [("DELETE", '{"text":"hello"}', {"content-type": "application/json"})] * 3


def test_every_attempt_sends_the_same_form(
    server: Recorder,
    client: TextMagic,
) -> None:
    content = bytes(range(256)) * 1000
    form = uploads.form({"image": uploads.part("image", content), "title": "Ada"})
    server.refuse(429)
    with pytest.raises(RateLimitError):
        get(client, structs.replace(POST, body=form))
    parts = {"image": ("image", "application/octet-stream", content), "title": "Ada"}
    assert [request.body for request in server.requests] == [parts] * 3


def test_an_idempotent_post_is_retried(server: Recorder, client: TextMagic) -> None:
    server.refuse(503)
    with pytest.raises(InternalServerError):
        get(client, structs.replace(POST, idempotent=True))
    assert len(server.requests) == 3
    server.refuse(503)
    with pytest.raises(InternalServerError):
        get(client, structs.replace(GET, idempotent=False))
    assert len(server.requests) == 1


def test_a_refused_connection_was_not_sent(
    transport: Transport,
    pauses: list[float],
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    client = TextMagic("me", "k", base_url=f"http://127.0.0.1:{port}", transport=transport)
    with pytest.raises(
        APIConnectionError, match="postThing: no complete response, it was not sent"
    ) as caught:
        get(client, POST)
    assert (caught.value.may_have_been_sent, caught.value.attempts, len(pauses)) == (False, 3, 2)


def test_a_retry_sends_the_same_request(
    server: Recorder,
    client: TextMagic,
) -> None:
    server.reply(429)
    server.reply(200, {})
    get(client, POST)
    assert server.requests == [server.requests[0]] * 2


def test_retry_after_sets_the_pause(
    server: Recorder,
    client: TextMagic,
    pauses: list[float],
) -> None:
    server.reply(429, **{"Retry-After": "7"})
    server.reply(503, **{"Retry-After": "0"})
    server.reply(200, {})
    get(client)
    assert pauses[0] == 7
    assert 0 <= pauses[1] <= 1
    server.reply(429, **{"Retry-After": "61"})
    with pytest.raises(RateLimitError) as caught:
        get(client)
    assert (caught.value.retry_after, caught.value.attempts) == (61, 1)


def test_no_attempt_after_the_timeout(server: Recorder, transport: Transport) -> None:
    server.refuse(503)
    server.reply(503, **{"Retry-After": "5"})
    with pytest.raises(InternalServerError):
        call(server.url, transport, total_timeout=4)
    assert len(server.requests) == 1


def test_an_attempt_ends_at_the_total_timeout(transport: Transport) -> None:
    done = threading.Event()
    with raw_server(lambda _: done.wait(5)) as url:
        started = time.monotonic()
        with pytest.raises(APITimeoutError) as caught:
            call(url, transport, timeout=30, total_timeout=0.2)
        assert time.monotonic() - started < 2
        done.set()
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 1)


def test_a_404_after_a_delete_that_may_have_succeeded_is_a_success(
    server: Recorder, client: TextMagic
) -> None:
    delete = Request(
        operation="deleteThing", method="DELETE", path="/thing", statuses=(204,), result=NoneType
    )
    server.reply(502)
    server.reply(404)
    assert get(client, delete) is None
    for first in ([429], []):  # no earlier attempt can have deleted it
        for status in [*first, 404]:
            server.reply(status)
        with pytest.raises(NotFoundError) as caught:
            get(client, delete)
        assert caught.value.may_have_been_sent is False


def test_an_error_after_an_uncertain_attempt_may_have_been_sent(
    server: Recorder, client: TextMagic
) -> None:
    put = Request(
        operation="putThing", method="PUT", path="/thing", statuses=(200,), result=dict[str, Any]
    )
    server.reply(504)
    server.reply(401)
    with pytest.raises(AuthenticationError) as caught:
        get(client, put)
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 2)


def test_a_closed_client_sends_nothing(server: Recorder, transport: Transport) -> None:
    client = TextMagic("me", "secret-key", base_url=server.url, transport=transport)
    client.close()
    with pytest.raises(TextMagicError, match="not sent, the client is closed") as caught:
        get(client)
    assert caught.value.may_have_been_sent is False
    assert server.requests == []


@pytest.mark.parametrize("auth", WAYS)
def test_credentials_are_sent(server: Recorder, transport: Transport, auth: str) -> None:
    server.reply(200, {})
    call(server.url, transport, auth=auth)
    without = dict.fromkeys(CREDENTIALS, "wrong: None")
    is_default = auth == WAYS[0]
    assert server.received().headers == ({} if is_default else without | credentials(auth))


@pytest.mark.parametrize("method", REQUESTS)
def test_an_error_status_raises_its_error(
    server: Recorder,
    client: TextMagic,
    method: str,
) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"Thing: {status} Not done") as caught:
            get(client, REQUESTS[method])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in (REFUSED if method == "POST" else REPEATED)
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


@pytest.mark.parametrize("method", ["GET", "PUT", "POST"])
def test_an_undocumented_success_status_is_accepted_if_the_body_fits(
    server: Recorder,
    client: TextMagic,
    method: str,
) -> None:
    for status in (201, 202, 299):
        server.reply(status, {"id": 1})
        assert get(client, REQUESTS[method]) == {"id": 1}
        server.reply(status, "something else")
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            get(client, REQUESTS[method])


def test_redirects_are_not_followed(server: Recorder, client: TextMagic) -> None:
    server.reply(302, Location=f"{server.url}/elsewhere")
    with pytest.raises(APIStatusError, match="302 Found"):
        get(client)
    assert len(server.requests) == 1


def test_cookies_are_not_kept(server: Recorder, client: TextMagic) -> None:
    for _ in range(2):
        server.reply(200, {}, **{"Set-Cookie": "a=1; Path=/"})
        get(client)
    assert [request.headers for request in server.requests] == [{}, {}]


def test_connections_are_reused(server: Recorder, client: TextMagic) -> None:
    for _ in range(3):
        server.reply(200, {})
        get(client)
    assert server.connections == 1


def test_close_leaves_nothing_open(server: Recorder, transport: Transport) -> None:
    server.reply(200, {})
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        call(server.url, transport)
        gc.collect()


def test_the_client_closes_its_transport() -> None:
    transport = Unused()
    with TextMagic("me", "k", transport=transport):
        pass
    assert transport.closed


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_compressed_answers(server: Recorder, client: TextMagic, coding: str) -> None:
    compress: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
    }
    server.reply(200, compress[coding](b'{"a": 1}'), **{"Content-Encoding": coding})
    assert get(client) == {"a": 1}
    server.reply(200, compress[coding](b'{"a": 1}')[:-9], **{"Content-Encoding": coding})
    with pytest.raises(APIResponseValidationError, match="the response is not JSON"):
        get(client)


def test_header_names_of_a_custom_transport_are_case_insensitive(pauses: list[float]) -> None:
    class Busy:
        def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
            return HTTPResponse(503, {"Retry-After": "9"}, b"")

        def close(self) -> None:
            pass

    with pytest.raises(InternalServerError) as caught:
        get(TextMagic("me", "k", transport=Busy()))
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
def test_data_after_a_response_is_not_read_as_the_next_response(
    transport: Transport, head: bytes, stray: bytes
) -> None:
    arrived: list[bytes] = []
    good = b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"good": 1}'

    def serve_one(connection: socket.socket) -> None:
        while received := connection.recv(65536):
            if received.startswith((b"GET ", b"POST")):  # ignore the rest of a request
                arrived.append(received[:4])
                connection.sendall(good if received.startswith(b"POST") else head + stray)

    with raw_server(serve_one) as url:
        client = TextMagic("me", "k", base_url=url, transport=transport)
        get(client, structs.replace(GET, statuses=(200, 204), result=NoneType))
        assert get(client, POST) == {"good": 1}
        client.close()
    assert arrived == [b"GET ", b"POST"]


def test_loopback_ignores_the_proxies_of_the_environment(
    server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    kinds: list[Any] = [HttpxTransport, PyreqwestTransport]
    for kind in kinds:
        for host in ("127.0.0.1", "localhost"):
            server.reply(200, {})
            url = server.url.replace("127.0.0.1", host)
            assert call(url, kind(verify=False), max_retries=0) == {}


def test_an_interrupted_wait_ends_its_reservation(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    client = TextMagic("me", "k", transport=Unused(), rate_limit=0.01)
    monkeypatch.setattr(caller_module, "sleep", interrupt)
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            get(client)
    limiter = client._caller.config.limiter  # pyright: ignore[reportPrivateUsage]
    assert limiter is not None
    assert limiter.reserve("any")[0] == 0


def test_waiting_for_the_rate_limiter_does_not_count_as_timeout(
    server: Recorder, transport: Transport
) -> None:
    server.reply(503, **{"Retry-After": "0"})
    server.reply(200, {})
    call(server.url, transport, rate_limit=0.001, total_timeout=5)
    assert len(server.requests) == 2


def test_redirects_are_not_followed_with_a_given_httpx2_client(server: Recorder) -> None:
    own = httpx2.Client(follow_redirects=True, verify=False)
    server.reply(302, Location=f"{server.url}/elsewhere")
    client = TextMagic("me", "k", base_url=server.url, http_client=own)
    with pytest.raises(APIStatusError, match="302 Found"):
        get(client)
    client.close()
    with pytest.raises(TextMagicError, match="the client is closed"):
        get(client)
    assert (len(server.requests), own.is_closed) == (1, False)
    own.close()


def test_a_rate_limit_makes_requests_wait(
    server: Recorder, transport: Transport, pauses: list[float]
) -> None:
    slow = structs.replace(GET, operation="getSlowThing", rate_limit=0.005)
    with TextMagic(
        "me", "secret-key", base_url=server.url, transport=transport, rate_limit=0.01
    ) as client:
        copy = client.with_options(timeout=5)
        for each, request in ((client, GET), (copy, GET), (client, slow), (copy, slow)):
            server.reply(200, {})
            get(each, request)
    assert [round(pause, -2) for pause in pauses] == [0, 100, 200, 400]
    assert len(server.requests) == 4


def test_certificates_are_loaded_at_the_first_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading certificates is slow."""
    loaded: list[int] = []

    def load(*, _trust_env: bool = True) -> ssl.SSLContext:
        loaded.append(1)
        raise RuntimeError("not like this")

    monkeypatch.setattr(httpcore2, "default_ssl_context", load)
    transport = HttpxTransport()
    request = HTTPRequest("getThing", "GET", "https://localhost", {}, None)
    assert loaded == []
    with pytest.raises(APIConnectionError, match="not like this") as caught:
        transport.send(request, 1)
    assert not caught.value.may_have_been_sent
    assert loaded == [1]
    transport.close()
    with pytest.raises(TextMagicError, match="the client is closed"):
        transport.send(request, 1)


def test_first_calls_of_several_threads_share_one_pool(
    server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: set[object] = set()
    handle = httpcore2.ConnectionPool.handle_request

    def slowly(pool: httpcore2.ConnectionPool, request: httpcore2.Request) -> httpcore2.Response:
        used.add(pool)
        time.sleep(0.05)
        return handle(pool, request)

    monkeypatch.setattr(httpcore2.ConnectionPool, "handle_request", slowly)
    server.otherwise = lambda _: (200, {})
    transport = HttpxTransport(verify=False)
    client = TextMagic("me", "secret-key", base_url=server.url, transport=transport)
    with client, ThreadPoolExecutor(8) as threads:
        list(threads.map(get, [client] * 8))
    assert len(used) == 1
