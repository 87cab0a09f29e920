from __future__ import annotations

from collections.abc import Iterator

import pytest

from recording import API_KEY, USERNAME, Recorder
from textmagic_client import TextMagic


@pytest.fixture
def client(server: Recorder) -> Iterator[TextMagic]:
    with TextMagic(USERNAME, API_KEY, base_url=server.url, timeout=5) as client:
        yield client
