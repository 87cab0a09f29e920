"""Keeps what tests do away from the user's cache folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator import cache


@pytest.fixture(autouse=True, scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:  # the variable would be one of other programs, too
        patch.setattr(cache, "user_folder", lambda: folder)
        yield
