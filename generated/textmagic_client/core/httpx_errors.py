"""What both flavors make of the errors of httpx2."""

from __future__ import annotations

import httpx2

from ..errors import APIConnectionError, APITimeoutError
from .http import HTTPRequest

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.LocalProtocolError,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)


def connection_error(request: HTTPRequest, error: Exception) -> APIConnectionError:
    """The error of this package for one that httpx2 raised.

    Whatever is not known to come before the request left counts as after it.
    """
    kind = APITimeoutError if isinstance(error, httpx2.TimeoutException) else APIConnectionError
    may_have_been_sent = not isinstance(error, _NOT_SENT)
    outcome = "it may have been carried out" if may_have_been_sent else "it was not sent"
    reason = str(error) or type(error).__name__
    return kind(f"{request.operation}: no complete answer, {outcome}: {reason}", may_have_been_sent)
