"""The servers that requests go to."""

from __future__ import annotations

from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
"""The default port of each scheme."""


class Origin:
    """The scheme, host and port of a server.

    Args:
        address: The origin of a URL, such as `https://example.com`.
    """

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.scheme, self.host = parts.scheme, parts.hostname or ""
        self.port = parts.port or PORTS[parts.scheme]


def origin_of(url: str) -> str:
    """Return the scheme, host and port of a URL."""
    end = url.find("/", len("https://"))
    return url if end < 0 else url[:end]
