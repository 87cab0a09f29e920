"""No server can make a call last longer than its timeout, at any step.

Each server here completes its response long after the timeout, and records that it did so. So these
tests need no clock.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from certificates import Certificates
from fault_table import GET, POST
from faulty import Act, Faulty, Talk
from textmagic_client import APIConnectionError, APITimeoutError, AsyncTextMagic
from textmagic_client.core.request import Form, Request

pytestmark = pytest.mark.anyio

Connect = Callable[..., AsyncTextMagic]
TIMEOUT = 0.4
PATIENCE = 3.0
"""Seconds after which a server completes its response."""
PAUSE = 0.05
BODY = b'{"ok": true}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
DRIPS: dict[str, tuple[bytes, bytes, bytes]] = {
    "100 Continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n", HEAD + b"\r\n" + BODY),
    "103 Early Hints": (b"", b"HTTP/1.1 103 Hints\r\nLink: </>\r\n\r\n", HEAD + b"\r\n" + BODY),
    "status line": (b"HTTP/1.1 200 ", b"O", b"\r\nContent-Length: 12\r\n\r\n" + BODY),
    "header": (HEAD + b"X-Long: ", b"x", b"\r\n\r\n" + BODY),
    "headers": (HEAD, b"X-Many: x\r\n", b"\r\n" + BODY),
    "body": (HEAD.replace(b"12", b"1000") + b"\r\n{", b" ", b" " * 988 + BODY[1:]),
    "chunks": (CHUNKED, b"1\r\n \r\n", b"c\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "chunk extension": (CHUNKED + b"c;x=", b"x", b"\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "size of a chunk": (CHUNKED, b"0", b"c\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "trailer": (CHUNKED + b"c\r\n" + BODY + b"\r\n0\r\nX-T: ", b"x", b"\r\n\r\n"),
    "trailers": (CHUNKED + b"c\r\n" + BODY + b"\r\n0\r\n", b"X-T: x\r\n", b"\r\n"),
    "nothing after the body": (CHUNKED + b"c\r\n" + BODY + b"\r\n", b"", b"0\r\n\r\n"),
}


async def call(client: AsyncTextMagic, request: Request[Any] = GET) -> Any:
    return await client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


completed: list[str] = []
"""Completed responses. Their clients waited too long."""


@pytest.fixture(autouse=True)
def nothing_is_waited_for() -> Iterator[None]:
    completed.clear()
    yield
    assert completed == []


def drip(start: bytes, drop: bytes, end: bytes) -> Act:
    """Return an act that begins a response, repeats `drop`, and completes it after `PATIENCE`."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(start)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            talk.send(drop)
            if talk.wait(PAUSE):
                return
        completed.append("an answer")
        talk.send(end)

    return act


# All calls wait at the same time, with a long timeout, as they also share the processor.
@pytest.mark.parametrize("encrypted", [False, True])
async def test_a_response_that_trickles_times_out(
    encrypted: bool, connect: Connect, certificates: Certificates
) -> None:
    tls = certificates.server("127.0.0.1") if encrypted else None

    async def outcome(name: str) -> Any:
        with Faulty(otherwise=drip(*DRIPS[name]), tls=tls) as server:
            try:
                return await call(connect(server.url, timeout=1, max_retries=0), POST)
            except APITimeoutError as error:
                return f"may have been sent: {error.may_have_been_sent}"

    outcomes = await asyncio.gather(*map(outcome, DRIPS))
    assert dict(zip(DRIPS, outcomes, strict=True)) == dict.fromkeys(
        DRIPS, "may have been sent: True"
    )


async def test_all_attempts_share_the_total_timeout(connect: Connect) -> None:
    with Faulty(otherwise=drip(*DRIPS["header"])) as server:
        client = connect(server.url, timeout=0.5, total_timeout=0.8, max_retries=50)
        with pytest.raises(APITimeoutError):
            await call(client)
        assert len(server.requests) <= 3


@pytest.mark.parametrize("encrypted", [False, True])
async def test_an_upload_that_is_read_slowly_times_out(
    encrypted: bool, connect: Connect, certificates: Certificates
) -> None:
    def sip(talk: Talk) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if not talk.connection.recv(262_144):
                talk.close()
                return
            time.sleep(PAUSE)
        completed.append("an upload")
        talk.read()
        talk.answer(200, BODY)

    upload = replace(POST, body=Form("application/octet-stream", bytes(40_000_000)))
    tls = certificates.server("127.0.0.1") if encrypted else None
    with Faulty(otherwise=sip, tls=tls) as server:
        client = connect(server.url, timeout=TIMEOUT, max_retries=0)
        with pytest.raises(APITimeoutError) as caught:
            await call(client, upload)
        assert caught.value.may_have_been_sent is True


class Mute:
    """A TLS context that starts its handshake only after `PATIENCE`."""

    def __init__(self, context: ssl.SSLContext, drop: bytes) -> None:
        self._context = context
        self._drop = drop

    def wrap_socket(self, connection: socket.socket, *, server_side: bool) -> ssl.SSLSocket:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            connection.sendall(self._drop)
            time.sleep(PAUSE)
        completed.append("a handshake")
        return self._context.wrap_socket(connection, server_side=server_side)


# The second one announces a long handshake record, and sends it byte by byte.
@pytest.mark.parametrize("drop", [b"", b"\x16"])
async def test_a_slow_handshake_times_out(
    drop: bytes, connect: Connect, certificates: Certificates, transport: object
) -> None:
    context: Any = Mute(certificates.server("127.0.0.1"), drop)
    with Faulty(tls=context) as server:
        client = connect(server.url, timeout=TIMEOUT, max_retries=0)
        with pytest.raises(APIConnectionError) as caught:
            await call(client, POST)
    assert server.requests == []
    # pyreqwest does not tell which step it was in when the attempt timed out.
    assert not caught.value.may_have_been_sent or "Pyreqwest" in str(transport)


@pytest.mark.parametrize(
    "start", [b"", b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: "]
)
async def test_a_slow_proxy_times_out(start: bytes, connect: Connect, transport: object) -> None:
    with Faulty(otherwise=drip(start, start[-1:], b"\r\n\r\n")) as proxy:
        client = connect(
            "https://api.textmagic.invalid",
            proxy=proxy.url,
            timeout=TIMEOUT,
            max_retries=0,
        )
        with pytest.raises(APIConnectionError) as caught:
            await call(client, POST)
    assert [request.method for request in proxy.requests] == ["CONNECT"]
    assert not caught.value.may_have_been_sent or "Pyreqwest" in str(transport)
