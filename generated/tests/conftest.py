from __future__ import annotations

from collections.abc import Iterator

import pytest

from recording import Recorder


@pytest.fixture
def server() -> Iterator[Recorder]:
    with Recorder() as recorder:
        yield recorder


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"
