"""The scalar types: one row for each type, with all its data for the stages and emitters.

To add a type, write its row here, and the client function that encodes it. The row names the
function. If no kind of value in the client's `testing/kinds.py` fits, add a kind there. msgspec
decodes by the Python type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class SchemaType:
    """The declaration of a scalar type in a schema: `type`, and `format` if there is one."""

    type: str
    format: str | None
    example: Any
    """A wire value, for schemas without an example."""
    minimum: int | None = None
    maximum: int | None = None
    in_commas: bool = False
    """Whether `x-comma-separated` supports items of this type."""


def _same(wire: Any) -> Any:
    return wire


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A type without component types. Each type is a single object: compare with `is`."""

    schemas: tuple[SchemaType, ...]
    python: str
    """The annotation of returned values and arguments. A spec cannot use this name for a field.

    Import a type under another name if fields are often called like it: `date as Date`. If several
    types have the same annotation, the first one in `SCALARS` is the usual one.
    """
    encoder: str
    """The client function that checks an argument and converts it to its wire value."""
    fits: Callable[[Any], bool]
    """Whether a JSON value is a valid wire value of this type."""
    kind: str
    """The kind of value in the rules of the fake: a `Kind` of the client's `testing/kinds.py`."""
    form: str = ""
    """The wire form, for sentences about changes. The usual type of an annotation needs none."""
    restrictions: tuple[str, ...] = ()
    """The restrictions on the Python values of an argument. Equal restrictions have equal names.

    A type accepts all values of another type with the same annotation if the other type has all of
    its restrictions.
    """
    spell: Callable[[Any], str] | None = None
    """Writes the wire value as Python code; None if the JSON value is also the Python value."""
    sent: Callable[[Any], Any] = _same
    """Returns the value that the client sends for a wire example. The text may differ."""
    imports: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """The names, by module, that the annotation and `spell` need."""
    limits: tuple[str, ...] = ()
    """The limit keywords that the type supports."""
    note: str = ""
    """A constraint that the Python type does not show, for the pages and docstrings."""
    wrong: tuple[str, ...] = ()
    """Arguments that the client rejects, as Python code."""
    wrong_json: tuple[Any, ...] = ("no-such-value",)
    """JSON values that the fake rejects."""
    wrong_text: tuple[str, ...] = ("no-such-value",)
    """Text values that the fake rejects in paths, queries and headers."""


E164: Final = re.compile(r"\+?[1-9][0-9]{6,14}")
"""A phone number in E.164 format, with or without its plus sign."""
_LATEST = 253_402_300_799  # the end of the year 9999, in seconds since 1970
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?")
_LOCAL_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_DATE_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?"
    r"(Z|[-+][0-9]{2}:?[0-9]{2})"
)


def _is_boolean(value: Any) -> bool:
    return isinstance(value, bool)


def _is_string(value: Any) -> bool:
    return isinstance(value, str)


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_decimal(value: Any) -> bool:
    return _is_number(value) or (isinstance(value, str) and bool(_DECIMAL.fullmatch(value)))


def _is_phone(value: Any) -> bool:
    return isinstance(value, str) and (not value or E164.fullmatch(value) is not None)


def _is_integer_boolean(value: Any) -> bool:
    return _is_integer(value) and value in (0, 1)


def _is_date_time(value: Any) -> bool:
    return isinstance(value, str) and _is_moment(value, _DATE_TIME)


def _is_local_time(value: Any) -> bool:
    return isinstance(value, str) and _is_moment(value, _LOCAL_TIME)


def _is_unix_time(value: Any) -> bool:
    return _is_integer(value) and 0 <= value <= _LATEST


def _is_moment(value: str, form: re.Pattern[str]) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return form.fullmatch(value) is not None


def _digits(wire: str) -> str:
    return wire.removeprefix("+") if E164.fullmatch(wire) else wire


