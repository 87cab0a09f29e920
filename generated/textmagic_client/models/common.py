"""Models of common."""

from __future__ import annotations

from typing import Literal

from .base import ABSENT, Model, OpenEnum

SortDirectionValue = Literal["asc", "desc"]


class SortDirection(OpenEnum):
    """Sort direction."""

    ASCENDING = "asc"
    """The smallest or oldest first."""
    DESCENDING = "desc"
    """The greatest or newest first."""


class Image(Model, kw_only=True):
    """The picture of a user, a contact or a list."""

    href: str = ABSENT
    """Address of the picture."""


class ResourceLink(Model, kw_only=True):
    """The id and path of the resource that was created or changed."""

    id: int = ABSENT
    """Id of the resource that was created or changed."""
    href: str = ABSENT
    """Path of the resource in the API."""
