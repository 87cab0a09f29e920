"""Models of account."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from .base import ABSENT, Model, OpenEnum
from .common import Image
from .outbound_message_sessions import MessageStatus
from .service import Country, Currency, Timezone

CallbackFormatValue = Literal["m", "u", "j"]


class AccountStatus(OpenEnum):
    """Whether an account is in use."""

    ACTIVE = "A"
    """In use."""
    TRIAL = "T"
    """On trial."""
    CLOSED = "C"
    """Closed. Sub-accounts stay listed when they are closed."""


class AccountType(OpenEnum):
    """The role of an account in its group of sub-accounts."""

    PARENT = "P"
    """The parent account of the sub-accounts."""
    ADMINISTRATOR = "A"
    """A sub-account that may do everything."""
    USER = "U"
    """A sub-account that may neither buy credit nor manage sub-accounts."""


class TimeFormat(OpenEnum):
    """How times of day are displayed."""

    HOURS_12 = "12h"
    """From 1 to 12 with AM and PM."""
    HOURS_24 = "24h"
    """From 0 to 23."""


class CallbackFormat(OpenEnum):
    """Format of the body of a callback."""

    MULTIPART = "m"
    """A form, as multipart/form-data."""
    URLENCODED = "u"
    """A form, as application/x-www-form-urlencoded."""
    JSON = "j"
    """JSON, as application/json."""


class UserAccount(Model, kw_only=True):
    """An account or sub-account."""

    id: int = ABSENT
    """Id of the user."""
    display_time_format: TimeFormat | None = None
    """How times of day are displayed to the user."""
    username: str = ABSENT
    """Name that the user logs in with."""
    first_name: str = ABSENT
    """First name of the user."""
    last_name: str = ABSENT
    """Last name of the user."""
    email: str = ABSENT
    """E-mail address of the user."""
    status: AccountStatus = ABSENT
    """Whether the account is in use."""
    balance: Decimal = ABSENT
    """Balance of the account, in its currency."""
    phone: str | None = None
    """Number of the user in E.164 format, without the leading plus sign."""
    company: str | None = None
    """Company of the user."""
    currency: Currency = ABSENT
    """Currency of the account."""
    country: Country | None = None
    """Country of the account."""
    timezone: Timezone | None = None
    """Time zone of the account."""
    subaccount_type: AccountType = ABSENT
    """The role of the account in its group of sub-accounts."""
    email_accepted: bool = ABSENT
    """Whether the e-mail address is confirmed."""
    phone_accepted: bool = ABSENT
    """Whether the phone number is confirmed."""
    avatar: Image | None = None
    """Picture of the user."""


class UpdatedUser(Model, kw_only=True):
    """The data of the account after a change."""

    username: str | None = None
    """Name that the user logs in with."""
    first_name: str | None = None
    """First name of the user."""
    last_name: str | None = None
    """Last name of the user."""
    email: str | None = None
    """E-mail address of the user."""
    phone: str | None = None
    """Number of the user in E.164 format, without the leading plus sign."""
    company: str | None = None
    """Company of the user."""
    timezone: int | None = None
    """Id of the time zone of the account."""
    href: str | None = None
    """Path of the account in the API. In neither specification."""


class BalanceNotificationSettings(Model, kw_only=True):
    """The settings for notifications of a low balance."""

    low_balance_notification: bool = ABSENT
    """Whether notifications are sent."""
    alert_balance: Decimal = ABSENT
    """Balance below which notifications are sent, in the currency of the account. A string in
    2019.
    """
    alert_phone: str = ABSENT
    """Number to notify, in E.164 format, without the leading plus sign."""
    alert_email1: str = ABSENT
    """E-mail address to notify."""
    alert_email2: str = ABSENT
    """A second e-mail address to notify."""
    alert_email3: str = ABSENT
    """A third e-mail address to notify."""


class InboundNotificationSettings(Model, kw_only=True):
    """The settings for notifications of inbound messages."""

    inbound_message_notification: bool = ABSENT
    """Whether notifications of messages are sent."""
    forwarded_call_notification: bool = ABSENT
    """Whether notifications of forwarded calls are sent."""
    include_sms_history: bool = ABSENT
    """Whether the e-mail includes previous messages. According to the documentation, it includes
    the last ten.
    """
    send_in_html_format: bool = ABSENT
    """Whether the e-mail is written in HTML."""
    alert_email1: str = ABSENT
    """E-mail address to notify."""
    alert_email2: str = ABSENT
    """A second e-mail address to notify."""
    alert_email3: str = ABSENT
    """A third e-mail address to notify."""


class CallbackSettings(Model, kw_only=True):
    """The URLs and the format of the callbacks."""

    out_url: str | None = None
    """URL that is called with the delivery status of outbound messages; `None` for none."""
    in_url: str | None = None
    """URL that is called with inbound messages; `None` for none."""
    format: CallbackFormat = ABSENT
    """Format of the body."""


class DeliveryCallback(Model, kw_only=True):
    """The delivery status of an outbound message. If the body is a form, numbers are text."""

    id: int | None = None
    """Id of the message. Text in a form."""
    sender: str | None = None
    """Number or name that the recipient sees as the sender."""
    receiver: str | None = None
    """Number of the recipient in E.164 format, without the leading plus sign."""
    text: str | None = None
    """Text of the message."""
    price: Decimal | None = None
    """What the message cost, in the currency of the account. Text in a form."""
    status: MessageStatus | None = None
    """The delivery status of the message."""
    parts_count: int | None = None
    """Into how many parts the text was split for sending. Text in a form."""
    message_time: datetime | None = None
    """When the message was sent."""
    charset: str | None = None
    """Encoding of the message, ISO-8859-1 or UTF-16BE."""
    first_name: str | None = None
    """First name of the recipient."""
    last_name: str | None = None
    """Last name of the recipient."""
    country: str | None = None
    """Country of the recipient's number, as an ISO 3166-1 alpha-2 code."""
    reference_id: str | None = None
    """The reference that was set when the message was sent."""


class InboundCallback(Model, kw_only=True):
    """An inbound message, as the service sends it to an application. If the body is a form, numbers
    are text.
    """

    id: int | None = None
    """Id of the message. Text in a form."""
    sender: str | None = None
    """Number that the message came from, in E.164 format, without the leading plus sign."""
    receiver: str | None = None
    """Number of the account that it went to, in the same format."""
    message_time: datetime | None = None
    """When the message reached the service."""
    text: str | None = None
    """Text of the message."""
