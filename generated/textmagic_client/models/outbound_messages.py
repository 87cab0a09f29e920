"""Models of outbound messages."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from .base import ABSENT, Model, OpenEnum
from .outbound_message_sessions import MessageOut

MessageHistoryOrderValue = Literal["id", "phone", "sender", "firstName", "lastName", "messageTime"]
MessageDestinationValue = Literal["mms", "tts"]


class MessageHistoryOrder(OpenEnum):
    """Field by which messages are sorted."""

    ID = "id"
    PHONE = "phone"
    SENDER = "sender"
    FIRST_NAME = "firstName"
    LAST_NAME = "lastName"
    MESSAGE_TIME = "messageTime"


class MessageDestination(OpenEnum):
    """How a message is sent, if not as an SMS."""

    MMS = "mms"
    """As an MMS, with a file."""
    TEXT_TO_SPEECH = "tts"
    """Read aloud in a call."""


class SendMessageResultType(OpenEnum):
    """What a request to send has created."""

    MESSAGE = "message"
    """One message to one recipient."""
    SESSION = "session"
    """A session with several recipients."""
    SCHEDULE = "schedule"
    """A schedule, which sends later."""
    BULK = "bulk"
    """A bulk session, for more than 1,000 recipients."""


class SendMessageResponse(Model, kw_only=True):
    """What a request to send has created."""

    id: int = ABSENT
    """Id of the created resource: the same as `message_id`, `session_id`, `bulk_id` or
    `schedule_id`.
    """
    href: str = ABSENT
    """Path of the created resource in the API."""
    type: SendMessageResultType = ABSENT
    """What the request has created. It determines which ids are set."""
    session_id: int | None = None
    """Id of the session. Null for more than 1,000 recipients, and for scheduled messages."""
    bulk_id: int | None = None
    """Id of the bulk session, for more than 1,000 recipients."""
    message_id: int | None = None
    """Id of the message, for one recipient."""
    schedule_id: int | None = None
    """Id of the schedule, if the message is sent later."""
    chat_id: int | None = None
    """Id of the chat with the recipient, if the message belongs to a chat."""


class MessagePrice(Model, kw_only=True):
    """The price of a message."""

    total: Decimal = ABSENT
    """The whole price, in the currency of the account."""
    parts: int | None = None
    """Into how many parts the text would be split."""
    countries: list[MessagePriceByCountry] = []
    """The price by the countries of the recipients."""


class MessagePriceByCountry(Model, kw_only=True):
    """The price of a message to one country."""

    country: str = ABSENT
    """The country, as an ISO 3166-1 alpha-2 code."""
    country_name: str = ABSENT
    """Name of the country."""
    allow_dedicated: bool = ABSENT
    """Whether dedicated numbers can be used there as the sender."""
    count: float = ABSENT
    """How many message parts would be sent to the country."""
    max: float = ABSENT
    """How many message parts may be sent to the country."""
    sum: Decimal = ABSENT
    """The price for the country, in the currency of the account."""
    landline: float = ABSENT
    """Whether the numbers are landlines, but as a number. Its exact meaning is not documented."""


class MessagePreview(Model, kw_only=True):
    """The messages that would be sent."""

    messages: list[MessageOut] | None = None
    """The messages, with the fields of contacts filled in."""


class MessageAttachment(Model, kw_only=True):
    """A file that was uploaded to be sent."""

    href: str = ABSENT
    """The end of the URL of the file. Put `https://my.textmagic.com/` before it; most phones also
    understand `my.textmagic.com/`, which saves 8 characters.
    """
    chars: int = ABSENT
    """How many characters `href` has."""
    name: str = ABSENT
    """Name of the file, as its recipients see it."""
    size: int = ABSENT
    """Its size in bytes."""
    resource: str = ABSENT
    """Name of the file within the service. An MMS sends it as `resources`."""
