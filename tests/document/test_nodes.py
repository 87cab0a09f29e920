"""YAML is read as the JSON subset of YAML 1.2, and every value has its location."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from generator.base.problems import Problems
from generator.document.bundle import as_yaml
from generator.document.nodes import Node, parse


def read(text: str) -> Node:
    problems = Problems()
    node = parse(text.encode(), "x.yaml", problems)
    assert [str(p) for p in problems] == []
    return node


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("on", "on"),
        ("n", "n"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("''", ""),
        ("'1'", "1"),
        ("1", 1),
        ("-1", -1),
        ("012", 12),
        ("1_000", "1_000"),
        ("0.5", 0.5),
        ("1e3", 1000.0),
        ("12:30:00", "12:30:00"),
        ("2015-06-19", "2015-06-19"),
        ("1234567890123456789", 1234567890123456789),
        ("9007199254740993", 9007199254740993),
        ("9223372036854775807", 2**63 - 1),
        ("-9223372036854775808", -(2**63)),
        ("0" * 5000 + "7", 7),
        ("+7", 7),
        ("-0", 0),
        ("-0.0", -0.0),
        ("1E-7", 1e-7),
        ("5.", 5.0),
        ("_1", "_1"),
        ("0o8", "0o8"),
        ("1e", "1e"),
        ("|\n  a\n  b", "a\nb"),
        (">-\n  a\n  b", "a b"),
    ],
)
def test_scalars(text: str, value: Any) -> None:
    found = read(text).value
    assert (found, type(found)) == (value, type(value))


def refused(text: str) -> list[str]:
    problems = Problems()
    assert parse(f"a: [{text}]".encode(), "x.yaml", problems).get("a").sequence[0].broken
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("text", [".inf", "-.INF", ".nan", "0x1F", "0o17", "1e400", "1e-400"])
def test_numbers_that_json_does_not_allow_are_refused(text: str) -> None:
    assert refused(text) == [f"x.yaml:1:5: '{text}' is not a JSON number; put text in quotes"]


@given(st.integers(2**63) | st.integers(max_value=-(2**63) - 1) | st.just(-(10**4000)))
def test_an_integer_that_is_too_long_is_refused(number: int) -> None:
    (line,) = refused(str(number))
    assert line.startswith("x.yaml:1:5: ")
    assert "is an integer of more than 64 bits" in line


NUMBERS = st.from_regex(r"[-+]?[0-9]{1,25}(\.[0-9]{0,25})?([eE][-+]?[0-9]{1,3})?", fullmatch=True)


@given(NUMBERS)
def test_a_number_is_refused_or_unchanged_in_the_bundle(text: str) -> None:
    problems = Problems()
    node = parse(f"a: {text}".encode(), "x.yaml", problems).get("a")
    if len(problems):
        assert node.broken
        return
    number = node.value
    assert isinstance(number, int | float)
    if isinstance(number, int):
        assert number == Decimal(text)
    else:
        assert number == float(text)
        assert {*"eE."} & {*text}  # an integer is never read as a float
    again = read(as_yaml({"a": number})).get("a").value
    assert (again, type(again)) == (number, type(number))
    assert again == yaml.load(as_yaml({"a": number}), yaml.SafeLoader)["a"]


def test_every_value_and_key_has_its_location() -> None:
    root = read("a:\n  - é: x\n    b: 2\nc: [3, {d: 4}]\n")
    first = root.get("a").sequence[0]
    assert str(first.get("é").at) == "x.yaml:2:8"
    assert str(first.key_at("b")) == "x.yaml:3:5"
    assert str(root.get("c").sequence[1].get("d").at) == "x.yaml:4:12"
    assert str(root.key_at("c")) == "x.yaml:4:1"


def test_accessors_never_raise() -> None:
    node = read("a: 1")
    assert node.get("b").get("c").string is None
    assert node.get("a").mapping == {}
    assert node.get("a").sequence == []
    assert not node.get("b").present
    assert read("true").integer is None


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Zs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc<", min_size=1), inner),
    max_leaves=20,
)


@given(JSON)
def test_json_is_read_as_the_same_values(value: Any) -> None:
    if "<<" not in json.dumps(value):
        assert read(json.dumps(value)).plain() == value


@given(st.binary())
def test_parsing_any_bytes_does_not_raise(data: bytes) -> None:
    parse(data, "x.yaml", Problems())


@given(st.text("ab:-[]{}&*!|>'\"#%@`,? \n\t<", max_size=40))
def test_parsing_any_text_does_not_raise(text: str) -> None:
    parse(text.encode(), "x.yaml", Problems())
