"""A fixture for pytest: `pytest_plugins = ["apiclient_python.testing.fixtures"]`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from .fake import FakeApiClient

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
def fake_apiclient() -> FakeApiClient:
    """A fake ApiClient in memory, new for each test."""
    return FakeApiClient()
