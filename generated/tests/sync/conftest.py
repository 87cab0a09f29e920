from __future__ import annotations

from collections.abc import Iterator

import pytest

from recording import API_KEY, USERNAME, Recorder
from textmagic_client import HttpxTransport, PyreqwestTransport, TextMagic, Transport
from textmagic_client.sync import caller


@pytest.fixture(params=[HttpxTransport, PyreqwestTransport])
def transport(request: pytest.FixtureRequest) -> Transport:
    """Every test that asks for this runs once for each HTTP library."""
    made: Transport = request.param(verify=False)  # no authorities to load: faster
    return made


@pytest.fixture
def client(server: Recorder, transport: Transport) -> Iterator[TextMagic]:
    with TextMagic(
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

    def note(seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr(caller, "sleep", note)
    return found
