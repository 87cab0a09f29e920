"""Describe the changes between two surfaces in sentences.

The verdict depends on the direction. A client may accept more values than before, and return fewer
values than before. The reverse breaks a program. Examples are an argument that allows fewer values,
and a field that can be None.
"""

from __future__ import annotations

from typing import Final

from generator.changes.arguments import compare_objects
from generator.changes.change import CLIENT, Change
from generator.changes.client import compare_client
from generator.changes.elements import Comparison
from generator.changes.enums import compare_enums
from generator.changes.operations import compare_operations
from generator.changes.received import compare_callbacks, compare_models
from generator.changes.surface import Surface
from generator.changes.types import renamed_types, with_types
from generator.changes.verdicts import BREAKING, FIX, Verdict

_MOST_TEXTS: Final = 3
"""The number of names that the sentence about changed texts lists."""


def compare(old: Surface, new: Surface) -> list[Change]:
    """Return what changed: breaking changes first, then additions, then fixes."""
    renamed = renamed_types(old, new)
    comparison = Comparison(with_types(old, renamed), new)
    compare_client(comparison)
    for before, after in renamed.items():
        comparison.say(after, BREAKING, CLIENT, "{} renamed to {}", before, after, typed=True)
    compare_operations(comparison)
    compare_callbacks(comparison)
    compare_models(comparison)
    compare_objects(comparison)
    compare_enums(comparison)
    _compare_texts(comparison)
    return sorted(comparison.changes, key=lambda change: [*Verdict].index(change.verdict))


def _compare_texts(comparison: Comparison) -> None:
    """Add one change for all new descriptions of elements that have no other change."""
    before = comparison.old.get("texts", {})
    changed = [
        name
        for name, text in comparison.new.get("texts", {}).items()
        if name.removesuffix("()") not in comparison.changed and before.get(name, text) != text
    ]
    if changed:
        shown = changed[:_MOST_TEXTS]
        listed = ", ".join("{}" for _ in shown)
        more = len(changed) - len(shown)
        rest = f" and {more} more" if more else ""
        template = f"the documentation of {listed}{rest} changed"
        comparison.say("", FIX, CLIENT, template, *shown)
