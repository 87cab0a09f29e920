"""Models of templates."""

from __future__ import annotations

from datetime import datetime

from .base import Model


class Template(Model, kw_only=True):
    """A text that is kept for later."""

    id: int
    """Id of the template."""
    name: str
    """Name of the template."""
    content: str
    """Text of the template; may hold tags in braces, filled in for each recipient."""
    last_modified: datetime | None = None
    """When the template was last changed."""
