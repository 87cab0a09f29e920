"""Models of inbound messages."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .base import ABSENT, Model, OpenEnum

InboundMessageOrderValue = Literal[
    "id", "sender", "receiver", "messageTime", "firstName", "lastName"
]


class InboundMessageOrder(OpenEnum):
    """Field by which received messages are sorted."""

    ID = "id"
    SENDER = "sender"
    RECEIVER = "receiver"
    MESSAGE_TIME = "messageTime"
    FIRST_NAME = "firstName"
    LAST_NAME = "lastName"


class MessageIn(Model, kw_only=True):
    """One message that the account has received."""

    id: int = ABSENT
    """Id of the message."""
    sender: str = ABSENT
    """Number of the sender in E.164 format, without the leading plus sign."""
    receiver: str | None = None
    """The account's dedicated or shared number that received it, in E.164 format, without the
    leading plus sign.
    """
    message_time: datetime = ABSENT
    """When the message reached the service."""
    text: str = ABSENT
    """Text of the message."""
    contact_id: int | None = None
    """Id of the sender's contact, where there is one."""
    first_name: str | None = None
    """First name of the sender's contact."""
    last_name: str | None = None
    """Last name of the sender's contact."""
    avatar: str | None = None
    """Address of the picture of the sender's contact."""
    email: str | None = None
    """E-mail address of the sender."""
    contact_user_id: int | None = None
    """Id of the user that the sender's contact belongs to. Sent since 2025."""
    user_id: int | None = None
    """Id of the user that the message belongs to. Sent since 2025."""
