"""Random documents made of the types of all results, and damaged: what is whole comes out whole.

PYTHONPATH=. python tests/liberal.py --count 10000 --seed 1    # in the folder above this one
PYTHONPATH=. python tests/liberal.py --seed 1 --case 4711      # one case again, with its document
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from random import Random
from types import FunctionType, NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

import msgspec
from msgspec import inspect

from textmagic_client import operations, response_of
from textmagic_client.core.answer import Answer
from textmagic_client.core.decode import read
from textmagic_client.core.http import HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.models.base import Model, OpenEnum

Sent = tuple[str, Any]
"""A value in JSON, and what must come out of it."""


class Misfit:
    """In place of a value: nothing can come out of it. The field is as if it were left out."""


MISFIT: Final = Misfit()


@dataclass
class Fields:
    """What must come out of an object: an instance of a class with these fields."""

    cls: type
    values: dict[str, Any]


# What is in the documents. Bytes that are not UTF-8 are written as with "surrogateescape".

TEXTS: Final = (
    *("", "a", "Hello there", "null", "true", "0", "-1.50", "1e5", "NaN", "-Infinity", "é", "😀"),
    *("[{", "}]", '"', '\\"', "\\", "\\\\", "\\ud800", "\\udc00\\ud800", "\x00", "\n", "\x1f"),
    *("\x7f", "\u2028", "\ufeff", "\ufffd", "\U0010ffff", "a,b", "x" * 5000, '"' * 9, "\\" * 9),
)
NUMBERS: Final = (
    "0",
    "-0",
    "1",
    "7",
    "-1",
    "2147483648",
    "9007199254740993",
    "18446744073709551616",
)
MONEY: Final = (
    *("0", "0.05", "3.45", "393.712", "0.10", "-1.50", "0.12345678901234567890", "1e2", "1E-7"),
    *("12345678901234567890.1234567890", "1e400", "0." + "1" * 400),
)
FRACTIONS: Final = ("0", "3", "0.1", "-0.0", "0.5", "1e22", "5e-324", "1.7976931348623157e308")
CONTAINERS: Final = (
    *("[]", "{}", '[1, "a", null]', '{"a": null, "b": [{}]}', '{"": 1e400}', "[NaN]"),
    *("[" * 90 + "]" * 90, "[" * 300 + "]" * 300, '{"a":' * 5000 + "1" + "}" * 5000),
)
ODD_NUMBERS: Final = ("1e400", "-1e400", "9" * 400, "-" + "9" * 5000, "1e-400", "-1.50", "1E5", "5")
NO_NUMBERS: Final = ("NaN", "Infinity", "-Infinity")
ODD_TEXTS: Final = (
    *(('"\\ud800"', "\ufffd"), ('"\\udc00\\ud83d"', "\ufffd\ufffd"), ('"\\ud83d\\ude00"', "😀")),
    *(('"a\nb"', "a\nb"), ('"\x00"', "\x00"), ('"\\u0000"', "\x00"), ('"caf\udce9"', "caf\ufffd")),
    *(('"\\\\ud800"', "\\ud800"), ('"\\/"', "/"), ('"\\\\\n\\\\\\ud800"', "\\\n\\\ufffd")),
)
JUNK: Final = (
    *("null", "true", "false", '"x"', '""', *NUMBERS, *ODD_NUMBERS, *NO_NUMBERS, *CONTAINERS),
    *(text for text, _ in ODD_TEXTS),
)
"""JSON, or nearly, of every kind."""
NEW_NAMES: Final = (
    "campaignId",
    "",
    "new",
    "a b",
    "é",
    "\\u0000",
    "\\ud800",
    "\udcff",
    "__class__",
)


class Writer:
    """Writes documents at random."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.damage = random.choice((0.0, 0.02, 0.1, 0.3, 0.7))
        self.counts = Counter[str]()

    def document(self, kind: Any) -> tuple[bytes, Any]:
        """A body for a result, and what must come out of it."""
        text, expected = self.whole(inspect.type_info(kind))
        mark = "\ufeff" if self._is_damaged() else ""
        return f"{mark}{text}".encode("utf-8", "surrogateescape"), expected

    def value(self, info: inspect.Type) -> Sent:
        """A value for a field or an item, damaged or not."""
        if not self._is_damaged():
            return self.whole(info)
        self.counts["retyped"] += 1
        return self.damaged(info)

    def _is_damaged(self) -> bool:
        return self.random.random() < self.damage

    def whole(self, info: inspect.Type) -> Sent:
        """A value as documented, but for what is inside of it."""
        choice = self.random.choice
        match info:
            case inspect.UnionType():
                real = _real(info)
                is_text = isinstance(real, inspect.StrType)  # elsewhere, "null" is as good
                if choice((True, False, False)):
                    return choice(("null", "null" if is_text else '"null"')), None
                text, expected = self.whole(real)
                return text, expected if is_text or text != '"null"' else None
            case inspect.StructType():
                return self._object(info)
            case inspect.ListType():
                return self._list(info)
            case inspect.DictType():
                return self._map(info)
            case inspect.EnumType() if issubclass(info.cls, int):
                text = str(choice((*map(int, info.cls), self.random.getrandbits(31))))
                return text, info.cls(int(text))
            case inspect.EnumType():
                text = choice((*(str(member.value) for member in info.cls), *TEXTS))
                return self._quoted(text), info.cls(text)
            case inspect.StrType():
                text = choice(TEXTS)
                return self._quoted(text), text
            case inspect.BoolType():
                return choice((("true", True), ("false", False)))
            case inspect.IntType():
                text = choice((*NUMBERS, str(self.random.getrandbits(40))))
                return text, int(text)
            case inspect.FloatType():
                text = choice((*FRACTIONS, str(self.random.uniform(-1000, 1000))))
                return text, float(text)
            case inspect.DecimalType():
                text = choice((*MONEY, f"{self.random.getrandbits(40)}.{self._digits()}"))
                return choice((text, f'"{text}"')), Decimal(text)
            case inspect.DateTimeType():
                return self._datetime()
            case _:
                raise TypeError(f"no random values are made for {info}")

    def _quoted(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=self.random.choice((True, False)))

    def _digits(self) -> str:
        return str(self.random.getrandbits(20))

    def _datetime(self) -> Sent:
        """A time in one of the forms that were seen, put together without the help of a parser."""
        found = datetime(2015, 6, 19, 9, 48, 24) + timedelta(seconds=self.random.getrandbits(29))
        text = found.isoformat()
        fraction = self.random.choice((0, 0, 0, 5, 123))
        if fraction or self.random.choice((True, False)):
            text, found = f"{text}.{fraction:03}", found + timedelta(milliseconds=fraction)
        hours, minutes = self.random.choice(((0, 0), (0, 0), (1, 0), (-3, 30), (13, 45)))
        offset = timedelta(hours=abs(hours), minutes=minutes) * (-1 if hours < 0 else 1)
        sign = "-" if hours < 0 else "+"
        colon = self.random.choice(("", "", ":"))
        zone = f"{sign}{abs(hours):02}{colon}{minutes:02}"
        if not offset:
            zone = self.random.choice((zone, zone, "Z"))
        return f'"{text}{zone}"', found.replace(tzinfo=timezone(offset))

    def _object(self, info: inspect.StructType) -> Sent:
        parts: list[str] = []
        values: dict[str, Any] = {}
        for part in info.fields:
            key = json.dumps(part.encode_name)
            if self._is_damaged():
                values[part.name] = _nothing(part.type)
                way = self.random.choice(("left out", "null"))
                parts += [f"{key}: null"] if way == "null" else []
            else:
                way = "sent"
                text, expected = self.value(part.type)
                values[part.name] = _nothing(part.type) if expected is MISFIT else expected
                if self._is_damaged():
                    way = "sent twice"
                    text = f"{self.random.choice(JUNK)}, {key} :{text}"  # the last one counts
                parts.append(f"{key}:{text}")
            self.counts[way] += 1
        while self._is_damaged():
            self.counts["new"] += 1
            parts.append(f'"{self.random.choice(NEW_NAMES)}":{self.random.choice(JUNK)}')
        self.random.shuffle(parts)
        return f"{{{', '.join(parts)} }}", Fields(get_origin(info.cls) or info.cls, values)

    def _list(self, info: inspect.ListType) -> Sent:
        items = [self.value(info.item_type) for _ in range(self.random.choice((0, 1, 2, 5)))]
        text = ",".join(text for text, _ in items)
        return f"[{text}]", [expected for _, expected in items if expected is not MISFIT]

    def _map(self, info: inspect.DictType) -> Sent:
        keys = self.random.sample([text for text in TEXTS if len(text) < 20], 3)
        items = {key: self.value(info.value_type) for key in keys}
        text = ",".join(f"{self._quoted(key)}: {text}" for key, (text, _) in items.items())
        expected = {key: value for key, (_, value) in items.items() if value is not MISFIT}
        return f"{{{text}}}", expected

    def damaged(self, info: inspect.Type) -> Sent:
        """A value that is not of the type, with the outcome that is defined for it."""
        choice = self.random.choice
        other: tuple[Sent, ...]
        match info:
            case inspect.UnionType():
                return self.damaged(_real(info))
            case inspect.StructType():
                other = _misfits("null", "[]", '[{"id": 1}]', '"text"', "true", *ODD_NUMBERS)
                return choice((*other, *_misfits(*NO_NUMBERS)))
            case inspect.ListType():
                sent = [self.value(info.item_type) for _ in range(3)]
                text = ",".join(f'"{2 * n}": {text}' for n, (text, _) in enumerate(sent))
                gaps = f"{{{text}}}", [expected for _, expected in sent if expected is not MISFIT]
                return choice((gaps, ("{}", []), *_misfits("null", '"a,b"', "true", *ODD_NUMBERS)))
            case inspect.DictType():
                return choice((("[ ]", {}), *_misfits("null", "[1]", '"text"', *ODD_NUMBERS)))
            case _:
                return choice(
                    (*self._other_scalars(info), *_misfits("null", *CONTAINERS, *NO_NUMBERS))
                )

    def _other_scalars(self, info: inspect.Type) -> tuple[Sent, ...]:
        number = self.random.getrandbits(31)
        good: tuple[Sent, ...]
        match info:
            case inspect.StrType():
                return (*_as_written(str), *ODD_TEXTS)
            case inspect.EnumType() if issubclass(info.cls, int):
                return ((f'"{number}"', info.cls(number)), *_misfits('""', '"x"', "true", "0.5"))
            case inspect.EnumType():
                odd = ((text, info.cls(expected)) for text, expected in ODD_TEXTS)
                return (*_as_written(info.cls), *odd)
            case inspect.BoolType():
                good = (("1", True), ("0", False), ('"1"', True), ('"true"', True), ('"0"', False))
                return (*good, *_misfits('"perhaps"', '""', "2", "-1", "0.5", "1e400", '"2"'))
            case inspect.IntType():
                good = (
                    (f'"{number}"', number),
                    (f"{number}.0", number),
                    (f'"-{number}.0"', -number),
                )
                bad = _misfits(
                    '"seven"', '""', "0.5", '"1.5"', "true", "1e400", '"NaN"', "9" * 5000
                )
                return (*good, ("1e2", 100), *bad)
            case inspect.FloatType():
                good = ((f'"{number}"', float(number)), ('"-0.25"', -0.25), ('"1e2"', 100.0))
                return (*good, *_misfits('"half"', '""', "true", "1e400", '"1e400"', "9" * 400))
            case inspect.DecimalType():
                return _misfits(
                    '"free"', '""', "true", '"1,50"', '"£1.00"', "1e99999999999999999999"
                )
            case inspect.DateTimeType():
                moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
                naive = datetime(2015, 6, 19, 9, 48, 24)
                return (
                    *((str(number), moment), (f'"{number}"', moment), (f"{number}.0", moment)),
                    *(('"2015-06-19T09:48:24"', naive), ('"2015-06-19 09:48:24"', naive)),
                    *_misfits(
                        '"0000-00-00 00:00:00"', '"2015-02-30T00:00:00+0000"', '"2015-06-19"'
                    ),
                    *_misfits('"soon"', '""', "true", "1e400", "99999999999999", '"-"'),
                )
            case _:
                raise TypeError(f"no random values are made for {info}")


