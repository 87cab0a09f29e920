"""Settings of a client, and the requests that follow from them."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import SplitResult, urlencode, urlsplit

import msgspec

from ..errors import TextMagicError
from .http import HTTPRequest, Secret
from .request import Request, as_text, given
from .version import __version__

DEFAULT_TIMEOUT = 30.0
"""Seconds."""
MAX_TIMEOUT = 24 * 60 * 60
"""Seconds."""


class Config:
    """Settings of a client, checked."""

    __slots__ = ("base_url", "credentials", "timeout")

    def __init__(self, base_url: str, timeout: float, credentials: Mapping[str, Secret]) -> None:
        self.base_url = base_url
        self.timeout = timeout
        self.credentials = credentials

    def __repr__(self) -> str:
        return f"<Config {self.base_url}>"

    def prepare(self, request: Request[Any]) -> HTTPRequest:
        """The request with its address, headers and body."""
        url = self.base_url + request.path
        query = given(request.query)
        if query:
            url += "?" + urlencode({name: as_text(value) for name, value in query.items()})
        headers = {
            "Accept": "application/json",
            **self.credentials,
            "User-Agent": f"textmagic-client/{__version__}",
        }
        headers.update((name, as_text(value)) for name, value in given(request.headers).items())
        body = None
        if request.body is not None:
            body = msgspec.json.encode(given(request.body))
            headers["Content-Type"] = "application/json"
        return HTTPRequest(request.operation, request.method, url, headers, body)


def configure(
    username: str | None,
    api_key: str | None,
    base_url: str,
    timeout: float,
    auth: Literal["basic", "headers"] = "basic",
) -> Config:
    """Check the settings; take credentials that are not given from the environment."""
    credentials = _credentials(auth, *_given_or_environment(username, api_key))
    return Config(_checked_url(base_url), _checked_timeout(timeout), credentials)


def _given_or_environment(username: str | None, api_key: str | None) -> tuple[str, str]:
    if username is None and api_key is None:
        username = os.environ.get("TEXTMAGIC_USERNAME")
        api_key = os.environ.get("TEXTMAGIC_API_KEY")
    if username is None or api_key is None:
        raise TextMagicError(
            "credentials are missing: give both username= and api_key=, or set both "
            "TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY in the environment"
        )
    return _checked_secret("username", username), _checked_secret("api_key", api_key)


def _checked_secret(name: str, value: object) -> str:
    """The value, which no message must show."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, not {type(value).__name__}")
    if not value or not value.isprintable() or value != value.strip():
        raise ValueError(f"{name} must be printable text without space around it")
    return value


def _credentials(auth: str, username: str, api_key: str) -> dict[str, Secret]:
    """Headers that identify the account. The API takes either kind."""
    if auth == "basic":
        if ":" in username:
            raise ValueError("username must not have a colon in it")
        encoded = base64.b64encode(f"{username}:{api_key}".encode()).decode()
        return {"Authorization": Secret(f"Basic {encoded}")}
    if auth != "headers":
        raise ValueError(f"auth must be 'basic' or 'headers', not {auth!r}")
    if not (username + api_key).isascii():
        raise ValueError("username and api_key must be ASCII to travel in headers")
    return {"X-TM-Username": Secret(username), "X-TM-Key": Secret(api_key)}


def _checked_url(base_url: object) -> str:
    if not isinstance(base_url, str):
        raise TypeError(f"base_url must be a str, not {type(base_url).__name__}")
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("base_url must start with https:// and name a host")
    if re.search(r"[@?#\s]|[^\x21-\x7e]", base_url) or not _has_valid_port(parts):
        raise ValueError("base_url must consist of scheme, host, port and path alone")
    return base_url.rstrip("/")


def _has_valid_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False


def _checked_timeout(timeout: object) -> float:
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise TypeError("timeout must be a number of seconds")
    if not 0 < timeout <= MAX_TIMEOUT:
        raise ValueError(f"timeout must be greater than 0 and at most a day, not {timeout:g}")
    return float(timeout)
