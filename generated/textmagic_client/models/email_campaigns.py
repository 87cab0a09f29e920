"""Models of email campaigns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec

from ..core import encode
from .base import ABSENT, Input, Model, OpenEnum


class EmailCampaignStatus(OpenEnum):
    """How far a campaign has come."""

    IDLE = "idle"
    SENT = "sent"
    IN_PROGRESS = "in_progress"
    FAILED = "failed"
    DELIVERED = "delivered"
    REJECTED = "rejected"
    ERROR = "error"
    SCHEDULED_ERROR = "scheduledError"


class EmailCampaignFailure(OpenEnum):
    """Why a campaign failed."""

    LOW_BALANCE = "lowBalance"
    NO_RECIPIENTS = "noRecipients"
    NO_EMAIL_SENDER = "noEmailSender"
    UNHANDLED = "unhandled"


class OutboundEmailSource(OpenEnum):
    """Reason for which an e-mail was sent."""

    EMAIL_CAMPAIGN = "emailCampaign"
    """For a campaign."""
    TICKET = "ticket"
    """In answer to a ticket."""


class OutboundEmailStatus(OpenEnum):
    """The delivery status of an e-mail."""

    PENDING = "pending"
    SENT = "sent"
    DELIVERED = "delivered"
    REJECTED = "rejected"
    FAILED = "failed"
    OPENED = "opened"
    CLICKED = "clicked"
    UNSUBSCRIBED = "unsubscribed"
    SPAM = "spam"


class ScheduledEmailCampaignStatus(OpenEnum):
    """State of the schedule of a campaign."""

    SCHEDULED = "scheduled"
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"


class EmailCampaignRecurrence(OpenEnum):
    """How often a scheduled campaign is sent."""

    ONCE = "once"
    """Once."""
    HOURLY = "hourly"
    """Every few hours."""
    DAILY = "daily"
    """Every few days."""
    WEEKLY = "weekly"
    """Every few weeks."""
    MONTHLY = "monthly"
    """Every few months."""
    YEARLY = "yearly"
    """Every few years."""
    FOLLOW_UP = "follow-up"
    """As a follow-up. The vendor does not explain it."""


class EmailDomainStatus(OpenEnum):
    """How far the verification of a domain has come."""

    NOT_VERIFIED = "not_verified"
    PENDING = "pending"
    MANUAL_REVIEW = "manual_review"
    REJECTED = "rejected"
    VERIFIED = "verified"


class EmailRecipients(Input, frozen=True, kw_only=True):
    """The recipients of an e-mail. All three lists are required, but each can be empty."""

    contact_ids: Sequence[int]
    """Ids of contacts."""
    emails: Sequence[str]
    """E-mail addresses."""
    group_ids: Sequence[int]
    """Ids of contact lists."""

    def on_wire(self, name: str, /) -> dict[str, Any]:
        """Check the fields, and encode them.

        Args:
            name: The name of the object in error messages.

        Returns:
            The encoded values, by their names on the wire.
        """
        return {
            "contactIds": encode.items(f"{name}.contact_ids", self.contact_ids, encode.integer),
            "emails": encode.items(f"{name}.emails", self.emails, encode.string),
            "groupIds": encode.items(f"{name}.group_ids", self.group_ids, encode.integer),
        }


class EmailCampaignSchedule(Input, frozen=True, kw_only=True):
    """When to send a campaign."""

    start_date_time: datetime
    """When to send it for the first time. Use a datetime in the time zone of `timezone`: if the
    service ignores the offset, a datetime in another time zone is sent at the wrong hour. With a
    timezone.
    """
    timezone: str
    """Name of the time zone of the schedule."""
    rrule: str | msgspec.UnsetType | None = msgspec.UNSET
    """How to repeat it, as a recurrence rule of iCalendar (RFC 5545)."""

    def on_wire(self, name: str, /) -> dict[str, Any]:
        """Check the fields, and encode them.

        Args:
            name: The name of the object in error messages.

        Returns:
            The encoded values, by their names on the wire.
        """
        return {
            "startDateTime": encode.timestamp(f"{name}.start_date_time", self.start_date_time),
            "timezone": encode.string(f"{name}.timezone", self.timezone),
            "rrule": None if self.rrule is None else encode.string(f"{name}.rrule", self.rrule),
        }


class EmailCampaign(Model, kw_only=True):
    """An e-mail to many recipients."""

    id: int = ABSENT
    """Id of the campaign."""
    status: EmailCampaignStatus = ABSENT
    """How far the campaign has come."""
    email_sender_id: int | None = None
    """Id of the e-mail sender that it is sent from."""
    start_at: datetime = ABSENT
    """When sending began."""
    created_by: UserPersonalInfo = ABSENT
    """The user that started the campaign."""
    from_name: str | None = None
    """Name that the recipient sees as the sender."""
    from_email: str = ABSENT
    """Address that it is sent from."""
    reply_to_email: str = ABSENT
    """Address that replies go to."""
    subject: str = ABSENT
    """Subject of the e-mail."""
    html: str = ABSENT
    """Content of the e-mail, as HTML."""
    cost: Decimal = ABSENT
    """Price of the whole campaign, in the currency of the account."""
    totals: EmailCampaignTotals = ABSENT
    """How many e-mails have each delivery status so far."""
    outbound_email: OutboundEmail | None = None
    """One of its e-mails. When a campaign has this field is not documented."""
    failed_reason: EmailCampaignFailure | None = None
    """Why the campaign failed, if it failed."""


class UserPersonalInfo(Model, kw_only=True):
    """Basic data of a user of the account."""

    id: int = ABSENT
    """Id of the user."""
    first_name: str | None = None
    """First name of the user."""
    last_name: str | None = None
    """Last name of the user."""
    avatar_url: str | None = None
    """Address of the user's picture."""
    email: str | None = None
    """E-mail address of the user."""


