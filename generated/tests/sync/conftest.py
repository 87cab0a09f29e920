from __future__ import annotations

from collections.abc import Iterator

import pytest

from recording import API_KEY, USERNAME, Recorder
from textmagic_client import HttpxTransport, PyreqwestTransport, TextMagic, Transport
from textmagic_client.sync import caller


@pytest.fixture(params=[HttpxTransport, PyreqwestTransport])
def transport(request: pytest.FixtureRequest) -> Transport:
    """Run a test once with each HTTP library."""
    made: Transport = request.param(verify=False)  # faster: loads no certificates
    return made


@pytest.fixture
def client(server: Recorder, transport: Transport) -> Iterator[TextMagic]:
    with TextMagic(
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

    def note(seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(caller, "sleep", note)
    return found
