"""Text of a spec is escaped in the output: it is read as the same text, or omitted."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from black import format_str
from black.mode import Mode
from hypothesis import example, given, strategies as st

from generator.base.files import WIDTH
from generator.emit.python import escape as text
from generator.ir import SpecText, SpecValue

ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"))
NASTY = st.text(st.sampled_from("\"'\\{}%#`<>|[]()\n\t$ abc")) | ANY_TEXT


@given(NASTY)
def test_a_literal_has_the_same_text(raw: str) -> None:
    assert ast.literal_eval(text.literal(SpecText(raw))) == raw


@given(NASTY)
def test_a_path_literal_has_the_same_text(raw: str) -> None:
    path = "".join(raw.split())
    spelled = text.path_literal(SpecText(path)).replace('"', '\\"')
    assert eval(f'f"{spelled}"', {"__builtins__": {}}) == path


@given(NASTY)
def test_black_does_not_change_a_literal(raw: str) -> None:
    source = f"x = {text.literal(raw)}\n"
    assert format_str(source, mode=Mode(line_length=10_000)) == source


@given(NASTY)
def test_black_does_not_change_a_docstring(raw: str) -> None:
    source = f'"""{text.docstring(SpecText(raw), 0)}\n'
    assert format_str(source, mode=Mode(line_length=WIDTH)) == source


@given(st.recursive(st.none() | st.booleans() | st.integers() | NASTY, st.lists))
def test_a_json_literal_has_the_same_value(value: object) -> None:
    assert ast.literal_eval(text.json_literal(value)) == value


@given(NASTY)
def test_a_docstring_has_exactly_the_words(raw: str) -> None:
    module = ast.parse(f'"""{text.docstring(SpecText(raw), 0)}')
    assert len(module.body) <= 1
    assert (ast.get_docstring(module) or "").split() == raw.split()


@given(NASTY)
def test_inline_text_is_one_line_of_a_docstring(raw: str) -> None:
    spelled = text.inline(SpecText(raw))
    assert "\n" not in spelled
    module = ast.parse(f'"""x {spelled}\n"""')
    assert (ast.get_docstring(module) or "").split() == ["x", *raw.split()]


@given(NASTY.map(lambda raw: raw.replace("`", "")))
def test_markdown_has_no_tags_links_or_cells(raw: str) -> None:
    spelled = text.markdown(SpecText(raw))
    assert "\n" not in spelled
    assert "<" not in spelled
    unescaped = spelled.replace("\\\\", "")
    assert all(unescaped.count(c) == unescaped.count("\\" + c) for c in "|[]")


@given(NASTY)
def test_code_cannot_end_early_or_split_a_cell(raw: str) -> None:
    spelled = text.code(SpecText(raw))
    assert spelled.replace("\\|", "").count("|") == 0
    fence = spelled[: len(spelled) - len(spelled.lstrip("`"))]
    inner = spelled[len(fence) : len(spelled) - len(fence)]
    assert fence not in inner


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.com/a_b?c=1#d", "https://example.com/a_b?c=1#d"),
        ("javascript:alert(1)", ""),
        ("https://example.com/><script>", ""),
        ("http://example.com", ""),
    ],
)
def test_only_plain_addresses_become_links(address: str, expected: str) -> None:
    assert text.url(SpecText(address)) == expected


def test_long_text_is_wrapped() -> None:
    lines = text.docstring(SpecText("word " * 60), 4).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert lines[-1] == '    """'


def formatted(value: object) -> str:
    return f"{value}"


def joined(value: object) -> str:
    return "".join(map(str, [value]))


@pytest.mark.parametrize("use", [str, formatted, joined])
def test_text_of_a_spec_cannot_be_printed_by_accident(use: Callable[[object], str]) -> None:
    with pytest.raises(TypeError, match="needs a filter here"):
        use(SpecText("x"))


def test_a_long_table_is_broken_after_commas_outside_short_calls() -> None:
    value: dict[str, Any] = {
        "text": 'a, "b" ' * 11,
        "list": [1, {"x": None}],
        "none": {},
        "t": [True],
    }
    packed = text.packed(f"[{text.json_literal(value)}, max(1, 2), max({'1, ' * 40})]", 4)
    assert eval(packed) == [value, 2, 1]
    lines = packed.splitlines()
    assert lines[1].startswith(
        '    "list": [1, {"x": None}], "none": {}, "t": [True]}, max(1, 2), max(1,'
    )
    assert [len(line) for line in lines[1:]] == [100, 96]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
@example([1e-7, -1e300, "1e-07", {'"1e+05': 1e22}])
def test_json_is_written_like_the_client_writes_it(value: object) -> None:
    try:
        expected = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # an unpaired surrogate
        return
    written = ast.literal_eval(text.json_text_literal(SpecValue(value)))
    assert written == expected
