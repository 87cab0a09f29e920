"""The imports of the generated tests. They depend on the features of the API."""

from __future__ import annotations

from generator.emit.python.imports import STANDARD, imports
from generator.emit.python.syntax import public_names
from generator.ir import Client


def table_imports(code: str, client: Client) -> str:
    """Return the imports of a table of calls."""
    package = client.names.package
    models = {f"{package}.models.{module.name}": public_names(module) for module in client.modules}
    # A model may have any of these names.
    own = [f"{name} as _{name}" for name in ("AnyOperation", "Call", "Listing", "Operation")]
    return imports(code, STANDARD, models, {".": own})


def callback_imports(code: str, client: Client) -> str:
    """Return the imports of the callback tests."""
    standard = {**STANDARD, "": ("json",), "urllib.parse": ("urlencode",)}
    package = client.names.package
    own = {
        "": (package,),
        package: ("callbacks", "models"),
        f"{package}.models": [n for module in client.modules for n in public_names(module)],
    }
    return imports(code, standard, {"": ("pytest",)}, own)
