"""The faster transport, for `pip install textmagic-client[fast]`."""

from __future__ import annotations

import sys
from datetime import timedelta

from pyreqwest.client import SyncClient, SyncClientBuilder

from ..core.connection import DEFAULT_TIMEOUT, closed_error, forget_frames
from ..core.http import HTTPRequest, HTTPResponse
from ..core.pyreqwest import HeaderCache, configured, error_of, incoming


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
        builder: SyncClientBuilder | None = None,
        *,
        proxy: str | None = None,
        verify: bool | str = True,
    ) -> None:
        builder = configured(builder or SyncClientBuilder(), proxy, verify)
        self._client: SyncClient | None = builder.build()
        self._headers = HeaderCache()

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
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
            response = draft.build().send()
            body = response.bytes()
        except Exception as error:
            forget_frames(error, handled)
            raise error_of(request, error) from error
        return incoming(response, body.to_bytes())

    def close(self) -> None:
        """See `Transport`."""
        client, self._client = self._client, None  # idle connections stay open as long as it lives
        if client is not None:
            client.close()
