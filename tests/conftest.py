"""Keeps what tests do away from the user's cache folder, and makes them fast."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest

from generator.base import cache
from generator.output import format as formatting


@pytest.fixture(autouse=True, scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:  # the variable would be one of other programs, too
        patch.setattr(cache, "user_folder", lambda: folder)
        yield


@pytest.fixture(autouse=True, scope="session")
def black_is_asked_once() -> Iterator[None]:
    """Black takes most of the time that it takes to generate, most often for the same files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formatting, "format_python", functools.cache(formatting.format_python))
        yield
