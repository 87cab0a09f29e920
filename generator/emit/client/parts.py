"""The modules and exports of the client, if it has all parts or only some."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.base.errors import CALLBACK, ERRORS
from generator.base.parts import FLAVORS
from generator.emit.python.flavors import flavors
from generator.emit.python.neutral import PACKAGE, with_names
from generator.ir import Client

_BY_TRANSPORT: Final = {
    "httpx2": (
        *("core/attempt.py", "core/httpx.py", "core/pool.py", "sync/network.py", "aio/network.py"),
        *("{flavor}/http_client.py", "{flavor}/httpx.py", "{flavor}/pool.py"),
    ),
    "pyreqwest": ("core/pyreqwest.py", "{flavor}/pyreqwest.py"),
}
"""The modules that only one transport needs."""
_FOR_CALLBACKS: Final = ("callbacks.py", "core/callbacks.py")
_FOR_DEPRECATIONS: Final = ("core/deprecation.py",)
_FOR_BODIES: Final = ("core/multipart.py",)
"""Needed to read the body of a request: by callbacks and by the fake."""


def has(client: Client, template: str) -> bool:
    """Return whether the client has the files of a template. The path of a flavor is expanded."""
    name = template.removeprefix(f"{PACKAGE}/").removesuffix(".jinja")
    parts = client.parts
    left_out = {folder for folder in FLAVORS if folder not in parts.flavors}
    if name.partition("/")[0] in left_out:
        return False
    if name in _FOR_CALLBACKS:
        return parts.callbacks
    if name in _FOR_BODIES:
        return parts.callbacks or parts.testing
    if name in _FOR_DEPRECATIONS:
        return _has_deprecations(client)
    needed = [transport for transport, names in _BY_TRANSPORT.items() if name in names]
    return not needed or needed[0] in parts.transports


def _has_deprecations(client: Client) -> bool:
    """Return whether a call can warn: about itself, an argument, or a field of an object."""
    operations = [operation for resource in client.resources for operation in resource.operations]
    models = [model for module in client.modules for model in module.request_models]
    found = [operation.deprecated for operation in operations]
    found += [webhook.deprecated for webhook in client.webhooks]
    found += [p.deprecated for operation in operations for p in operation.parameters]
    found += [field.deprecated for model in models for field in model.fields]
    return any(found)


def submodules(client: Client) -> list[str]:
    """Return the public modules that `import package` offers as attributes."""
    return [*["callbacks"] * client.parts.callbacks, "errors", "models"]


def errors(client: Client) -> list[str]:
    """Return the names of the module of errors."""
    names = [
        with_names(error.public, client.names)
        for error in ERRORS
        if error is not CALLBACK or client.parts.callbacks
    ]
    return sorted([*names, "ErrorDetails"])


def exports(client: Client) -> Mapping[str, list[str]]:
    """Return the names that the package exports, by the module that has them."""
    found = {
        ".core.answer": ["RawResponse", "response_of"],
        ".core.config": ["OnRequest", "OnResponse"],
        ".core.http": ["Headers", "HTTPRequest", "HTTPResponse"],
        ".core.uploads": ["File", "Upload"],
        ".core.version": ["__version__"],
        ".errors": errors(client),
    }
    for flavor in flavors(client):
        folder = f".{flavor.folder}"
        found[f"{folder}.client"] = [flavor.client]
        found[f"{folder}.pages"] = list(flavor.pages)
        found[f"{folder}.transport"] = [flavor.transport]
        if "httpx2" in client.parts.transports:
            found[f"{folder}.httpx"] = [flavor.httpx_transport]
        if "pyreqwest" in client.parts.transports:
            found[f"{folder}.pyreqwest"] = [flavor.pyreqwest_transport]
    return dict(sorted(found.items()))
