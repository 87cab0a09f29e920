"""The imports of client modules. They depend on the features of the API."""

from __future__ import annotations

from typing import Final

from generator.emit.python.flavors import Flavor
from generator.emit.python.imports import MSGSPEC, STANDARD, imports
from generator.emit.python.syntax import public_names
from generator.ir import Client, Resource

DEPRECATION: Final = "deprecation as _deprecation"
"""No method or field can have this name."""


def operation_imports(code: str) -> str:
    """Return the imports of a module of functions that build requests."""
    own = {
        "..": ("models",),
        "..core": ("encode", "uploads"),
        "..core.paging": ("Envelope",),
        "..core.request": ("Body", "Request", "Values"),
        "..core.uploads": ("Upload",),
    }
    return imports(code, STANDARD, MSGSPEC, own)


def resource_imports(code: str, resource: Resource, flavor: Flavor) -> str:
    """Return the imports of the module of a resource."""
    own = {
        "...": ("models",),
        "...core": (DEPRECATION,),
        "...core.uploads": ("Upload",),
        "...operations": (f"{resource.name} as operations",),
        "..caller": ("Resource",),
        "..pages": (flavor.paginator,),
    }
    return imports(code, STANDARD, MSGSPEC, own)


def model_imports(code: str, client: Client) -> str:
    """Return the imports of a module of models."""
    own = {
        "..core": ("encode", DEPRECATION),
        ".base": ("ABSENT", "Input", "Model", "OpenEnum", "OpenIntEnum"),
        **{f".{module.name}": public_names(module) for module in client.modules},
    }
    return imports(code, STANDARD, MSGSPEC, own)
