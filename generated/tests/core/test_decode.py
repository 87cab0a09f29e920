"""Successful responses with wrong content do not raise; only fields that do not fit are None."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from types import NoneType
from typing import Any, TypeVar

import pytest
from hypothesis import given, strategies as st

from textmagic_client import (
    APIResponseValidationError,
    ErrorDetails,
    NotFoundError,
    response_of,
)
from textmagic_client.core.decode import read
from textmagic_client.core.http import HTTPResponse
from textmagic_client.core.paging import Envelope
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


@pytest.mark.parametrize("documented", [(201, 202), (200,)])
def test_202_without_content_is_an_empty_result(documented: tuple[int, ...]) -> None:
    request = Request("op", "POST", "/", Thing, documented)
    for body in (b"", b"\r\n", b"null", b"{}"):
        made = read(request, HTTPResponse(202, {}, body))
        found: list[Any] = [made.id, made.name, response_of(made).body]
        assert found == [None, None, body]
    for status in (201, 204, 205):
        with pytest.raises(APIResponseValidationError, match="the response is not JSON"):
            read(request, HTTPResponse(status, {}, b""))
    assert read(Request("op", "GET", "/", list[Thing]), HTTPResponse(202, {}, b"")) == []
    assert read(Request("op", "GET", "/", dict[str, int]), HTTPResponse(202, {}, b"")) == {}
    page = read(Request("op", "GET", "/", Envelope[Inner]), HTTPResponse(202, {}, b""))
    assert (page.page, page.resources) == (None, [])


OTHER_SUCCESS = [201, 202, 203, 206, 207, 226, 299]
SAME: list[tuple[Any, bytes]] = [
    (Thing, b'{"id": 7}'),
    (Thing, b'{"id": "7", "new": [NaN]}'),
    (Thing, b'{"name": null}'),
    (Envelope[Inner], b'{"page": 1, "resources": [{"id": 1}]}'),
    (Envelope[Inner], b'{"resources": []}'),
    (list[Inner], b"[]"),
    (list[Inner], b'[null, {"id": []}]'),
    (list[int], b'["x", 1]'),
    (dict[str, int], b'{"a": 1, "b": "x"}'),
    (dict[str, Any], b'{"a": null}'),
]
NOT_THE_SAME: list[tuple[Any, bytes]] = [
    *((Thing, body) for body in (b'{"a": 1}', b"{}", b"", b"[]", b'[{"id": 7}]', b"5", b'"id"')),
    *((Envelope[Inner], body) for body in (b'{"new": 1}', b"null", b"<p>", b'{"id": 1}')),
    *((list[Inner], body) for body in (b"{}", b'{"0": {"id": 1}}', b"[{}, 1, null]", b'"a"')),
    *((list[int], body) for body in (b'["x"]', b"1")),
    *((dict[str, int], body) for body in (b"[]", b"[1]", b'{"message": "x"}', b"{}{}")),
]


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize("status", OTHER_SUCCESS)
def test_an_undocumented_success_status_with_the_documented_body_is_read(
    method: str, status: int
) -> None:
    for kind, body in SAME:
        request = Request("op", method, "/", kind, (200,))
        found = read(request, HTTPResponse(status, {}, body))
        assert found == read(request, HTTPResponse(200, {}, body))
        if isinstance(found, Model):
            assert response_of(found).status_code == status


@pytest.mark.parametrize("status", [201, 203, 204, 205, 206, 207, 226, 299])
def test_an_undocumented_success_status_with_another_body_raises(status: int) -> None:
    for kind, body in NOT_THE_SAME:
        request = Request("op", "POST", "/", kind, (200,))
        message = f"op: carried out, with the undocumented status {status}, but the response"
        with pytest.raises(APIResponseValidationError, match=message) as caught:
            read(request, HTTPResponse(status, {}, body))
        assert (caught.value.body, caught.value.may_have_been_sent) == (body, True)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 205, 299])
def test_an_operation_without_result_accepts_every_success_status(status: int) -> None:
    request = Request("op", "DELETE", "/", NoneType, (204,))
    for body in (b"", b"{}", b"<p>", b"[1]"):
        assert read(request, HTTPResponse(status, {}, body)) is None


def test_a_request_does_not_show_what_it_sends() -> None:
    request = Request("op", "POST", "/", Thing, query={"a": "hush"}, body={"password": "hush"})
    assert repr(request) == "<Request op>"
    assert request.__rich_repr__() == [("operation", "op")]


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


NONE: Any = Inner(id=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_a_documented_body_is_read() -> None:
    assert thing(**GOOD) == EXPECTED


def test_new_fields_are_ignored() -> None:
    assert thing(**GOOD, brandNew={"a": [1]}) == EXPECTED


AT = datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC)
MISFITS: list[tuple[str, Any, Any]] = [
    # a whole number
    ("id", "7", 7),
    ("id", 7.0, 7),
    ("id", "7.0", 7),
    ("id", 10**30, 10**30),
    ("id", None, None),
    ("id", "seven", None),
    ("id", "", None),
    ("id", 7.5, None),
    ("id", True, None),
    ("id", [], None),
    ("id", {}, None),
    # text
    ("name", 5, "5"),
    ("name", -0.5, "-0.5"),
    ("name", True, "true"),
    ("name", None, None),
    ("name", "null", "null"),
    ("name", {"a": 1}, None),
    ("name", ["n"], None),
    # an amount of money
    ("price", "0.10", Decimal("0.10")),
    ("price", 0, Decimal(0)),
    ("price", "free", None),
    ("price", "1,50", None),
    ("price", "£1.00", None),
    ("price", "", None),
    ("price", True, None),
    ("price", "Infinity", Decimal("Infinity")),
    ("price", [], None),
    # a time
    ("startTime", "2015-06-19T09:48:24.000Z", AT),
    ("startTime", "2015-06-19T09:48:24.000+0000", AT),
    ("startTime", "2015-06-19T11:48:24+02:00", AT),
    ("startTime", 1434707304, AT),
    ("startTime", "1434707304", AT),
    ("startTime", "2015-06-19T09:48:24", AT.replace(tzinfo=None)),
    ("startTime", "2015-06-19 09:48:24", AT.replace(tzinfo=None)),
    ("startTime", "2015-06-19", None),
    ("startTime", "2015-02-30T09:48:24+0000", None),
    ("startTime", "0000-00-00 00:00:00", None),
    ("startTime", "soon", None),
    ("startTime", "", None),
    ("startTime", 10**15, None),
    ("startTime", False, None),
    ("startTime", "null", None),
    # an enum
    ("letter", "zz", Letter("zz")),
    ("letter", "", Letter("")),
    ("letter", 5, Letter("5")),
    ("letter", True, Letter("true")),
    ("letter", None, None),
    ("letter", "null", None),
    ("letter", [], None),
    # a model
    ("inner", [], None),
    ("inner", "text", None),
    ("inner", {"id": "1"}, Inner(id=1)),
    ("inner", {"id": 1, "new": {"id": []}}, Inner(id=1)),
    # a number
    ("ratio", "0.5", 0.5),
    ("ratio", 1, 1.0),
    ("ratio", "half", None),
    ("ratio", 10**400, None),
    ("ratio", True, None),
    ("ratio", "Infinity", float("inf")),
    # a boolean
    ("deleted", 1, True),
    ("deleted", 0, False),
    ("deleted", "true", True),
    ("deleted", "0", False),
    ("deleted", "perhaps", None),
    ("deleted", "", None),
    ("deleted", 2, None),
    ("deleted", 1.0, None),
    ("deleted", "null", None),
    # a list
    ("tags", ["x", 5, None, {}], ["x", "5"]),
    ("tags", None, None),
    ("tags", "x", None),
    ("tags", {"1": "x", "3": "y"}, ["x", "y"]),
    # a map
    ("counts", [], {}),
    ("counts", [1, "x", 3], {"0": 1, "2": 3}),
    ("counts", {"a": "1", "b": []}, {"a": 1}),
    ("counts", "x", None),
]


@pytest.mark.parametrize(("field", "sent", "expected"), MISFITS)
def test_only_a_field_that_does_not_fit_is_none(field: str, sent: Any, expected: Any) -> None:
    found = thing(**{**GOOD, field: sent})
    name = {"startTime": "start_time"}.get(field, field)
    assert getattr(found, name) == expected
    assert type(getattr(found, name)) is type(expected)
    for other in set(Thing.__struct_fields__) - {name}:
        assert getattr(found, other) == getattr(EXPECTED, other)


def test_an_omitted_required_field_is_none() -> None:
    found: Any = thing(name="n")
    assert (found.id, found.name) == (None, "n")


def test_omitted_required_lists_and_maps_are_empty() -> None:
    class Lists(Model, kw_only=True):
        tags: list[str]
        counts: dict[str, int]

    for body in (b"{}", b'{"tags": null, "counts": "x"}'):
        assert decode(Lists, body) == Lists(tags=[], counts={})


@pytest.mark.parametrize(
    ("odd", "name", "price"),
    [
        (b"1e999", "1e999", Decimal("1e999")),
        (b"1e99999999999999999999", "1e99999999999999999999", None),
        (b"-0", "-0", Decimal("-0")),
        (b"1.50", "1.50", Decimal("1.50")),
        (b"NaN", None, None),
        (b"-Infinity", None, None),
        (b"9" * 400, "9" * 400, Decimal("9" * 400)),
        (b"9" * 5000, "9" * 5000, Decimal("9" * 5000)),
        (rb'"\ud800"', "\ufffd", None),
        (rb'"\\ud800 \ud83d\ude00"', "\\ud800 \U0001f600", None),
        (b'"caf\xe9"', "caf\ufffd", None),
        (b'"a\nb\x00"', "a\nb\x00", None),
        (b'"NaN [{\x01"', "NaN [{\x01", None),
        (b"[" * 100_000 + b"]" * 100_000, None, None),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, None, None),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_json_that_only_some_decoders_accept_is_read(
    odd: bytes, name: str | None, price: Any
) -> None:
    body = b'{"new": ' + odd + b', "id": "7", "price": 0.10, "startTime": 1434707304, "name": '
    found = decode(Thing, body + odd + b"}")
    assert found == Thing(id=7, name=name, price=Decimal("0.10"), start_time=AT)
    assert response_of(found).body == body + odd + b"}"
    body = b'{"id": 7, "name": "n", "price": ' + odd + b"}"
    assert decode(Thing, body) == Thing(id=7, name="n", price=price)


@pytest.mark.parametrize("body", [b'{"id": 1, "id": 2}', b'{"id": [], "id": 2}'])
def test_the_last_value_of_a_repeated_field_counts(body: bytes) -> None:
    assert decode(Thing, body) == Thing(id=2)
    assert decode(Thing, body[:-2] + b"[]}").id is None


def test_values_nested_deeper_than_100_levels_are_null() -> None:
    body = b'{"id": 7, "extra": %s, "name": "n"}'
    found = decode(Thing, body % (b"[" * 99 + b"1" + b"]" * 99 + b', "new": NaN'))
    assert (repr(found.extra), found.name) == ("[" * 99 + "1" + "]" * 99, "n")
    for depth in (100, 3000):
        found = decode(Thing, body % (b"[" * depth + b"]" * depth + b', "new": NaN'))
        assert (repr(found.extra), found.name) == ("[" * 99 + "None" + "]" * 99, "n")


def test_a_byte_order_mark_is_ignored() -> None:
    assert decode(Thing, b'\xef\xbb\xbf{"id": 7}') == Thing(id=7)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys(GOOD, JSON)), st.dictionaries(st.text(), JSON)
)
def test_no_json_object_raises(fields: dict[str, Any], more: dict[str, Any]) -> None:
    assert isinstance(thing(**{**more, **fields}), Thing)


HTML = b"<!DOCTYPE html>\n<html><body><h1>503 Service Unavailable</h1></body></html>"
NO_JSON = [
    *(b"", b" ", HTML, b"Gone", b"{", b'{"id": 1', b'{"id": 1}{}', b'{"id": 1} <br>', b"{'id': 1}"),
    *(
        b'{"id": 1,}',
        b'{"id": "\\x"}',
        b'{"id": nan}',
        b"\xff",
        b"\x1f\x8b\x08",
        b'"\\"',
        b"[" * 99999,
    ),
]


@pytest.mark.parametrize("body", NO_JSON)
def test_a_success_without_json_raises_with_the_body(body: bytes) -> None:
    with pytest.raises(APIResponseValidationError, match="the response is not JSON") as caught:
        decode(Thing, body)
    assert (caught.value.status_code, caught.value.body) == (200, body)


@pytest.mark.parametrize("body", [b"[]", b'[{"id": 7}]', b"null", b"5", b'"text"', b"NaN"])
def test_a_success_with_json_that_is_not_an_object_raises_with_the_body(body: bytes) -> None:
    with pytest.raises(APIResponseValidationError, match="is JSON of another type") as caught:
        decode(Thing, body)
    assert (caught.value.status_code, caught.value.body) == (200, body)


@pytest.mark.parametrize("body", [*NO_JSON, b"[]", b"null", b'"text"', b"{}"])
def test_an_error_without_an_object_has_the_phrase_of_its_status(body: bytes) -> None:
    with pytest.raises(NotFoundError) as caught:
        decode(Thing, body, 404)
    error = caught.value
    assert (error.message, error.code, error.errors) == ("Not Found", None, None)
    assert error.body == body


DETAILS: list[tuple[Any, ErrorDetails | None]] = [
    (None, None),
    ([], None),
    ("text", None),
    ({}, ErrorDetails()),
    ({"common": ["a", 5, None]}, ErrorDetails(["a", "5"])),
    ({"common": {"0": "a", "2": "b"}, "fields": []}, ErrorDetails(["a", "b"])),
    ({"common": "a", "fields": {"ids": ["bad"], "all": None}}, ErrorDetails([], {"ids": ["bad"]})),
]


@pytest.mark.parametrize(("errors", "expected"), DETAILS)
def test_error_details_of_other_types_are_read_as_far_as_they_fit(
    errors: Any, expected: ErrorDetails | None
) -> None:
    body = json.dumps({"code": "404", "message": 5, "errors": errors, "new": []}).encode()
    with pytest.raises(NotFoundError) as caught:
        decode(Thing, body, 404)
    assert (caught.value.code, caught.value.message) == (404, "5")
    assert caught.value.errors == expected
    with pytest.raises(NotFoundError) as caught:
        decode(Thing, b'{"code": [], "message": {}, "errors": NaN}', 404)
    assert (caught.value.code, caught.value.message, caught.value.errors) == (
        None,
        "Not Found",
        None,
    )


PAGES: list[tuple[bytes, Any]] = [
    (b'{"page": "2", "limit": 10.0, "pageCount": "3"}', (2, 10, 3, [])),
    (b'{"page": null, "limit": "ten", "pageCount": [], "resources": null}', (None, None, None, [])),
    (b'{"pageCount": 3, "resources": [{"id": 1}]}', (None, None, 3, [Inner(id=1)])),
    (
        b'{"resources": [null, 5, "x", [], {"id": "1"}, {}]}',
        (None, None, None, [Inner(id=1), NONE]),
    ),
    (
        b'{"resources": {"0": {"id": 1}, "2": {"id": 2}}}',
        (None, None, None, [Inner(id=1), Inner(id=2)]),
    ),
    (b'{"resources": "none", "page": NaN}', (None, None, None, [])),
    (b'{"resources": {}, "page": 1}', (1, None, None, [])),
    (b"{}", (None, None, None, [])),
]


@pytest.mark.parametrize(("body", "expected"), PAGES)
def test_a_page_with_wrong_fields_is_read(body: bytes, expected: Any) -> None:
    found = decode(Envelope[Inner], body)
    assert (found.page, found.limit, found.page_count, found.resources) == expected
    assert response_of(found).body == body


@pytest.mark.parametrize("body", [b"[]", b'[{"id": 1}]', b"null"])
def test_a_page_that_is_not_an_object_raises(body: bytes) -> None:
    with pytest.raises(APIResponseValidationError, match="is JSON of another type"):
        decode(Envelope[Inner], body)


def test_a_decimal_is_exact_in_both_decoders() -> None:
    for id_ in (b"7", b'"7"'):
        body = b'{"id": ' + id_ + b', "price": 0.12345678901234567890}'
        assert decode(Thing, body).price == Decimal("0.12345678901234567890")


def test_response_of_returns_the_body_as_it_arrived() -> None:
    body = b'{"id": "7", "campaignId": 9, "startTime": "soon", "inner": {"id": 1}}'
    found = decode(Thing, body)
    assert response_of(found).body == body
    assert found == Thing(id=7, inner=Inner(id=1))
    for part in (found.inner, Thing(id=1), None):
        with pytest.raises(ValueError, match="only the whole result of a call"):
            response_of(part)


def test_an_operation_without_result_ignores_the_body() -> None:
    assert decode(NoneType, b"", 204) is None
    assert decode(NoneType, b"surprise", 204) is None
