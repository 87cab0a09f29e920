"""Models of contact notes."""

from __future__ import annotations

from datetime import datetime

from .account import UserAccount
from .base import ABSENT, Model


class ContactNote(Model, kw_only=True):
    """A note about a contact."""

    id: int = ABSENT
    """Id of the note."""
    created_at: datetime = ABSENT
    """When the note was written."""
    note: str = ABSENT
    """Text of the note."""
    user: UserAccount | None = None
    """The user who wrote the note."""
