"""Contact Notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import notes as operations
from ..caller import Resource
from ..pages import Page


class Notes(Resource):
    """What the users of an account write down about its contacts."""

    def list(self, id: int, *, page: int = 1, limit: int = 10) -> Page[models.ContactNote]:
        """List the notes about a contact. (GET /api/v2/contacts/{id}/notes)"""
        return self._paginate(operations.get_contact_notes(id, page, limit))

    def create(self, id: int, *, note: str) -> models.ResourceLink:
        """Add a note about a contact. (POST /api/v2/contacts/{id}/notes)

        Args:
            note: What the note says.
        """
        return self._call(operations.create_contact_note(id, note))

    def get(self, id: int) -> models.ContactNote:
        """Fetch one note. (GET /api/v2/notes/{id})"""
        return self._call(operations.get_contact_note(id))

    def update(self, id: int, *, note: str) -> models.ResourceLink:
        """Change what a note says.

        Not possible for a note that another user shares. (PUT /api/v2/notes/{id})

        Args:
            note: What the note says.
        """
        return self._call(operations.update_contact_note(id, note))

    def delete(self, id: int) -> None:
        """Delete one note. (DELETE /api/v2/notes/{id})"""
        self._call(operations.delete_contact_note(id))

    @overload
    def delete_bulk(self, id: int, *, ids: Iterable[int]) -> None: ...
    @overload
    def delete_bulk(self, id: int, *, all: Literal[True]) -> None: ...
    def delete_bulk(
        self,
        id: int,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
    ) -> None:
        """Delete several notes about a contact, or all of them.

        Name the notes with `ids`, or set `all` to delete every note about the contact.
        (POST /api/v2/contacts/{id}/notes/delete)

        Args:
            ids: Ids of the notes to delete.
            all: Delete every note about the contact.
        """
        self._call(operations.delete_contact_notes_bulk(id, ids, all))