def _real(info: inspect.UnionType) -> inspect.Type:
    (found,) = (part for part in info.types if not isinstance(part, inspect.NoneType))
    return found


def _nothing(info: inspect.Type) -> Any:
    """What is in a field that was left out."""
    match info:
        case inspect.ListType():
            return []
        case inspect.DictType():
            return {}
        case _:
            return None


def _misfits(*texts: str) -> tuple[Sent, ...]:
    return tuple((text, MISFIT) for text in texts)


def _as_written(kind: Callable[[str], Any]) -> tuple[Sent, ...]:
    """What is no string, for a field that holds one: the text of it."""
    return tuple((text, kind(text)) for text in ("true", "false", *NUMBERS, *ODD_NUMBERS))


# What comes out.


class Everything(Model, kw_only=True):
    """Every type that a field can have, for an API that does not use them all."""

    id: int
    count: int | None = None
    name: str
    nickname: str | None = None
    ratio: float
    share: float | None = None
    price: Decimal
    fee: Decimal | None = None
    start_time: datetime
    end_time: datetime | None = None
    deleted: bool
    shared: bool | None = None
    letter: Letter
    last_letter: Letter | None = None
    inner: Inner
    outer: Inner | None = None
    tags: list[str]
    all_tags: list[str] | None = None
    counts: dict[str, int]
    prices: dict[str, Decimal] | None = None
    table: list[list[Letter]]
    groups: dict[str, list[Inner]] | None = None


