"""Send requests with an httpx2 client of the application: the part that both flavors share."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any, TypeVar

import httpcore2
import httpx2

from .attempt import Attempt
from .connection import CONNECT_TIMEOUT
from .content import limited
from .http import Headers, HTTPRequest, HTTPResponse
from .secrets import Credentials, Secret

C = TypeVar("C", httpx2.Client, httpx2.AsyncClient)

# LocalProtocolError is not in this list: with HTTP/2, which the client may use, it can be raised
# while the response is read.
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)

_SHORTEST = 0.001
"""Seconds. For a socket, a timeout of 0 means non-blocking."""


def checked_client(kind: type[C], client: object) -> C:
    """Check that the client of the application is an httpx2 client of the right flavor."""
    if not isinstance(client, kind):
        found = f"{type(client).__module__}.{type(client).__name__}"
        raise TypeError(f"http_client must be an httpx2.{kind.__name__}, not {found}")
    return client


class Timeouts(Mapping[str, float]):
    """The timeouts for the steps of an attempt. None is longer than the time that remains.

    httpx2 looks up a timeout at the beginning of each step. The steps before the request is sent
    get slightly less time. If one of them times out, that happens before the deadline of the whole
    attempt, so it is known that nothing was sent.
    """

    def __init__(self, timeout: float) -> None:
        now = time.monotonic()
        self._end = now + timeout
        self._end_of_connecting = now + 0.9 * timeout

    def __getitem__(self, step: str) -> float:
        now = time.monotonic()
        if step in ("read", "write"):
            return max(_SHORTEST, self._end - now)
        remaining = max(_SHORTEST, self._end_of_connecting - now)
        return min(remaining, CONNECT_TIMEOUT) if step == "connect" else remaining

    def __iter__(self) -> Iterator[str]:
        return iter(("pool", "connect", "write", "read"))

    def __len__(self) -> int:
        return 4

    def is_over(self) -> bool:
        """Return whether the deadline of the attempt has passed."""
        return time.monotonic() > self._end


class Identified(httpx2.Auth):
    """Add the credentials when a request is sent, to a copy that only httpx2 holds.

    It replaces the `auth` of the httpx2 client.
    """

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def auth_flow(self, request: httpx2.Request) -> Generator[httpx2.Request, httpx2.Response]:
        yield httpx2.Request(
            request.method,
            request.url,
            headers=[*request.headers.raw, *map(_raw, self._credentials.headers.items())],
            stream=request.stream,
            extensions=request.extensions,
        )


def _raw(header: tuple[str, Secret]) -> tuple[bytes, bytes]:
    return header[0].encode(), header[1].reveal().encode()


def notes_sending(attempt: Attempt) -> Callable[[str, Mapping[str, Any]], None]:
    """Return a trace callback for httpcore2 that records when the request is sent."""

    def trace(step: str, info: Mapping[str, Any]) -> None:
        if step.endswith(".send_request_headers.started") and info["request"].method != b"CONNECT":
            attempt.is_sent = True

    return trace


def outgoing(
    request: HTTPRequest, timeouts: Timeouts, trace: Callable[..., object]
) -> httpx2.Request:
    """Convert the request to a request of httpx2, without credentials and cookies."""
    headers = {
        name: value
        for name, value in request.headers.items()
        if name not in request.credentials.headers
    }
    return httpx2.Request(
        request.method,
        request.url,
        headers=headers,
        content=request.body,
        extensions={"timeout": timeouts, "trace": trace},
    )


def incoming(
    request: HTTPRequest, response: httpx2.Response, body: bytes, *, is_coded: bool
) -> HTTPResponse:
    """Convert the response of httpx2."""
    headers = Headers(response.headers.multi_items)
    return limited(request, response.status_code, headers, body, is_coded=is_coded)


def is_timeout(error: Exception) -> bool:
    """Return whether the error is a timeout, of a step or of the whole attempt."""
    return isinstance(error, TimeoutError | httpcore2.TimeoutException | httpx2.TimeoutException)


def scrub(error: Exception) -> None:
    """Remove the request, which holds the credentials, from an error of httpx2."""
    if isinstance(error, httpx2.RequestError):
        error.request = httpx2.Request(error.request.method, error.request.url)


def is_sent(error: Exception) -> bool:
    """Return whether the request may have been sent before this error.

    True for every error that is not known to occur before the request is sent.
    """
    return not isinstance(error, _NOT_SENT)
