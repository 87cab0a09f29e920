"""The distributions that the client needs."""

from __future__ import annotations

from typing import Final

from generator.ir import Parts

PYREQWEST: Final = "pyreqwest>=0.15"


def requirements(parts: Parts) -> list[str]:
    """Return the distributions that a client with these parts needs, without optional ones."""
    if parts.transports[0] == "httpx2":
        return ["httpx2>=2.16", "msgspec>=0.20"]
    found = ["msgspec>=0.20", PYREQWEST]
    return ["anyio>=4.10", *found] if "aio" in parts.flavors else found
