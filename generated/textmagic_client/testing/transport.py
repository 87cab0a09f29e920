"""Transports that pass requests to a fake without sockets."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

import anyio

from ..core.connection import closed_error, connection_error
from ..core.http import Headers, HTTPRequest, HTTPResponse
from ..errors import APIConnectionError
from .faults import Reply

Receive = Callable[[str, str, Mapping[str, str], bytes], Reply]
"""Takes the method, path with query, headers and body of a request, and returns the reply."""


class _Shared:
    """The part that both flavors share."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._is_closed = False

    def _reply(self, request: HTTPRequest, timeout: float) -> Reply:
        """Return the reply to a request. A timeout is raised immediately, without waiting."""
        if self._is_closed:
            raise closed_error(request)
        parts = urlsplit(request.url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        reply = self._receive(request.method, target, request.full_headers(), request.body or b"")
        if reply.delay > timeout and reply.lost != "refused":
            raise _error(request, TimeoutError("the delay of the fake is longer than the timeout"))
        return reply


class FakeTransport(_Shared):
    """Pass requests to `FakeTextMagic.receive`. For `TextMagic(transport=…)`."""

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
        reply = self._reply(request, timeout)
        if reply.delay:
            time.sleep(reply.delay)
        return _response(request, reply)

    def close(self) -> None:
        """See `Transport`."""
        self._is_closed = True


class AsyncFakeTransport(_Shared):
    """Pass requests to `FakeTextMagic.receive`. For `AsyncTextMagic(transport=…)`."""

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `AsyncTransport`."""
        reply = self._reply(request, timeout)
        if reply.delay:
            await anyio.sleep(reply.delay)
        return _response(request, reply)

    async def close(self) -> None:
        """See `AsyncTransport`."""
        self._is_closed = True


def _response(request: HTTPRequest, reply: Reply) -> HTTPResponse:
    """Return the response, or raise the error that a transport with sockets would raise."""
    match reply.lost:
        case "refused":
            raise _error(request, ConnectionRefusedError("the fake refuses the connection"))
        case "reset":
            raise _error(request, ConnectionResetError("the fake resets the connection"))
        case "truncated":
            raise _error(request, ConnectionError("the fake closes the connection in the response"))
        case _:
            return HTTPResponse(reply.status, Headers(lambda: reply.headers), reply.body)


def _error(request: HTTPRequest, cause: OSError) -> APIConnectionError:
    error = connection_error(
        request,
        cause,
        reason=str(cause),
        timed_out=isinstance(cause, TimeoutError),
        is_sent=not isinstance(cause, ConnectionRefusedError),
    )
    error.__cause__ = cause
    return error
