"""Paths of the API, with and without placeholders."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote, unquote

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@cache
def pattern(template: str) -> re.Pattern[str]:
    """Matches the paths that a template stands for; a group for each placeholder."""
    parts = PLACEHOLDER.split(template)
    return re.compile("([^/]+)".join(re.escape(part) for part in parts[::2]))


def looseness(template: str) -> list[bool]:
    """Orders paths so that one with plain text comes before one that takes anything there."""
    return [bool(PLACEHOLDER.search(part)) for part in template.split("/")]


def segment(value: object) -> str:
    """A value as part of a path."""
    return quote(str(value), safe="")


def canonical(path: str) -> str:
    """The one way to write a path."""
    return "/".join(segment(unquote(part)) for part in path.split("/"))


def split(path: str) -> tuple[str, str]:
    """What is above the last part of a path, and that part."""
    above, _, last = path.rpartition("/")
    return above, last
