"""The distributions that the client needs."""

from __future__ import annotations

from generator.ir import Parts


def requirements(parts: Parts) -> list[str]:
    """Return the distributions that a client with these parts needs, without optional ones."""
    if parts.transports[0] == "httpx2":
        return ["httpx2>=2.16", "msgspec>=0.20"]
    found = ["msgspec>=0.20", "pyreqwest>=0.15"]
    return ["anyio>=4.10", *found] if "aio" in parts.flavors else found
