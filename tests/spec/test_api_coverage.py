"""The spec has each part of the vendor's specification, and the comparison finds differences."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.base.problems import InputError
from tests.spec import api_coverage
from tests.spec.api_coverage import Part, Reason, compare, facts_tree, read_reasons, spec_tree
from tests.support import HEAD, write_spec

Change = Callable[[dict[str, Any]], object]
"""Changes the vendor's document."""

FACTS: dict[str, Any] = {
    "meta": {
        "securitySchemes": {
            "BasicAuth": {"type": "http", "scheme": "basic"},
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        }
    },
    "operations": [
        {
            "operationId": "sendThing",
            "method": "POST",
            "path": "/things/{id}",
            "deprecated": False,
            "security": [{"BasicAuth": []}],
            "parameters": [
                {"name": "id", "in": "path", "required": True, "type": "integer"},
                {
                    "name": "flag",
                    "in": "query",
                    "required": False,
                    "type": "integer",
                    "enum": [0, 1],
                    "default": 0,
                },
            ],
            "requestBody": {
                "required": True,
                "contentTypes": ["application/json"],
                "schema": {"ref": "sendThing_request"},
            },
            "responses": {"200": {"ref": "Thing"}, "404": None},
            "responseContentTypes": {"200": ["application/json"], "404": []},
        }
    ],
    "schemas": {
        "sendThing_request": {
            "type": "object",
            "properties": {"name": {"type": "string", "required": False}},
        },
        "Thing": {
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": {"type": "integer", "required": True},
                "owner": {"ref": "Owner", "required": False},
                "dates": {
                    "type": "array",
                    "items": {"type": "string", "format": "date-time"},
                    "required": False,
                },
            },
        },
        "Owner": {
            "type": "object",
            "nullable": True,
            "properties": {"kind": {"type": "string", "enum": ["b", "a"], "required": False}},
        },
    },
}

SPEC = (
    HEAD
    + """\
  parameters:
    Flag: { name: flag, in: query, schema: { type: integer, enum: [0, 1], default: 0 } }
  schemas:
    NewThing:
      type: object
      properties:
        name: { type: string }
      anyOf:
        - required: [name]
    Thing:
      type: object
      required: [id]
      properties:
        id: { type: integer }
        owner:
          anyOf:
            - $ref: "#/components/schemas/Owner"
            - type: "null"
        dates: { type: array, items: { type: string, format: date-time } }
    Owner:
      type: object
      properties:
        kind: { type: string, enum: [a, b] }
paths:
  /things/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: integer } }
    post:
      operationId: sendThing
      parameters:
        - $ref: "#/components/parameters/Flag"
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/NewThing" } }
      responses:
        "200":
          content:
            application/json: { schema: { $ref: "#/components/schemas/Thing" } }
        "404": { description: There is none. }
"""
)


@pytest.fixture
def ours(tmp_path: Path) -> Part:
    return spec_tree(api_coverage.read_spec(write_spec(tmp_path, SPEC)))


def differences(ours: Part, change: Change) -> list[str]:
    """Return the differences after a change of the vendor's document."""
    facts = copy.deepcopy(FACTS)
    change(facts)
    return list(compare(facts_tree(facts), ours, []).differences)


def test_documents_of_the_same_api_have_no_differences(ours: Part) -> None:
    report = compare(facts_tree(FACTS), ours, [])
    assert report.is_faultless
    assert report.counts == {
        "operations": (1, 1),
        "parameters": (2, 2),
        "request bodies": (1, 1),
        "request fields": (1, 1),
        "status codes": (2, 2),
        "response fields": (4, 4),
    }


