from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from certificates import Certificates
from fault_table import API_KEY, USERNAME
from textmagic_client import HttpxTransport, PyreqwestTransport, TextMagic, Transport
from textmagic_client.sync import caller


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(params=[HttpxTransport, PyreqwestTransport])
def transport(request: pytest.FixtureRequest) -> Callable[..., Transport]:
    """Run a test once with each transport."""
    kind: Callable[..., Transport] = request.param
    return kind


@pytest.fixture
def connect(
    transport: Callable[..., Transport],
) -> Iterator[Callable[..., TextMagic]]:
    """Return a function that creates clients. They are closed at the end of the test.

    By default, certificates are not checked: loading those of the system is slow.
    """
    opened: list[TextMagic] = []

    def connect(
        url: str, *, proxy: str | None = None, verify: bool | str = False, **options: Any
    ) -> TextMagic:
        settings: dict[str, Any] = {"timeout": 5, "allow_http": True, **options}
        client = TextMagic(
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
        client.close()


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Record the pauses of the client instead of waiting. Each pause has its maximum length."""
    found: list[float] = []

    def sleep(seconds: float) -> None:
        found.append(seconds)

    def longest(low: float, high: float) -> float:
        return high

    monkeypatch.setattr(caller, "sleep", sleep)
    monkeypatch.setattr("random.uniform", longest)
    return found
