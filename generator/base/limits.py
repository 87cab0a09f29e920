"""The keywords that limit a value."""

from __future__ import annotations

from typing import Final

RANGES: Final = (("minimum", "maximum"), ("minLength", "maxLength"))
"""The lower and the upper limit of integers, and of the length of strings."""
LIMITS: Final = (*(keyword for limits in RANGES for keyword in limits), "minItems")
