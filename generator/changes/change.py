"""One change: a sentence, its verdict, and the part of a program that it affects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.changes.verdicts import Verdict

_LONGEST: Final = 80
"""Maximum length of a name or a value in a sentence."""


class Direction(StrEnum):
    """The part of a program that a change affects."""

    SENT = "sent"
    RECEIVED = "received"
    BOTH = "both"
    CLIENT = "client"
    """The client itself: its names, its server, its retries."""


SENT: Final = Direction.SENT
RECEIVED: Final = Direction.RECEIVED
BOTH: Final = Direction.BOTH
CLIENT: Final = Direction.CLIENT


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `template` has `{}` for each of `names`, which are code."""

    verdict: Verdict
    direction: Direction
    template: str
    names: tuple[str, ...]
    is_typed: bool | None = None
    """Whether a type checker finds each place that breaks in a program; None if none breaks."""

    @property
    def sentence(self) -> str:
        return self.spelled(str)

    def spelled(self, code: Callable[[str], str]) -> str:
        """Return the sentence. The caller chooses the format of code."""
        return self.template.format(*(code(_shown(name)) for name in self.names))


def _shown(name: str) -> str:
    """Return text of a spec on one line: shortened, without unprintable characters."""
    shown = name if len(name) <= _LONGEST else name[:_LONGEST] + "…"
    return shown if shown.isprintable() else ascii(shown)[1:-1]
