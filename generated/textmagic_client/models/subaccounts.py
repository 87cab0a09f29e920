"""Models of subaccounts."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from .account import AccountStatus, AccountType
from .base import Model, OpenEnum, shown
from .common import Image
from .service import Country, Currency, Timezone

SubaccountRoleValue = Literal["A", "U"]


class SubaccountRole(OpenEnum):
    """What a new sub-account may do."""

    ADMINISTRATOR = "A"
    """Everything."""
    USER = "U"
    """Everything but buying credit and managing sub-accounts."""


class SubaccountWithToken(Model, kw_only=True):
    """A sub-account with an API key."""

    id: int
    """Id of the sub-account."""
    username: str
    """Name that the user logs in with."""
    first_name: str
    """First name of the user."""
    last_name: str
    """Last name of the user."""
    email: str
    """E-mail address of the user."""
    status: AccountStatus
    """Whether the sub-account is in use."""
    balance: Decimal
    """What the account has left, in its currency."""
    phone: str | None = None
    """Number of the user in E.164 format, without the leading plus sign."""
    company: str | None = None
    """Company of the user."""
    currency: Currency
    """Currency that the account is kept in."""
    country: Country | None = None
    """Country of the account."""
    timezone: Timezone | None = None
    """Time zone of the account."""
    subaccount_type: AccountType
    """What the account is within its group of sub-accounts."""
    email_accepted: bool
    """Whether the e-mail address is confirmed."""
    phone_accepted: bool
    """Whether the phone number is confirmed."""
    avatar: Image | None = None
    """Picture of the user."""
    token: str
    """The API key. Keep it secret."""

    def __repr__(self) -> str:
        return shown(self, hiding=("token",))
