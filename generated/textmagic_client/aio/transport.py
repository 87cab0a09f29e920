"""How requests get to the server and responses back."""

from __future__ import annotations

import asyncio
import threading
from typing import Protocol

import httpx2

from ..core.connection import closed_error
from ..core.http import HTTPRequest, HTTPResponse
from ..core.httpx import client_options, error_of, incoming, outgoing, unsent_error


class AsyncTransport(Protocol):
    """What the client needs of an HTTP library."""

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """Send the request once and return the response, whatever its status.

        Redirects are not followed. Raises `APIConnectionError` if no complete response came,
        and `APITimeoutError` if that took more than `timeout` seconds.
        """
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...


class AsyncHttpxTransport:
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
        client: httpx2.AsyncClient | None = None,
        *,
        proxy: str | None = None,
        verify: bool | str = True,
    ) -> None:
        self._options = client_options(proxy, verify)
        self._client = client
        self._is_own = client is None
        self._is_closed = False
        self._lock = threading.Lock()
        if client is None and proxy is not None:
            self._client = httpx2.AsyncClient(**self._options)  # which checks it

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `AsyncTransport`."""
        client = self._client or self._open(request)
        if client is None or client.is_closed:
            raise closed_error(request)
        try:
            async with asyncio.timeout(timeout):
                return await self._exchange(client, outgoing(request, timeout))
        except Exception as error:  # httpx2 lets some of other libraries through
            raise error_of(request, error) from error

    def _open(self, request: HTTPRequest) -> httpx2.AsyncClient | None:
        """Make the client, unless this is closed. The authorities to trust take long to load."""
        with self._lock:
            if self._client is None and not self._is_closed:
                try:
                    self._client = httpx2.AsyncClient(**self._options)
                except Exception as error:  # such as a wrong address in HTTPS_PROXY
                    raise unsent_error(request, error) from error
            return self._client

    async def _exchange(
        self,
        client: httpx2.AsyncClient,
        request: httpx2.Request,
    ) -> HTTPResponse:
        response = await client.send(request, stream=True, auth=None, follow_redirects=False)
        chunks: list[bytes] = []
        try:
            async for chunk in response.aiter_raw():
                chunks.append(chunk)
        finally:
            await response.aclose()
        return incoming(response, chunks)

    async def close(self) -> None:
        """See `AsyncTransport`."""
        with self._lock:
            self._is_closed = True
        if self._is_own and self._client is not None:
            await self._client.aclose()
