"""Each kind of edit is reported with its effect on a program, in words of the client."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.changes.change import Change
from generator.changes.compare import compare
from generator.changes.sources import surface_of
from generator.changes.surface import Surface, as_json
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from tests.changes.edits import EDITS
from tests.changes.edits.edit import Edit, applied
from tests.changes.things import base

Analyze = Callable[[dict[str, Any]], Surface]


@pytest.fixture(scope="module")
def surface_from(tmp_path_factory: pytest.TempPathFactory) -> Analyze:
    """Return a function that returns the surface of a spec."""
    root = tmp_path_factory.mktemp("spec") / "openapi.yaml"

    def surface(spec: dict[str, Any]) -> Surface:
        root.write_text(json.dumps(spec), encoding="utf-8")  # JSON is YAML that is fast to write
        return surface_of(str(root), root)

    return surface


@pytest.fixture(scope="module")
def old(surface_from: Analyze) -> Surface:
    return surface_from(base())


def lines(changes: list[Change]) -> tuple[str, ...]:
    """Return changes in the form of the table of edits."""
    return tuple(
        f"{change.verdict} {change.direction}{typed}: {change.sentence}"
        for change in changes
        for typed in (" typed" if change.is_typed else "",)
    )


def worst(changes: list[Change]) -> Verdict | None:
    found = [change.verdict for change in changes]
    return next((verdict for verdict in Verdict if verdict in found), None)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_makes_exactly_the_expected_changes(
    edit: Edit, old: Surface, surface_from: Analyze
) -> None:
    new = surface_from(applied(edit, base()))
    changes = compare(old, new)
    assert lines(changes) == edit.changes
    assert compare(new, new) == []

    back = compare(new, old)
    assert bool(back) == bool(changes)
    is_advice = all(" deprecated" in change.sentence for change in changes)
    if worst(changes) is ADDITION and not is_advice:  # programs may use the addition
        assert worst(back) is BREAKING
    elif worst(changes) is not BREAKING:
        assert worst(back) in (FIX, BREAKING) or not changes


def test_the_table_has_every_verdict_in_each_direction() -> None:
    said = [tuple(line.split(":")[0].split()[:2]) for edit in EDITS for line in edit.changes]
    assert len(EDITS) == len({edit.name for edit in EDITS}) >= 60
    for verdict in Verdict:
        for direction in ("sent", "received", "client"):
            assert said.count((verdict, direction)) > 1


def test_the_order_of_a_spec_has_no_effect(old: Surface, surface_from: Analyze) -> None:
    turned = copy.deepcopy(base())
    turned = dict(reversed(turned.items()))
    for section in ("schemas", "parameters"):
        turned["components"][section] = dict(reversed(turned["components"][section].items()))
    assert compare(old, surface_from(turned)) == []
    assert as_json(old).isascii()


def test_a_change_of_deprecation_advice_is_a_fix(old: Surface, surface_from: Analyze) -> None:
    (edit,) = (edit for edit in EDITS if edit.name == "operation deprecated")
    marked = surface_from(applied(edit, base()))
    assert lines(compare(marked, old)) == ("fix client: things.get() no longer deprecated",)
    other = copy.deepcopy(marked)
    other["resources"]["things"]["get"]["deprecated"] |= {"use": "", "removed_in": ""}
    assert lines(compare(marked, other)) == ("fix client: things.get() deprecated",)
