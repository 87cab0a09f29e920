"""Check the arguments of a client, and read the settings of the environment."""

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
from .account import HEADERS, WAYS
from .address import BASE_URL, PATHS
from .secrets import Credentials, Secret, hidden

C = TypeVar("C")

MAX_TIMEOUT = 24 * 60 * 60
"""Seconds."""
_RESERVED = re.compile(
    "(proxy-)?authorization|connection|content-(encoding|length|type)|cookie|host|te|trailer|upgrade|"
    "(accept|transfer)-encoding",
    re.IGNORECASE,
)
_CREDENTIALS = frozenset(map(str.lower, HEADERS))


def credentials(auth: object, username: object, api_key: object) -> Credentials:
    """Return the headers that identify the account.

    Args:
        auth: One of `WAYS`.
        username: Username of the account, or the result of `hidden` for it.
        api_key: An API key, or the result of `hidden` for it.
    """
    username, api_key = hidden(username), hidden(api_key)
    if auth not in list[str](WAYS):  # as `str`, because `WAYS` can have a single value
        raise ValueError(f"auth must be {' or '.join(map(repr, WAYS))}, not {auth!r}")
    if username is None and api_key is None:
        username = hidden(os.environ.get("TEXTMAGIC_USERNAME") or None)
        api_key = hidden(os.environ.get("TEXTMAGIC_API_KEY") or None)
    if username is None or api_key is None:
        raise TextMagicError(
            "credentials are missing: give both username= and api_key=, or set both "
            "TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY in the environment"
        )
    user, key = _checked("username", username), _checked("api_key", api_key)
    if auth == "headers":
        if not (user.reveal() + key.reveal()).isascii():
            raise ValueError("username and api_key must be ASCII with auth='headers'")
        return Credentials(dict(zip(HEADERS, (user, key), strict=True)))
    if ":" in user.reveal():
        raise ValueError("username must not contain a colon")
    return Credentials({"Authorization": _basic(user, key)})


def _basic(user: Secret, key: Secret) -> Secret:
    return Secret("Basic " + base64.b64encode(f"{user.reveal()}:{key.reveal()}".encode()).decode())


def _checked(name: str, value: object) -> Secret:
    """Check that a value can be a credential, and return it. Error messages do not show it."""
    if not isinstance(value, Secret):
        kind = value if isinstance(value, type) else type(value)
        raise TypeError(f"{name} must be a str, not {kind.__name__}")
    if not value.reveal():
        raise ValueError(f"{name} must not be empty")
    if not value.reveal().isprintable() or value.reveal() != value.reveal().strip():
        raise ValueError(f"{name} must be printable text without surrounding spaces")
    return value


def base_url(value: object, *, allow_http: bool) -> str:
    """Return the address of the API, without a slash at the end.

    Args:
        value: The address. None: the address of the environment, or else the default of the API.
        allow_http: Whether an address of another machine may start with http://.
    """
    name = "base_url"
    if value is None:
        name, value = "TEXTMAGIC_BASE_URL", os.environ.get("TEXTMAGIC_BASE_URL") or BASE_URL
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, not {type(value).__name__}")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{name} must start with https:// and name a host")
    if re.search(r"[@?#\s]|[^\x21-\x7e]", value) or not _has_valid_port(parts):
        raise ValueError(f"{name} must contain only scheme, host, port and path")
    if parts.scheme == "http" and not allow_http and not is_loopback(parts.hostname):
        raise ValueError(
            f"{name} must start with https://: with http://, others on the network can read "
            "the API key and the requests (allow_http=True permits http://)"
        )
    address, usual = value.rstrip("/"), urlsplit(BASE_URL)
    if parts.hostname == usual.hostname:
        right = f"{parts.scheme}://{parts.netloc}{usual.path.rstrip('/')}"
    else:
        right = address.removesuffix(PATHS)
    if address != right:
        raise ValueError(f"{name} must be {right!r}: the client adds the path of each operation")
    return address


def proxy(value: object) -> str | None:
    """Check the address of a proxy. Error messages do not show it: it may contain a password."""
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


