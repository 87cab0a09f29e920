"""Send requests with an httpx2 client of the application."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2

from ..core.attempt import Attempt
from ..core.connection import closed_error, unusable_error
from ..core.forks import watch
from ..core.http import HTTPRequest, HTTPResponse
from ..core.httpx import Identified, Timeouts, incoming, is_sent, notes_sending, outgoing, scrub
from ..core.pool import leaves_something
from .loops import current_loop


class GivenClient:
    """An httpx2 client of the application. It is never closed.

    Its headers, cookies and credentials are not used.

    It cannot be used in a forked process, or in several event loops: its connections cannot be
    replaced.
    """

    def __init__(self, client: httpx2.AsyncClient) -> None:
        self._client = client
        self._is_closed = False
        self._is_inherited = False
        self._loop: object = None
        watch(self)

    async def send(self, request: HTTPRequest, attempt: Attempt) -> HTTPResponse:
        """Send a request and return the response. Raises the errors of httpx2."""
        if self._is_closed or self._client.is_closed:
            raise closed_error(request)
        if self._is_inherited:
            raise unusable_error(request, "http_client= was made before the process was forked")
        loop = current_loop()
        if self._loop is None:
            self._loop = loop
        if self._loop is not loop:
            raise unusable_error(request, "http_client= was used in another event loop")
        timeouts, notes = Timeouts(attempt), notes_sending(attempt)

        async def trace(step: str, info: Mapping[str, Any]) -> None:
            notes(step, info)

        try:
            response = await self._client.send(
                outgoing(request, timeouts, trace),
                stream=True,
                auth=Identified(request.credentials),
                follow_redirects=False,
            )
            return await self._read(request, response)
        except Exception as error:
            scrub(error)
            # After the request is sent, an event hook of the application can raise any error.
            attempt.is_sent = attempt.is_sent or is_sent(error)
            raise

    async def _read(self, request: HTTPRequest, response: httpx2.Response) -> HTTPResponse:
        if response.is_stream_consumed:  # a hook or mock read it; httpx2 decoded it
            return incoming(request, response, response.content, is_coded=False)
        chunks: list[bytes] = []
        room = request.max_response_bytes
        try:
            assert isinstance(response.stream, httpx2.AsyncByteStream)
            async for chunk in response.stream:
                chunks.append(chunk)
                room -= len(chunk)
                if room < 0:
                    break
            is_kept = room >= 0 and response.http_version.startswith("HTTP/1")
            is_kept = is_kept and "network_stream" in response.extensions
            if is_kept and leaves_something(
                response.stream, response.status_code, response.headers.raw
            ):
                await response.extensions["network_stream"].aclose()
        finally:
            await response.aclose()
        is_coded = "content-encoding" in response.headers
        return incoming(request, response, b"".join(chunks), is_coded=is_coded)

    async def close(self) -> None:
        """Refuse further requests. The httpx2 client stays open."""
        self._is_closed = True

    def after_fork(self) -> None:
        """Refuse further requests in a forked process."""
        self._is_inherited = True
