"""Models of bulk sessions."""

from __future__ import annotations

from datetime import datetime

from .base import ABSENT, Model, OpenEnum
from .outbound_message_sessions import MessageSession


class BulkSessionStatus(OpenEnum):
    """How far a bulk session has come."""

    NEW = "n"
    """Created, and not yet begun."""
    WORKING = "w"
    """Is being worked on."""
    FAILED = "f"
    """Has failed."""
    COMPLETED = "c"
    """Completed with success."""
    SUSPENDED = "s"
    """Suspended."""


class BulkSession(Model, kw_only=True):
    """A sending to many recipients, which is worked off step by step."""

    id: int = ABSENT
    """Id of the bulk session."""
    status: BulkSessionStatus = ABSENT
    """How far it has come."""
    items_processed: int | None = None
    """How many messages have been dealt with."""
    items_total: int | None = None
    """How many messages there are altogether."""
    created_at: datetime = ABSENT
    """When the bulk session was created."""
    session: MessageSession | None = None
    """The message session that it fills."""
    text: str | None = None
    """Text of the messages; may contain the tags of a template."""
