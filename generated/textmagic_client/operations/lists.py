"""Requests of `lists`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode, uploads
from ..core.paging import Envelope
from ..core.request import Body, Request, Values
from ..core.uploads import Upload


def get_lists(
    page: int, limit: int, order_by: str, direction: str, favorite_only: bool, only_mine: bool
) -> Request[Envelope[models.ContactList]]:
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "orderBy": encode.choice("order_by", order_by, models.ContactOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
        "favoriteOnly": encode.integer_boolean("favorite_only", favorite_only),
        "onlyMine": encode.integer_boolean("only_mine", only_mine),
    }
    return Request("getLists", "GET", "/api/v2/lists", Envelope[models.ContactList], query=_query)


def create_list(
    name: str, shared: bool | UnsetType, favorited: bool | UnsetType, is_default: bool | UnsetType
) -> Request[models.ResourceLink]:
    _body: Body = {
        "name": encode.string("name", name),
        "shared": encode.boolean("shared", shared),
        "favorited": encode.boolean("favorited", favorited),
        "isDefault": encode.boolean("is_default", is_default),
    }
    return Request("createList", "POST", "/api/v2/lists", models.ResourceLink, (201,), body=_body)


def search_lists(
    page: int,
    limit: int,
    ids: Iterable[int] | UnsetType,
    query: str | UnsetType,
    only_mine: bool,
    only_default: bool,
    order_by: str,
    direction: str,
) -> Request[Envelope[models.ContactList]]:
    _path = "/api/v2/lists/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "query": encode.string("query", query),
        "onlyMine": encode.integer_boolean("only_mine", only_mine),
        "onlyDefault": encode.integer_boolean("only_default", only_default),
        "orderBy": encode.choice("order_by", order_by, models.ContactOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request("searchLists", "GET", _path, Envelope[models.ContactList], query=_query)


def delete_lists_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request("deleteListsBulk", "POST", "/api/v2/lists/delete", NoneType, (204,), body=_body)


def get_list(id: int) -> Request[models.ContactList]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}'
    return Request("getList", "GET", _path, models.ContactList)


def update_list(
    id: int,
    name: str,
    shared: bool | UnsetType,
    favorited: bool | UnsetType,
    is_default: bool | UnsetType,
) -> Request[models.ResourceLink]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}'
    _body: Body = {
        "name": encode.string("name", name),
        "shared": encode.boolean("shared", shared),
        "favorited": encode.boolean("favorited", favorited),
        "isDefault": encode.boolean("is_default", is_default),
    }
    return Request("updateList", "PUT", _path, models.ResourceLink, (201,), body=_body)


def delete_list(id: int) -> Request[None]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}'
    return Request("deleteList", "DELETE", _path, NoneType, (204,))


def get_contacts_by_list_id(
    id: int, page: int, limit: int, order_by: str, direction: str
) -> Request[Envelope[models.Contact]]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/contacts'
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "orderBy": encode.choice("order_by", order_by, models.ContactOrder),
        "direction": encode.choice("direction", direction, models.SortDirection),
    }
    return Request("getContactsByListId", "GET", _path, Envelope[models.Contact], query=_query)


def assign_contacts_to_list(id: int, contacts: Iterable[int]) -> Request[models.ResourceLink]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/contacts'
    _body: Body = {"contacts": encode.comma_separated("contacts", contacts, encode.integer)}
    return Request(
        "assignContactsToList", "PUT", _path, models.ResourceLink, (201,), body=_body, rate_limit=5
    )


def clear_and_assign_contacts_to_list(
    id: int, contacts: Iterable[int]
) -> Request[models.ResourceLink]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/contacts'
    _body: Body = {"contacts": encode.comma_separated("contacts", contacts, encode.integer)}
    return Request(
        "clearAndAssignContactsToList",
        "POST",
        _path,
        models.ResourceLink,
        (201,),
        body=_body,
        rate_limit=5,
    )


def delete_contacts_from_list(id: int, contacts: Iterable[int]) -> Request[None]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/contacts'
    _body: Body = {"contacts": encode.comma_separated("contacts", contacts, encode.integer)}
    return Request("deleteContactsFromList", "DELETE", _path, NoneType, (204,), body=_body)


def get_list_contacts_ids(id: int) -> Request[list[int]]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/contacts/ids'
    return Request("getListContactsIds", "GET", _path, list[int])


def delete_list_contacts_bulk(
    id: int, ids: Iterable[int] | UnsetType, all: bool | UnsetType
) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = f'/api/v2/lists/{encode.integer("id", id)}/contacts/delete'
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.integer_boolean("all", all, only=True),
    }
    return Request("deleteListContactsBulk", "POST", _path, NoneType, (204,), body=_body)


def upload_list_avatar(id: int, image: Upload) -> Request[models.ResourceLink]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/avatar'
    _body = uploads.form({"image": uploads.part("image", image)})
    return Request("uploadListAvatar", "POST", _path, models.ResourceLink, (201,), body=_body)


def delete_list_avatar(id: int) -> Request[None]:
    _path = f'/api/v2/lists/{encode.integer("id", id)}/avatar'
    return Request("deleteListAvatar", "DELETE", _path, NoneType, (204,))
