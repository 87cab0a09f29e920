"""Checks of schemas that do not depend on Python types.

Every schema is checked for each of its uses. This includes error schemas, which have no class, and
schemas without references to them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum, auto
from typing import Final

from generator.base import scalars
from generator.base.limits import LIMITS
from generator.base.problems import Problems, quote
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import parameters, routes, success_schema, webhooks
from generator.document.schema_examples import example_of
from generator.document.schemas import is_integer_boolean, is_phone, not_null, type_names
from generator.validate.keywords import check_keywords
from generator.validate.shapes import requires
from generator.validate.supported import Extension
from generator.validate.values import check_value, is_nullable

_OF_A_BODY: Final = ("oneOf", "allOf", "anyOf", "dependentRequired", "dependentSchemas", "not")
_OF_A_FILE: Final = (
    *("type", "format", "description", "x-python-name"),
    *("deprecated", "x-deprecated"),
)
_BESIDE_ANY_OF: Final = (
    *("anyOf", "description", "example", "x-note"),
    *("deprecated", "x-deprecated"),
)
_CAN_TRAVEL: Final = {
    "path": re.compile(r"(?s)(?!\.{0,2}\Z).*"),
    "header": re.compile(r"[!-~]([ -~]*[!-~])?"),
}
"""The texts that can be sent, by location."""


class _Use(Enum):
    """The use of a schema."""

    BODY = auto()
    FORM = auto()
    PART = auto()  # of a form
    SENT = auto()
    RECEIVED = auto()


def check_schemas(document: Document, extensions: Sequence[Extension], problems: Problems) -> None:
    """Report errors in schemas, except errors that depend on Python names and types.

    `extensions`: the keywords that products add to properties.
    """
    _Schemas(document, extensions, problems).check()


class _Schemas:
    def __init__(
        self, document: Document, extensions: Sequence[Extension], problems: Problems
    ) -> None:
        self._document = document
        self._beside_any_of = (*_BESIDE_ANY_OF, *(extension.name for extension in extensions))
        self._values_of_fields = [e.name for e in extensions if e.is_value]
        self._problems = problems
        self._seen: dict[tuple[int, _Use], Node] = {}

    def check(self) -> None:
        for route in routes(self._document):
            listed = [parameter for parameter, _ in parameters(route, self._document)]
            names = {parameter.get("name").string for parameter in listed}
            for parameter in listed:
                self._parameter(parameter)
                self._check_switch(parameter.get("schema"), names)
            self._request_body(route.node.get("requestBody"))
            for response in route.node.get("responses").mapping.values():
                self._contents(self._document.follow(response))
            result = success_schema(route, self._document)
            if is_nullable(self._document.follow(result)):
                self._problems.add(result.at, "null is not supported for a whole body; remove it")
        for webhook in webhooks(self._document):
            body = webhook.node.get("requestBody")
            required = body.get("required")
            if required.value is False:
                problem = "an event always has a body; remove 'required: false'"
                self._problems.add(required.at, problem)
            self._event(body.get("content"))

    def _parameter(self, parameter: Node) -> None:
        schema, example = parameter.get("schema"), parameter.get("example")
        self._visit(schema, _Use.SENT)
        check_value(self._document, example, schema, self._problems, is_sent=True)
        place = parameter.get("in").string or ""
        possible = _CAN_TRAVEL.get(place)
        shown = example.plain()
        if not example.present:
            shown = example_of(self._document, schema, null=False)
        if possible is not None and isinstance(shown, str) and not possible.fullmatch(shown):
            self._problems.add(example.at, f"example {quote(shown)} cannot travel in a {place}")

    def _check_switch(self, schema: Node, names: Collection[str | None]) -> None:
        """Check that the argument exists that marks a phone number as national.

        `names`: the arguments beside the number, and itself.
        """
        target = self._document.follow(schema)
        switch = target.get("x-national-with")
        if switch.string is not None and is_phone(target) and switch.string not in names:
            problem = f"there is no argument {quote(switch.string)} beside it; rename or add it"
            self._problems.add(switch.at, problem)

    def _contents(self, holder: Node) -> None:
        for media in holder.get("content").mapping.values():
            self._visit(media.get("schema"), _Use.RECEIVED)

    def _event(self, content: Node) -> None:
        """Check the schema of an event. All formats must have the same schema."""
        media = [(key, each.get("schema")) for key, each in content.mapping.items()]
        for first, schema in media[:1]:
            self._visit(schema, _Use.RECEIVED)
            for _, other in media[1:]:
                if other.plain() != schema.plain():
                    problem = (
                        f"an event is the same in every format; use the schema of {quote(first)}"
                    )
                    self._problems.add(other.at, problem)

    def _request_body(self, body: Node) -> None:
        content = self._document.follow(body).get("content")
        if {"multipart/form-data", "application/json"} <= content.mapping.keys():
            at = content.key_at("application/json")
            self._problems.add(at, "a body is either JSON or a form; remove one")
        for key, use in (("multipart/form-data", _Use.FORM), ("application/json", _Use.BODY)):
            self._visit(content.get(key).get("schema"), use)
        required = self._document.follow(body).get("required")
        if required.value is False:
            self._problems.add(required.at, "the body is always sent; remove 'required: false'")

    def _visit(self, schema: Node, use: _Use) -> bool:
        """Check a schema and its contents, and return whether it is nullable."""
        target = self._document.follow(schema)
        if not isinstance(target.value, dict):
            return False
        if (id(target), use) not in self._seen:
            self._seen[id(target), use] = target
            if use in (_Use.BODY, _Use.FORM):
                self._body(target, use)
            elif use is _Use.PART and target.get("format").string == "binary":
                self._file(target)
            else:
                inside = _Use.RECEIVED if use is _Use.RECEIVED else _Use.SENT
                if self._schema(target, inside, is_named="$ref" in schema):
                    self._values(target, inside, "default", "example")
        return is_nullable(target)

    def _body(self, target: Node, use: _Use) -> None:
        properties = target.get("properties")
        if target.get("type").broken or properties.broken:
            return
        if target.get("type").value != "object" or not properties.present:
            problem = "the body of a request must be an object with properties"
            self._problems.add(target.at, problem)
            return
        check_keywords(target, "object", self._problems)
        if use is _Use.FORM and not properties.mapping:
            self._problems.add(properties.at, "a form needs a property at least; add one")
        self._properties(target, _Use.PART if use is _Use.FORM else _Use.SENT)

    def _file(self, target: Node) -> None:
        for key in target.mapping:
            if key not in _OF_A_FILE:
                problem = f"{quote(key)} has no meaning for a file; remove it"
                self._problems.add(target.key_at(key), problem)
        if target.get("type").value != "string":
            self._problems.add(target.get("type").at, "a file must have the type string")

    def _values(self, schema: Node, use: _Use, *keys: str) -> None:
        """Check the values in a schema, or beside a reference to a schema."""
        for key in keys:
            value, is_sent = schema.get(key), use is not _Use.RECEIVED
            check_value(self._document, value, schema, self._problems, is_sent=is_sent)

    def _schema(self, target: Node, use: _Use, *, is_named: bool) -> bool:
        """Check a schema, and return whether it has a type."""
        choices = target.get("anyOf").sequence
        for key in _OF_A_BODY:
            if key in target and (key != "anyOf" or any(map(requires, choices))):
                problem = f"{key} is supported only for the body of a request; remove it"
                self._problems.add(target.key_at(key), problem)
                return False
        if choices:
            return self._nullable(target, use)
        listed = target.get("type")
        names = type_names(target)
        concrete = [name for name in dict.fromkeys(names) if name != "null"]
        if None in names and listed.value != []:
            return False
        if len(concrete) != 1 or concrete[0] is None:
            self._problems.add(listed.at, "a schema needs one type, and may add 'null'")
            return False
        name = concrete[0]
        check_keywords(target, name, self._problems)
        if name == "object":
            return self._object(target, use, is_named=is_named)
        if name == "array":
            return self._array(target, use)
        if target.get("enum").present:
            return self._enumeration(target, name, is_named=is_named)
        if "x-comma-separated" in target:
            self._visit(target.get("x-comma-separated"), use)
            return True
        return self._format(target.get("format"), name)

    def _nullable(self, target: Node, use: _Use) -> bool:
        choices = target.get("anyOf").sequence
        real = not_null(target)
        for key in target.mapping:
            if key not in self._beside_any_of:
                problem = f"{quote(key)} cannot stand beside anyOf; move it inside"
                self._problems.add(target.key_at(key), problem)
        for null in (choice for choice in choices if choice not in real):
            for key in null.mapping:
                if key != "type":
                    problem = f"{quote(key)} cannot stand beside 'type: null'; remove it"
                    self._problems.add(null.key_at(key), problem)
        if len(real) != 1 or len(choices) != 2:
            problem = "anyOf is supported for one schema and 'type: null' alone"
            self._problems.add(target.get("anyOf").at, problem)
            return False
        if "x-national-with" in self._document.follow(real[0]):
            problem = "x-national-with goes with 'type: [string, \"null\"]', not with anyOf"
            self._problems.add(real[0].at, problem)
        if self._visit(real[0], use):
            self._problems.add(real[0].at, "this can be null already; remove anyOf")
        return True

    def _array(self, target: Node, use: _Use) -> bool:
        items = target.get("items")
        if "items" not in target:
            self._problems.add(target.at, "an array needs 'items': the schema of one")
        is_nullable = self._visit(items, use)
        if is_nullable and use is _Use.SENT:
            self._problems.add(items.at, "no item can be sent as null; remove it")
        self._items(self._document.follow(items), use)
        return items.present

    def _items(self, items: Node, use: _Use) -> None:
        """Report limits of sent items."""
        for key in LIMITS if use is _Use.SENT else ():
            if key in items:
                problem = f"the client checks no {key} of items; remove it"
                self._problems.add(items.key_at(key), problem)
        if use is _Use.SENT and items.get("format").string == "int32":
            problem = "the client checks no range of items; remove int32"
            self._problems.add(items.key_at("format"), problem)

    def _object(self, target: Node, use: _Use, *, is_named: bool) -> bool:
        others = target.get("additionalProperties")
        if others.present:
            self._check_closed(target)
            if self._visit(others, use):
                self._problems.add(others.at, "null is not supported for values; remove it")
        elif not is_named:
            problem = "an object needs a name: move it under 'schemas' and refer to it"
            self._problems.add(target.at, problem)
            return False
        else:
            self._properties(target, use)
        return True

    def _check_closed(self, target: Node) -> None:
        if {"properties", "additionalProperties"} <= target.mapping.keys():
            self._problems.add(
                target.key_at("additionalProperties"),
                "additionalProperties cannot stand beside properties; remove one",
            )
        elif {"required", "additionalProperties"} <= target.mapping.keys():
            at = target.key_at("required")
            self._problems.add(at, "a map has no properties to require; remove it")

    def _properties(self, target: Node, use: _Use) -> None:
        """Check the properties of an object, and the names of its required properties."""
        self._check_closed(target)
        properties = target.get("properties")
        required = target.get("required").sequence
        for node in required:
            if node.string is not None and node.string not in properties and not properties.broken:
                problem = f"required names no property: {quote(node.string)}; add or remove it"
                self._problems.add(node.at, problem)
        names = {node.string for node in required}
        for name, child in properties.mapping.items():
            self._visit(child, use)
            schema = self._document.follow(child)
            self._field_values(child, schema, is_required=name in names)
            if use is _Use.RECEIVED and "x-national-with" in schema:
                at = schema.key_at("x-national-with")
                self._problems.add(at, "x-national-with is for arguments; remove it")
            if use is not _Use.RECEIVED:
                self._check_switch(schema, properties.mapping)
            elif re.search(r'["\\\t]', name):  # msgspec rejects these
                self._problems.add(
                    properties.key_at(name),
                    f"{quote(name)} has a quote, backslash or tab; no field can be called so",
                )

    def _field_values(self, child: Node, schema: Node, *, is_required: bool) -> None:
        """Check values of a property. A value can be null if the property is optional."""
        for key in self._values_of_fields:
            value = child.get(key)
            if value.value is not None or is_required:
                check_value(self._document, value, schema, self._problems, is_sent=False)

    def _enumeration(self, target: Node, name: str, *, is_named: bool) -> bool:
        values = target.get("enum")
        plain = [node.value for node in values.sequence]
        if name == "integer" and is_integer_boolean(target):
            return True
        kind = int if name == "integer" else str
        if not plain or not all(type(value) is kind for value in plain):
            if not any(node.broken for node in values.sequence):
                listed = "integers" if name == "integer" else "strings"
                self._problems.add(
                    values.at, f"an enum of the type {name} must list {listed}; a flag is [0, 1]"
                )
            return False
        if not is_named:
            self._problems.add(values.at, "an enum needs a name: move the schema under 'schemas'")
            return False
        for extension in ("x-enum-varnames", "x-enum-descriptions"):
            entries = target.get(extension)
            if entries.present and len(entries.sequence) != len(plain):
                if not entries.broken:
                    self._problems.add(
                        entries.at,
                        f"{len(entries.sequence)} entries for {len(plain)} values of the enum; "
                        "give each value one",
                    )
                return False
        return True

    def _format(self, form: Node, name: str) -> bool:
        if form.string == "binary":
            self._problems.add(
                form.at, "a file can only be a property of the body of multipart/form-data"
            )
            return False
        if (name, form.string) not in scalars.BY_SCHEMA and form.string and name != "boolean":
            known = ", ".join(
                f
                for (of, f), scalar in scalars.BY_SCHEMA.items()
                if of == name and f is not None and scalar is not scalars.FILE
            )
            self._problems.add(
                form.at,
                f"format {quote(form.string)} does not go with type {name}; supported: {known}",
            )
            return False
        return True