def authorities(path: str) -> ssl.SSLContext:
    """Return a TLS context that trusts the CA certificates of a file."""
    try:
        context = ssl.create_default_context(cafile=path)
    except (OSError, ValueError) as error:
        raise ValueError(f"verify: {path} holds no certificates: {error}") from error
    if not context.cert_store_stats()["x509"]:
        raise ValueError(f"verify: {path} holds no certificates")
    return context


def check_trusted() -> None:
    """Check the CA certificates that the environment names.

    If they are invalid, an HTTP library ignores them, or raises an error without the file name.

    Raises:
        TextMagicError: SSL_CERT_FILE has no certificates, or SSL_CERT_DIR is not a folder.
    """
    for name, is_usable, kind in (
        ("SSL_CERT_FILE", _holds_certificates, "file with certificates"),
        ("SSL_CERT_DIR", os.path.isdir, "folder"),
    ):
        path = os.environ.get(name)
        if path is not None and not is_usable(path):
            raise TextMagicError(
                f"not sent: {name} of the environment is {path!r}, which is not a {kind}; "
                "correct or unset it, or pass verify= to the transport"
            )


def _holds_certificates(path: str) -> bool:
    try:
        authorities(path)
    except ValueError:
        return False
    return True


def _has_valid_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    """Return whether a host is the local machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def seconds(name: str, value: object) -> float:
    """Check a timeout, in seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number of seconds")
    if not 0 < value <= MAX_TIMEOUT:
        raise ValueError(f"{name} must be greater than 0 and at most a day, not {value:g}")
    return float(value)


def retries(value: object) -> int:
    """Check the maximum number of retries."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("max_retries must be an int")
    if not 0 <= value <= 100:
        raise ValueError(f"max_retries must be from 0 to 100, not {value}")
    return value


def size(name: str, value: object) -> int:
    """Check a size in bytes."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be an int")
    if value < 1024:
        raise ValueError(f"{name} must be at least 1024, not {value}")
    return value


def rate(value: object, documented: float | None) -> float | None:
    """Check a rate limit in requests per second. None: no limit."""
    if value is None:
        return None
    if value == "documented":
        if documented is None:
            raise ValueError("rate_limit must be a number: the API documents no rate limit")
        return documented
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("rate_limit must be a number of requests per second, or 'documented'")
    if not 0.001 <= value <= 1e6:
        raise ValueError(f"rate_limit must be from 0.001 to a million, not {value:g}")
    return float(value)


def headers(value: object) -> dict[str, str]:
    """Check headers for every request. Error messages show no values: they may be secret."""
    try:
        given = msgspec.convert(value, dict[str, str])
    except msgspec.ValidationError:
        raise TypeError("headers must be a mapping from str to str") from None
    checked: dict[str, str] = {}
    for name, text in given.items():
        if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name):
            raise ValueError(f"headers: {name!r} is not a valid header name")
        if _RESERVED.fullmatch(name) or name.lower() in _CREDENTIALS:
            raise ValueError(f"headers must not contain {name!r}: the client sets it")
        if not (text.isascii() and text.isprintable()) or text != text.strip():
            raise ValueError(
                f"headers: {name!r} must be printable ASCII without surrounding spaces"
            )
        checked[name] = text
    return checked


def hook(name: str, value: C) -> C:
    """Check a hook, which is called for every request or response."""
    if value is not None and not callable(value):
        raise TypeError(f"{name} must be a function")
    if inspect.iscoroutinefunction(value):
        raise TypeError(f"{name} must not be an async function: it is never awaited")
    return value


def transport(value: object, *, is_async: bool) -> None:
    """Check that a transport has the right methods and flavor."""
    send = None if isinstance(value, type) else getattr(value, "send", None)
    if not callable(send) or not callable(getattr(value, "close", None)):
        raise TypeError("transport must be an object with the methods send and close")
    if inspect.iscoroutinefunction(send) is not is_async:
        wanted, other = ("async", "sync") if is_async else ("sync", "async")
        raise TypeError(f"transport is for the {other} client; pass the {wanted} transport")
