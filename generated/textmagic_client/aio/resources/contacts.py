"""Contacts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...core.uploads import Upload
from ...operations import contacts as operations
from ..caller import Resource
from ..pages import AsyncPaginator


class Contacts(Resource):
    """A contact is someone to write to, with a phone number and what else is known of them.
    Contacts can be put into lists, blocked, and imported from a file. Whoever has unsubscribed gets
    no messages any more. Every method is described in full in `TextMagic`.

    Documentation: https://www.textmagic.com/docs/api/contacts
    """

    def list(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        shared: bool = False,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.Contact]:
        """List all contacts of the account. (GET /api/v2/contacts)"""
        return self._paginate(operations.get_contacts(page, limit, shared, order_by, direction))

    def search(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        shared: bool = False,
        ids: Iterable[int] | UnsetType = UNSET,
        list_id: int | UnsetType = UNSET,
        include_blocked: bool | UnsetType = UNSET,
        query: str | UnsetType = UNSET,
        local: bool = False,
        exact_match: bool = False,
        country: str | UnsetType = UNSET,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
        tag_ids: Iterable[int] | UnsetType = UNSET,
    ) -> AsyncPaginator[models.Contact]:
        """Find contacts by criteria. (GET /api/v2/contacts/search)"""
        return self._paginate(
            operations.search_contacts(
                page,
                limit,
                shared,
                ids,
                list_id,
                include_blocked,
                query,
                local,
                exact_match,
                country,
                order_by,
                direction,
                tag_ids,
            )
        )

    async def autocomplete(
        self, *, limit: int = 10, query: str, lists: bool = False
    ) -> Sequence[models.ContactSuggestion]:
        """Suggest recipients for the beginning of a name or number.

        (GET /api/v2/contacts/autocomplete)
        """
        return await self._call(operations.get_contacts_autocomplete(limit, query, lists))

    async def create(
        self,
        *,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        phone: str,
        email: str | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        lists: Iterable[int],
        favorited: bool | UnsetType = UNSET,
        blocked: bool | UnsetType = UNSET,
        type: int | UnsetType = UNSET,
        custom_field_values: Iterable[models.CustomFieldValueRequest] | UnsetType = UNSET,
        local: bool | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        tags: Iterable[int] | UnsetType = UNSET,
        owner: int | UnsetType = UNSET,
    ) -> models.ResourceLink:
        """Create a contact. (POST /api/v2/contacts/normalized)"""
        return await self._call(
            operations.create_contact(
                first_name,
                last_name,
                phone,
                email,
                company_name,
                lists,
                favorited,
                blocked,
                type,
                custom_field_values,
                local,
                country,
                tags,
                owner,
            )
        )

    async def get(self, id: int) -> models.Contact:
        """Fetch one contact. (GET /api/v2/contacts/{id})"""
        return await self._call(operations.get_contact(id))

    async def delete(self, id: int) -> None:
        """Delete one contact. (DELETE /api/v2/contacts/{id})"""
        await self._call(operations.delete_contact(id))

    async def get_by_phone(self, phone: str) -> models.Contact:
        """Fetch the contact that has a phone number. (GET /api/v2/contacts/phone/{phone})"""
        return await self._call(operations.get_contact_by_phone(phone))

    async def update(
        self,
        id: int,
        *,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        phone: str,
        email: str | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        lists: Iterable[int],
        favorited: bool | UnsetType = UNSET,
        blocked: bool | UnsetType = UNSET,
        type: int | UnsetType = UNSET,
        custom_field_values: Iterable[models.CustomFieldValueRequest] | UnsetType = UNSET,
        local: bool | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        tags: Iterable[int] | UnsetType = UNSET,
        owner: int | UnsetType = UNSET,
    ) -> models.ResourceLink:
        """Change a contact. (PUT /api/v2/contacts/{id}/normalized)"""
        return await self._call(
            operations.update_contact(
                id,
                first_name,
                last_name,
                phone,
                email,
                company_name,
                lists,
                favorited,
                blocked,
                type,
                custom_field_values,
                local,
                country,
                tags,
                owner,
            )
        )

    @overload
    async def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def delete_bulk(self, *, all: Literal[True]) -> None: ...
    async def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several contacts, or all of them. (POST /api/v2/contacts/delete)"""
        await self._call(operations.delete_contacts_by_ids(ids, all))

    async def delete_all(self) -> None:
        """Delete all contacts of the account. (DELETE /api/v2/contact/all)"""
        await self._call(operations.delete_all_contacts())

    def lists(
        self, id: int, *, page: int = 1, limit: int = 10
    ) -> AsyncPaginator[models.ContactList]:
        """List the contact lists that a contact is in. (GET /api/v2/contacts/{id}/lists)"""
        return self._paginate(operations.get_lists_of_contact(id, page, limit))

    def favorites(
        self, *, page: int = 1, limit: int = 10, query: str | UnsetType = UNSET
    ) -> AsyncPaginator[models.FavoriteContact]:
        """List the contacts and contact lists that are marked as favorites.

        (GET /api/v2/contacts/favorite)
        """
        return self._paginate(operations.get_favorites(page, limit, query))

    async def upload_avatar(self, id: int, *, image: Upload) -> models.ResourceLink:
        """Upload a picture for a contact. (POST /api/v2/contacts/{id}/avatar)"""
        return await self._call(operations.upload_contact_avatar(id, image))

    async def delete_avatar(self, id: int) -> None:
        """Delete the picture of a contact. (DELETE /api/v2/contacts/{id}/avatar)"""
        await self._call(operations.delete_contact_avatar(id))

    async def import_file(
        self,
        *,
        column: str,
        list_id: int | UnsetType = UNSET,
        list_name: str | UnsetType = UNSET,
        file: Upload,
    ) -> models.ResourceLink:
        """Import contacts from a file. (POST /api/v2/contacts/import/normalized)"""
        return await self._call(operations.import_contacts(column, list_id, list_name, file))

    async def import_progress(self, id: int) -> models.ContactImportProgress:
        """Tell how far an import of contacts has come.

        (GET /api/v2/contacts/import/progress/{id})
        """
        return await self._call(operations.get_contact_import_session_progress(id))

    async def block(self, *, phone: str) -> models.ResourceLink:
        """Block a phone number. (POST /api/v2/contacts/block)"""
        return await self._call(operations.block_contact(phone))

    async def unblock(self, *, phone: str) -> None:
        """Unblock a phone number. (POST /api/v2/contacts/unblock)"""
        await self._call(operations.unblock_contact(phone))

    @overload
    async def unblock_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    async def unblock_bulk(self, *, all: Literal[True]) -> None: ...
    async def unblock_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Unblock several contacts, or all that are blocked.

        (POST /api/v2/contacts/unblock/bulk)
        """
        await self._call(operations.unblock_contacts_bulk(ids, all))

    def blocked(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> AsyncPaginator[models.Contact]:
        """List the contacts that are blocked. (GET /api/v2/contacts/block/list)"""
        return self._paginate(
            operations.get_blocked_contacts(page, limit, query, order_by, direction)
        )

    async def get_blocked(self, *, phone: str) -> models.Contact:
        """Fetch the contact that has a phone number, if it is blocked.

        (GET /api/v2/contacts/block/phone)
        """
        return await self._call(operations.get_contact_if_blocked(phone))
