"""Which certificates the async client accepts, over both transports."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest

from certificates import Certificates
from fault_table import GET
from faulty import Faulty, Talk, response
from textmagic_client import (
    APIConnectionError,
    AsyncHttpxTransport,
    AsyncTextMagic,
    AsyncTransport,
    TextMagicError,
)

pytestmark = pytest.mark.anyio

Connect = Callable[..., AsyncTextMagic]


async def call(client: AsyncTextMagic) -> object:
    return await client._caller.call(GET)  # pyright: ignore[reportPrivateUsage]


async def test_unknown_authority_is_refused(certificates: Certificates, connect: Connect) -> None:
    with Faulty(tls=certificates.server()) as server, pytest.raises(APIConnectionError) as caught:
        await call(connect(server.url, verify=True, max_retries=0))
    assert server.requests == []
    assert caught.value.may_have_been_sent is False
    assert "certificate" in str(caught.value).lower()


async def test_a_named_authority_is_accepted(certificates: Certificates, connect: Connect) -> None:
    with Faulty(tls=certificates.server()) as server, warnings.catch_warnings():
        warnings.simplefilter("error")
        client = connect(server.url, verify=certificates.authority)
        assert await call(client) == {"ok": True}
        assert await call(client) == {"ok": True}
    assert server.connections == 1


async def test_without_verify_all_certificates_are_accepted(
    certificates: Certificates, connect: Connect
) -> None:
    with Faulty(tls=certificates.server("elsewhere.invalid")) as server:
        assert await call(connect(server.url, verify=False)) == {"ok": True}


async def test_a_certificate_of_another_host_is_refused(
    certificates: Certificates, connect: Connect
) -> None:
    with (
        Faulty(tls=certificates.server("elsewhere.invalid")) as server,
        pytest.raises(APIConnectionError) as caught,
    ):
        await call(connect(server.url, verify=certificates.authority, max_retries=0))
    assert server.requests == []
    assert caught.value.may_have_been_sent is False


async def test_a_failed_handshake_is_retried(
    certificates: Certificates, connect: Connect, pauses: list[float]
) -> None:
    with Faulty(tls=certificates.server()) as server, pytest.raises(APIConnectionError) as caught:
        await call(connect(server.url, verify=True))
    assert (caught.value.attempts, len(pauses)) == (3, 2)


async def test_a_server_without_tls_raises(connect: Connect) -> None:
    def refuse(talk: Talk) -> None:
        talk.answer(400)
        talk.close()

    with Faulty(refuse) as server, pytest.raises(APIConnectionError) as caught:
        url = server.url.replace("http:", "https:")
        await call(connect(url, verify=True, max_retries=0))
    assert caught.value.may_have_been_sent is False


def test_a_file_without_certificates_is_refused(
    transport: Callable[..., AsyncTransport], tmp_path: Path
) -> None:
    path = tmp_path / "authorities.pem"
    with pytest.raises(ValueError, match=r"^verify: "):
        transport(verify=str(path))
    for text in ("", "nothing", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        path.write_text(text)
        with pytest.raises(ValueError, match=r"^verify: "):
            transport(verify=str(path))


async def test_a_second_response_in_its_own_tls_record_is_not_read_as_the_next(
    certificates: Certificates, connect: Connect
) -> None:
    """Both records arrive together, so that TLS has already read the second."""
    own, stray = response(200, b'{"ok": true}'), response(200, b'{"stray": true}')
    context = certificates.server()

    def serve(connection: socket.socket) -> None:
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        tls = context.wrap_bio(incoming, outgoing, server_side=True)

        def run(step: Callable[[], Any]) -> Any:
            while True:
                try:
                    return step()
                except ssl.SSLWantReadError:
                    connection.sendall(outgoing.read())
                    data = connection.recv(65536)
                    incoming.write(data) if data else incoming.write_eof()

        with contextlib.suppress(OSError):
            run(tls.do_handshake)
            while run(lambda: tls.read(65536)):
                for record in (own, stray):
                    tls.write(record)
                connection.sendall(outgoing.read())  # both in one packet

    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=serve, args=listener.accept()[:1], daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        client = connect(url, verify=certificates.authority)
        for _ in range(4):
            assert await call(client) == {"ok": True}
            await anyio.sleep(0.03)


@pytest.fixture(autouse=True)
def usual_authorities(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


async def test_ssl_cert_file_of_the_environment_is_used(
    certificates: Certificates, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certificates.authority)
    with Faulty(tls=certificates.server()) as server:
        assert await call(connect(server.url, verify=True)) == {"ok": True}


async def test_requests_ca_bundle_is_not_read(
    certificates: Certificates, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", certificates.authority)
    with Faulty(tls=certificates.server()) as server, pytest.raises(APIConnectionError):
        await call(connect(server.url, verify=True, max_retries=0))


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize("content", [None, "", "nothing", "not a file"])
async def test_a_variable_without_certificates_raises(
    name: str,
    content: str | None,
    connect: Connect,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "named.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv(name, "" if content == "not a file" else str(path))
    certificates = Certificates(tmp_path)
    with Faulty(tls=certificates.server()) as server:
        with pytest.raises(TextMagicError) as caught:
            await call(connect(server.url, verify=True))
        assert type(caught.value) is TextMagicError, "a retry would not help"
        assert str(caught.value).startswith(f"not sent: {name} of the environment is '")
        assert (caught.value.may_have_been_sent, server.connections) == (False, 0)
        assert await call(connect(server.url, verify=False)) == {"ok": True}


async def test_httpx2_reads_the_variable_only_if_it_needs_it(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "nothing.pem")
    trusted: list[bool | str] = [certificates.authority, True]
    for tls, verify in zip([certificates.server(), None], trusted, strict=True):
        with Faulty(tls=tls) as server:
            sending = AsyncHttpxTransport(verify=verify)
            async with AsyncTextMagic("me", "k", base_url=server.url, transport=sending) as client:
                assert await call(client) == {"ok": True}
