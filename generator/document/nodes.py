"""YAML as a tree in which every value has its file, line and column.

Only the JSON subset of YAML is accepted, with the scalars of YAML 1.2. Therefore `on`, `no` and
`2015-06-19` are strings. Aliases are rejected, because they can make a small file huge.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, TypeGuard

import yaml

from generator.base.problems import Location, Problems, quote
from generator.document.hints import answer, meant

PlainValue = str | int | float | bool | None

MAX_DEPTH: Final = 60
MAX_BYTES: Final = 4_000_000
MAX_FORBIDDEN: Final = 20  # the maximum number of reported characters


class Missing:
    """Replaces a value that is absent, or that was rejected and reported."""


_NO_KEYS: Final[dict[str, Location]] = {}
ABSENT: Final = Missing()
BROKEN: Final = Missing()


@dataclass(slots=True, eq=False)  # not frozen: that makes each of many thousand nodes slow
class Node:
    """A YAML value. The accessors never fail: a value of another type counts as absent."""

    value: dict[str, Node] | list[Node] | PlainValue | Missing
    at: Location
    keys: dict[str, Location] = field(default_factory=dict[str, Location])

    @property
    def present(self) -> bool:
        return self.value is not ABSENT

    @property
    def broken(self) -> bool:
        return self.value is BROKEN

    @property
    def mapping(self) -> dict[str, Node]:
        return self.value if isinstance(self.value, dict) else {}

    @property
    def sequence(self) -> list[Node]:
        return self.value if isinstance(self.value, list) else []

    @property
    def string(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    @property
    def integer(self) -> int | None:
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            return None
        return self.value

    @property
    def number(self) -> float | None:
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            return None
        return self.value

    @property
    def boolean(self) -> bool | None:
        return self.value if isinstance(self.value, bool) else None

    def get(self, key: str) -> Node:
        value = self.value  # local, because this is the most frequent access
        if isinstance(value, dict):
            found = value.get(key)
            if found is not None:
                return found
        elif value is BROKEN:
            return self
        return Node(ABSENT, self.at, _NO_KEYS)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def key_at(self, key: str) -> Location:
        return self.keys.get(key, self.at)

    def plain(self) -> Any:
        """Return the value as dicts, lists and scalars. A rejected value becomes an empty dict."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return {} if isinstance(self.value, Missing) else self.value


