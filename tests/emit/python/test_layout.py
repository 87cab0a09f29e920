"""Statements have the layout of black."""

from __future__ import annotations

from black import format_str
from black.mode import Mode, TargetVersion
from hypothesis import given, settings, strategies as st

from generator.emit.python.layout import (
    bracketed,
    call_in_call,
    call_with_strings,
    definition,
    display,
    display_in_call,
)

MODE = Mode(target_versions={TargetVersion.PY311}, line_length=100)
FEW = settings(max_examples=40)
NAMES = st.from_regex(r"[a-z]{1,25}", fullmatch=True).map(lambda name: f"x{name}")
LISTS = st.lists(NAMES, min_size=1, max_size=14, unique=True)


def check(laid_out: str, pad: str, block: str = "if x:") -> None:
    """Check that black does not change the statement in blocks with this indentation."""
    depth = len(pad) // 4
    blocks = "".join(f"{'    ' * level}{block}\n" for level in range(depth))
    source = f"{blocks}{laid_out}\n"
    joined = blocks + pad + " ".join(line.strip() for line in laid_out.split("\n")) + "\n"
    without_commas = joined.replace(", )", ")").replace(", }", "}").replace(", ]", "]")
    assert format_str(source, mode=MODE) == source
    assert format_str(without_commas, mode=MODE) == source


PADS = st.sampled_from(["", "    ", "        "])


@FEW
@given(LISTS, PADS, st.sampled_from([("x = f(", ")"), ("x = Literal[", "]")]))
def test_brackets(items: list[str], pad: str, around: tuple[str, str]) -> None:
    check(bracketed(around[0], items, around[1], pad), pad)


@FEW
@given(LISTS)
def test_a_return_statement(items: list[str]) -> None:
    source = "def f():\n" + bracketed("return Request(", items, ")", "    ") + "\n"
    assert format_str(source, mode=MODE) == source


@FEW
@given(LISTS, PADS)
def test_a_display(items: list[str], pad: str) -> None:
    entries = [f'"{item}": {item}' for item in items]
    check(display("_query: Values = {", entries, "}", pad), pad)


@FEW
@given(NAMES, LISTS, PADS)
def test_a_call_in_a_call(name: str, items: list[str], pad: str) -> None:
    check(call_in_call("x = await self._call", name, items, pad), pad)


@FEW
@given(LISTS, PADS)
def test_a_display_in_a_call(items: list[str], pad: str) -> None:
    entries = [f'"{item}": {item}' for item in items]
    check(display_in_call("x = uploads.form", entries, pad), pad)


STRINGS = st.lists(NAMES, min_size=1, max_size=6).map(lambda names: '"' + " ".join(names) + '"')


@FEW
@given(st.lists(st.lists(STRINGS, min_size=1, max_size=2), min_size=1, max_size=3), PADS)
def test_a_call_with_strings(arguments: list[list[str]], pad: str) -> None:
    """A second string follows only a long one: a short text is a single string."""
    parts = [strings if len(strings[0]) > 60 else strings[:1] for strings in arguments]
    code = call_with_strings("f", ["\n".join(strings) for strings in parts], pad)
    check(code, pad)


@FEW
@given(NAMES, NAMES, NAMES)
def test_a_definition_without_parameters(name: str, inner: str, outer: str) -> None:
    source = definition(f"def f{name}{inner}{outer}(", [], f") -> X[{inner}.{outer}{name}]:")
    assert format_str(f"{source}\n    pass\n", mode=MODE) == f"{source}\n    pass\n"


@FEW
@given(NAMES, LISTS, PADS, st.sampled_from(["def", "async def"]))
def test_a_definition(name: str, items: list[str], pad: str, word: str) -> None:
    parameters = [f"{item}: int | UnsetType = UNSET" for item in items]
    check(definition(f"{word} {name}(", parameters, ") -> X: ...", pad), pad, "class X:")
