"""Models of subaccounts."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from .account import AccountStatus, AccountType
from .base import ABSENT, Model, OpenEnum
from .common import Image
from .service import Country, Currency, Timezone

SubaccountRoleValue = Literal["A", "U"]


class SubaccountRole(OpenEnum):
    """The role of a new sub-account."""

    ADMINISTRATOR = "A"
    """Everything."""
    USER = "U"
    """Everything but buying credit and managing sub-accounts."""


class SubaccountWithToken(Model, kw_only=True):
    """A sub-account with an API key."""

    __secret_fields__: ClassVar[tuple[str, ...]] = ("token",)

    id: int = ABSENT
    """Id of the sub-account."""
    username: str = ABSENT
    """Name that the user logs in with."""
    first_name: str = ABSENT
    """First name of the user."""
    last_name: str = ABSENT
    """Last name of the user."""
    email: str = ABSENT
    """E-mail address of the user."""
    status: AccountStatus = ABSENT
    """Whether the sub-account is in use."""
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
    token: str = ABSENT
    """The API key. Keep it secret."""
