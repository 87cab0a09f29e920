"""YAML is read as JSON's subset of YAML 1.2, and every value knows its place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from generator.nodes import Node, parse
from generator.problems import Problems


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
        ("1234567890123456789", 1234567890123456789.0),
        ("|\n  a\n  b", "a\nb"),
        (">-\n  a\n  b", "a b"),
    ],
)
def test_scalars(text: str, value: Any) -> None:
    found = read(text).value
    assert (found, type(found)) == (value, type(value))


def test_every_value_and_key_knows_its_place() -> None:
    root = read("a:\n  - é: x\n    b: 2\nc: [3, {d: 4}]\n")
    first = root.get("a").sequence[0]
    assert str(first.get("é").at) == "x.yaml:2:8"
    assert str(first.key_at("b")) == "x.yaml:3:5"
    assert str(root.get("c").sequence[1].get("d").at) == "x.yaml:4:12"
    assert str(root.key_at("c")) == "x.yaml:4:1"


def test_accessors_never_fail() -> None:
    node = read("a: 1")
    assert node.get("b").get("c").text is None
    assert node.get("a").mapping == {}
    assert node.get("a").sequence == []
    assert not node.get("b").present
    assert read("true").integer is None


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Zs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc<", min_size=1), inner),
    max_leaves=20,
)


@given(JSON)
def test_json_means_the_same(value: Any) -> None:
    if "<<" not in json.dumps(value):
        assert read(json.dumps(value)).plain() == value


@given(st.binary())
def test_no_bytes_ever_raise(data: bytes) -> None:
    parse(data, "x.yaml", Problems())


@given(st.text("ab:-[]{}&*!|>'\"#%@`,? \n\t<", max_size=40))
def test_no_text_ever_raises(text: str) -> None:
    parse(text.encode(), "x.yaml", Problems())
