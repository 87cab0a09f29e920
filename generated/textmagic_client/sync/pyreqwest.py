"""The faster transport, for `pip install pyreqwest`."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import Any

from ..core.connection import DEFAULT_TIMEOUT, closed_error, forget_frames
from ..core.http import HTTPRequest, HTTPResponse
from ..core.pyreqwest import configured, error_of, header_map, incoming, library


class PyreqwestTransport:
    """Sends requests with pyreqwest.

    Args:
        builder: Settings of one's own. Redirects, cookies and compression are turned off in it.
        proxy: Address of a proxy. Default: as the environment says (HTTPS_PROXY, NO_PROXY…).
        verify: Whether to check the server's certificate, or the path of a file with
            authorities to trust beside the usual ones.
    """

    def __init__(
        self,
        builder: Any = None,
        *,
        proxy: str | None = None,
        verify: bool | str = True,
    ) -> None:
        made = library("client").SyncClientBuilder
        builder = configured(builder or made(), proxy, verify)
        self._client: Any = builder.build()
        self._last: tuple[HTTPRequest, Any] | None = None

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
        client = self._client
        if client is None:
            raise closed_error(request)
        handled = sys.exception()
        try:
            response = self._built(client, request, timeout).send()
            body = response.bytes()
        except Exception as error:
            forget_frames(error, handled)
            raise error_of(request, error) from error
        return incoming(response, body.to_bytes())

    def _built(self, client: Any, request: HTTPRequest, timeout: float) -> Any:
        """The request as pyreqwest has it. Most differ from the one before in their URL alone."""
        is_plain = request.body is None and timeout == DEFAULT_TIMEOUT
        last = self._last if is_plain else None
        if last and last[0].headers is request.headers and last[0].method == request.method:
            built = last[1].copy()
            built.url = request.url
            return built
        draft = client.request(request.method, request.url).headers(header_map(request.headers))
        if request.body is not None:
            draft = draft.body_bytes(request.body)
        if not is_plain:
            return draft.timeout(timedelta(seconds=timeout)).build()
        built = draft.build()
        self._last = (request, built.copy())
        return built

    def close(self) -> None:
        """See `Transport`."""
        client, self._client = self._client, None  # idle connections stay open as long as it lives
        self._last = None
        if client is not None:
            client.close()