def operation(facts: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = facts["operations"][0]
    return found


def fields(facts: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = facts["schemas"][name]["properties"]
    return found


CHANGES: list[tuple[Change, str]] = [
    (lambda f: operation(f).update(operationId="other"), "other: missing"),
    (lambda f: operation(f).update(operationId="other"), "sendThing: added"),
    (lambda f: operation(f).update(path="/thing/{id}"), "sendThing path: /thing/{id} -> *"),
    (lambda f: operation(f).update(method="PUT"), "sendThing method: PUT -> POST"),
    (
        lambda f: operation(f)["parameters"][0].update({"in": "query"}),
        "sendThing ?id: missing",
    ),
    (lambda f: operation(f)["parameters"].pop(), "sendThing ?flag: added"),
    (
        lambda f: operation(f)["parameters"][1].update(default=1),
        "sendThing ?flag default: 1 -> 0",
    ),
    (
        lambda f: operation(f)["parameters"][1].update(default=False),
        "sendThing ?flag default: false -> 0",
    ),
    (
        lambda f: operation(f)["parameters"][1].pop("enum"),
        "sendThing ?flag enum: none -> 0,1",
    ),
    (
        lambda f: operation(f)["parameters"][1].update(required=True),
        "sendThing ?flag required: yes -> no",
    ),
    (lambda f: operation(f).update(requestBody=None), "sendThing request: added"),
    (
        lambda f: operation(f)["requestBody"].update(contentTypes=["multipart/form-data"]),
        "sendThing request content: multipart/form-data -> application/json",
    ),
    (
        lambda f: operation(f)["requestBody"]["contentTypes"].append("text/csv"),
        "sendThing request content: application/json,text/csv -> application/json",
    ),
    (
        lambda f: operation(f)["responseContentTypes"].update({"200": ["*/*"]}),
        "sendThing status 200 content: any -> application/json",
    ),
    (lambda f: operation(f).update(deprecated=True), "sendThing deprecated: yes -> no"),
    (lambda f: operation(f).update(security=[]), "sendThing security: none -> http basic"),
    (
        lambda f: operation(f).update(security=[{"Key": []}, {}, {"BasicAuth": [], "Key": []}]),
        "sendThing security: header X-Key or nothing or http basic and header X-Key -> http basic",
    ),
    (
        lambda f: fields(f, "sendThing_request")["name"].update(type="integer"),
        "sendThing request.name type: integer -> string",
    ),
    (
        lambda f: fields(f, "sendThing_request")["name"].update(required=True),
        "sendThing request.name required: yes -> no",
    ),
    (
        lambda f: operation(f)["responses"].update({"429": None}),
        "sendThing status 429: missing",
    ),
    (lambda f: operation(f)["responses"].pop("404"), "sendThing status 404: added"),
    (
        lambda f: operation(f)["responses"].update({"200": None}),
        "sendThing status 200 type: none -> object",
    ),
    (
        lambda f: fields(f, "Thing").update(size={"type": "number"}),
        "sendThing status 200.size: missing",
    ),
    (
        lambda f: f["schemas"]["Owner"].update(nullable=False),
        "sendThing status 200.owner nullable: no -> yes",
    ),
    (
        lambda f: fields(f, "Owner")["kind"].update(enum=["a", "b", "c"]),
        "sendThing status 200.owner.kind enum: a,b,c -> a,b",
    ),
    (
        lambda f: fields(f, "Thing")["dates"]["items"].pop("format"),
        "sendThing status 200.dates[] format: none -> date-time",
    ),
]


@pytest.mark.parametrize(("change", "found"), CHANGES)
def test_every_kind_of_difference_is_found(ours: Part, change: Change, found: str) -> None:
    keys = differences(ours, change)
    if found.endswith("*"):
        assert any(key.startswith(found[:-1]) for key in keys)
    else:
        assert found in keys


def test_fields_of_a_missing_field_are_counted_but_not_listed(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    fields(facts, "Thing")["other"] = {"ref": "Owner"}
    report = compare(facts_tree(facts), ours, [])
    assert report.differences == ("sendThing status 200.other: missing",)
    assert report.counts["response fields"] == (4, 6)


def test_a_recursive_model_is_supported(ours: Part) -> None:
    keys = differences(ours, lambda f: fields(f, "Owner").update(boss={"ref": "Owner"}))
    assert keys == ["sendThing status 200.owner.boss: missing"]


OURS: list[tuple[str, str, list[str]]] = [
    # All types are compared, not only the first.
    (
        "        id: { type: integer }\n",
        "        id: { type: [integer, string, 'null'] }\n",
        [
            "sendThing status 200.id type: integer -> integer,string",
            "sendThing status 200.id nullable: no -> yes",
        ],
    ),
    (
        '            - type: "null"\n',
        '            - type: "null"\n            - type: string\n',
        ["sendThing status 200.owner type: object -> one of several"],
    ),
    # The values of a map can be anything.
    (
        "        kind: { type: string, enum: [a, b] }\n",
        "        kind: { type: object, additionalProperties: true }\n",
        [
            "sendThing status 200.owner.kind type: string -> map",
            "sendThing status 200.owner.kind enum: a,b -> none",
            "sendThing status 200.owner.kind{}: added",
        ],
    ),
    # Each child of an added part is a separate difference.
    (
        "        kind: { type: string, enum: [a, b] }\n",
        "        kind: { type: object, additionalProperties: { type: integer, enum: [7] } }\n",
        [
            "sendThing status 200.owner.kind type: string -> map",
            "sendThing status 200.owner.kind enum: a,b -> none",
            "sendThing status 200.owner.kind{}: added",
            "sendThing status 200.owner.kind{} type: none -> integer",
            "sendThing status 200.owner.kind{} enum: none -> 7",
        ],
    ),
    (
        '        "404": { description: There is none. }\n',
        '        "404": { description: No., content: { text/csv: { schema: { type: string }}}}\n',
        [
            "sendThing status 404 type: none -> string",
            "sendThing status 404 content: none -> text/csv",
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "found"), OURS)
def test_additions_of_the_spec_are_found(
    tmp_path: Path, old: str, new: str, found: list[str]
) -> None:
    assert old in SPEC
    ours = spec_tree(api_coverage.read_spec(write_spec(tmp_path, SPEC.replace(old, new))))
    assert list(compare(facts_tree(FACTS), ours, []).differences) == found


def test_an_added_part_is_compared_with_a_similar_part(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    del fields(facts, "Thing")["owner"]
    added = "sendThing status 200.owner: added"
    other = {**operation(facts), "operationId": "other", "responses": {"200": {"ref": "Owner"}}}
    facts["operations"].append(other)
    reasons = [Reason((added,), "Said by somebody.", like="other status 200")]
    assert compare(facts_tree(facts), ours, reasons).unlisted == ("other: missing",)

    fields(facts, "Owner")["kind"]["enum"] = ["a"]
    report = compare(facts_tree(facts), ours, reasons)
    assert report.unlisted == ("other: missing", "sendThing status 200.owner.kind enum: a -> a,b")

    reasons = [Reason((added,), "Said by somebody.", like="other status 201")]
    assert compare(facts_tree(facts), ours, reasons).unused == ("other status 201",)


def test_a_change_of_all_such_fields_must_have_no_exception(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    facts["schemas"]["Owner"]["properties"]["id"] = {"type": "string", "required": True}
    fields(facts, "Thing")["owner"] = {"ref": "Owner"}
    reasons = [Reason(("*.id type: integer -> string",), "Said by somebody.")]
    found = compare(facts_tree(facts), ours, reasons).unlisted
    assert "sendThing status 200.id type: integer -> the same, unlike elsewhere" in found


def test_differences_without_reasons_and_unused_reasons_are_faults(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    fields(facts, "Thing")["dates"]["items"]["format"] = "date"
    del operation(facts)["responses"]["404"]
    reasons = [
        Reason(("* status 404: added", "* status 500: added"), "Said by somebody."),
        # A pattern must match the whole difference.
        Reason(("*.dates[] format: date",), "Said by somebody."),
        # The star stands for an operation, not for a field.
        Reason(("* format: date -> date-time",), "Said by somebody."),
    ]
    report = compare(facts_tree(facts), ours, reasons)
    assert report.unlisted == ("sendThing status 200.dates[] format: date -> date-time",)
    assert report.unused == (
        "* status 500: added",
        "*.dates[] format: date",
        "* format: date -> date-time",
    )
    assert not report.is_faultless


@pytest.mark.parametrize(
    "entry", ["{ what: a }", "{ reason: b }", "{ what: [''], reason: b }", "{ what: a, why: b }"]
)
def test_an_invalid_entry_is_refused(tmp_path: Path, entry: str) -> None:
    path = tmp_path / "differences.yaml"
    path.write_text(f"- {entry}\n")
    with pytest.raises(InputError, match=r"differences.yaml:1:3: an entry has 'what'"):
        read_reasons(path)


@pytest.mark.parametrize(
    "pattern",
    [
        "a request.* required: no -> yes",
        "a.b enum: none -> *",
        "*.a format: * -> decimal",
        "*[] nullable: yes -> no",
        "* format: email -> none",
        "*: missing",
    ],
)
def test_a_star_that_could_hide_damage_is_refused(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "differences.yaml"
    path.write_text(f"- what: '{pattern}'\n  reason: Said by somebody.\n")
    with pytest.raises(InputError, match=r"differences.yaml:1:3: a \* stands for an operation"):
        read_reasons(path)


def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    api = tmp_path / "api.json"
    assert api_coverage.main([str(api)]) == 2
    assert capsys.readouterr() == ("", f"there is no file {api}\n")
    # The file is optional only if the command does not name it.
    monkeypatch.setattr(api_coverage, "API", api)
    assert api_coverage.main([]) == 0
    assert (
        capsys.readouterr().out
        == f"{api} does not exist: there is nothing to compare the spec with\n"
    )

    facts = copy.deepcopy(FACTS)
    fields(facts, "sendThing_request")["name"]["type"] = "integer"
    api.write_text(json.dumps(facts))
    spec = write_spec(tmp_path, SPEC)
    listed = tmp_path / "differences.yaml"
    listed.write_text("- { what: 'a: missing', reason: Said by somebody. }\n")

    report = partial(api_coverage.report, spec=spec, differences=listed)
    monkeypatch.setattr(api_coverage, "report", report)
    assert api_coverage.main([str(api)]) == 1
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "1 differences, 1 of them without a reason",
        "  sendThing request.name type: integer -> string",
        "no difference matches a: missing; remove it from differences.yaml",
    ]
    listed.write_text("- { what: '*.name type: integer -> string', reason: Said by somebody. }\n")
    assert api_coverage.main([str(api)]) == 0


def test_the_reasons_are_valid_and_have_no_duplicates() -> None:
    patterns = [p for reason in read_reasons(api_coverage.DIFFERENCES) for p in reason.patterns]
    assert len(patterns) == len(set(patterns))


facts_at_hand = pytest.mark.skipif(
    not api_coverage.API.is_file(),
    reason="the facts of the vendor's specification are not beside the checkout",
)


@facts_at_hand
def test_the_spec_has_the_whole_api_of_the_vendor() -> None:
    report = api_coverage.report(api_coverage.API)
    assert report.unlisted == ()
    assert report.unused == ()
    assert report.counts["operations"] == (150, 150)
