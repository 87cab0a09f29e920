"""The form of what a fake knows of its API. `routes` has the content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Literal

import msgspec

Action = Literal[
    "list",
    "list_all",
    "list_keys",
    "get",
    "find",
    "create",
    "update",
    "change",
    "delete",
    "delete_several",
    "assign",
    "read",
    "write",
    "handle",
    "answer",
]
Kind = Literal[
    "integer",
    "number",
    "decimal",
    "string",
    "phone",
    "national phone",
    "sender",
    "boolean",
    "flag",
    "timestamp",
    "local time",
    "enum",
    "list",
    "comma",
    "object",
    "file",
    "any",
]
Place = Literal["path", "query", "header", "body", "part"]


Values = Mapping[Place, Mapping[str, Any]]
"""What a request says, by where it says it."""


class Rule(msgspec.Struct, frozen=True):
    """What a parameter, a field of a body or a part of a form has to be like."""

    name: str
    place: Place
    kind: Kind
    item: Kind = "any"
    """Of the items of a "list", or of a string with commas."""
    enum: type[StrEnum] | None = None
    required: bool = False
    nullable: bool = False
    minimum: int | None = None
    maximum: int | None = None
    min_length: int | None = None
    """Of a string, or of a list."""
    max_length: int | None = None
    fields: tuple[Rule, ...] = ()
    """Of an "object", or of one in a list."""
    only: int | None = None
    """The one value that a flag has if it is a choice of `Route.one_of` or `any_of`."""
    default: int | None = None
    national_with: str = ""
    """The value with which a phone number is in national format."""
    filters: str = ""
    """The field of documents that has to be equal, or one of several. "<id": that has to be lower;
    the last documents come first. "*": any text, that has to contain it. "/lists": they are in
    the document with this key of such a collection."""


class Stored(msgspec.Struct, frozen=True):
    """Where documents are kept: several by their key, or without a key the one at a path."""

    path: str
    key: str | None
    model: type[msgspec.Struct] | None = None
    example: str | None = None
    of: str = ""
    """The collection that has the same documents, and others."""
    parent: str = ""
    """The field with the key of what the documents are below."""
    mirror: str = ""
    """The collection that says of these documents what they are in."""
    shared: bool = False
    """Documents are put in and taken out, and stay where they are otherwise."""


Handler = Callable[[Any, "Route", Values], tuple[int, Any]]
"""Carries a request out on a `Store`; returns the status and the document of the answer."""


class Route(msgspec.Struct, frozen=True):
    """An operation, and what it does to the documents."""

    id: str
    method: str
    path: str
    action: Action
    status: int
    collection: str = ""
    example: str | None = None
    """Of the result, or of one listed item. None: the answer has no body."""
    everything: str = ""
    """The field of a body that stands for all documents."""
    item: int = 0
    """How many parts of the path lead to the innermost item that has to be there."""
    sets: Mapping[str, Any] = {}
    """What fields become of the documents that are named."""
    where: Mapping[str, Any] = {}
    """Values of the documents that it is about."""
    replaces: bool = False
    """Whether those that are put in take the place of the others."""
    handler: Handler | None = None
    """What is done instead, where the action is "handle"."""
    has_body: bool = False
    """A JSON object."""
    has_form: bool = False
    one_of: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    """Groups of which at least one is needed, of the query or of the body."""
    needs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What is refused without one of the others."""
    apart: tuple[tuple[str, ...], ...] = ()
    """Groups of which one is allowed at the most."""
    rules: tuple[Rule, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """All of an API. `page` to `items` name what its pages have in common."""

    stored: tuple[Stored, ...]
    routes: tuple[Route, ...]
    examples: Mapping[str, Any]
    page: str
    limit: str
    page_count: str
    items: str
    last_id: str = "lastId"
    next_last_id: str = "nextLastId"
    ignore_nulls: str = ""
    """The header, in lower case, with which a null is meant if it is "false"."""
