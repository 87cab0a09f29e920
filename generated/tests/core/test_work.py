"""Parsing takes time in proportion to the size of the body, for any content.

Most tests count function calls, because their number is the same in every run. Time is measured
only for the work that a single call can do in C.
"""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from types import FrameType
from typing import Any

from textmagic_client import TextMagicError
from textmagic_client.core.callbacks import MAX_BYTES, parse
from textmagic_client.core.decode import read
from textmagic_client.core.http import HTTPResponse
from textmagic_client.core.request import Request
from textmagic_client.models.base import Model, OpenEnum


class Letter(OpenEnum):
    A = "a"


class Item(Model, kw_only=True):
    id: int | None = None
    text: str | None = None


class Everything(Model, kw_only=True):
    id: int | None = None
    text: str | None = None
    price: Decimal | None = None
    ratio: float | None = None
    letter: Letter | None = None
    items: list[Item] | None = None
    texts: list[str] | None = None
    numbers: list[int] | None = None
    counts: dict[str, int] | None = None
    extra: Any = None


def repeated(piece: bytes, size: int) -> bytes:
    return piece * (size // len(piece))


GARBAGE = [
    *(b'"', b'"" ', b"[", b"[]", b"[{", b'{"a":', b"]", b"}", b"\\", b"\\\\", b'"\\', b'"\\"'),
    *(b" ", b"x", b"N", b"-", b"I ", b"NaN", b"-Infinity,", b"\xff", b'\xe9"', b"\x01", b"\n"),
    b",",
    b"<p class='a'>It's [so] {odd}</p>\n",
]
"""Pieces that are not JSON."""
ITEMS = [
    *(rb'"\ud800"', b'"\n"', b'"\x01"', b'"a"', b'"\\""', rb'"\u00e9"', b'"\xff"', b'""', b"null"),
    *(b"NaN", b"-Infinity", b"0", b"-1", b"1e999", b"9" * 30, b"9" * 4400, b"true"),
    *(b"[]", b"[NaN]", b"[[]]", b"[" * 200 + b"]" * 200),
    *(b"{}", b'{"id":[]}', b'{"id":1}', b'{"a":{}}', b'{"id":NaN}'),
]
"""Items that are repeated in a list, in each of the fields."""
TEXTS = [rb"\ud800", rb"\ud83d\ude00", b"\x01", b"\n", rb"\"", b"\xff", "😀".encode(), b"9", b"e"]
"""Pieces that are repeated in a string."""
NUMBERS = [b"9", b"0.1", b"1e9", b"-"]


def json_bodies(size: int) -> dict[str, bytes]:
    """Return bodies of about this size, by their content."""
    found = {f"garbage {piece!r}": repeated(piece, size) for piece in GARBAGE}
    for item in ITEMS:
        for name in ("id", "items", "texts", "numbers", "extra", "unknown"):
            items = repeated(item + b",", size)
            found[f"{name}: {item[:9]!r}"] = b'{"%s":[%sNaN]}' % (name.encode(), items)
    for text in TEXTS:
        for name in ("id", "text", "price", "ratio", "letter", "extra", "unknown"):
            value = repeated(text, size)
            found[f"{name}: string of {text!r}"] = b'{"%s":"%s","a":NaN}' % (name.encode(), value)
    for number in NUMBERS:
        for name in ("id", "text", "price", "ratio", "extra"):
            value = repeated(number, size)
            found[f"{name}: number {number!r}"] = b'{"%s":%s,"a":NaN}' % (name.encode(), value)
    names = b"".join(b'"%07d":"x",' % number for number in range(size // 14))
    found["names"] = b'{%s"a":NaN}' % names
    found["counts"] = b'{"counts":{%s"a":1}}' % names
    found["deep"] = b'{"extra":%s}' % (b"[" * (size // 2) + b"]" * (size // 2))
    found["deep objects"] = b'{"extra":%s1%s}' % (b'{"a":' * (size // 6), b"}" * (size // 6))
    return found


FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="id"'


def form_bodies(size: int) -> dict[str, tuple[bytes, str]]:
    """Return bodies or content types of about this size, by their content."""
    found: dict[str, tuple[bytes, str]] = {}
    for piece in (b'"', b"%", b"%4", b"%41", b"%zz", b"+", b"&", b"=", b";", b"\xff", b"\xc3\xa9%"):
        found[f"urlencoded {piece!r}"] = b"id=1&text=" + repeated(piece, size), FORM
        found[f"latin {piece!r}"] = b"text=" + repeated(piece, size), f"{FORM}; charset=latin1"
    for piece in (
        b'"',
        b"--x",
        b"\r\n--",
        b"\r\n--x",
        b"\r\n--x\r\n",
        b"\r\n",
        b"-",
        b"\xff",
        b" ",
        b"\r\n-- ",
    ):
        found[f"raw {piece!r}"] = repeated(piece, size), MULTIPART
        found[f"no boundary {piece!r}"] = repeated(piece, size), "multipart/form-data"
        value = PART + b"\r\n\r\n" + repeated(piece, size)
        found[f"value {piece!r}"] = value + b"\r\n--x--", MULTIPART
    for piece in (
        b"; a=b",
        b";",
        b'; "',
        b"a",
        b" ",
        b"\r\n ",
        b'; a="\\"',
        b"\\",
        b"=",
        b":",
        b';a="',
    ):
        part = PART + repeated(piece, 3900) + b"\r\n\r\n1\r\n"
        found[f"head {piece!r}"] = repeated(part, size) + b"--x--", MULTIPART
        kind = PART + b"\r\nContent-Type: a;" + repeated(piece, 3900) + b"\r\n\r\n1\r\n"
        found[f"type of a part {piece!r}"] = repeated(kind, size) + b"--x--", MULTIPART
        found[f"content type {piece!r}"] = b"id=1", FORM + repeated(piece, size).decode("latin-1")
    return found


def read_json(body: bytes, *statuses: int) -> None:
    """Decode the response to a call. Default for the statuses: 200."""
    request = Request("op", "GET", "/", Everything)
    for status in statuses or (200,):
        with suppress(TextMagicError):
            read(request, HTTPResponse(status, {}, body))


def read_callback(body: bytes, content_type: str) -> None:
    with suppress(TextMagicError):
        parse("anEvent", Everything, body, content_type)


def calls_of(function: Callable[..., None], *arguments: Any) -> int:
    """Count the function calls, including functions in C."""
    count = 0

    def called(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        function(*arguments)
    finally:
        sys.setprofile(before)
    return count


def growth(function: Callable[..., None], small: tuple[Any, ...], large: tuple[Any, ...]) -> float:
    """Return how many times longer the larger body takes: the minimum of a few runs.

    The garbage collector is disabled: its time depends on all objects in memory.
    """
    found: list[float] = []
    gc.disable()
    try:
        while len(found) < 4 and min(found, default=LIMIT) >= LIMIT:
            spent: list[float] = []
            for arguments in (small, large):
                started = time.process_time()
                function(*arguments)
                spent.append(time.process_time() - started)
            found.append(spent[1] / max(spent[0], 0.001))
    finally:
        gc.enable()
    return min(found)


TIMES = 8
LIMIT = TIMES * 4
"""With quadratic time, the larger body would take 64 times as long."""


def test_the_number_of_calls_per_byte_of_json_is_limited() -> None:
    for name, body in json_bodies(10_000).items():
        assert calls_of(read_json, body, 200, 299, 500) <= 8 * len(body), name


def test_the_number_of_calls_per_byte_of_a_callback_is_limited() -> None:
    for name, (body, content_type) in form_bodies(10_000).items():
        assert calls_of(read_callback, body, content_type) <= 2 * 10_000, name
    for name, body in json_bodies(10_000).items():
        assert calls_of(read_callback, body, "application/json") <= 4 * len(body), name


def test_time_is_proportional_to_the_size() -> None:
    small, large = json_bodies(16_000), json_bodies(16_000 * TIMES)
    for name, body in small.items():
        assert growth(read_json, (body,), (large[name],)) < LIMIT, name
    forms, larger = form_bodies(16_000), form_bodies(16_000 * TIMES)
    for name, arguments in forms.items():
        assert growth(read_callback, arguments, larger[name]) < LIMIT, name


def test_memory_is_proportional_to_the_size() -> None:
    for name, body in json_bodies(15_000).items():
        tracemalloc.start()
        read_json(body)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 70 * len(body), name


def test_the_largest_callback_is_read() -> None:
    body = b"id=1&text=" + b"%41" * ((MAX_BYTES - 10) // 3)
    event = parse("anEvent", Everything, body, FORM)
    assert event.text == "A" * ((MAX_BYTES - 10) // 3)
