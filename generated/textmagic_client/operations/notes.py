"""Requests of `notes`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import ResourceLink
from ..models.contact_notes import ContactNote


def get_contact_notes(id: int, *, page: int, limit: int) -> Request[Envelope[ContactNote]]:
    return Request(
        operation="getContactNotes",
        method="GET",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/notes',
        statuses=(200,),
        result=Envelope[ContactNote],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def create_contact_note(id: int, *, note: str) -> Request[ResourceLink]:
    return Request(
        operation="createContactNote",
        method="POST",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/notes',
        statuses=(201,),
        result=ResourceLink,
        body={
            "note": encode.text("note", note),
        },
    )


def get_contact_note(id: int) -> Request[ContactNote]:
    return Request(
        operation="getContactNote",
        method="GET",
        path=f'/api/v2/notes/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=ContactNote,
    )


def update_contact_note(id: int, *, note: str) -> Request[ResourceLink]:
    return Request(
        operation="updateContactNote",
        method="PUT",
        path=f'/api/v2/notes/{encode.segment(encode.integer("id", id))}',
        statuses=(201,),
        result=ResourceLink,
        body={
            "note": encode.text("note", note),
        },
    )


def delete_contact_note(id: int) -> Request[None]:
    return Request(
        operation="deleteContactNote",
        method="DELETE",
        path=f'/api/v2/notes/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def delete_contact_notes_bulk(
    id: int, *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteContactNotesBulk",
        method="POST",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/notes/delete',
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )
