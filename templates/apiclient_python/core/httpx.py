"""What both flavors do with a client of httpx2 that the application made."""

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

# LocalProtocolError is not among them: over HTTP/2, which the client may speak, it can come while
# the response is read.
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)

_SHORTEST = 0.001
"""Seconds. A timeout of 0 would mean something else to a socket."""


def checked_client(kind: type[C], client: object) -> C:
    """A client of one's own, which must be of httpx2 and of the right flavor."""
    if not isinstance(client, kind):
        found = f"{type(client).__module__}.{type(client).__name__}"
        raise TypeError(f"http_client must be an httpx2.{kind.__name__}, not {found}")
    return client


class Timeouts(Mapping[str, float]):
    """What httpx2 may spend on the next step of an attempt: no more than remains of it.

    httpx2 looks its timeouts up at the beginning of each step. Those that come before the
    request leaves get a little less: where one of them takes too long, this is known before the
    time for the whole attempt is over, and with it that nothing was sent.
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
        """Return whether the time for the attempt is over."""
        return time.monotonic() > self._end


class Identified(httpx2.Auth):
    """Adds the credentials as a request leaves, to a copy that only httpx2 holds.

    It takes the place of the credentials of the client of httpx2.
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
    """Return what httpcore2 tells of its steps: the attempt learns when its request leaves."""

    def trace(step: str, info: Mapping[str, Any]) -> None:
        if step.endswith(".send_request_headers.started") and info["request"].method != b"CONNECT":
            attempt.is_sent = True

    return trace


def outgoing(
    request: HTTPRequest, timeouts: Timeouts, trace: Callable[..., object]
) -> httpx2.Request:
    """Return the request as httpx2 has it, without credentials and without cookies."""
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
    """Return the response as all transports do."""
    headers = Headers(response.headers.multi_items)
    return limited(request, response.status_code, headers, body, is_coded=is_coded)


def is_timeout(error: Exception) -> bool:
    """Return whether the time for a step, or for the attempt, was over."""
    return isinstance(error, TimeoutError | httpcore2.TimeoutException | httpx2.TimeoutException)


def scrub(error: Exception) -> None:
    """Take the request, which has the credentials, from an error of httpx2."""
    if isinstance(error, httpx2.RequestError):
        error.request = httpx2.Request(error.request.method, error.request.url)


def is_sent(error: Exception) -> bool:
    """Return whether a request may have left before this error.

    Whatever is not known to come before the request left counts as after it.
    """
    return not isinstance(error, _NOT_SENT)
