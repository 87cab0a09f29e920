"""Arguments are checked before a request is sent, and errors name the argument."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum
from itertools import zip_longest
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, strategies as st
from msgspec import UNSET, UnsetType

from apiclient_python.core import encode
from apiclient_python.models.base import Input, OpenEnum


class Letter(OpenEnum):
    A = "a"
    B = "b"


WRONG: list[tuple[Any, Any, type[Exception], str]] = [
    (encode.integer, "1", TypeError, "limit must be an int, not str"),
    (encode.integer, True, TypeError, "limit must be an int, not bool"),
    (encode.integer, 1.0, TypeError, "limit must be an int, not float"),
    (encode.integer, 10**30, ValueError, "limit must fit in 64 bits"),
    (encode.integer, None, TypeError, "limit must be an int, not None"),
    (encode.number, "1", TypeError, "limit must be a number, not str"),
    (encode.number, float("nan"), ValueError, "limit must be finite, not nan"),
    (encode.number, float("inf"), ValueError, "limit must be finite, not inf"),
    (encode.decimal, 0.1, TypeError, "limit must be a Decimal, not float"),
    (encode.decimal, Decimal("NaN"), ValueError, "limit must be finite, not NaN"),
    (encode.string, b"a", TypeError, "limit must be a str, not bytes"),
    (encode.header, "a\nb", ValueError, "limit must be printable ASCII without surrounding spaces"),
    (encode.header, "é", ValueError, "limit must be printable ASCII without surrounding spaces"),
    (encode.header, " a", ValueError, "limit must be printable ASCII without surrounding spaces"),
    (encode.header, 1, TypeError, "limit must be a str, not int"),
    (encode.boolean, 1, TypeError, "limit must be a bool, not int"),
    (encode.integer_boolean, 1, TypeError, "limit must be a bool, not int"),
    (encode.timestamp, "2015-06-19", TypeError, "limit must be a datetime, not str"),
    (
        encode.timestamp,
        datetime(2015, 6, 19),
        ValueError,
        "limit must have a timezone, for example datetime.now(timezone.utc)",
    ),
    (encode.unix_time, 1434707304, TypeError, "limit must be a datetime, not int"),
    (
        encode.unix_time,
        datetime(2015, 6, 19),
        ValueError,
        "limit must have a timezone, for example datetime.now(timezone.utc)",
    ),
    (encode.local_time, "2015-06-19 09:48:24", TypeError, "limit must be a datetime, not str"),
    (encode.local_time, date(2015, 6, 19), TypeError, "limit must be a datetime, not date"),
    (
        encode.local_time,
        datetime(2015, 6, 19, tzinfo=UTC),
        ValueError,
        "limit must have no timezone: give the local time, for example "
        "value.astimezone(zone).replace(tzinfo=None), and the zone in its own argument",
    ),
]


@pytest.mark.parametrize(("function", "value", "kind", "message"), WRONG)
def test_wrong_values(function: Any, value: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        function("limit", value)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "function",
    [
        encode.integer,
        encode.number,
        encode.decimal,
        encode.string,
        encode.boolean,
        encode.integer_boolean,
        encode.timestamp,
        encode.unix_time,
        encode.local_time,
    ],
)
def test_unset_stays_unset(function: Any) -> None:
    assert function("limit", UNSET) is UNSET


def test_limits_are_inclusive() -> None:
    assert [encode.integer("limit", n, minimum=1, maximum=100) for n in (1, 100)] == [1, 100]
    with pytest.raises(ValueError, match="limit must be at least 1, not 0"):
        encode.integer("limit", 0, minimum=1)
    with pytest.raises(ValueError, match="limit must be at most 100, not 101"):
        encode.integer("limit", 101, maximum=100)


def test_values_have_their_form_on_the_wire() -> None:
    assert encode.integer_boolean("f", True) == 1
    assert encode.integer_boolean("f", False) == 0
    amounts = {"0.10": "0.1", "1E+3": "1000", "50.0": "50", "100": "100", "-0.250": "-0.25"}
    for amount, sent in amounts.items():
        assert encode.decimal("d", Decimal(amount)) == sent
    whole: Any = 50
    assert encode.decimal("d", whole) == "50"
    moment = datetime(2015, 6, 19, 9, 48, tzinfo=UTC)
    assert encode.timestamp("t", moment) == "2015-06-19T09:48:00+00:00"


def test_unix_time_is_rounded_down_to_seconds() -> None:
    zone = timezone(timedelta(hours=2))
    assert encode.unix_time("t", datetime(2015, 6, 19, 11, 48, 24, 999999, zone)) == 1434707304
    assert encode.unix_time("t", datetime(1969, 12, 31, 23, 59, 59, 500000, UTC)) == -1


def test_local_time_has_no_timezone_and_whole_seconds() -> None:
    assert encode.local_time("t", datetime(2015, 6, 9, 9, 8, 4, 999999)) == "2015-06-09 09:08:04"
    assert encode.local_time("t", datetime(15, 6, 9)) == "0015-06-09 00:00:00"


class Number(int, Enum):
    FIVE = 5


class Word(str, Enum):  # noqa: UP042  (what users of older Pythons have)
    A = "a"


def test_enum_members_are_sent_as_their_values() -> None:
    assert str(encode.integer("n", Number.FIVE)) == "5"
    assert f"{encode.string('t', Word.A)}" == "a"
    with pytest.raises(TypeError, match="letter must be a Letter, not a Word"):
        encode.choice("letter", Word.A, Letter)
    assert encode.comma_separated("ids", [Number.FIVE], encode.integer) == "5"


def test_limits_of_text() -> None:
    assert [encode.string("t", t, min_length=1, max_length=2) for t in ("a", "éé")] == ["a", "éé"]
    assert encode.header("t", "ab", max_length=2) == "ab"
    with pytest.raises(ValueError, match="t must have at least 2 characters, not 1"):
        encode.string("t", "a", min_length=2)
    with pytest.raises(ValueError, match="t must not be empty"):
        encode.string("t", "", min_length=1)
    with pytest.raises(ValueError, match="t must have at most 2 characters, not 3"):
        encode.header("t", "abc", max_length=2)


def test_a_boolean_with_one_allowed_value() -> None:
    assert encode.boolean("all", True, only=True) is True
    with pytest.raises(ValueError, match="all must be True or omitted"):
        encode.boolean("all", False, only=True)


def test_a_flag_with_one_allowed_value() -> None:
    assert encode.integer_boolean("all", True, only=True) == 1
    with pytest.raises(ValueError, match="all must be True or omitted"):
        encode.integer_boolean("all", False, only=True)


def test_a_choice_is_a_documented_value_or_an_enum_member() -> None:
    assert encode.choice("letter", "a", Letter) == "a"
    assert encode.choice("letter", Letter.B, Letter) == "b"
    assert encode.choice("letter", Letter("new"), Letter) == "new"
    assert type(encode.choice("letter", Letter.B, Letter)) is str
    with pytest.raises(ValueError, match=r"'a', 'b', not 'new'; .* Letter\('new'\)"):
        encode.choice("letter", "new", Letter)
    with pytest.raises(TypeError, match="letter must be a str, not int"):
        encode.choice("letter", 5, Letter)  # type: ignore[arg-type] # pyright: ignore
    assert issubclass(Letter, StrEnum)


def test_lists() -> None:
    assert encode.comma_separated("ids", (i for i in (1, 2)), encode.integer) == "1,2"
    assert encode.comma_separated("ids", UNSET, encode.integer) is UNSET
    assert encode.items("letters", ["a", "b"], encode.choices(Letter)) == ["a", "b"]
    assert encode.items("ids", [], encode.integer) == []
    with pytest.raises(ValueError, match="ids must not be empty"):
        encode.items("ids", [], encode.integer, min_items=1)
    with pytest.raises(ValueError, match="ids must have at least 2 items"):
        encode.items("ids", [1], encode.integer, min_items=2)


@pytest.mark.parametrize(
    ("values", "kind", "message"),
    [
        ([], ValueError, "ids must not be empty"),
        ("1,2", TypeError, "ids must be a list or another iterable, not str"),
        ({1: 2}, TypeError, "ids must be a list or another iterable, not dict"),
        (5, TypeError, "ids must be a list or another iterable, not int"),
        (None, TypeError, "ids must be a list or another iterable, not None"),
        ([1, "2"], TypeError, "ids[1] must be an int, not str"),
        ([1, None], TypeError, "ids[1] must be an int, not None"),
    ],
)
def test_wrong_lists(values: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        encode.comma_separated("ids", values, encode.integer)
    assert str(caught.value) == message


def test_an_item_with_a_comma_is_refused() -> None:
    with pytest.raises(ValueError, match=r"names\[0\] must not be empty or contain a comma"):
        encode.comma_separated("names", ["a,b"], encode.string)


def test_exactly_one() -> None:
    encode.one_of(ids=[1], all=UNSET)
    with pytest.raises(ValueError, match="give exactly one of ids= and all=, not none"):
        encode.one_of(ids=UNSET, all=UNSET)
    with pytest.raises(ValueError, match="give exactly one of ids= and all=, not ids= and all="):
        encode.one_of(ids=[1], all=False)


def test_at_least_one() -> None:
    encode.any_of(text="x", template_id=UNSET)
    encode.any_of(text=None, template_id=5)
    with pytest.raises(ValueError, match="give at least one of text=, template_id="):
        encode.any_of(text=UNSET, template_id=UNSET)


def test_phone_numbers_become_their_digits() -> None:
    numbers = {
        "447860021130": "447860021130",
        "+447860021130": "447860021130",
        " +44 7860 021130\n": "447860021130",
        "+ 44 7860 021130": "447860021130",
        "(+44) 7860 021130": "447860021130",
        "+44 (7860) 021-130": "447860021130",
        "+44\u00a07860\u202f021130": "447860021130",
        "+44\u20117860 \u2013 021130": "447860021130",
        "\u202a+44 7860 021130\u202c": "447860021130",  # as copied from an address book
        "447.860.021.130": "447860021130",
        "+1.555.123.4567": "15551234567",
        "+1.5551234567": "15551234567",
        "+33.6.12.34.56.78": "33612345678",
        "+1(555)123-4567": "15551234567",
        "2908123": "2908123",
        "123456789012345": "123456789012345",
    }
    for written, digits in numbers.items():
        assert encode.phone("phone", written) == digits, written


_SHOWN = (
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001345f\u202e"
)
"""Format characters that are visible, or, like the last one, reverse the visible digits."""


@given(st.characters(categories=["Cf"]), st.integers(0, 12))
def test_invisible_marks_are_removed(mark: str, place: int) -> None:
    written = "447860021130"[:place] + mark + "447860021130"[place:]
    for number in (written, f"{mark}+{mark} {written}{mark}"):
        if re.match(f"[{_SHOWN}]", mark):
            with pytest.raises(ValueError, match="groups of the digits 0-9"):
                encode.phone("phone", number)
        else:
            assert encode.phone("phone", number) == "447860021130"
            assert encode.phone("phone", f"{mark}+{written}", national=True) == "447860021130"


_OTHER = "groups of the digits 0-9"
_DECIMAL = "it has a decimal point"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        *((text, _OTHER) for text in ("hello", "nan", "inf", "None", "-", "+", "()", "+()")),
        *(
            (text, _OTHER)
            for text in ("4.4786E+11", "4.4786002113e11", "0x44786002", "447_860_021")
        ),
        *((text, _OTHER) for text in ("++447860021130", "44+7860021130", "447860021130+")),
        *((text, _OTHER) for text in ("-447860021130", "447860021130-", "447860021130.")),
        *((text, _OTHER) for text in ("44..7860021130", "44--7860021130", "44786...1130")),
        *((text, _OTHER) for text in ("(447860021130", "447860021130)", "((44)7860021130)")),
        *((text, _OTHER) for text in ("447860021130,447860021131", "4478600;21130", "1234567/89")),
        *((text, _OTHER) for text in ("4478600\n21130", "4478600\t21130", "4478600\x0021130")),
        *((text, _OTHER) for text in ("447860021130 ext 5", "tel:+447860021130", "[447860021130]")),
        *((text, _OTHER) for text in ("٤٤٧٨٦٠٠٢١١٣٠", "\uff14\uff14\uff178600211", "²²²²²²²²")),
        *((text, _DECIMAL) for text in ("447860021130.0", "447860021130.00", "447 860 021 130.0")),
        *((text, _DECIMAL) for text in ("447.860.021.130.0", "447860021.130")),
        *((text, "begins with 0") for text in ("00447860021130", "07860021130", "+00 44 786002")),
        *((text, "0 in brackets") for text in ("+44 (0)7860 021130", "+44 (07860) 021130")),
        ("12", "it has 2 digits, not 7 to 15"),
        ("+44 78 60", "it has 6 digits, not 7 to 15"),
        ("1234567890123456", "it has 16 digits, not 7 to 15"),
        ("447860021130 447860021131", "it has 24 digits, not 7 to 15"),
    ],
)
def test_an_invalid_phone_number_is_refused_with_the_reason(written: str, reason: str) -> None:
    sends: dict[str, Callable[[], object]] = {
        "phone": lambda: encode.phone("phone", written),
        "phones[1]": lambda: encode.phones("phones", ["447860021130", written]),
    }
    for name, send in sends.items():
        with pytest.raises(ValueError) as caught:
            send()
        message = str(caught.value)
        assert message.startswith(f"{name} must be a phone number in E.164 format")
        assert reason in message
        assert written not in message.removeprefix(name) or len(written) < 3


_DIGITS = st.from_regex("[1-9][0-9]{6,14}", fullmatch=True)
_BETWEEN = st.sampled_from(["", " ", "-", ".", " - ", "\u00a0", "\u2011", " (", ") ", "\u2009"])


@given(_DIGITS, st.data())
def test_numbers_in_groups_become_their_digits(digits: str, data: st.DataObject) -> None:
    written, is_open = "", False
    for index, digit in enumerate(digits):
        # Keep at least two digits at the end: a dot and one digit is a number of a spreadsheet.
        between = data.draw(_BETWEEN) if 0 < index < len(digits) - 3 else ""
        if "(" in between and (is_open or digit == "0"):
            between = " "
        if ")" in between and not is_open:
            between = "-"
        is_open = "(" in between or (is_open and ")" not in between)
        written += between + digit
    written += ")" * is_open
    dots = written.count(".")
    prefix = data.draw(st.sampled_from(["", "+", "+ ", " +", "\u200e+"]))
    if dots == 1 and len(written) - written.index(".") <= 4:
        written = written.replace(".", "-")
    assert encode.phone("phone", prefix + written) == digits


@given(st.text() | st.text("0123456789+-. ()eE\u0664\u00b2,/"))
def test_any_text_is_refused_or_becomes_digits(written: str) -> None:
    try:
        sent = encode.phone("phone", written, min_length=1)
    except ValueError:
        return
    assert re.fullmatch("[1-9][0-9]{6,14}", sent)
    assert sent == "".join(character for character in written if character.isdecimal())
    assert written.isascii() or all(ord(c) in range(128) or not c.isalnum() for c in written)
    assert written.count("+") <= 1


@given(st.integers(10**6, 10**16).map(float))
def test_numbers_as_spreadsheets_write_them_are_refused(number: float) -> None:
    for written in (str(number), f"{number:e}", f"{number:.1f}", f"{number:.2f}", f"{number:,.2f}"):
        with pytest.raises(ValueError, match="phone must be"):
            encode.phone("phone", written)


def test_an_unset_or_empty_phone_number() -> None:
    assert encode.phone("phone", UNSET) is UNSET
    assert encode.phones("phones", UNSET) is UNSET
    assert encode.sender("from_", UNSET) is UNSET
    assert encode.phone("phone", "") == ""
    for empty in ("", " ", "+", " + "):
        with pytest.raises(ValueError, match="phone must"):
            encode.phone("phone", empty, min_length=1)
        with pytest.raises(ValueError, match=r"phones(\[1\])? must"):
            encode.phones("phones", ["447860021130", empty])
    with pytest.raises(TypeError, match="phone must be a str, not int"):
        encode.phone("phone", 447860021130)  # type: ignore[call-overload] # pyright: ignore
    with pytest.raises(TypeError, match=r"phones\[0\] must be a str, not None"):
        encode.phones("phones", [None])  # type: ignore[list-item] # pyright: ignore
    with pytest.raises(ValueError, match="phones must not be empty"):
        encode.phones("phones", [])


def test_a_repeated_number_is_sent_once() -> None:
    same = ["447860021131", "+447860021130", "44 7860 021130", "447860021131", "447860021130"]
    assert encode.phones("phones", same) == "447860021131,447860021130"
    local = ["020 7946 0000", "+44 7860 021130", "020 7946 0000", "447860021130"]
    assert encode.phones("phones", local, national=True) == "020 7946 0000,447860021130"


_SEPARATED = st.lists(st.sampled_from(["", " ", "-", ".", "(", ")", "/", "\u00a0", "\u200e"]))


@given(st.from_regex("[0-9]{3,12}", fullmatch=True), st.lists(_SEPARATED, min_size=1))
def test_spellings_of_one_national_number_are_sent_once(
    digits: str, separators: list[list[str]]
) -> None:
    spellings = [
        "".join(digit + between for digit, between in zip_longest(digits, found, fillvalue=""))
        for found in separators
    ]
    others = [f"*{digits}", f"{digits}0", f"{digits} ext", "#", "??"]
    sent = encode.phones("phones", [*spellings, *others, *spellings], national=True)
    assert sent == ",".join([spellings[0].strip(), *others])


def test_national_numbers_are_sent_unchanged() -> None:
    for written in ("020 7946 0000", "12", "hello"):
        assert encode.phone("phone", written, national=True) == written
    for wrong in (" ", "+12", "++447860021130"):
        with pytest.raises(ValueError, match="phone must be"):
            encode.phone("phone", wrong, national=True)
    with pytest.raises(ValueError, match=r"phones\[0\] must not contain a comma"):
        encode.phones("phones", ["1,2"], national=True)


def test_a_sender_is_a_name_or_a_number() -> None:
    for name in ("ACME", "3M", "4ever young", "Ünlü", "E.164"):
        assert encode.sender("from_", name) == name
    numbers = {"+44 7624 800500": "447624800500", "447624800500": "447624800500", "78070": "78070"}
    for written, digits in numbers.items():
        assert encode.sender("from_", written) == digits
    assert encode.sender("from_", "") == ""
    for wrong in ("++447624800500", "447624800500.0", "!", "0044762480050", "1", "1" * 16):
        with pytest.raises(ValueError, match="from_ must be a name or a phone number: it "):
            encode.sender("from_", wrong)


def test_an_unpaired_surrogate_is_refused_and_the_error_names_the_argument() -> None:
    half = "ab\ud83d"
    sends: tuple[tuple[str, Callable[[], object]], ...] = (
        ("text", lambda: encode.string("text", half)),
        ("text", lambda: encode.header("text", half)),
        ("texts[1]", lambda: encode.items("texts", ["a", half], encode.string)),
        ("texts[1]", lambda: encode.comma_separated("texts", ["a", half], encode.string)),
        ("letter", lambda: encode.choice("letter", Letter(half), Letter)),
        ("phones[0]", lambda: encode.phones("phones", [half])),
        ("phones[0]", lambda: encode.phones("phones", [half], national=True)),
        ("from_", lambda: encode.sender("from_", half)),
    )
    for name, send in sends:
        with pytest.raises(ValueError) as caught:
            send()
        assert type(caught.value) is ValueError
        assert str(caught.value) == (f"{name} cannot be sent: character 2 is an unpaired surrogate")
    assert encode.string("text", "\U0001f600") == "\U0001f600"


def test_at_most_one() -> None:
    encode.mutually_exclusive(list_id=1, list_name=UNSET)
    encode.mutually_exclusive(list_id=UNSET, list_name=UNSET)
    with pytest.raises(ValueError, match=r"give only one of list_id= and list_name="):
        encode.mutually_exclusive(list_id=1, list_name="x")


def test_a_dependent_argument_alone_is_refused() -> None:
    encode.dependent("end", UNSET, start=UNSET)
    encode.dependent("end", 1, start=UNSET, first=2)
    encode.dependent("end", 1, name=2, value=UNSET)
    with pytest.raises(ValueError, match=r"end= needs start= or first= too"):
        encode.dependent("end", 1, start=UNSET, first=UNSET)


class Point(Input, frozen=True, kw_only=True):
    x: int
    next: Point | UnsetType | None = UNSET

    def on_wire(self, name: str, /) -> dict[str, Any]:
        return {
            "X": encode.integer(f"{name}.x", self.x),
            "next": (
                None
                if self.next is None
                else encode.request_model(f"{name}.next", self.next, Point)
            ),
        }


def test_an_object_is_encoded() -> None:
    assert encode.request_model("point", Point(x=1), Point) == {"X": 1}
    assert encode.request_model("point", Point(x=1, next=None), Point) == {"X": 1, "next": None}
    nested = Point(x=1, next=Point(x=2))
    assert encode.request_model("point", nested, Point) == {"X": 1, "next": {"X": 2}}
    assert encode.request_model("point", UNSET, Point) is UNSET
    assert encode.items("points", (Point(x=n) for n in (1, 2)), encode.request_models(Point)) == [
        {"X": 1},
        {"X": 2},
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"x": 1}, "points[0] must be of the class Point, not dict"),
        (None, "points[0] must be of the class Point, not None"),
        (UNSET, "points[0] must be of the class Point, not UnsetType"),
        (Point(x="1"), "points[0].x must be an int, not str"),  # type: ignore[arg-type]
        (Point(x=1, next=Point(x=True)), None),
        (Point(x=1, next=Point(x=1.5)), "points[0].next.x must be an int, not float"),  # type: ignore[arg-type]
    ],
)
def test_wrong_objects(value: Any, message: str | None) -> None:
    with pytest.raises(TypeError) as caught:
        encode.items("points", [value], encode.request_models(Point))
    assert str(caught.value) == (message or "points[0].next.x must be an int, not bool")


def test_an_object_can_be_sent_twice() -> None:
    class Points(Input, frozen=True, kw_only=True):
        xs: Sequence[int]

    with pytest.raises(TypeError, match="xs must be a list, not an iterator"):
        Points(xs=(n for n in (1, 2)))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        Points(xs=[1]).xs = []  # type: ignore[misc]


@given(st.text(min_size=1))
def test_a_path_segment_is_escaped(value: str) -> None:
    try:
        segment = encode.segment(value)
    except (ValueError, UnicodeEncodeError):
        assert value in (".", "..") or any("\ud800" <= c <= "\udfff" for c in value)
        return
    assert unquote(segment) == value
    assert not set(segment) & set("/?#")


def test_a_path_has_no_optional_segments() -> None:
    with pytest.raises(TypeError, match="a segment of a URL path cannot be UNSET"):
        encode.segment(UNSET)
