"""Contact Notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...operations import notes as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Notes(Resource):
    """What the users of an account write down about its contacts. Every method is described in full
    in `TextMagic`.
    """

    def list(
        self, id: int, *, page: int = 1, limit: int = 10
    ) -> AsyncPaginator[models.ContactNote]:
        """List the notes about a contact. (GET /api/v2/contacts/{id}/notes)"""
        return self._paginate(operations.get_contact_notes(id, page, limit))

    async def create(self, id: int, *, note: str) -> models.ResourceLink:
        """Add a note about a contact. (POST /api/v2/contacts/{id}/notes)"""
        return await self._call(operations.create_contact_note(id, note))

    async def get(self, id: int) -> models.ContactNote:
        """Fetch one note. (GET /api/v2/notes/{id})"""
        return await self._call(operations.get_contact_note(id))

    async def update(self, id: int, *, note: str) -> models.ResourceLink:
        """Change what a note says. (PUT /api/v2/notes/{id})"""
        return await self._call(operations.update_contact_note(id, note))

    async def delete(self, id: int) -> None:
        """Delete one note. (DELETE /api/v2/notes/{id})"""
        await self._call(operations.delete_contact_note(id))

    @overload
    async def delete_bulk(self, id: int, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, id: int, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self,
        id: int,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
    ) -> None:
        """Delete several notes about a contact, or all of them.

        (POST /api/v2/contacts/{id}/notes/delete)
        """
        await self._call(operations.delete_contact_notes_bulk(id, ids, all))
