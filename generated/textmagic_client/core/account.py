"""How the credentials of an account are sent."""

from __future__ import annotations

from typing import Final, Literal

Auth = Literal["basic", "headers"]
WAYS: Final[tuple[Auth, ...]] = ("basic", "headers")
"""The values of `Auth`. The first is the default."""
HEADERS: Final[tuple[str, ...]] = ("X-TM-Username", "X-TM-Key")
"""Names of the headers for the username and the key. Empty: only HTTP Basic is supported."""
