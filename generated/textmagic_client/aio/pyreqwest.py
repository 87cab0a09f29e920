"""The faster transport, for `pip install textmagic-client[fast]`."""

from __future__ import annotations

import sys
from datetime import timedelta

from pyreqwest.client import Client, ClientBuilder

from ..core.connection import DEFAULT_TIMEOUT, closed_error, forget_frames
from ..core.http import HTTPRequest, HTTPResponse
from ..core.pyreqwest import HeaderCache, configured, error_of, incoming


class AsyncPyreqwestTransport:
    """Sends requests with pyreqwest.

    Args:
        builder: Settings of one's own. Redirects, cookies and compression are turned off in it.
        proxy: Address of a proxy. Default: as the environment says (HTTPS_PROXY, NO_PROXY…).
        verify: Whether to check the server's certificate, or the path of a file with
            authorities to trust beside the usual ones.
    """

    def __init__(
        self,
        builder: ClientBuilder | None = None,
        *,
        proxy: str | None = None,
        verify: bool | str = True,
    ) -> None:
        builder = configured(builder or ClientBuilder(), proxy, verify)
        self._client: Client | None = builder.build()
        self._headers = HeaderCache()

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `AsyncTransport`."""
        client = self._client
        if client is None:
            raise closed_error(request)
        handled = sys.exception()
        try:
            draft = client.request(request.method, request.url)
            draft = draft.headers(self._headers.plain(request.headers))
            if timeout != DEFAULT_TIMEOUT:
                draft = draft.timeout(timedelta(seconds=timeout))
            if request.body is not None:
                draft = draft.body_bytes(request.body)
            response = await draft.build().send()
            body = await response.bytes()
        except Exception as error:
            forget_frames(error, handled)
            raise error_of(request, error) from error
        return incoming(response, body.to_bytes())

    async def close(self) -> None:
        """See `AsyncTransport`."""
        client, self._client = self._client, None  # idle connections stay open as long as it lives
        if client is not None:
            await client.close()
