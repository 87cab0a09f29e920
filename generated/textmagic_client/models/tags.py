"""Models of tags."""

from __future__ import annotations

from .base import Model


class Tag(Model, kw_only=True):
    """A label for contacts and chats."""

    id: int
    """Id of the tag."""
    title: str
    """Text of the tag."""
