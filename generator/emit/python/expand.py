"""Values of the placeholders in template paths. The generator makes a file for each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.emit.python.flavors import flavors as flavors_of
from generator.ir import Client

Named = Iterator[tuple[str, Mapping[str, Any]]]
"""Pairs of the value for the path and the variables of the template."""


def flavors(client: Client) -> Named:
    """Yield the values of `{flavor}`: the sync and the async client."""
    return ((flavor.folder, {"flavor": flavor}) for flavor in flavors_of(client))


def apis(client: Client) -> Named:
    """Yield the values of `{api}`: the tags of the spec."""
    return ((api.slug, {"api": api}) for api in client.apis)


def resources(client: Client) -> Named:
    """Yield the values of `{resource}`: the attributes of the client."""
    return (
        (resource.name, {"api": api, "resource": resource})
        for api in client.apis
        for resource in api.resources
    )


def modules(client: Client) -> Named:
    """Yield the values of `{module}`: the modules of models."""
    return ((module.name, {"module": module}) for module in client.modules)
