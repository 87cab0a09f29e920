"""The names of the parts that a copy of the client can omit."""

from __future__ import annotations

from typing import Final

FLAVORS: Final = ("sync", "aio")
TRANSPORTS: Final = ("httpx2", "pyreqwest")
"""The HTTP libraries that the client can use. The first one that it has is its default."""
WITHOUT: Final = ("callbacks", "testing")
