"""Mocks and documentation tools see the resources and methods on the client class."""

from __future__ import annotations

import inspect
import pydoc
from typing import Any
from unittest.mock import AsyncMock, create_autospec

import pytest

from textmagic_client import AsyncTextMagic, TextMagic
from textmagic_client.core.attribute import Attribute

CLIENTS = [TextMagic, AsyncTextMagic]


def methods(client: Any) -> list[tuple[str, str, Any]]:
    """Return the resource, name and function of every method of the API."""
    return [
        (attribute, name, function)
        for attribute, kind in client.__dict__.items()
        if isinstance(kind, Attribute)
        for name, function in inspect.getmembers(getattr(client, attribute), inspect.isfunction)
        if not name.startswith("_")
    ]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("instance", [False, True])
def test_a_mock_has_the_methods(client: Any, instance: bool) -> None:
    mock = create_autospec(client, instance=instance)
    assert isinstance(mock, client)
    found = methods(client)
    assert found
    for attribute, name, function in found:
        method = getattr(getattr(mock, attribute), name)
        with pytest.raises(TypeError):
            method(invented=1)
        is_async = inspect.iscoroutinefunction(inspect.unwrap(function))
        assert isinstance(method, AsyncMock) == is_async
    with pytest.raises(AttributeError):
        _ = mock.invented


@pytest.mark.parametrize("client", CLIENTS)
def test_pydoc_can_render_the_class(client: Any) -> None:
    attributes = {attribute for attribute, _, _ in methods(client)}
    assert attributes <= {name for name, _ in inspect.getmembers(client)}
    assert client.__name__ in pydoc.render_doc(client)
