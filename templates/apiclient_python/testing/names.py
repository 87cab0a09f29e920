"""Error messages with suggestions for misspelled names."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_MOST: Final = 50
"""Maximum number of names that a message lists."""


def unknown(what: str, name: object, known: Iterable[str]) -> ValueError:
    """Return the error for an unknown name, with suggestions."""
    names = list(dict.fromkeys(known))
    close = get_close_matches(str(name), names, n=3)
    hint = f"; there are {', '.join(names)}"
    if close or len(names) > _MOST:
        hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
    return ValueError(f"there is no {what} {name!r}{hint}")