class Inner(Model, kw_only=True):
    """Part of `Everything`."""

    id: int
    amounts: list[Decimal] | None = None


class Letter(OpenEnum):
    """Part of `Everything`."""

    A = "a"
    NUMBER = "5"


@cache
def kinds() -> dict[str, Any]:
    """What responses are read as, by operation; and a few more."""
    found: dict[str, Any] = {
        "(model)": Everything,
        "(page)": Envelope[Everything],
        "(list)": list[Inner],
        "(map)": dict[str, Inner],
    }
    for info in pkgutil.iter_modules(operations.__path__, f"{operations.__name__}."):
        for name, value in vars(importlib.import_module(info.name)).items():
            if isinstance(value, FunctionType):
                (result,) = get_args(get_type_hints(value)["return"])
                if result is not NoneType:
                    found[name] = result
    return found


def differences(found: Any, expected: Any, at: str) -> list[str]:
    """Where a result is not what was expected, types and trailing zeros included."""
    if isinstance(expected, Fields):
        if type(found) is not expected.cls:
            return [f"{at}: {found!a:.200} is no {expected.cls.__name__}"]
        return [
            difference
            for name, value in expected.values.items()
            for difference in differences(getattr(found, name), value, f"{at}.{name}")
        ]
    if type(found) is not type(expected):
        return [f"{at}: {found!a:.200} instead of {expected!a:.200}"]
    if type(expected) in (list, dict):
        ours, theirs = _items(found), _items(expected)
        if ours.keys() != theirs.keys():
            return [f"{at}: {list(ours)!a:.200} instead of {list(theirs)!a:.200}"]
        pairs = ((ours[key], theirs[key], f"{at}[{key!a}]") for key in theirs)
        return [difference for pair in pairs for difference in differences(*pair)]
    return [] if _identity(found) == _identity(expected) else [f"{at}: {found!a} != {expected!a}"]


