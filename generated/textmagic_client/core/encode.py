"""Check arguments, and convert them to their form on the wire.

Every function takes the name of the argument, for error messages. It raises `TypeError` for a wrong
type and `ValueError` for a wrong value. It returns `UNSET` unchanged, except in a path.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, Protocol, TypeVar, overload
from urllib.parse import quote

from msgspec import UNSET, UnsetType

from . import e164
from .request import as_text, given

T = TypeVar("T")
W = TypeVar("W")


@overload
def integer(
    name: str, value: int, *, minimum: int | None = None, maximum: int | None = None
) -> int: ...
@overload
def integer(
    name: str, value: int | UnsetType, *, minimum: int | None = None, maximum: int | None = None
) -> int | UnsetType: ...
def integer(
    name: str, value: int | UnsetType, *, minimum: int | None = None, maximum: int | None = None
) -> int | UnsetType:
    """Check an integer. Both limits are inclusive."""
    if type(value) is not int:
        if value is UNSET:
            return UNSET
        _expect(name, value, int, "an int")
        value = int(value)  # an enum member would be sent as its name
    if not -(2**63) <= value < 2**63:
        raise ValueError(f"{name} must fit in 64 bits")
    if minimum is not None and value < minimum:
        raise ValueError(f"{name} must be at least {minimum}, not {value}")
    if maximum is not None and value > maximum:
        raise ValueError(f"{name} must be at most {maximum}, not {value}")
    return value


def number(name: str, value: float | UnsetType) -> float | UnsetType:
    """Check that a number is finite."""
    if value is UNSET:
        return UNSET
    _expect(name, value, (int, float), "a number")
    if not math.isfinite(value):
        raise ValueError(f"{name} must be finite, not {value}")
    return value


def decimal(name: str, value: Decimal | UnsetType) -> str | UnsetType:
    """Return a finite decimal number as text, without exponent and trailing zeros."""
    if value is UNSET:
        return UNSET
    _expect(name, value, (int, Decimal), "a Decimal")
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"{name} must be finite, not {value}")
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


@overload
def string(
    name: str, value: str, *, min_length: int | None = None, max_length: int | None = None
) -> str: ...
@overload
def string(
    name: str,
    value: str | UnsetType,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
) -> str | UnsetType: ...
def string(
    name: str,
    value: str | UnsetType,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
) -> str | UnsetType:
    """Check a string. Both limits are in characters, and inclusive."""
    if value is UNSET:
        return UNSET
    _expect(name, value, str, "a str")
    length = len(value)
    if min_length is not None and length < min_length:
        least = f"have at least {min_length} characters, not {length}"
        raise ValueError(f"{name} must {least if min_length > 1 else 'not be empty'}")
    if max_length is not None and length > max_length:
        raise ValueError(f"{name} must have at most {max_length} characters, not {length}")
    if not value.isascii():
        _expect_unicode(name, value)
    return str.__str__(value)  # an enum member would be sent as its name


@overload
def phone(
    name: str, value: str, *, min_length: int | None = None, national: bool = False
) -> str: ...
@overload
def phone(
    name: str, value: str | UnsetType, *, min_length: int | None = None, national: bool = False
) -> str | UnsetType: ...
def phone(
    name: str, value: str | UnsetType, *, min_length: int | None = None, national: bool = False
) -> str | UnsetType:
    """Return the digits of a phone number in E.164 format.

    Args:
        name: The name of the argument.
        value: The number as a person writes it. An empty string clears the number.
        min_length: 1 if the number must not be empty.
        national: Whether the number is in national format, which is sent unchanged. With a
            plus sign, it is still read as E.164.
    """
    if value is UNSET:
        return UNSET
    plain = string(name, value, min_length=min_length)
    if not plain:
        return plain
    try:
        return e164.national(plain) if national else e164.digits(plain)
    except ValueError as error:
        wanted = "a phone number in E.164 format, such as 447860021130"
        raise ValueError(f"{name} must be {wanted}: {error}") from None


def phones(
    name: str, values: Iterable[str] | UnsetType, *, national: bool = False
) -> str | UnsetType:
    """Return phone numbers as one string, without duplicates. See `phone`."""
    if values is UNSET:
        return UNSET
    _expect_iterable(name, values)
    listed = list(values)
    if not listed:
        raise ValueError(f"{name} must not be empty")
    if not national:
        with suppress(TypeError, ValueError):  # the loop below raises errors that name the item
            return ",".join(dict.fromkeys(map(e164.digits, listed)))
    sent: list[str] = []
    for index, value in enumerate(listed):
        number = phone(f"{name}[{index}]", value, min_length=1, national=national)
        if "," in number:
            raise ValueError(f"{name}[{index}] must not contain a comma")
        sent.append(number)
    return ",".join(e164.once(sent))


@overload
def sender(name: str, value: str, *, min_length: int | None = None) -> str: ...
@overload
def sender(
    name: str, value: str | UnsetType, *, min_length: int | None = None
) -> str | UnsetType: ...
def sender(name: str, value: str | UnsetType, *, min_length: int | None = None) -> str | UnsetType:
    """Return a sender name unchanged; for a phone number, return its digits."""
    if value is UNSET:
        return UNSET
    plain = string(name, value, min_length=min_length)
    try:
        return e164.sender(plain) if plain else plain
    except ValueError as error:
        raise ValueError(f"{name} must be a name or a phone number: {error}") from None


def header(
    name: str,
    value: str | UnsetType,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
) -> str | UnsetType:
    """Check a string that is sent in a header."""
    if value is UNSET:
        return UNSET
    plain = string(name, value, min_length=min_length, max_length=max_length)
    if not (plain.isascii() and plain.isprintable()) or plain != plain.strip():
        raise ValueError(f"{name} must be printable ASCII without surrounding spaces")
    return plain


def boolean(name: str, value: bool | UnsetType, *, only: bool | None = None) -> bool | UnsetType:
    """Check a boolean that is sent as true or false. `only`: the one value that is allowed."""
    if value is UNSET:
        return UNSET
    _expect(name, value, bool, "a bool")
    if only is not None and value is not only:
        raise ValueError(f"{name} must be {only} or omitted")
    return value


def integer_boolean(
    name: str, value: bool | UnsetType, *, only: bool | None = None
) -> int | UnsetType:
    """Return a boolean as 1 or 0."""
    plain = boolean(name, value, only=only)
    return UNSET if isinstance(plain, UnsetType) else int(plain)


def timestamp(name: str, value: datetime | UnsetType) -> str | UnsetType:
    """Return a datetime in ISO 8601 format. It must have a timezone."""
    if value is UNSET:
        return UNSET
    _expect(name, value, datetime, "a datetime")
    _expect_timezone(name, value)
    return value.isoformat()


def local_time(name: str, value: datetime | UnsetType) -> str | UnsetType:
    """Return a local date and time, to the second. The timezone is sent in another parameter."""
    if value is UNSET:
        return UNSET
    _expect(name, value, datetime, "a datetime")
    if value.tzinfo is not None:
        raise ValueError(
            f"{name} must have no timezone: give the local time, for example "
            "value.astimezone(zone).replace(tzinfo=None), and the zone in its own argument"
        )
    return value.isoformat(" ", "seconds")


def unix_time(name: str, value: datetime | UnsetType) -> int | UnsetType:
    """Return a datetime as Unix time, in seconds. It must have a timezone."""
    if value is UNSET:
        return UNSET
    _expect(name, value, datetime, "a datetime")
    _expect_timezone(name, value)
    return math.floor(value.timestamp())


def choice(name: str, value: str | UnsetType, kind: type[StrEnum]) -> str | UnsetType:
    """Check a documented value of an enum. A member of `kind` may have any value."""
    if value is UNSET:
        return UNSET
    _expect(name, value, str, "a str")
    if isinstance(value, Enum) and not isinstance(value, kind):
        raise TypeError(f"{name} must be a {kind.__name__}, not a {type(value).__name__}")
    if not isinstance(value, kind) and value not in kind.__members__.values():
        known = ", ".join(repr(member.value) for member in kind)
        raise ValueError(
            f"{name} must be one of {known}, not {value!r}; "
            f"to send a value that this client does not know, use {kind.__name__}({value!r})"
        )
    return string(name, value)


def choices(kind: type[StrEnum]) -> Callable[[str, str], str]:
    """Return `choice` for the items of a list."""

    def encode(name: str, value: str) -> str:
        return str(choice(name, value, kind))

    return encode


class RequestModel(Protocol):
    """An object that can be sent."""

    def on_wire(self, name: str, /) -> Mapping[str, Any]:
        """Check the fields, and encode them.

        Args:
            name: The name of the object in error messages.

        Returns:
            The encoded values, by their names on the wire.
        """
        ...


def request_model(
    name: str, value: RequestModel | UnsetType, kind: type[RequestModel]
) -> dict[str, Any] | UnsetType:
    """Return the checked fields of an object of the class `kind`."""
    return UNSET if isinstance(value, UnsetType) else _request_model(name, value, kind)


def request_models(kind: type[RequestModel]) -> Callable[[str, RequestModel], dict[str, Any]]:
    """Return `request_model` for the items of a list."""

    def encode(name: str, value: RequestModel) -> dict[str, Any]:
        return _request_model(name, value, kind)

    return encode


def _request_model(name: str, value: RequestModel, kind: type[RequestModel]) -> dict[str, Any]:
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be of the class {kind.__name__}, not {_kind(value)}")
    return given(value.on_wire(name))


def items(
    name: str,
    values: Iterable[T] | UnsetType,
    encode: Callable[[str, T], W],
    *,
    min_items: int = 0,
) -> list[W] | UnsetType:
    """Check and encode the items of a list."""
    if values is UNSET:
        return UNSET
    _expect_iterable(name, values)
    encoded = [encode(f"{name}[{index}]", value) for index, value in enumerate(values)]
    if len(encoded) < min_items:
        least = f"have at least {min_items} items" if min_items > 1 else "not be empty"
        raise ValueError(f"{name} must {least}")
    return encoded


def comma_separated(
    name: str, values: Iterable[T] | UnsetType, encode: Callable[[str, T], str | int]
) -> str | UnsetType:
    """Return the items of a list, which must not be empty, as one string."""
    if values is UNSET:
        return UNSET
    encoded = items(name, values, lambda name, value: str(encode(name, value)), min_items=1)
    for index, item in enumerate(encoded or ()):
        if not item or "," in item:
            raise ValueError(f"{name}[{index}] must not be empty or contain a comma")
    return ",".join(encoded or ())


def segment(value: str | float | UnsetType) -> str:
    """Return a value as one segment of a URL path. A path has no optional segments."""
    if value is UNSET:
        raise TypeError("a segment of a URL path cannot be UNSET")
    raw = as_text(value)
    if raw.isalnum() and raw.isascii():
        return raw
    if raw in ("", ".", ".."):
        raise ValueError(f"{raw!r} cannot be a segment of a URL path")
    return quote(raw, safe="")


def one_of(**arguments: object) -> None:
    """Check that exactly one of the arguments is given."""
    chosen = [name for name, value in arguments.items() if value is not UNSET]
    if len(chosen) != 1:
        names = " and ".join(f"{name}=" for name in arguments)
        found = "none" if not chosen else " and ".join(f"{name}=" for name in chosen)
        raise ValueError(f"give exactly one of {names}, not {found}")


def any_of(**arguments: object) -> None:
    """Check that at least one of the arguments is given."""
    if all(value is UNSET for value in arguments.values()):
        names = ", ".join(f"{name}=" for name in arguments)
        raise ValueError(f"give at least one of {names}")


def mutually_exclusive(**arguments: object) -> None:
    """Check mutually exclusive arguments: at most one of them is given."""
    chosen = [f"{name}=" for name, value in arguments.items() if value is not UNSET]
    if len(chosen) > 1:
        raise ValueError(f"give only one of {' and '.join(chosen)}")


def dependent(name: str, value: object, /, **others: object) -> None:
    """Check a dependent argument: if it is given, at least one of the others is given too."""
    if value is not UNSET and all(other is UNSET for other in others.values()):
        names = " or ".join(f"{other}=" for other in others)
        raise ValueError(f"{name}= needs {names} too")


def _expect(name: str, value: object, kinds: type | tuple[type, ...], description: str) -> None:
    is_flag = isinstance(value, bool) and kinds is not bool
    if is_flag or not isinstance(value, kinds):
        raise TypeError(f"{name} must be {description}, not {_kind(value)}")


def _expect_unicode(name: str, value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"{name} cannot be sent: character {error.start} is an unpaired surrogate"
        ) from None


def _expect_timezone(name: str, value: datetime) -> None:
    if value.utcoffset() is None:
        raise ValueError(f"{name} must have a timezone, for example datetime.now(timezone.utc)")


def _expect_iterable(name: str, value: object) -> None:
    kind = _kind(value)
    if isinstance(value, str | bytes | bytearray | memoryview | Mapping) or not isinstance(
        value, Iterable
    ):
        raise TypeError(f"{name} must be a list or another iterable, not {kind}")


def _kind(value: object) -> str:
    return "None" if value is None else type(value).__name__
