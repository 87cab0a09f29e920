"""Functions that make broken specs, and parts of specs for them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.support import HEAD, THING, TINY, problems_of, write_spec

# A spec, or its files by name as `write_spec` accepts them, and all its problems.
Broken = tuple[str | Mapping[str, str], list[str]]

LIST_THINGS = """\
paths:
  /things:
    get:
      operationId: listThings
      x-python-name: things.list
      x-paginated: true
      tags: [Things]
      summary: List things.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
      responses:
        "200":
          description: One page.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/ThingsPage" }
"""
PAGE = """\
    ThingsPage:
      type: object
      properties:
        page: { type: integer }
        limit: { type: integer }
        pageCount: { type: integer }
        resources: { type: array, items: { $ref: "#/components/schemas/Thing" } }
"""
PAGED = HEAD + THING + PAGE + LIST_THINGS

DELETE_THINGS = """\
  /things/delete:
    post:
      operationId: deleteThings
      x-python-name: things.delete
      tags: [Things]
      summary: Delete things.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                ids: { type: string, x-comma-separated: { type: integer }, example: "1,2" }
                all: { type: integer, enum: [0, 1] }
              oneOf:
                - required: [ids]
                - required: [all]
                  properties: { all: { const: 1 } }
      responses:
        "204": { description: Gone. }
"""
POSTED = TINY + DELETE_THINGS

COLOR = """\
        color: { $ref: "#/components/schemas/Color" }
    Color:
      type: string
      enum: [r, g]
      x-enum-varnames: [RED, GREEN]
"""
COLORED = TINY.replace("paths:\n", COLOR + "paths:\n")

ROOT = HEAD + 'paths:\n  /things/{id}: { $ref: "apis/things.yaml#/paths/thing" }\n'
API = """\
paths:
  thing:
    get:
      operationId: getThing
      x-python-name: things.get
      tags: [Things]
      summary: Fetch a thing.
      parameters:
        - $ref: "#/parameters/Id"
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema: { $ref: "#/schemas/Thing" }
parameters:
  Id: { name: id, in: path, required: true, schema: { type: integer } }
schemas:
  Thing:
    type: object
    properties:
      id: { type: integer }
"""


def change(spec: str, *edits: str) -> str:
    """Return a spec with replaced texts, in pairs: the old text, which occurs once, and the new."""
    for old, new in zip(edits[::2], edits[1::2], strict=True):
        assert spec.count(old) == 1, f"{old!r} occurs {spec.count(old)} times in the spec"
        spec = spec.replace(old, new)
    return spec


def tiny(*edits: str) -> str:
    return change(TINY, *edits)


def with_id(schema: str) -> str:
    """Return `TINY` with another schema for the field `id`."""
    return tiny("{ type: integer, example: 7 }", f"{{ {schema} }}")


def with_field(name: str) -> str:
    """Return `TINY` with another name for its second field."""
    return tiny("        name:", f"        {name}:")


def in_files(*edits: str, **files: str) -> dict[str, str]:
    """Return the files of a spec. `edits` change `apis/things.yaml`, which has the only path."""
    return {"root": ROOT, "apis__things": change(API, *edits), **files}


def found_in(folder: Path, spec: str | Mapping[str, str]) -> list[str]:
    """Return all problems of a broken spec, as lines."""
    files = {"root": spec} if isinstance(spec, str) else dict(spec)
    return problems_of(write_spec(folder, files.pop("root"), **files))
