"""The transport over httpx2."""

from __future__ import annotations

import sys

import httpx2

from ..core.attempt import Attempt
from ..core.connection import connection_error, forget_frames
from ..core.http import HTTPRequest, HTTPResponse
from ..core.httpx import checked_client, is_timeout
from ..core.pool import Network
from ..errors import TextMagicError
from .http_client import GivenClient
from .pool import Pools


class HttpxTransport:
    """Send requests with httpx2.

    Args:
        client: An httpx2 client of the application, with its proxies, TLS and event hooks. It is
            not closed. Its headers, cookies and credentials are not used. Default: the transport
            opens its own connections.
        proxy: Address of a proxy. Default: from the environment (HTTPS_PROXY, NO_PROXY…).
        verify: Whether to check the server's certificate, or the path of a file with the CA
            certificates to trust.
    """

    def __init__(
        self,
        client: httpx2.Client | None = None,
        *,
        proxy: str | None = None,
        verify: bool | str = True,
    ) -> None:
        if client is None:
            self._sender: Pools | GivenClient = Pools(Network(proxy, verify))
        elif proxy is not None or verify is not True:
            raise ValueError("proxy= and verify= have no effect on a given client: set them there")
        else:
            self._sender = GivenClient(checked_client(httpx2.Client, client))

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `Transport`."""
        handled = sys.exception()
        attempt = Attempt(timeout, request)
        try:
            return self._sender.send(request, attempt)
        except TextMagicError:
            raise
        except Exception as error:  # httpcore2 also raises errors of other libraries
            forget_frames(error, handled)
            raise connection_error(
                request,
                error,
                reason=str(error),
                timed_out=is_timeout(error),
                is_sent=attempt.is_sent,
            ) from error
        except BaseException as error:
            forget_frames(error, handled)
            raise

    def close(self) -> None:
        """See `Transport`."""
        self._sender.close()