def _plain_decimal(wire: Any) -> str:
    plain = f"{Decimal(str(wire)):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _spelled_decimal(wire: Any) -> str:
    return f"Decimal({json.dumps(str(wire))})"


def _spelled_date_time(wire: str) -> str:
    return _spelled(datetime.fromisoformat(wire))


def _spelled_unix_time(wire: int) -> str:
    return _spelled(datetime.fromtimestamp(wire, UTC))


def _spelled_boolean(wire: int) -> str:
    return str(wire == 1)


def _spelled(moment: datetime) -> str:
    parts = [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]
    spelled = ", ".join(map(str, parts))
    if moment.microsecond:
        spelled += f", {moment.microsecond}"
    offset = moment.utcoffset()
    if offset is None:
        return f"datetime({spelled})"
    zone = f"timezone(timedelta(seconds={offset.total_seconds():.0f}))"
    return f"datetime({spelled}, tzinfo={zone if offset != timedelta() else 'UTC'})"


_DATETIME: Final = {"datetime": ("UTC", "datetime", "timedelta", "timezone")}
INTEGER: Final = Scalar(
    schemas=(
        SchemaType("integer", None, 1, in_commas=True),
        SchemaType("integer", "int32", 1, -(2**31), 2**31 - 1),
        SchemaType("integer", "int64", 1),  # the client has these limits for every integer
    ),
    python="int",
    encoder="encode.integer",
    fits=_is_integer,
    kind="integer",
    limits=("minimum", "maximum"),
    wrong=('"1"', "True"),
)
NUMBER: Final = Scalar(
    schemas=(
        SchemaType("number", None, 1.5),
        SchemaType("number", "float", 1.5),
        SchemaType("number", "double", 1.5),
    ),
    python="float",
    encoder="encode.number",
    fits=_is_number,
    kind="number",
)
DECIMAL: Final = Scalar(
    schemas=(SchemaType("number", "decimal", 1.5), SchemaType("string", "decimal", "1.50")),
    python="Decimal",
    imports={"decimal": ("Decimal",)},
    encoder="encode.decimal",
    fits=_is_decimal,
    kind="decimal",
    spell=_spelled_decimal,
    sent=_plain_decimal,
)
STRING: Final = Scalar(
    schemas=(
        SchemaType("string", None, "text", in_commas=True),
        SchemaType("string", "email", "ada@example.org"),
        SchemaType("string", "password", "text"),
    ),
    python="str",
    encoder="encode.string",
    fits=_is_string,
    kind="string",
    limits=("minLength", "maxLength"),
    wrong=("1",),
    wrong_json=(1,),
    wrong_text=(),
)
PHONE: Final = Scalar(
    schemas=(SchemaType("string", "phone", "447860021130", in_commas=True),),
    python="str",
    encoder="encode.phone",
    fits=_is_phone,
    kind="phone",
    form="phone number",
    restrictions=("sender", "phone number"),  # a phone number is a sender
    sent=_digits,
    wrong=("447860021130", '"447860021130.0"', '"12"'),
    wrong_json=(1, "hello", "12", "447860021130.0"),
    wrong_text=("447860021130.0",),
)
"""Only the digits are sent."""
SENDER: Final = Scalar(
    schemas=(SchemaType("string", "sender", "447860021130"),),
    python="str",
    encoder="encode.sender",
    fits=_is_string,
    kind="sender",
    form="sender",
    restrictions=("sender",),
    sent=_digits,
    wrong=("447860021130", '"++447860021130"'),
    wrong_json=(1, "++447624800500"),
    wrong_text=(),
)
"""A name or a phone number."""
DATE_TIME: Final = Scalar(
    schemas=(SchemaType("string", "date-time", "2015-06-19T09:48:24+0000"),),
    python="datetime",
    imports=_DATETIME,
    encoder="encode.timestamp",
    fits=_is_date_time,
    kind="timestamp",
    restrictions=("with a timezone",),
    spell=_spelled_date_time,
    sent=lambda wire: datetime.fromisoformat(wire).isoformat(),
    note="With a timezone.",
    wrong=("1434707304", '"2015-06-19"', "datetime(2015, 6, 19)"),
)
LOCAL_TIME: Final = Scalar(
    schemas=(SchemaType("string", "local-date-time", "2015-06-19 09:48:24"),),
    python="datetime",
    imports=_DATETIME,
    encoder="encode.local_time",
    fits=_is_local_time,
    kind="local time",
    form="local time",
    restrictions=("without a timezone",),
    spell=_spelled_date_time,
    note="Without a timezone.",
    wrong=("1434707304", '"2015-06-19"', "datetime(2015, 6, 19, tzinfo=UTC)"),
)
UNIX_TIME: Final = Scalar(
    schemas=(SchemaType("integer", "unixtime", 1),),
    python="datetime",
    imports=_DATETIME,
    encoder="encode.unix_time",
    fits=_is_unix_time,
    kind="integer",
    form="Unix time",
    restrictions=DATE_TIME.restrictions,
    spell=_spelled_unix_time,
    note="With a timezone.",
    wrong=DATE_TIME.wrong,
)
"""Seconds since 1970."""
BOOLEAN: Final = Scalar(
    schemas=(SchemaType("boolean", None, True),),
    python="bool",
    encoder="encode.boolean",
    fits=_is_boolean,
    kind="boolean",
    wrong=("1", '"true"'),
)
INTEGER_BOOLEAN: Final = Scalar(
    schemas=(),  # 'enum: [0, 1]'
    python="bool",
    encoder="encode.integer_boolean",
    fits=_is_integer_boolean,
    kind="integer boolean",
    form="0 or 1",
    spell=_spelled_boolean,
    wrong=("1", '"true"'),
)
FILE: Final = Scalar(
    schemas=(SchemaType("string", "binary", "text"),),
    python="Upload",
    encoder="uploads.part",
    fits=lambda _: False,
    kind="file",
    note="Bytes need a name: give a `File`.",
    wrong=("1",),
)
"""Only valid as a part of a form."""
ANY: Final = Scalar(
    schemas=(),
    python="Any",
    encoder="",  # this type is only received
    fits=lambda _: True,
    kind="any",
    wrong_json=(),
    wrong_text=(),
)

