"""Models of statistics."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from .base import ABSENT, Model, OpenEnum

StatisticPeriodValue = Literal["off", "day", "month", "year"]


class StatisticPeriod(OpenEnum):
    """Length of each counted interval."""

    OFF = "off"
    """The whole period."""
    DAY = "day"
    """A day."""
    MONTH = "month"
    """A month."""
    YEAR = "year"
    """A year."""


class StatementType(OpenEnum):
    """Reason for a change of the balance."""

    SMS = "sms"
    """Messages were sent."""
    NUMBER = "number"
    """A dedicated number was renewed."""
    SCHEDULE = "schedule"
    """Messages were scheduled."""
    TOP_UP = "topup"
    """Credit was bought."""


class MessagingStat(Model, kw_only=True):
    """The messages sent and received in a period."""

    reply_rate: float | None = None
    """Messages received, as a share of all messages."""
    date: datetime | None = None
    """Beginning of the interval; `None` if the interval is the whole period."""
    delivery_rate: float | None = None
    """Messages delivered, as a share of all messages."""
    costs: Decimal | None = None
    """Price of the sent messages, in the currency of the account."""
    messages_received: int | None = None
    """How many messages were received."""
    messages_sent_delivered: int | None = None
    """How many messages reached their recipients. May grow for 48 hours, as long as delivery is
    tried.
    """
    messages_sent_accepted: int | None = None
    """How many messages were taken for delivery and are not yet delivered."""
    messages_sent_buffered: int | None = None
    """How many messages the recipients' operators hold for later."""
    messages_sent_failed: int | None = None
    """How many messages could not be delivered."""
    messages_sent_rejected: int | None = None
    """How many messages were refused, for example because the country forbids the sender."""
    messages_sent_parts: int | None = None
    """How many parts the messages sent had. Each message has 1 to 6, and each part is charged."""


class MessagingCounters(Model, kw_only=True):
    """The numbers of contacts and messages in the account."""

    contacts: int = ABSENT
    """How many contacts there are."""
    sent: int = ABSENT
    """How many messages were sent."""
    received: int = ABSENT
    """How many messages were received."""


class UserStatement(Model, kw_only=True):
    """One change of the balance."""

    id: int = ABSENT
    """Id of the entry."""
    user_id: int | None = None
    """Id of the user."""
    date: datetime = ABSENT
    """When it happened."""
    balance: Decimal | None = None
    """The balance, in the currency of the account. No source says whether it is the balance before
    or after the change.
    """
    delta: Decimal | None = None
    """Amount of the change; negative if the account was charged."""
    type: StatementType = ABSENT
    """Reason for the change of the balance."""
    value: str | None = None
    """Details of the change: how many messages were sent or scheduled, which number was renewed, or
    the id of the invoice.
    """
    comment: str | None = None
    """A remark on the change."""


class Invoice(Model, kw_only=True):
    """A payment for credit."""

    id: int = ABSENT
    """Id of the invoice."""
    bundle: Decimal = ABSENT
    """How much credit was bought, in the currency of the invoice."""
    currency: str = ABSENT
    """Currency of the invoice, as an ISO 4217 code."""
    vat: Decimal = ABSENT
    """Value added tax in the amount, if any, in the currency of the invoice."""
    payment_method: str | None = None
    """How it was paid, for display."""
