"""Compare the texts of the documentation."""

from __future__ import annotations

from typing import Final

from generator.changes.change import CLIENT
from generator.changes.elements import Comparison
from generator.changes.verdicts import FIX

_MOST: Final = 3
"""The number of names that the sentence lists."""


def compare_texts(comparison: Comparison) -> None:
    """Add one change for all new texts of elements that have no other change.

    Call this last: it needs the changes of all other parts.
    """
    before = comparison.old.get("texts", {})
    changed = [
        name
        for name, text in comparison.new.get("texts", {}).items()
        if name.removesuffix("()") not in comparison.changed and before.get(name, text) != text
    ]
    if changed:
        shown = changed[:_MOST]
        listed = ", ".join("{}" for _ in shown)
        more = len(changed) - len(shown)
        rest = f" and {more} more" if more else ""
        template = f"the documentation of {listed}{rest} changed"
        comparison.say("", FIX, CLIENT, template, *shown)
