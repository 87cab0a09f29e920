"""What both flavors do with httpx2."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import httpx2

from ..errors import APIConnectionError
from . import settings
from .connection import CONNECT_TIMEOUT, MAX_CONNECTIONS, connection_error
from .content import decoded
from .http import Headers, HTTPRequest, HTTPResponse

C = TypeVar("C", httpx2.Client, httpx2.AsyncClient)

# LocalProtocolError is not among them: over HTTP/2, which a client of one's own may speak, it can
# come while the response is read.
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)

_LOOPBACK = ("all://127.0.0.1", "all://localhost", "all://[::1]")
"""What no proxy of the environment gets to see: it may go there unencrypted."""
_SHORTEST = 0.001
"""Seconds. A timeout of 0 would mean something else to a socket."""


def client_options(proxy: str | None, verify: bool | str) -> dict[str, Any]:
    """Options of a client of httpx2 that does nothing of its own accord."""
    proxy = settings.proxy(proxy)
    if proxy is None:
        settings.environment_proxies()
    return {
        "follow_redirects": False,
        "limits": httpx2.Limits(
            max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS
        ),
        "mounts": dict.fromkeys(_LOOPBACK) if proxy is None else None,
        "proxy": proxy,
        "verify": settings.authorities(verify) if isinstance(verify, str) else verify,
    }


def checked_client(kind: type[C], client: object) -> C:
    """A client of one's own, which must be of httpx2 and of the right flavor."""
    if not isinstance(client, kind):
        found = f"{type(client).__module__}.{type(client).__name__}"
        raise TypeError(f"http_client must be an httpx2.{kind.__name__}, not {found}")
    return client


class _Timeouts(Mapping[str, float]):
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


def outgoing(request: HTTPRequest, timeout: float) -> httpx2.Request:
    """The request as httpx2 has it. Nothing is added to it, such as cookies."""
    return httpx2.Request(
        request.method,
        request.url,
        headers=request.headers,
        content=request.body,
        extensions={"timeout": _Timeouts(timeout)},
    )


_TO_THE_PARSER = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")


def leaves_something(response: httpx2.Response) -> bool:
    """Whether more comes with a response, its body read, than belongs to it.

    httpx2 would take that for the next response on the connection: a request could be repeated
    that was carried out, or succeed without having arrived. There is no public way to its parser.
    Where it cannot be found the answer is yes, which costs a connection and no message.
    """
    if "network_stream" not in response.extensions or not response.http_version.startswith(
        "HTTP/1"
    ):
        return False
    if response.status_code in (204, 304) and (
        response.headers.get("content-length", "0") != "0"
        or "transfer-encoding" in response.headers
    ):
        return True
    parser: object = response.stream
    for name in _TO_THE_PARSER:
        parser = getattr(parser, name, None)
    return getattr(parser, "trailing_data", (True,))[0] != b""


def undone(response: httpx2.Response, chunks: list[bytes]) -> bytes:
    """The body of a response, without its content codings."""
    body = chunks[0] if len(chunks) == 1 else b"".join(chunks)
    return decoded(body, response.headers) if "content-encoding" in response.headers else body


def incoming(response: httpx2.Response, body: bytes) -> HTTPResponse:
    """A response of httpx2, its body read."""
    return HTTPResponse(response.status_code, Headers(response.headers.multi_items), body)


def error_of(request: HTTPRequest, error: Exception) -> APIConnectionError:
    """The error of this package for one that httpx2 raised.

    Whatever is not known to come before the request left counts as after it.
    """
    if isinstance(error, httpx2.RequestError):  # it holds the request, and that the credentials
        error.request = httpx2.Request(request.method, request.url)
    return connection_error(
        request,
        error,
        reason=str(error),
        timed_out=isinstance(error, httpx2.TimeoutException | TimeoutError),
        may_have_been_sent=not isinstance(error, _NOT_SENT),
    )


def unsent_error(request: HTTPRequest, error: Exception) -> APIConnectionError:
    """The error of this package for one that came before there was anything to send with."""
    return connection_error(
        request,
        error,
        reason=str(error) or type(error).__name__,
        timed_out=False,
        may_have_been_sent=False,
    )
