"""Errors show the message of the server, accept any body, and can be pickled."""

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
    ErrorDetails,
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
def test_an_error_accepts_any_body(body: bytes, message: str, code: int | None) -> None:
    found = error(404, body)
    assert isinstance(found, NotFoundError)
    assert (found.message, found.code, found.errors) == (message, code, None)
    assert found.body == body


@pytest.mark.parametrize(
    ("errors", "common", "fields"),
    [
        ({"common": ["Too many"], "fields": []}, ["Too many"], {}),
        ({"common": None, "fields": {"ids": ["bad"]}}, [], {"ids": ["bad"]}),
    ],
)
def test_error_details_from_php_are_read(errors: Any, common: Any, fields: Any) -> None:
    found = error(400, json.dumps({"message": "No", "errors": errors}).encode()).errors
    assert found == ErrorDetails(common, fields)


def test_the_message_fits_on_one_line_of_a_log() -> None:
    found = error(400, json.dumps({"message": "a\nERROR forged \x1b[31m" + "x" * 9999}).encode())
    assert "\n" not in str(found)
    assert "\x1b" not in str(found)
    assert len(str(found)) < 600
    assert found.message.startswith("a\nERROR")


def test_may_have_been_sent_depends_on_the_error() -> None:
    assert error(504).may_have_been_sent
    assert not error(429).may_have_been_sent
    assert not error(404).may_have_been_sent
    assert APIResponseValidationError("odd", HTTPResponse(200, {}, b"")).may_have_been_sent
    assert not APITimeoutError("late", False).may_have_been_sent


@given(st.binary(), st.integers(300, 999))
def test_no_body_or_status_breaks_the_error(body: bytes, status: int) -> None:
    found = error(status, body)
    assert str(status) in str(found)
    assert isinstance(found, InternalServerError) == (500 <= status <= 599)


def test_an_error_has_the_headers() -> None:
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


def test_the_class_hierarchy() -> None:
    assert issubclass(APITimeoutError, APIConnectionError)
    assert issubclass(APIConnectionError, TextMagicError)
    assert issubclass(NotFoundError, APIStatusError)
    assert issubclass(APIStatusError, TextMagicError)
    assert APIConnectionError("lost").may_have_been_sent is True
