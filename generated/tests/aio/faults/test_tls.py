"""Whose certificates the async client accepts, over either transport."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from certificates import Certificates
from fault_table import GET
from faulty import Faulty, Talk
from textmagic_client import APIConnectionError, AsyncTextMagic, AsyncTransport

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


async def test_without_check_all_are_accepted(certificates: Certificates, connect: Connect) -> None:
    with Faulty(tls=certificates.server("elsewhere.invalid")) as server:
        assert await call(connect(server.url, verify=False)) == {"ok": True}


async def test_another_host_is_refused(certificates: Certificates, connect: Connect) -> None:
    with (
        Faulty(tls=certificates.server("elsewhere.invalid")) as server,
        pytest.raises(APIConnectionError) as caught,
    ):
        await call(connect(server.url, verify=certificates.authority, max_retries=0))
    assert server.requests == []
    assert caught.value.may_have_been_sent is False


async def test_a_failed_handshake_is_repeated(
    certificates: Certificates, connect: Connect, pauses: list[float]
) -> None:
    with Faulty(tls=certificates.server()) as server, pytest.raises(APIConnectionError) as caught:
        await call(connect(server.url, verify=True))
    assert (caught.value.attempts, len(pauses)) == (3, 2)


async def test_a_server_without_tls(connect: Connect) -> None:
    def refuse(talk: Talk) -> None:
        talk.answer(400)
        talk.close()

    with Faulty(refuse) as server, pytest.raises(APIConnectionError) as caught:
        url = server.url.replace("http:", "https:")
        await call(connect(url, verify=True, max_retries=0))
    assert caught.value.may_have_been_sent is False


def test_no_authorities(transport: Callable[..., AsyncTransport], tmp_path: Path) -> None:
    path = tmp_path / "authorities.pem"
    with pytest.raises(ValueError, match=r"^verify: "):
        transport(verify=str(path))
    for text in ("", "nothing", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        path.write_text(text)
        with pytest.raises(ValueError, match=r"^verify: "):
            transport(verify=str(path))
