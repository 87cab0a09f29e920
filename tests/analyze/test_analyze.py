"""The content of the intermediate representation for specs of a few lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.build import read_faultless
from generator.emit.client import methods
from generator.emit.python import syntax as spell
from generator.emit.tests.tables import enum_row
from generator.ir import Client, Operation, Parameter
from tests.broken import COLORED
from tests.support import GET_THING, HEAD, TINY, client_of, render, write_spec

OPERATION = """\
paths:
  /things/{id}:
    post:
      operationId: doThing
      x-python-name: things.do
      tags: [Things]
      summary: Do it.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: PARAMETER }
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/In" } } }
      responses:
        "200":
          description: Done.
          content: { application/json: { schema: { $ref: "#/components/schemas/Out" } } }
"""


def client(tmp_path: Path, **changes: str) -> Client:
    """Return a client with one operation. `parameter`, `sent` and `received` are YAML."""
    parameter = changes.get("parameter", "q, in: query, schema: { type: string }")
    sent = changes.get("sent", "type: object, properties: { text: { type: string } }")
    received = changes.get("received", "id: { type: integer }")
    required = changes.get("required", "[]")
    schemas = f"""\
  schemas:
    In: {{ {sent} }}
    Out: {{ type: object, required: {required}, properties: {{ {received} }} }}
    Letter: {{ type: string, enum: [a, b], x-enum-varnames: [ALPHA, BETA] }}
