"""Checks of what a client is given, and what the environment has for it."""

from __future__ import annotations

import base64
import inspect
import ipaddress
import os
import re
import ssl
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit

import msgspec

from ..errors import TextMagicError
from .http import Secret, hidden

C = TypeVar("C")

MAX_TIMEOUT = 24 * 60 * 60
"""Seconds."""
_RESERVED = re.compile(
    "(proxy-)?authorization|connection|content-(encoding|length|type)|cookie|host|te|trailer|upgrade|"
    "(accept|transfer)-encoding|x-tm-(key|username)",
    re.IGNORECASE,
)


def credentials(auth: object, username: str | None, api_key: str | None) -> dict[str, Secret]:
    """Headers that identify the account. The API takes either kind."""
    if auth not in ("basic", "headers"):
        raise ValueError(f"auth must be 'basic' or 'headers', not {auth!r}")
    if username is None and api_key is None:
        username = hidden(os.environ.get("TEXTMAGIC_USERNAME") or None)
        api_key = hidden(os.environ.get("TEXTMAGIC_API_KEY") or None)
    if username is None or api_key is None:
        raise TextMagicError(
            "credentials are missing: give both username= and api_key=, or set both "
            "TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY in the environment"
        )
    username, api_key = _secret("username", username), _secret("api_key", api_key)
    if auth == "headers":
        if not (username + api_key).isascii():
            raise ValueError("username and api_key must be ASCII to travel in headers")
        return {"X-TM-Username": username, "X-TM-Key": api_key}
    if ":" in username:
        raise ValueError("username must not have a colon in it")
    pair = ":".join((username, api_key)).encode()
    return {"Authorization": Secret(f"Basic {base64.b64encode(pair).decode()}")}


def _secret(name: str, value: object) -> Secret:
    """The value, which no message must show."""
    if not isinstance(value, str):
        kind = value if isinstance(value, type) else type(value)
        raise TypeError(f"{name} must be a str, not {kind.__name__}")
    if not value:
        raise ValueError(f"{name} must not be empty")
    if not value.isprintable() or value != value.strip():
        raise ValueError(f"{name} must be printable text without space around it")
    return value if isinstance(value, Secret) else Secret(value)


def base_url(value: object, *, allow_http: bool) -> str:
    """The address of the API, without a slash at its end."""
    if not isinstance(value, str):
        raise TypeError(f"base_url must be a str, not {type(value).__name__}")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("base_url must start with https:// and name a host")
    if re.search(r"[@?#\s]|[^\x21-\x7e]", value) or not _has_valid_port(parts):
        raise ValueError("base_url must consist of scheme, host, port and path alone")
    if parts.scheme == "http" and not allow_http and not _is_loopback(parts.hostname):
        raise ValueError(
            "base_url must start with https://: over http:// everybody on the way could read "
            "the API key and the messages (allow_http=True permits it all the same)"
        )
    return value.rstrip("/")


def proxy(value: object) -> str | None:
    """The address of a proxy. Messages do not show it: there may be a password in it."""
    if value is None:
        return None
    problem = "proxy must be an address such as http://proxy.example.com:8080"
    if not isinstance(value, str):
        raise TypeError(problem)
    try:
        parts = urlsplit(value)
    except ValueError:
        raise ValueError(problem) from None
    if (
        parts.scheme not in ("http", "https", "socks5", "socks5h")
        or not parts.hostname
        or not _has_valid_port(parts)
        or re.search(r"[^\x21-\x7e]", value)
    ):
        raise ValueError(problem)
    return value


def environment_proxies() -> dict[str, str]:
    """Addresses of proxies in the environment by what goes there: http, https or all.

    One that is none is refused: pyreqwest would do without, and connect where nobody wants it to.
    """
    found: dict[str, str] = {}
    for scheme in ("http", "https", "all"):
        name = f"{scheme}_proxy"
        value = os.environ.get(name) or os.environ.get(name.upper())
        if value:
            address = value if "://" in value else f"http://{value}"
            try:
                proxy(address)
            except ValueError:
                problem = "of the environment is not the address of a proxy"
                raise ValueError(f"{name.upper()} {problem}") from None
            found[scheme] = address
    return found


def no_proxy() -> str:
    """What goes to no proxy of the environment: loopback never, as it may be unencrypted."""
    listed = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    return ",".join(filter(None, [listed, "localhost,127.0.0.0/8,::1"]))


def authorities(path: str) -> ssl.SSLContext:
    """A context that trusts the authorities of a file."""
    try:
        context = ssl.create_default_context(cafile=path)
    except (OSError, ValueError) as error:
        raise ValueError(f"verify: {path} holds no certificates: {error}") from error
    if not context.cert_store_stats()["x509"]:
        raise ValueError(f"verify: {path} holds no certificates")
    return context


def _has_valid_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def seconds(name: str, value: object) -> float:
    """A timeout."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number of seconds")
    if not 0 < value <= MAX_TIMEOUT:
        raise ValueError(f"{name} must be greater than 0 and at most a day, not {value:g}")
    return float(value)


def retries(value: object) -> int:
    """How often a request is repeated."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("max_retries must be an int")
    if not 0 <= value <= 100:
        raise ValueError(f"max_retries must be from 0 to 100, not {value}")
    return value


def rate(value: object, documented: float | None) -> float | None:
    """Requests per second, or None for as many as come."""
    if value is None:
        return None
    if value == "documented":
        if documented is None:
            raise ValueError("rate_limit must be a number: the API documents none")
        return documented
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("rate_limit must be a number of requests per second, or 'documented'")
    if not 0.001 <= value <= 1e6:
        raise ValueError(f"rate_limit must be from 0.001 to a million, not {value:g}")
    return float(value)


def headers(value: object) -> dict[str, str]:
    """Headers to send with every request. Messages show no values: one may be secret."""
    try:
        given = msgspec.convert(value, dict[str, str])
    except msgspec.ValidationError:
        raise TypeError("headers must be a mapping from str to str") from None
    checked: dict[str, str] = {}
    for name, text in given.items():
        if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name):
            raise ValueError(f"headers: {name!r} cannot name a header")
        if _RESERVED.fullmatch(name):
            raise ValueError(f"headers must not have {name!r}: the client takes care of it")
        if not (text.isascii() and text.isprintable()) or text != text.strip():
            raise ValueError(f"headers: {name!r} must be printable ASCII without space around it")
        checked[name] = text
    return checked


def hook(name: str, value: C) -> C:
    """A function that is called for every request or response."""
    if value is not None and not callable(value):
        raise TypeError(f"{name} must be a function")
    if inspect.iscoroutinefunction(value):
        raise TypeError(f"{name} must be a plain function: nothing awaits it")
    return value


def transport(value: object, *, is_async: bool) -> None:
    """Check that what sends the requests does it in the right flavor."""
    send = None if isinstance(value, type) else getattr(value, "send", None)
    if not callable(send) or not callable(getattr(value, "close", None)):
        raise TypeError("transport must be an object with the methods send and close")
    if inspect.iscoroutinefunction(send) is not is_async:
        wanted, other = ("async", "sync") if is_async else ("sync", "async")
        raise TypeError(f"transport is for the {other} client; give the {wanted} one")
