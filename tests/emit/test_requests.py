"""Arguments other than simple values: files, objects, constants and limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.base import scalars
from generator.emit.client import methods
from generator.emit.docs import pages as docs
from generator.emit.fake.infer import fake
from generator.emit.fake.tables import route_row
from generator.emit.python import docstrings, syntax as spell
from generator.emit.python.escape import json_literal
from generator.emit.python.example_calls import body_literal, sample_calls as calls_of
from generator.emit.tests.fake_cases import wrong_requests
from generator.emit.tests.tables import expected
from generator.ir import Client, ListOf, ParameterLocation, RequestModel
from tests.posting import POINT, POST, client, operation, row, write
from tests.support import HEAD, client_of, write_spec

FORM = (
    "required: [image], properties: { image: { type: string, format: binary },"
    " title: { type: string, example: Ada }, public: { type: integer, enum: [0, 1] } }"
)


def test_a_form(tmp_path: Path) -> None:
    found = operation(tmp_path, FORM, form=True)
    assert [p.location for p in found.parameters] == [
        ParameterLocation.PATH,
        *[ParameterLocation.PART] * 3,
    ]
    assert methods.signature(found.parameters)[1:] == [
        "id: int",
        "*",
        "image: Upload",
        "title: str | UnsetType = UNSET",
        "public: bool | UnsetType = UNSET",
    ]
    encoded = [spell.encode(p) for p in found.parameters_in("part")]
    assert encoded[0] == 'uploads.part("image", image)'
    assert encoded[2] == 'encode.integer_boolean("public", public)'
    assert docs.content_type(found) == "multipart/form-data"
    made = client(tmp_path, FORM, form=True)
    resource = made.resources[0]
    assert (
        docs.example_sync(found, resource, made.names) == 'tm.things.do(1, image="path/to/image")'
    )


def test_a_form_in_generated_tests(tmp_path: Path) -> None:
    made = client(tmp_path, FORM, form=True)
    found = made.resources[0].operations[0]
    least, everything = calls_of(found)
    file = f'("image", "application/octet-stream", {spell.FILE})'
    assert least.arguments == f"1, image={spell.FILE}"
    assert body_literal(least) == f'{{"image": {file}}}'
    assert body_literal(everything) == f'{{"image": {file}, "title": "Ada", "public": "0"}}'
    assert [(n.raw, v.raw) for n, v in least.headers] == [("Content-Type", "multipart/form-data")]
    assert '"image": [None, 1]' in row(made)


def test_a_form_in_the_fake(tmp_path: Path) -> None:
    made = client(tmp_path, FORM, form=True)
    (route,) = fake(made).routes
    assert route_row(route).endswith(
        'has_form=True, rules=(Rule("id", "path", "integer", required=True), '
        'Rule("image", "part", "file", required=True), Rule("title", "part", "string"), '
        'Rule("public", "part", "integer boolean")))'
    )
    bodies = [wrong.body for wrong in wrong_requests(route.operation) if wrong.body is not None]
    assert [json_literal(body) for body in bodies] == ["{}"]


def test_an_object(tmp_path: Path) -> None:
    made = client(tmp_path, f"required: [point], properties: {{ point: {POINT} }}")
    found = made.resources[0].operations[0]
    point = found.parameters[1]
    assert isinstance(point.type, RequestModel)
    assert (point.type, made.modules[0].request_models, made.modules[0].models) == (
        point.type,
        (point.type,),
        (),
    )
    assert methods.signature([point]) == ["self", "*", "point: models.Point"]
    assert spell.encode(point) == 'encode.request_model("point", point, models.Point)'
    assert [spell.request_field_declaration(field) for field in point.type.fields] == [
        "x: int",
        "label_text: str | msgspec.UnsetType | None = msgspec.UNSET",
        "tags: Sequence[str] | msgspec.UnsetType = msgspec.UNSET",
    ]
    assert [spell.encode_field(field) for field in point.type.fields] == [
        'encode.integer(f"{name}.x", self.x, minimum=1)',
        "None if self.label_text is None else "
        'encode.string(f"{name}.label_text", self.label_text, max_length=5)',
        'encode.items(f"{name}.tags", self.tags, encode.string)',
    ]
    least = calls_of(found)[0]
    assert least.arguments == '1, point=Point(x=3, label_text="here", tags=["a"])'
    assert body_literal(least) == '\'{"point":{"x":3,"labelText":"here","tags":["a"]}}\''
    assert imports_of_example(made) == "from textmagic_client.models import Point"


def test_a_list_of_objects(tmp_path: Path) -> None:
    sent = f"properties: {{ points: {{ type: array, items: {POINT}, example: [{{ x: 2 }}] }} }}"
    made = client(tmp_path, sent)
    found = made.resources[0].operations[0]
    points = found.parameters[1]
    assert isinstance(points.type, ListOf)
    assert spell.argument_annotation(points, required=True) == "Iterable[Point]"
    assert (
        spell.encode(points)
        == 'encode.items("points", points, encode.request_models(models.Point))'
    )
    assert calls_of(found)[1].arguments == "1, points=[Point(x=2)]"
    assert imports_of_example(made) == ""  # the short example does not use it


def imports_of_example(made: Client) -> str:
    resource = made.resources[0]
    return docs.example_imports(
        docs.example_sync(resource.operations[0], resource, made.names), made
    )


def test_objects_in_the_fake(tmp_path: Path) -> None:
    made = client(tmp_path, f"required: [point], properties: {{ point: {POINT} }}")
    (route,) = fake(made).routes
    assert (
        ', Rule("point", "body", "object", fields=('
        'Rule("x", "body", "integer", required=True, minimum=1), '
        'Rule("labelText", "body", "string", nullable=True, max_length=5), '
        'Rule("tags", "body", "list", item="string"), ), required=True)'
    ) in route_row(route)
    bodies: list[Any] = [w.body.raw for w in wrong_requests(route.operation) if w.body is not None]
    assert {"point": {"x": 0}} in bodies
    assert {"point": {"x": 3, "labelText": "xxxxxx"}} in bodies
    assert {"point": {"x": 3, "tags": 1}} in bodies
    assert {"point": {}} in bodies
    assert {"point": 1} in bodies


@pytest.mark.parametrize("value", ["true", "false"])
def test_a_boolean_with_one_value(tmp_path: Path, value: str) -> None:
    sent = (
        "properties: { ids: { type: string, x-comma-separated: { type: integer } }, "
        "all: { type: boolean } }, oneOf: [{ required: [ids] }, "
        f"{{ required: [all], properties: {{ all: {{ const: {value} }} }} }}]"
    )
    found = operation(tmp_path, sent)
    chosen = found.conditions.one_of[1]
    assert chosen.only is (value == "true")
    assert spell.argument_annotation(chosen, required=True) == f"Literal[{chosen.only}]"
    assert spell.encode(chosen) == f'encode.boolean("all", all, only={chosen.only})'
    assert calls_of(found)[-1].arguments == f"1, all={chosen.only}"
    assert body_literal(calls_of(found)[-1]) == f"'{{\"all\":{value}}}'"


@pytest.mark.parametrize(
    ("schema", "encoded", "note", "example"),
    [
        ("type: string, maxLength: 3", ", max_length=3", "At most 3 characters.", "tex"),
        (
            "type: string, minLength: 1, maxLength: 6",
            ", min_length=1, max_length=6",
            "From 1 to 6 characters.",
            "text",
        ),
        ("type: string, minLength: 1", ", min_length=1", "Not empty.", "text"),
        ("type: string, minLength: 6", ", min_length=6", "At least 6 characters.", "textxx"),
        ("type: string, format: email", "", "", "ada@example.org"),
    ],
)
def test_limits_of_text(tmp_path: Path, schema: str, encoded: str, note: str, example: str) -> None:
    found = operation(tmp_path, f"properties: {{ q: {{ {schema} }} }}").parameters[1]
    assert found.type == scalars.STRING
    assert spell.encode(found) == f'encode.string("q", q{encoded})'
    assert docstrings.range_note(found) == note
    assert found.example.raw == example


@pytest.mark.parametrize(
    ("schema", "encoder", "note", "wire"),
    [
        ("string, format: date-time", "timestamp", "With a timezone.", "2015-06-19T09:48:24+00:00"),
        (
            "string, format: local-date-time",
            "local_time",
            "Without a timezone.",
            "2015-06-19 09:48:24",
        ),
        ("integer, format: unixtime", "unix_time", "With a timezone.", 1),
        ("string, format: phone, example: '+44786002'", "phone", "", "44786002"),
        ("string, format: sender, example: '+44786002'", "sender", "", "44786002"),
        ("string, format: sender, example: ACME", "sender", "", "ACME"),
    ],
)
def test_values_with_another_form_on_the_wire(
    tmp_path: Path, schema: str, encoder: str, note: str, wire: str | int
) -> None:
    found = operation(tmp_path, f"properties: {{ q: {{ type: {schema} }} }}")
    assert spell.encode(found.parameters[1]) == f'encode.{encoder}("q", q)'
    assert docstrings.range_note(found.parameters[1]) == note
    body = calls_of(found)[-1].body
    assert body is not None
    assert body.raw == {"q": wire}


def test_comma_separated_phone_numbers(tmp_path: Path) -> None:
    item = "x-comma-separated: { type: string, format: phone }, example: '+44786002,44786003'"
    found = operation(tmp_path, f"properties: {{ q: {{ type: string, {item} }} }}")
    assert spell.encode(found.parameters[1]) == 'encode.phones("q", q)'
    body = calls_of(found)[-1].body
    assert body is not None
    assert body.raw == {"q": "44786002,44786003"}


@pytest.mark.parametrize(
    ("switch", "condition"),
    [
        ("{ type: boolean }", "local is True"),
        ("{ type: integer, enum: [0, 1] }", "local is True"),
        ("{ type: string }", "isinstance(local, str)"),
    ],
)
@pytest.mark.parametrize(
    ("schema", "function"),
    [
        ("type: string, format: phone", "phone"),
        ("type: string, x-comma-separated: { type: string, format: phone }", "phones"),
    ],
)
def test_x_national_with_an_argument(
    tmp_path: Path, switch: str, condition: str, schema: str, function: str
) -> None:
    sent = f"properties: {{ q: {{ {schema}, x-national-with: local }}, local: {switch} }}"
    made = client(tmp_path, sent)
    found = made.resources[0].operations[0]
    assert spell.encode(found.parameters[1]) == f'encode.{function}("q", q, national={condition})'
    (route,) = fake(made).routes
    assert 'national_with="local"' in route_row(route)


def test_x_national_with_a_field_of_an_object(tmp_path: Path) -> None:
    spec = write(tmp_path, f"properties: {{ point: {POINT} }}")
    number = "q: { type: string, format: phone, x-national-with: isLocal }"
    before = "tags: { type: array, items: { type: string }, example: [a] }"
    text = spec.read_text().replace(before, f"{number}\n        isLocal: {{ type: boolean }}")
    spec.write_text(text)
    (point,) = client_of(spec).resources[0].operations[0].parameters_in("body")
    assert isinstance(point.type, RequestModel)
    assert spell.encode_field(point.type.fields[2]) == (
        'encode.phone(f"{name}.q", self.q, national=self.is_local is True)'
    )


def test_limits_of_a_list(tmp_path: Path) -> None:
    sent = "properties: { q: { type: array, items: { type: integer }, minItems: 2 } }"
    made = client(tmp_path, sent)
    found = made.resources[0].operations[0]
    assert spell.encode(found.parameters[1]) == (
        'encode.items("q", q, encode.integer, min_items=2)'
    )
    assert calls_of(found)[1].arguments == "1, q=[1, 1]"
    assert '"q": [None, "1,2", []]' in row(made)


def test_null_in_a_received_list(tmp_path: Path) -> None:
    received = "{ type: array, items: { type: [string, 'null'] }, example: [a, null] }"
    content = f"{{ application/json: {{ schema: {received} }} }}"
    spec = HEAD + POST.replace("CONTENT", "application/json").replace(
        '{ $ref: "#/components/schemas/In" }', "{ type: object, properties: {} }"
    ).replace(
        '"204": { description: Done. }',
        f'"200": {{ description: Done., content: {content} }}',
    )
    made = client_of(write_spec(tmp_path, spec))
    found = made.resources[0].operations[0]
    assert spell.wire_result(found) == "list[str | None]"
    assert expected(made.resources[0], made, fake(made)).constants == [
        '_DO_ANSWER: Any = ["a", None]'
    ]
    assert 'answer=_DO_ANSWER, result=["a", None]' in row(made)


KINDS = """\
    IterableKind:
      description: A kind.
      type: string
      enum: [a, b]
    FieldValue:
      description: An object.
      type: object
      properties:
        kinds: { type: array, items: { $ref: "#/components/schemas/IterableKind" } }
"""


def test_names_of_classes_can_contain_names_of_types(tmp_path: Path) -> None:
    sent = "properties: { value: { $ref: '#/components/schemas/FieldValue' } }"
    path = write(tmp_path, sent)
    text = path.read_text(encoding="utf-8").replace("  schemas:\n", f"  schemas:\n{KINDS}")
    path.write_text(text, encoding="utf-8")
    value = client_of(path).resources[0].operations[0].parameters[1]
    assert docs.shown_type(value) == "FieldValue"
    assert isinstance(value.type, RequestModel)
    (field,) = value.type.fields
    assert spell.request_field_declaration(field) == (
        "kinds: Sequence[IterableKind | IterableKindValue] | msgspec.UnsetType = msgspec.UNSET"
    )
    assert docs.request_field_type(field) == "Sequence[IterableKind]"
