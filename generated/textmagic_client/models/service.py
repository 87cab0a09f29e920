"""Models of service."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from .base import ABSENT, Model, OpenEnum


class NumberKind(OpenEnum):
    """Line type of a phone number."""

    MOBILE = "mobile"
    """A mobile phone."""
    LANDLINE = "landline"
    """A fixed line."""
    VOIP = "voip"
    """Telephony over the internet."""


class EmailStatus(OpenEnum):
    """Whether an e-mail address is valid."""

    VALID = "valid"
    """The address is valid."""
    INVALID = "invalid"
    """The address is invalid."""


class EmailDeliverability(OpenEnum):
    """Whether mail to an address arrives."""

    DELIVERABLE = "deliverable"
    """It arrives."""
    UNDELIVERABLE = "undeliverable"
    """It does not arrive."""
    UNKNOWN = "unknown"
    """It could not be determined."""


class EmailRisk(OpenEnum):
    """How likely it is that mail to an address does not arrive."""

    HIGH = "high"
    """Likely."""
    MEDIUM = "medium"
    """Possible."""
    LOW = "low"
    """Unlikely."""
    UNKNOWN = "unknown"
    """It could not be determined."""


class EmailAddressType(OpenEnum):
    """Type of provider of the addresses of a domain."""

    CORPORATE = "corporate"
    """An organization that provides mailboxes for its members."""
    FREE = "free"
    """A provider of free mailboxes."""


class PingResponse(Model, kw_only=True):
    """The response of the service to a ping."""

    user_id: int = ABSENT
    """Id of the user of the credentials. Not sent in 2019."""
    ping: str = ABSENT
    """Always `pong`."""
    utc_date_time: datetime = ABSENT
    """The server's clock, in UTC. The offset is written as `Z` or `+0000`."""


class Country(Model, kw_only=True):
    """A country."""

    id: str = ABSENT
    """Its ISO 3166-1 alpha-2 code."""
    name: str = ABSENT
    """Its name in English."""


class Currency(Model, kw_only=True):
    """A currency of an account."""

    id: str = ABSENT
    """Its ISO 4217 code."""
    unicode_symbol: str = ABSENT
    """Its symbol, as a character."""
    html_symbol: str | None = None
    """Its symbol, as an HTML entity."""


class Timezone(Model, kw_only=True):
    """A time zone."""

    id: int = ABSENT
    """Its id, as accounts refer to it."""
    area: str = ABSENT
    """Region of the time zone."""
    dst: bool = ABSENT
    """Whether it has daylight saving time."""
    offset: int = ABSENT
    """How far it is ahead of UTC, in seconds."""
    timezone: str = ABSENT
    """Its name, as in the IANA time zone database."""


class CarrierLookup(Model, kw_only=True):
    """The data about a phone number."""

    cost: Decimal = ABSENT
    """Price of the lookup, in the currency of the account."""
    country: Country | None = None
    """Country of the number."""
    local: str = ABSENT
    """The number in national format."""
    type: NumberKind = ABSENT
    """Line type of the number."""
    carrier: str = ABSENT
    """Name of the operator."""
    number164: str = ABSENT
    """The number in E.164 format, without the leading plus sign."""
    valid: bool = ABSENT
    """Whether the number is possible."""


class EmailLookup(Model, kw_only=True):
    """The data about an e-mail address."""

    address: str = ABSENT
    """The address that was looked up."""
    status: EmailStatus = ABSENT
    """Whether the address is valid."""
    deliverability: EmailDeliverability = ABSENT
    """Whether mail to the address arrives."""
    reason: str | None = None
    """Why the address is invalid, or why mail to it does not arrive."""
    risk: EmailRisk | None = None
    """How likely it is that mail to the address does not arrive."""
    address_type: EmailAddressType = ABSENT
    """Type of provider of the addresses of the domain."""
    is_disposable_address: bool = ABSENT
    """Whether the domain is known for disposable addresses."""
    suggestion: str | None = None
    """The address that was probably meant, if this one seems to be misspelled."""
    email_role: str | None = None
    """The role that the mailbox is named after, such as `admin` or `sales`."""
    local_part: str = ABSENT
    """The part before the @ sign."""
    domain_part: str = ABSENT
    """The part after the @ sign."""
    exchange: str | None = None
    """Name of the domain's mail server, from its MX record."""
    preference: int | None = None
    """Preference of that mail server, from the same record. The lowest is tried first."""
    is_in_white_list: bool = ABSENT
    """Whether the address is on TextMagic's allowlist."""
    is_in_black_list: bool = ABSENT
    """Whether the address is on TextMagic's blocklist."""
    has_mx: bool = ABSENT
    """Whether the domain has an MX record."""
    has_aa: bool = ABSENT
    """Whether the domain has an A record, an IPv4 address."""
    has_aaaa: bool = ABSENT
    """Whether the domain has an AAAA record, an IPv6 address."""
