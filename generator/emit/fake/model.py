"""What the fake is generated from: what it keeps, and what each operation does to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from generator.ir import Operation, Parameter, SpecText, SpecValue


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
