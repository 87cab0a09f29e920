"""Send requests with pyreqwest: the part that both flavors share.

pyreqwest is optional. It is imported when a transport is created, and its types are not used here,
so that the package can be imported, inspected and type-checked without it.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import APIConnectionError, ApiClientError
from . import settings
from .connection import (
    CONNECT_TIMEOUT,
    DEFAULT_TIMEOUT,
    MAX_CONNECTIONS,
    closed_error,
    connection_error,
    unusable_error,
)
from .content import limited
from .forks import load, watch
from .http import Headers, HTTPRequest, HTTPResponse
from .origin import Origin, origin_of
from .proxies import Proxies
from .secrets import Credentials

_NOT_CONNECTED = "client error (Connect)"
"""The cause that identifies a failed connection. The class of the error does not: pyreqwest also
raises `ConnectError` and `ConnectTimeoutError` for requests that were sent and got no response."""

_PAUSE = 0.1
"""Seconds in which a thread of pyreqwest finishes its Python code, even on a busy machine."""


@cache
def end_after_threads() -> None:
    """Pause at the end of the program, until threads of pyreqwest have finished their Python code.

    After such a thread has woken a task, it still runs Python code for a moment. If the interpreter
    ended then, it would abort: the program would fail, although it has sent its message.
    """
    atexit.register(time.sleep, _PAUSE)


class Built(NamedTuple):
    """A built request without a body. It is copied for the next request."""

    headers: Mapping[str, str]
    credentials: Credentials
    method: str
    built: Any


class Clients:
    """Clients of pyreqwest, one for each server, created when they are first needed.

    A client cannot be used in a forked process. If the parent had a client, the child cannot create
    one either. So a client is created only when a request needs it.

    Args:
        kind: Class name of the builder.
        builder: Settings of the application. Default: none.
        proxy: Address of a proxy.
        verify: Whether to check certificates, or the path of a file with CA certificates.

    Raises:
        ImportError: pyreqwest is not installed.
    """

    def __init__(self, kind: str, builder: Any, proxy: object, verify: bool | str) -> None:
        try:
            self._builder_class: Any = getattr(load("pyreqwest.client"), kind)
        except ModuleNotFoundError as error:
            raise ImportError("the faster transports need: pip install pyreqwest") from error
        if builder is not None and not isinstance(builder, self._builder_class):
            raise TypeError(f"builder must be a {kind}, not {type(builder).__name__}")
        self._builder = builder
        self._proxies = Proxies(proxy)
        self._verify = verify
        self._authorities = b""
        if isinstance(verify, str):
            settings.authorities(verify)  # pyreqwest ignores a file without certificates
            self._authorities = Path(verify).read_bytes()
        self._by_origin: dict[str, Any] = {}
        self._inherited: list[Any] = []
        self._last: Built | None = None
        self._lock = threading.Lock()
        self._is_closed = False
        watch(self)

    def at(self, request: HTTPRequest) -> Any:
        """Return the client for the server of a request."""
        origin = origin_of(request.url)
        return self._by_origin.get(origin) or self._made(request, origin)

    def built(self, request: HTTPRequest, timeout: float) -> Any:
        """Convert the request to a request of pyreqwest."""
        last = self._last
        # Most requests differ from the last one only in their URL.
        if (
            last is not None
            and last.headers is request.headers
            and last.credentials is request.credentials
            and last.method == request.method
            and request.body is None
            and timeout == DEFAULT_TIMEOUT
        ):
            built = last.built.copy()
            built.url = request.url
            return built
        draft = self.at(request).request(request.method, request.url)
        secrets = request.credentials.headers
        for name, value in request.headers.items():
            if name in secrets:
                draft = draft.header(name, secrets[name].reveal(), is_sensitive=True)
            else:
                draft = draft.header(name, value)
        if request.body is not None:
            draft = draft.body_bytes(request.body)
        if request.body is not None or timeout != DEFAULT_TIMEOUT:
            return draft.timeout(timedelta(seconds=timeout)).build_streamed()
        built = draft.build_streamed()
        self._last = Built(request.headers, request.credentials, request.method, built.copy())
        return built

    def close(self) -> list[Any]:
        """Remove the clients and return them. The transport closes them."""
        with self._lock:
            self._is_closed = True
            clients, self._by_origin = list(self._by_origin.values()), {}
            self._last = None  # connections stay open while anything refers to the client
        return clients

    def after_fork(self) -> None:
        """Keep the clients of the parent process unused: using or freeing one would hang."""
        self._lock = threading.Lock()
        self._inherited.append((self._by_origin, self._last))
        self._by_origin, self._last = {}, None

    def _made(self, request: HTTPRequest, origin: str) -> Any:
        with self._lock:
            if self._is_closed:
                raise closed_error(request)
            if origin not in self._by_origin:
                if self._builder is not None and self._by_origin:
                    # A builder can build only one client.
                    return next(iter(self._by_origin.values()))
                try:
                    self._by_origin[origin] = self._configured(Origin(origin)).build()
                except ApiClientError:
                    raise
                except Exception as error:  # for example, RuntimeError in a forked process
                    raise unusable_error(request, str(error)) from error
            return self._by_origin[origin]

    def _configured(self, server: Origin) -> Any:
        """Return a builder for a client without redirects, cookies and other automatic features."""
        builder = self._builder_class() if self._builder is None else self._builder
        builder = (
            builder.follow_redirects(False)
            .referer(False)
            .error_for_status(False)
            .default_cookie_store(False)
            .gzip(False)
            .brotli(False)
            .zstd(False)
            .deflate(False)
            .timeout(timedelta(seconds=DEFAULT_TIMEOUT))
            .connect_timeout(timedelta(seconds=CONNECT_TIMEOUT))
            .max_connections(MAX_CONNECTIONS)
        )
        address = self._proxies.find(server.scheme, server.host, server.port)
        if address is not None:
            builder = builder.proxy(load("pyreqwest.proxy").ProxyBuilder.all(address))
        elif self._builder is None or self._proxies.are_named:
            builder = builder.no_proxy()  # otherwise it reads the environment by its own rules
        if not self._verify:
            return builder.danger_accept_invalid_certs(True)
        settings.check_trusted()  # pyreqwest always reads these variables
        if self._authorities:
            builder = builder.add_root_certificate_pem(self._authorities)
        return builder


def incoming(request: HTTPRequest, response: Any, body: bytes) -> HTTPResponse:
    """Convert the response of pyreqwest."""
    headers = Headers(response.headers.items)
    is_coded = response.get_header("content-encoding") is not None
    return limited(request, response.status, headers, body, is_coded=is_coded)


def error_of(request: HTTPRequest, error: Exception) -> APIConnectionError:
    """Convert an error of pyreqwest to an error of this package.

    The request counts as sent for every error that is not known to occur before that. The class of
    the error does not tell: see `_NOT_CONNECTED`.
    """
    exceptions = load("pyreqwest.exceptions")
    causes = _causes(error)
    is_known = isinstance(error, (exceptions.BuilderError, exceptions.PoolTimeoutError))
    return connection_error(
        request,
        error,
        reason=causes[-1] if causes else str(error),
        timed_out=isinstance(error, TimeoutError),
        is_sent=not (is_known or _NOT_CONNECTED in causes),
    )


def _causes(error: Any) -> list[str]:
    """Return the messages of an error and its causes, the root cause last. None has the URL."""
    details: Any = getattr(error, "details", None)
    if details is None:
        return []
    causes: list[Mapping[str, str]] = details["causes"] or []
    return [error.message, *(cause["message"] for cause in causes)]
