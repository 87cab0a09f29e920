"""`x-note`: reference pages show notes, docstrings do not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.broken import PAGED, change, found_in
from tests.support import HEAD, client_of, document_of, render, write_spec

SPEC = (
    HEAD
    + """\
  schemas:
    In:
      x-note: Note on a body.
      type: object
      properties:
        text: { type: string, x-note: Note on a field to send. }
        letter: { $ref: "#/components/schemas/Letter", x-note: Note beside a $ref. }
    Out:
      x-note: Note on a model.
      type: object
      properties:
        id: { type: integer, description: Its id., x-note: Note on a field. }
        letter: { $ref: "#/components/schemas/Letter", x-note: Note on one use. }
        another: { $ref: "#/components/schemas/Letter" }
        inner:
          x-note: Note beside anyOf.
          anyOf: [{ $ref: "#/components/schemas/Inner" }, { type: "null" }]
        size: { $ref: "#/components/schemas/Size" }
    Inner: { type: object, properties: { id: { type: integer } } }
    Letter: { type: string, enum: [a], x-note: Note on an enum. }
    Size: { type: integer, x-note: Note on a shared type. }
paths:
  /things/{id}:
    post:
      operationId: doThing
      x-python-name: things.do
      x-note: Note on an operation.
      tags: [Things]
      summary: Do it.
      description: Does it.
      parameters:
        - { name: id, in: path, required: true, x-note: Note on one., schema: { type: integer } }
        - { name: q, in: query, schema: { type: integer, x-note: Note in a schema. } }
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/In" } } }
      responses:
        "200":
          description: Done.
          content: { application/json: { schema: { $ref: "#/components/schemas/Out" } } }
"""
)


def files_of(folder: Path, spec: str) -> dict[str, str]:
    root = write_spec(folder, spec)
    return render(client_of(root), document_of(root))


def test_pages_show_notes(tmp_path: Path) -> None:
    page = files_of(tmp_path, SPEC)["docs/things.md"]
    for line in (
        "Does it.\n\nNote: Note on an operation. Note on a body.\n\n```",
        "| `id` | `int` | required | path `id` | Note: Note on one. |",
        "| query `q` | Note: Note in a schema. |",
        "| body `text` | Note: Note on a field to send. |",
        "| body `letter` | Note: Note beside a $ref. |",
        "## Out\n\n\n\nNote: Note on a model.\n",
        "| `id` | Its id. Note: Note on a field. |",
        "| `letter` | Note: Note on one use. |",
        "| `another` |  |",
        "| `inner` | Note: Note beside anyOf. |",
        "| `size` | Note: Note on a shared type. |",
        "## Letter\n\n\n\nNote: Note on an enum.\n",
    ):
        assert line in page


def test_code_does_not_show_notes(tmp_path: Path) -> None:
    for path, text in files_of(tmp_path, SPEC).items():
        assert path.endswith((".md", ".yaml")) or not re.search("Note (on|in|beside)", text), path


def test_the_note_of_a_page_schema_is_shown_at_the_operation(tmp_path: Path) -> None:
    spec = change(PAGED, "    ThingsPage:\n", "    ThingsPage:\n      x-note: Pages drift.\n")
    assert "\nNote: Pages drift.\n" in files_of(tmp_path, spec)["docs/things.md"]


@pytest.mark.parametrize(
    ("note", "problem"),
    [
        ('""', "there is no text; write some or remove it"),
        ('" "', "there is no text; write some or remove it"),
        ("7", "expected a string, found the number 7; put it in quotes"),
        ("[a]", "expected a string, found a list"),
    ],
)
@pytest.mark.parametrize(
    "place",
    [
        "Note on a field.",
        "Note beside a $ref.",
        "Note beside anyOf.",
        "Note on one.",
        "Note on a model.",
        "Note on an operation.",
    ],
)
def test_a_note_must_be_text(note: str, problem: str, place: str, tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, change(SPEC, place, note))
    assert found.endswith(problem)


def test_a_response_cannot_have_a_note(tmp_path: Path) -> None:
    spec = change(SPEC, "description: Done.", "description: Done.\n          x-note: No.")
    (found,) = found_in(tmp_path, spec)
    assert "'x-note' is not supported in a response" in found
