"""Models of tags."""

from __future__ import annotations

from .base import ABSENT, Model


class Tag(Model, kw_only=True):
    """A label for contacts and chats."""

    id: int = ABSENT
    """Id of the tag."""
    title: str = ABSENT
    """Text of the tag."""
