"""Turns schemas into types, models and enums: the part of the analysis that concerns data."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from generator.analyze.keywords import check_keywords, check_value
from generator.analyze.names import CLASSES, FIELDS, Scope, snake_case
from generator.base.problems import Location, Problems, quote
from generator.document.load import Document
from generator.document.nodes import Node
from generator.ir import (
    CommaSeparated,
    EnumRef,
    Field,
    Input,
    Kind,
    ListOf,
    MapOf,
    Member,
    Model,
    ModelRef,
    Module,
    OpenEnum,
    Parameter,
    Plain,
    SpecText,
    SpecValue,
    Type,
    parts,
)
from generator.validate.supported import requires

ANY: Final = Plain(Kind.ANY)
_SCALARS: Final[dict[tuple[str, str | None], Kind]] = {
    ("integer", None): Kind.INTEGER,
    ("integer", "int32"): Kind.INTEGER,
    ("integer", "int64"): Kind.INTEGER,
    ("number", None): Kind.NUMBER,
    ("number", "float"): Kind.NUMBER,
    ("number", "double"): Kind.NUMBER,
    ("number", "decimal"): Kind.DECIMAL,
    ("string", "decimal"): Kind.DECIMAL,
    ("string", None): Kind.STRING,
    ("string", "email"): Kind.STRING,
    ("string", "password"): Kind.STRING,
    ("string", "phone"): Kind.PHONE,
    ("string", "sender"): Kind.SENDER,
    ("string", "date-time"): Kind.DATETIME,
    ("string", "local-date-time"): Kind.LOCAL_TIME,
    ("integer", "unixtime"): Kind.UNIX_TIME,
    ("boolean", None): Kind.BOOLEAN,
}
_OF_A_BODY: Final = ("oneOf", "allOf", "anyOf", "dependentRequired", "dependentSchemas", "not")
_OF_A_FILE: Final = ("type", "format", "description", "x-python-name")

Fields = Callable[[Node], tuple[Parameter, ...]]


def text(node: Node) -> SpecText:
    return SpecText((node.text or "").strip())


class Types:
    """The types of one document. Models and enums are made when first referred to."""

    def __init__(
        self,
        document: Document,
        problems: Problems,
        naming: Problems | None = None,
        reserved: Collection[str] = (),
    ) -> None:
        """`naming`: where problems with names go, if not to the others."""
        self._document = document
        self._problems = problems
        self._naming = problems if naming is None else naming
        self._classes = Scope(
            "a class", self._naming, reserved=CLASSES.union(reserved), style="camel"
        )
        self._made: dict[str, tuple[str, str, Location, Model | OpenEnum | Input]] = {}
        self._named: dict[str, Model | OpenEnum] = {}
        self._modules = Scope("a module", self._naming, reserved=("base",), in_files=True)
        self._stems: dict[str, str] = {}

    def claim_class(self, name: str, at: Location, fix: str) -> str:
        """Reserve a class name that is not a schema's."""
        return self._classes.claim(name, at, fix)

    def modules(self, sent_enums: Collection[str]) -> tuple[Module, ...]:
        """All that was made, by module, in the order of the files they come from.

        `sent_enums`: names of those that arguments take.
        """
        made = sorted(self._made.values(), key=lambda entry: entry[2])
        self._check_imports()
        return tuple(
            Module(
                module,
                tuple(
                    replace(m, is_sent=m.name in sent_enums)
                    for _, name, _, m in made
                    if name == module and isinstance(m, OpenEnum)
                ),
                tuple(m for _, name, _, m in made if name == module and isinstance(m, Input)),
                tuple(m for _, name, _, m in made if name == module and isinstance(m, Model)),
            )
            for module in sorted({module for _, module, _, _ in made})
        )

    def _check_imports(self) -> None:
        """Report models whose modules would import each other."""
        uses: dict[str, dict[str, Location]] = {}
        for _, module, at, made in self._made.values():
            for field in () if isinstance(made, OpenEnum) else made.fields:
                for part in parts(field.type):
                    if isinstance(part, ModelRef | EnumRef | Input) and part.module != module:
                        uses.setdefault(module, {})[part.module] = at
        for module, used in uses.items():
            for other, at in used.items():
                if _reaches(other, module, uses):
                    self._problems.add(
                        at, f"the models of {module} and {other} need each other; move some"
                    )

    def concrete(self, schema: Node) -> Node:
        """The schema itself, or of `anyOf` the one that is not null."""
        target = self._document.follow(schema)
        choices = target.get("anyOf").sequence
        real = [choice for choice in choices if choice.get("type").value != "null"]
        is_nullable = len(choices) == 2 and len(real) == 1 and not requires(real[0])
        return self._document.follow(real[0]) if is_nullable else target

    def is_secret(self, schema: Node) -> bool:
        """Whether a schema, or what it is made of, is that of a password or key."""
        target = self.concrete(schema)
        inner = [target.get(keyword) for keyword in ("items", "additionalProperties")]
        is_password = target.get("format").text == "password"
        return is_password or any(self.is_secret(part) for part in inner if part.mapping)

    def of(self, schema: Node, sent: Fields | None = None) -> tuple[Type, bool]:
        """The type of a schema and whether it can be null; `ANY` if a problem is known.

        `sent`: makes the fields of objects, if what has the type is sent.
        """
        target = self._document.follow(schema)
        if not isinstance(target.value, dict):
            return ANY, False
        component = self._document.name(schema)
        type_, nullable = self._of(target, component, sent)
        if component in self._made:
            self._check_direction(schema, component, sent)
        for key in ("default", "example"):
            self.check_value(type_, target.get(key), target, nullable)
        return type_, nullable

    def file(self, target: Node) -> Type:
        """The type of a string that is a file."""
        for key in target.mapping:
            if key not in _OF_A_FILE:
                self._problems.add(
                    target.key_at(key), f"{quote(key)} has no meaning for a file; remove it"
                )
        if target.get("type").value != "string":
            self._problems.add(target.get("type").at, "a file must have the type string")
        return Plain(Kind.FILE)

    def _check_direction(self, schema: Node, component: str, sent: Fields | None) -> None:
        """Report an object that is both sent and received: it would need two classes."""
        made = self._made[component][3]
        if not isinstance(made, OpenEnum) and isinstance(made, Input) != (sent is not None):
            self._problems.add(
                schema.at,
                f"{quote(component)} is both sent and received; give what is sent a schema of "
                "its own",
            )

    def _of(self, target: Node, name: str | None, sent: Fields | None) -> tuple[Type, bool]:
        choices = target.get("anyOf").sequence
        for key in _OF_A_BODY:
            of_required = key != "anyOf" or any(map(requires, choices))
            if key in target and of_required:
                self._problems.add(
                    target.key_at(key),
                    f"{key} is supported only for the body of a request; remove it",
                )
                return ANY, False
        if choices:
            return self._nullable(target, sent)
        listed = target.get("type")
        names = [n.text for n in listed.sequence] or [listed.text]
        nullable = "null" in names
        concrete = [n for n in names if n != "null"]
        if None in names and listed.value != []:
            return ANY, nullable
        if len(concrete) != 1 or concrete[0] is None:
            self._problems.add(listed.at, "a schema needs one type, and may add 'null'")
            return ANY, nullable
        check_keywords(target, concrete[0], self._problems)
        return self._concrete(target, concrete[0], name, sent), nullable

    def _nullable(self, target: Node, sent: Fields | None) -> tuple[Type, bool]:
        choices = target.get("anyOf").sequence
        real = [c for c in choices if c.get("type").value != "null"]
        for key in target.mapping:
            if key not in ("anyOf", "description", "example", "x-note", "x-usual"):
                self._problems.add(
                    target.key_at(key), f"{quote(key)} cannot stand beside anyOf; move it inside"
                )
        if len(real) != 1 or len(choices) != 2:
            self._problems.add(
                target.get("anyOf").at, "anyOf is supported for one schema and 'type: null' alone"
            )
            return ANY, True
        if "x-national-with" in self._document.follow(real[0]):
            problem = "x-national-with goes with 'type: [string, \"null\"]', not with anyOf"
            self._problems.add(real[0].at, problem)
        type_, is_null_twice = self.of(real[0], sent)
        if is_null_twice:
            self._problems.add(real[0].at, "this can be null already; remove anyOf")
        return type_, True

    def _concrete(
        self, target: Node, name: str, component: str | None, sent: Fields | None
    ) -> Type:
        if name == "object":
            return self._object(target, component, sent)
        if name == "array":
            if "items" not in target:
                self._problems.add(target.at, "an array needs 'items': the schema of one")
            item, nullable = self.of(target.get("items"), sent)
            if nullable and sent is not None:
                self._problems.add(target.get("items").at, "no item can be sent as null; remove it")
            return ListOf(item, nullable)
        if target.get("enum").present:
            return self._enumeration(target, name, component)
        if "x-comma-separated" in target:
            return CommaSeparated(self.of(target.get("x-comma-separated"))[0])
        form = target.get("format")
        if form.text == "binary":
            self._problems.add(
                form.at, "a file can only be a property of the body of multipart/form-data"
            )
            return ANY
        kind = _SCALARS.get((name, form.text))
        if kind is None:
            if form.text is not None and name != "boolean":
                known = ", ".join(f for of, f in _SCALARS if of == name and f is not None)
                self._problems.add(
                    form.at,
                    f"format {quote(form.text)} does not go with type {name}; supported: {known}",
                )
            return ANY
        return Plain(kind)

    def _object(self, target: Node, component: str | None, sent: Fields | None) -> Type:
        if target.get("additionalProperties").present:
            if "properties" in target:
                self._problems.add(
                    target.key_at("additionalProperties"),
                    "additionalProperties cannot stand beside properties; remove one",
                )
            others = target.get("additionalProperties")
            if others.value is True and sent is None:
                return MapOf(ANY)
            value, nullable = self.of(others, sent)
            if nullable:
                self._problems.add(others.at, "null is not supported for values; remove it")
            return MapOf(value)
        if component is None:
            self._problems.add(
                target.at, "an object needs a name: move it under 'schemas' and refer to it"
            )
            return ANY
        if component not in self._made:
            name, module = self._declare(target, component)
            described = text(target.get("description")), text(target.get("x-note"))
            made = (
                Model(name, *described, self._fields(target))
                if sent is None
                else Input(name, module, *described, sent(target))
            )
            self._made[component] = (name, module, target.at, made)
            if isinstance(made, Model):
                self._named[name] = made
        name, module, _, known = self._made[component]
        return known if isinstance(known, Input) else ModelRef(name, module)

    def _declare(self, target: Node, component: str) -> tuple[str, str]:
        """Name and module of the class for a schema."""
        at = self._document.root.get("components").get("schemas").key_at(component)
        name = self._classes.resolve(target, component, at)
        stem = PurePath(target.at.file).stem
        if PurePath(target.at.file) == PurePath(self._document.root.at.file):
            stem = "common"
        if stem not in self._stems:
            start = Location(target.at.file, 1, 1)
            self._stems[stem] = self._modules.claim(snake_case(stem), start, "rename the file")
        return name, self._stems[stem]

    def _fields(self, target: Node) -> tuple[Field, ...]:
        scope = Scope("a field", self._naming, reserved=FIELDS)
        required = self.required(target)
        fields: list[Field] = []
        properties = target.get("properties")
        for wire_name, schema in properties.mapping.items():
            python_name = scope.resolve(schema, wire_name, properties.key_at(wire_name), snake_case)
            if re.search(r'["\\\t]', wire_name):  # msgspec refuses these
                self._problems.add(
                    properties.key_at(wire_name),
                    f"{quote(wire_name)} has a quote, backslash or tab; no field can be called so",
                )
            type_, nullable = self.of(schema)
            target = self._document.follow(schema)
            if "x-national-with" in target:
                at = target.key_at("x-national-with")
                self._problems.add(at, "x-national-with is for arguments; remove it")
            description = text(self._document.description(schema))
            optional = nullable or wire_name not in required
            self.check_value(type_, schema.get("x-usual"), target, optional)
            note = self.note(schema, type_)
            wire = SpecText(wire_name)
            usual = SpecValue(schema.get("x-usual").plain()) if "x-usual" in schema else None
            is_secret = self.is_secret(schema)
            field = Field(python_name, wire, type_, optional, description, note, usual, is_secret)
            fields.append(field)
        return tuple(fields)

    def note(self, schema: Node, type_: Type | None) -> SpecText:
        """The note beside a reference, or else that of what it points at, unless a class has it."""
        own = schema.get("x-note")
        if own.present or isinstance(type_, ModelRef | EnumRef | Input):
            return text(own)
        return text(self._document.follow(schema).get("x-note"))

    def required(self, target: Node) -> set[str]:
        """Names of the required properties."""
        properties = target.get("properties")
        names: set[str] = set()
        for node in target.get("required").sequence:
            if node.text is not None and node.text not in properties and not properties.broken:
                self._problems.add(
                    node.at, f"required names no property: {quote(node.text)}; add or remove it"
                )
            if node.text in names:
                self._problems.add(node.at, f"{quote(node.text)} stands twice; remove one")
            names.add(node.text or "")
        return names

    def _enumeration(self, target: Node, name: str, component: str | None) -> Type:
        values = target.get("enum")
        plain = [node.value for node in values.sequence]
        if name == "integer" and plain in ([0, 1], [1, 0]):
            return Plain(Kind.FLAG)
        is_whole = name == "integer"
        kind = int if is_whole else str
        if not plain or not all(type(value) is kind for value in plain):
            if not any(node.broken for node in values.sequence):
                listed = "integers" if is_whole else "strings"
                self._problems.add(
                    values.at, f"an enum of the type {name} must list {listed}; a flag is [0, 1]"
                )
            return ANY
        if component is None:
            self._problems.add(values.at, "an enum needs a name: move the schema under 'schemas'")
            return ANY
        if component not in self._made:
            made_name, module = self._declare(target, component)
            members = self._members(target)
            described = text(target.get("description")), text(target.get("x-note"))
            made = OpenEnum(made_name, *described, members, is_whole)
            self._classes.claim(made.values_name, target.at)
            self._made[component] = (made_name, module, target.at, made)
            self._named[made_name] = made
        return EnumRef(*self._made[component][:2], is_whole)

    def _members(self, target: Node) -> tuple[Member, ...]:
        values = target.get("enum").sequence
        varnames = target.get("x-enum-varnames")
        descriptions = target.get("x-enum-descriptions")
        for extension in (varnames, descriptions):
            if extension.present and len(extension.sequence) != len(values):
                if not extension.broken:
                    self._problems.add(
                        extension.at,
                        f"{len(extension.sequence)} entries for {len(values)} values of the enum; "
                        "give each value one",
                    )
                return ()
        scope = Scope("a member", self._naming, style="upper")
        members: list[Member] = []
        seen: set[str | int] = set()
        for index, node in enumerate(values):
            value = str(node.value) if node.integer is None else node.integer
            if value in seen:
                self._problems.add(node.at, f"{quote(str(value))} stands twice; remove one")
                continue
            seen.add(value)
            named = varnames.sequence[index] if varnames.sequence else None
            if named is not None and named.text is not None:
                name = scope.claim(named.text, named.at, "choose another name")
            else:
                name = scope.claim(
                    snake_case(str(value)).upper(), node.at, "name the values with x-enum-varnames"
                )
            described = descriptions.sequence[index] if descriptions.sequence else None
            description = text(described) if described is not None else SpecText("")
            members.append(
                Member(name, SpecText(value) if isinstance(value, str) else value, description)
            )
        return tuple(members)

    def check_value(self, type_: Type, node: Node, schema: Node, nullable: bool) -> None:
        """Report an example or default that its schema does not allow."""
        if node.present and not node.broken and not (nullable and node.value is None):
            check_value(type_, node, schema, self._named, self._problems)


def _reaches(start: str, goal: str, uses: dict[str, dict[str, Location]]) -> bool:
    seen = {start}
    waiting = [start]
    while waiting:
        found = set(uses.get(waiting.pop(), ())) - seen
        if goal in found:
            return True
        seen |= found
        waiting += found
    return False
