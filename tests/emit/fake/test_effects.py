"""The effect of `x-fake` and `x-usual` on the fake."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.base.problems import InputError
from generator.emit.fake.infer import fake
from generator.emit.fake.model import Action
from generator.emit.fake.tables import handler_modules, route_row
from generator.ir import SpecText
from tests.emit.fake.operations import (
    LINK,
    NOTE,
    NOTES,
    client_with,
    filters,
    inferred,
    operation,
)


def with_effect(effect: Any, *described: Any) -> tuple[str, str, Any]:
    method, path, found = operation(*described)
    return method, path, {**found, "x-fake": effect}


def test_effects_of_the_spec(tmp_path: Path) -> None:
    notes = operation("get", "/v1/notes", NOTES)
    hide = with_effect({"sets": {"color": "b"}}, "post", "/v1/notes/hide", None, "Ids")
    red = with_effect({"where": {"color": "r"}}, "get", "/v1/notes/red", NOTES)
    routes = inferred(tmp_path, notes, hide, red)
    assert routes["POST /v1/notes/hide"].action is Action.CHANGE
    assert filters(routes["POST /v1/notes/hide"]) == {"ids": "id"}
    assert ', sets={"color": "b"}, has_body' in route_row(routes["POST /v1/notes/hide"])
    assert routes["GET /v1/notes/red"].collection == SpecText("/v1/notes")
    assert ', where={"color": "r"}, ' in route_row(routes["GET /v1/notes/red"])


@pytest.mark.parametrize(
    ("method", "path", "name", "action"),
    [
        ("post", "/v1/notes", "/v1/notes/normalized", Action.CREATE),
        ("put", "/v1/notes/{id}", "/v1/notes/{id}/normalized", Action.UPDATE),
    ],
)
def test_an_alias_of_a_path(
    tmp_path: Path, method: str, path: str, name: str, action: Action
) -> None:
    notes = operation("get", "/v1/notes", NOTES), operation("get", "/v1/notes/{id}", NOTE)
    described = (method, name, LINK, "Input")
    plain = inferred(tmp_path, *notes, operation(*described))[f"{method.upper()} {name}"]
    assert plain.action is Action.ANSWER
    alias = with_effect({"path": path}, *described)
    found = inferred(tmp_path, *notes, alias)[f"{method.upper()} {name}"]
    assert (found.action, found.collection) == (action, SpecText("/v1/notes"))


def test_a_handler_replaces_the_inferred_action(tmp_path: Path) -> None:
    notes = operation("get", "/v1/notes", NOTES)
    post = with_effect({"handler": "writing.write"}, "post", "/v1/notes", LINK, "Input")
    own = tmp_path / "additions/apiclient_python/testing/writing.py"
    own.parent.mkdir(parents=True)
    own.write_text("\ndef read(): ...\n")
    with pytest.raises(InputError, match=r"there is no function 'write' in .*/writing\.py"):
        client_with(tmp_path / "spec", notes, post)
    own.write_text("\ndef write(): ...\n")
    found = fake(client_with(tmp_path / "spec", notes, post))
    route = next(route for route in found.routes if route.operation.method == "POST")
    assert route.action is Action.HANDLE
    assert ", handler=writing.write, has_body" in route_row(route)
    assert handler_modules(found) == ["writing"]


@pytest.mark.parametrize(
    ("effect", "path", "message"),
    [
        ({"path": "/v1/things"}, "/v1/notes/hide", "must begin with this path"),
        ({"handler": "write"}, "/v1/notes/hide", "'write' must be '<module>.<function>'"),
        ({"handler": "a.b", "replaces": True}, "/v1/notes/hide", "remove the other keys"),
        ({"handler": "writing.write"}, "/v1/notes/hide", "testing/writing.py has 'writing.write'"),
        ({"sets": {"colour": "b"}}, "/v1/notes/hide", "'colour' is no field of Note"),
        ({"where": {"size": 1}}, "/v1/notes/hide", "x-fake has no effect here; remove it"),
        ({"sets": {"color": "b"}}, "/v1/hide", "x-fake has no effect here; remove it"),
        ({"sets": {"color": "b"}, "replaces": True}, "/v1/notes/hide", "nothing that it replaces"),
        ({"sets": {"color": {"a": 1}}}, "/v1/notes/hide", "does not fit 'color' of Note"),
        ({"sets": {"isNew": [True]}}, "/v1/notes/hide", "does not fit 'isNew' of Note"),
    ],
)
def test_invalid_effects_are_refused(tmp_path: Path, effect: Any, path: str, message: str) -> None:
    hide = with_effect(effect, "post", path, None, "Ids")
    with pytest.raises(InputError, match=message):
        client_with(tmp_path, operation("get", "/v1/notes", NOTES), hide)


def test_usual_values(tmp_path: Path) -> None:
    found = fake(client_with(tmp_path, operation("get", "/v1/notes", NOTES)))
    assert found.examples[0][1].raw["worst"] is None
