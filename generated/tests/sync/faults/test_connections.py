"""Both transports handle connections and responses in the same way."""

from __future__ import annotations

import contextlib
import gzip
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from fault_table import DELETE, GET, POST
from faulty import Faulty, Talk, answer, ok, reset_unread
from recording import CREDENTIALS
from textmagic_client import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    TextMagic,
    TextMagicError,
)
from textmagic_client.core.request import Request

Connect = Callable[..., TextMagic]
BODY = b'{"ok": true}'


def call(client: TextMagic, request: Request[Any] = GET) -> Any:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


def raw_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(BODY, mtime=0)),
        ("x-gzip", gzip.compress(BODY, mtime=0)),
        ("GZip", gzip.compress(BODY[:5], mtime=0) + gzip.compress(BODY[5:], mtime=0)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", raw_deflate(BODY)),
        ("deflate, gzip", gzip.compress(zlib.compress(BODY), mtime=0)),
        ("identity", BODY),
        ("", BODY),
        ("gzip", BODY),  # the header is wrong: the body is not compressed
    ],
)
def test_content_codings(coding: str, body: bytes, connect: Connect) -> None:
    with Faulty(answer(200, body, Content_Encoding=coding)) as server:
        assert call(connect(server.url)) == {"ok": True}
    assert server.requests[0].headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    ("coding", "body"), [("br", b"\x0b\x05\x80{}\x03"), ("gzip", gzip.compress(BODY, mtime=0)[:-4])]
)
def test_an_undecodable_body_raises(coding: str, body: bytes, connect: Connect) -> None:
    with (
        Faulty(answer(200, body, Content_Encoding=coding)) as server,
        pytest.raises(APIResponseValidationError) as caught,
    ):
        call(connect(server.url))
    assert caught.value.body == body
    assert len(server.requests) == 1


COMPLETE = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n" + BODY
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
ANSWERS = {
    "chunks": CHUNKED + b'5\r\n{"ok"\r\n7;x=y\r\n: true}\r\n0\r\nX-Trailer: 1\r\n\r\n',
    "early hints": b"HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n" + COMPLETE,
    "no reason": COMPLETE.replace(b" OK", b""),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_unusual_responses_are_read(name: str, connect: Connect) -> None:
    def act(talk: Talk) -> None:
        talk.read()
        talk.send(ANSWERS[name])

    with Faulty(act) as server:
        client = connect(server.url)
        assert call(client) == {"ok": True}
        time.sleep(0.05)  # a thread of pyreqwest returns the connection to the pool
        assert call(client) == {"ok": True}
    assert server.connections == 1


def test_a_response_without_length_ends_with_the_connection(connect: Connect) -> None:
    def act(talk: Talk) -> None:
        talk.read()
        talk.send(b"HTTP/1.0 200 OK\r\n\r\n" + BODY)
        talk.close()

    with Faulty(act) as server:
        client = connect(server.url)
        assert call(client) == {"ok": True}
        assert call(client) == {"ok": True}
    assert server.connections == 2


def test_headers_of_an_error_are_case_insensitive_and_joined(connect: Connect) -> None:
    with (
        Faulty(answer(400, b"{}", X_Request_Id="7", Vary="a", vary="b")) as server,
        pytest.raises(APIStatusError) as caught,
    ):
        call(connect(server.url))
    headers = caught.value.headers
    assert (headers["x-request-id"], headers["X-REQUEST-ID"], headers["Vary"]) == ("7", "7", "a, b")


def test_cookies_are_not_kept(connect: Connect) -> None:
    with Faulty(answer(200, Set_Cookie="session=1; Path=/")) as server:
        client = connect(server.url)
        call(client)
        call(client)
    assert "cookie" not in server.requests[1].headers


def test_both_transports_send_the_same_headers(connect: Connect) -> None:
    with Faulty() as server:
        client = connect(server.url)
        call(client, POST)
        call(client, DELETE)
    first, second = server.requests
    names = {"accept", "accept-encoding", "host", "user-agent", *CREDENTIALS}
    assert set(first.headers) - {"connection"} == {*names, "content-length", "content-type"}
    assert set(second.headers) - {"connection"} == names
    assert (first.target, first.body) == ("/things", b'{"text":"x"}')


def test_connections_are_reused_after_every_complete_answer(connect: Connect) -> None:
    acts = [
        answer(404),
        answer(503),
        answer(200, b"<html>"),
        answer(302, Location="/"),
        answer(204, b""),
    ]
    with Faulty(*acts) as server:
        client = connect(server.url, max_retries=0)
        for _ in range(10):
            with contextlib.suppress(APIStatusError, APIResponseValidationError):
                call(client)
    assert len(server.requests) == 10
    assert server.connections == 1


def test_a_server_can_ask_to_close_the_connection(connect: Connect) -> None:
    with Faulty(answer(200, BODY, Connection="close")) as server:
        client = connect(server.url)
        call(client)
        call(client)
    assert [request.connection for request in server.requests] == [1, 2]


@pytest.mark.parametrize("request_", [GET, POST])
@pytest.mark.parametrize("in_order", [True, False])
def test_an_idle_connection_closed_by_the_server_is_not_used(
    request_: Request[Any], in_order: bool, connect: Connect, pauses: list[float]
) -> None:
    def act(talk: Talk) -> None:
        ok(talk)
        if in_order:
            talk.close()
        else:
            talk.reset()

    with Faulty(act) as server:
        client = connect(server.url)
        call(client)
        time.sleep(0.1)  # so that the client notices
        assert call(client, request_) == {"ok": True}
    assert pauses == [], "succeeds at the first attempt"
    assert [request.connection for request in server.requests] == [1, 2]


def test_a_connection_closed_during_the_request_is_retried_only_if_idempotent(
    connect: Connect, pauses: list[float]
) -> None:
    with Faulty(ok, reset_unread, ok, reset_unread) as server:
        client = connect(server.url)
        call(client)
        assert call(client, GET) == {"ok": True}
        assert len(pauses) == 1
        with pytest.raises(APIConnectionError) as caught:
            call(client, POST)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (1, True)
    assert [request.method for request in server.requests] == ["GET", "GET"]


def test_close_closes_idle_connections(connect: Connect) -> None:
    with Faulty() as server:
        client = connect(server.url)  # still exists after its connections are closed
        call(client)
        before = server.open_connections
        client.close()
        client.close()
        for _ in range(200):
            if server.open_connections == 0:
                break
            time.sleep(0.01)
        assert (before, server.open_connections) == (1, 0)
        with pytest.raises(TextMagicError, match="the client is closed"):
            call(client)
