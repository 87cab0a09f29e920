"""Models of contacts."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .account import UserAccount
from .base import ABSENT, Model, OpenEnum, OpenIntEnum
from .common import Image
from .contact_notes import ContactNote
from .custom_fields import CustomFieldValue
from .lists import ContactList
from .service import Country
from .tags import Tag

ContactOrderValue = Literal["id", "firstName", "lastName"]


class ContactPhoneType(OpenEnum):
    """Which kind of phone number a contact has."""

    NOT_DETERMINED = "-1"
    """Not determined yet, or impossible to determine."""
    FIXED_LINE = "0"
    """A fixed line."""
    MOBILE = "1"
    """A mobile phone."""
    FIXED_LINE_OR_MOBILE = "2"
    """A fixed line or a mobile phone; the number does not show which."""
    TOLL_FREE = "3"
    """Free of charge for the caller."""
    PREMIUM_RATE = "4"
    """Charged at a premium rate."""
    SHARED_COST = "5"
    """Caller and receiver share the cost."""
    VOIP = "6"
    """Voice over the internet."""
    PERSONAL_NUMBER = "7"
    """A personal number, which follows its holder."""
    PAGER = "8"
    """A pager."""
    UNIVERSAL_ACCESS_NUMBER = "9"
    """A universal access number, which leads to a company's offices."""
    UNKNOWN = "10"
    """Of unknown kind."""


class ContactOrder(OpenEnum):
    """Field by which contacts are sorted."""

    ID = "id"
    FIRST_NAME = "firstName"
    LAST_NAME = "lastName"


class ContactEntityType(OpenEnum):
    """Type of a suggestion or favorite. Favorites are only contacts and lists."""

    CONTACT = "contact"
    """A contact."""
    CONTACT_LIST = "list"
    """A list of contacts."""
    REPLY = "reply"
    """A number that a message came from."""


class ContactImportStatus(OpenIntEnum):
    """Status of an import of contacts."""

    NOT_STARTED = 1
    """It has not started yet."""
    UNDER_WAY = 3
    """In progress."""
    WITH_ERRORS = 4
    """There were errors."""
    DONE = 5
    """Completed."""


class Contact(Model, kw_only=True):
    """A recipient of messages."""

    id: int = ABSENT
    """Id of the contact."""
    favorited: bool = ABSENT
    """Whether the contact is marked as a favorite."""
    blocked: bool = ABSENT
    """Whether the contact is blocked."""
    first_name: str | None = None
    """First name of the contact."""
    last_name: str | None = None
    """Last name of the contact."""
    company_name: str | None = None
    """Name of the company that the contact belongs to."""
    phone: str | None = None
    """Number of the contact in E.164 format, without the leading plus sign."""
    email: str | None = None
    """E-mail address of the contact."""
    country: Country | None = None
    """Country of the contact."""
    custom_fields: list[CustomFieldValue] = []
    """Values of the custom fields for the contact."""
    user: UserAccount | None = None
    """The user that the contact belongs to."""
    lists: list[ContactList] = []
    """The lists that the contact is in."""
    owner: UserAccount | None = None
    """The user that is the owner of the contact. Sent since 2025."""
    tags: list[Tag] | None = None
    """The tags of the contact. Sent since 2025."""
    phone_type: ContactPhoneType | None = None
    """Which kind of number it is."""
    avatar: Image | None = None
    """Picture of the contact."""
    notes: list[ContactNote] = []
    """Notes about the contact."""
    whatsapp_phone: str | None = None
    """Number of the contact on WhatsApp in E.164 format, without the leading plus sign. Sent since
    2025.
    """


class ContactSuggestion(Model, kw_only=True):
    """A recipient that is suggested."""

    entity_id: int = ABSENT
    """Id of the contact or list; 0 for a number that a message came from."""
    entity_type: ContactEntityType = ABSENT
    """Type of the suggestion."""
    value: str = ABSENT
    """Id of the contact or list as text, or the number that a message came from."""
    label: str = ABSENT
    """Name of the contact or list, or the number that a message came from."""
    shared_by: str = ABSENT
    """Name of the user that shares the contact or list, if it is shared."""
    is_shared: bool = ABSENT
    """Whether another user shares the contact or list. Sent since 2025."""
    avatar: str | None = None
    """Address of the picture."""
    favorited: bool = ABSENT
    """Whether it is marked as a favorite."""
    user_id: int = ABSENT
    """Id of the user that a shared contact or list belongs to."""
    country_name: str = ABSENT
    """Name of the country."""
    qposition: int = ABSENT
    """A position. The vendor does not explain it."""
    rposition: int = ABSENT
    """Another position. The vendor does not explain it."""


class FavoriteContact(Model, kw_only=True):
    """A contact or contact list that is marked as a favorite."""

    entity_id: int = ABSENT
    """Id of the contact or list."""
    entity_type: ContactEntityType = ABSENT
    """Whether it is a contact or a list."""
    primary_label: str = ABSENT
    """Name of the contact or list."""
    secondary_label: str = ABSENT
    """Number of the contact, or how many contacts the list has."""
    tertiary_label: str | None = None
    """Country of the contact; `None` for a list."""
    avatar: str | None = None
    """Address of the picture."""


class ContactImportProgress(Model, kw_only=True):
    """Progress of an import of contacts."""

    status: ContactImportStatus = ABSENT
    """Status of the import."""
    processed: int = ABSENT
    """How many contacts have been imported so far."""


class UnsubscribedContact(Model, kw_only=True):
    """An unsubscribed contact."""

    id: int = ABSENT
    """Id of the unsubscribed contact."""
    phone: str = ABSENT
    """The number in E.164 format, without the leading plus sign."""
    unsubscribe_time: datetime = ABSENT
    """When the contact unsubscribed."""
    first_name: str | None = None
    """First name of the contact."""
    last_name: str | None = None
    """Last name of the contact."""
