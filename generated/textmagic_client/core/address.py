"""The address of the API."""

from __future__ import annotations

from typing import Final

BASE_URL: Final = "https://rest.textmagic.com"
PATHS: Final = "/api/v2"
"""The common prefix of the paths of all operations. A base URL must not contain it."""
