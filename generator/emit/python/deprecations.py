"""The text about deprecated parts of the API, for docstrings, pages and warnings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final

from generator.base.files import WIDTH
from generator.emit.python.escape import code, literal
from generator.emit.python.layout import STEP
from generator.ir import Deprecation, Field, Operation, Parameter, Webhook

_PLACE: Final = WIDTH - 2 * len(STEP) - len('"",')
_LEAST: Final = 20


def deprecation_note(part: Operation | Parameter | Field | Webhook) -> str:
    """Return the versions and the replacement of a deprecated part, or "" for any other part."""
    return "" if part.deprecated is None else _sentences("Deprecated", part.deprecated)


def warning(subject: str, deprecated: Deprecation, start: str = "") -> str:
    """Return the message of a warning as Python: one literal, or several that Python joins.

    `start` stands before it, such as the name of an argument.
    """
    text = _sentences(f"{subject} is deprecated", deprecated).replace("`", "")
    if len(start + text) <= _PLACE:
        return start + literal(text)
    width = max(_PLACE - len(start) - 1, _LEAST)
    *lines, last = textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False)
    return start + "\n".join([*(literal(f"{line} ") for line in lines), literal(last)])


def warnings(parameters: Iterable[Parameter], owner: str) -> list[str]:
    """Return the messages for the deprecated arguments of a method, or fields of a class.

    Each is an argument of a Python call.
    """
    return [
        warning(f"{p.name} of {owner}", p.deprecated, f"{p.name}=")
        for p in parameters
        if p.deprecated is not None
    ]


def _sentences(start: str, deprecated: Deprecation) -> str:
    since = f" since version {deprecated.since}" if deprecated.since else ""
    use = f" Use {code(deprecated.use)} instead." if deprecated.use else ""
    removed = deprecated.removed_in
    return f"{start}{since}.{use}{f' It will be removed in version {removed}.' if removed else ''}"
