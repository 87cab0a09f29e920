"""Lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...core.uploads import Upload
from ...operations import lists as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Lists(Resource):
    """A list is a named group of contacts. Messages can be sent to it as a whole, and it can be
    shared with the sub-accounts. Every method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/lists
    """

    def list(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
        favorite_only: bool = False,
        only_mine: bool = False,
    ) -> AsyncPaginator[models.ContactList]:
        """List all contact lists of the account. (GET /api/v2/lists)"""
        return self._paginate(
            operations.get_lists(page, limit, order_by, direction, favorite_only, only_mine)
        )

    async def create(
        self,
        *,
        name: str,
        shared: bool | UnsetType = UNSET,
        favorited: bool | UnsetType = UNSET,
        is_default: bool | UnsetType = UNSET,
    ) -> models.ResourceLink:
        """Create a contact list. (POST /api/v2/lists)"""
        return await self._call(operations.create_list(name, shared, favorited, is_default))

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        ids: Iterable[int] | UnsetType = UNSET,
        query: str | UnsetType = UNSET,
        only_mine: bool = False,
        only_default: bool = False,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.ContactList]:
        """Find contact lists by id or text. (GET /api/v2/lists/search)"""
        return self._paginate(
            operations.search_lists(
                page, limit, ids, query, only_mine, only_default, order_by, direction
            )
        )

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several contact lists, or all of them. (POST /api/v2/lists/delete)"""
        await self._call(operations.delete_lists_bulk(ids, all))

    async def get(self, id: int) -> models.ContactList:
        """Fetch one contact list. (GET /api/v2/lists/{id})"""
        return await self._call(operations.get_list(id))

    async def update(
        self,
        id: int,
        *,
        name: str,
        shared: bool | UnsetType = UNSET,
        favorited: bool | UnsetType = UNSET,
        is_default: bool | UnsetType = UNSET,
    ) -> models.ResourceLink:
        """Change a contact list. (PUT /api/v2/lists/{id})"""
        return await self._call(operations.update_list(id, name, shared, favorited, is_default))

    async def delete(self, id: int) -> None:
        """Delete one contact list. (DELETE /api/v2/lists/{id})"""
        await self._call(operations.delete_list(id))

    def contacts(
        self,
        id: int,
        *,
        page: int = 1,
        limit: int = 10,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.Contact]:
        """List the contacts in a contact list. (GET /api/v2/lists/{id}/contacts)"""
        return self._paginate(
            operations.get_contacts_by_list_id(id, page, limit, order_by, direction)
        )

    async def add_contacts(self, id: int, *, contacts: Iterable[int]) -> models.ResourceLink:
        """Add contacts to a contact list. (PUT /api/v2/lists/{id}/contacts)"""
        return await self._call(operations.assign_contacts_to_list(id, contacts))

    async def set_contacts(self, id: int, *, contacts: Iterable[int]) -> models.ResourceLink:
        """Replace the contacts in a contact list by these. (POST /api/v2/lists/{id}/contacts)"""
        return await self._call(operations.clear_and_assign_contacts_to_list(id, contacts))

    async def remove_contacts(self, id: int, *, contacts: Iterable[int]) -> None:
        """Take contacts out of a contact list. (DELETE /api/v2/lists/{id}/contacts)"""
        await self._call(operations.delete_contacts_from_list(id, contacts))

    async def contact_ids(self, id: int) -> Sequence[int]:
        """List the ids of all contacts in a contact list. (GET /api/v2/lists/{id}/contacts/ids)"""
        return await self._call(operations.get_list_contacts_ids(id))

    @overload
    async def remove_contacts_bulk(self, id: int, *, ids: Iterable[int]) -> None: ...
    @overload
    async def remove_contacts_bulk(self, id: int, *, all: Literal[True]) -> None: ...
    async def remove_contacts_bulk(
        self,
        id: int,
        *,
        ids: Iterable[int] | UnsetType = UNSET,
        all: Literal[True] | UnsetType = UNSET,
    ) -> None:
        """Take several contacts, or all of them, out of a contact list.

        (POST /api/v2/lists/{id}/contacts/delete)
        """
        await self._call(operations.delete_list_contacts_bulk(id, ids, all))

    async def upload_avatar(self, id: int, *, image: Upload) -> models.ResourceLink:
        """Upload a picture for a contact list. (POST /api/v2/lists/{id}/avatar)"""
        return await self._call(operations.upload_list_avatar(id, image))

    async def delete_avatar(self, id: int) -> None:
        """Delete the picture of a contact list. (DELETE /api/v2/lists/{id}/avatar)"""
        await self._call(operations.delete_list_avatar(id))
