from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from certificates import Certificates
from fault_table import API_KEY, USERNAME
from textmagic_client import (
    AsyncHttpxTransport,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
    AsyncTransport,
)
from textmagic_client.aio import caller


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(params=[AsyncHttpxTransport, AsyncPyreqwestTransport])
def transport(request: pytest.FixtureRequest) -> Callable[..., AsyncTransport]:
    """Run a test once with each transport."""
    kind: Callable[..., AsyncTransport] = request.param
    return kind


@pytest.fixture
async def connect(
    transport: Callable[..., AsyncTransport],
) -> AsyncIterator[Callable[..., AsyncTextMagic]]:
    """Return a function that creates clients. They are closed at the end of the test.

    By default, certificates are not checked: loading those of the system is slow.
    """
    opened: list[AsyncTextMagic] = []

    def connect(
        url: str, *, proxy: str | None = None, verify: bool | str = False, **options: Any
    ) -> AsyncTextMagic:
        settings: dict[str, Any] = {"timeout": 5, "allow_http": True, **options}
        client = AsyncTextMagic(
            USERNAME,
            API_KEY,
            base_url=url,
            transport=transport(proxy=proxy, verify=verify),
            **settings,
        )
        opened.append(client)
        return client

    yield connect
    for client in opened:
        await client.close()


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Record the pauses of the client instead of waiting. Each pause has its maximum length."""
    found: list[float] = []

    async def sleep(seconds: float) -> None:
        found.append(seconds)

    def longest(low: float, high: float) -> float:
        return high

    monkeypatch.setattr(caller, "sleep", sleep)
    monkeypatch.setattr("random.uniform", longest)
    return found
