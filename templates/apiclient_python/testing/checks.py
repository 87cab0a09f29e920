"""Whether a request is one that the API describes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import msgspec

from ..core import e164
from .calls import Call, is_array, is_object
from .forms import UploadedFile, is_form
from .table import Kind, Place, Route, Rule

_WHOLE = re.compile(r"-?[0-9]{1,19}")
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?")
_LOCAL = re.compile(r"[0-9]{4}(-[0-9]{2}){2} [0-9]{2}(:[0-9]{2}){2}")


class RefusedError(Exception):
    """The request is not valid: reasons for all of it, and by the name of a field."""

    def __init__(self, common: list[str], fields: dict[str, list[str]]) -> None:
        super().__init__(common, fields)
        self.common = common
        self.fields = fields


def checked(
    route: Route, inside: Mapping[str, str], call: Call, ignore_nulls: str = ""
) -> dict[Place, dict[str, Any]]:
    """The values of a request by where they travel; `RefusedError` if there is something wrong.

    Args:
        route: What the request is for.
        inside: What its path says.
        call: The request.
        ignore_nulls: See `Table`.
    """
    common: list[str] = []
    ignored: set[str] = set()
    fields: dict[str, list[str]] = {}
    values: dict[Place, dict[str, Any]]
    values = {"path": {}, "query": {}, "header": {}, "body": {}, "part": {}}
    texts: dict[Place, Mapping[str, Any]]
    texts = {"path": inside, "query": call.query, "header": call.headers, "part": {}}
    as_form = is_form(call.headers.get("content-type", ""))
    if route.has_body and is_object(call.body) and not as_form:
        values["body"], ignored = _said(route, call.body, call.headers, ignore_nulls)
    elif route.has_form and is_object(call.body) and as_form:
        texts["part"] = call.body
    elif route.has_body or route.has_form:
        common.append(f"The body must be a {'JSON object' if route.has_body else 'form'}.")
    for rule in route.rules:
        if rule.place != "body":
            name = rule.name.lower() if rule.place == "header" else rule.name
            if (text := texts[rule.place].get(name)) is not None:
                values[rule.place][rule.name] = _read(rule.kind, text)
    given = {name: value for placed in values.values() for name, value in placed.items()}
    for rule in route.rules:
        reason = _missing_or_wrong(rule, values[rule.place], given)
        if reason is not None and rule.name not in ignored:
            fields.setdefault(rule.name, []).append(reason)
    sent = {**values["query"], **values["body"], **values["part"]}
    if route.one_of and len(_chosen(route, route.one_of, sent)) != 1:
        common.append(f"Exactly one of {' and '.join(route.one_of)} is needed.")
    for group in route.any_of:
        if not _chosen(route, group, sent):
            common.append(f"At least one of {' and '.join(group)} is needed.")
    for name, others in route.needs:
        if name in sent and not sent.keys() & set(others):
            common.append(f"{name} needs {' or '.join(others)}.")
    for group in route.apart:
        if len(sent.keys() & set(group)) > 1:
            common.append(f"Only one of {' and '.join(group)} is allowed.")
    if common or fields:
        raise RefusedError(common, fields)
    for rule in route.rules:
        if value := values[rule.place].get(rule.name):
            values[rule.place][rule.name] = _plain(_among(rule, given), value)
    return values


def _plain(rule: Rule, value: Any) -> Any:
    """A value whose phone numbers are nothing but digits, each once in a string with commas."""
    make = _NUMBERS.get(rule.item if rule.kind in ("list", "comma") else rule.kind)
    if make is None:
        return value
    if rule.kind == "comma":
        once = e164.once if make is e164.national else dict.fromkeys
        return ",".join(once(map(make, value.split(","))))
    return list(map(make, value)) if rule.kind == "list" else make(value)


def _chosen(route: Route, choices: tuple[str, ...], sent: dict[str, Any]) -> list[str]:
    only = {rule.name: rule.only for rule in route.rules if rule.place != "path"}
    return [
        name
        for name in choices
        if name in sent and (only.get(name) is None or sent[name] == only[name])
    ]


def _said(
    route: Route, body: Mapping[str, Any], headers: Mapping[str, str], ignore_nulls: str
) -> tuple[dict[str, Any], set[str]]:
    """What a body says, and what could be null there and is passed over, as a header wants it.

    Elsewhere null counts as absent where it says nothing of its own.
    """
    if headers.get(ignore_nulls) == "false":
        return dict(body), set()
    nulls = {name for name, value in body.items() if value is None}
    allowed = nulls & {rule.name for rule in route.rules if rule.nullable}
    if any(rule.name.lower() == ignore_nulls for rule in route.rules):
        return {name: value for name, value in body.items() if name not in nulls}, allowed
    kept = body.keys() - nulls | allowed
    return {name: value for name, value in body.items() if name in kept}, set()


def _read(kind: Kind, text: Any) -> Any:
    """The value that text outside of JSON stands for; the text if it stands for none."""
    if not isinstance(text, str):
        return text
    match kind:
        case "integer" | "flag" if _WHOLE.fullmatch(text):
            return int(text)
        case "number" if _NUMBER.fullmatch(text):
            return float(text)
        case "boolean":
            return {"true": True, "false": False}.get(text, text)
        case _:
            return text


def _missing_or_wrong(
    rule: Rule, values: Mapping[str, Any], given: Mapping[str, Any]
) -> str | None:
    """What is wrong with a value, or that it is missing. `given`: all that is beside it."""
    if rule.name in values:
        return _fault(_among(rule, given), values[rule.name])
    return "This value is required." if rule.required else None


def _fault(rule: Rule, value: Any) -> str | None:
    """What is wrong with a value."""
    if value is None:
        return None if rule.nullable else "This value should not be null."
    if rule.kind == "list":
        if not is_array(value):
            return "This value should be a list."
        if len(value) < (rule.min_length or 0):
            return f"This value should have {rule.min_length} items or more."
        faults = (_fault_of(rule.item, rule, each) for each in value)
        return next(filter(None, faults), None)
    if rule.kind == "comma":
        if not isinstance(value, str):
            return "This value should be text with commas."
        items = value.split(",")
        faults = (_fault_of(rule.item, rule, _read(rule.item, each)) for each in items)
        if "" in items:
            return "This value should have no empty items."
        return next(filter(None, faults), None)
    return _fault_of(rule.kind, rule, value)


def _fault_of(kind: Kind, rule: Rule, value: Any) -> str | None:
    if kind in _NUMBERS and isinstance(value, str):
        return _fault_of_number(kind, rule, value)
    if not _is_of(kind, rule, value):
        return f"This value should be {_DESCRIBED[kind]}."
    if kind == "integer" and rule.minimum is not None and value < rule.minimum:
        return f"This value should be {rule.minimum} or more."
    if kind == "integer" and rule.maximum is not None and value > rule.maximum:
        return f"This value should be {rule.maximum} or less."
    if kind == "string" and rule.kind == "string":
        if len(value) < (rule.min_length or 0):
            return f"This value should have {rule.min_length} characters or more."
        if rule.max_length is not None and len(value) > rule.max_length:
            return f"This value should have {rule.max_length} characters or less."
    if kind == "object":
        faults = ((field.name, _missing_or_wrong(field, value, value)) for field in rule.fields)
        return next((f"{name}: {fault}" for name, fault in faults if fault is not None), None)
    return None


def _fault_of_number(kind: Kind, rule: Rule, value: str) -> str | None:
    if not value and not rule.min_length:
        return None  # it clears what is there
    try:
        _NUMBERS[kind](value)
    except ValueError as error:
        return f"This value should be {_DESCRIBED[kind]}: {error}."
    return None


def _among(rule: Rule, given: Mapping[str, Any]) -> Rule:
    """The rule for a value that stands beside others: phone numbers can be national with them."""
    if not given.get(rule.national_with):
        return rule
    if rule.kind == "comma":
        return msgspec.structs.replace(rule, item="national phone")
    return msgspec.structs.replace(rule, kind="national phone")


_NUMBERS: Mapping[Kind, Callable[[str], str]] = {
    "phone": e164.digits,
    "national phone": e164.national,
    "sender": e164.sender,
}
_DESCRIBED = {
    "integer": "an integer",
    "number": "a number",
    "decimal": "a decimal number",
    "string": "text",
    "phone": "a phone number in E.164 format",
    "national phone": "a phone number",
    "sender": "a name or a phone number",
    "boolean": "true or false",
    "flag": "0 or 1",
    "timestamp": "a date and time",
    "local time": "a date and time, as YYYY-MM-DD HH:MM:SS",
    "enum": "one of the documented values",
    "list": "a list",
    "comma": "text",
    "object": "an object",
    "file": "a file",
    "any": "anything",
}


def _is_of(kind: Kind, rule: Rule, value: Any) -> bool:
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
        case "flag":
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
            return isinstance(value, str) and (
                rule.enum is None or value in rule.enum.__members__.values()
            )
        case _:
            return True


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
