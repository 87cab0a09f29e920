"""Convert phone numbers from the form that people write to the form that the API takes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

FEWEST: Final = 7
MOST: Final = 15
"""Maximum digits of a number in E.164 format, with its country code. E.164 has no minimum; hardly
any country has numbers with fewer than seven digits."""

_SPACE: Final = r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_MARK: Final = r"[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d.]"
_INVISIBLE: Final = dict.fromkeys(
    (
        *(0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202E)),
        *(*range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF),
        *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), 0xE0001, *range(0xE0020, 0xE0080)),
    )
)
"""Invisible characters that can be copied along with a number from a page or an address book: the
ignorable format characters (Cf) of Unicode. Not U+202E: it shows the digits in reverse."""
_GAP: Final = f"{_SPACE}*+(?:{_MARK}{_SPACE}*+)?+"
_GROUPS: Final = f"[0-9]++(?:{_GAP}[0-9]++)*+"
_PART: Final = rf"(?:[0-9]++|\({_SPACE}*+{_GROUPS}{_SPACE}*+\))"
_START: Final = rf"(?:(?:\+{_SPACE}*+)?+{_PART}|\({_SPACE}*+\+{_SPACE}*+{_GROUPS}{_SPACE}*+\))"
_WRITTEN: Final = f"{_START}(?:{_GAP}{_PART})*+"
_GROUPED: Final = (
    "it must be groups of the digits 0-9, with spaces, one hyphen or dot, or brackets between them"
)
_DECIMAL: Final = r"[^.]*\.[0-9]{1,3}|.*\.[0-9]"
_plain: Final = re.compile(rf"\+?([1-9][0-9]{{{FEWEST - 1},{MOST - 1}}})").fullmatch


@cache
def _written() -> re.Pattern[str]:
    return re.compile(_WRITTEN)  # compiled when first needed: that takes milliseconds


def digits(written: str, fewest: int = FEWEST) -> str:
    """Return the digits of a phone number in E.164 format.

    The number may begin with a plus sign. Groups of digits may be separated by spaces and one
    hyphen or dot. They may be in round brackets.

    Args:
        written: The number as a person writes it.
        fewest: Minimum number of digits.

    Raises:
        ValueError: It is not a phone number. The message says why and does not quote it.
    """
    if found := _plain(written):  # the usual case
        return found[1]
    plain = (written if written.isascii() else written.translate(_INVISIBLE)).strip()
    if not _written().fullmatch(plain):
        raise ValueError(_GROUPED)
    if "." in plain and re.fullmatch(_DECIMAL, plain):
        raise ValueError("it has a decimal point, as from a spreadsheet; keep numbers as text")
    if "(" in plain and re.search(rf"\({_SPACE}*0", plain):
        raise ValueError("it has a 0 in brackets; omit digits that are not dialled from abroad")
    number = "".join(filter(str.isdecimal, plain))
    if number[0] == "0":
        raise ValueError("it begins with 0; begin with the country code, without 0 or 00 before it")
    if not fewest <= len(number) <= MOST:
        raise ValueError(f"it has {len(number)} digits, not {fewest} to {MOST}")
    return number


def national(written: str) -> str:
    """Return a national number unchanged; for a number with a plus sign, return its digits.

    Raises:
        ValueError: It is empty, or it has a plus sign and is not a number in E.164 format.
    """
    shown = written.translate(_INVISIBLE).strip()
    if not shown:
        raise ValueError("it is empty")
    return digits(shown) if shown.startswith("+") else written.strip()


def once(numbers: Iterable[str]) -> Iterable[str]:
    """Remove duplicates from national numbers. Keep the spelling that comes first.

    Two numbers are the same if their letters, digits, `*` and `#` are the same.
    """
    found: dict[str, str] = {}
    for number in numbers:
        found.setdefault("".join(c for c in number if c.isalnum() or c in "*#") or number, number)
    return found.values()


def sender(written: str) -> str:
    """Return a sender name unchanged; for a number, return its digits. Short numbers are allowed.

    Raises:
        ValueError: It is neither a name nor a number.
    """
    if any(map(str.isalpha, written)):
        return written
    return digits(written, fewest=3)
