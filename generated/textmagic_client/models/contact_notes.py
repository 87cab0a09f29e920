"""Models of contact notes."""

from __future__ import annotations

from datetime import datetime

from .account import UserAccount
from .base import Model


class ContactNote(Model, kw_only=True):
    """A note about a contact."""

    id: int
    """Id of the note."""
    created_at: datetime
    """When the note was written."""
    note: str
    """What the note says."""
    user: UserAccount | None = None
    """The user who wrote the note."""
