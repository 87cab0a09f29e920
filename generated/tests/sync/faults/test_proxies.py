"""The sync client behind a proxy, over both transports."""

from __future__ import annotations

import base64
import contextlib
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from certificates import Certificates
from fault_table import API_KEY, GET, POST
from faulty import Act, Faulty, Talk, answer, deaf, hang_up, ok, unused_port
from secrets_shown import assert_error_hidden, assert_hidden
from textmagic_client import (
    APIConnectionError,
    APIStatusError,
    HttpxTransport,
    TextMagic,
    TextMagicError,
    Transport,
)
from textmagic_client.core.request import Request

Connect = Callable[..., TextMagic]
HOST = "api.textmagic.invalid"
"""A host that does not exist; only the proxy accepts it."""


@pytest.fixture(autouse=True)
def no_exceptions(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)


def call(client: TextMagic, request: Request[Any] = GET) -> Any:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


def tunnel(certificates: Certificates) -> Act:
    """Return an act that accepts a CONNECT and then acts as the target server."""
    context = certificates.server(HOST)

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        talk.start_tls(context)

    return act


def test_a_plain_request_goes_to_the_proxy(connect: Connect) -> None:
    with Faulty() as proxy:
        client = connect(f"http://{HOST}", proxy=proxy.url)
        assert call(client) == {"ok": True}
        assert call(client, POST) == {"ok": True}
    assert [request.target for request in proxy.requests] == [
        f"http://{HOST}/thing",
        f"http://{HOST}/things",
    ]
    assert proxy.requests[0].headers["host"] == HOST
    assert proxy.connections == 1


def test_an_encrypted_request_goes_through_the_proxy(
    certificates: Certificates, connect: Connect
) -> None:
    with Faulty(tunnel(certificates)) as proxy:
        client = connect(f"https://{HOST}", proxy=proxy.url, verify=certificates.authority)
        assert call(client) == {"ok": True}
        assert call(client, POST) == {"ok": True}
    opening, first, second = proxy.requests
    assert (opening.method, opening.target) == ("CONNECT", f"{HOST}:443")
    assert_hidden(str(opening))
    assert "authorization" not in opening.headers
    assert (first.target, second.target) == ("/thing", "/things")
    assert proxy.connections == 1


def relay(port: int) -> Act:
    """Return an act that connects the client to a server on loopback, whatever the target."""

    def act(talk: Talk) -> None:
        talk.read()
        with socket.create_connection(("127.0.0.1", port)) as server:
            talk.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=pump, args=(server, talk.connection))
            back.start()
            pump(talk.connection, server)
            back.join()
        talk.close()

    def pump(source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)

    return act


