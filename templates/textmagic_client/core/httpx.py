"""What both flavors do with httpx2."""

from __future__ import annotations

import ssl
from typing import Any

import httpx2

from ..errors import APIConnectionError
from .connection import CONNECT_TIMEOUT, MAX_CONNECTIONS, connection_error
from .content import decoded
from .http import Headers, HTTPRequest, HTTPResponse

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.LocalProtocolError,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)


def client_options(proxy: str | None, verify: bool | str) -> dict[str, Any]:
    """Options of a client of httpx2."""
    return {
        "follow_redirects": False,
        "limits": httpx2.Limits(
            max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS
        ),
        "proxy": proxy,
        "verify": ssl.create_default_context(cafile=verify) if isinstance(verify, str) else verify,
    }


def outgoing(request: HTTPRequest, timeout: float) -> httpx2.Request:
    """The request as httpx2 has it. Nothing is added to it, such as cookies."""
    timeouts = {
        "connect": min(timeout, CONNECT_TIMEOUT),
        "read": timeout,
        "write": timeout,
        "pool": timeout,
    }
    return httpx2.Request(
        request.method,
        request.url,
        headers=request.headers,
        content=request.body,
        extensions={"timeout": timeouts},
    )


def incoming(response: httpx2.Response, chunks: list[bytes]) -> HTTPResponse:
    """A response of httpx2, its body read."""
    body = chunks[0] if len(chunks) == 1 else b"".join(chunks)
    headers = Headers(response.headers.multi_items)
    if "content-encoding" in response.headers:
        body = decoded(body, headers)
    return HTTPResponse(response.status_code, headers, body)


def error_of(request: HTTPRequest, error: Exception) -> APIConnectionError:
    """The error of this package for one that httpx2 raised.

    Whatever is not known to come before the request left counts as after it.
    """
    return connection_error(
        request,
        error,
        reason=str(error) or type(error).__name__,
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
