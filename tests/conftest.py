"""Fixtures that keep tests out of the user's cache folder, and make them fast."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import TypeVar

import hypothesis
import jinja2
import pytest

from generator import build
from generator.base import cache
from generator.output import format as formatting

T = TypeVar("T")

# On a busy machine, a test must not fail because it takes longer.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the longest tests first, so that no process waits for another at the end."""
    whole = Path(__file__).parent / "whole"
    items.sort(key=lambda item: not item.path.is_relative_to(whole))


def pytest_collection_finish() -> None:
    """Hide thousands of tests from the garbage collector, which some tests call often."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:  # not XDG_CACHE_HOME: other programs read it too
        patch.setattr(cache, "user_folder", lambda: folder)
        yield


@pytest.fixture(autouse=True, scope="session")
def each_template_is_compiled_once() -> Iterator[None]:
    """Cache compiled templates: to compile them takes longer than to render a small spec."""
    compiled: dict[tuple[str, str | None], CodeType] = {}
    original = jinja2.Environment.compile

    def placed(code: CodeType, filename: str | None) -> CodeType:
        """Return the code with another file name, which error messages show."""
        if filename is None or code.co_filename == filename:
            return code
        constants = tuple(
            placed(each, filename) if isinstance(each, CodeType) else each
            for each in code.co_consts
        )
        return code.replace(co_filename=filename, co_consts=constants)

    def compile_once(
        self: jinja2.Environment, source: str, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        key = (source, name)
        if key not in compiled:
            compiled[key] = original(self, source, name, filename)
        return placed(compiled[key], filename)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compile_once)
        yield


@pytest.fixture(autouse=True, scope="session")
def each_module_is_formatted_once() -> Iterator[None]:
    """Cache the format and the checks of modules: most modules are the same for all specs."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("format_python", "check_python"):
            patch.setattr(formatting, name, functools.cache(vars(formatting)[name]))
        yield


@pytest.fixture(autouse=True, scope="session")
def one_process_does_all_the_work() -> Iterator[None]:
    """Do all work in this process. A second process cannot share the caches of this one.

    `tests/output/test_parallel.py` and the tests that start the program use the second process.
    """

    @contextmanager
    def here(work: Callable[[], T]) -> Generator[Callable[[], T]]:
        yield work

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "alongside", here)
        yield
