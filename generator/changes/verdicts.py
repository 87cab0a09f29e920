"""The verdicts on changes, and the part of the version that each increases."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Verdict(StrEnum):
    """The effect of a change on programs, most serious first."""

    BREAKING = "breaking"
    """A working program can fail, or have another effect."""
    ADDITION = "addition"
    """Programs can use a new feature."""
    FIX = "fix"
    """Anything else, such as a correction of the description."""


BREAKING: Final = Verdict.BREAKING
ADDITION: Final = Verdict.ADDITION
FIX: Final = Verdict.FIX
