"""Settings of a client, and the requests that follow from them."""

from __future__ import annotations

import base64
import math
import os
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec

from ..errors import TextMagicError
from .http import HTTPRequest
from .request import Request, as_text, given
from .version import __version__

DEFAULT_TIMEOUT = 30.0
"""Seconds."""


class Config(msgspec.Struct, frozen=True):
    """Settings of a client, checked."""

    base_url: str
    timeout: float
    authorization: str

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
            "Authorization": self.authorization,
            "User-Agent": f"textmagic-client/{__version__}",
        }
        headers.update((name, as_text(value)) for name, value in given(request.headers).items())
        body = None
        if request.body is not None:
            body = msgspec.json.encode(given(request.body))
            headers["Content-Type"] = "application/json"
        return HTTPRequest(request.operation, request.method, url, headers, body)


def configure(username: str | None, api_key: str | None, base_url: str, timeout: float) -> Config:
    """Check the settings; take credentials that are not given from the environment."""
    username = username or os.environ.get("TEXTMAGIC_USERNAME")
    api_key = api_key or os.environ.get("TEXTMAGIC_API_KEY")
    if not username or not api_key:
        raise TextMagicError(
            "credentials are missing: give username= and api_key=, or set TEXTMAGIC_USERNAME "
            "and TEXTMAGIC_API_KEY in the environment"
        )
    if ":" in username:
        raise ValueError("username must not have a colon in it")
    credentials = base64.b64encode(f"{username}:{api_key}".encode())
    return Config(
        _checked_url(base_url), _checked_timeout(timeout), f"Basic {credentials.decode()}"
    )


def _checked_url(base_url: str) -> str:
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("base_url must start with https:// and name a host")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("base_url must consist of scheme, host and path alone")
    return base_url.rstrip("/")


def _checked_timeout(timeout: object) -> float:
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise TypeError("timeout must be a number of seconds")
    if not 0 < timeout < math.inf:
        raise ValueError(f"timeout must be finite and greater than 0, not {timeout}")
    return float(timeout)
