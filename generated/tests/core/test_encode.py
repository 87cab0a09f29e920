"""Arguments are checked before anything is sent, and an error names the argument."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, strategies as st
from msgspec import UNSET

from textmagic_client.core import encode
from textmagic_client.models.base import OpenEnum


class Letter(OpenEnum):
    A = "a"
    B = "b"


WRONG: list[tuple[Any, Any, type[Exception], str]] = [
    (encode.integer, "1", TypeError, "limit must be an int, not str"),
    (encode.integer, True, TypeError, "limit must be an int, not bool"),
    (encode.integer, 1.0, TypeError, "limit must be an int, not float"),
    (encode.integer, 10**30, ValueError, "limit must be a number of 64 bits"),
    (encode.integer, None, TypeError, "limit must be an int, not None"),
    (encode.number, "1", TypeError, "limit must be a number, not str"),
    (encode.number, float("nan"), ValueError, "limit must be finite, not nan"),
    (encode.number, float("inf"), ValueError, "limit must be finite, not inf"),
    (encode.decimal, 0.1, TypeError, "limit must be a Decimal, not float"),
    (encode.decimal, Decimal("NaN"), ValueError, "limit must be finite, not NaN"),
    (encode.text, b"a", TypeError, "limit must be a str, not bytes"),
    (encode.header, "a\nb", ValueError, "limit must be printable ASCII without space around it"),
    (encode.header, "é", ValueError, "limit must be printable ASCII without space around it"),
    (encode.header, " a", ValueError, "limit must be printable ASCII without space around it"),
    (encode.header, 1, TypeError, "limit must be a str, not int"),
    (encode.boolean, 1, TypeError, "limit must be a bool, not int"),
    (encode.flag, 1, TypeError, "limit must be a bool, not int"),
    (encode.timestamp, "2015-06-19", TypeError, "limit must be a datetime, not str"),
    (
        encode.timestamp,
        datetime(2015, 6, 19),
        ValueError,
        "limit must have a timezone, for example datetime.now(timezone.utc)",
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
        encode.text,
        encode.boolean,
        encode.flag,
        encode.timestamp,
    ],
)
def test_what_is_not_given_stays_so(function: Any) -> None:
    assert function("limit", UNSET) is UNSET


def test_limits_are_inclusive() -> None:
    assert [encode.integer("limit", n, minimum=1, maximum=100) for n in (1, 100)] == [1, 100]
    with pytest.raises(ValueError, match="limit must be at least 1, not 0"):
        encode.integer("limit", 0, minimum=1)
    with pytest.raises(ValueError, match="limit must be at most 100, not 101"):
        encode.integer("limit", 101, maximum=100)


def test_forms_on_the_wire() -> None:
    assert encode.flag("f", True) == 1
    assert encode.flag("f", False) == 0
    assert encode.decimal("d", Decimal("0.10")) == "0.10"
    assert encode.decimal("d", Decimal("1E+3")) == "1000"
    moment = datetime(2015, 6, 19, 9, 48, tzinfo=UTC)
    assert encode.timestamp("t", moment) == "2015-06-19T09:48:00+00:00"


class Number(int, Enum):
    FIVE = 5


class Word(str, Enum):  # noqa: UP042  (what users of older Pythons have)
    A = "a"


def test_members_of_enums_travel_as_their_value() -> None:
    assert str(encode.integer("n", Number.FIVE)) == "5"
    assert f"{encode.text('t', Word.A)}" == "a"
    with pytest.raises(TypeError, match="letter must be a Letter, not a Word"):
        encode.choice("letter", Word.A, Letter)
    assert encode.comma_separated("ids", [Number.FIVE], encode.integer) == "5"


def test_a_flag_with_one_meaning() -> None:
    assert encode.flag("all", True, only=True) == 1
    with pytest.raises(ValueError, match="all must be True or left out"):
        encode.flag("all", False, only=True)


def test_choices_are_those_documented_or_wrapped() -> None:
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


def test_a_comma_cannot_smuggle_in_an_item() -> None:
    with pytest.raises(ValueError, match=r"names\[0\] must not be empty or have a comma in it"):
        encode.comma_separated("names", ["a,b"], encode.text)


def test_exactly_one() -> None:
    encode.exactly_one(ids=[1], all=UNSET)
    with pytest.raises(ValueError, match="give exactly one of ids= and all=, not none"):
        encode.exactly_one(ids=UNSET, all=UNSET)
    with pytest.raises(ValueError, match="give exactly one of ids= and all=, not ids= and all="):
        encode.exactly_one(ids=[1], all=False)


@given(st.text(min_size=1))
def test_a_segment_stays_one_segment(value: str) -> None:
    try:
        segment = encode.segment(value)
    except (ValueError, UnicodeEncodeError):
        assert value in (".", "..") or any("\ud800" <= c <= "\udfff" for c in value)
        return
    assert unquote(segment) == value
    assert not set(segment) & set("/?#")
