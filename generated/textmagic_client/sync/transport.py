"""How requests get to the server and responses back."""

from __future__ import annotations

from typing import Protocol

import httpx2

from ..core.http import HTTPRequest, HTTPResponse
from ..core.httpx_errors import connection_error
from ..errors import TextMagicError


class Transport(Protocol):
    """What the client needs of an HTTP library."""

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """Send the request and return the response, whatever its status.

        Redirects are not followed. Raises `APIConnectionError` if no complete response came,
        and `APITimeoutError` if it took more than `timeout` seconds to connect, or passed
        without a byte sent or received.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class HttpxTransport:
    """Sends requests with httpx2. Proxies are taken from the environment, as usual there."""

    def __init__(self) -> None:
        self._client = httpx2.Client(follow_redirects=False)

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
        if self._client.is_closed:
            raise TextMagicError(f"{request.operation}: not sent, the client is closed")
        try:
            response = self._client.request(
                request.method,
                request.url,
                headers=request.headers,
                content=request.body,
                timeout=timeout,
            )
        except Exception as error:  # httpx2 lets some of other libraries through
            raise connection_error(request, error) from error
        return HTTPResponse(response.status_code, dict(response.headers), response.content)

    def close(self) -> None:
        """See `Transport`."""
        self._client.close()
