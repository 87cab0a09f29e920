"""The sync client with servers that misbehave, over real sockets."""

from __future__ import annotations

import gc
import socket
import threading
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import httpx2
import msgspec
import pytest

from recording import Recorder
from textmagic_client import (
    APIConnectionError,
    APITimeoutError,
    TextMagic,
    TextMagicError,
    response_of,
)
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.sync.caller import Caller
from textmagic_client.sync.transport import HttpxTransport

GET = Request[Any](
    operation="getThing", method="GET", path="/thing", statuses=(200,), result=dict[str, Any]
)
LIST = Request(
    operation="listThings",
    method="GET",
    path="/things",
    statuses=(200,),
    result=Envelope[int],
    query={"page": 1, "limit": 2},
)


@contextmanager
def raw_server(behave: Callable[[socket.socket], None]) -> Generator[str]:
    """A server that does with each connection what it is told to."""
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


def call(url: str, timeout: float = 5) -> Any:
    with TextMagic("me", "secret-key", base_url=url, timeout=timeout) as client:
        return client._caller.call(GET)  # pyright: ignore[reportPrivateUsage]


def test_refused_connection_was_not_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(
        APIConnectionError, match="getThing: no complete answer, it was not sent"
    ) as caught:
        call(f"http://127.0.0.1:{port}")
    assert caught.value.may_have_been_sent is False


def test_closed_connection_may_have_been_sent() -> None:
    def close(connection: socket.socket) -> None:
        connection.recv(65536)

    with (
        raw_server(close) as url,
        pytest.raises(APIConnectionError, match="it may have been carried out") as caught,
    ):
        call(url)
    assert caught.value.may_have_been_sent is True