def _items(value: Any) -> dict[Any, Any]:
    keys = list[Any](value if hasattr(value, "keys") else range(len(value)))
    return {key: value[key] for key in keys}


def _identity(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value.as_tuple()
    if isinstance(value, datetime):
        return value, value.utcoffset()
    return repr(value)  # tells -0.0 from 0.0


@dataclass
class Case:
    """One document, and what is wrong with what came out of it."""

    operation: str
    body: bytes
    counts: Counter[str]
    faults: list[str]


def try_out(random: Random, operation: str | None = None) -> Case:
    """Write a document, read it, and compare. Without an operation, any will do."""
    operation = operation or random.choice(list(kinds()))
    kind = kinds()[operation]
    writer = Writer(random)
    body, expected = writer.document(kind)
    request = Request(operation=operation, method="GET", path="/", statuses=(200,), result=kind)
    case = Case(operation, body, writer.counts, [])
    try:
        found = read(request, HTTPResponse(200, {}, body))
        case.faults += differences(found, expected, operation)
        if isinstance(found, Answer) and response_of(found).body != body:
            case.faults.append("the response is not what arrived")
    except Exception:
        case.faults.append(traceback.format_exc())
    case.counts[_way(kind, body)] += 1
    return case


def _way(kind: Any, body: bytes) -> str:
    try:
        msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return "documents that are not as documented"
    return "documents that are"


@dataclass
class Summary:
    """What came of all cases."""

    cases: int = 0
    counts: Counter[str] = field(default_factory=Counter[str])
    operations: Counter[str] = field(default_factory=Counter[str])
    faults: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        lines = [f"{self.cases} cases in {self.seconds:.1f} s, {self.faults} at fault"]
        for counts in (self.operations, self.counts):
            lines += [f"{count:9,} {what}" for what, count in counts.most_common()]
        return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="try only this one, and show its document")
    options = parser.parse_args()
    cases = range(options.count) if options.case is None else [options.case]
    summary = Summary()
    started = time.monotonic()
    for number in cases:
        case = try_out(Random(f"{options.seed}/{number}"))
        if options.case is not None:
            print(case.operation, case.body)
        if case.faults:
            print(f"seed {options.seed}, case {number}", *case.faults[:5], sep="\n    ")
        summary.cases += 1
        summary.faults += bool(case.faults)
        summary.counts += case.counts
        summary.operations[case.operation] += 1
    summary.seconds = time.monotonic() - started
    print(summary)
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main())
