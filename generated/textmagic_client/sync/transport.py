"""The interface of transports, which send requests and return responses."""

from __future__ import annotations

from typing import Protocol

from ..core.http import HTTPRequest, HTTPResponse


class Transport(Protocol):
    """The interface of a transport."""

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """Send the request once and return the response, whatever its status.

        Redirects are not followed. Raises `APIConnectionError` if no complete response came,
        and `APITimeoutError` if that took more than `timeout` seconds.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...
