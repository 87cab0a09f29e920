"""Invalid and circular references, and parts that are never referred to."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from generator.base.problems import InputError
from tests.broken import API, ROOT, Broken, found_in, in_files, tiny
from tests.support import HEAD, problems_of, write_spec

BROKEN: Final[dict[str, Broken]] = {
    "a misspelt name": (
        tiny("schemas/Thing", "schemas/Thin"),
        [
            (
                "openapi.yaml:36:31: $ref '#/components/schemas/Thin' points at nothing; did you "
                "mean 'Thing'?"
            )
        ],
    ),
    "a name that does not exist": (
        tiny("schemas/Thing", "schemas/Widget"),
        ["openapi.yaml:36:31: $ref '#/components/schemas/Widget' points at nothing"],
    ),
    "a section of another kind of file": (
        in_files('"#/schemas/Thing"', '"#/components/schemas/Thing"'),
        [
            (
                "apis/things.yaml:15:31: $ref '#/components/schemas/Thing' points at nothing; did "
                "you mean '#/schemas/Thing'?"
            ),
        ],
    ),
    "a section without its parent": (
        tiny("#/components/schemas/Thing", "#/schemas/Thing"),
        [
            (
                "openapi.yaml:36:31: $ref '#/schemas/Thing' points at nothing; did you mean "
                "'#/components/schemas/Thing'?"
            )
        ],
    ),
    "a file that is not there": (
        in_files('"#/schemas/Thing"', '"widgets.yaml#/schemas/Thing"'),
        [("apis/things.yaml:15:31: $ref to 'widgets.yaml': there is no such file beside this one")],
    ),
    "a file outside the folder": (
        in_files('"#/schemas/Thing"', '"../../other.yaml#/schemas/Thing"'),
        [
            (
                "apis/things.yaml:15:31: $ref to '../../other.yaml' leaves the spec folder; move "
                "the file into it"
            )
        ],
    ),
    "an address": (
        tiny("#/comp", "http://example.com/a.yaml#/comp"),
        [
            (
                "openapi.yaml:36:31: $ref to 'http://example.com/a.yaml': name a file in the spec "
                "folder, relative"
            )
        ],
    ),
    "an absolute path": (
        tiny("#/comp", "/etc/passwd#/comp"),
        [("openapi.yaml:36:31: $ref to '/etc/passwd': name a file in the spec folder, relative")],
    ),
    "a path of Windows": (
        tiny("#/comp", "C:things.yaml#/comp"),
        [("openapi.yaml:36:31: $ref to 'C:things.yaml': name a file in the spec folder, relative")],
    ),
    "a pointer too long": (
        tiny("schemas/Thing", "schemas/Thing/properties/id"),
        [
            (
                "openapi.yaml:36:31: $ref '#/components/schemas/Thing/properties/id' must end in "
                "'#/<section>/<name>', section one of paths, webhooks, schemas, "
                "parameters, responses, requestBodies"
            )
        ],
    ),
    "no pointer": (
        in_files('"#/schemas/Thing"', '"#"'),
        [
            (
                "apis/things.yaml:15:31: $ref '#' must end in '#/<section>/<name>', section one of "
                "paths, webhooks, schemas, parameters, responses, requestBodies"
            )
        ],
    ),
    "an unknown section": (
        tiny("schemas/Thing", "headers/Thing"),
        [
            (
                "openapi.yaml:36:31: $ref '#/components/headers/Thing' must end in "
                "'#/<section>/<name>', section one of paths, webhooks, schemas, "
                "parameters, responses, requestBodies"
            )
        ],
    ),
    "a reference that is no string": (
        tiny('"#/components/schemas/Thing"', "5"),
        ["openapi.yaml:36:31: a $ref must be a string"],
    ),
    "a schema that is a parameter": (
        in_files('"#/schemas/Thing"', '"#/parameters/Id"'),
        ["apis/things.yaml:15:31: this $ref must point into schemas, not into parameters"],
    ),
    "an operation that is a reference": (
        in_files("    get:\n", "    get:\n      $ref: '#/schemas/Thing'\n"),
        ["apis/things.yaml:4:7: a $ref is not supported here"],
    ),
    "a path item that is a schema": (
        {**in_files(), "root": ROOT.replace("paths/thing", "schemas/Thing")},
        ["openapi.yaml:15:25: this $ref must point into paths, not into schemas"],
    ),
    "keys beside the reference of a path": (
        {**in_files(), "root": ROOT.replace('thing" }', 'thing", get: {} }')},
        ["openapi.yaml:15:58: 'get' cannot stand beside the $ref of a path"],
    ),
    "keys beside a reference": (
        tiny('schemas/Thing" }', 'schemas/Thing", type: object }'),
        [
            (
                "openapi.yaml:36:61: 'type' is not supported in a $ref in a schema; supported: "
                "$ref, description, x-note, x-python-name, deprecated, x-deprecated, x-usual"
            )
        ],
    ),
    "a file with another ending": (
        tiny('#/components/schemas/Thing"', 'thing.yml#/schemas/Thing"'),
        [
            "openapi.yaml:36:31: $ref to 'thing.yml': the name of a file must end in '.yaml'",
        ],
    ),
    "a schema in itself": (
        tiny("{ type: integer, example: 7 }", '{ $ref: "#/components/schemas/Thing" }'),
        ["openapi.yaml:20:21: circular $ref: Thing → Thing; break the circle"],
    ),
    "a circle of two schemas": (
        tiny(
            "{ type: integer, example: 7 }",
            '{ $ref: "#/components/schemas/Other" }',
            "paths:\n",
            "    Other: { type: array, items: { $ref: '#/components/schemas/Thing' } }\npaths:\n",
        ),
        ["openapi.yaml:20:21: circular $ref: Other → Thing → Other; break the circle"],
    ),
    "a circle of path items": (
        HEAD + "paths:\n  /a: { $ref: '#/paths/~1b' }\n  /b: { $ref: '#/paths/~1a' }\n",
        ["openapi.yaml:15:15: circular $ref: /b → /a → /b; break the circle"],
    ),
    "a schema that nothing refers to": (
        in_files("schemas:\n", "schemas:\n  Other: { type: string }\n"),
        ["apis/things.yaml:19:3: 'Other' is never referred to; remove it"],
    ),
    "a path that nothing refers to": (
        in_files("paths:\n", "paths:\n  other: {}\n"),
        [("apis/things.yaml:2:3: 'other' is never referred to; add its line to the root document")],
    ),
    "an unused entry of the root document": (
        tiny("  schemas:\n", "  schemas:\n    Other: { type: string }\n"),
        ["openapi.yaml:15:5: 'Other' is never referred to; remove it"],
    ),
    "an API that nothing refers to": (
        in_files(apis__other=API),
        [
            (
                "apis/other.yaml:1:1: the root document does not refer to this file; add a line "
                "for each path"
            )
        ],
    ),
    "the same name in two files": (
        in_files(
            "id: { type: integer }",
            "id: { $ref: '../common.yaml#/schemas/Thing' }",
            common="schemas:\n  Thing: { type: string }\n",
        ),
        [("common.yaml:2:3: schemas 'Thing' is also defined at apis/things.yaml:19:3; rename one")],
    ),
    "an unknown section in a file": (
        in_files("paths:\n", "headers: {}\npaths:\n"),
        [
            (
                "apis/things.yaml:1:1: 'headers' is not supported in a file that is referred to; "
                "supported: paths, webhooks, schemas, parameters, responses, requestBodies"
            )
        ],
    ),
    "a misspelt section in a file": (
        in_files("schemas:\n", "schema:\n"),
        [
            (
                "apis/things.yaml:18:1: 'schema' is not supported in a file that is referred to; "
                "did you mean 'schemas'?"
            )
        ],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("schemas: { Thing: { type: string } }")
    root = write_spec(tmp_path / "spec", tiny("#/comp", "link.yaml#/comp"))
    (root.parent / "link.yaml").symlink_to(outside)
    assert problems_of(root) == [
        "openapi.yaml:36:31: $ref to 'link.yaml' leaves the spec folder; move the file into it"
    ]


def test_a_missing_root_document(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        problems_of(tmp_path / "openapi.yaml")
