"""How requests get to the server and responses back."""

from __future__ import annotations

import sys
import threading
import time
from typing import Protocol

import httpx2

from ..core.connection import closed_error, forget_frames
from ..core.http import HTTPRequest, HTTPResponse
from ..core.httpx import (
    checked_client,
    client_options,
    error_of,
    incoming,
    leaves_something,
    outgoing,
    undone,
    unsent_error,
)


class Transport(Protocol):
    """What the client needs of an HTTP library."""

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """Send the request once and return the response, whatever its status.

        Redirects are not followed. Raises `APIConnectionError` if no complete response came,
        and `APITimeoutError` if that took more than `timeout` seconds.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class HttpxTransport:
    """Sends requests with httpx2.

    Args:
        client: A client of one's own, with its proxies, TLS and event hooks. It stays open. Its
            headers, cookies and credentials are not used.
        proxy: Address of a proxy. Default: as the environment says (HTTPS_PROXY, NO_PROXY…).
        verify: Whether to check the server's certificate, or the path of a file with the
            authorities to trust.
    """

    def __init__(
        self,
        client: httpx2.Client | None = None,
        *,
        proxy: str | None = None,
        verify: bool | str = True,
    ) -> None:
        if client is not None and (proxy is not None or verify is not True):
            raise ValueError("a client has its own proxy and verify: give them to it instead")
        self._options = client_options(proxy, verify) if client is None else {}
        self._client = None if client is None else checked_client(httpx2.Client, client)
        self._is_own = client is None
        self._is_closed = False
        self._lock = threading.Lock()

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
        client = self._client or self._open(request)
        if self._is_closed or client.is_closed:
            raise closed_error(request)
        handled = sys.exception()
        try:
            deadline = time.monotonic() + timeout
            return self._exchange(client, outgoing(request, timeout), deadline)
        except Exception as error:  # httpx2 lets some of other libraries through
            forget_frames(error, handled)
            raise error_of(request, error) from error
        except BaseException as error:
            forget_frames(error, handled)
            raise

    def _open(self, request: HTTPRequest) -> httpx2.Client:
        """Make the client when it is first needed: the authorities to trust take long to load."""
        with self._lock:
            if self._is_closed:
                raise closed_error(request)
            if self._client is None:
                try:
                    self._client = httpx2.Client(**self._options)
                except Exception as error:  # such as a proxy that needs another library
                    raise unsent_error(request, error) from error
            return self._client

    def _exchange(
        self,
        client: httpx2.Client,
        request: httpx2.Request,
        deadline: float,
    ) -> HTTPResponse:
        response = client.send(request, stream=True, auth=None, follow_redirects=False)
        if response.is_stream_consumed:  # by a hook or a mock; httpx2 has decoded it
            return incoming(response, response.content)
        chunks: list[bytes] = []
        try:
            assert isinstance(response.stream, httpx2.SyncByteStream)
            for chunk in response.stream:
                chunks.append(chunk)
                if time.monotonic() > deadline:
                    raise TimeoutError("the body takes too long")
            if leaves_something(response):
                response.extensions["network_stream"].close()
        finally:
            response.close()
        return incoming(response, undone(response, chunks))

    def close(self) -> None:
        """See `Transport`."""
        with self._lock:
            self._is_closed = True
        if self._is_own and self._client is not None:
            self._client.close()
