"""What a change means for a program, and which step of the version it needs."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Verdict(StrEnum):
    """The meaning of a change, most serious first."""

    BREAKING = "breaking"
    """A program that worked can fail, or do something else."""
    ADDITION = "addition"
    """There is something new to use."""
    FIX = "fix"
    """Anything else, such as a correction of the description."""


BREAKING: Final = Verdict.BREAKING
ADDITION: Final = Verdict.ADDITION
FIX: Final = Verdict.FIX
