"""Connection pools of httpcore2: the part that both flavors share."""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, Iterator, Mapping
from importlib.util import find_spec
from typing import Any, cast
from urllib.parse import unquote, urlsplit

import httpcore2

from ..errors import ApiClientError
from . import settings
from .attempt import Attempt, stand_in
from .connection import KEEP_ALIVE, MAX_CONNECTIONS
from .content import limited
from .http import Headers, HTTPRequest, HTTPResponse
from .origin import PORTS, Origin
from .proxies import Proxies

_SLICE = 64 * 1024
"""Bytes."""
_HAS_BODY = frozenset({"POST", "PUT", "PATCH"})
Pairs = list[tuple[bytes, bytes]]


class Network:
    """How to reach servers: which proxy to use, and which certificates to trust."""

    def __init__(self, proxy: object, verify: bool | str) -> None:
        self.proxies = Proxies(proxy)
        self._context = settings.authorities(verify) if isinstance(verify, str) else None
        self._verify = bool(verify)

    def tls(self) -> ssl.SSLContext:
        """Return the TLS context. Created when first needed: loading certificates is slow."""
        if self._context is None:  # no lock: a second thread creates another
            self._context = self._made()
        return self._context

    def _made(self) -> ssl.SSLContext:
        if self._verify:
            settings.check_trusted()
            return httpcore2.default_ssl_context()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context

    def pool_options(self, server: Server) -> dict[str, Any]:
        """Return the options of a pool for a server."""
        address = self.proxies.find(server.scheme, server.host, server.port)
        is_encrypted = server.scheme == "https"
        return {
            "ssl_context": self.tls() if is_encrypted else None,
            "proxy": None if address is None else self._proxy(address),
            "max_connections": MAX_CONNECTIONS,
            "keepalive_expiry": KEEP_ALIVE,
        }

    def _proxy(self, address: str) -> httpcore2.Proxy:
        parts = urlsplit(address)
        if parts.scheme.startswith("socks") and find_spec("socksio") is None:
            raise ApiClientError("not sent: a SOCKS proxy needs: pip install socksio")
        auth = None
        if parts.username or parts.password:
            name, password = unquote(parts.username or ""), unquote(parts.password or "")
            auth = (name.encode(), password.encode())
        url = httpcore2.URL(
            scheme=parts.scheme, host=parts.hostname or "", port=parts.port, target="/"
        )
        return httpcore2.Proxy(
            url, auth=auth, ssl_context=self.tls() if parts.scheme == "https" else None
        )


class Slices:
    """A body that is sent in slices, so that it is never copied as a whole."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self._body), _SLICE):
            yield self._body[start : start + _SLICE]

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        for part in self:
            yield part


class Server(Origin):
    """A server, with the requests that httpcore2 sends to it."""

    def __init__(self, origin: str) -> None:
        super().__init__(origin)
        self._prefix = len(origin)
        self._address: Any = (self.scheme.encode(), self.host.encode(), urlsplit(origin).port)
        host = f"[{self.host}]" if ":" in self.host else self.host
        if self.port != PORTS[self.scheme]:
            host = f"{host}:{self.port}"
        self._host = (b"Host", host.encode())
        self._last: tuple[Mapping[str, str], Pairs] | None = None

    def outgoing(self, request: HTTPRequest, attempt: Attempt) -> httpcore2.Request:
        """Convert the request to a request of httpcore2, with placeholders for its credentials."""
        scheme, host, port = self._address
        headers = self._headers(request)
        if request.body is not None or request.method in _HAS_BODY:
            length = str(len(request.body or b"")).encode()
            headers = [*headers, (b"Content-Length", length)]
        return httpcore2.Request(
            request.method,
            httpcore2.URL(
                scheme=scheme, host=host, port=port, target=request.url[self._prefix :] or "/"
            ),
            headers=headers,
            content=None if request.body is None else Slices(request.body),
            extensions={"timeout": dict.fromkeys(("pool", "connect", "write", "read"), attempt)},
        )

    def _headers(self, request: HTTPRequest) -> Pairs:
        """Return the headers as bytes. Cached: most requests have the headers of the last one."""
        if self._last is not None and self._last[0] is request.headers:
            return self._last[1]
        values = {name: value.encode() for name, value in request.headers.items()}
        for index, name in enumerate(request.credentials.headers):
            values[name] = stand_in(index)
        pairs = [self._host, *((name.encode(), value) for name, value in values.items())]
        self._last = (request.headers, pairs)
        return pairs


def incoming(
    request: HTTPRequest, response: httpcore2.Response, chunks: list[bytes]
) -> HTTPResponse:
    """Convert the response of httpcore2.

    Args:
        request: The request.
        response: The response of httpcore2.
        chunks: The body, or the beginning of a body that is longer than the limit.
    """
    pairs = response.headers
    is_coded = any(name.lower() == b"content-encoding" for name, _ in pairs)
    headers = Headers(lambda: [(n.decode("latin-1"), v.decode("latin-1")) for n, v in pairs])
    return limited(request, response.status, headers, b"".join(chunks), is_coded=is_coded)


def network_stream(response: httpcore2.Response) -> Any:
    """Return the network stream on which a response arrived."""
    return cast(Any, response).extensions["network_stream"]


def connections_over(pool: httpcore2.AsyncConnectionPool, stream: object) -> list[Any]:
    """Return the connection of a pool that uses a stream, if any.

    If a request is cancelled while its connection opens, httpcore2 keeps the connection in the pool
    but never uses it.
    """
    connections: list[Any] = [getattr(each, "_connection", None) for each in pool.connections]
    return [each for each in connections if getattr(each, "_network_stream", None) is stream]


_WAY_TO_THE_PARSER = ("_httpcore_stream", "_stream", "_connection")


def leaves_something(stream: object, status: int, headers: Pairs) -> bool:
    """Return whether data is left on the connection after the end of a response.

    httpcore2 would read that data as the next response on the connection. Then a request that was
    carried out could be repeated, or a request could seem to succeed although it never arrived.
    The parser is found through private attributes. If it is not found, return True: this costs a
    connection, but no message.

    Args:
        stream: The body stream of the response, of httpx2 or httpcore2. It has been read.
        status: The status of the response.
        headers: The headers of the response.
    """
    if status in (204, 304) and any(map(_announces_body, headers)):
        return True
    found: Any = stream
    while (parser := getattr(found, "_h11_state", None)) is None:
        found = next(
            (value for name in _WAY_TO_THE_PARSER if (value := getattr(found, name, None))), None
        )
        if found is None:
            return True
    data, _ = parser.trailing_data
    return bool(data)


def _announces_body(header: tuple[bytes, bytes]) -> bool:
    name, value = header[0].lower(), header[1]
    return name == b"transfer-encoding" or (name == b"content-length" and value != b"0")
