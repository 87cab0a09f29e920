"""Requests of `lists`, one function for each operation."""

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
from ..models.contacts import Contact, ContactOrder, ContactOrderValue
from ..models.lists import ContactList


def get_lists(
    *,
    page: int,
    limit: int,
    order_by: ContactOrder | ContactOrderValue,
    direction: SortDirection | SortDirectionValue,
    favorite_only: bool,
    only_mine: bool,
) -> Request[Envelope[ContactList]]:
    return Request(
        operation="getLists",
        method="GET",
        path="/api/v2/lists",
        statuses=(200,),
        result=Envelope[ContactList],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "orderBy": encode.choice("order_by", order_by, ContactOrder),
            "direction": encode.choice("direction", direction, SortDirection),
            "favoriteOnly": encode.flag("favorite_only", favorite_only),
            "onlyMine": encode.flag("only_mine", only_mine),
        },
    )


def create_list(
    *,
    name: str,
    shared: bool | UnsetType,
    favorited: bool | UnsetType,
    is_default: bool | UnsetType,
) -> Request[ResourceLink]:
    return Request(
        operation="createList",
        method="POST",
        path="/api/v2/lists",
        statuses=(201,),
        result=ResourceLink,
        body={
            "name": encode.text("name", name),
            "shared": encode.boolean("shared", shared),
            "favorited": encode.boolean("favorited", favorited),
            "isDefault": encode.boolean("is_default", is_default),
        },
    )


def search_lists(
    *,
    page: int,
    limit: int,
    ids: Iterable[int] | UnsetType,
    query: str | UnsetType,
    only_mine: bool,
    only_default: bool,
    order_by: ContactOrder | ContactOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[ContactList]]:
    return Request(
        operation="searchLists",
        method="GET",
        path="/api/v2/lists/search",
        statuses=(200,),
        result=Envelope[ContactList],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "query": encode.text("query", query),
            "onlyMine": encode.flag("only_mine", only_mine),
            "onlyDefault": encode.flag("only_default", only_default),
            "orderBy": encode.choice("order_by", order_by, ContactOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def delete_lists_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteListsBulk",
        method="POST",
        path="/api/v2/lists/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def get_list(id: int) -> Request[ContactList]:
    return Request(
        operation="getList",
        method="GET",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=ContactList,
    )


def update_list(
    id: int,
    *,
    name: str,
    shared: bool | UnsetType,
    favorited: bool | UnsetType,
    is_default: bool | UnsetType,
) -> Request[ResourceLink]:
    return Request(
        operation="updateList",
        method="PUT",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}',
        statuses=(201,),
        result=ResourceLink,
        body={
            "name": encode.text("name", name),
            "shared": encode.boolean("shared", shared),
            "favorited": encode.boolean("favorited", favorited),
            "isDefault": encode.boolean("is_default", is_default),
        },
    )


def delete_list(id: int) -> Request[None]:
    return Request(
        operation="deleteList",
        method="DELETE",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def get_contacts_by_list_id(
    id: int,
    *,
    page: int,
    limit: int,
    order_by: ContactOrder | ContactOrderValue,
    direction: SortDirection | SortDirectionValue,
) -> Request[Envelope[Contact]]:
    return Request(
        operation="getContactsByListId",
        method="GET",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/contacts',
        statuses=(200,),
        result=Envelope[Contact],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "orderBy": encode.choice("order_by", order_by, ContactOrder),
            "direction": encode.choice("direction", direction, SortDirection),
        },
    )


def assign_contacts_to_list(id: int, *, contacts: Iterable[int]) -> Request[ResourceLink]:
    return Request(
        operation="assignContactsToList",
        method="PUT",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/contacts',
        statuses=(201,),
        result=ResourceLink,
        rate_limit=5,
        body={
            "contacts": encode.comma_separated("contacts", contacts, encode.integer),
        },
    )


def clear_and_assign_contacts_to_list(id: int, *, contacts: Iterable[int]) -> Request[ResourceLink]:
    return Request(
        operation="clearAndAssignContactsToList",
        method="POST",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/contacts',
        statuses=(201,),
        result=ResourceLink,
        rate_limit=5,
        body={
            "contacts": encode.comma_separated("contacts", contacts, encode.integer),
        },
    )


def delete_contacts_from_list(id: int, *, contacts: Iterable[int]) -> Request[None]:
    return Request(
        operation="deleteContactsFromList",
        method="DELETE",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/contacts',
        statuses=(204,),
        result=NoneType,
        body={
            "contacts": encode.comma_separated("contacts", contacts, encode.integer),
        },
    )


def get_list_contacts_ids(id: int) -> Request[list[int]]:
    return Request(
        operation="getListContactsIds",
        method="GET",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/contacts/ids',
        statuses=(200,),
        result=list[int],
    )


def delete_list_contacts_bulk(
    id: int, *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteListContactsBulk",
        method="POST",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/contacts/delete',
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.flag("all", all, only=True),
        },
    )


def upload_list_avatar(id: int, *, image: Upload) -> Request[ResourceLink]:
    return Request(
        operation="uploadListAvatar",
        method="POST",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/avatar',
        statuses=(201,),
        result=ResourceLink,
        body=uploads.form(
            {
                "image": uploads.part("image", image),
            }
        ),
    )


def delete_list_avatar(id: int) -> Request[None]:
    return Request(
        operation="deleteListAvatar",
        method="DELETE",
        path=f'/api/v2/lists/{encode.segment(encode.integer("id", id))}/avatar',
        statuses=(204,),
        result=NoneType,
    )
