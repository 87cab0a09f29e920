"""Arguments that are mutually exclusive, depend on each other, or are required as a group."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from generator.base.problems import InputError
from generator.build import read_faultless
from generator.emit.client import methods
from generator.emit.docs import pages as docs
from generator.emit.fake.infer import fake
from generator.emit.fake.tables import route_row
from generator.emit.python.example_calls import sample_calls as calls_of
from generator.emit.tests.fake_cases import wrong_requests
from tests.posting import POST, client, operation, row, write
from tests.support import HEAD, client_of, render, write_spec

TWO = "properties: { a: { type: integer }, b: { type: integer } }"
THREE = "properties: { a: { type: integer }, b: { type: integer }, c: { type: integer } }"
ANY = "anyOf: [{ required: [a] }, { required: [b] }]"


def test_at_least_one_of_two(tmp_path: Path) -> None:
    made = client(tmp_path, f"{TWO}, {ANY}")
    found = made.resources[0].operations[0]
    assert [[p.name for p in group] for group in found.conditions.any_of] == [["a", "b"]]
    assert methods.overloads(found) == [
        ["self", "id: int", "*", "a: int", "b: int | UnsetType = UNSET"],
        ["self", "id: int", "*", "a: int | UnsetType = UNSET", "b: int"],
    ]
    assert [case.arguments for case in calls_of(found)] == ["1, a=1", "1, a=1, b=1"]
    assert 'any_of=[["a", "b"]]' in row(made)
    assert docs.need(found.parameters[1], found) == "at least one of `a`, `b`"


def test_at_least_one_of_three_with_mutually_exclusive_pairs(tmp_path: Path) -> None:
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
    assert "encode.any_of(a=a, b=b)" in text
    assert "encode.any_of(c=c, b=b)" in text
    (route,) = fake(made).routes
    assert 'any_of=(("a", "b",), ("c", "b",),)' in route_row(route)


def test_many_choices_make_no_overloads(tmp_path: Path) -> None:
    names = "abcde"
    properties = ", ".join(f"{name}: {{ type: integer }}" for name in names)
    choices = ", ".join(f"{{ required: [{name}] }}" for name in names)
    found = operation(tmp_path, f"properties: {{ {properties} }}, anyOf: [{choices}]")
    assert methods.overloads(found) == []


def test_very_many_choices_make_no_overloads_either(tmp_path: Path) -> None:
    names = [f"p{i}" for i in range(21)]
    for count, made in ((20, 20), (21, 0)):
        properties = {name: {"type": "integer"} for name in names}
        choices = [{"required": [name]} for name in names[:count]]
        found = operation(
            tmp_path / str(count), json.dumps({"properties": properties, "oneOf": choices})[1:-1]
        )
        assert len(methods.overloads(found)) == made
        assert all("p1=1" not in c.arguments or "p2=1" not in c.arguments for c in calls_of(found))


CONDITIONS = (
    "dependentRequired: { a: [b] }, "
    "dependentSchemas: { c: { anyOf: [{ required: [a] }, { required: [b] }] } }, "
    "not: { required: [a, c] }"
)


def check_conditions(root: Path) -> None:
    document, made = read_faultless(root)
    found = made.resources[0].operations[0]
    needs = {
        need.argument.name: [p.name for p in need.others] for need in found.conditions.dependent
    }
    assert needs == {"a": ["b"], "c": ["a", "b"]}
    assert [[p.name for p in group] for group in found.conditions.mutually_exclusive] == [
        ["a", "c"]
    ]
    assert [case.arguments for case in calls_of(found)] == [
        "1",
        "1, a=1, b=1",
        "1, b=1, c=1",
    ]
    text = render(made, document)["textmagic_client/operations/things.py"]
    assert 'encode.dependent("a", a, b=b)' in text
    assert 'encode.dependent("c", c, a=a, b=b)' in text
    assert "encode.mutually_exclusive(a=a, c=c)" in text
    assert 'refused=[{"a": 1}, {"c": 1}, {"a": 1, "c": 1}]' in row(made)
    (route,) = fake(made).routes
    shown = route_row(route)
    assert (
        'dependent=(("a", ("b",)), ("c", ("a", "b",)),), mutually_exclusive=(("a", "c",),)' in shown
    )
    arguments = {p.name: docs.need(p, found) for p in found.parameters}
    assert arguments["a"] == "optional, only with `b`, not with `c`"
    assert arguments["b"] == "optional"


NAMES = "abcd"
SOME = st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True)
PAIRS = st.lists(SOME.map(lambda names: names[:2]), max_size=2, unique_by=frozenset)


@given(SOME | st.none(), SOME | st.none(), PAIRS, PAIRS)
@example(["a", "b"], None, [], [["a", "b"], ["b", "a"]])
@example(["a", "b"], None, [], [["a", "b"]])
@example(["a", "b"], None, [["c", "a"]], [])
@example(["a", "b"], None, [["b", "c"]], [])
@example(None, None, [["a", "b"]], [["c", "b"]])
@example(None, ["b", "d"], [["a", "b"], ["a", "d"]], [])
def test_calls_meet_all_conditions(
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
            is_redundant = "already mutually exclusive" in str(error)
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
    """Return whether one of these arguments is required."""
    return any(each[0] in names and "=" not in each for each in parameters[3:])


def test_conditions_of_a_body(tmp_path: Path) -> None:
    root = write(tmp_path, f"{THREE}, {CONDITIONS}")
    check_conditions(root)
    found = client_of(root).resources[0].operations[0]
    bodies: list[Any] = [w.body.raw for w in wrong_requests(found) if w.body is not None]
    assert all(wrong in bodies for wrong in ({"a": 1}, {"c": 1}, {"a": 1, "c": 1}))


def queried(folder: Path, conditions: str) -> Path:
    """Write a spec with the properties of the body as query parameters."""
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


def test_groups_of_query_parameters(tmp_path: Path) -> None:
    made = client_of(queried(tmp_path, ANY))
    found = made.resources[0].operations[0]
    assert [[p.name for p in group] for group in found.conditions.any_of] == [["a", "b"]]
    assert calls_of(found)[0].arguments == "1, a=1"
    assert 'any_of=[["a", "b"]]' in row(made)
    assert {} in [{n.raw: v.raw for n, v in wrong.query} for wrong in wrong_requests(found)]
    chosen = client_of(queried(tmp_path / "one", ANY.replace("anyOf", "oneOf")))
    assert [p.name for p in chosen.resources[0].operations[0].conditions.one_of] == ["a", "b"]


def many(count: int, **more: Any) -> str:
    properties = {f"p{i}": {"type": "integer"} for i in range(count)}
    return json.dumps({"properties": properties, **more})[1:-1]


def test_the_time_is_proportional_to_the_number_of_arguments(tmp_path: Path) -> None:
    pair = {"anyOf": [{"required": ["p0"]}, {"required": ["p1"]}]}
    before = process_time()
    found = operation(tmp_path, many(1200, **pair, required=[f"p{i}" for i in range(2, 1100)]))
    assert [len(case.arguments.split(", ")) for case in calls_of(found)] == [1100, 1201]
    assert process_time() - before < 20  # minutes if the time is quadratic


def test_a_long_chain_of_conditions(tmp_path: Path) -> None:
    count = 1200
    chain = {f"p{i}": [f"p{i + 1}"] for i in range(count - 1)}
    found = operation(tmp_path, many(count, dependentRequired=chain))
    assert [len(case.arguments.split(", ")) for case in calls_of(found)] == [1, count + 1]


def test_too_many_combinations_of_conditions_are_refused(tmp_path: Path) -> None:
    """Nine people share eight places, one each. No fast method proves that it is impossible."""
    names = [[f"n{who}at{place}" for place in range(8)] for who in range(9)]
    properties = {name: {"type": "integer"} for some in names for name in some}
    either = [{"anyOf": [{"required": [name]} for name in some]} for some in names]
    pairs = [
        {"required": [one[place], other[place]]}
        for one, other in combinations(names, 2)
        for place in range(8)
    ]
    schema = {"properties": properties, "allOf": either, "not": {"anyOf": pairs}}
    with pytest.raises(InputError, match="too many conditions depend on each other; remove some"):
        operation(tmp_path, json.dumps(schema)[1:-1])
