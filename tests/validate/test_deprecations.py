"""The places and the values that `deprecated` and `x-deprecated` allow."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.ir import Deprecation
from tests.support import client_of, problems_of
from tests.validate.effects_spec import MAKING, OPERATION, QUERY, SPEC, put

_GET = "paths/~1things~1{id}/get"
_BODY = f"{MAKING}/properties/text"
_SENT = "components/schemas/Part/properties/size"
_FIELD = "components/schemas/Thing/properties/title"
_FILE = "paths/~1pictures/post/requestBody/content/multipart~1form-data/schema/properties/file"
_PLACES = (OPERATION, QUERY, _BODY, _SENT, _FIELD, _FILE)


def deprecated(place: str, **said: object) -> dict[str, object]:
    return {f"{place}/deprecated": True, f"{place}/x-deprecated": said}


def written(folder: Path, values: Mapping[str, object]) -> Path:
    root = folder / "openapi.yaml"
    root.write_text(json.dumps(put(SPEC, values)), encoding="utf-8")
    return root


def found(folder: Path, values: Mapping[str, object]) -> list[str]:
    """Return the messages of all problems, without their locations."""
    return [p.partition(": ")[2] for p in problems_of(written(folder, values))]


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"since": "1"}, ""),
        ({"since": "1.4.0", "removedIn": "2.0"}, ""),
        ({"since": "1.9", "removedIn": "1.10"}, ""),
        ({"since": "1.4", "removedIn": "1.4.0"}, "removedIn must be a later version than since"),
        ({"since": "2.0", "removedIn": "1.4"}, "removedIn must be a later version than since"),
        ({"since": "soon"}, "'soon' is not a version; write one such as '1.4.0'"),
        ({"removedIn": "2026-11-29"}, "'2026-11-29' is not a version; write one such as '1.4.0'"),
        ({"removedIn": "v2"}, "'v2' is not a version; write one such as '1.4.0'"),
        ({"since": 1.4}, "expected a string, found the number 1.4; put it in quotes"),
        ({"since": " "}, "there is no text; write some or remove it"),
        ({"use": ["a"]}, "expected a string, found a list"),
        ({}, "nothing stands here; write something or remove it"),
        (
            {"removed_in": "2.0"},
            "'removed_in' is not supported in x-deprecated; did you mean 'removedIn'?",
        ),
        ({"use": "things.get"}, ""),
        ({"use": "things.gett"}, "has the name 'things.gett'; did you mean 'things.get'?"),
    ],
)
def test_the_content_of_x_deprecated_is_checked(
    place: str, said: dict[str, object], problem: str, tmp_path: Path
) -> None:
    problems = found(tmp_path, deprecated(place, **said))
    assert len(problems) == bool(problem), problems
    assert problem in "".join(problems)


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("flag", [False, None])
def test_x_deprecated_requires_deprecated(place: str, flag: bool | None, tmp_path: Path) -> None:
    values: dict[str, object] = {f"{place}/x-deprecated": {"since": "1.4"}}
    if flag is not None:
        values[f"{place}/deprecated"] = flag
    assert found(tmp_path, values) == ["x-deprecated needs 'deprecated: true' beside it; add it"]


@pytest.mark.parametrize(
    ("place", "use", "problem"),
    [
        (OPERATION, "things.find", "'things.find' cannot replace itself; name another"),
        (OPERATION, "getThing", "no operation has the name 'getThing'; there is 'things.make', "),
        (OPERATION, "wanted", "no operation has the name 'wanted'; there is 'things.make', "),
        (QUERY, "wanted", "'wanted' cannot replace itself; name another"),
        (QUERY, "color", "nothing beside it, and no operation, has the name 'color'; did you "),
        (QUERY, "title", "has the name 'title'; there is 'page', 'limit', 'colour', 'X-Trace', "),
        (_BODY, "size", "has the name 'size'; there is 'other', 'third', 'flag', 'local', 'part'"),
        (_SENT, "text", "has the name 'text'; there is 'things.find', "),
        (_FIELD, "wanted", "has the name 'wanted'; there is 'id', 'tint', 'page_name'"),
    ],
)
def test_a_replacement_must_exist(place: str, use: str, problem: str, tmp_path: Path) -> None:
    (told,) = found(tmp_path, deprecated(place, use=use))
    assert problem in told


@pytest.mark.parametrize(
    ("place", "use", "other"),
    [
        (OPERATION, "things.get", _GET),
        (QUERY, "colour", f"{OPERATION}/parameters/3"),
        (_BODY, "other", f"{MAKING}/properties/other"),
        (_FIELD, "id", "components/schemas/Thing/properties/id"),
        (_FIELD, "things.get", _GET),
    ],
)
def test_a_replacement_must_not_be_deprecated(
    place: str, use: str, other: str, tmp_path: Path
) -> None:
    values = {**deprecated(place, use=use), f"{other}/deprecated": True}
    assert found(tmp_path, values) == [f"'{use}' is deprecated too; name what replaces it"]


@pytest.mark.parametrize(
    "place",
    [
        f"{QUERY}/schema",
        "components/schemas/Thing",
        "components/schemas/Colour",
        MAKING,
        "components/schemas/ThingPage/properties/items/items",
        "paths/~1things~1{id}/get/responses/200/content/application~1json/schema",
    ],
)
def test_other_schemas_cannot_be_deprecated(place: str, tmp_path: Path) -> None:
    (told,) = found(tmp_path, {f"{place}/deprecated": True})
    assert told == (
        "'deprecated' has no effect here: write it at the operation, the parameter or the "
        "property; remove it"
    )


def test_replacements_get_the_names_of_the_client(tmp_path: Path) -> None:
    renamed: dict[str, Any] = {
        f"{OPERATION}/parameters/3/x-python-name": "tint",
        f"{MAKING}/properties/third/x-python-name": "last",
        "components/schemas/Part/properties/newSize": {"type": "string"},
        "components/schemas/Thing/properties/newTitle": {"type": "string"},
    }
    values = {
        **renamed,
        **deprecated(OPERATION, use="things.get", since="1.4", removedIn="2.0"),
        **deprecated(QUERY, use="colour"),
        **deprecated(_BODY, use="third"),
        **deprecated(_SENT, use="newSize"),
        **deprecated(_FIELD, use="newTitle"),
    }
    client = client_of(written(tmp_path, values))
    operations = {o.name: o for api in client.apis for _, o in api.operations}
    assert operations["find"].deprecated == Deprecation("1.4", "things.get", "2.0")
    said = {p.name: p.deprecated for p in operations["find"].parameters}
    assert said.pop("wanted") == Deprecation(use="tint")
    assert {*said.values()} == {None}
    assert {p.name: p.deprecated for p in operations["make"].parameters}["text"] == Deprecation(
        use="last"
    )
    (part,) = (made for m in client.modules for made in m.request_models if made.name == "Part")
    assert part.fields[0].deprecated == Deprecation(use="new_size")
    assert {f.name: f.deprecated for f in client.models["Thing"].fields}["title"] == Deprecation(
        use="new_title"
    )


def test_use_prefers_an_argument_at_the_same_place(tmp_path: Path) -> None:
    post = "paths/~1things/post"
    same = {"name": "other", "in": "query", "schema": {"type": "string"}}
    values = {
        f"{post}/parameters": [
            {**same, "x-python-name": "asked"},
            {**same, "name": "old", "deprecated": True, "x-deprecated": {"use": "other"}},
        ],
        **deprecated(f"{MAKING}/properties/text", use="other"),
    }
    client = client_of(written(tmp_path, values))
    (make,) = (o for api in client.apis for _, o in api.operations if o.name == "make")
    said = {p.name: p.deprecated for p in make.parameters if p.deprecated}
    assert said == {"old": Deprecation(use="asked"), "text": Deprecation(use="other")}
