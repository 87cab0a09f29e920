"""The names that stand in templates for those of the client, and what replaces them.

A name is replaced in the source of a template, before anything of a spec gets into it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.base.errors import ERRORS

PACKAGE: Final = "apiclient_python"
"""The folder of the client among the templates."""
NAMES: Final[Mapping[str, str]] = {
    PACKAGE: "textmagic_client",
    "apiclient-python": "textmagic-client",
    "ApiClient": "TextMagic",
    "APICLIENT": "TEXTMAGIC",
    "apiclient": "textmagic",
    "my_client": "tm",
}
_RENAMED: Final = {error.name: error.renamed for error in ERRORS if error.renamed}
_NEUTRAL: Final = re.compile("|".join([*(rf"\b{name}\b" for name in _RENAMED), *NAMES]))


def with_names(source: str) -> str:
    """Return the source of a template, or its path, with the names of the client."""
    return _NEUTRAL.sub(lambda found: _RENAMED.get(found[0]) or NAMES[found[0]], source)
