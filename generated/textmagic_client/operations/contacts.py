"""Requests of `contacts`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode, uploads
from ..core.paging import Envelope
from ..core.request import Request
from ..core.uploads import Upload
from ..models.common import ResourceLink, SortDirection, SortDirectionValue
from ..models.contacts import (
    Contact,
    ContactImportProgress,
    ContactOrder,
    ContactOrderValue,
    ContactSuggestion,
    FavoriteContact,
)
from ..models.custom_fields import CustomFieldValueRequest
from ..models.lists import ContactList


def get_contacts(
    *,
    page: int,
    limit: int,
    shared: bool,
    order_by: ContactOrder | ContactOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[Contact]]:
    return Request(
        operation="getContacts",
        method="GET",
        path="/api/v2/contacts",
        statuses=(200,),
        result=Envelope[Contact],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "shared": encode.flag("shared", shared),
            "orderBy": encode.choice("order_by", order_by, ContactOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def search_contacts(
    *,
    page: int,
    limit: int,
    shared: bool,
    ids: Iterable[int] | UnsetType,
    list_id: int | UnsetType,
    include_blocked: bool | UnsetType,
    query: str | UnsetType,
    local: bool,
    exact_match: bool,
    country: str | UnsetType,
    order_by: ContactOrder | ContactOrderValue,
    direction: SortDirection | SortDirectionValue,
    tag_ids: Iterable[int] | UnsetType,
) -> Request[Envelope[Contact]]:
    return Request(
        operation="searchContacts",
        method="GET",
        path="/api/v2/contacts/search",
        statuses=(200,),
        result=Envelope[Contact],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "shared": encode.flag("shared", shared),
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "listId": encode.integer("list_id", list_id),
            "includeBlocked": encode.flag("include_blocked", include_blocked),
            "query": encode.text("query", query),
            "local": encode.flag("local", local),
            "exactMatch": encode.flag("exact_match", exact_match),
            "country": encode.text("country", country),
            "orderBy": encode.choice("order_by", order_by, ContactOrder),
            "direction": encode.choice("direction", direction, SortDirection),
            "tagIds": encode.comma_separated("tag_ids", tag_ids, encode.integer),
        },
    )


def get_contacts_autocomplete(
    *, limit: int, query: str, lists: bool
) -> Request[list[ContactSuggestion]]:
    return Request(
        operation="getContactsAutocomplete",
        method="GET",
        path="/api/v2/contacts/autocomplete",
        statuses=(200,),
        result=list[ContactSuggestion],
        query={
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
            "lists": encode.flag("lists", lists),
        },
    )


def create_contact(
    *,
    first_name: str | UnsetType,
    last_name: str | UnsetType,
    phone: str,
    email: str | UnsetType,
    company_name: str | UnsetType,
    lists: Iterable[int],
    favorited: bool | UnsetType,
    blocked: bool | UnsetType,
    type: int | UnsetType,
    custom_field_values: Iterable[CustomFieldValueRequest] | UnsetType,
    local: bool | UnsetType,
    country: str | UnsetType,
    tags: Iterable[int] | UnsetType,
    owner: int | UnsetType,
) -> Request[ResourceLink]:
    return Request(
        operation="createContact",
        method="POST",
        path="/api/v2/contacts/normalized",
        statuses=(201,),
        result=ResourceLink,
        body={
            "firstName": encode.text("first_name", first_name),
            "lastName": encode.text("last_name", last_name),
            "phone": encode.text("phone", phone),
            "email": encode.text("email", email),
            "companyName": encode.text("company_name", company_name),
            "lists": encode.comma_separated("lists", lists, encode.integer),
            "favorited": encode.boolean("favorited", favorited),
            "blocked": encode.boolean("blocked", blocked),
            "type": encode.integer("type", type, minimum=-1, maximum=1),
            "customFieldValues": encode.items(
                "custom_field_values",
                custom_field_values,
                encode.structures(CustomFieldValueRequest),
            ),
            "local": encode.flag("local", local),
            "country": encode.text("country", country),
            "tags": encode.items("tags", tags, encode.integer),
            "owner": encode.integer("owner", owner),
        },
    )


def get_contact(id: int) -> Request[Contact]:
    return Request(
        operation="getContact",
        method="GET",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=Contact,
    )


def delete_contact(id: int) -> Request[None]:
    return Request(
        operation="deleteContact",
        method="DELETE",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def get_contact_by_phone(phone: str) -> Request[Contact]:
    return Request(
        operation="getContactByPhone",
        method="GET",
        path=f'/api/v2/contacts/phone/{encode.segment(encode.text("phone", phone))}',
        statuses=(200,),
        result=Contact,
    )


def update_contact(
    id: int,
    *,
    first_name: str | UnsetType,
    last_name: str | UnsetType,
    phone: str,
    email: str | UnsetType,
    company_name: str | UnsetType,
    lists: Iterable[int],
    favorited: bool | UnsetType,
    blocked: bool | UnsetType,
    type: int | UnsetType,
    custom_field_values: Iterable[CustomFieldValueRequest] | UnsetType,
    local: bool | UnsetType,
    country: str | UnsetType,
    tags: Iterable[int] | UnsetType,
    owner: int | UnsetType,
) -> Request[ResourceLink]:
    return Request(
        operation="updateContact",
        method="PUT",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/normalized',
        statuses=(201,),
        result=ResourceLink,
        rate_limit=5,
        body={
            "firstName": encode.text("first_name", first_name),
            "lastName": encode.text("last_name", last_name),
            "phone": encode.text("phone", phone),
            "email": encode.text("email", email),
            "companyName": encode.text("company_name", company_name),
            "lists": encode.comma_separated("lists", lists, encode.integer),
            "favorited": encode.boolean("favorited", favorited),
            "blocked": encode.boolean("blocked", blocked),
            "type": encode.integer("type", type, minimum=-1, maximum=1),
            "customFieldValues": encode.items(
                "custom_field_values",
                custom_field_values,
                encode.structures(CustomFieldValueRequest),
            ),
            "local": encode.flag("local", local),
            "country": encode.text("country", country),
            "tags": encode.items("tags", tags, encode.integer),
            "owner": encode.integer("owner", owner),
        },
    )


def delete_contacts_by_ids(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteContactsByIds",
        method="POST",
        path="/api/v2/contacts/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def delete_all_contacts() -> Request[None]:
    return Request(
        operation="deleteAllContacts",
        method="DELETE",
        path="/api/v2/contact/all",
        statuses=(204,),
        result=NoneType,
    )


def get_lists_of_contact(id: int, *, page: int, limit: int) -> Request[Envelope[ContactList]]:
    return Request(
        operation="getListsOfContact",
        method="GET",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/lists',
        statuses=(200,),
        result=Envelope[ContactList],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def get_favorites(
    *, page: int, limit: int, query: str | UnsetType
) -> Request[Envelope[FavoriteContact]]:
    return Request(
        operation="getFavorites",
        method="GET",
        path="/api/v2/contacts/favorite",
        statuses=(200,),
        result=Envelope[FavoriteContact],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
        },
    )


def upload_contact_avatar(id: int, *, image: Upload) -> Request[ResourceLink]:
    return Request(
        operation="uploadContactAvatar",
        method="POST",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/avatar',
        statuses=(201,),
        result=ResourceLink,
        body=uploads.form(
            {
                "image": uploads.part("image", image),
            }
        ),
    )


def delete_contact_avatar(id: int) -> Request[None]:
    return Request(
        operation="deleteContactAvatar",
        method="DELETE",
        path=f'/api/v2/contacts/{encode.segment(encode.integer("id", id))}/avatar',
        statuses=(204,),
        result=NoneType,
    )


def import_contacts(
    *, column: str, list_id: int | UnsetType, list_name: str | UnsetType, file: Upload
) -> Request[ResourceLink]:
    return Request(
        operation="importContacts",
        method="POST",
        path="/api/v2/contacts/import/normalized",
        statuses=(201,),
        result=ResourceLink,
        query={
            "column": encode.text("column", column),
            "listId": encode.integer("list_id", list_id),
            "listName": encode.text("list_name", list_name),
        },
        body=uploads.form(
            {
                "file": uploads.part("file", file),
            }
        ),
    )


def get_contact_import_session_progress(id: int) -> Request[ContactImportProgress]:
    return Request(
        operation="getContactImportSessionProgress",
        method="GET",
        path=f'/api/v2/contacts/import/progress/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=ContactImportProgress,
    )


def block_contact(*, phone: str) -> Request[ResourceLink]:
    return Request(
        operation="blockContact",
        method="POST",
        path="/api/v2/contacts/block",
        statuses=(201,),
        result=ResourceLink,
        body={
            "phone": encode.text("phone", phone),
        },
    )


def unblock_contact(*, phone: str) -> Request[None]:
    return Request(
        operation="unblockContact",
        method="POST",
        path="/api/v2/contacts/unblock",
        statuses=(204,),
        result=NoneType,
        body={
            "phone": encode.text("phone", phone),
        },
    )


def unblock_contacts_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="unblockContactsBulk",
        method="POST",
        path="/api/v2/contacts/unblock/bulk",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def get_blocked_contacts(
    *,
    page: int,
    limit: int,
    query: str | UnsetType,
    order_by: ContactOrder | ContactOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[Contact]]:
    return Request(
        operation="getBlockedContacts",
        method="GET",
        path="/api/v2/contacts/block/list",
        statuses=(200,),
        result=Envelope[Contact],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "query": encode.text("query", query),
            "orderBy": encode.choice("order_by", order_by, ContactOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def get_contact_if_blocked(*, phone: str) -> Request[Contact]:
    return Request(
        operation="getContactIfBlocked",
        method="GET",
        path="/api/v2/contacts/block/phone",
        statuses=(200,),
        result=Contact,
        query={
            "phone": encode.text("phone", phone),
        },
    )
