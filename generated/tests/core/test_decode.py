"""A successful response never fails for its content, and every good field survives bad ones."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from types import NoneType
from typing import Any, TypeVar

import pytest
from hypothesis import given, strategies as st

from textmagic_client import APIResponseValidationError, response_of
from textmagic_client.core.decode import read
from textmagic_client.core.http import HTTPResponse
from textmagic_client.core.request import Request
from textmagic_client.models.base import Model, OpenEnum

T = TypeVar("T")


class Letter(OpenEnum):
    A = "a"


class Inner(Model, kw_only=True):
    id: int


class Thing(Model, kw_only=True):
    id: int
    name: str | None = None
    price: Decimal | None = None
    start_time: datetime | None = None
    letter: Letter | None = None
    inner: Inner | None = None
    ratio: float | None = None
    deleted: bool | None = None
    tags: list[str] | None = None
    counts: dict[str, int] | None = None
    extra: Any = None


def decode(kind: type[T], body: bytes, status: int = 200) -> T:
    request = Request(operation="op", method="GET", path="/", statuses=(200, 204), result=kind)
    return read(request, HTTPResponse(status, {}, body))


def thing(**fields: Any) -> Thing:
    return decode(Thing, json.dumps(fields).encode())


GOOD: dict[str, Any] = {
    "id": 7,
    "name": "n",
    "price": 0.1,
    "startTime": "2015-06-19T09:48:24+0000",
    "letter": "a",
    "inner": {"id": 1},
    "ratio": 0.5,
    "deleted": True,
    "tags": ["x"],
    "counts": {"a": 1},
    "extra": [1],
}
EXPECTED = Thing(
    id=7,
    name="n",
    price=Decimal("0.1"),
    start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    letter=Letter.A,
    inner=Inner(id=1),
    ratio=0.5,
    deleted=True,
    tags=["x"],
    counts={"a": 1},
    extra=[1],
)


def test_what_is_documented() -> None:
    assert thing(**GOOD) == EXPECTED


def test_fields_that_are_new_are_passed_over() -> None:
    assert thing(**GOOD, brandNew={"a": [1]}) == EXPECTED


MISFITS: list[tuple[str, Any, Any]] = [
    ("id", "7", 7),
    ("id", 7.0, 7),
    ("id", None, None),
    ("id", "seven", None),
    ("id", [], None),
    ("name", 5, "5"),
    ("name", True, "true"),
    ("name", {"a": 1}, None),
    ("price", "0.10", Decimal("0.10")),
    ("price", 0, Decimal(0)),
    ("price", "free", None),
    ("startTime", "2015-06-19T09:48:24.000Z", datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC)),
    ("startTime", "0000-00-00 00:00:00", None),
    ("startTime", "soon", None),
    ("startTime", 1434707304, datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC)),
    ("startTime", "", None),
    ("letter", "zz", Letter("zz")),
    ("letter", 5, Letter("5")),
    ("letter", True, Letter("true")),
    ("letter", [], None),
    ("inner", [], None),
    ("inner", "text", None),
    ("inner", {"id": "1"}, Inner(id=1)),
    ("ratio", "0.5", 0.5),
    ("ratio", 1, 1.0),
    ("deleted", 1, True),
    ("deleted", 0, False),
    ("deleted", "true", True),
    ("deleted", "perhaps", None),
    ("tags", ["x", 5, None, {}], ["x", "5"]),
    ("tags", None, None),
    ("tags", "x", None),
    ("tags", {"1": "x", "3": "y"}, ["x", "y"]),
    ("counts", [], {}),
    ("counts", {"a": "1", "b": []}, {"a": 1}),
]


@pytest.mark.parametrize(("field", "sent", "expected"), MISFITS)
def test_a_field_that_does_not_fit_costs_itself_alone(field: str, sent: Any, expected: Any) -> None:
    found = thing(**{**GOOD, field: sent})
    name = {"startTime": "start_time"}.get(field, field)
    assert getattr(found, name) == expected
    assert type(getattr(found, name)) is type(expected)
    for other in set(Thing.__struct_fields__) - {name}:
        assert getattr(found, other) == getattr(EXPECTED, other)


def test_a_required_field_that_is_left_out_is_none() -> None:
    found: Any = thing(name="n")
    assert (found.id, found.name) == (None, "n")


@pytest.mark.parametrize(
    "odd", [b"1e999", b"NaN", b'"\\ud800"', b'"caf\xe9"', b'"a\nb"', b"9" * 400, b"9" * 5000]
)
def test_json_that_only_some_decoders_take(odd: bytes) -> None:
    found = decode(Thing, b'{"id": 7, "name": "n", "new": ' + odd + b', "price": ' + odd + b"}")
    assert (found.id, found.name) == (7, "n")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys(GOOD, JSON)), st.dictionaries(st.text(), JSON)
)
def test_no_object_ever_raises(fields: dict[str, Any], more: dict[str, Any]) -> None:
    assert isinstance(thing(**{**more, **fields}), Thing)


@pytest.mark.parametrize("body", [b"", b"<html>", b"{", b'{"id": 1', b"\xff", b"[]", b"null", b"5"])
def test_anything_but_an_object_is_an_error_with_the_body(body: bytes) -> None:
    with pytest.raises(APIResponseValidationError, match="op: carried out, and answered") as caught:
        decode(Thing, body)
    assert caught.value.body == body
    assert caught.value.status_code == 200


def test_an_amount_of_money_is_exact_on_either_way() -> None:
    for id_ in (b"7", b'"7"'):
        body = b'{"id": ' + id_ + b', "price": 0.12345678901234567890}'
        assert decode(Thing, body).price == Decimal("0.12345678901234567890")


def test_nesting_without_end_is_an_error_of_this_package() -> None:
    with pytest.raises(APIResponseValidationError, match="something other than JSON"):
        decode(Thing, b'{"id": 7, "new": ' + b"[" * 100_000 + b"]" * 100_000 + b"}")


def test_what_arrived_stays_reachable() -> None:
    body = b'{"id": "7", "campaignId": 9, "startTime": "soon", "inner": {"id": 1}}'
    found = decode(Thing, body)
    assert response_of(found).body == body
    assert found == Thing(id=7, inner=Inner(id=1))
    for part in (found.inner, Thing(id=1), None):
        with pytest.raises(ValueError, match="only what a call returned"):
            response_of(part)


def test_no_content_is_none_whatever_comes() -> None:
    assert decode(NoneType, b"", 204) is None
    assert decode(NoneType, b"surprise", 204) is None
