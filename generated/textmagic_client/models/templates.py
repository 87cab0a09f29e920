"""Models of templates."""

from __future__ import annotations

from datetime import datetime

from .base import ABSENT, Model


class Template(Model, kw_only=True):
    """A stored text for messages."""

    id: int = ABSENT
    """Id of the template."""
    name: str = ABSENT
    """Name of the template."""
    content: str = ABSENT
    """Text of the template; can contain tags in braces, which are filled in for each recipient."""
    last_modified: datetime | None = None
    """When the template was last changed."""
