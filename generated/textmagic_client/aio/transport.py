"""How requests get to the server and responses back."""

from __future__ import annotations

import sys
from typing import Protocol

import anyio
import httpx2

from ..core.attempt import Attempt
from ..core.connection import connection_error, forget_frames
from ..core.http import HTTPRequest, HTTPResponse
from ..core.httpx import checked_client, is_timeout
from ..core.pool import Network
from ..errors import TextMagicError
from .http_client import GivenClient
from .pool import Pools


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
        client: A client of the application, with its proxies, TLS and event hooks. It stays open.
            Its headers, cookies and credentials are not used. Default: connections of its own.
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
        if client is None:
            self._sender: Pools | GivenClient = Pools(Network(proxy, verify))
        elif proxy is not None or verify is not True:
            raise ValueError("a client has its own proxy and verify: give them to it instead")
        else:
            self._sender = GivenClient(checked_client(httpx2.AsyncClient, client))

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `AsyncTransport`."""
        handled = sys.exception()
        attempt = Attempt(timeout, request)
        try:
            with anyio.fail_after(timeout):
                return await self._sender.send(request, attempt)
        except TextMagicError:
            raise
        except Exception as error:  # httpcore2 lets some of other libraries through
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

    async def close(self) -> None:
        """See `AsyncTransport`."""
        await self._sender.close()
