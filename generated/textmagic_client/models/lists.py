"""Models of lists."""

from __future__ import annotations

from .account import UserAccount
from .base import ABSENT, Model
from .common import Image


class ContactList(Model, kw_only=True):
    """A named group of contacts."""

    id: int = ABSENT
    """Id of the list."""
    name: str = ABSENT
    """Name of the list."""
    description: str | None = None
    """Description of the list."""
    favorited: bool = ABSENT
    """Whether the list is a favorite."""
    members_count: int = ABSENT
    """How many contacts are in the list."""
    user: UserAccount | None = None
    """The user that the list belongs to."""
    service: bool = ABSENT
    """For internal use by the vendor. It is not documented."""
    shared: bool | None = None
    """Whether all sub-accounts can use the list."""
    avatar: Image | None = None
    """The picture of the list."""
    is_default: bool | None = None
    """Whether contacts that are added in the web application go into this list."""
