"""Escaping of spec text. Spec text reaches the output only through these functions."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from generator.base.files import WIDTH
from generator.base.links import is_link
from generator.document.nodes import is_dict, is_list
from generator.ir import SpecText, SpecValue

_EXPONENT = re.compile(r'("(?:[^"\\]|\\.)*+")|(-?[0-9.]+)e(?:\+|(-))0*([0-9]+)')
"""A JSON string, or a number that Python and msgspec write differently: 1e-07 and 1e-7."""


def literal(text: object) -> str:
    """Return a Python literal with exactly this text, number, boolean or None."""
    raw = text.raw if isinstance(text, SpecText) else text
    if raw is None or isinstance(raw, int | float):
        return repr(raw)
    if not isinstance(raw, str):
        raise TypeError(f"no literal for a {type(raw).__name__}")
    mark = "'" if raw.count('"') > raw.count("'") else '"'  # black prefers fewer escapes
    return mark + _escaped(raw).replace(mark, f"\\{mark}") + mark


def _escaped(raw: str) -> str:
    """Return the text for a Python string in which quotes are still to be escaped."""
    escaped = raw.replace("\\", "\\\\").replace("\n", "\\n")
    return escaped.replace("\r", "\\r").replace("\t", "\\t")


def tuple_literal(values: Iterable[object]) -> str:
    """Return a Python literal for a tuple."""
    items = [*map(literal, values)]
    return f"({', '.join(items)}{',' * (len(items) == 1)})"


def pairs_literal(pairs: Iterable[tuple[SpecText, SpecText]]) -> str:
    """Return a Python literal for a list of pairs."""
    return "[" + ", ".join(f"({literal(a)}, {literal(b)})" for a, b in pairs) + "]"


def headers_literal(pairs: Iterable[tuple[SpecText, SpecText]]) -> str:
    """Return a Python literal for headers. Header names are in lower case, as they are received."""
    return json_literal({name.raw.lower(): value.raw for name, value in pairs})


def json_literal(value: Any) -> str:
    """Return a Python literal for a JSON value."""
    if isinstance(value, SpecValue):
        return json_literal(value.raw)
    if is_dict(value):
        entries = ", ".join(f"{literal(key)}: {json_literal(v)}" for key, v in value.items())
        return "{" + entries + "}"
    if is_list(value):
        return "[" + ", ".join(map(json_literal, value)) + "]"
    return literal(value)


def json_text_literal(value: SpecValue) -> str:
    """Return a Python literal for JSON text that is identical to the output of msgspec."""
    text = json.dumps(value.raw, ensure_ascii=False, separators=(",", ":"))
    return literal(_EXPONENT.sub(_respelled, text))


def _respelled(found: re.Match[str]) -> str:
    text, digits, sign, exponent = found.groups("")
    if sign and exponent == "5":
        return f"{Decimal(found[0]):f}"
    return text or f"{digits}e{sign}{exponent}"


def path_literal(text: SpecText) -> str:
    """Return this text for an f-string in which quotes are still to be escaped."""
    return _escaped(text.raw).replace("{", "{{").replace("}", "}}")


def inline(text: SpecText) -> str:
    """Return the text on one line, for a docstring."""
    return _for_docstring(" ".join(text.raw.split()))


def docstring(text: SpecText, indent: int = 4) -> str:
    """Return the text as a docstring without the opening quotes, for code with this indent."""
    filled = wrapped(text, indent, indent + 3)
    quotes = ' """' if filled.endswith('"') else '"""'
    if "\n" not in filled and indent + 3 + len(filled) + len(quotes) > WIDTH:
        filled = wrapped(text, indent, indent + 3 + len(quotes))  # black keeps them on this line
    return f'{filled}\n{" " * indent}"""' if "\n" in filled else f"{filled}{quotes}"


def wrapped(text: SpecText, indent: int, first: int) -> str:
    """Return the text as docstring paragraphs. `first` is the column of the first line."""
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", text.raw.strip())]
    pad = " " * indent
    filled = [
        textwrap.fill(
            _for_docstring(paragraph),
            WIDTH,
            initial_indent=" " * first if index == 0 else pad,
            subsequent_indent=pad,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for index, paragraph in enumerate(paragraphs)
    ]
    return "\n\n".join(filled).lstrip()


def _for_docstring(text: str) -> str:
    escaped = text.replace("\\", "\\\\")
    return re.sub(r'\A"|"(?="|\Z)', r"\"", escaped)  # at an end, or in a sequence of quotes


def markdown(text: SpecText) -> str:
    """Return the text for a Markdown paragraph or table cell. Code in backticks stays code."""
    parts = re.split(r"((?<!`)(`+)(?!`).+?(?<!`)\2(?!`))", " ".join(text.raw.split()))
    shown = "".join(
        _plain_markdown(prose) + span.replace("|", "\\|")
        for prose, span in zip(parts[::3], [*parts[1::3], ""], strict=True)
    )
    return re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", shown)


def _plain_markdown(text: str) -> str:
    escaped = re.sub(r"([\\`*_\[\]|#~])", r"\\\1", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def code(text: SpecText | str | int) -> str:
    """Return the text as code in a Markdown table cell."""
    raw = " ".join((text.raw if isinstance(text, SpecText) else str(text)).split())
    longest = max((len(run) for run in re.findall("`+", raw)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if raw.startswith("`") or raw.endswith("`") else ""
    return f"{fence}{pad}{raw}{pad}{fence}".replace("|", "\\|")


def anchor(text: SpecText) -> str:
    """Return the link anchor of a Markdown heading."""
    return re.sub(r"[^a-z0-9_-]", "", text.raw.lower().replace(" ", "-"))


def url(text: SpecText) -> str:
    """Return an address for a Markdown link, or "" if it is not a plain https address."""
    return text.raw if is_link(text.raw) else ""


_STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_TOKENS = re.compile(rf"""{_STRING}|[^"',]+|,""")
_CALL_OR_TOKENS = re.compile(rf"""\w+\((?:{_STRING}|[^"'()])*\)|{_STRING}|,|[^"',()\w]+|\w+|[()]""")


def packed(code: str, indent: int = 4) -> str:
    """Return the code on as few lines as possible, for tables that black does not format.

    Lines end after commas. Short calls are not split.
    """
    pieces = [""]
    for token in _CALL_OR_TOKENS.findall(code):
        for part in _TOKENS.findall(token) if len(token) > WIDTH // 2 else [token]:
            pieces[-1] += part
            if part == ",":
                pieces.append("")
    lines = [""]
    for piece in pieces:
        if lines[-1] and indent + len(lines[-1]) + len(piece) > WIDTH:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return f"\n{' ' * indent}".join(lines)
