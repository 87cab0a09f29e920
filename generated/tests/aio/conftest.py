from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from recording import API_KEY, USERNAME, Recorder
from textmagic_client import AsyncTextMagic


@pytest.fixture
async def client(server: Recorder) -> AsyncIterator[AsyncTextMagic]:
    async with AsyncTextMagic(USERNAME, API_KEY, base_url=server.url, timeout=5) as client:
        yield client
