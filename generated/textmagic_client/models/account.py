"""Models of account."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from .base import Model
from .outbound_message_sessions import MessageStatus


class DeliveryCallback(Model, kw_only=True):
    """What became of an outbound message, as the service reports it. Numbers are text in the two
    formats that are forms.
    """

    id: int | None = None
    """Id of the message. Text in a form."""
    sender: str | None = None
    """Number or name that the recipient sees as the sender."""
    receiver: str | None = None
    """Number of the recipient in E.164 format, without the leading plus sign."""
    text: str | None = None
    """What the recipient reads."""
    price: Decimal | None = None
    """What the message cost, in the currency of the account. Text in a form."""
    status: MessageStatus | None = None
    """What became of the message."""
    parts_count: int | None = None
    """Into how many parts the text was split for sending. Text in a form."""
    message_time: datetime | None = None
    """When the message was sent. The offset comes without a colon."""
    charset: str | None = None
    """Encoding of the message, ISO-8859-1 or UTF-16BE."""
    first_name: str | None = None
    """First name of the recipient."""
    last_name: str | None = None
    """Last name of the recipient."""
    country: str | None = None
    """Country of the recipient's number, as an ISO 3166-1 alpha-2 code."""
    reference_id: str | None = None
    """The reference that the sender of the request to send gave."""


class InboundCallback(Model, kw_only=True):
    """An inbound message, as the service hands it over. Numbers are text in the two formats that
    are forms.
    """

    id: int | None = None
    """Id of the message. Text in a form."""
    sender: str | None = None
    """Number that the message came from, in E.164 format, without the leading plus sign."""
    receiver: str | None = None
    """Number of the account that it went to, in the same format."""
    message_time: datetime | None = None
    """When the message reached the service. The offset comes without a colon."""
    text: str | None = None
    """What the message says."""
