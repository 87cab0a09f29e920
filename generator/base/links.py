"""Check of addresses for links on a page."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = re.compile(r"https://[A-Za-z0-9./_~%#?=&-]+")


def is_link(address: str) -> bool:
    """Return whether an address is a plain https address, which needs no escaping."""
    return _LINK.fullmatch(address) is not None