BOOLEANS: Final = (BOOLEAN, INTEGER_BOOLEAN)
SCALARS: Final = (
    *(INTEGER, NUMBER, DECIMAL, STRING, PHONE, SENDER, DATE_TIME, LOCAL_TIME, UNIX_TIME),
    *(BOOLEAN, INTEGER_BOOLEAN, FILE, ANY),
)
ITEMS_IN_COMMAS: Final = tuple(
    each for scalar in SCALARS for each in scalar.schemas if each.in_commas
)
"""The types of items in a comma-separated string."""
SCHEMA_TYPES: Final[Mapping[tuple[str, str | None], SchemaType]] = {
    (each.type, each.format): each for scalar in SCALARS for each in scalar.schemas
}
BY_SCHEMA: Final[Mapping[tuple[str, str | None], Scalar]] = {
    (each.type, each.format): scalar for scalar in SCALARS for each in scalar.schemas
}
FORMATS: Final = tuple(dict.fromkeys(form for _, form in BY_SCHEMA if form is not None))
_TEXT_FORMATS: Final = (
    *("date", "time", "duration", "uuid", "regex", "hostname", "idn-hostname", "ipv4", "ipv6"),
    *("uri", "url", "uri-reference", "uri-template", "iri", "iri-reference", "json-pointer"),
    *("relative-json-pointer", "char", "html", "commonmark", "media-range", "base64url"),
    *("http-date", "idn-email"),
)
TEXT_FORMATS: Final = tuple(form for form in _TEXT_FORMATS if form not in FORMATS)
"""OpenAPI formats that are plain text for the client. These formats are rejected."""
