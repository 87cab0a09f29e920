"""Contacts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from ... import models
from ...core.uploads import Upload
from ...operations import contacts as operations
from ..caller import Resource
from ..pages import Page


class Contacts(Resource):
    """A contact is a recipient, with a phone number and other data. Contacts can be added to lists,
    blocked, and imported from a file. Unsubscribed contacts get no more messages.

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
    ) -> Page[models.Contact]:
        """List all contacts of the account.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            shared: Whether contacts that other users share are included. Default: False.
            order_by: Field by which the contacts are sorted. Default: "id".
            direction: Direction in which the contacts are sorted. Default: "desc".

        Returns:
            One page of contacts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContacts: GET /api/v2/contacts. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
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
    ) -> Page[models.Contact]:
        """Find contacts by criteria.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            shared: Whether contacts that other users share are included. Default: False.
            ids: Only contacts with these ids.
            list_id: Only contacts in the list with this id.
            include_blocked: Whether blocked contacts are found as well. No default is documented.
            query: Text to look for, such as a name or a phone number. Which fields are searched is
                not documented.
            local: Whether a phone number in `query` is in national format, without a country code.
                Default: False.
            exact_match: Whether only contacts that match `query` exactly are found. Default: False.
            country: Country of a phone number in national format, as an ISO 3166-1 alpha-2 code;
                used with `local`. Default: the account's country.
            order_by: Field by which the contacts are sorted. Default: "id".
            direction: Direction in which the contacts are sorted. Default: "desc".
            tag_ids: Only contacts with these tags. Whether all or one of them must match is not
                documented.

        Returns:
            One page of the contacts that were found.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation searchContacts: GET /api/v2/contacts/search. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
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

    def autocomplete(
        self, *, limit: int = 10, query: str, lists: bool = False
    ) -> Sequence[models.ContactSuggestion]:
        """Suggest recipients for the beginning of a name or number.

        Suggests contacts and numbers that messages came from, and with `lists` contact lists too.

        Args:
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: The text that the user has typed.
            lists: Whether contact lists are suggested as well. Default: False.

        Returns:
            The suggestions.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactsAutocomplete: GET /api/v2/contacts/autocomplete. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.get_contacts_autocomplete(limit, query, lists))

    def create(
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
        """Create a contact.

        Args:
            first_name: First name of the contact.
            last_name: Last name of the contact.
            phone: Number of the contact in E.164 format, with or without the leading plus sign;
                with `local`, in national format. Not empty.
            email: E-mail address of the contact.
            company_name: Name of the company that the contact belongs to.
            lists: Ids of the lists that the contact is in, at least one.
            favorited: Whether the contact is marked as a favorite.
            blocked: Whether the contact is blocked, for messages to it and from it.
            type: Type of the number. `0` a fixed line, `1` a mobile phone, `-1` lets the server
                determine it. From -1 to 1. The server's default: -1.
            custom_field_values: Values of the custom fields for the contact.
            local: Whether the phone number is in national format, without a country code.
            country: Country of a phone number in national format, as an ISO 3166-1 alpha-2 code;
                used with `local`. Default: the account's country.
            tags: Ids of the tags that the contact gets.
            owner: Id of the new owner of the contact.

        Returns:
            The contact was created. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation createContact: POST /api/v2/contacts/normalized. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(
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

    def get(self, id: int) -> models.Contact:
        """Fetch one contact.

        Args:
            id: Id of the contact.

        Returns:
            The contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContact: GET /api/v2/contacts/{id}. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.get_contact(id))

    def delete(self, id: int) -> None:
        """Delete one contact.

        The contact is removed from every list, including shared lists. To remove it only from some
        lists, use `lists.remove_contacts`. A contact that another user shares cannot be deleted.

        Args:
            id: Id of the contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteContact: DELETE /api/v2/contacts/{id}. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        self._call(operations.delete_contact(id))

    def get_by_phone(self, phone: str) -> models.Contact:
        """Fetch the contact that has a phone number.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.

        Returns:
            The contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactByPhone: GET /api/v2/contacts/phone/{phone}. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.get_contact_by_phone(phone))

    def update(
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
        """Change a contact.

        Pass all fields; an omitted field may be reset to its default.

        Args:
            id: Id of the contact.
            first_name: First name of the contact.
            last_name: Last name of the contact.
            phone: Number of the contact in E.164 format, with or without the leading plus sign;
                with `local`, in national format. Not empty.
            email: E-mail address of the contact.
            company_name: Name of the company that the contact belongs to.
            lists: Ids of the lists that the contact is in, at least one.
            favorited: Whether the contact is marked as a favorite.
            blocked: Whether the contact is blocked, for messages to it and from it.
            type: Type of the number. `0` a fixed line, `1` a mobile phone, `-1` lets the server
                determine it. From -1 to 1. The server's default: -1.
            custom_field_values: Values of the custom fields for the contact.
            local: Whether the phone number is in national format, without a country code.
            country: Country of a phone number in national format, as an ISO 3166-1 alpha-2 code;
                used with `local`. Default: the account's country.
            tags: Ids of the tags that the contact gets.
            owner: Id of the new owner of the contact.

        Returns:
            The contact was changed. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation updateContact: PUT /api/v2/contacts/{id}/normalized. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(
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
    def delete_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    def delete_bulk(self, *, all: Literal[True]) -> None: ...
    def delete_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Delete several contacts, or all of them.

        Args:
            ids: Ids of the contacts to delete. Exactly one of `ids`, `all`.
            all: Delete every contact of the account. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteContactsByIds: POST /api/v2/contacts/delete. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        self._call(operations.delete_contacts_by_ids(ids, all))

    def delete_all(self) -> None:
        """Delete all contacts of the account.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteAllContacts: DELETE /api/v2/contact/all. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        self._call(operations.delete_all_contacts())

    def lists(self, id: int, *, page: int = 1, limit: int = 10) -> Page[models.ContactList]:
        """List the contact lists that a contact is in.

        Args:
            id: Id of the contact.
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.

        Returns:
            One page of lists.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getListsOfContact: GET /api/v2/contacts/{id}/lists. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._paginate(operations.get_lists_of_contact(id, page, limit))

    def favorites(
        self, *, page: int = 1, limit: int = 10, query: str | UnsetType = UNSET
    ) -> Page[models.FavoriteContact]:
        """List the contacts and contact lists that are marked as favorites.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: Only favorites that contain this text.

        Returns:
            One page of favorites.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getFavorites: GET /api/v2/contacts/favorite. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._paginate(operations.get_favorites(page, limit, query))

    def upload_avatar(self, id: int, *, image: Upload) -> models.ResourceLink:
        """Upload a picture for a contact.

        Not possible for a contact that another user shares.

        Args:
            id: Id of the contact.
            image: The picture, a PNG or JPG file of at most 10 MB. Bytes need a name: give a
                `File`.

        Returns:
            The picture was stored. The result has the id and path of the contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation uploadContactAvatar: POST /api/v2/contacts/{id}/avatar. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.upload_contact_avatar(id, image))

    def delete_avatar(self, id: int) -> None:
        """Delete the picture of a contact.

        Not possible for a contact that another user shares.

        Args:
            id: Id of the contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation deleteContactAvatar: DELETE /api/v2/contacts/{id}/avatar. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        self._call(operations.delete_contact_avatar(id))

    def import_file(
        self,
        *,
        columns: str,
        list_id: int | UnsetType = UNSET,
        list_name: str | UnsetType = UNSET,
        file: Upload,
    ) -> models.ResourceLink:
        """Import contacts from a file.

        The response arrives before the import is complete. Pass its id to
        `contacts.import_progress`.

        Args:
            columns: The fields in the columns of the file, as pairs of column and field, separated
                by semicolons. For example, `0:firstName;1:lastName;3:phone` describes a file with
                first names in its first column, last names in the second and numbers in the fourth.
                Columns are counted from 0. The fields are "firstName", "lastName", "phone" and
                "email", and the ids of custom fields. There must be a column with "phone".
            list_id: Id of the list for the contacts. Instead of `list_name`. Not with `list_name`.
            list_name: Name of a new list for the contacts. If the name is already used, a number is
                added to it. Instead of `list_id`. Not empty. Not with `list_id`.
            file: The contacts, as a CSV, XLS or XLSX file. Bytes need a name: give a `File`.

        Returns:
            The import was accepted. The result has the id and path of its progress.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            PermissionDeniedError: The account does not have the permission.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation importContacts: POST /api/v2/contacts/import/normalized. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.import_contacts(columns, list_id, list_name, file))

    def import_progress(self, id: int) -> models.ContactImportProgress:
        """Fetch the progress of an import of contacts.

        Args:
            id: Id of the import.

        Returns:
            The progress.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactImportSessionProgress: GET /api/v2/contacts/import/progress/{id}.
            Documented at https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.get_contact_import_session_progress(id))

    def block(self, *, phone: str) -> models.ResourceLink:
        """Block a phone number.

        Messages to the number are no longer sent, and messages from it are no longer received.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.

        Returns:
            The number was blocked. The result has its id and path.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation blockContact: POST /api/v2/contacts/block. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.block_contact(phone))

    def unblock(self, *, phone: str) -> None:
        """Unblock a phone number.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation unblockContact: POST /api/v2/contacts/unblock. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        self._call(operations.unblock_contact(phone))

    @overload
    def unblock_bulk(self, *, ids: Iterable[int]) -> None: ...
    @overload
    def unblock_bulk(self, *, all: Literal[True]) -> None: ...
    def unblock_bulk(
        self, *, ids: Iterable[int] | UnsetType = UNSET, all: Literal[True] | UnsetType = UNSET
    ) -> None:
        """Unblock several contacts, or all that are blocked.

        Args:
            ids: Ids of the contacts to unblock. Exactly one of `ids`, `all`.
            all: Unblock every contact that is blocked. Exactly one of `ids`, `all`.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation unblockContactsBulk: POST /api/v2/contacts/unblock/bulk. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        self._call(operations.unblock_contacts_bulk(ids, all))

    def blocked(
        self,
        *,
        page: int = 1,
        limit: int = 10,
        query: str | UnsetType = UNSET,
        order_by: models.ContactOrder | models.ContactOrderValue = "id",
        direction: models.SortDirection | models.SortDirectionValue = "desc",
    ) -> Page[models.Contact]:
        """List the contacts that are blocked.

        Args:
            page: Number of the page to fetch. At least 1. Default: 1.
            limit: Number of items in a page. From 1 to 100. Default: 10.
            query: Only blocked contacts that contain this text.
            order_by: Field by which the contacts are sorted. Default: "id".
            direction: Direction in which the contacts are sorted. Default: "desc".

        Returns:
            One page of blocked contacts.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getBlockedContacts: GET /api/v2/contacts/block/list. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._paginate(
            operations.get_blocked_contacts(page, limit, query, order_by, direction)
        )

    def get_blocked_by_phone(self, *, phone: str) -> models.Contact:
        """Fetch the contact that has a phone number, if it is blocked.

        A number that is not blocked is not found.

        Args:
            phone: The number in E.164 format, with or without the leading plus sign. Not empty.

        Returns:
            The blocked contact.

        Raises:
            BadRequestError: The request is invalid.
            AuthenticationError: The credentials are wrong, or do not permit the request.
            NotFoundError: A resource of the request does not exist.
            RateLimitError: Too many requests in a short time.

        Note:
            Operation getContactIfBlocked: GET /api/v2/contacts/block/phone. Documented at
            https://www.textmagic.com/docs/api/contacts
        """
        return self._call(operations.get_contact_if_blocked(phone))
