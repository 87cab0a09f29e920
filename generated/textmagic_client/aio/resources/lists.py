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
    shared with the sub-accounts.

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
        """List all contact lists of the account.

        The result includes private and shared lists.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            order_by: Field by which the lists are sorted. Default: "id".
            direction: Direction in which the lists are sorted. Default: "desc".
            favorite_only: Whether to list only the favorites. Default: False.
            only_mine: Whether to omit the lists that other users share. Default: False.

        Returns:
            One page of lists.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getLists: GET /api/v2/lists. Documented at
            https://www.textmagic.com/docs/api/lists
        """
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
        """Create a contact list.

        The new list is empty.

        Args:
            name: Name of the list.
            shared: Whether all sub-accounts can use the list. The server's default: False.
            favorited: Whether the list is a favorite. The server's default: False.
            is_default: Whether contacts that are added in the web application go into this list.
                The server's default: False.

        Returns:
            The list was created. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createList: POST /api/v2/lists. Documented at
            https://www.textmagic.com/docs/api/lists
        """
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
        """Find contact lists by id or text.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            ids: Only lists with these ids.
            query: Only lists that contain this text. Which fields are searched is not documented.
            only_mine: Whether to omit the lists that other users share. Default: False.
            only_default: Whether to find only default lists, which new contacts are put into.
                Default: False.
            order_by: Field by which the lists are sorted. Default: "id".
            direction: Direction in which the lists are sorted. Default: "desc".

        Returns:
            One page of the lists that were found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchLists: GET /api/v2/lists/search. Documented at
            https://www.textmagic.com/docs/api/lists
        """
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
        """Delete several contact lists, or all of them.

        Args:
            ids: Ids of the lists to delete. Exactly one of `ids`, `all`.
            all: Delete every list of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteListsBulk: POST /api/v2/lists/delete. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        await self._call(operations.delete_lists_bulk(ids, all))

    async def get(self, id: int) -> models.ContactList:
        """Fetch one contact list.

        Args:
            id: Id of the list.

        Returns:
            The list.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getList: GET /api/v2/lists/{id}. Documented at
            https://www.textmagic.com/docs/api/lists
        """
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
        """Change a contact list.

        Pass all fields; an omitted field may be reset to its default.

        Args:
            id: Id of the list.
            name: Name of the list.
            shared: Whether all sub-accounts can use the list. The server's default: False.
            favorited: Whether the list is a favorite. The server's default: False.
            is_default: Whether contacts that are added in the web application go into this list.
                The server's default: False.

        Returns:
            The list was changed. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateList: PUT /api/v2/lists/{id}. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        return await self._call(operations.update_list(id, name, shared, favorited, is_default))

    async def delete(self, id: int) -> None:
        """Delete one contact list.

        Args:
            id: Id of the list.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteList: DELETE /api/v2/lists/{id}. Documented at
            https://www.textmagic.com/docs/api/lists
        """
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
        """List the contacts in a contact list.

        The same as a search of all contacts, limited to this list.

        Args:
            id: Id of the list.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            order_by: Field by which the contacts are sorted. Default: "id".
            direction: Direction in which the contacts are sorted. Default: "desc".

        Returns:
            One page of contacts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactsByListId: GET /api/v2/lists/{id}/contacts. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        return self._paginate(
            operations.get_contacts_by_list_id(id, page, limit, order_by, direction)
        )

    async def add_contacts(self, id: int, *, contacts: Iterable[int]) -> models.ResourceLink:
        """Add contacts to a contact list.

        Contacts that are in the list already stay in it.

        Args:
            id: Id of the list.
            contacts: Ids of the contacts.

        Returns:
            The contacts were added. The result has the id and path of the list.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation assignContactsToList: PUT /api/v2/lists/{id}/contacts. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        return await self._call(operations.assign_contacts_to_list(id, contacts))

    async def set_contacts(self, id: int, *, contacts: Iterable[int]) -> models.ResourceLink:
        """Replace all contacts in a contact list.

        All other contacts are removed from the list.

        Args:
            id: Id of the list.
            contacts: Ids of the contacts.

        Returns:
            The contacts were replaced. The result has the id and path of the list.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation clearAndAssignContactsToList: POST /api/v2/lists/{id}/contacts. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        return await self._call(operations.clear_and_assign_contacts_to_list(id, contacts))

    async def remove_contacts(self, id: int, *, contacts: Iterable[int]) -> None:
        """Remove contacts from a contact list.

        The contacts themselves are kept. `lists.remove_contacts_bulk` can remove all contacts.

        Args:
            id: Id of the list.
            contacts: Ids of the contacts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteContactsFromList: DELETE /api/v2/lists/{id}/contacts. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        await self._call(operations.delete_contacts_from_list(id, contacts))

    async def contact_ids(self, id: int) -> Sequence[int]:
        """List the ids of all contacts in a contact list.

        The result has all addresses, without pages.

        Args:
            id: Id of the list.

        Returns:
            Ids of the contacts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getListContactsIds: GET /api/v2/lists/{id}/contacts/ids. Documented at
            https://www.textmagic.com/docs/api/lists
        """
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
        """Remove several contacts, or all of them, from a contact list.

        With ids, `lists.remove_contacts` has the same effect, and is safe to retry.

        Args:
            id: Id of the list.
            ids: Ids of the contacts to remove. Exactly one of `ids`, `all`.
            all: Remove all contacts from the list. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteListContactsBulk: POST /api/v2/lists/{id}/contacts/delete. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        await self._call(operations.delete_list_contacts_bulk(id, ids, all))

    async def upload_avatar(self, id: int, *, image: Upload) -> models.ResourceLink:
        """Upload a picture for a contact list.

        It replaces the previous picture.

        Args:
            id: Id of the list.
            image: The picture, a PNG or JPG file of at most 10 MB. Bytes need a name: give a
                `File`.

        Returns:
            The picture was stored. The result has the id and path of the list.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation uploadListAvatar: POST /api/v2/lists/{id}/avatar. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        return await self._call(operations.upload_list_avatar(id, image))

    async def delete_avatar(self, id: int) -> None:
        """Delete the picture of a contact list.

        Args:
            id: Id of the list.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteListAvatar: DELETE /api/v2/lists/{id}/avatar. Documented at
            https://www.textmagic.com/docs/api/lists
        """
        await self._call(operations.delete_list_avatar(id))
