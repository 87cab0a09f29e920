"""Where the API is."""

from __future__ import annotations

from typing import Final

BASE_URL: Final = "https://rest.textmagic.com"
PATHS: Final = "/api/v2"
"""What the paths of all operations begin with. It is no part of a base URL."""