class EmailCampaignTotals(Model, kw_only=True):
    """How many e-mails of a campaign have each delivery status."""

    recipients: int = ABSENT
    """How many recipients the campaign has."""
    delivered: int = ABSENT
    """E-mails that were delivered."""
    rejected: int = ABSENT
    """E-mails that were refused."""
    failed: int = ABSENT
    """E-mails that could not be sent."""
    opened: int = ABSENT
    """E-mails that were opened."""
    clicked: int = ABSENT
    """E-mails with a link that was followed."""
    spam_reports: int = ABSENT
    """E-mails that were reported as spam."""
    unsubscribed: int = ABSENT
    """Recipients that have unsubscribed."""


class OutboundEmail(Model, kw_only=True):
    """One e-mail to one recipient."""

    id: int = ABSENT
    """Id of the e-mail."""
    send_time: datetime = ABSENT
    """When it was sent."""
    from_name: str | None = None
    """Name that the recipient sees as the sender."""
    from_email: str = ABSENT
    """Address that it was sent from."""
    reply_to_email: str = ABSENT
    """Address that replies go to."""
    recipient_full_name: str | None = None
    """Full name of the recipient."""
    recipient_email: str | None = None
    """Address of the recipient."""
    email_subject: str = ABSENT
    """Subject of the e-mail."""
    email_content: str = ABSENT
    """Content of the e-mail, as HTML."""
    source: OutboundEmailSource = ABSENT
    """Reason for which it was sent."""
    status: OutboundEmailStatus = ABSENT
    """The delivery status of the e-mail."""
    cost: Decimal = ABSENT
    """Price, in the currency of the account."""
    status_reason: str | None = None
    """Why it has its status, in more detail."""
    contact_id: int | None = None
    """Id of the recipient's contact, where there is one."""
    initiator_id: int = ABSENT
    """Id of the user that started it."""


class ScheduleEmailCampaignResponse(Model, kw_only=True):
    """A scheduled campaign, and its price."""

    campaign: ScheduledEmailCampaign = ABSENT
    """The campaign."""
    cost: Decimal = ABSENT
    """Price, in the currency of the account."""


class ScheduledEmailCampaign(Model, kw_only=True):
    """An e-mail to many recipients that is sent later, once or repeatedly."""

    id: int = ABSENT
    """Id of the scheduled campaign."""
    status: ScheduledEmailCampaignStatus = ABSENT
    """State of the schedule."""
    email_sender_id: int | None = None
    """Id of the e-mail sender that it is sent from."""
    start_at: datetime = ABSENT
    """When it is sent for the first time, in UTC."""
    end_at: datetime | None = None
    """When a campaign that repeats ends, in UTC."""
    next_send_at: datetime | None = None
    """When it will be sent next, in UTC."""
    created_by: UserPersonalInfo = ABSENT
    """The user that scheduled the campaign."""
    created_at: datetime = ABSENT
    """When it was scheduled."""
    updated_at: datetime = ABSENT
    """When it was last changed."""
    type: EmailCampaignRecurrence = ABSENT
    """How often it is sent."""
    from_name: str | None = None
    """Name that the recipient sees as the sender."""
    from_email: str = ABSENT
    """Address that it is sent from."""
    reply_to_email: str = ABSENT
    """Address that replies go to."""
    subject: str = ABSENT
    """Subject of the e-mail."""
    html: str = ABSENT
    """Content of the e-mail, as HTML."""
    recipients_count: int = ABSENT
    """How many recipients it has."""
    sending_timezone: str = ABSENT
    """Name of the time zone of the schedule."""
    rrule: str | None = None
    """How it repeats, as a recurrence rule of iCalendar (RFC 5545)."""
    occurrence_summary: str | None = None
    """Description of the schedule, as text."""


class EmailSenders(Model, kw_only=True):
    """The addresses that campaigns can be sent from."""

    items: list[EmailSender] = []
    """The addresses."""


class EmailSender(Model, kw_only=True):
    """An address that campaigns can be sent from."""

    id: int = ABSENT
    """Id of the e-mail sender."""
    domain_id: int = ABSENT
    """Id of the domain of the address."""
    email: str = ABSENT
    """The address."""
    created_at: datetime = ABSENT
    """When the e-mail sender was created."""
    domain_status: EmailDomainStatus = ABSENT
    """Whether the domain is verified."""
    from_name: str | None = None
    """Name that the recipient sees as the sender."""
    reply_to: str | None = None
    """Address that replies go to."""
