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

    def list(self, contact_id: int, *, page: int = 1, limit: int = 10) -> Page[models.ContactNote]:
        """List the notes about a contact.

        Args:
            contact_id: Id of the contact.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: How many items a page holds. From 1 to 100. Default: 10.
        Raises: BadRequestError, AuthenticationError, NotFoundError, RateLimitError.
        Operation: GET /api/v2/contacts/{id}/notes (getContactNotes).
        """
        return self._paginate(operations.get_contact_notes(contact_id, page, limit))

    def create(self, contact_id: int, *, note: str) -> models.ResourceLink:
        """Add a note about a contact.

        Args:
            contact_id: Id of the contact.
            note: What the note says.
        Returns: The note was created; this is where to find it.
        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError,
            RateLimitError.
        Operation: POST /api/v2/contacts/{id}/notes (createContactNote).
        """
        return self._call(operations.create_contact_note(contact_id, note))

    def get(self, id: int) -> models.ContactNote:
        """Fetch one note.

        Args:
            id: Id of the note.
        Returns: The note.
        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError,
            RateLimitError.
        Operation: GET /api/v2/notes/{id} (getContactNote).
        """
        return self._call(operations.get_contact_note(id))

    def update(self, id: int, *, note: str) -> models.ResourceLink:
        """Change what a note says.

        Not possible for a note that another user shares.

        Args:
            id: Id of the note.
            note: What the note says.
        Returns: The note was changed; this is where to find it.
        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError,
            RateLimitError.
        Operation: PUT /api/v2/notes/{id} (updateContactNote).
        """
        return self._call(operations.update_contact_note(id, note))

    def delete(self, id: int) -> None:
        """Delete one note.

        Args:
            id: Id of the note.
        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError,
            RateLimitError.
        Operation: DELETE /api/v2/notes/{id} (deleteContactNote).
        """
        self._call(operations.delete_contact_note(id))

    @overload
    def delete_bulk(self, contact_id: int, *, ids: Iterable[int]) -> None: ...
    @overload
    def delete_bulk(self, contact_id: int, *, all: Literal[True]) -> None: ...
    def delete_bulk(
        self,
        contact_id: int,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
    ) -> None:
        """Delete several notes about a contact, or all of them.

        Args:
            contact_id: Id of the contact.
            ids: Ids of the notes to delete.
            all: Delete every note about the contact.
        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError,
            RateLimitError.
        Operation: POST /api/v2/contacts/{id}/notes/delete (deleteContactNotesBulk).
        """
        self._call(operations.delete_contact_notes_bulk(contact_id, ids, all))
