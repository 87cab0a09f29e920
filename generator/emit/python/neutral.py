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


def with_names(source: str, names: Names) -> str:
    """Return the source or the path of a template with the names of the client."""
    own = _replacements(names)
    return _NEUTRAL.sub(lambda found: own[found[0]], source)


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
