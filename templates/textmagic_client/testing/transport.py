"""Transports that hand requests to a fake, without sockets."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from ..core.connection import closed_error, connection_error
from ..core.http import Headers, HTTPRequest, HTTPResponse
from .faults import Reply

Receive = Callable[[str, str, Mapping[str, str], bytes], Reply]
"""Method, path with query, headers and body of a request, and what becomes of it."""


class _Shared:
    """What both flavors do."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._is_closed = False

    def _reply(self, request: HTTPRequest) -> Reply:
        if self._is_closed:
            raise closed_error(request)
        parts = urlsplit(request.url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return self._receive(request.method, target, request.headers, request.body or b"")


class FakeTransport(_Shared):
    """Sends requests to `FakeTextMagic.receive`. For `TextMagic(transport=…)`."""

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
        reply = self._reply(request)
        time.sleep(min(reply.delay, timeout))
        return _response(request, reply, timeout)

    def close(self) -> None:
        """See `Transport`."""
        self._is_closed = True


class AsyncFakeTransport(_Shared):
    """Sends requests to `FakeTextMagic.receive`. For `AsyncTextMagic(transport=…)`."""

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `AsyncTransport`."""
        reply = self._reply(request)
        await asyncio.sleep(min(reply.delay, timeout))
        return _response(request, reply, timeout)

    async def close(self) -> None:
        """See `AsyncTransport`."""
        self._is_closed = True


def _response(request: HTTPRequest, reply: Reply, timeout: float) -> HTTPResponse:
    """What arrives of an answer, or the error that a transport with sockets would raise."""
    error = _error(reply, timeout)
    if error is None:
        return HTTPResponse(reply.status, Headers(lambda: reply.headers), reply.body)
    raise connection_error(
        request,
        error,
        timed_out=isinstance(error, TimeoutError),
        may_have_been_sent=not isinstance(error, ConnectionRefusedError),
    ) from error


def _error(reply: Reply, timeout: float) -> OSError | None:
    if reply.lost == "refused":
        return ConnectionRefusedError("the fake refuses the connection")
    if reply.delay > timeout:
        return TimeoutError("the fake takes longer than the timeout")
    if reply.lost == "reset":
        return ConnectionResetError("the fake resets the connection")
    return ConnectionError("the fake breaks the answer off") if reply.lost else None
