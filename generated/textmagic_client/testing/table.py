"""The types of the tables of a fake. `routes` has the content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Literal

import msgspec

from .kinds import Kind

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
Location = Literal["path", "query", "header", "body", "part"]
Values = Mapping[Location, Mapping[str, Any]]
"""The values of a request, by location."""


class Rule(msgspec.Struct, frozen=True):
    """The constraints of a parameter, a body field or a part of a form."""

    name: str
    location: Location
    kind: Kind
    item: Kind = "any"
    """The kind of the items of a "list" or of comma-separated values."""
    enum: type[StrEnum] | None = None
    required: bool = False
    nullable: bool = False
    minimum: int | None = None
    maximum: int | None = None
    min_length: int | None = None
    """Minimum length of a string or list."""
    max_length: int | None = None
    fields: tuple[Rule, ...] = ()
    """The fields of an "object", or of the objects in a list."""
    only: int | None = None
    """The only allowed value of a flag that is a choice in `Route.one_of` or `any_of`."""
    default: int | None = None
    national_with: str = ""
    """The name of a value. If it is given, a phone number is in national format."""
    filters: str = ""
    """How the value selects documents. The name of a field: the field equals the value, or one of
    its items. "<id": the id is lower; documents are sorted by it in descending order. "*": a text
    field contains the value. "/groups": the document is in the group with this key."""


class Stored(msgspec.Struct, frozen=True):
    """A collection of documents by key, or, without a key, the single document of a path."""

    path: str
    key: str | None
    model: type[msgspec.Struct] | None = None
    example: str | None = None
    of: str = ""
    """The collection that contains these documents and others."""
    parent: str = ""
    """The field with the key of the parent document."""
    mirror: str = ""
    """The reverse collection: for each of these documents, the documents that contain it."""
    shared: bool = False
    """Whether documents are only linked to this collection and continue to exist without it."""


Handler = Callable[[Any, "Route", Values], tuple[int, Any]]
"""Carries out a request on a `Store`. Returns the status and the document of the response."""


class Route(msgspec.Struct, frozen=True):
    """An operation, and its effect on the documents."""

    id: str
    method: str
    path: str
    action: Action
    status: int
    collection: str = ""
    example: str | None = None
    """The example of the result, or of one item of a list. None: the response has no body."""
    everything: str = ""
    """The body field that selects all documents."""
    item: int = 0
    """How many segments of the path lead to the innermost document that must exist."""
    sets: Mapping[str, Any] = {}
    """The values that fields of the selected documents get."""
    where: Mapping[str, Any] = {}
    """Field values that the selected documents have."""
    replaces: bool = False
    """Whether the assigned documents replace the documents in the collection."""
    handler: Handler | None = None
    """Carries out the request if the action is "handle"."""
    has_body: bool = False
    """Whether the body is a JSON object."""
    has_form: bool = False
    one_of: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    """Groups of arguments, of the query or body. At least one of each group is required."""
    dependent: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Dependent arguments: the first one requires at least one of the others."""
    mutually_exclusive: tuple[tuple[str, ...], ...] = ()
    """Groups of mutually exclusive arguments."""
    rules: tuple[Rule, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """The tables of an API. `page` to `next_last_id` are the names of the fields of its pages."""

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
    """The header, in lower case, that keeps nulls if it is "false". Empty: there is none."""
