"""Conversion of schemas into types, models and enums: the data part of the analysis."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple

from generator.analyze.names import Reserved, Scope, snake_case
from generator.base import scalars
from generator.base.problems import Location, Problems, quote
from generator.base.scalars import ANY
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.schemas import is_integer_boolean, not_null, type_names
from generator.ir import (
    CommaSeparated,
    Deprecation,
    EnumRef,
    ExtensionValue,
    Field,
    ListOf,
    MapOf,
    Member,
    Model,
    ModelRef,
    Module,
    OpenEnum,
    Parameter,
    RequestModel,
    Response,
    SpecText,
    SpecValue,
    Type,
    component_types,
    values_name,
)
from generator.validate.shapes import requires
from generator.validate.supported import Extension, Place

Fields = Callable[[Node], tuple[Parameter, ...]]


def spec_text(node: Node) -> SpecText:
    return SpecText((node.string or "").strip())


def deprecation(node: Node) -> Deprecation | None:
    """Return the deprecation of an operation, a parameter or a property.

    `use` is as in the spec; `descriptions` replaces wire names.
    """
    if node.get("deprecated").value is not True:
        return None
    extension = node.get("x-deprecated")
    return Deprecation(*(extension.get(key).string or "" for key in ("since", "use", "removedIn")))


def responses(node: Node, document: Document) -> tuple[Response, ...]:
    """Return the documented responses of an operation or a webhook, in the order of statuses."""
    return tuple(
        Response(int(status), spec_text(document.description(response)))
        for status, response in sorted(node.get("responses").mapping.items())
        if re.fullmatch(r"[1-5][0-9][0-9]", status)
    )


def extension_values(
    node: Node, of: Place, known: Iterable[Extension]
) -> dict[str, ExtensionValue]:
    """Return the values of the extension keywords of products."""
    said = {e.name: node.get(e.name) for e in known if e.of == of and e.name in node}
    return {name: ExtensionValue(v.at, SpecValue(v.plain())) for name, v in said.items()}


class _Declared(NamedTuple):
    """The class for a schema, its module, and the location of the schema."""

    type: Model | OpenEnum | RequestModel
    module: str
    at: Location


class Types:
    """The types of one document. Models and enums are created at their first reference."""

    def __init__(
        self,
        document: Document,
        reserved: Reserved,
        extensions: Iterable[Extension],
        problems: Problems,
    ) -> None:
        """`extensions`: the keywords that products add."""
        self._document = document
        self._problems = problems
        self._reserved = reserved
        self._extensions = tuple(extensions)
        self._classes = Scope("a class", problems, reserved=reserved.classes, style="camel")
        self._made: dict[str, _Declared] = {}
        self._modules = Scope("a module", problems, reserved=reserved.modules, in_files=True)
        self._stems: dict[str, str] = {}

    def claim_class(self, name: str, at: Location, fix: str) -> str:
        """Reserve a class name that does not belong to a schema."""
        return self._classes.claim(name, at, fix)

    def modules(self, sent_enums: Collection[str]) -> tuple[Module, ...]:
        """Return all created types by module, in the order of their files.

        `sent_enums`: names of the enums that arguments use.
        """
        made = sorted(self._made.values(), key=lambda each: each.at)
        self._check_imports()
        found: list[Module] = []
        for module in sorted({each.module for each in made}):
            here = [each.type for each in made if each.module == module]
            enums = (type_ for type_ in here if isinstance(type_, OpenEnum))
            found.append(
                Module(
                    module,
                    tuple(replace(enum, is_sent=enum.name in sent_enums) for enum in enums),
                    tuple(type_ for type_ in here if isinstance(type_, RequestModel)),
                    tuple(type_ for type_ in here if isinstance(type_, Model)),
                )
            )
        return tuple(found)

    def _check_imports(self) -> None:
        """Report models whose modules would import each other."""
        uses: dict[str, dict[str, Location]] = {}
        for made, module, at in self._made.values():
            for field in () if isinstance(made, OpenEnum) else made.fields:
                for type_ in component_types(field.type):
                    if (
                        isinstance(type_, ModelRef | EnumRef | RequestModel)
                        and type_.module != module
                    ):
                        uses.setdefault(module, {})[type_.module] = at
        for module, used in uses.items():
            for other, at in used.items():
                if _reaches(other, module, uses):
                    self._problems.add(
                        at, f"the models of {module} and {other} need each other; move some"
                    )

    def concrete(self, schema: Node) -> Node:
        """Return the schema itself, or the alternative of `anyOf` that is not null."""
        target = self._document.follow(schema)
        choices = target.get("anyOf").sequence
        real = not_null(target)
        is_nullable = len(choices) == 2 and len(real) == 1 and not requires(real[0])
        return self._document.follow(real[0]) if is_nullable else target

    def is_secret(self, schema: Node) -> bool:
        """Return whether a schema, or a part of it, describes a password or a key."""
        target = self.concrete(schema)
        inner = [target.get(keyword) for keyword in ("items", "additionalProperties")]
        is_password = target.get("format").string == "password"
        return is_password or any(self.is_secret(part) for part in inner if part.mapping)

    def of(self, schema: Node, sent: Fields | None = None) -> tuple[Type, bool]:
        """Return the type of a schema and whether it is nullable; `ANY` after a reported problem.

        `sent`: creates the fields of objects, if the type is sent.
        """
        target = self._document.follow(schema)
        if not isinstance(target.value, dict):
            return ANY, False
        component = self._document.name(schema)
        type_, nullable = self._of(target, component, sent)
        if component in self._made:
            self._check_direction(schema, component, sent)
        return type_, nullable

    def _check_direction(self, schema: Node, component: str, sent: Fields | None) -> None:
        """Report an object that is both sent and received, because it would need two classes."""
        made = self._made[component].type
        if not isinstance(made, OpenEnum) and isinstance(made, RequestModel) != (sent is not None):
            self._problems.add(
                schema.at,
                f"{quote(component)} is both sent and received; give what is sent a schema of "
                "its own",
            )

    def _of(self, target: Node, name: str | None, sent: Fields | None) -> tuple[Type, bool]:
        choices = target.get("anyOf").sequence
        if choices:
            real = not_null(target)
            is_nullable = not any(map(requires, choices))
            is_known = is_nullable and len(real) == 1
            return (self.of(real[0], sent)[0] if is_known else ANY), is_nullable
        names = type_names(target)
        concrete = [name for name in names if name != "null"]
        known = concrete[0] if len(concrete) == 1 else None
        type_ = ANY if known is None else self._concrete(target, known, name, sent)
        return type_, "null" in names

    def _concrete(
        self, target: Node, name: str, component: str | None, sent: Fields | None
    ) -> Type:
        if name == "object":
            return self._object(target, component, sent)
        if name == "array":
            item, nullable = self.of(target.get("items"), sent)
            return ListOf(item, nullable)
        if target.get("enum").present:
            return self._enumeration(target, name, component)
        if "x-comma-separated" in target:
            return CommaSeparated(self.of(target.get("x-comma-separated"))[0])
        return scalars.BY_SCHEMA.get((name, target.get("format").string), ANY)

    def _object(self, target: Node, component: str | None, sent: Fields | None) -> Type:
        if target.get("additionalProperties").present:
            others = target.get("additionalProperties")
            return MapOf(ANY if others.value is True else self.of(others, sent)[0])
        if component is None:
            return ANY
        if component not in self._made:
            name, module = self._declare(target, component)
            described = spec_text(target.get("description")), spec_text(target.get("x-note"))
            made = (
                Model(name, *described, self._fields(target))
                if sent is None
                else RequestModel(name, module, *described, sent(target))
            )
            self._made[component] = _Declared(made, module, target.at)
        known, module, _ = self._made[component]
        return known if isinstance(known, RequestModel) else ModelRef(known.name, module)

    def _declare(self, target: Node, component: str) -> tuple[str, str]:
        """Return the name and the module of the class for a schema."""
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
        scope = Scope("a field", self._problems, reserved=self._reserved.fields)
        required = {node.string for node in target.get("required").sequence}
        fields: list[Field] = []
        properties = target.get("properties")
        for wire_name, schema in properties.mapping.items():
            python_name = scope.resolve(schema, wire_name, properties.key_at(wire_name), snake_case)
            type_, nullable = self.of(schema)
            description = spec_text(self._document.description(schema))
            optional = nullable or wire_name not in required
            note = self.note(schema, type_)
            wire = SpecText(wire_name)
            said = extension_values(schema, "field", self._extensions)
            is_secret = self.is_secret(schema)
            fields.append(
                Field(
                    python_name,
                    wire,
                    type_,
                    optional,
                    description,
                    note,
                    is_secret,
                    said,
                    deprecation(schema),
                )
            )
        return tuple(fields)

    def note(self, schema: Node, type_: Type | None) -> SpecText:
        """Return the note beside a reference, or else that of its target, unless a class has it."""
        own = schema.get("x-note")
        if own.present or isinstance(type_, ModelRef | EnumRef | RequestModel):
            return spec_text(own)
        return spec_text(self._document.follow(schema).get("x-note"))

    def _enumeration(self, target: Node, name: str, component: str | None) -> Type:
        values = target.get("enum")
        plain = [node.value for node in values.sequence]
        if name == "integer" and is_integer_boolean(target):
            return scalars.INTEGER_BOOLEAN
        is_whole = name == "integer"
        kind = int if is_whole else str
        if component is None or not plain or not all(type(value) is kind for value in plain):
            return ANY
        if component not in self._made:
            made_name, module = self._declare(target, component)
            members = self._members(target)
            described = spec_text(target.get("description")), spec_text(target.get("x-note"))
            made = OpenEnum(made_name, *described, members, is_whole)
            self._classes.claim(values_name(made.name), target.at)
            self._made[component] = _Declared(made, module, target.at)
        known, module, _ = self._made[component]
        return EnumRef(known.name, module, is_whole)

    def _members(self, target: Node) -> tuple[Member, ...]:
        values = target.get("enum").sequence
        varnames = target.get("x-enum-varnames")
        descriptions = target.get("x-enum-descriptions")
        if any(e.present and len(e.sequence) != len(values) for e in (varnames, descriptions)):
            return ()
        scope = Scope("a member", self._problems, style="upper")
        members: list[Member] = []
        seen: set[str | int] = set()
        for index, node in enumerate(values):
            value = str(node.value) if node.integer is None else node.integer
            if value in seen:
                continue
            seen.add(value)
            named = varnames.sequence[index] if varnames.sequence else None
            if named is not None and named.string is not None:
                name = scope.claim(named.string, named.at, "choose another name")
            else:
                name = scope.claim(
                    snake_case(str(value)).upper(), node.at, "name the values with x-enum-varnames"
                )
            described = descriptions.sequence[index] if descriptions.sequence else None
            description = spec_text(described) if described is not None else SpecText("")
            members.append(
                Member(name, SpecText(value) if isinstance(value, str) else value, description)
            )
        return tuple(members)


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
