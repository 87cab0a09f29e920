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
    """Run a test once with each HTTP library."""
    made: AsyncTransport = request.param(verify=False)  # faster: loads no certificates
    return made


@pytest.fixture
async def client(server: Recorder, transport: AsyncTransport) -> AsyncIterator[AsyncTextMagic]:
    async with AsyncTextMagic(
        USERNAME,
        API_KEY,
        base_url=server.url,
        timeout=5,
        transport=transport,
    ) as client:
        yield client


@pytest.fixture
def pauses(noted: list[float]) -> list[float]:
    """Return the recorded pauses between attempts, in seconds."""
    return noted


@pytest.fixture(autouse=True)
def noted(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Record the pauses instead of waiting."""
    found: list[float] = []

    async def note(seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(caller, "sleep", note)
    return found
