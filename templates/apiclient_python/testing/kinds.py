"""The kinds of values in the fake: the values of each kind, and its name in messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal

from ..core import e164
from .calls import is_object
from .forms import UploadedFile

Kind = Literal[
    "integer",
    "number",
    "decimal",
    "string",
    "phone",
    "national phone",
    "sender",
    "boolean",
    "integer boolean",
    "timestamp",
    "local time",
    "enum",
    "list",
    "comma",
    "object",
    "file",
    "any",
]
NAMES: Mapping[Kind, str] = {
    "integer": "an integer",
    "number": "a number",
    "decimal": "a decimal number",
    "string": "text",
    "phone": "a phone number in E.164 format",
    "national phone": "a phone number",
    "sender": "a name or a phone number",
    "boolean": "true or false",
    "integer boolean": "0 or 1",
    "timestamp": "a date and time",
    "local time": "a date and time, as YYYY-MM-DD HH:MM:SS",
    "enum": "one of the documented values",
    "list": "a list",
    "comma": "text",
    "object": "an object",
    "file": "a file",
    "any": "anything",
}
"""What a kind is called in errors."""
PHONES: Mapping[Kind, Callable[[str], str]] = {
    "phone": e164.digits,
    "national phone": e164.national,
    "sender": e164.sender,
}
"""Functions that return the digits of a phone number, by kind. Other text raises `ValueError`."""
_WHOLE = re.compile(r"-?[0-9]{1,19}")
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?")
_LOCAL = re.compile(r"[0-9]{4}(-[0-9]{2}){2} [0-9]{2}(:[0-9]{2}){2}")


def read(kind: Kind, text: Any) -> Any:
    """Convert text from outside JSON to a value of a kind, or return it if it does not fit."""
    if not isinstance(text, str):
        return text
    match kind:
        case "integer" | "integer boolean" if _WHOLE.fullmatch(text):
            return int(text)
        case "number" if _NUMBER.fullmatch(text):
            return float(text)
        case "boolean":
            return {"true": True, "false": False}.get(text, text)
        case _:
            return text


def is_of(kind: Kind, value: Any, enum: type[StrEnum] | None = None) -> bool:
    """Return whether a value is of a kind. `enum`: the class of the kind "enum"."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    match kind:
        case "integer":
            return is_number and isinstance(value, int)
        case "number":
            return is_number
        case "decimal":
            return is_number or (isinstance(value, str) and bool(_NUMBER.fullmatch(value)))
        case "string" | "phone" | "national phone" | "sender" | "comma":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "integer boolean":
            return is_number and value in (0, 1)
        case "object":
            return is_object(value)
        case "file":
            return isinstance(value, UploadedFile)
        case "timestamp":
            return isinstance(value, str) and _is_moment(value)
        case "local time":
            return isinstance(value, str) and bool(_LOCAL.fullmatch(value)) and _is_moment(value)
        case "enum":
            return isinstance(value, str) and (enum is None or value in enum.__members__.values())
        case _:
            return True


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
