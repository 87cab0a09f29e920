"""Settings of a client, and how they turn into HTTP requests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from . import settings
from .account import WAYS
from .connection import DEFAULT_TIMEOUT
from .http import MAX_RESPONSE_BYTES, SHOWN, HTTPRequest, HTTPResponse
from .limiter import DOCUMENTED_RATE, Limiter
from .request import MAX_URL, Form, Request, as_text, given, query_string, too_long
from .retries import MAX_RETRIES
from .secrets import Credentials
from .version import __version__

DEFAULT_TOTAL_TIMEOUT = 120.0
"""Seconds."""

OnRequest = Callable[[HTTPRequest], object]
OnResponse = Callable[[HTTPRequest, HTTPResponse], object]


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The validated settings of a client."""

    base_url: str
    headers: Mapping[str, str]
    """Headers of every request, with "[secret]" in place of each credential."""
    credentials: Credentials
    timeout: float
    total_timeout: float
    max_retries: int
    max_response_bytes: int
    limiter: Limiter | None
    on_request: OnRequest | None
    on_response: OnResponse | None

    is_watched: bool
    """Whether a rate limiter or a hook is called for each attempt."""

    def __repr__(self) -> str:
        return f"<Config {self.base_url}>"

    def prepare(self, request: Request[Any]) -> HTTPRequest:
        """Return the HTTP request: with its URL, headers and body."""
        url = self.base_url + request.path
        if request.query:
            url += query_string(request.query)
        if len(url) > MAX_URL:
            raise too_long(url, request.query)
        headers = self.headers
        if request.headers:
            own = given(request.headers)
            headers = _merged(headers, {name: as_text(value) for name, value in own.items()})
        body = None
        if request.body is not None:
            if isinstance(request.body, Form):
                content_type, body = request.body.content_type, request.body.body
            else:
                content_type, body = "application/json", msgspec.json.encode(given(request.body))
            headers = {**headers, "Content-Type": content_type}
        return HTTPRequest(
            request.operation,
            request.method,
            url,
            headers,
            body,
            self.credentials,
            self.max_response_bytes,
        )

    def with_options(
        self,
        timeout: float | None,
        total_timeout: float | None,
        max_retries: int | None,
        headers: Mapping[str, str] | None,
    ) -> Config:
        """Return a copy with the given settings changed. Headers are added to the existing ones."""
        changes: dict[str, Any] = {}
        if timeout is not None:
            changes["timeout"] = settings.seconds("timeout", timeout)
        if total_timeout is not None:
            changes["total_timeout"] = settings.seconds("total_timeout", total_timeout)
        if max_retries is not None:
            changes["max_retries"] = settings.retries(max_retries)
        if headers is not None:
            changes["headers"] = _merged(self.headers, settings.headers(headers))
        return msgspec.structs.replace(self, **changes)


def configure(
    username: object,
    api_key: object,
    *,
    base_url: str | None = None,
    auth: str = WAYS[0],
    allow_http: bool = False,
    timeout: float = DEFAULT_TIMEOUT,
    total_timeout: float = DEFAULT_TOTAL_TIMEOUT,
    max_retries: int = MAX_RETRIES,
    max_response_bytes: int = MAX_RESPONSE_BYTES,
    rate_limit: float | str | None = None,
    headers: Mapping[str, str] | None = None,
    on_request: OnRequest | None = None,
    on_response: OnResponse | None = None,
) -> Config:
    """Validate the settings. Missing settings are read from the environment, if set there."""
    credentials = settings.credentials(auth, username, api_key)
    standard = {
        "Accept": "application/json",
        "Accept-Encoding": "gzip, deflate",
        **dict.fromkeys(credentials.headers, SHOWN),
        "User-Agent": f"textmagic-client/{__version__}",
    }
    rate = settings.rate(rate_limit, DOCUMENTED_RATE)
    return Config(
        base_url=settings.base_url(base_url, allow_http=allow_http),
        headers=_merged(standard, settings.headers(headers or {})),
        credentials=credentials,
        timeout=settings.seconds("timeout", timeout),
        total_timeout=settings.seconds("total_timeout", total_timeout),
        max_retries=settings.retries(max_retries),
        max_response_bytes=settings.size("max_response_bytes", max_response_bytes),
        limiter=None if rate is None else Limiter(rate),
        on_request=settings.hook("on_request", on_request),
        on_response=settings.hook("on_response", on_response),
        is_watched=not (rate is None and on_request is None and on_response is None),
    )


def _merged(headers: Mapping[str, str], added: Mapping[str, str]) -> dict[str, str]:
    """Return all headers. An added one replaces one of the same name; names ignore case."""
    replaced = {name.lower() for name in added}
    kept = {name: value for name, value in headers.items() if name.lower() not in replaced}
    return {**kept, **added}
