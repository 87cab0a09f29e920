"""The names that stand in templates for those of the client, and what replaces them.

A name is replaced in the source of a template, before anything of a spec gets into it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

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
_NEUTRAL: Final = re.compile("|".join(NAMES))


def with_names(source: str) -> str:
    """Return the source of a template, or its path, with the names of the client."""
    return _NEUTRAL.sub(lambda found: NAMES[found[0]], source)
