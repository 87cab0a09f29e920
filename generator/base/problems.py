"""What is wrong with an input, and where. Stages collect problems instead of stopping at one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in an input file. Lines and columns count from 1."""

    file: str
    line: int
    column: int

    @classmethod
    def after(cls, before: str, file: str) -> Location:
        """Return the place in the file that has this text before it."""
        line = before.count("\n") + 1
        return cls(file, line, len(before) - (before.rfind("\n") + 1) + 1)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake of the user's: where it is, what it is and how to mend it, in one line."""

    at: Location
    message: str

    def __str__(self) -> str:
        return f"{self.at}: {self.message}"


class Problems:
    """The problems found so far, in the order of files and lines.

    One for each place, the first: what later stages find there most often follows from it.
    """

    def __init__(self) -> None:
        self._found: dict[Location, str] = {}

    def add(self, at: Location, message: str) -> None:
        self._found.setdefault(at, message)

    def __iter__(self) -> Iterator[Problem]:
        return (Problem(at, message) for at, message in sorted(self._found.items()))

    def __len__(self) -> int:
        return len(self._found)

    def raise_if_any(self) -> None:
        """Raise `InputError` if a problem was found."""
        if self._found:
            raise InputError(*map(str, self))


class InputError(Exception):
    """The input is at fault. `args` holds one line for each mistake."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


def quote(text: object, limit: int = 60) -> str:
    """Spec text for use in a one-line message: shortened, with nothing unprintable in it."""
    shown = str(text)
    if len(shown) > limit:
        shown = shown[:limit] + "…"
    return ascii(shown) if not shown.isprintable() else f"'{shown}'"
