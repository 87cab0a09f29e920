"""Which errors of an httpx2 client mean that the request cannot have reached the server."""

from __future__ import annotations

import httpx2
import pytest

from apiclient_python import APIConnectionError, APITimeoutError, HttpxTransport
from apiclient_python.core.http import HTTPRequest

REQUEST = HTTPRequest("sendThing", "POST", "https://api.example.com/thing", {}, b"{}")
NOT_SENT: set[type[Exception]] = {
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
}
MAY_HAVE_BEEN_SENT: set[type[Exception]] = {
    httpx2.CloseError,
    httpx2.DecodingError,
    httpx2.LocalProtocolError,
    httpx2.ReadError,
    httpx2.ReadTimeout,
    httpx2.RemoteProtocolError,
    httpx2.SSEError,
    httpx2.TooManyRedirects,
    httpx2.WriteError,
    httpx2.WriteTimeout,
    RuntimeError,
}


def name_of(kind: type[Exception]) -> str:
    return kind.__name__


KINDS: list[type[Exception]] = sorted(NOT_SENT | MAY_HAVE_BEEN_SENT, key=name_of)


@pytest.mark.parametrize("kind", KINDS)
def test_every_httpx2_error_becomes_an_error_of_this_package(kind: type[Exception]) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        raise kind("reason")

    with (
        httpx2.Client(transport=httpx2.MockTransport(fail)) as client,
        pytest.raises(APIConnectionError) as caught,
    ):
        HttpxTransport(client).send(REQUEST, 5)
    found = caught.value
    expected = APITimeoutError if issubclass(kind, httpx2.TimeoutException) else APIConnectionError
    assert type(found) is expected
    assert found.may_have_been_sent == (kind in MAY_HAVE_BEEN_SENT)
    outcome = "it may have been carried out" if found.may_have_been_sent else "it was not sent"
    assert str(found) == f"sendThing: no complete response, {outcome}: reason"


def test_all_errors_of_httpx2_are_tested() -> None:
    leaves = {
        kind
        for kind in vars(httpx2).values()
        if isinstance(kind, type) and issubclass(kind, httpx2.RequestError)
    }
    abstract = {kind for kind in leaves if any(k in leaves for k in kind.__subclasses__())}
    assert leaves - abstract == (NOT_SENT | MAY_HAVE_BEEN_SENT) - {RuntimeError}
