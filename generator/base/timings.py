"""The duration of each stage, for `generate --timings`."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager

_seconds: dict[str, float] = {}


@contextmanager
def stage(name: str) -> Generator[None]:
    """Add the duration of a block to the duration of a stage."""
    start = time.perf_counter()
    try:
        yield
    finally:
        _seconds[name] = _seconds.get(name, 0) + time.perf_counter() - start


def lines() -> list[str]:
    """Return one line for each stage since the last call, in the order in which they ended."""
    found = [f"{name:32}{seconds * 1000:8.1f} ms" for name, seconds in _seconds.items()]
    _seconds.clear()
    return found
