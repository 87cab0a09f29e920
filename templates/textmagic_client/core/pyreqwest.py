"""What both flavors do with pyreqwest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

from ..errors import APIConnectionError
from . import settings
from .connection import CONNECT_TIMEOUT, DEFAULT_TIMEOUT, MAX_CONNECTIONS, connection_error
from .content import decoded
from .http import Headers, HTTPRequest, HTTPResponse, Secret

_NOT_CONNECTED = "client error (Connect)"
"""The cause that tells a failed connection apart: pyreqwest raises `ConnectError` and
`ConnectTimeoutError` for requests that left and got no answer as well."""


def library(module: str) -> Any:
    """Return a module of pyreqwest, which need not be installed where nobody uses it."""
    try:
        return import_module(f"pyreqwest.{module}")
    except ModuleNotFoundError as error:
        raise ImportError("this transport needs pyreqwest: pip install pyreqwest") from error


def configured(builder: Any, proxy: str | None, verify: bool | str) -> Any:
    """A builder for clients that do nothing of their own accord."""
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
    kind = library("proxy").ProxyBuilder
    address = settings.proxy(proxy)
    if address is not None:
        builder = builder.proxy(kind.all(address))
    for scheme, found in (settings.environment_proxies() if address is None else {}).items():
        make = {"http": kind.http, "https": kind.https, "all": kind.all}
        builder = builder.proxy(make[scheme](found).no_proxy(settings.no_proxy()))
    if isinstance(verify, str):
        settings.authorities(verify)  # pyreqwest would take any file, and do without
        return builder.add_root_certificate_pem(Path(verify).read_bytes())
    return builder if verify else builder.danger_accept_invalid_certs(True)


def header_map(headers: Mapping[str, str]) -> Any:
    """The headers, with those that are secret marked as such."""
    found = library("http").HeaderMap()
    for name, value in headers.items():
        found.insert(name, value, is_sensitive=isinstance(value, Secret))
    return found


def incoming(response: Any, body: bytes) -> HTTPResponse:
    """A response of pyreqwest, its body read."""
    headers = Headers(response.headers.items)
    if response.get_header("content-encoding") is not None:
        body = decoded(body, headers)
    return HTTPResponse(response.status, headers, body)


def error_of(request: HTTPRequest, error: Exception) -> APIConnectionError:
    """The error of this package for one that pyreqwest raised.

    Whatever is not known to come before the request left counts as after it. The class of the
    error does not tell: pyreqwest raises `ConnectError` and `ConnectTimeoutError` for requests
    that were sent and got no answer, too.
    """
    exceptions = library("exceptions")
    not_sent = (exceptions.BuilderError, exceptions.PoolTimeoutError)
    causes = _causes(error)
    return connection_error(
        request,
        error,
        reason=causes[-1] if causes else str(error),
        timed_out=isinstance(error, exceptions.RequestTimeoutError),
        may_have_been_sent=not (isinstance(error, not_sent) or _NOT_CONNECTED in causes),
    )


def _causes(error: Exception) -> list[str]:
    """What led to the error. The last is the first to have happened; only others name the URL."""
    if not isinstance(error, library("exceptions").DetailedPyreqwestError):
        return []
    detailed: Any = error
    causes: list[Any] = detailed.details["causes"] or []
    return [detailed.message, *(cause["message"] for cause in causes)]
