"""What requests are made of beside plain arguments: files, objects, choices, limits."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from generator import docs, methods, spell
from generator.build import read_faultless
from generator.cases import body_literal, test_calls as calls_of
from generator.expected import expected
from generator.fake import fake
from generator.fake_cases import wrong_requests
from generator.fake_tables import route_row
from generator.ir import Client, Input, Kind, ListOf, Operation, Place, Plain
from generator.problems import InputError
from generator.render import render
from generator.text import json_literal
from tests.support import HEAD, client_of, write_spec

POST = """\
paths:
  /things/{id}:
    post:
      operationId: doThing
      x-python-name: things.do
      tags: [Things]
      summary: Do it.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
      requestBody:
        content: { CONTENT: { schema: { $ref: "#/components/schemas/In" } } }
      responses:
        "204": { description: Done. }
"""
SCHEMAS = """\
  schemas:
    In: { type: object, SENT }
    Point:
      description: A place.
      type: object
      required: [x]
      properties:
        x: { type: integer, minimum: 1, description: From the left., example: 3 }
        labelText: { type: [string, "null"], maxLength: 5, example: here }
        tags: { type: array, items: { type: string }, example: [a] }
"""
POINT = "{ $ref: '#/components/schemas/Point' }"


def write(folder: Path, sent: str, *, form: bool = False) -> Path:
    schemas = SCHEMAS.replace("SENT", sent)
    if "Point" not in sent:
        schemas = schemas[: schemas.index("    Point:")]
    content = "multipart/form-data" if form else "application/json"
    return write_spec(folder, HEAD + schemas + POST.replace("CONTENT", content))


def client(folder: Path, sent: str, *, form: bool = False) -> Client:
    return client_of(write(folder, sent, form=form))


def operation(folder: Path, sent: str, *, form: bool = False) -> Operation:
    return client(folder, sent, form=form).resources[0].operations[0]


def row(made: Client) -> str:
    """What the generated tests expect of the operation."""
    return expected(made.resources[0], made, fake(made)).rows[0]


FORM = (
    "required: [image], properties: { image: { type: string, format: binary },"
    " title: { type: string, example: Ada }, public: { type: integer, enum: [0, 1] } }"
)


def test_a_form(tmp_path: Path) -> None:
    found = operation(tmp_path, FORM, form=True)
    assert [p.place for p in found.parameters] == [Place.PATH, *[Place.PART] * 3]
    assert methods.signature(found.parameters)[1:] == [
        "id: int",
        "*",
        "image: Upload",
        "title: str | UnsetType = UNSET",
        "public: bool | UnsetType = UNSET",
    ]
    encoded = [spell.encode(p) for p in found.placed("part")]
    assert encoded[0] == 'uploads.part("image", image)'
    assert encoded[2] == 'encode.flag("public", public)'
    assert docs.content_type(found) == "multipart/form-data"
    resource = client(tmp_path, FORM, form=True).resources[0]
    assert docs.example_sync(found, resource) == 'tm.things.do(1, image="path/to/image")'


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
    assert route_row(route, {}).endswith(
        'has_form=True, rules=(Rule("id", "path", "integer", required=True), '
        'Rule("image", "part", "file", required=True), Rule("title", "part", "string"), '
        'Rule("public", "part", "flag")))'
    )
    bodies = [wrong.body for wrong in wrong_requests(route.operation) if wrong.body is not None]
    assert [json_literal(body) for body in bodies] == ["{}"]


def test_an_object(tmp_path: Path) -> None:
    made = client(tmp_path, f"required: [point], properties: {{ point: {POINT} }}")
    found = made.resources[0].operations[0]
    point = found.parameters[1]
    assert isinstance(point.type, Input)
    assert (point.type, made.modules[0].inputs, made.modules[0].models) == (
        point.type,
        (point.type,),
        (),
    )
    assert methods.signature([point]) == ["self", "*", "point: models.Point"]
    assert spell.encode(point) == 'encode.structure("point", point, models.Point)'
    assert [spell.input_declaration(field) for field in point.type.fields] == [
        "x: int",
        "label_text: str | msgspec.UnsetType | None = msgspec.UNSET",
        "tags: Sequence[str] | msgspec.UnsetType = msgspec.UNSET",
    ]
    assert [spell.encode_field(field) for field in point.type.fields] == [
        'encode.integer(f"{name}.x", self.x, minimum=1)',
        "None if self.label_text is None else "
        'encode.text(f"{name}.label_text", self.label_text, max_length=5)',
        'encode.items(f"{name}.tags", self.tags, encode.text)',
    ]
    least = calls_of(found)[0]
    assert least.arguments == '1, point=Point(x=3, label_text="here", tags=["a"])'
    assert body_literal(least) == r'"{\"point\":{\"x\":3,\"labelText\":\"here\",\"tags\":[\"a\"]}}"'
    assert docs.example_inputs(found) == ["Point"]


def test_a_list_of_objects(tmp_path: Path) -> None:
    sent = f"properties: {{ points: {{ type: array, items: {POINT}, example: [{{ x: 2 }}] }} }}"
    found = operation(tmp_path, sent)
    points = found.parameters[1]
    assert isinstance(points.type, ListOf)
    assert spell.argument_annotation(points, required=True) == "Iterable[Point]"
    assert spell.encode(points) == 'encode.items("points", points, encode.structures(models.Point))'
    assert calls_of(found)[1].arguments == "1, points=[Point(x=2)]"
    assert docs.example_inputs(found) == []  # it is not needed


def test_objects_in_the_fake(tmp_path: Path) -> None:
    made = client(tmp_path, f"required: [point], properties: {{ point: {POINT} }}")
    (route,) = fake(made).routes
    assert (
        ', Rule("point", "body", "object", fields=('
        'Rule("x", "body", "integer", required=True, minimum=1), '
        'Rule("labelText", "body", "string", nullable=True, max_length=5), '
        'Rule("tags", "body", "list", item="string"), ), required=True)'
    ) in route_row(route, {})
    bodies: list[Any] = [w.body.raw for w in wrong_requests(route.operation) if w.body is not None]
    right = {"x": 3, "labelText": "here", "tags": ["a"]}
    assert {"point": {**right, "x": 0}} in bodies
    assert {"point": {**right, "labelText": "xxxxxx"}} in bodies
    assert {"point": {"labelText": "here", "tags": ["a"]}} in bodies
    assert {"point": 1} in bodies


TWO = "properties: { a: { type: integer }, b: { type: integer } }"
THREE = "properties: { a: { type: integer }, b: { type: integer }, c: { type: integer } }"
ANY = "anyOf: [{ required: [a] }, { required: [b] }]"


def test_at_least_one_of_two(tmp_path: Path) -> None:
    made = client(tmp_path, f"{TWO}, {ANY}")
    found = made.resources[0].operations[0]
    assert [[p.name for p in group] for group in found.groups] == [["a", "b"]]
    assert methods.overloads(found) == [
        ["self", "id: int", "*", "a: int", "b: int | UnsetType = UNSET"],
        ["self", "id: int", "*", "a: int | UnsetType = UNSET", "b: int"],
    ]
    assert [case.arguments for case in calls_of(found)] == ["1, a=1", "1, a=1, b=1"]
    assert 'groups=[["a", "b"]]' in row(made)
    assert docs.need(found.parameters[1], found) == "at least one of `a`, `b`"


def test_at_least_one_of_three_that_exclude_each_other(tmp_path: Path) -> None:
    pairs = "not: { anyOf: [{ required: [a, c] }, { required: [b, c] }] }"
    choices = "anyOf: [{ required: [a] }, { required: [b] }, { required: [c] }]"
    found = operation(tmp_path, f"{THREE}, {choices}, {pairs}")
    assert methods.overloads(found) == [
        ["self", "id: int", "*", "a: int", "b: int | UnsetType = UNSET"],
        ["self", "id: int", "*", "a: int | UnsetType = UNSET", "b: int"],
        ["self", "id: int", "*", "c: int"],
    ]
    assert [case.arguments for case in calls_of(found)] == ["1, a=1", "1, a=1, b=1", "1, c=1"]
    assert docs.need(found.parameters[1], found) == "at least one of `a`, `b`, `c`, not with `c`"


def test_at_least_one_of_several_groups(tmp_path: Path) -> None:
    sent = (
        "properties: { a: { type: integer }, b: { type: integer }, c: { type: integer } }, "
        "allOf: [{ anyOf: [{ required: [a] }, { required: [b] }] }, "
        "{ anyOf: [{ required: [c] }, { required: [b] }] }]"
    )
    root = write(tmp_path, sent)
    document, made = read_faultless(root)
    found = made.resources[0].operations[0]
    assert methods.overloads(found) == []
    assert calls_of(found)[0].arguments == "1, a=1, b=1"
    text = render(made, document)["textmagic_client/operations/things.py"]
    assert "encode.at_least_one(a=a, b=b)" in text
    assert "encode.at_least_one(c=c, b=b)" in text
    (route,) = fake(made).routes
    assert 'any_of=(("a", "b",), ("c", "b",),)' in route_row(route, {})


def test_many_choices_make_no_overloads(tmp_path: Path) -> None:
    names = "abcde"
    properties = ", ".join(f"{name}: {{ type: integer }}" for name in names)
    choices = ", ".join(f"{{ required: [{name}] }}" for name in names)
    found = operation(tmp_path, f"properties: {{ {properties} }}, anyOf: [{choices}]")
    assert methods.overloads(found) == []


@pytest.mark.parametrize("value", ["true", "false"])
def test_a_boolean_with_one_value(tmp_path: Path, value: str) -> None:
    sent = (
        "properties: { ids: { type: string, x-comma-separated: { type: integer } }, "
        "all: { type: boolean } }, oneOf: [{ required: [ids] }, "
        f"{{ required: [all], properties: {{ all: {{ const: {value} }} }} }}]"
    )
    found = operation(tmp_path, sent)
    chosen = found.choices[1]
    assert chosen.only is (value == "true")
    assert spell.argument_annotation(chosen, required=True) == f"Literal[{chosen.only}]"
    assert spell.encode(chosen) == f'encode.boolean("all", all, only={chosen.only})'
    assert calls_of(found)[-1].arguments == f"1, all={chosen.only}"
    assert body_literal(calls_of(found)[-1]) == rf'"{{\"all\":{value}}}"'


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
    assert found.type == Plain(Kind.STRING)
    assert spell.encode(found) == f'encode.text("q", q{encoded})'
    assert docs.range_note(found) == note
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
        ("string, format: phone, example: '+44786'", "phone", "", "44786"),
    ],
)
def test_what_travels_in_another_form(
    tmp_path: Path, schema: str, encoder: str, note: str, wire: str | int
) -> None:
    found = operation(tmp_path, f"properties: {{ q: {{ type: {schema} }} }}")
    assert spell.encode(found.parameters[1]) == f'encode.{encoder}("q", q)'
    assert docs.range_note(found.parameters[1]) == note
    body = calls_of(found)[-1].body
    assert body is not None
    assert body.raw == {"q": wire}


def test_numbers_with_a_plus_and_commas(tmp_path: Path) -> None:
    item = "x-comma-separated: { type: string, format: phone }, example: '+44786,44787'"
    found = operation(tmp_path, f"properties: {{ q: {{ type: string, {item} }} }}")
    assert spell.encode(found.parameters[1]) == 'encode.comma_separated("q", q, encode.phone)'
    body = calls_of(found)[-1].body
    assert body is not None
    assert body.raw == {"q": "44786,44787"}


def test_limits_of_a_list(tmp_path: Path) -> None:
    sent = "properties: { q: { type: array, items: { type: integer }, minItems: 2 } }"
    made = client(tmp_path, sent)
    found = made.resources[0].operations[0]
    assert spell.encode(found.parameters[1]) == (
        'encode.items("q", q, encode.integer, min_items=2)'
    )
    assert calls_of(found)[1].arguments == "1, q=[1, 1]"
    assert '"q": [None, "1,2", []]' in row(made)


def test_null_in_a_list_that_is_received(tmp_path: Path) -> None:
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


CONDITIONS = (
    "dependentRequired: { a: [b] }, "
    "dependentSchemas: { c: { anyOf: [{ required: [a] }, { required: [b] }] } }, "
    "not: { required: [a, c] }"
)


def check_conditions(root: Path) -> None:
    document, made = read_faultless(root)
    found = made.resources[0].operations[0]
    needs = {need.argument.name: [p.name for p in need.others] for need in found.needs}
    assert needs == {"a": ["b"], "c": ["a", "b"]}
    assert [[p.name for p in group] for group in found.apart] == [["a", "c"]]
    assert [case.arguments for case in calls_of(found)] == [
        "1",
        "1, a=1, b=1",
        "1, b=1, c=1",
    ]
    text = render(made, document)["textmagic_client/operations/things.py"]
    assert 'encode.needs_one("a", a, b=b)' in text
    assert 'encode.needs_one("c", c, a=a, b=b)' in text
    assert "encode.at_most_one(a=a, c=c)" in text
    assert 'refused=[{"a": 1}, {"c": 1}, {"a": 1, "c": 1}]' in row(made)
    (route,) = fake(made).routes
    shown = route_row(route, {})
    assert 'needs=(("a", ("b",)), ("c", ("a", "b",)),), apart=(("a", "c",),)' in shown
    arguments = {p.name: docs.need(p, found) for p in found.parameters}
    assert arguments["a"] == "optional, only with `b`, not with `c`"
    assert arguments["b"] == "optional"


NAMES = "abcd"
SOME = st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True)
PAIRS = st.lists(SOME.map(lambda names: names[:2]), max_size=2, unique_by=frozenset)


@settings(deadline=None)
@given(SOME | st.none(), SOME | st.none(), PAIRS, PAIRS)
@example(["a", "b"], None, [], [["a", "b"], ["b", "a"]])
@example(["a", "b"], None, [], [["a", "b"]])
@example(["a", "b"], None, [["c", "a"]], [])
@example(["a", "b"], None, [["b", "c"]], [])
@example(None, None, [["a", "b"]], [["c", "b"]])
@example(None, ["b", "d"], [["a", "b"], ["a", "d"]], [])
def test_calls_keep_to_all_conditions(
    one_of: list[str] | None,
    any_of: list[str] | None,
    apart: list[list[str]],
    needs: list[list[str]],
) -> None:
    properties = {name: {"type": "array", "items": {"type": "integer"}} for name in NAMES}
    schema: dict[str, Any] = {"properties": properties}
    for keyword, names in (("oneOf", one_of), ("anyOf", any_of)):
        if names is not None:
            schema[keyword] = [{"required": [name]} for name in names]
    if apart:
        schema["not"] = {"anyOf": [{"required": pair} for pair in apart]}
    if needs:
        schema["dependentRequired"] = {name: [other] for name, other in needs}

    def is_allowed(names: set[str]) -> bool:
        return (
            (not one_of or len(names & {*one_of}) == 1)
            and (not any_of or bool(names & {*any_of}))
            and not any({*pair} <= names for pair in apart)
            and all(name not in names or {*others} <= names for name, others in asked.items())
        )

    asked = {name: [other] for name, other in needs}
    sets = [{*some} for size in range(5) for some in combinations(NAMES, size)]
    allowed = [names for names in sets if is_allowed(names)]
    usable = {name for names in allowed for name in names}
    with TemporaryDirectory() as folder:
        try:
            found = operation(Path(folder), json.dumps(schema)[1:-1])
        except InputError as error:
            told = set(re.findall("'([a-d])'(?=.* can never be given)", str(error)))
            is_redundant = "exclude each other already" in str(error)
            assert is_redundant or told == {*NAMES} - usable or "meet all conditions" in str(error)
            assert is_redundant or usable != {*NAMES}
            return
    assert usable == {*NAMES}
    shown = [set(re.findall(r"\b([a-d])=", case.arguments)) for case in calls_of(found)]
    assert all(map(is_allowed, shown)), (shown, allowed)
    assert usable == set().union(*shown)
    for parameters in methods.overloads(found):
        offered = {parameter[0] for parameter in parameters[3:]}
        assert not any({*pair} <= offered for pair in apart if parameters_must(parameters, pair))


def parameters_must(parameters: list[str], names: list[str]) -> bool:
    """Whether one of these has to be given."""
    return any(each[0] in names and "=" not in each for each in parameters[3:])


def test_conditions_of_a_body(tmp_path: Path) -> None:
    root = write(tmp_path, f"{THREE}, {CONDITIONS}")
    check_conditions(root)
    found = client_of(root).resources[0].operations[0]
    bodies: list[Any] = [w.body.raw for w in wrong_requests(found) if w.body is not None]
    assert all(wrong in bodies for wrong in ({"a": 1}, {"c": 1}, {"a": 1, "c": 1}))


def queried(folder: Path, conditions: str) -> Path:
    """A spec in which the properties of the body are parameters of the query."""
    one = "        - { name: NAME, in: query, schema: { type: integer } }\n"
    parameters = "".join(one.replace("NAME", name) for name in "abc")
    body = POST[POST.index("      requestBody") : POST.index("      responses")]
    operation = POST.replace(body, f"{parameters}      x-query: {{ {conditions} }}\n")
    return write_spec(folder, HEAD + operation)


def test_conditions_of_a_query(tmp_path: Path) -> None:
    root = queried(tmp_path, CONDITIONS)
    check_conditions(root)
    found = client_of(root).resources[0].operations[0]
    queries = [{n.raw: v.raw for n, v in wrong.query} for wrong in wrong_requests(found)]
    assert all(wrong in queries for wrong in ({"a": "1"}, {"c": "1"}))


def test_what_a_query_needs(tmp_path: Path) -> None:
    made = client_of(queried(tmp_path, ANY))
    found = made.resources[0].operations[0]
    assert [[p.name for p in group] for group in found.groups] == [["a", "b"]]
    assert calls_of(found)[0].arguments == "1, a=1"
    assert 'groups=[["a", "b"]]' in row(made)
    assert {} in [{n.raw: v.raw for n, v in wrong.query} for wrong in wrong_requests(found)]
    chosen = client_of(queried(tmp_path / "one", ANY.replace("anyOf", "oneOf")))
    assert [p.name for p in chosen.resources[0].operations[0].choices] == ["a", "b"]
