"""Models of bulk sessions."""

from __future__ import annotations

from datetime import datetime

from .base import ABSENT, Model, OpenEnum
from .outbound_message_sessions import MessageSession


class BulkSessionStatus(OpenEnum):
    """Progress of a bulk session."""

    NEW = "n"
    """Created, but not yet started."""
    WORKING = "w"
    """In progress."""
    FAILED = "f"
    """Has failed."""
    COMPLETED = "c"
    """Completed successfully."""
    SUSPENDED = "s"
    """Suspended."""


class BulkSession(Model, kw_only=True):
    """The progress of sending a message to more than 1,000 recipients."""

    id: int = ABSENT
    """Id of the bulk session."""
    status: BulkSessionStatus = ABSENT
    """Progress of the bulk session."""
    items_processed: int | None = None
    """How many messages have been processed."""
    items_total: int | None = None
    """How many messages the bulk session has."""
    created_at: datetime = ABSENT
    """When the bulk session was created."""
    session: MessageSession | None = None
    """The message session with the messages."""
    text: str | None = None
    """Text of the messages; can contain tags in braces."""
