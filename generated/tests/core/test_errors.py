"""Errors say what the server said, survive any body, and never show credentials."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given, strategies as st

from textmagic_client import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    NotFoundError,
    RateLimitError,
    TextMagicError,
)
from textmagic_client.core.http import HTTPResponse
from textmagic_client.errors import status_error


def error(status: int, body: bytes = b"", retry_after: str = "") -> APIStatusError:
    headers = {"retry-after": retry_after}
    return status_error("getThing", HTTPResponse(status, headers, body))


def test_a_validation_error_names_the_fields() -> None:
    body = {
        "code": 400,
        "message": "Validation Failed",
        "errors": {"common": ["Too many"], "fields": {"ids": ["Not valid", "Too long"]}},
    }
    found = error(400, json.dumps(body).encode())
    assert found.errors is not None
    assert found.errors.fields == {"ids": ["Not valid", "Too long"]}
    assert str(found) == ("getThing: 400 Validation Failed (Too many; ids: Not valid Too long)")


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        (b"", "Not Found", None),
        (b"<html>oops</html>", "Not Found", None),
        (b"\xff\xfe", "Not Found", None),
        (b"[]", "Not Found", None),
        (b'{"message": null}', "Not Found", None),
        (b'{"message": "Gone", "code": "x"}', "Gone", None),
        (b'{"message": "Gone", "code": "404", "errors": []}', "Gone", 404),
        (b'{"message": {"a": 1}, "code": 404}', "Not Found", 404),
    ],
)
def test_any_body_will_do(body: bytes, message: str, code: int | None) -> None:
    found = error(404, body)
    assert isinstance(found, NotFoundError)
    assert (found.message, found.code, found.errors) == (message, code, None)
    assert found.body == body


@given(st.binary(), st.integers(300, 999))
def test_no_body_or_status_breaks_the_error(body: bytes, status: int) -> None:
    found = error(status, body)
    assert str(status) in str(found)
    assert isinstance(found, InternalServerError) == (500 <= status <= 599)


def test_headers_are_at_hand() -> None:
    found = error(429, retry_after="3")
    assert isinstance(found, RateLimitError)
    assert found.headers["retry-after"] == "3"


@pytest.mark.parametrize(
    "original",
    [
        error(400, b'{"message": "No"}'),
        APITimeoutError("late", False),
        APIConnectionError("lost"),
        APIResponseValidationError("odd", HTTPResponse(200, {}, b"x")),
    ],
)
def test_errors_can_be_pickled_and_copied(original: Any) -> None:
    for twin in (pickle.loads(pickle.dumps(original)), copy.copy(original)):
        assert type(twin) is type(original)
        assert str(twin) == str(original)
        assert vars(twin) == vars(original)


def test_the_family() -> None:
    assert issubclass(APITimeoutError, APIConnectionError)
    assert issubclass(APIConnectionError, TextMagicError)
    assert issubclass(NotFoundError, APIStatusError)
    assert issubclass(APIStatusError, TextMagicError)
    assert APIConnectionError("lost").may_have_been_sent is True
