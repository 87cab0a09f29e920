"""Count the parts of a message, by the rules of the vendor.

A single part has 160 units in the alphabet GSM 03.38, and 70 units otherwise. If there are several
parts, each has 153 or 67 units. The vendor documents only these totals, so this count allows a
character of two units to be split between two parts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

_ONE: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWO: Final = frozenset("\f^{}\\[~]|€")
"""Characters that need an escape character, and so take two units."""


class Encoding(NamedTuple):
    """How text is encoded."""

    charset: str
    """The name in the API."""
    alone: int
    """Units of the part if there is one."""
    each: int
    """Units of each part if there are several."""
    size: Callable[[str], int]
    """Return the units of a character."""

    def parts(self, text: str) -> int:
        """Return how many parts the text takes."""
        units = sum(map(self.size, text))
        return 1 if units <= self.alone else -(-units // self.each)

    def cut(self, text: str, parts: int) -> str:
        """Return the beginning of the text that fits into the parts. No character is split."""
        left = self.alone if parts == 1 else self.each * parts
        for index, character in enumerate(text):
            left -= self.size(character)
            if left < 0:
                return text[:index]
        return text


def encoding(text: str) -> Encoding:
    """Return how a text is encoded."""
    return _GSM if _ONE.union(_TWO).issuperset(text) else _UNICODE


def _units_of_gsm(character: str) -> int:
    return 2 if character in _TWO else 1


def _units_of_utf16(character: str) -> int:
    return 2 if character > "\uffff" else 1


_GSM: Final = Encoding("ISO-8859-1", 160, 153, _units_of_gsm)
_UNICODE: Final = Encoding("UTF-16BE", 70, 67, _units_of_utf16)
