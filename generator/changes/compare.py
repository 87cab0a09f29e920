"""Describe the changes between two surfaces in sentences.

The verdict depends on the direction. A client may accept more values than before, and return fewer
values than before. The reverse breaks a program. Examples are an argument that allows fewer values,
and a field that can be None.
"""

from __future__ import annotations

from generator.changes.arguments import compare_objects
from generator.changes.change import CLIENT, Change
from generator.changes.client import compare_client
from generator.changes.elements import Comparison
from generator.changes.enums import compare_enums
from generator.changes.operations import compare_operations
from generator.changes.received import compare_callbacks, compare_models
from generator.changes.surface import Surface
from generator.changes.texts import compare_texts
from generator.changes.types import renamed_types, with_types
from generator.changes.verdicts import BREAKING, Verdict


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
    compare_texts(comparison)
    return sorted(comparison.changes, key=lambda change: [*Verdict].index(change.verdict))