def test_truncated_body_may_have_been_sent() -> None:
    def truncate(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")

    with raw_server(truncate) as url, pytest.raises(APIConnectionError) as caught:
        call(url)
    assert caught.value.may_have_been_sent is True


def test_silence_is_a_timeout_after_one_request() -> None:
    done = threading.Event()
    arrived: list[bytes] = []

    def wait(connection: socket.socket) -> None:
        arrived.append(connection.recv(65536))
        done.wait(5)

    with raw_server(wait) as url:
        with pytest.raises(APITimeoutError) as caught:
            call(url, timeout=0.1)
        done.set()
    assert caught.value.may_have_been_sent is True
    assert len(arrived) == 1


def test_a_request_without_an_answer_is_not_repeated() -> None:
    arrived: list[bytes] = []

    def reset(connection: socket.socket) -> None:
        arrived.append(connection.recv(65536))

    with raw_server(reset) as url, pytest.raises(APIConnectionError):
        call(url)
    assert len(arrived) == 1


def test_a_closed_client_sends_nothing(server: Recorder) -> None:
    client = TextMagic("me", "secret-key", base_url=server.url)
    client.close()
    with pytest.raises(TextMagicError, match="not sent, the client is closed") as caught:
        client._caller.call(GET)  # pyright: ignore[reportPrivateUsage]
    assert caught.value.may_have_been_sent is False
    assert server.requests == []


def test_the_http_library_is_used_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[dict[str, Any]] = []

    def record(**options: Any) -> None:
        made.append(options)

    monkeypatch.setattr(httpx2, "Client", record)
    HttpxTransport()
    assert made == [{"follow_redirects": False}], "TLS, proxies and retries as by default"


def test_credentials_in_headers(server: Recorder) -> None:
    server.reply(200, {})
    with TextMagic("me", "k", base_url=server.url, auth="headers") as client:
        client._caller.call(GET)  # pyright: ignore[reportPrivateUsage]
    assert server.received().headers == {
        "authorization": "wrong: None",
        "x-tm-username": "me",
        "x-tm-key": "k",
    }


def test_errors_do_not_show_the_key() -> None:
    def close(connection: socket.socket) -> None:
        connection.recv(65536)

    with raw_server(close) as url, pytest.raises(APIConnectionError) as caught:
        call(url)
    error: BaseException | None = caught.value
    shown = ""
    while error is not None:
        shown += f"{error!r} {error} {vars(error)}"
        error = error.__cause__ or error.__context__
    assert "secret-key" not in shown
    assert "bWU6c2VjcmV0LWtleQ" not in shown


def test_redirects_are_not_followed(server: Recorder) -> None:
    server.reply(302, Location=f"{server.url}/elsewhere")
    with pytest.raises(Exception, match="302 Found"):
        call(server.url)
    assert len(server.requests) == 1


def test_connections_are_reused(server: Recorder, client: TextMagic) -> None:
    for _ in range(3):
        server.reply(200, {})
        client._caller.call(GET)  # pyright: ignore[reportPrivateUsage]
    assert server.connections == 1


def test_close_leaves_nothing_open(server: Recorder) -> None:
    server.reply(200, {})
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        call(server.url)
        gc.collect()


class Scripted:
    """A transport that answers from a list."""

    def __init__(self, *bodies: bytes) -> None:
        self.bodies = list(bodies)
        self.urls: list[str] = []
        self.closed = False

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        self.urls.append(request.url.partition("?")[2])
        return HTTPResponse(200, {}, self.bodies.pop(0))

    def close(self) -> None:
        self.closed = True


def caller(transport: Scripted) -> Caller:
    return TextMagic("me", "k", transport=transport)._caller  # pyright: ignore[reportPrivateUsage]


def body(page: Any, page_count: Any, *items: Any) -> bytes:
    document = {"page": page, "pageCount": page_count, "resources": items}
    return msgspec.json.encode(document)


def test_the_client_closes_its_transport() -> None:
    transport = Scripted()
    with TextMagic("me", "k", transport=transport):
        pass
    assert transport.closed


def test_iteration_fetches_no_page_before_it_is_needed() -> None:
    transport = Scripted(body(1, 2, 1, 2), body(2, 2, 3))
    found: list[int] = []
    for item in caller(transport).paginate(LIST):
        found.append(item)
        assert len(transport.urls) == (1 if item < 3 else 2)
    assert found == [1, 2, 3]
    assert transport.urls == ["page=1&limit=2", "page=2&limit=2"]


def test_without_a_page_count_an_empty_page_is_the_last() -> None:
    transport = Scripted(body(1, None, 1), body(None, None, 2), body(None, None))
    assert [item for item in caller(transport).paginate(LIST)] == [1, 2]
    assert len(transport.urls) == 3


def test_a_server_that_repeats_its_page_number_does_not_stop_iteration() -> None:
    transport = Scripted(body(1, 3, 1), body(1, 3, 2), body(1, 3, 3))
    assert [item for item in caller(transport).paginate(LIST)] == [1, 2, 3]


def test_a_server_that_sends_the_first_page_for_ever_is_left_alone() -> None:
    transport = Scripted(*[body(1, None, 1)] * 9)
    assert [item for item in caller(transport).paginate(LIST)] == [1, 1]


def test_an_empty_page_is_the_last_whatever_the_count_says() -> None:
    transport = Scripted(body(1, 10**9, 1), body(2, 10**9), body(3, 10**9))
    assert [item for item in caller(transport).paginate(LIST)] == [1]
    assert len(transport.urls) == 2


def test_a_count_of_no_pages_does_not_hide_items() -> None:
    transport = Scripted(body(1, 0, 1), body(2, 0, 2), body(3, 0))
    assert [item for item in caller(transport).paginate(LIST)] == [1, 2]


def test_a_page_keeps_its_good_items() -> None:
    transport = Scripted(body("1", "1", "1", None, 2, "x"), body(1, 1))
    page = caller(transport).paginate(LIST)
    assert (page.resources, page.page, page.page_count) == ([1, 2], 1, 1)
    for odd in (b"{}", body(None, None).replace(b"[]", b"null")):
        page = caller(Scripted(odd)).paginate(LIST)
        assert (page.resources, page.has_next) == ([], False)


def test_one_page_at_a_time() -> None:
    page = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert (page.resources, page.page, page.page_count, page.has_next) == ([1], 1, 2, True)
    assert repr(page) == "<Page 1 of 2: 1 items>"
    assert response_of(page).body == page.response.body == body(1, 2, 1)
    second = page.next_page()
    assert second is not None
    assert (second.resources, second.has_next) == ([2], False)
    assert second.next_page() is None


def test_pages_are_iterated_too() -> None:
    page = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources for each in page.pages()] == [[1], [2]]
