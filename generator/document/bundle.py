"""A document as YAML that YAML 1.1 and YAML 1.2 parsers read identically.

The emitter of PyYAML is not used: it is slower than the rendering of all other files.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any, Final

from generator.base.files import WIDTH
from generator.document.nodes import is_dict, is_list

LONGEST_KEY: Final = 120
# No match for text that could be a number, a date, an indicator or the end of the text.
_PLAIN = re.compile(r"[A-Za-z/$_](?:(?:[\w /$(){}.;,'+-]|:(?=\w|/))*[\w/)}.'])?", re.ASCII)
_END: Final = "\n"
_WORDS: Final = frozenset(["false", "n", "no", "null", "off", "on", "true", "y", "yes"])


def as_yaml(document: Any) -> str:
    """Return the document as YAML, with its keys in their order."""
    return "\n".join(_block(document, "")) + "\n"


def _block(value: Any, pad: str) -> Iterator[str]:
    if is_dict(value):
        for key, child in value.items():
            name = _scalar(str(key))
            if len(name) > LONGEST_KEY:
                yield f"{pad}? {name}"
                name = ""
            yield from _entry(f"{pad}{name}:", child, pad + "  ")
    else:
        for child in value:
            if child and (is_dict(child) or is_list(child)):
                first, *rest = _block(child, pad + "  ")
                yield f"{pad}- {first.lstrip(' ')}"
                yield from rest
            else:
                yield from _entry(f"{pad}-", child, pad + "  ")


def _entry(start: str, value: Any, pad: str) -> Iterator[str]:
    if value and (is_dict(value) or is_list(value)):
        yield start
        yield from _block(value, pad)
    elif isinstance(value, str) and len(start) + len(value) >= WIDTH and _can_be_folded(value):
        yield f"{start} >-"
        yield from textwrap.wrap(
            value,
            WIDTH,
            initial_indent=pad,
            subsequent_indent=pad,
            break_long_words=False,
            break_on_hyphens=False,
        )
    elif isinstance(value, str) and _has_lines(value):
        yield f"{start} {'|' if value.endswith(_END) else '|-'}"
        yield from (f"{pad}{line}" if line else "" for line in value.removesuffix("\n").split("\n"))
    else:
        yield f"{start} {_scalar(value)}"


def _has_lines(text: str) -> bool:
    """Return whether the text can be written as a block of lines."""
    lines = text.removesuffix("\n").split("\n")
    is_plain = all(line.isprintable() and line == line.strip() for line in lines)
    return "\n" in text and is_plain and bool(lines[0]) and bool(lines[-1])


def _can_be_folded(text: str) -> bool:
    return text.isprintable() and " ".join(text.split()) == text


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
            return value
        quoted = json.dumps(value, ensure_ascii=False)
        return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted)
    if isinstance(value, float):
        mantissa, e, exponent = repr(value).partition("e")
        return f"{mantissa}{'' if '.' in mantissa else '.0'}{e}{exponent}"
    return json.dumps(value)
