"""Requests of `contacts`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode, uploads
from ..core.paging import Envelope
from ..core.request import Body, Request, Values
from ..core.uploads import Upload


def get_contacts(
    page: int, limit: int, shared: bool, order_by: str, direction: str
) -> Request[Envelope[models.Contact]]:
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "shared": encode.integer_boolean("shared", shared),
        "orderBy": encode.choice("order_by", order_by, models.ContactOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request("getContacts", "GET", "/api/v2/contacts", Envelope[models.Contact], query=_query)


def search_contacts(
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
    order_by: str,
    direction: str,
    tag_ids: Iterable[int] | UnsetType,
) -> Request[Envelope[models.Contact]]:
    _path = "/api/v2/contacts/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "shared": encode.integer_boolean("shared", shared),
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "listId": encode.integer("list_id", list_id),
        "includeBlocked": encode.integer_boolean("include_blocked", include_blocked),
        "query": encode.string("query", query),
        "local": encode.integer_boolean("local", local),
        "exactMatch": encode.integer_boolean("exact_match", exact_match),
        "country": encode.string("country", country),
        "orderBy": encode.choice("order_by", order_by, models.ContactOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
        "tagIds": encode.comma_separated("tag_ids", tag_ids, encode.integer),
    }
    return Request("searchContacts", "GET", _path, Envelope[models.Contact], query=_query)


def get_contacts_autocomplete(
    limit: int, query: str, lists: bool
) -> Request[list[models.ContactSuggestion]]:
    _path = "/api/v2/contacts/autocomplete"
    _query: Values = {
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
        "lists": encode.integer_boolean("lists", lists),
    }
    return Request(
        "getContactsAutocomplete", "GET", _path, list[models.ContactSuggestion], query=_query
    )


def create_contact(
    first_name: str | UnsetType,
    last_name: str | UnsetType,
    phone: str,
    email: str | UnsetType,
    company_name: str | UnsetType,
    lists: Iterable[int],
    favorited: bool | UnsetType,
    blocked: bool | UnsetType,
    type: int | UnsetType,
    custom_field_values: Iterable[models.CustomFieldValueRequest] | UnsetType,
    local: bool | UnsetType,
    country: str | UnsetType,
    tags: Iterable[int] | UnsetType,
    owner: int | UnsetType,
) -> Request[models.ResourceLink]:
    _path = "/api/v2/contacts/normalized"
    _body: Body = {
        "firstName": encode.string("first_name", first_name),
        "lastName": encode.string("last_name", last_name),
        "phone": encode.phone("phone", phone, min_length=1, national=local is True),
        "email": encode.string("email", email),
        "companyName": encode.string("company_name", company_name),
        "lists": encode.comma_separated("lists", lists, encode.integer),
        "favorited": encode.boolean("favorited", favorited),
        "blocked": encode.boolean("blocked", blocked),
        "type": encode.integer("type", type, minimum=-1, maximum=1),
        "customFieldValues": encode.items(
            "custom_field_values",
            custom_field_values,
            encode.request_models(models.CustomFieldValueRequest),
        ),
        "local": encode.integer_boolean("local", local),
        "country": encode.string("country", country),
        "tags": encode.items("tags", tags, encode.integer),
        "owner": encode.integer("owner", owner),
    }
    return Request("createContact", "POST", _path, models.ResourceLink, (201,), body=_body)


def get_contact(id: int) -> Request[models.Contact]:
    _path = f'/api/v2/contacts/{encode.integer("id", id)}'
    return Request("getContact", "GET", _path, models.Contact)


def delete_contact(id: int) -> Request[None]:
    _path = f'/api/v2/contacts/{encode.integer("id", id)}'
    return Request("deleteContact", "DELETE", _path, NoneType, (204,))


def get_contact_by_phone(phone: str) -> Request[models.Contact]:
    _path = f'/api/v2/contacts/phone/{encode.segment(encode.phone("phone", phone, min_length=1))}'
    return Request("getContactByPhone", "GET", _path, models.Contact)


def update_contact(
    id: int,
    first_name: str | UnsetType,
    last_name: str | UnsetType,
    phone: str,
    email: str | UnsetType,
    company_name: str | UnsetType,
    lists: Iterable[int],
    favorited: bool | UnsetType,
    blocked: bool | UnsetType,
    type: int | UnsetType,
    custom_field_values: Iterable[models.CustomFieldValueRequest] | UnsetType,
    local: bool | UnsetType,
    country: str | UnsetType,
    tags: Iterable[int] | UnsetType,
    owner: int | UnsetType,
) -> Request[models.ResourceLink]:
    _path = f'/api/v2/contacts/{encode.integer("id", id)}/normalized'
    _body: Body = {
        "firstName": encode.string("first_name", first_name),
        "lastName": encode.string("last_name", last_name),
        "phone": encode.phone("phone", phone, min_length=1, national=local is True),
        "email": encode.string("email", email),
        "companyName": encode.string("company_name", company_name),
        "lists": encode.comma_separated("lists", lists, encode.integer),
        "favorited": encode.boolean("favorited", favorited),
        "blocked": encode.boolean("blocked", blocked),
        "type": encode.integer("type", type, minimum=-1, maximum=1),
        "customFieldValues": encode.items(
            "custom_field_values",
            custom_field_values,
            encode.request_models(models.CustomFieldValueRequest),
        ),
        "local": encode.integer_boolean("local", local),
        "country": encode.string("country", country),
        "tags": encode.items("tags", tags, encode.integer),
        "owner": encode.integer("owner", owner),
    }
    return Request(
        "updateContact", "PUT", _path, models.ResourceLink, (201,), body=_body, rate_limit=5
    )


def delete_contacts_by_ids(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/contacts/delete"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request("deleteContactsByIds", "POST", _path, NoneType, (204,), body=_body)


def delete_all_contacts() -> Request[None]:
    return Request("deleteAllContacts", "DELETE", "/api/v2/contact/all", NoneType, (204,))


def get_lists_of_contact(id: int, page: int, limit: int) -> Request[Envelope[models.ContactList]]:
    _path = f'/api/v2/contacts/{encode.integer("id", id)}/lists'
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getListsOfContact", "GET", _path, Envelope[models.ContactList], query=_query)


def get_favorites(
    page: int, limit: int, query: str | UnsetType
) -> Request[Envelope[models.FavoriteContact]]:
    _path = "/api/v2/contacts/favorite"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
    }
    return Request("getFavorites", "GET", _path, Envelope[models.FavoriteContact], query=_query)


def upload_contact_avatar(id: int, image: Upload) -> Request[models.ResourceLink]:
    _path = f'/api/v2/contacts/{encode.integer("id", id)}/avatar'
    _body = uploads.form({"image": uploads.part("image", image)})
    return Request("uploadContactAvatar", "POST", _path, models.ResourceLink, (201,), body=_body)


def delete_contact_avatar(id: int) -> Request[None]:
    _path = f'/api/v2/contacts/{encode.integer("id", id)}/avatar'
    return Request("deleteContactAvatar", "DELETE", _path, NoneType, (204,))


def import_contacts(
    columns: str, list_id: int | UnsetType, list_name: str | UnsetType, file: Upload
) -> Request[models.ResourceLink]:
    encode.mutually_exclusive(list_id=list_id, list_name=list_name)
    _path = "/api/v2/contacts/import/normalized"
    _query: Values = {
        "column": encode.string("columns", columns),
        "listId": encode.integer("list_id", list_id),
        "listName": encode.string("list_name", list_name, min_length=1),
    }
    _body = uploads.form({"file": uploads.part("file", file)})
    return Request(
        "importContacts", "POST", _path, models.ResourceLink, (201,), query=_query, body=_body
    )


def get_contact_import_session_progress(id: int) -> Request[models.ContactImportProgress]:
    _path = f'/api/v2/contacts/import/progress/{encode.integer("id", id)}'
    return Request("getContactImportSessionProgress", "GET", _path, models.ContactImportProgress)


def block_contact(phone: str) -> Request[models.ResourceLink]:
    _path = "/api/v2/contacts/block"
    _body: Body = {"phone": encode.phone("phone", phone, min_length=1)}
    return Request("blockContact", "POST", _path, models.ResourceLink, (201,), body=_body)


def unblock_contact(phone: str) -> Request[None]:
    _path = "/api/v2/contacts/unblock"
    _body: Body = {"phone": encode.phone("phone", phone, min_length=1)}
    return Request("unblockContact", "POST", _path, NoneType, (204,), body=_body)


def unblock_contacts_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/contacts/unblock/bulk"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request("unblockContactsBulk", "POST", _path, NoneType, (204,), body=_body)


def get_blocked_contacts(
    page: int, limit: int, query: str | UnsetType, order_by: str, direction: str
) -> Request[Envelope[models.Contact]]:
    _path = "/api/v2/contacts/block/list"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "query": encode.string("query", query),
        "orderBy": encode.choice("order_by", order_by, models.ContactOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request("getBlockedContacts", "GET", _path, Envelope[models.Contact], query=_query)


def get_contact_if_blocked(phone: str) -> Request[models.Contact]:
    _path = "/api/v2/contacts/block/phone"
    _query: Values = {"phone": encode.phone("phone", phone, min_length=1)}
    return Request("getContactIfBlocked", "GET", _path, models.Contact, query=_query)
