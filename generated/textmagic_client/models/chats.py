"""Models of chats."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from .base import ABSENT, Model, OpenEnum
from .contacts import Contact
from .outbound_message_sessions import MessageStatus
from .service import Country
from .tags import Tag

ChatStatusValue = Literal["a", "c", "d"]
ChatOrderValue = Literal["id", "unread", "messageTime"]


class ChatStatus(OpenEnum):
    """Whether a chat is active, closed or deleted."""

    ACTIVE = "a"
    """Open."""
    CLOSED = "c"
    """Closed; it can be reopened."""
    DELETED = "d"
    """It was deleted."""


class ChatOrder(OpenEnum):
    """Field by which chats are sorted."""

    ID = "id"
    UNREAD = "unread"
    MESSAGE_TIME = "messageTime"


class ChatDirection(OpenEnum):
    """Type and direction of the last entry in a chat."""

    CALL_IN = "ci"
    """A call that came in."""
    CALL_OUT = "co"
    """A call that went out."""
    MESSAGE_IN = "i"
    """A message that came in."""
    MESSAGE_OUT = "o"
    """A message that went out."""


class ChatType(OpenEnum):
    """Channel of a chat."""

    SMS = "sms"
    FACEBOOK_MESSENGER = "facebook_messenger"
    INSTAGRAM = "instagram"
    WHATSAPP_BUSINESS = "whatsapp_business"
    LIVE_CHAT = "live_chat"


class ChatMessageDirection(OpenEnum):
    """Direction of an entry of a chat."""

    IN = "in"
    """It came in."""
    OUT = "out"
    """It went out."""
    OUT_SHORT = "o"
    """It went out; another value of the vendor."""
    IN_SHORT = "i"
    """It came in; another value of the vendor."""


class ChatMessageType(OpenEnum):
    """Type of an entry in a chat."""

    TEXT = "text"
    """A text."""
    IMAGE = "image"
    """A picture."""
    AUDIO = "audio"
    """A sound file."""
    VOICE = "voice"
    """A call, or a spoken message."""
    DOCUMENT = "document"
    """A document."""
    VIDEO = "video"
    """A video."""
    LOG = "log"
    """An event that the service has recorded."""
    INITIAL = "initial"
    """The first entry of a chat."""
    NOTE = "note"
    """A note for colleagues, which is not sent."""


class FileType(OpenEnum):
    """Purpose of a file."""

    ATTACHMENT = "attachment"
    IMPORT = "import"
    RAW_EMAIL = "raw_email"
    INLINE_ATTACHMENT = "inline_attachment"
    CHAT_ATTACHMENT = "chat-attachment"
    KNOWLEDGE_BASE = "knowledge_base"
    FACEBOOK_PAGE_PICTURE = "facebook_page_picture"
    INSTAGRAM_ACCOUNT_PICTURE = "instagram_account_picture"
    LOGO = "logo"


class FileMetadataType(OpenEnum):
    """Type of a file with dimensions."""

    IMAGE = "image"
    VIDEO = "video"


class Chat(Model, kw_only=True):
    """The conversation with one phone number, without its messages."""

    id: int = ABSENT
    """Id of the chat."""
    original_id: int | None = None
    """A second id of the chat, which the vendor does not explain."""
    phone: str = ABSENT
    """Number of the other party, in E.164 format, without the leading plus sign."""
    contact: Contact | None = None
    """The contact with that number, if there is one."""
    unsubscribed_contact_id: int | None = None
    """Id under which the number is listed as unsubscribed; `None` if it has not unsubscribed."""
    unread: int = ABSENT
    """How many messages from the number are unread."""
    updated_at: datetime = ABSENT
    """When the last message from the number arrived."""
    status: ChatStatus = ABSENT
    """Whether the chat is active, closed or deleted."""
    mute: bool = ABSENT
    """Whether the chat is muted."""
    last_message: str | None = None
    """Text of the last message."""
    direction: ChatDirection | None = None
    """Type and direction of the last entry."""
    reply_options_type: str | None = None
    """Type that determines the prices of the chat. The values are not documented."""
    from_: str | None = None
    """Number or sender ID that messages in this chat are sent from, if one is set."""
    muted_until: datetime | None = None
    """Until when the chat is muted."""
    time_left_mute: int = ABSENT
    """For how many seconds the chat will still be muted."""
    country: Country | None = None
    """Country of the number."""
    pinned: bool | None = None
    """Whether the chat is pinned above the others."""
    type: ChatType = ABSENT
    """Channel of the chat."""
    sms_price: Decimal = ABSENT
    """Price of an SMS in this chat, in the currency of the account."""
    mms_price: Decimal = ABSENT
    """Price of an MMS in this chat, in the currency of the account."""
    tags: list[Tag] | None = None
    """Tags of the chat."""


class ChatMessage(Model, kw_only=True):
    """One entry of a chat, such as a message, a call or a note."""

    id: int = ABSENT
    """Id of the entry."""
    direction: ChatMessageDirection = ABSENT
    """Direction of the entry."""
    sender: str | None = None
    """Number or name that it came from."""
    message_time: datetime = ABSENT
    """When it reached the service."""
    text: str = ABSENT
    """Text of the entry."""
    receiver: str = ABSENT
    """Number that it went to."""
    status: MessageStatus = ABSENT
    """The delivery status. It only has a meaning for outbound messages."""
    first_name: str = ABSENT
    """First name of the contact."""
    last_name: str = ABSENT
    """Last name of the contact."""
    session_id: int | None = None
    """Id of the session that it was sent in, if it was."""
    initiator_id: int | None = None
    """Id of the user that sent it."""
    message_file_id: int | None = None
    """Id of a file that came with it."""
    type: ChatMessageType | None = None
    """Type of the entry."""
    chat_type: ChatType | None = None
    """Channel of the entry."""
    chat_id: int | None = None
    """Id of the chat that it belongs to."""
    is_edited: bool | None = None
    """Whether its text was changed later."""
    error_code: str | None = None
    """Why it failed, if it did. The codes are not documented."""
    files: list[ChatFile] | None = None
    """Files that came with it."""
    payload: MessagePayload | None = None
    """Data besides the text, such as a preview."""
    avatar: str | None = None
    """Address of the picture of the contact."""


class MessagePayload(Model, kw_only=True):
    """Data of a message besides its text."""

    type: str = ABSENT
    """Which kind of content it is. The values are not documented."""
    media_preview: str = ABSENT
    """Address of a preview of the content."""


class ChatFile(Model, kw_only=True):
    """A file that came with a message."""

    id: int = ABSENT
    """Id of the file."""
    name: str = ABSENT
    """Name of the file within the service."""
    original_name: str = ABSENT
    """Name of the file when it was uploaded."""
    mime_type: str = ABSENT
    """Media type of the file."""
    size: int = ABSENT
    """Its size in bytes."""
    type: FileType = ABSENT
    """Purpose of the file."""
    created_at: datetime = ABSENT
    """When the file was created. The offset may come without a colon."""
    preview_url: str | None = None
    """URL of a preview picture."""
    url: str | None = None
    """Address of the file."""
    metadata: ChatFileMetadata | None = None
    """Dimensions of a picture or a video."""


class ChatFileMetadata(Model, kw_only=True):
    """Dimensions of a picture or a video."""

    type: FileMetadataType = ABSENT
    """Whether it is a picture or a video."""
    height: int = ABSENT
    """Its height in pixels."""
    width: int = ABSENT
    """Its width in pixels."""
    preview: ChatFilePreview | None = None
    """Dimensions of the preview picture."""


class ChatFilePreview(Model, kw_only=True):
    """Dimensions of the preview picture of a file."""

    height: int = ABSENT
    """Its height in pixels."""
    width: int = ABSENT
    """Its width in pixels."""


class UnreadMessages(Model, kw_only=True):
    """How many messages are unread."""

    total: int = ABSENT
    """Number of unread messages in all chats."""
