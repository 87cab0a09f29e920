"""Descriptions have the Python names of fields. The document keeps the wire names."""

from __future__ import annotations

from pathlib import Path

from generator.build import read_faultless
from generator.emit.render import bundle
from generator.ir import Client, RequestModel
from tests.support import HEAD, render, write_spec

SPEC = (
    HEAD
    + """\
  schemas:
    Body:
      type: object
      required: [theShape]
      properties:
        theShape: { $ref: "#/components/schemas/Shape" }
        sizeLimit: { type: integer, description: "See `sizeLimit`, `theShape`, `edgeCount`." }
    Shape:
      description: "A shape with `edgeCount`."
      type: object
      properties:
        edgeCount: { type: integer, description: "Not `fromName`, ``fromName`` or `a:fromName`." }
        onlyHere: { type: integer, description: "Not `null`: `true` or `false`." }
    Thing:
      description: "A `fromName` and a `theShape`."
      type: object
      properties:
        fromName: { type: string, x-python-name: sender, description: "The `fromName`." }
        lastColor: { $ref: "#/components/schemas/Color", description: "Not `onlyThere`." }
    Color:
      description: "A `lastColor`."
      type: string
      enum: [r]
      x-enum-varnames: [RED]
      x-enum-descriptions: ["`lastColor`"]
paths:
  /things:
    post:
      operationId: doThing
      x-python-name: things.do
      tags: [Things]
      summary: "Do `sizeLimit`."
      description: "As `theShape` says, and `fromName`, `lastColor`, `onlyHere` and `other`."
      parameters:
        - name: fromName
          x-python-name: from_
          in: query
          description: "The `fromName`."
          schema: { type: string }
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Body" } } }
      responses:
        "200":
          description: "`lastColor`."
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
"""
)


def client(folder: Path) -> Client:
    return read_faultless(write_spec(folder, SPEC))[1]


def test_an_operation_uses_its_own_names_first(tmp_path: Path) -> None:
    (operation,) = client(tmp_path).resources[0].operations
    assert operation.summary.raw == "Do `size_limit`."
    assert (
        operation.description.raw
        == "As `the_shape` says, and `from_`, `last_color`, `only_here` and `other`."
    )
    arguments = {p.name: p.description.raw for p in operation.parameters}
    assert arguments["from_"] == "The `from_`."
    assert arguments["size_limit"] == "See `size_limit`, `the_shape`, `edge_count`."
    assert operation.responses[0].description.raw == "`last_color`."


def test_a_class_uses_its_own_names_first(tmp_path: Path) -> None:
    made = client(tmp_path)
    thing = made.models["Thing"]
    assert thing.description.raw == "A `sender` and a `the_shape`."
    assert [field.description.raw for field in thing.fields] == [
        "The `sender`.",
        "Not `onlyThere`.",
    ]
    color = made.enums["Color"]
    assert color.description.raw == "A `last_color`."
    assert color.members[0].description.raw == "`last_color`"


def test_ambiguous_names_and_other_code_are_unchanged(tmp_path: Path) -> None:
    made = client(tmp_path)
    (shape,) = (i for module in made.modules for i in module.request_models)
    assert shape.description.raw == "A shape with `edge_count`."
    stays = "Not `fromName`, ``fromName`` or `a:fromName`."
    assert shape.fields[0].description.raw == stays
    (operation,) = made.resources[0].operations
    (sent,) = (p.type for p in operation.parameters if isinstance(p.type, RequestModel))
    assert sent == shape


def test_the_document_keeps_the_wire_names(tmp_path: Path) -> None:
    document, made = read_faultless(write_spec(tmp_path, SPEC))
    assert "Do `sizeLimit`." in bundle(document)
    files = render(made, document)
    assert "Do `size_limit`." in files["textmagic_client/sync/resources/things.py"]
    assert "Do `size_limit`." in files["docs/things.md"]


def test_constants_have_their_python_names(tmp_path: Path) -> None:
    document, client = read_faultless(write_spec(tmp_path, SPEC))
    files = render(client, document)
    assert '"""Not `None`: `True` or `False`."""' in files["textmagic_client/models/common.py"]
    assert "`null`: `true` or `false`" in files["openapi.yaml"]
