"""Fuzz test of decoding: the undamaged values of random documents are decoded correctly.

PYTHONPATH=. python tests/liberal.py --count 10000 --seed 1    # in the parent folder
PYTHONPATH=. python tests/liberal.py --seed 1 --case 4711      # repeat one case, print its document
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cache
from random import Random
from types import FunctionType, NoneType
from typing import Any, get_args, get_type_hints

import msgspec

from documents import Fields, Writer
from textmagic_client import operations, response_of
from textmagic_client.core.answer import Answer
from textmagic_client.core.decode import read
from textmagic_client.core.http import HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.models.base import ABSENT, Model, OpenEnum


class Everything(Model, kw_only=True):
    """A model with every type of field, for APIs that do not use all types."""

    id: int = ABSENT
    count: int | None = None
    name: str = ABSENT
    nickname: str | None = None
    ratio: float = ABSENT
    share: float | None = None
    price: Decimal = ABSENT
    fee: Decimal | None = None
    start_time: datetime = ABSENT
    end_time: datetime | None = None
    deleted: bool = ABSENT
    shared: bool | None = None
    letter: Letter = ABSENT
    last_letter: Letter | None = None
    inner: Inner = ABSENT
    outer: Inner | None = None
    tags: list[str] = msgspec.field(default=[])
    all_tags: list[str] | None = None
    counts: dict[str, int] = msgspec.field(default={})
    prices: dict[str, Decimal] | None = None
    table: list[list[Letter]] = msgspec.field(default=[])
    groups: dict[str, list[Inner]] | None = None


class Inner(Model, kw_only=True):
    """A part of `Everything`."""

    id: int = ABSENT
    amounts: list[Decimal] | None = None


class Letter(OpenEnum):
    """A part of `Everything`."""

    A = "a"
    NUMBER = "5"


@cache
def kinds() -> dict[str, Any]:
    """Return the result types of all operations by operation, and a few other types."""
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
    """Return where a result differs from the expected one. Types and trailing zeros must match."""
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
    return repr(value)  # repr: -0.0 differs from 0.0


@dataclass
class Case:
    """One document, and the errors in its decoded value."""

    operation: str
    body: bytes
    counts: Counter[str]
    faults: list[str]


def try_out(random: Random, operation: str | None = None) -> Case:
    """Write a document, decode it, and compare. Default: a random operation."""
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
            case.faults.append("response_of returns another body")
    except Exception:
        case.faults.append(traceback.format_exc())
    case.counts[_way(kind, body)] += 1
    return case


def _way(kind: Any, body: bytes) -> str:
    try:
        msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return "documents that do not match the documentation"
    return "documents that match the documentation"


@dataclass
class Summary:
    """The results of all cases."""

    cases: int = 0
    counts: Counter[str] = field(default_factory=Counter[str])
    operations: Counter[str] = field(default_factory=Counter[str])
    faults: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        lines = [f"{self.cases} cases in {self.seconds:.1f} s, {self.faults} failed"]
        for counts in (self.operations, self.counts):
            lines += [f"{count:9,} {what}" for what, count in counts.most_common()]
        return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="run only this case, and print its document")
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
