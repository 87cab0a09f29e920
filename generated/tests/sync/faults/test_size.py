"""The size limit for responses in the sync client."""

from __future__ import annotations

import contextlib
import gzip
import tracemalloc
from collections.abc import Callable
from types import NoneType
from typing import Any

import httpx2
import pytest
from msgspec.structs import replace

from fault_table import GET, POST
from faulty import Act, Faulty, Talk, answer
from textmagic_client import (
    APIConnectionError,
    APIResponseValidationError,
    BadRequestError,
    HTTPRequest,
    HTTPResponse,
    TextMagic,
)
from textmagic_client.core.http import MAX_RESPONSE_BYTES
from textmagic_client.core.request import Form, Request

Connect = Callable[..., TextMagic]
LIMIT = 100_000


def chunked(body: bytes) -> Act:
    """Return an act that sends the body in chunks, without Content-Length."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for start in range(0, len(body), 65536):
            part = body[start : start + 65536]
            talk.send(b"%x\r\n%s\r\n" % (len(part), part))
        talk.send(b"0\r\n\r\n")

    return act


def endless(talk: Talk) -> None:
    """Send an endless response."""
    talk.read()
    talk.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        talk.send(b"10000\r\n" + bytes(65536) + b"\r\n")


def document(size: int) -> bytes:
    """Return a JSON document of this size in bytes."""
    return b'{"a":"%s"}' % (b"x" * (size - 8))


WAYS: dict[str, Callable[[bytes], Act]] = {
    "length": lambda body: answer(200, body),
    "chunks": chunked,
    "gzip": lambda body: answer(200, gzip.compress(body), Content_Encoding="gzip"),
}


def call(client: TextMagic, request: Request[Any] = GET) -> Any:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


def test_the_default_limit() -> None:
    assert MAX_RESPONSE_BYTES == 64 * 1024 * 1024


@pytest.mark.parametrize("way", WAYS)
def test_a_response_larger_than_the_limit_raises(way: str, connect: Connect) -> None:
    with Faulty(WAYS[way](document(LIMIT)), WAYS[way](document(LIMIT + 1))) as server:
        client = connect(server.url, max_response_bytes=LIMIT)
        assert len((call(client))["a"]) == LIMIT - 8
        with pytest.raises(APIResponseValidationError) as caught:
            call(client, POST)
    assert "carried out, but the response has more than 100,000 bytes" in str(caught.value)
    assert caught.value.may_have_been_sent is True
    assert (caught.value.status_code, caught.value.attempts) == (200, 1)
    assert caught.value.body == document(LIMIT + 1)[:LIMIT]
    assert len(server.requests) == 2, "the request must not be retried"


def test_an_endless_response_raises(connect: Connect) -> None:
    with Faulty(endless, answer(200)) as server:
        client = connect(server.url, max_response_bytes=LIMIT)
        with pytest.raises(APIResponseValidationError):
            call(client)
        assert call(client) == {}
    assert server.connections == 2, "the connection must not be reused"


def test_a_gzip_bomb_uses_no_more_memory_than_the_limit(connect: Connect) -> None:
    bomb = gzip.compress(bytes(100_000_000), 1)
    with Faulty(answer(200, bomb, Content_Encoding="gzip")) as server:
        client = connect(server.url, max_response_bytes=1_000_000)
        tracemalloc.start()
        try:
            with pytest.raises(APIResponseValidationError):
                call(client)
            assert tracemalloc.get_traced_memory()[1] < 20_000_000
        finally:
            tracemalloc.stop()


def test_an_upload_is_not_copied(connect: Connect) -> None:
    def swallow(talk: Talk) -> None:
        left = 30_000_000
        while left > 0:  # also counts the head of the request
            left -= len(talk.connection.recv(65536))
        talk.connection.settimeout(0.1)
        with contextlib.suppress(TimeoutError):
            talk.connection.recv(65536)
        talk.answer(200)

    upload = replace(POST, result=NoneType, body=Form("text/plain", bytes(30_000_000)))
    with Faulty(otherwise=swallow) as server:
        client = connect(server.url, timeout=20)
        tracemalloc.start()
        try:
            call(client, upload)
            assert tracemalloc.get_traced_memory()[1] < 5_000_000
        finally:
            tracemalloc.stop()


def test_the_body_of_an_error_is_cut_at_the_limit(connect: Connect) -> None:
    body = b'{"message": "No"}' + b" " * LIMIT
    with Faulty(answer(400, body)) as server, pytest.raises(BadRequestError) as caught:
        call(connect(server.url, max_response_bytes=1024))
    assert (caught.value.message, len(caught.value.body)) == ("No", 1024)


def test_without_a_result_the_body_is_ignored(connect: Connect) -> None:
    with Faulty(answer(200, bytes(LIMIT))) as server:
        client = connect(server.url, max_response_bytes=1024)
        assert call(client, replace(GET, result=NoneType)) is None


def test_the_limit_applies_to_a_given_httpx2_client() -> None:
    own = httpx2.Client()
    with Faulty(*(WAYS[way](document(LIMIT + 1)) for way in WAYS)) as server:
        client = TextMagic(
            "me",
            "k",
            base_url=server.url,
            http_client=own,
            max_response_bytes=LIMIT,
        )
        for _ in WAYS:
            with pytest.raises(APIResponseValidationError, match="more than 100,000 bytes"):
                call(client)
    own.close()


def test_the_limit_applies_to_a_custom_transport() -> None:
    class Own:
        def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
            assert request.max_response_bytes == LIMIT
            return HTTPResponse(200, {}, document(LIMIT + 1))

        def close(self) -> None:
            pass

    client = TextMagic("me", "k", transport=Own(), max_response_bytes=LIMIT)
    with pytest.raises(APIResponseValidationError, match="more than 100,000 bytes"):
        call(client)


def test_an_error_in_an_event_hook_of_httpx2_does_not_cause_a_retry() -> None:
    """The hook raises an error that httpx2 also raises before the request is sent."""

    def hook(_: httpx2.Response) -> None:
        raise httpx2.ConnectError("the collector of metrics is down")

    own = httpx2.Client(event_hooks={"response": [hook]})
    with Faulty() as server:
        client = TextMagic("me", "k", base_url=server.url, http_client=own)
        with pytest.raises(APIConnectionError) as caught:
            call(client, POST)
        assert (caught.value.may_have_been_sent, caught.value.attempts) == (True, 1)
        assert len(server.requests) == 1
    own.close()
