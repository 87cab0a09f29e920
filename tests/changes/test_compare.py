"""What each kind of edit means for a program, in words of the client."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.changes.compare import Change, compare
from generator.changes.sources import surface_of
from generator.changes.surface import Surface, as_json
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from tests.changes.edits import EDITS, Edit, applied, base

Analyze = Callable[[dict[str, Any]], Surface]


@pytest.fixture(scope="module")
def surface_from(tmp_path_factory: pytest.TempPathFactory) -> Analyze:
    """Returns the surface of a spec."""
    root = tmp_path_factory.mktemp("spec") / "openapi.yaml"

    def surface(spec: dict[str, Any]) -> Surface:
        root.write_text(json.dumps(spec), encoding="utf-8")  # is YAML, and written fast
        return surface_of(str(root), root)

    return surface


@pytest.fixture(scope="module")
def old(surface_from: Analyze) -> Surface:
    return surface_from(base())


def lines(changes: list[Change]) -> tuple[str, ...]:
    """Return changes as the table of edits has them."""
    return tuple(
        f"{change.verdict} {change.direction}{typed}: {change.sentence}"
        for change in changes
        for typed in (" typed" if change.is_typed else "",)
    )


def worst(changes: list[Change]) -> Verdict | None:
    found = [change.verdict for change in changes]
    return next((verdict for verdict in Verdict if verdict in found), None)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_makes_exactly_these_changes(
    edit: Edit, old: Surface, surface_from: Analyze
) -> None:
    new = surface_from(applied(edit, base()))
    changes = compare(old, new)
    assert lines(changes) == edit.changes
    assert compare(new, new) == []

    back = compare(new, old)
    assert bool(back) == bool(changes)
    if worst(changes) is ADDITION:  # who uses what is new cannot go back
        assert worst(back) is BREAKING
    if worst(changes) is FIX:
        assert worst(back) in (FIX, BREAKING)


def test_the_table_has_every_verdict_in_each_direction() -> None:
    said = [tuple(line.split(":")[0].split()[:2]) for edit in EDITS for line in edit.changes]
    assert len(EDITS) == len({edit.name for edit in EDITS}) >= 60
    for verdict in Verdict:
        for direction in ("sent", "received", "client"):
            assert said.count((verdict, direction)) > 1


def test_the_order_of_a_spec_means_nothing(old: Surface, surface_from: Analyze) -> None:
    turned = copy.deepcopy(base())
    turned = dict(reversed(turned.items()))
    for section in ("schemas", "parameters"):
        turned["components"][section] = dict(reversed(turned["components"][section].items()))
    assert compare(old, surface_from(turned)) == []
    assert as_json(old).isascii()


def deprecated(surface: Surface, **advice: str) -> Surface:
    """Return the surface with something deprecated of each kind."""
    marked = copy.deepcopy(surface)
    call = marked["resources"]["things"]["list"]
    for facts in (
        call,
        call["arguments"]["limit"],
        marked["models"]["Thing"]["fields"]["name"],
        marked["objects"]["ThingOwner"]["fields"]["age"],
        marked["callbacks"]["parse_thing"],
    ):
        facts["deprecated"] = advice
    return marked


def test_what_is_deprecated_is_an_addition(old: Surface) -> None:
    marked = deprecated(old, since="1.2.0", use="things.search()", removed_in="2.0.0")
    advice = "deprecated: use things.search(); it will be removed in 2.0.0"
    assert lines(compare(old, marked)) == (
        f"addition client: things.list() {advice}",
        f"addition sent: things.list(limit) {advice}",
        f"addition received: parse_thing() {advice}",
        f"addition received: Thing.name {advice}",
        f"addition sent: ThingOwner(age) {advice}",
    )
    assert lines(compare(marked, old))[0] == "fix client: things.list() no longer deprecated"
    other = deprecated(old, use="", since="", removed_in="")
    assert lines(compare(old, other))[0] == "addition client: things.list() deprecated"
    assert {change.verdict for change in [*compare(marked, old), *compare(marked, other)]} == {FIX}
    assert compare(marked, marked) == []
