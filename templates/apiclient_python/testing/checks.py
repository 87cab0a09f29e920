"""Validate requests against the description of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..core import e164
from .calls import Call, is_array, is_object
from .forms import is_form
from .kinds import NAMES, PHONES, Kind, is_of, read
from .table import Location, Route, Rule


class RefusedError(Exception):
    """The request is not valid. `common` applies to the whole request, `fields` to each field."""

    def __init__(self, common: list[str], fields: dict[str, list[str]]) -> None:
        super().__init__(common, fields)
        self.common = common
        self.fields = fields


def checked(
    route: Route, path_values: Mapping[str, str], call: Call, ignore_nulls: str = ""
) -> dict[Location, dict[str, Any]]:
    """Return the values of a request by location (path, query and so on).

    Args:
        route: The operation.
        path_values: The values of the path parameters.
        call: The request.
        ignore_nulls: See `Table`.

    Raises:
        RefusedError: The request is not valid.
    """
    common: list[str] = []
    ignored: set[str] = set()
    fields: dict[str, list[str]] = {}
    values: dict[Location, dict[str, Any]]
    values = {"path": {}, "query": {}, "header": {}, "body": {}, "part": {}}
    texts: dict[Location, Mapping[str, Any]]
    texts = {"path": path_values, "query": call.query, "header": call.headers, "part": {}}
    as_form = is_form(call.headers.get("content-type", ""))
    if route.has_body and is_object(call.body) and not as_form:
        values["body"], ignored = _body_fields(route, call.body, call.headers, ignore_nulls)
    elif route.has_form and is_object(call.body) and as_form:
        texts["part"] = call.body
    elif route.has_body or route.has_form:
        common.append(f"The body must be a {'JSON object' if route.has_body else 'form'}.")
    for rule in route.rules:
        if rule.location != "body":
            name = rule.name.lower() if rule.location == "header" else rule.name
            if (text := texts[rule.location].get(name)) is not None:
                values[rule.location][rule.name] = read(rule.kind, text)
    given = {name: value for placed in values.values() for name, value in placed.items()}
    for rule in route.rules:
        reason = _missing_or_wrong(rule, values[rule.location], given)
        if reason is not None and rule.name not in ignored:
            fields.setdefault(rule.name, []).append(reason)
    sent = {**values["query"], **values["body"], **values["part"]}
    if route.one_of and len(_chosen(route, route.one_of, sent)) != 1:
        common.append(f"Exactly one of {' and '.join(route.one_of)} is needed.")
    for group in route.any_of:
        if not _chosen(route, group, sent):
            common.append(f"At least one of {' and '.join(group)} is needed.")
    for name, others in route.dependent:
        if name in sent and not sent.keys() & set(others):
            common.append(f"{name} needs {' or '.join(others)}.")
    for group in route.mutually_exclusive:
        if len(sent.keys() & set(group)) > 1:
            common.append(f"Only one of {' and '.join(group)} is allowed.")
    if common or fields:
        raise RefusedError(common, fields)
    for rule in route.rules:
        if value := values[rule.location].get(rule.name):
            values[rule.location][rule.name] = _plain(_rule_beside(rule, given), value)
    return values


def _plain(rule: Rule, value: Any) -> Any:
    """Normalize phone numbers to digits. Remove duplicates from comma-separated numbers."""
    make = PHONES.get(rule.item if rule.kind in ("list", "comma") else rule.kind)
    if make is None:
        return value
    if rule.kind == "comma":
        once = e164.once if make is e164.national else dict.fromkeys
        return ",".join(once(map(make, value.split(","))))
    return list(map(make, value)) if rule.kind == "list" else make(value)


def _chosen(route: Route, choices: tuple[str, ...], sent: dict[str, Any]) -> list[str]:
    only = {rule.name: rule.only for rule in route.rules if rule.location != "path"}
    return [
        name
        for name in choices
        if name in sent and (only.get(name) is None or sent[name] == only[name])
    ]


def _body_fields(
    route: Route, body: Mapping[str, Any], headers: Mapping[str, str], ignore_nulls: str
) -> tuple[dict[str, Any], set[str]]:
    """Return the fields of a body, and the nullable fields that the header drops.

    Without the header, a null counts as absent if the field is not nullable.
    """
    header = ignore_nulls.lower()
    if headers.get(header) == "false":
        return dict(body), set()
    nulls = {name for name, value in body.items() if value is None}
    allowed = nulls & {rule.name for rule in route.rules if rule.nullable}
    if any(rule.name.lower() == header for rule in route.rules):
        return {name: value for name, value in body.items() if name not in nulls}, allowed
    kept = body.keys() - nulls | allowed
    return {name: value for name, value in body.items() if name in kept}, set()


def _missing_or_wrong(
    rule: Rule, values: Mapping[str, Any], given: Mapping[str, Any]
) -> str | None:
    """Return why a value is wrong or missing. `given`: all values of the request, by name."""
    if rule.name in values:
        return _fault(_rule_beside(rule, given), values[rule.name])
    return "This value is required." if rule.required else None


def _fault(rule: Rule, value: Any) -> str | None:
    """Return why a value is wrong. None if it is valid."""
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
        faults = (_fault_of(rule.item, rule, read(rule.item, each)) for each in items)
        if "" in items:
            return "This value should have no empty items."
        return next(filter(None, faults), None)
    return _fault_of(rule.kind, rule, value)


def _fault_of(kind: Kind, rule: Rule, value: Any) -> str | None:
    if kind in PHONES and isinstance(value, str):
        return _fault_of_number(kind, rule, value)
    if not is_of(kind, value, rule.enum):
        return f"This value should be {NAMES[kind]}."
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
        return None  # an empty number clears the stored one
    try:
        PHONES[kind](value)
    except ValueError as error:
        return f"This value should be {NAMES[kind]}: {error}."
    return None


def _rule_beside(rule: Rule, given: Mapping[str, Any]) -> Rule:
    """Return the rule that applies next to other values, which can make phone numbers national."""
    if not given.get(rule.national_with):
        return rule
    if rule.kind == "comma":
        return msgspec.structs.replace(rule, item="national phone")
    return msgspec.structs.replace(rule, kind="national phone")
