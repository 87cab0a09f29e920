"""Into how many parts the text of a message goes, by the vendor's rules.

Text of the alphabet GSM 03.38 has 160 units in one part and 153 in each of several; any other text
70 and 67. The vendor states these totals alone, so that a character of two units may count for the
end of one part and the start of the next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

_ONE: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWO: Final = frozenset("\f^{}\\[~]|€")
"""What is written with an escape character before it."""


class Encoding(NamedTuple):
    """How text is encoded."""

    charset: str
    """As the API calls it."""
    alone: int
    """Units of a single part."""
    each: int
    """Units of each of several parts."""
    size: Callable[[str], int]
    """Units of a character."""

    def parts(self, text: str) -> int:
        """Return how many parts the text takes."""
        units = sum(map(self.size, text))
        return 1 if units <= self.alone else -(-units // self.each)

    def cut(self, text: str, parts: int) -> str:
        """Return what of the text goes into a number of parts; no character is cut in two."""
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
