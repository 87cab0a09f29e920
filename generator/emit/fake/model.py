"""What the fake is generated from: what it keeps, and what each operation does to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from generator.base.problems import Location
from generator.ir import Field, Operation, Parameter, SpecText, SpecValue
from generator.validate.supported import ANYTHING, BOOLEAN, STRING, Entries, Extension, Object


class Action(Enum):
    """What an operation does to what the fake keeps."""

    LIST = "list"  # a page of a collection
    LIST_ALL = "list_all"  # a collection in one array
    LIST_KEYS = "list_keys"
    GET = "get"
    FIND = "find"  # the first document with certain values
    CREATE = "create"
    UPDATE = "update"
    CHANGE = "change"  # fields of all documents that are named
    DELETE = "delete"
    DELETE_SEVERAL = "delete_several"
    ASSIGN = "assign"  # documents of one collection to another
    READ = "read"  # the one document at its path
    WRITE = "write"
    HANDLE = "handle"  # what a function among the additions does
    ANSWER = "answer"  # the example, nothing else


@dataclass(frozen=True, slots=True)
class Stored:
    """Where documents are kept: a collection of them, or (without `key`) the one at a path.

    `of`: the collection that has the same documents, and others. `parent`: the field with the key
    of what they are below. `shared`: they can be in several such collections, and are only taken
    out of one; `mirror` is then the collection that says the same from their side.
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
    """An operation and what the fake does about it.

    `item`: how many parts of the path, counted by slashes, lead to the innermost item that has to
    be there. `filters`: the field, `*` for any text, that a parameter picks documents by, for each
    that does. `everything`: the parameter that picks all.
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
    ignore_nulls: SpecText | None  # the header that says so, in lower case


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
_USUAL: Final = Extension("x-usual", "field", is_value=True)
EXTENSIONS: Final = (_FAKE, _USUAL)
"""What a spec can say of the fake."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What an operation does in the fake where its method and path do not say it.

    `sets`: what fields of the documents become that it names; `where`: it is about documents with
    these values alone; `replaces`: those it names take the place of those that were there.
    `path`: the operation does what this path, which its own begins with, stands for.
    `handler`: the module and the function, `sending.send`, that do it instead.
    `is_more`: the spec says more than the handler.
    """

    at: Location
    handler: str
    is_more: bool
    path: SpecText
    sets: SpecValue
    where: SpecValue
    replaces: bool


def effect_of(operation: Operation) -> Effect | None:
    """What the spec says that an operation does in the fake."""
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


def usual(field: Field) -> SpecValue | None:
    """The value of a field in documents of the fake; None: its example."""
    said = field.extensions.get(_USUAL.name)
    return None if said is None else said.value
