"""The faster transport. It needs `pip install pyreqwest`."""

from __future__ import annotations

import sys
from typing import Any

from ..core.connection import forget_frames, unusable_error
from ..core.http import Headers, HTTPRequest, HTTPResponse
from ..core.pyreqwest import Clients, end_after_threads, error_of, incoming
from ..errors import TextMagicError
from .loops import current_loop, is_trio


class AsyncPyreqwestTransport:
    """Send requests with pyreqwest. Works with asyncio only.

    Args:
        builder: A `ClientBuilder` of pyreqwest with settings of the application.
            Redirects, cookies and compression are turned off.
        proxy: Address of a proxy. Default: from the environment (HTTPS_PROXY, NO_PROXY…).
        verify: Whether to check the server's certificate, or the path of a file with CA
            certificates to trust in addition to the default ones.

    Raises:
        ImportError: pyreqwest is not installed.
    """

    def __init__(
        self, builder: Any = None, *, proxy: str | None = None, verify: bool | str = True
    ) -> None:
        self._clients = Clients("ClientBuilder", builder, proxy, verify)
        end_after_threads()

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        """See `AsyncTransport`."""
        if "trio" in sys.modules and is_trio(current_loop()):
            reason = "pyreqwest needs asyncio; with trio, use the default transport"
            raise unusable_error(request, reason)
        handled = sys.exception()
        try:
            # `__exit__` is not called: dropping the response has the same effect and is faster.
            response = await self._clients.built(request, timeout).__aenter__()
            length = response.get_header("content-length")
            if length is None or int(length) > request.max_response_bytes:
                body = await _beginning(response, request.max_response_bytes + 1)
                return incoming(request, response, body)
            body = (await response.bytes()).to_bytes()
            if response.get_header("content-encoding") is not None:
                return incoming(request, response, body)
            return HTTPResponse(response.status, Headers(response.headers.items), body)
        except TextMagicError:
            raise
        except Exception as error:
            forget_frames(error, handled)
            raise error_of(request, error) from error
        except BaseException as error:
            forget_frames(error, handled)
            raise

    async def close(self) -> None:
        """See `AsyncTransport`."""
        for client in self._clients.close():
            await client.close()


async def _beginning(response: Any, size: int) -> bytes:
    """Return the body, or at least `size` bytes of a longer body."""
    body = bytearray()
    while len(body) < size and (chunk := await response.body_reader.read_chunk()) is not None:
        body += chunk.to_bytes()
    return bytes(body)
