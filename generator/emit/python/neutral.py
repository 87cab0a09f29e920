"""Neutral names in templates, and their replacement by the names of the client.

Names are replaced in the source of a template, before spec text is inserted.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from generator.base.errors import ERRORS
from generator.ir import Names

PACKAGE: Final = "apiclient_python"
"""The folder of the client in the templates."""
CLASS: Final = "ApiClient"
_RENAMED: Final = {error.name: error.renamed for error in ERRORS if error.renamed}
_NEUTRAL: Final = re.compile(
    "".join(rf"\b{name}\b|" for name in _RENAMED)
    + rf"{PACKAGE}|apiclient-python|{CLASS}|APICLIENT|apiclient|\bmy_client\b"
)


_IMPORT: Final = re.compile(r"(?m)(?<= import )(?:\([^#)]*\)|[^#(\n]+$)")
"""The imported names of a statement without comments."""
_IMPORTED: Final = re.compile(r"\w+(?: as \w+)?")


def with_names(source: str, names: Names) -> str:
    """Return the source or the path of a template with the names of the client."""
    own = _replacements(names)
    return _NEUTRAL.sub(lambda found: own[found[0]], source)


def with_sorted_imports(module: str) -> str:
    """Return a module with sorted imports. Errors with other names can change the order."""
    return _IMPORT.sub(_sorted, module) if _RENAMED else module


def _sorted(found: re.Match[str]) -> str:
    """Return imported names in the order of ruff: constants, classes, others."""
    names = sorted(
        _IMPORTED.findall(found[0]),
        key=lambda name: (not name.isupper(), not name.lstrip("_")[0].isupper(), name.lower()),
    )
    return _IMPORTED.sub(lambda _: names.pop(0), found[0])


@cache
def _replacements(names: Names) -> dict[str, str]:
    return {
        **_RENAMED,
        PACKAGE: names.package,
        "apiclient-python": names.distribution,
        CLASS: names.client,
        "APICLIENT": names.environment,
        "apiclient": names.environment.lower(),
        "my_client": names.variable,
    }
