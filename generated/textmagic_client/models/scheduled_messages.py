"""Models of scheduled messages."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from .base import ABSENT, Model, OpenEnum
from .outbound_message_sessions import MessageSession

ScheduledMessageFilterValue = Literal["a", "c", "x"]
ScheduledMessageOrderValue = Literal["id", "nextSend", "lastSend"]


class ScheduledMessageFilter(OpenEnum):
    """Filter for scheduled messages by status."""

    ACTUAL = "a"
    """Messages that are still to be sent."""
    COMPLETED = "c"
    """Messages that are completed."""
    ALL = "x"
    """All scheduled messages."""


class ScheduledMessageOrder(OpenEnum):
    """Field by which scheduled messages are sorted."""

    ID = "id"
    NEXT_SEND = "nextSend"
    LAST_SEND = "lastSend"


class ScheduledMessageEncoding(OpenEnum):
    """Encoding of the text of a scheduled message."""

    LATIN = "ISO-8859-1"
    """For text in Latin letters."""
    UNICODE = "UTF-16BE"
    """For any other text."""


class ScheduledMessageRecurrence(OpenEnum):
    """How often a scheduled message is sent."""

    ONCE = "Once"
    """Once."""
    HOURLY = "Hourly"
    """Every few hours."""
    DAILY = "Daily"
    """Every few days."""
    WEEKLY = "Weekly"
    """Every few weeks."""
    MONTHLY = "Monthly"
    """Every few months."""
    YEARLY = "Yearly"
    """Every few years."""


class ScheduledMessage(Model, kw_only=True):
    """A message that is sent later, once or repeatedly."""

    id: int = ABSENT
    """Id of the scheduled message."""
    next_send: datetime = ABSENT
    """When it will be sent next."""
    rrule: str | None = None
    """How it repeats, as a recurrence rule of iCalendar (RFC 5545)."""
    session: MessageSession | None = None
    """The message session that it belongs to."""
    last_sent: datetime | None = None
    """When it was last sent."""
    contact_name: str = ABSENT
    """Full name of the recipient, or the number of recipients if there are several."""
    parameters: ScheduledMessageParameters = ABSENT
    """The text and the recipients."""
    type: ScheduledMessageRecurrence = ABSENT
    """How often it is sent."""
    summary: str = ABSENT
    """Description of the schedule, as text."""
    text_parameters: ScheduledMessageTextParameters = ABSENT
    """Size and cost of the text."""
    first_occurrence: datetime | None = None
    """When it is sent for the first time."""
    last_occurrence: datetime | None = None
    """When it is sent for the last time; `None` if there is no end."""
    recipients_count: int | None = None
    """How many recipients it has."""
    timezone: str = ABSENT
    """Name of the time zone that the times were given in. Underscores replace spaces."""
    completed: bool = ABSENT
    """Whether it was sent for the last time."""
    avatar: str | None = None
    """Address of the picture of the recipient's contact, relative to the site."""
    created_at: datetime = ABSENT
    """When it was scheduled."""


class ScheduledMessageParameters(Model, kw_only=True):
    """The text and the recipients of a scheduled message."""

    text: str = ABSENT
    """Text of the message; can contain tags in braces."""
    recipients: ScheduledMessageRecipients = ABSENT
    """The recipients."""


class ScheduledMessageRecipients(Model, kw_only=True):
    """The recipients of a scheduled message."""

    contacts: list[int] = []
    """Ids of contacts."""
    groups: list[int] = []
    """Ids of contact lists."""
    numbers: list[str] = []
    """Phone numbers in E.164 format, without the leading plus sign."""
    filtered_views: list[int] = []
    """Ids of filtered views of the contacts. Sent since 2025."""


class ScheduledMessageTextParameters(Model, kw_only=True):
    """Size and cost of the text of a scheduled message."""

    cost: Decimal | None = None
    """Price of the message, in the currency of the account."""
    parts: int | None = None
    """Into how many parts the text is split for sending."""
    chars: int | None = None
    """How many characters the text has."""
    encoding: ScheduledMessageEncoding | None = None
    """Encoding of the text."""
    countries: list[str] | None = None
    """Countries of the recipients' numbers, as ISO 3166-1 alpha-2 codes."""
    charset_label: str | None = None
    """Encoding of the text for display: `ISO-8859-1`, `UTF-16BE`, or `Voice` for spoken
    messages.
    """
