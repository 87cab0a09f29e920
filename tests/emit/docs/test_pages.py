"""The text about an operation on reference pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.emit.docs import pages as docs
from generator.ir import SpecText
from tests.support import HEAD, TINY, client_of, document_of, render, write_spec

GET = """\
paths:
  /things:
    get:
      operationId: findThings
      x-python-name: things.find
      tags: [Things]
      summary: Find things.
      parameters: [PARAMETERS]
      responses: { "204": { description: Found. } }
"""
POST = """\
paths:
  /things/{id}:
    post:
      operationId: doThings
      x-python-name: things.do
      tags: [Things]
      summary: Do things.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
      responses: { "204": { description: Done. } }
"""
TEXT = "type: string, example: x"
COMMAS = 'type: string, x-comma-separated: { type: KIND }, example: "1,2"'
INTEGERS, STRINGS = COMMAS.replace("KIND", "integer"), COMMAS.replace("KIND", "string")
IDS = "type: array, items: { type: integer }, example: [1, 2]"
TEXTS = 'type: array, items: { type: string }, example: ["1"]'


def calls(folder: Path, spec: str) -> tuple[str, str]:
    """Return the call in the example, and the call in the index."""
    client = client_of(write_spec(folder, HEAD + spec))
    resource = client.resources[0]
    operation = resource.operations[0]
    return docs.example_sync(operation, resource, client.names), docs.short_call(
        operation, resource
    )


@pytest.mark.parametrize(
    ("schemas", "example"),
    [
        ((), "find()"),
        (("type: integer, example: 1",), "find()"),
        (("type: string, default: x",), "find()"),
        (("type: integer, example: 1", TEXT, TEXT), 'find(b="x")'),
        ((INTEGERS, STRINGS, TEXT), 'find(b=["1", "2"], c="x")'),
        (("type: boolean, example: true", INTEGERS, INTEGERS), "find(b=[1, 2])"),
    ],
)
def test_an_example_shows_an_optional_argument(
    tmp_path: Path, schemas: tuple[str, ...], example: str
) -> None:
    parameters = ", ".join(
        f"{{ name: {name}, in: query, schema: {{ {schema} }} }}"
        for name, schema in zip("abc", schemas, strict=False)
    )
    shown, short = calls(tmp_path, GET.replace("PARAMETERS", parameters))
    assert shown == f"tm.things.{example}"
    assert short == ("things.find(…)" if schemas else "things.find()")


def test_an_example_prefers_an_argument_without_ids(tmp_path: Path) -> None:
    fields = f"text: {{ {TEXT} }}, ids: {{ {IDS} }}, phones: {{ {TEXTS} }}, on: {{ {TEXT} }}"
    needed = "anyOf: [{ required: [ids] }, { required: [phones] }]"
    schema = f"  schemas:\n    A: {{ type: object, required: [text], properties: {{ {fields} }}, "
    found = calls(tmp_path, f"{schema}{needed} }}\n{POST}")
    assert found == (
        'tm.things.do(7, text="x", phones=["1"])',
        "things.do(id, text=, ids= or phones=, …)",
    )


def test_links_to_two_equal_headings(tmp_path: Path) -> None:
    spec = TINY.replace("x-python-name: things.get", "x-python-name: things.list")
    spec = spec.replace("Thing:", "ThingsList:").replace("schemas/Thing", "schemas/ThingsList")
    root = write_spec(tmp_path, spec)
    page = render(client_of(root), document_of(root))["docs/things.md"]
    assert page.index("## `things.list`") < page.index("## ThingsList")
    assert "[`things.list`](#thingslist)" in page
    assert "- **Returns** [`ThingsList`](#thingslist-1)" in page


def test_paragraphs_are_kept() -> None:
    assert docs.paragraphs(SpecText("One\nline. <b>\n\n\nTwo.")) == "One line. &lt;b&gt;\n\nTwo."
