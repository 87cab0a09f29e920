"""Models of outbound message sessions."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from .base import ABSENT, Model, OpenEnum

MessageStatusValue = Literal["q", "s", "e", "r", "a", "d", "b", "f", "u", "j", "i", "p", "h", "g"]


class SessionSource(OpenEnum):
    """Where a session came from."""

    WEB = "O"
    """The web application."""
    API = "A"
    """The API."""
    MESSENGER = "M"
    """The vendor's Messenger."""
    EMAIL = "E"
    """An e-mail that was forwarded as messages."""
    DISTRIBUTION_LIST = "X"
    """An e-mail to a distribution list."""


class SessionDestination(OpenEnum):
    """How the text of a session reaches its recipients."""

    TEXT = "t"
    """As a text message."""
    TEXT_TO_SPEECH = "s"
    """Read aloud by a computer."""
    VOICE_BROADCAST = "v"
    """As a voice broadcast."""


class MessageStatus(OpenEnum):
    """The delivery status of a message. Delivered, failed, rejected, unknown and sending error are
    final.
    """

    QUEUED = "q"
    """Waits to be sent."""
    SCHEDULED = "s"
    """Waits for its scheduled time."""
    SENDING_ERROR = "e"
    """Could not be sent. Final."""
    ENROUTE = "r"
    """On its way through the operator's network."""
    ACKED = "a"
    """The operator has acknowledged it."""
    DELIVERED = "d"
    """Reached the recipient. Final."""
    BUFFERED = "b"
    """The operator holds it for later."""
    FAILED = "f"
    """Could not be delivered. Final."""
    UNKNOWN = "u"
    """The result of the delivery is not known. Final."""
    REJECTED = "j"
    """Was refused. Final."""
    BULK_INSERT = "i"
    """Bulk insert. The vendor does not explain it."""
    SCHEDULED_SUSPEND = "p"
    """Scheduled, and suspended."""
    QUEUE_SUSPEND = "h"
    """Queued, and suspended."""
    UNSUBSCRIBED = "g"
    """Was refused, because the recipient has unsubscribed."""


class MessageRejectReason(OpenEnum):
    """Why a message was refused. The meaning of the codes is not documented."""

    CODE_A = "a"
    CODE_F = "f"
    CODE_L = "l"
    CODE_C = "c"
    CODE_U = "u"
    CODE_B = "b"
    CODE_S = "s"
    CODE_M = "m"
    CODE_N = "n"
    CODE_I = "i"
    CODE_IF = "if"
    CODE_D = "d"
    CODE_T = "t"
    CODE_E = "e"
    CODE_H = "h"
    CODE_K = "k"
    CODE_R = "r"
    CODE_G = "g"
    CODE_J = "j"
    CODE_W = "w"
    CODE_V = "v"
    CODE_Q = "q"
    CODE_X = "x"
    CODE_O = "o"
    CODE_P = "p"


class MessageSession(Model, kw_only=True):
    """The record of one request to send, with its price."""

    id: int = ABSENT
    """Id of the session."""
    start_time: datetime | None = None
    """When the session was created."""
    text: str | None = None
    """Text of the messages; can contain tags in braces."""
    source: SessionSource | None = None
    """Where the session came from."""
    reference_id: str | None = None
    """The reference that was set when the messages were sent."""
    price: Decimal | None = None
    """Price of the whole session, in the currency of the account."""
    numbers_count: int | None = None
    """How many recipients the session has."""
    destination: SessionDestination | None = None
    """How the text reaches its recipients."""
    initiator_id: int | None = None
    """Id of the user that started the session. Sent since 2025."""
    title: str | None = None
    """Title of the session. Sent since 2025."""


class GetMessageSessionStatResponse(Model, kw_only=True):
    """How many messages of a session have each delivery status."""

    failed: int = ABSENT
    """Messages that could not be delivered."""
    delivered: int = ABSENT
    """Messages that reached the recipient."""
    accepted: int = ABSENT
    """Messages that were accepted."""
    rejected: int = ABSENT
    """Messages that were refused."""
    scheduled: int = ABSENT
    """Messages that wait for their scheduled time."""
    all: int = ABSENT
    """All messages of the session."""
    sent: int = ABSENT
    """Messages that were sent and are not yet delivered."""


class MessageOut(Model, kw_only=True):
    """One message to one recipient."""

    id: int = ABSENT
    """Id of the message."""
    sender: str | None = None
    """Number or name that the recipient sees as the sender."""
    receiver: str | None = None
    """Number of the recipient in E.164 format, without the leading plus sign."""
    text: str = ABSENT
    """Text of the message."""
    status: MessageStatus = ABSENT
    """The delivery status of the message."""
    reject_reason: MessageRejectReason | None = None
    """Why the message was refused, if it was refused."""
    contact_id: int | None = None
    """Id of the recipient's contact, where there is one."""
    session_id: int | None = None
    """Id of the session that the message belongs to."""
    message_time: datetime = ABSENT
    """When the message was sent."""
    avatar: str | None = None
    """Address of the picture of the recipient's contact."""
    deleted: bool | None = None
    """Whether the message has been deleted."""
    charset: str | None = None
    """Encoding of the message, ISO-8859-1 or UTF-16BE."""
    charset_label: str | None = None
    """Encoding of the message for display; `Voice` for spoken messages."""
    first_name: str | None = None
    """First name of the recipient."""
    last_name: str | None = None
    """Last name of the recipient."""
    country: str | None = None
    """Country of the recipient's number, as an ISO 3166-1 alpha-2 code."""
    phone: str | None = None
    """Number of the recipient's contact."""
    price: Decimal | None = None
    """Price of the message, in the currency of the account."""
    parts_count: int | None = None
    """Into how many parts the text was split for sending."""
    from_email: str | None = None
    """Address of the e-mail that the message was made from; of any other message, that of the
    account.
    """
    from_number: str | None = None
    """Number that the message was sent from."""
    sender_source: MessageOutSenderSource | None = None
    """The number or name that the message was sent from, in detail."""
    session: MessageSession | None = None
    """The session that the message belongs to."""


class MessageOutSenderSource(Model, kw_only=True):
    """A number or name that messages are sent from."""

    id: int | None = None
    """Id of the number or name."""
    phone: str | None = None
    """The number."""
    type: str | None = None
    """Which kind of number or name it is. The values are not documented."""
    country_id: str | None = None
    """Country of the number, as an ISO 3166-1 alpha-2 code."""
    label: str | None = None
    """The name that the account has set for it."""
    status: str | None = None
    """Whether it can be used. The values are not documented."""
    carrier_status: str | None = None
    """The status at the operator. The values are not documented."""
