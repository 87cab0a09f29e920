"""The number of parts of a text, by the totals that the vendor documents."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from apiclient_python.testing.parts import encoding

BASIC = (  # the rows of the table in GSM 03.38, from 0x00 to 0x7F without the escape at 0x1B
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
EXTENDED = "\f^{}\\[~]|€"
GSM_TOTALS = (160, 306, 459, 612, 765, 918)
UNICODE_TOTALS = (70, 134, 201, 268, 335, 402)


def parts(text: str) -> int:
    return encoding(text).parts(text)


def test_the_alphabet_is_gsm_03_38() -> None:
    assert len({*BASIC}) == 127
    found = {chr(code) for code in range(0x3000) if encoding(chr(code)).charset == "ISO-8859-1"}
    assert found == {*BASIC, *EXTENDED}
    for other in "ê`ç\t\x1b\u00a0áâ“…ж😀":
        assert encoding(other).charset == "UTF-16BE"


@pytest.mark.parametrize(
    ("character", "units", "totals"),
    [
        *((character, 1, GSM_TOTALS) for character in "a@à\n"),
        *((character, 2, GSM_TOTALS) for character in EXTENDED),
        *((character, 1, UNICODE_TOTALS) for character in "жê`\uffff"),
        *((character, 2, UNICODE_TOTALS) for character in "😀\U00010000"),
    ],
)
def test_the_documented_totals_for_each_kind_of_character(
    character: str, units: int, totals: tuple[int, ...]
) -> None:
    for count, total in enumerate(totals, start=1):
        most = total // units
        assert parts(character * most) == count
        assert parts(character * (most + 1)) == count + 1
        assert len(encoding(character).cut(character * 2000, count)) == most


def test_one_other_character_makes_the_whole_text_unicode() -> None:
    assert parts("a" * 70) == parts("a" * 69 + "ж") == 1
    assert parts("a" * 70 + "ж") == parts("😀" * 36) == 2
    assert parts("") == 1


@given(st.text(st.sampled_from("a€ж😀")) | st.text(), st.integers(1, 6))
def test_cut_returns_the_longest_text_that_fits(text: str, most: int) -> None:
    found = encoding(text)
    cut = found.cut(text, most)
    assert text.startswith(cut)
    assert found.parts(cut) <= most
    assert cut == text or found.parts(text[: len(cut) + 1]) > most
