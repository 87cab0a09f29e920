"""Which errors of pyreqwest mean that the request cannot have reached the server."""

from __future__ import annotations

import pytest
from pyreqwest import exceptions
from pyreqwest.exceptions import DetailedPyreqwestError

from apiclient_python import APIConnectionError, APITimeoutError
from apiclient_python.core.http import HTTPRequest
from apiclient_python.core.pyreqwest import error_of

REQUEST = HTTPRequest("sendThing", "POST", "https://api.example.com/thing", {}, b"{}")
KINDS = sorted(
    (
        kind
        for kind in vars(exceptions).values()
        if isinstance(kind, type)
        and issubclass(kind, DetailedPyreqwestError)
        and kind is not exceptions.JSONDecodeError  # pyreqwest is never used to decode JSON
    ),
    key=lambda kind: kind.__name__,
)


def made(kind: type[DetailedPyreqwestError], *causes: str) -> DetailedPyreqwestError:
    details = {"causes": [{"message": cause} for cause in causes], "status": 500}
    return kind("failed", details)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("kind", KINDS)
def test_most_error_classes_may_have_been_sent(kind: type[DetailedPyreqwestError]) -> None:
    found = error_of(
        REQUEST, made(kind, "error sending request", "client error (SendRequest)", "reset")
    )
    is_timeout = issubclass(kind, exceptions.RequestTimeoutError)
    assert type(found) is (APITimeoutError if is_timeout else APIConnectionError)
    never_sent = kind in (exceptions.BuilderError, exceptions.PoolTimeoutError)
    assert found.may_have_been_sent is not never_sent
    outcome = "it was not sent" if never_sent else "it may have been carried out"
    assert str(found) == f"sendThing: no complete response, {outcome}: reset"


@pytest.mark.parametrize("kind", [exceptions.ConnectError, exceptions.ConnectTimeoutError])
def test_a_failed_connection_was_not_sent(kind: type[DetailedPyreqwestError]) -> None:
    found = error_of(
        REQUEST, made(kind, "error sending request", "client error (Connect)", "refused")
    )
    assert (found.may_have_been_sent, str(found)) == (
        False,
        "sendThing: no complete response, it was not sent: refused",
    )


def test_other_errors_may_have_been_sent() -> None:
    assert error_of(REQUEST, RuntimeError("odd")).may_have_been_sent
    assert error_of(REQUEST, made(exceptions.ConnectError)).may_have_been_sent