def test_an_encrypted_request_goes_through_an_encrypted_proxy(
    certificates: Certificates, connect: Connect
) -> None:
    """Use TLS inside TLS, with requests and responses of many records."""
    text = "x" * 1_000_000
    upload = replace(POST, body={"text": text})
    answers = [answer(200, f'{{"text": "{text}"}}'.encode())] * 3
    with Faulty(*answers, tls=certificates.server(HOST)) as server:
        proxy_context = certificates.server("127.0.0.1")
        with Faulty(otherwise=relay(server.port), tls=proxy_context) as proxy:
            client = connect(
                f"https://{HOST}", proxy=proxy.url, verify=certificates.authority, timeout=20
            )
            for _ in range(3):
                assert call(client, upload) == {"text": text}
            client.close()
    assert [request.method for request in proxy.requests] == ["CONNECT"]
    assert {len(request.body) for request in server.requests} == {len(text) + 11}
    assert "authorization" not in proxy.requests[0].headers


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_password_of_the_proxy_is_sent(
    scheme: str, certificates: Certificates, connect: Connect
) -> None:
    acts = [tunnel(certificates)] if scheme == "https" else []
    with Faulty(*acts) as proxy:
        address = proxy.url.replace("//", "//user:p%40ss@")
        client = connect(f"{scheme}://{HOST}", proxy=address)
        assert call(client) == {"ok": True}
    credentials = base64.b64encode(b"user:p@ss").decode()
    assert proxy.requests[0].headers["proxy-authorization"] == f"Basic {credentials}"
    assert "proxy-authorization" not in proxy.requests[-1].headers or scheme == "http"


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("lower", [False, True])
def test_the_proxy_of_the_environment_is_used(
    scheme: str,
    lower: bool,
    certificates: Certificates,
    connect: Connect,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    acts = [tunnel(certificates)] if scheme == "https" else []
    with Faulty(*acts) as proxy:
        name = f"{scheme}_proxy"
        monkeypatch.setenv(name if lower else name.upper(), proxy.url)
        assert call(connect(f"{scheme}://{HOST}")) == {"ok": True}
    assert len(proxy.requests) == len(acts) + 1


@pytest.mark.parametrize("exception", [HOST, f"example.com, {HOST}", "*"])
def test_no_proxy_of_the_environment_is_respected(
    exception: str, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"http://{HOST}"
    with Faulty() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        call(connect(url))
        assert proxy.connections == 1
        monkeypatch.setenv("NO_PROXY", exception)
        with pytest.raises(APIConnectionError, match="it was not sent"):  # the host does not exist
            call(connect(url, max_retries=0))
        assert proxy.connections == 1
        call(connect(url, proxy=proxy.url))
        assert proxy.connections == 2, "NO_PROXY must not apply to a given proxy"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_refuses_connections(
    scheme: str, connect: Connect, pauses: list[float]
) -> None:
    client = connect(f"{scheme}://{HOST}", proxy=f"http://127.0.0.1:{unused_port()}")
    with pytest.raises(APIConnectionError) as caught:
        call(client, POST)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (3, False)
    assert_error_hidden(caught.value)


@pytest.mark.parametrize("status", [407, 403, 502])
def test_a_proxy_that_refuses_to_connect(
    status: int, connect: Connect, pauses: list[float]
) -> None:
    with Faulty(otherwise=answer(status, b"<html>")) as proxy:
        client = connect(f"https://{HOST}", proxy=proxy.url)
        with pytest.raises(APIConnectionError) as caught:
            call(client, POST)
    assert (caught.value.attempts, caught.value.may_have_been_sent) == (3, False)
    assert [request.method for request in proxy.requests] == ["CONNECT"] * 3
    assert API_KEY not in str(proxy.requests)
    assert_error_hidden(caught.value)


def test_a_proxy_that_refuses_a_plain_request(connect: Connect) -> None:
    with Faulty(otherwise=answer(407, b"")) as proxy, pytest.raises(APIStatusError) as caught:
        call(connect(f"http://{HOST}", proxy=proxy.url), POST)
    assert (caught.value.status_code, caught.value.may_have_been_sent) == (407, False)
    assert len(proxy.requests) == 1


def test_a_proxy_that_hangs_up(connect: Connect, pauses: list[float]) -> None:
    with Faulty(otherwise=hang_up) as proxy, pytest.raises(APIConnectionError) as caught:
        call(connect(f"https://{HOST}", proxy=proxy.url), POST)
    assert caught.value.may_have_been_sent is False
    assert len(proxy.requests) == 3


def socks(talk: Talk) -> None:
    """Act as a SOCKS 5 proxy, and then as the target server."""
    connection = talk.connection
    connection.recv(262)
    connection.sendall(b"\x05\x00")
    connection.recv(262)
    connection.sendall(b"\x05\x00\x00\x01" + bytes(6))
    ok(talk)


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_is_used(scheme: str, connect: Connect) -> None:
    with Faulty(socks) as proxy:
        client = connect("http://127.0.0.1:1", proxy=f"{scheme}://127.0.0.1:{proxy.port}")
        assert call(client, POST) == {"ok": True}
        assert call(client, POST) == {"ok": True}
    assert proxy.connections == 1


def test_a_silent_socks_proxy_raises(connect: Connect, transport: object) -> None:
    with deaf() as url:
        address = url.replace("http", "socks5")
        client = connect("http://127.0.0.1:1", proxy=address, timeout=0.3, max_retries=0)
        with pytest.raises(APIConnectionError) as caught:
            call(client, POST)
    # pyreqwest does not tell which step it was in when the attempt timed out.
    assert not caught.value.may_have_been_sent or "Pyreqwest" in str(transport)


def test_a_socks_proxy_without_socksio_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    transport = HttpxTransport(proxy="socks5://127.0.0.1:1")
    client = TextMagic("me", "k", base_url="http://127.0.0.1:1", transport=transport)
    with pytest.raises(TextMagicError, match=r"not sent: .* pip install socksio") as caught:
        call(client, POST)
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (False, 1)


MISTAKES = ["", "proxy", "http://", "ftp://proxy:1", "http://[::1", "http://p:99999", "http://a b"]


@pytest.mark.parametrize("address", MISTAKES)
def test_a_bad_address_is_refused(address: str, transport: Callable[..., Transport]) -> None:
    with pytest.raises(ValueError, match=r"^proxy must be"):
        transport(proxy=address)


def test_an_invalid_address_is_not_shown(transport: Callable[..., Transport]) -> None:
    with pytest.raises(ValueError, match=r"^proxy must be") as caught:
        transport(proxy="http://user:password@proxy:port")
    assert "password" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://[::1", "ftp://proxy:1", "http://proxy:port"])
def test_an_invalid_address_in_the_environment_is_refused(
    address: str, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(ValueError, match=r"^HTTPS_PROXY of the environment is not the address"):
        connect(f"https://{HOST}")
