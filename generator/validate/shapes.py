"""The shapes of values in a document, and the check of a value against its shape."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.base.problems import Problems, quote
from generator.document.hints import VALUES
from generator.document.nodes import BROKEN, Node, check_keys


@dataclass(frozen=True)
class Value:
    """A scalar of one of the types, and one of the choices if there are any."""

    name: str
    types: tuple[type, ...]
    choices: tuple[object, ...] = ()
    filled: bool = False  # not blank


@dataclass(frozen=True)
class Items:
    """A list with items of one shape."""

    of: Shape
    filled: bool = False  # not empty
    unique: bool = False  # no item twice


@dataclass(frozen=True)
class Entries:
    """A mapping from the author's own names to values of one shape."""

    of: Shape
    keys: str = r".+"
    example: str = ""
    filled: bool = False


@dataclass(frozen=True)
class Object:
    """A mapping with known keys. One key of `instead` replaces all required keys."""

    name: str
    fields: Mapping[str, Shape]
    required: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    beside_reference: tuple[str, ...] = ("$ref", "description")
    filled: bool = False


@dataclass(frozen=True)
class Named:
    """A shape from `SHAPES` by name. It allows recursive shapes."""

    name: str


@dataclass(frozen=True)
class Either:
    """Either a shape for scalars or a shape for lists and mappings."""

    scalar: Shape
    collection: Shape


@dataclass(frozen=True)
class Choice:
    """The shape `names` for a mapping that only lists required names, else the other shape."""

    otherwise: Shape
    names: Shape


Shape = Value | Items | Entries | Object | Named | Either | Choice | None

Shapes = Mapping[str, Shape]
"""The named shapes."""


def requires(node: Node) -> bool:
    """Return whether a schema only lists required names."""
    return "required" in node and not {"$ref", "type"} & node.mapping.keys()


def check(node: Node, shape: Shape, shapes: Shapes, problems: Problems) -> bool:
    """Check a value and its contents. Return whether the value itself has the required kind.

    A value of the wrong kind inside it becomes `BROKEN`, so that later stages ignore it.
    """
    if node.broken or shape is None:
        return True
    if isinstance(shape, Choice):
        shape = shape.names if requires(node) else shape.otherwise
    if isinstance(shape, Either):
        is_collection = isinstance(node.value, (list, dict))
        shape = shape.collection if is_collection else shape.scalar
    if isinstance(shape, Named):
        shape = shapes[shape.name]
    if isinstance(shape, Value):
        return _check_value(node, shape, problems)
    if isinstance(shape, Items | Entries | Object) and shape.filled and node.value in ([], {}):
        problems.add(node.at, "nothing stands here; write something or remove it")
        return False
    if isinstance(shape, Items):
        if not isinstance(node.value, list):
            return _wrong(node, "a list", problems)
        for index, child in enumerate(node.value):
            if not check(child, shape.of, shapes, problems):
                node.value[index] = Node(BROKEN, child.at)
        if shape.unique:
            _check_unique(node.value, problems)
    elif not isinstance(node.value, dict):
        return _wrong(node, "a mapping", problems)
    elif isinstance(shape, Entries):
        for key in node.value:
            if not re.fullmatch(shape.keys, key):
                mend = VALUES.get(("a status", key), "")
                told = f"{quote(key)} is not {shape.example}"
                problems.add(node.key_at(key), f"{told}; {mend}" if mend else told)
            _check_entry(node, key, shape.of, shapes, problems)
    elif isinstance(shape, Object):
        _check_object(node, shape, shapes, problems)
    return True


def _check_entry(node: Node, key: str, shape: Shape, shapes: Shapes, problems: Problems) -> None:
    child = node.get(key)
    if not check(child, shape, shapes, problems):
        node.mapping[key] = Node(BROKEN, child.at)


def _check_unique(items: list[Node], problems: Problems) -> None:
    seen: set[str] = set()
    for item in items:
        value = repr(item.plain())  # a list cannot be in a set, and 1 equals True
        if value in seen and not item.broken:
            problems.add(item.at, f"{quote(item.plain())} stands twice; remove one")
        seen.add(value)


def _check_value(node: Node, shape: Value, problems: Problems) -> bool:
    is_flag_as_number = isinstance(node.value, bool) and bool not in shape.types
    if not isinstance(node.value, shape.types) or is_flag_as_number:
        is_scalar = isinstance(node.value, (int, float))
        mend = "; put it in quotes" if shape.types == (str,) and is_scalar else ""
        return _wrong(node, shape.name, problems, mend)
    if shape.choices and node.value not in shape.choices:
        known = "supported: " + ", ".join(map(str, shape.choices))
        mend = VALUES.get((shape.name, str(node.value)), known)
        problems.add(node.at, f"{quote(node.value)} is not supported here; {mend}")
        return False
    if shape.filled and not str(node.value).strip():
        problems.add(node.at, "there is no text; write some or remove it")
    return True


def _check_object(node: Node, shape: Object, shapes: Shapes, problems: Problems) -> None:
    owner, allowed = shape.name, tuple(shape.fields)
    is_reference = "$ref" in allowed and "$ref" in node
    if is_reference:
        owner, allowed = f"a $ref in {owner}", shape.beside_reference
    only_misspelt = check_keys(node, owner, allowed, problems)
    for key in [key for key in allowed if key in node.mapping]:
        _check_entry(node, key, shape.fields[key], shapes, problems)
    stands_in = any(key in node for key in shape.instead) or (shape.instead and not only_misspelt)
    if not is_reference and not stands_in:
        missing = [key for key in shape.required if key not in node]
        if missing:
            problems.add(node.at, f"{owner} needs {', '.join(missing)}")


def _wrong(node: Node, wanted: str, problems: Problems, mend: str = "") -> bool:
    problems.add(node.at, f"expected {wanted}, found {_kind(node)}{mend}")
    return False


def _kind(node: Node) -> str:
    match node.value:
        case None:
            return "nothing"
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case bool():
            return "true" if node.value else "false"
        case str():
            return f"the string {quote(node.value)}"
        case _:
            return f"the number {node.value}"
