"""Requests of `notes`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_contact_notes(
    contact_id: int, page: int, limit: int
) -> Request[Envelope[models.ContactNote]]:
    _path = f'/api/v2/contacts/{encode.integer("contact_id", contact_id)}/notes'
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getContactNotes", "GET", _path, Envelope[models.ContactNote], query=_query)


def create_contact_note(contact_id: int, note: str) -> Request[models.ResourceLink]:
    _path = f'/api/v2/contacts/{encode.integer("contact_id", contact_id)}/notes'
    _body: Body = {"note": encode.string("note", note)}
    return Request("createContactNote", "POST", _path, models.ResourceLink, (201,), body=_body)


def get_contact_note(id: int) -> Request[models.ContactNote]:
    _path = f'/api/v2/notes/{encode.integer("id", id)}'
    return Request("getContactNote", "GET", _path, models.ContactNote)


def update_contact_note(id: int, note: str) -> Request[models.ResourceLink]:
    _path = f'/api/v2/notes/{encode.integer("id", id)}'
    _body: Body = {"note": encode.string("note", note)}
    return Request("updateContactNote", "PUT", _path, models.ResourceLink, (201,), body=_body)


def delete_contact_note(id: int) -> Request[None]:
    _path = f'/api/v2/notes/{encode.integer("id", id)}'
    return Request("deleteContactNote", "DELETE", _path, NoneType, (204,))


def delete_contact_notes_bulk(
    contact_id: int, ids: Iterable[int] | UnsetType, all: bool | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = f'/api/v2/contacts/{encode.integer("contact_id", contact_id)}/notes/delete'
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request("deleteContactNotesBulk", "POST", _path, NoneType, (204,), body=_body)