# C0 and C1 controls except tab and newline, characters that reorder or hide text, and lone
# surrogates.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\uffff\U000e0000-\U000e0fff]"
)
_INTEGER = re.compile(r"[-+]?[0-9]+")
INTEGERS: Final = range(-(2**63), 2**63)
"""64-bit integers. The client sends these, and all JSON parsers read them without loss."""
_DIGITS: Final = 19  # the digits of the longest 64-bit integer
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_JSON = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+")
_WORDS: Final[Mapping[str, PlainValue]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# Fixes that are missing in the messages of the parser.
_HINTS: Final[Mapping[str, str]] = {
    "found character that cannot start any token": (
        "; indent with spaces, and put text that starts with a special character in quotes"
    ),
    "mapping values are not allowed in this context": (
        "; put text that has ': ' in it in quotes, or mend the indentation"
    ),
}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(data: bytes, file: str, problems: Problems) -> Node:
    """Read one YAML file. Add errors to `problems`; invalid values become `BROKEN`."""
    start = Location(file, 1, 1)
    broken = Node(BROKEN, start)
    if len(data) > MAX_BYTES:
        problems.add(start, f"the file is larger than {MAX_BYTES:,} bytes; split it")
        return broken
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        problems.add(Location.after(before, file), "not UTF-8; save the file in that encoding")
        return broken
    # PyYAML also rejects most of these characters, but cannot report their location.
    found = [match for match in _FORBIDDEN.finditer(source) if match[0] != "\r"]
    for match in found[:MAX_FORBIDDEN]:
        problems.add(Location.after(source[: match.start()], file), _forbidden(match[0]))
    if found:
        return broken
    return _Composer(source, file, problems).compose()


def check_keys(
    node: Node,
    owner: str,
    allowed: Collection[str],
    problems: Problems,
    *,
    of_openapi: bool = True,
) -> bool:
    """Report invalid keys. Return whether all keys are valid or misspelled.

    A misspelled key is replaced by its correction. Therefore one error is reported only once.

    Args:
        of_openapi: Whether OpenAPI has this kind of mapping, so that hints about its words apply.
    """
    only_misspelt = True
    for key in [key for key in node.mapping if key not in allowed]:
        right = meant(key, tuple(allowed), node.mapping, of_openapi=of_openapi)
        if right is not None:
            node.mapping[right] = node.mapping.pop(key)
            node.keys[right] = node.keys[key]
            hint = f"did you mean {quote(right)}?"
        else:
            only_misspelt = False
            known = answer(key, node.mapping) if of_openapi else None
            hint = known or f"supported: {', '.join(allowed)}"
        problems.add(node.key_at(key), f"{quote(key)} is not supported in {owner}; {hint}")
    return only_misspelt


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Return whether a plain value is a list."""
    return isinstance(value, list)


def is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether a plain value is a mapping."""
    return isinstance(value, dict)


class _Composer:
    def __init__(self, source: str, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._events: Iterator[Any] = yaml.parse(source, Loader=_LOADER)
        self._depth = 0

    def compose(self) -> Node:
        start = Location(self._file, 1, 1)
        try:
            next(self._events)
            event = next(self._events)
            if isinstance(event, yaml.StreamEndEvent):
                self._problems.add(start, "the file is empty")
                return Node(BROKEN, start)
            root = self._node(next(self._events))
            next(self._events)
            event = next(self._events)
            if not isinstance(event, yaml.StreamEndEvent):
                self._problems.add(self._at(event), "a second document; keep one in a file")
            return root
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            at = Location(self._file, mark.line + 1, mark.column + 1) if mark else start
            message = f"not YAML: {error.problem}{_HINTS.get(error.problem or '', '')}"
            if error.context_mark and error.context_mark.line + 1 < at.line:
                message += f" ({error.context} that starts on line {error.context_mark.line + 1})"
            self._problems.add(at, message)
        except yaml.YAMLError:
            self._problems.add(start, "not YAML: a character that YAML does not allow")
        except _TooDeepError as error:
            self._problems.add(
                error.at, f"nested deeper than {MAX_DEPTH} levels; use a $ref for the inner ones"
            )
        return Node(BROKEN, start)

    def _at(self, event: Any) -> Location:
        return Location(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _node(self, event: Any) -> Node:
        at = self._at(event)
        if isinstance(event, yaml.AliasEvent):
            self._problems.add(at, "YAML aliases are not accepted; use a $ref")
            return Node(BROKEN, at)
        if event.anchor is not None:
            self._problems.add(at, "YAML anchors are not accepted; use a $ref")
        tagged = event.tag is not None and event.tag != "!"
        if tagged:
            self._problems.add(at, f"YAML tags are not accepted; remove {quote(event.tag)}")
        if isinstance(event, yaml.ScalarEvent):
            return Node(BROKEN, at) if tagged else self._scalar(event, at)
        if self._depth == MAX_DEPTH:
            raise _TooDeepError(at)
        self._depth += 1
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node = self._mapping(at) if is_mapping else self._sequence(at)
        self._depth -= 1
        return node

    def _mapping(self, at: Location) -> Node:
        value: dict[str, Node] = {}
        keys: dict[str, Location] = {}
        complete = True
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event)
            child = self._node(next(self._events))
            text: str = getattr(event, "value", "")
            if key.broken or text in ("", "<<"):
                complete = False
                if text == "<<" and not child.broken:
                    self._problems.add(key.at, "YAML merge keys are not accepted; use a $ref")
                elif not text:
                    self._problems.add(key.at, "a key must be a string; put it in quotes")
                continue
            if key.string is None:
                self._problems.add(key.at, f"a key must be a string; put {quote(text)} in quotes")
            if text not in value:
                value[text] = child
                keys[text] = key.at
            else:
                first = keys[text].line
                self._problems.add(
                    key.at, f"key {quote(text)} stands twice, first on line {first}; remove one"
                )
        return Node(value if complete else BROKEN, at, keys)

    def _sequence(self, at: Location) -> Node:
        value: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value.append(self._node(event))
        return Node(value, at)

    def _scalar(self, event: Any, at: Location) -> Node:
        text: str = event.value
        if found := _FORBIDDEN.search(text):
            self._problems.add(at, _forbidden(found[0]))
            return Node(BROKEN, at)
        if event.style:
            return Node(text, at)
        if text in _WORDS:
            return Node(_WORDS[text], at)
        if _NOT_JSON.fullmatch(text):
            return self._refused(text, _NO_NUMBER, at)
        if _INTEGER.fullmatch(text):
            digits = text.lstrip("-+0") or "0"
            whole = int(digits) if len(digits) <= _DIGITS else INTEGERS.stop + 1
            whole = -whole if text.startswith("-") else whole
            return Node(whole, at) if whole in INTEGERS else self._refused(text, _TOO_LARGE, at)
        if not _FLOAT.fullmatch(text):
            return Node(text, at)
        number = float(text)
        fault = _number_fault(text, number)
        return Node(number, at) if fault is None else self._refused(text, fault, at)

    def _refused(self, text: str, fault: str, at: Location) -> Node:
        self._problems.add(at, f"{quote(text)} {fault}")
        return Node(BROKEN, at)


_NO_NUMBER: Final = "is not a JSON number; put text in quotes"
_TOO_LARGE: Final = (
    "is an integer of more than 64 bits; put text in quotes, or write it with an exponent"
)
_TOO_LONG: Final = "has more digits than are kept of a number; write fewer, or put text in quotes"


def _number_fault(text: str, number: float) -> str | None:
    """Return why the stored number differs from the written number; None if they are equal."""
    mantissa = text.lower().partition("e")[0]
    if math.isinf(number) or (number == 0 and mantissa.strip("-+.0") != ""):
        return _NO_NUMBER
    is_same = number == 0 or Decimal(text) == Decimal(repr(number))
    return None if is_same else _TOO_LONG


class _TooDeepError(Exception):
    def __init__(self, at: Location) -> None:
        self.at = at


def _forbidden(character: str) -> str:
    return f"character U+{ord(character):04X} is invisible or reorders text; remove it"
