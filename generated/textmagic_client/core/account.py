"""How the credentials of an account can travel."""

from __future__ import annotations

from typing import Final, Literal

Auth = Literal["basic", "headers"]
WAYS: Final[tuple[Auth, ...]] = (
    "basic",
    "headers",
)
"""HTTP Basic, or headers of their own. The first is the default."""
HEADERS: Final[tuple[str, ...]] = ("X-TM-Username", "X-TM-Key")
"""Names of the headers for the username and the key, where there are any."""
