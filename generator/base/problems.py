"""Errors in the input and their locations. Stages collect all problems before they stop."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A position in an input file. Lines and columns count from 1."""

    file: str
    line: int
    column: int

    @classmethod
    def after(cls, before: str, file: str) -> Location:
        """Return the position in the file after this text."""
        line = before.count("\n") + 1
        return cls(file, line, len(before) - (before.rfind("\n") + 1) + 1)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One error of the user in one line: its location, its description and its fix."""

    at: Location
    message: str

    def __str__(self) -> str:
        return f"{self.at}: {self.message}"


class Problems:
    """The problems found so far, sorted by file and line.

    Only the first problem of each location is kept: later problems there usually follow from it.
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
        """Raise `InputError` if there are problems."""
        if self._found:
            raise InputError(*map(str, self))


class InputError(Exception):
    """The input is invalid. `args` has one line for each error."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


class RefusedError(InputError):
    """The output is left as it is, because writing would destroy files of the user."""


def quote(text: object, limit: int = 60) -> str:
    """Return spec text for a one-line message: shortened, without unprintable characters."""
    shown = str(text)
    if len(shown) > limit:
        shown = shown[:limit] + "…"
    return ascii(shown) if not shown.isprintable() else f"'{shown}'"


def display(path: Path) -> str:
    """Return the path for messages, relative if it is below the working directory."""
    try:
        relative = os.path.relpath(path)
    except OSError:  # there is no working folder
        relative = ".."
    shown = str(path) if relative.startswith("..") else relative
    return shown if shown.isprintable() else ascii(shown)[1:-1]
