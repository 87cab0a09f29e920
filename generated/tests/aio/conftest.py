from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from recording import API_KEY, USERNAME, Recorder
from textmagic_client import (
    AsyncHttpxTransport,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
    AsyncTransport,
)
from textmagic_client.aio import caller


@pytest.fixture(params=[AsyncHttpxTransport, AsyncPyreqwestTransport])
def transport(request: pytest.FixtureRequest) -> AsyncTransport:
    """Every test that asks for this runs once for each HTTP library."""
    made: AsyncTransport = request.param(verify=False)  # no authorities to load: faster
    return made


@pytest.fixture
async def client(server: Recorder, transport: AsyncTransport) -> AsyncIterator[AsyncTextMagic]:
    async with AsyncTextMagic(
        USERNAME, API_KEY, base_url=server.url, timeout=5, transport=transport
    ) as client:
        yield client


@pytest.fixture
def pauses(noted: list[float]) -> list[float]:
    """The pauses between attempts in seconds."""
    return noted


@pytest.fixture(autouse=True)
def noted(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Pauses are noted, and not waited for."""
    found: list[float] = []

    async def note(seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(caller, "sleep", note)
    return found
