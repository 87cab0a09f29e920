"""What names in braces in the path of a template stand for: it makes a file for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.emit.python.flavors import flavors as flavors_of
from generator.ir import Client

Named = Iterator[tuple[str, Mapping[str, Any]]]
"""What stands in the path, and the variables of the template."""


def flavors(client: Client) -> Named:
    """`{flavor}`: the sync and the async client."""
    return ((flavor.folder, {"flavor": flavor}) for flavor in flavors_of(client.names))


def apis(client: Client) -> Named:
    """`{api}`: the tags of the spec."""
    return ((api.slug, {"api": api}) for api in client.apis)


def resources(client: Client) -> Named:
    """`{resource}`: the attributes of the client."""
    return (
        (resource.name, {"api": api, "resource": resource})
        for api in client.apis
        for resource in api.resources
    )


def modules(client: Client) -> Named:
    """`{module}`: the modules of models."""
    return ((module.name, {"module": module}) for module in client.modules)
