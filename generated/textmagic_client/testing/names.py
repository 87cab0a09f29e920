"""Help for those who mistype a name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def unknown(what: str, name: object, known: Iterable[str]) -> ValueError:
    """The error for a name that is not known, with what may have been meant."""
    close = get_close_matches(str(name), list(dict.fromkeys(known)), n=3)
    hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
    return ValueError(f"there is no {what} {name!r}{hint}")
