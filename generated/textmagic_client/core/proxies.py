"""Find the proxy for a request, with the same rules for all HTTP libraries."""

from __future__ import annotations

import os
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit
from urllib.request import getproxies, getproxies_environment, proxy_bypass

from .settings import is_loopback, proxy


class Proxies:
    """The proxy that was given, or the proxies that the environment sets.

    The environment is read once, when the transport is created. If it has no variable for proxies,
    the system settings of macOS and Windows are used.

    Args:
        address: Address of the proxy for all requests. None: use the proxies of the environment.

    Raises:
        ValueError: An address is not the address of a proxy.
    """

    def __init__(self, address: object) -> None:
        self._given = proxy(address)
        self._found: dict[str, str] = {}
        self._exceptions: list[str] | None = []
        if self._given is None:
            self._found = {key: _checked(key, value) for key, value in getproxies().items()}
            listed = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
            in_environment = getproxies_environment().keys() - {"no"}
            self._exceptions = listed.split(",") if in_environment else None

    @property
    def are_named(self) -> bool:
        """Whether the environment sets any proxy."""
        return bool(self._found)

    def find(self, scheme: str, host: str, port: int) -> str | None:
        """Return the address of the proxy for a server. None: connect directly.

        Requests to loopback, which may be unencrypted, never use a proxy of the environment.
        """
        if self._given is not None:
            return self._given
        found = self._found.get(scheme) or self._found.get("all")
        if found is None or is_loopback(host):
            return None
        if self._exceptions is None:
            return None if proxy_bypass(host) else found
        is_excepted = any(_matches(entry, host, port) for entry in self._exceptions)
        return None if is_excepted else found


def _checked(name: str, value: str) -> str:
    """Check and return the address of a proxy from the environment."""
    if name not in ("http", "https", "all"):
        return value
    address = value if "://" in value else f"http://{value}"
    try:
        proxy(address)
    except ValueError:
        variable = f"{name.upper()}_PROXY"
        raise ValueError(f"{variable} of the environment is not the address of a proxy") from None
    return address


def _matches(entry: str, host: str, port: int) -> bool:
    """Return whether an entry of NO_PROXY matches a server.

    An entry is `*`, a host, an IP address, or a network such as `10.0.0.0/8`, each with or without
    a port. A host also matches all its subdomains; `.` or `*.` before it changes nothing.
    """
    entry = entry.strip().lower().rpartition("://")[2]
    if entry == "*":
        return True
    if entry.startswith("[") or entry.count(":") == 1:
        try:
            parts = urlsplit(f"//{entry}")
            name, wanted = parts.hostname or "", parts.port
        except ValueError:
            return False
        if wanted is not None and wanted != port:
            return False
    else:
        name = entry
    name, host = name.removeprefix("*").strip("."), host.lower().strip("[].")
    try:
        return ip_address(host) in ip_network(name, strict=False)
    except ValueError:
        return bool(name) and f".{host}".endswith(f".{name}")
