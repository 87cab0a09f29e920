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
    """Notes of the account's users about its contacts."""

    def list(self, contact_id: int, *, page: int = 1, limit: int = 10) -> Page[models.ContactNote]:
        """List the notes about a contact.

        Args:
            contact_id: Id of the contact.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of notes.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactNotes: GET /api/v2/contacts/{id}/notes.
        """
        return self._paginate(operations.get_contact_notes(contact_id, page, limit))

    def create(self, contact_id: int, *, note: str) -> models.ResourceLink:
        """Add a note about a contact.

        Args:
            contact_id: Id of the contact.
            note: Text of the note.

        Returns:
            The note was created. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createContactNote: POST /api/v2/contacts/{id}/notes.
        """
        return self._call(operations.create_contact_note(contact_id, note))

    def get(self, id: int) -> models.ContactNote:
        """Fetch one note.

        Args:
            id: Id of the note.

        Returns:
            The note.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactNote: GET /api/v2/notes/{id}.
        """
        return self._call(operations.get_contact_note(id))

    def update(self, id: int, *, note: str) -> models.ResourceLink:
        """Change the text of a note.

        Not possible for a note that another user shares.

        Args:
            id: Id of the note.
            note: Text of the note.

        Returns:
            The note was changed. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateContactNote: PUT /api/v2/notes/{id}.
        """
        return self._call(operations.update_contact_note(id, note))

    def delete(self, id: int) -> None:
        """Delete one note.

        Args:
            id: Id of the note.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteContactNote: DELETE /api/v2/notes/{id}.
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
            ids: Ids of the notes to delete. Exactly one of `ids`, `all`.
            all: Delete every note about the contact. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteContactNotesBulk: POST /api/v2/contacts/{id}/notes/delete.
        """
        self._call(operations.delete_contact_notes_bulk(contact_id, ids, all))
