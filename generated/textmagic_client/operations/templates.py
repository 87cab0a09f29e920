"""Requests of `templates`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_all_templates(page: int, limit: int) -> Request[Envelope[models.Template]]:
    _path = "/api/v2/templates"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getAllTemplates", "GET", _path, Envelope[models.Template], query=_query)


def create_template(name: str, content: str) -> Request[models.ResourceLink]:
    _path = "/api/v2/templates"
    _body: Body = {
        "name": encode.string("name", name),
        "content": encode.string("content", content),
    }
    return Request("createTemplate", "POST", _path, models.ResourceLink, (201,), body=_body)


def search_templates(
    page: int,
    limit: int,
    ids: Iterable[int] | UnsetType,
    name: str | UnsetType,
    content: str | UnsetType,
) -> Request[Envelope[models.Template]]:
    _path = "/api/v2/templates/search"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "name": encode.string("name", name),
        "content": encode.string("content", content),
    }
    return Request("searchTemplates", "GET", _path, Envelope[models.Template], query=_query)


def delete_templates_bulk(ids: Iterable[int] | UnsetType, all: bool | UnsetType) -> Request[None]:
    encode.one_of(ids=ids, all=all)
    _path = "/api/v2/templates/delete"
    _body: Body = {
        "ids": encode.comma_separated("ids", ids, encode.integer),
        "all": encode.boolean("all", all, only=True),
    }
    return Request("deleteTemplatesBulk", "POST", _path, NoneType, (204,), body=_body)


def get_template(id: int) -> Request[models.Template]:
    _path = f'/api/v2/templates/{encode.integer("id", id)}'
    return Request("getTemplate", "GET", _path, models.Template)


def update_template(id: int, name: str, content: str) -> Request[models.ResourceLink]:
    _path = f'/api/v2/templates/{encode.integer("id", id)}'
    _body: Body = {
        "name": encode.string("name", name),
        "content": encode.string("content", content),
    }
    return Request("updateTemplate", "PUT", _path, models.ResourceLink, (201,), body=_body)


def delete_template(id: int) -> Request[None]:
    _path = f'/api/v2/templates/{encode.integer("id", id)}'
    return Request("deleteTemplate", "DELETE", _path, NoneType, (204,))