"""
    if "Letter" not in parameter + sent + received:
        schemas = schemas[: schemas.index("    Letter")]
    spec = HEAD + schemas + OPERATION.replace("PARAMETER", parameter)
    return client_of(write_spec(tmp_path, spec))


def operation(tmp_path: Path, **changes: str) -> Operation:
    return client(tmp_path, **changes).apis[0].resources[0].operations[0]


def argument(tmp_path: Path, name: str, **changes: str) -> Parameter:
    return next(p for p in operation(tmp_path, **changes).parameters if p.name == name)


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        ("q, in: query, schema: { type: string }", "q: str | UnsetType = UNSET"),
        ("q, in: query, required: true, schema: { type: string }", "q: str"),
        ("q, in: query, schema: { type: integer, default: 1 }", "q: int = 1"),
        ("q, in: query, schema: { type: integer, enum: [0, 1], default: 0 }", "q: bool = False"),
        ("q, in: query, schema: { type: integer, enum: [0, 1], default: 1 }", "q: bool = True"),
        ("q, in: query, schema: { type: boolean, default: true }", "q: bool = True"),
        ("q, in: query, schema: { type: string, default: 'a\"b' }", "q: str = 'a\"b'"),
        ("q, in: header, schema: { type: boolean, default: true }", "q: bool | UnsetType = UNSET"),
        (
            "q, in: query, schema: { type: string, format: date-time }",
            "q: datetime | UnsetType = UNSET",
        ),
        (
            "q, in: query, schema: { type: string, x-comma-separated: { type: integer } }",
            "q: Iterable[int] | UnsetType = UNSET",
        ),
        (
            "q, in: query, schema: { $ref: '#/components/schemas/Letter' }",
            "q: models.Letter | models.LetterValue | UnsetType = UNSET",
        ),
        (
            "q, in: query, x-python-name: from_, schema: { type: string }",
            "from_: str | UnsetType = UNSET",
        ),
    ],
)
def test_arguments(tmp_path: Path, parameter: str, expected: str) -> None:
    spelled = ", ".join(methods.signature(operation(tmp_path, parameter=parameter).parameters))
    assert expected in spelled.replace(", text: str | UnsetType = UNSET", "")


def test_path_then_query_then_body_then_header(tmp_path: Path) -> None:
    found = operation(tmp_path, parameter="h, in: header, schema: { type: string }")
    names = [spelled.partition(":")[0] for spelled in methods.signature(found.parameters)]
    assert names == ["self", "id", "*", "text", "h"]
    assert "(id: int, text: str | UnsetType, h: str | UnsetType)" in methods.function_head(found)


@pytest.mark.parametrize(
    ("received", "required", "expected"),
    [
        ("id: { type: integer }", "[id]", "id: int = ABSENT"),
        ("id: { type: integer }", "[]", "id: int | None = None"),
        ("id: { type: [integer, 'null'] }", "[id]", "id: int | None = None"),
        ("id: { type: number, format: decimal }", "[id]", "id: Decimal = ABSENT"),
        ("id: { type: string, format: decimal }", "[id]", "id: Decimal = ABSENT"),
        ("id: { type: number, format: float }", "[id]", "id: float = ABSENT"),
        ("id: { type: string, format: date-time }", "[id]", "id: datetime = ABSENT"),
        ("id: { type: string, format: local-date-time }", "[id]", "id: datetime = ABSENT"),
        ("id: { type: integer, format: unixtime }", "[id]", "id: datetime = ABSENT"),
        ("id: { type: integer, enum: [0, 1] }", "[id]", "id: bool = ABSENT"),
        ("id: { type: array, items: { type: string } }", "[id]", "id: list[str] = []"),
        (
            "id: { type: object, additionalProperties: { type: integer } }",
            "[id]",
            "id: dict[str, int] = {}",
        ),
        (
            "id: { type: object, additionalProperties: true }",
            "[id]",
            "id: dict[str, Any] = {}",
        ),
        (
            "ID: { type: array, items: { type: integer } }",
            "[ID]",
            'id: list[int] = msgspec.field(default=[], name="ID")',
        ),
        ("id: { type: string, format: password }", "[id]", "id: str = ABSENT"),
        ("id: { $ref: '#/components/schemas/Letter' }", "[id]", "id: Letter = ABSENT"),
        (
            "id: { anyOf: [{ $ref: '#/components/schemas/Letter' }, { type: 'null' }] }",
            "[id]",
            "id: Letter | None = None",
        ),
        ("startTime: { type: string }", "[startTime]", "start_time: str = ABSENT"),
        (
            "start_time: { type: string }",
            "[start_time]",
            'start_time: str = msgspec.field(default=ABSENT, name="start_time")',
        ),
        (
            "URL: { type: string }",
            "[]",
            'url: str | None = msgspec.field(default=None, name="URL")',
        ),
        (
            "from: { type: string, x-python-name: from_ }",
            "[from]",
            "from_: str = ABSENT",
        ),
    ],
)
def test_fields(tmp_path: Path, received: str, required: str, expected: str) -> None:
    model = client(tmp_path, received=received, required=required).models["Out"]
    assert [spell.field_declaration(field) for field in model.fields] == [expected]


def test_exactly_one_of(tmp_path: Path) -> None:
    sent = (
        "type: object, properties: { ids: { type: string, x-comma-separated: { type: integer } },"
        " all: { type: integer, enum: [0, 1] }, note: { type: string } },"
        " oneOf: [{ required: [ids] }, { required: [all], properties: { all: { const: 1 } } }]"
    )
    found = operation(tmp_path, sent=sent)
    optional = "note: str | UnsetType = UNSET, q: str | UnsetType = UNSET"
    assert [", ".join(sorted(parameters[3:])) for parameters in methods.overloads(found)] == [
        f"ids: Iterable[int], {optional}",
        f"all: Literal[True], {optional}",
    ]
    assert [choice.only for choice in found.conditions.one_of] == [None, True]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (
            "{ type: integer, minimum: 1, maximum: 9 }",
            'encode.integer("q", q, minimum=1, maximum=9)',
        ),
        ("{ type: integer, enum: [0, 1] }", 'encode.integer_boolean("q", q)'),
        ("{ type: number, format: decimal }", 'encode.decimal("q", q)'),
        (
            "{ type: string, x-comma-separated: { type: string } }",
            'encode.comma_separated("q", q, encode.string)',
        ),
    ],
)
def test_encoding(tmp_path: Path, schema: str, expected: str) -> None:
    found = argument(tmp_path, "q", parameter=f"q, in: query, schema: {schema}")
    assert spell.encode(found) == expected


def test_a_string_in_a_header_is_encoded_as_a_header(tmp_path: Path) -> None:
    found = argument(tmp_path, "q", parameter="q, in: header, schema: { type: string }")
    assert spell.encode(found) == 'encode.header("q", q)'


def test_missing_examples_are_created(tmp_path: Path) -> None:
    received = (
        "a: { type: integer, example: 5 }, b: { type: string }, "
        "c: { type: array, items: { type: boolean } }, d: { $ref: '#/components/schemas/Letter' },"
        " e: { type: string, format: date-time }"
    )
    example = operation(tmp_path, received=received).result_example
    assert example is not None
    assert example.raw == {
        "a": 5,
        "b": "text",
        "c": [True],
        "d": "a",
        "e": "2015-06-19T09:48:24+0000",
    }


def test_models_belong_to_the_file_that_defines_them(tmp_path: Path) -> None:
    found = client(tmp_path, received="id: { $ref: '#/components/schemas/Letter' }")
    assert [(m.name, [e.name for e in m.enums]) for m in found.modules] == [("common", ["Letter"])]


def test_an_enum_of_integers(tmp_path: Path) -> None:
    enum = "type: integer\n      enum: [1, 3]"
    spec = COLORED.replace("type: string\n      enum: [r, g]", enum)
    made = client_of(write_spec(tmp_path, spec))
    color = made.enums["Color"]
    assert (color.is_whole, color.by_value) == (True, {1: "RED", 3: "GREEN"})
    assert spell.values_alias(color) == "ColorValue = Literal[1, 3]"
    (field,) = (f for f in made.models["Thing"].fields if f.name == "color")
    assert spell.value(field.type, 3, made) == "Color.GREEN"
    assert enum_row(color) == '"Color": {"RED": 1, "GREEN": 3}'


def test_a_default_can_be_a_time_in_the_format_of_the_api(tmp_path: Path) -> None:
    default = "'2015-06-19T09:48:24+0000'"
    parameter = f"q, in: query, schema: {{ type: string, format: date-time, default: {default} }}"
    found = argument(tmp_path, "q", parameter=parameter)
    assert spell.default(found) == "datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC)"


def test_path_arguments_have_the_order_of_the_path(tmp_path: Path) -> None:
    spec = HEAD + OPERATION.replace("/things/{id}", "/things/{b}/{a}").replace(
        "{ name: id, in: path, required: true, schema: { type: integer } }",
        "{ name: a, in: path, required: true, schema: { type: integer } }\n"
        "        - { name: b, in: path, required: true, schema: { type: integer } }",
    ).replace("        - { name: PARAMETER }\n", "").replace(
        "      requestBody:\n        content: { application/json: { schema: "
        '{ $ref: "#/components/schemas/In" } } }\n',
        "",
    )
    schemas = "  schemas:\n    Out: { type: object, properties: { id: { type: integer } } }\n"
    root = write_spec(tmp_path, spec.replace(OPERATION[:7], schemas + OPERATION[:7]))
    found = client_of(root).apis[0].resources[0].operations[0]
    assert methods.signature(found.parameters) == ["self", "b: int", "a: int"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{ type: integer, minimum: 5 }", 5),
        ("{ type: integer, maximum: 0 }", 0),
        ("{ type: integer, minimum: -3, maximum: 7 }", 1),
        ("{ type: string, format: decimal }", "1.50"),
        ("{ type: number, format: decimal }", 1.5),
    ],
)
def test_created_examples_are_valid(tmp_path: Path, schema: str, expected: Any) -> None:
    found = argument(tmp_path, "q", parameter=f"q, in: query, schema: {schema}")
    assert found.example.raw == expected


def test_a_list_as_the_result_in_a_class_with_a_method_list(tmp_path: Path) -> None:
    from generator.emit.python.flavors import SYNC

    spec = HEAD + OPERATION.replace('{ $ref: "#/components/schemas/Out" }', "RESULT").replace(
        "RESULT", "{ type: array, items: { type: string } }"
    ).replace("        - { name: PARAMETER }\n", "").replace(
        '{ $ref: "#/components/schemas/In" }',
        "{ type: object, properties: { a: { type: string } } }",
    )
    found = client_of(write_spec(tmp_path, spec)).apis[0].resources[0].operations[0]
    assert spell.wire_result(found) == "list[str]"
    assert spell.returns(found, SYNC) == "Sequence[str]"


def test_a_property_that_is_a_reference_can_be_renamed(tmp_path: Path) -> None:
    letter = "{ $ref: '#/components/schemas/Letter', x-python-name: class_ }"
    found = client(tmp_path, received=f"class: {letter}").models["Out"]
    assert [field.name for field in found.fields] == ["class_"]
    sent = f"type: object, properties: {{ class: {letter} }}"
    assert argument(tmp_path, "class_", sent=sent).wire_name.raw == "class"


def test_x_idempotent_and_x_rate_limit_apply_to_requests(tmp_path: Path) -> None:
    extra = "x-idempotent: false\n      x-rate-limit: 2.5\n      summary: Fetch"
    marked = TINY.replace("summary: Fetch", extra).replace("tags:\n", "x-rate-limit: 9\ntags:\n", 1)
    document, client = read_faultless(write_spec(tmp_path, marked))
    operation = client.resources[0].operations[0]
    assert (operation.idempotent, operation.rate_limit, client.rate_limit) == (False, 2.5, 9)
    files = render(client, document)
    requests = files["textmagic_client/operations/things.py"]
    assert "idempotent=False," in requests
    assert "rate_limit=2.5)" in requests
    assert "DOCUMENTED_RATE: float | None = 9" in files["textmagic_client/core/limiter.py"]
    document, client = read_faultless(write_spec(tmp_path / "plain", TINY))
    requests = render(client, document)["textmagic_client/operations/things.py"]
    assert "idempotent" not in requests
    assert "rate_limit" not in requests


def test_the_description_of_a_resource(tmp_path: Path) -> None:
    other = (
        GET_THING.replace("paths:\n", "")
        .replace("/things/{id}", "/parts/{id}")
        .replace("getThing", "getPart")
        .replace("things.get", "parts.get")
    )
    described = "    description: All about things.\n"
    spec = TINY.replace(described, f"{described}    x-resources: {{ parts: About `id`. }}\n")
    spec = spec.replace(GET_THING, GET_THING + other)
    document, client = read_faultless(write_spec(tmp_path, spec))
    found = {resource.name: resource.description.raw for resource in client.apis[0].resources}
    assert found == {"things": "All about things.", "parts": "About `id`."}
    files = render(client, document)
    assert '"""About `id`."""' in files["textmagic_client/aio/resources/parts.py"]
    assert '"""All about things."""' in files["textmagic_client/aio/resources/things.py"]
