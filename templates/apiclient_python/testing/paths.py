"""Paths of the API, with and without placeholders."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote, unquote

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@cache
def pattern(template: str) -> re.Pattern[str]:
    """Return a pattern that matches the paths of a template, with a group for each placeholder."""
    parts = PLACEHOLDER.split(template)
    return re.compile("([^/]+)".join(re.escape(part) for part in parts[::2]))


def looseness(template: str) -> list[bool]:
    """Return a sort key: a path with fixed text comes before one with a placeholder there."""
    return [bool(PLACEHOLDER.search(part)) for part in template.split("/")]


def segment(value: object) -> str:
    """Return a value as one segment of a path."""
    return quote(str(value), safe="")


def canonical(path: str) -> str:
    """Return a path with normalized percent-encoding."""
    return "/".join(segment(unquote(part)) for part in path.split("/"))


def split(path: str) -> tuple[str, str]:
    """Split a path into its parent and its last segment."""
    above, _, last = path.rpartition("/")
    return above, last
