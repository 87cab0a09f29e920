"""The data model of the fake: its collections, and the effect of each operation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from generator.base.problems import Location
from generator.ir import ExtensionValue, Field, Operation, Parameter, SpecText, SpecValue
from generator.validate.shapes import Entries, Object
from generator.validate.supported import ANYTHING, BOOLEAN, STRING, Extension


class Action(Enum):
    """The effect of an operation on the data of the fake."""

    LIST = "list"  # one page of a collection
    LIST_ALL = "list_all"  # a whole collection in one array
    LIST_KEYS = "list_keys"
    GET = "get"
    FIND = "find"  # the first document with the given values
    CREATE = "create"
    UPDATE = "update"
    CHANGE = "change"  # change fields of all named documents
    DELETE = "delete"
    DELETE_SEVERAL = "delete_several"
    ASSIGN = "assign"  # assign documents of one collection to another collection
    READ = "read"  # the single document at its path
    WRITE = "write"
    HANDLE = "handle"  # call a function from the additions
    ANSWER = "answer"  # return the example, without any other effect


@dataclass(frozen=True, slots=True)
class Stored:
    """The place of documents: a collection, or (without `key`) a single document at a path.

    `of`: the larger collection that contains the same documents. `parent`: the field with the key
    of the parent document. `shared`: a document can be in several collections of this kind, and a
    delete only removes it from one of them. `mirror`: for a shared collection, the same relation
    from the side of the documents.
    """

    path: SpecText
    key: SpecText | None
    model: str | None
    example: SpecText | None
    placeholder: str = ""
    of: SpecText | None = None
    parent: SpecText | None = None
    shared: bool = False
    mirror: SpecText | None = None


@dataclass(frozen=True, slots=True)
class FakeRoute:
    """An operation and its effect in the fake.

    `item`: the number of path segments, counted by slashes, up to the innermost item that must
    exist. `filters`: for each filter parameter, the field that it filters by; `*` means any text
    field. `everything`: the parameter that selects all documents.
    """

    operation: Operation
    action: Action
    collection: SpecText | None
    example: SpecText | None
    item: int
    filters: tuple[tuple[Parameter, SpecText], ...] = ()
    everything: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Fake:
    stored: tuple[Stored, ...]
    routes: tuple[FakeRoute, ...]
    examples: tuple[tuple[SpecText, SpecValue], ...]
    ignore_nulls: SpecText | None  # the header that turns this on


_FAKE: Final = Extension(
    "x-fake",
    "operation",
    Object(
        "x-fake",
        {
            **dict.fromkeys(("sets", "where"), Entries(ANYTHING, filled=True)),
            "replaces": BOOLEAN,
            **dict.fromkeys(("path", "handler"), STRING),
        },
        filled=True,
    ),
)
_IGNORES_NULLS: Final = Extension("x-ignores-nulls", "parameter", BOOLEAN)
_USUAL: Final = Extension("x-usual", "field", is_value=True)
EXTENSIONS: Final = (_FAKE, _IGNORES_NULLS, _USUAL)
"""The extension keywords of a spec that describe the fake."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect of an operation in the fake, if method and path do not determine it.

    `sets`: the new values of fields of the named documents. `where`: limits the effect to documents
    with these values. `replaces`: the named documents replace the existing ones. `path`: the
    operation acts like this path, which is a prefix of its own path. `handler`: the module and
    function, for example `sending.send`, that implement the effect instead. `is_more`: the spec has
    other keys beside the handler.
    """

    at: Location
    handler: str
    is_more: bool
    path: SpecText
    sets: SpecValue
    where: SpecValue
    replaces: bool


def effect_of(operation: Operation) -> Effect | None:
    """Return the effect of an operation in the fake, as the spec defines it."""
    said = operation.extensions.get(_FAKE.name)
    if said is None:
        return None
    value = said.value.raw
    sets, where = (SpecValue(value.get(key, {})) for key in ("sets", "where"))
    return Effect(
        said.at,
        value.get("handler", ""),
        len(value) > 1,
        SpecText(value.get("path", "").strip()),
        sets,
        where,
        value.get("replaces", False),
    )


def without_handlers(operation: Operation, modules: Collection[str]) -> Operation:
    """Return the operation without its handler, if that is in one of the modules."""
    effect = effect_of(operation)
    if effect is None or effect.handler.partition(".")[0] not in modules:
        return operation
    kept = {name: value for name, value in operation.extensions.items() if name != _FAKE.name}
    return replace(operation, extensions=kept)


def usual(field: Field) -> SpecValue | None:
    """Return the value of a field in fake documents, or None to use its example."""
    said = field.extensions.get(_USUAL.name)
    return None if said is None else said.value


def ignores_nulls(parameter: Parameter) -> ExtensionValue | None:
    """Return where the spec says that a null field counts as absent unless this header is false."""
    said = parameter.extensions.get(_IGNORES_NULLS.name)
    return said if said and said.value.raw else None
