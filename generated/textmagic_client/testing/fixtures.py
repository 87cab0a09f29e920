"""A fixture for pytest: `pytest_plugins = ["textmagic_client.testing.fixtures"]`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from .fake import FakeTextMagic

F = TypeVar("F", bound=Callable[..., Any])


def _fixture(function: F) -> F:
    """Make a pytest fixture. Return the function unchanged if pytest is not installed.

    pytest is imported dynamically, so that a type checker does not need it either.
    """
    try:
        pytest: Any = import_module("pytest")
    except ModuleNotFoundError:
        return function
    made: F = pytest.fixture(function)
    return made


@_fixture
def fake_textmagic() -> FakeTextMagic:
    """A fake TextMagic in memory, new for each test."""
    return FakeTextMagic()
