"""Models of senders."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from .account import TimeFormat, UserAccount
from .base import ABSENT, Model, OpenEnum
from .service import Country


class NumberOffer(OpenEnum):
    """What is free of charge with a dedicated number."""

    NONE = "none"
    """Nothing."""
    REGISTRATION = "registration"
    """Something that comes with the registration."""
    FIRST_MONTH = "first_month"
    """The first month."""
    INCLUDED_IN_PLAN = "include_in_plan"
    """A number, as part of the plan."""


class DedicatedNumberStatus(OpenEnum):
    """Whether a dedicated number has been used."""

    UNUSED = "U"
    """No message has been sent from it or to it."""
    ACTIVE = "A"
    """It has been used."""


class SenderIdStatus(OpenEnum):
    """The decision about a sender name."""

    ACTIVE = "A"
    """It can be used."""
    REJECTED = "R"
    """It was rejected."""
    PENDING = "P"
    """The decision is pending."""


class SenderOptions(Model, kw_only=True):
    """The numbers and names that messages can be sent from, by their kind."""

    dedicated: list[str] = []
    """Dedicated numbers of the account."""
    user: list[str] = []
    """Confirmed phone numbers of the user; currently at most one."""
    shared: list[str] = []
    """Numbers that all customers share."""
    sender_ids: list[str] = []
    """Sender names."""
    user_carrier_twilio: list[str] = []
    """The customer's own numbers at Twilio."""
    user_carrier_vonage: list[str] = []
    """The customer's own numbers at Vonage."""
    user_carrier_sinch: list[str] = []
    """The customer's own numbers at Sinch."""
    u_carrier_bandwidth: list[str] | None = None
    """The customer's own numbers at Bandwidth."""
    uc_twilio_sender_id: list[str] | None = None
    """The customer's own sender names at Twilio."""


class SenderSetting(Model, kw_only=True):
    """The sender of messages to a country."""

    country: str = ABSENT
    """Country of the recipients, as an ISO 3166-1 alpha-2 code."""
    phone: str = ABSENT
    """Number or name that messages to it are sent from."""


class SenderSettings(Model, kw_only=True):
    """The senders of messages to each country, in three groups."""

    user: list[SenderSetting] = []
    """Settings of the user."""
    special: list[SenderSetting] = []
    """Settings for special countries."""
    other: list[SenderSetting] = []
    """Settings for all other countries."""


class AvailableNumbers(Model, kw_only=True):
    """Dedicated numbers that can be bought."""

    numbers: list[str] = []
    """The numbers in E.164 format, without the leading plus sign."""
    price: Decimal = ABSENT
    """Monthly price of each, in the currency of the account."""
    gift_type: NumberOffer = ABSENT
    """What is free of charge for the account."""


class DedicatedNumber(Model, kw_only=True):
    """A number that only this account sends from and receives at."""

    id: int = ABSENT
    """Id of the number."""
    display_time_format: TimeFormat | None = None
    """How times of day are displayed."""
    phone: str | None = None
    """The number in E.164 format, without the leading plus sign."""
    user: UserAccount | None = None
    """User that the number is assigned to."""
    purchased_at: datetime = ABSENT
    """When the number was bought."""
    expire_at: datetime = ABSENT
    """Until when the number is paid for."""
    status: DedicatedNumberStatus = ABSENT
    """Whether the number has been used."""
    country: Country | None = None
    """Country of the number."""


class SenderId(Model, kw_only=True):
    """A name to send messages from, which recipients cannot answer."""

    id: int = ABSENT
    """Id of the sender name, not the name itself."""
    display_time_format: TimeFormat | None = None
    """How times of day are displayed."""
    sender_id: str = ABSENT
    """The name that recipients see as the sender."""
    user: UserAccount | None = None
    """The user that requested it."""
    status: SenderIdStatus = ABSENT
    """The decision about it."""
