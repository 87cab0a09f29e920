"""Generate random JSON documents for a type, partly damaged, with the expected decoded values."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any, Final, get_origin
from uuid import UUID

from msgspec import inspect

Sent = tuple[str, Any]
"""A JSON text, and the value that it must be decoded to."""


class Misfit:
    """The class of `MISFIT`: the JSON does not fit the type, and is treated as an omitted field."""


MISFIT: Final = Misfit()


@dataclass
class Fields:
    """The expected value of a JSON object: an instance of a class with these fields."""

    cls: type
    values: dict[str, Any]


# Bytes that are not valid UTF-8 are written as surrogates (error handler "surrogateescape").

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
OTHERS: Final[dict[type[inspect.Type], Sent]] = {
    inspect.BytesType: ('"SGVsbG8="', b"Hello"),
    inspect.DateType: ('"2015-06-19"', date(2015, 6, 19)),
    inspect.TimeType: ('"09:48:24"', time(9, 48, 24)),
    inspect.TimeDeltaType: ('"P1DT2H"', timedelta(days=1, hours=2)),
    inspect.UUIDType: (
        '"6ba7b810-9dad-11d1-80b4-00c04fd430c8"',
        UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
    ),
}
"""One value of each type that has no variants of its own below."""
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
"""Valid and slightly invalid JSON of every type."""
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


type_info = cache(inspect.type_info)


class Writer:
    """Write random documents."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.damage = random.choice((0.0, 0.02, 0.1, 0.3, 0.7))
        self.counts = Counter[str]()

    def document(self, kind: Any) -> tuple[bytes, Any]:
        """Return a response body for a type, and the value that it must be decoded to."""
        text, expected = self.whole(type_info(kind))
        mark = "\ufeff" if self._is_damaged() else ""
        return f"{mark}{text}".encode("utf-8", "surrogateescape"), expected

    def value(self, info: inspect.Type) -> Sent:
        """Return a value for a field or item, damaged or not."""
        if isinstance(info, inspect.AnyType) or not self._is_damaged():
            return self.whole(info)
        self.counts["retyped"] += 1
        return self.damaged(info)

    def _is_damaged(self) -> bool:
        return self.random.random() < self.damage

    def whole(self, info: inspect.Type) -> Sent:
        """Return a value of the documented type. The values inside it may be damaged."""
        choice = self.random.choice
        match info:
            case inspect.UnionType():
                real = _real(info)
                is_text = isinstance(real, inspect.StrType)  # else "null" is read as null
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
            case inspect.AnyType():
                return '{"a": [1, "x"]}', {"a": [1, "x"]}
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
                return OTHERS[type(info)]

    def _quoted(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=self.random.choice((True, False)))

    def _digits(self) -> str:
        return str(self.random.getrandbits(20))

    def _datetime(self) -> Sent:
        """Return a datetime in one of the formats that servers send."""
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
                    text = f"{self.random.choice(JUNK)}, {key} :{text}"  # the last value counts
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
        """Return a value of another type, with the value that it must be decoded to."""
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
                items = [self.value(info.value_type) for _ in range(choice((0, 1, 3)))]
                numbered = {str(n): v for n, (_, v) in enumerate(items) if v is not MISFIT}
                listed = f"[ {','.join(text for text, _ in items)}]", numbered
                return choice((listed, *_misfits("null", '"text"', *ODD_NUMBERS)))
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
                return _misfits('"soon"', '""', "true")


def _real(info: inspect.UnionType) -> inspect.Type:
    (found,) = (part for part in info.types if not isinstance(part, inspect.NoneType))
    return found


def _nothing(info: inspect.Type) -> Any:
    """Return the value of an omitted field."""
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
    """Return values that are not strings, for a field of type str: their text is expected."""
    return tuple((text, kind(text)) for text in ("true", "false", *NUMBERS, *ODD_NUMBERS))
