"""Requests of `templates`, one function for each operation."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType
from typing import Literal

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import ResourceLink
from ..models.templates import Template


def get_all_templates(*, page: int, limit: int) -> Request[Envelope[Template]]:
    return Request(
        operation="getAllTemplates",
        method="GET",
        path="/api/v2/templates",
        statuses=(200,),
        result=Envelope[Template],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def create_template(*, name: str, content: str) -> Request[ResourceLink]:
    return Request(
        operation="createTemplate",
        method="POST",
        path="/api/v2/templates",
        statuses=(201,),
        result=ResourceLink,
        body={
            "name": encode.text("name", name),
            "content": encode.text("content", content),
        },
    )


def search_templates(
    *,
    page: int,
    limit: int,
    ids: Iterable[int] | UnsetType,
    name: str | UnsetType,
    content: str | UnsetType,
) -> Request[Envelope[Template]]:
    return Request(
        operation="searchTemplates",
        method="GET",
        path="/api/v2/templates/search",
        statuses=(200,),
        result=Envelope[Template],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "name": encode.text("name", name),
            "content": encode.text("content", content),
        },
    )


def delete_templates_bulk(
    *, ids: Iterable[int] | UnsetType, all: Literal[True] | UnsetType
) -> Request[None]:
    encode.exactly_one(ids=ids, all=all)
    return Request(
        operation="deleteTemplatesBulk",
        method="POST",
        path="/api/v2/templates/delete",
        statuses=(204,),
        result=NoneType,
        body={
            "ids": encode.comma_separated("ids", ids, encode.integer),
            "all": encode.boolean("all", all, only=True),
        },
    )


def get_template(id: int) -> Request[Template]:
    return Request(
        operation="getTemplate",
        method="GET",
        path=f'/api/v2/templates/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=Template,
    )


def update_template(id: int, *, name: str, content: str) -> Request[ResourceLink]:
    return Request(
        operation="updateTemplate",
        method="PUT",
        path=f'/api/v2/templates/{encode.segment(encode.integer("id", id))}',
        statuses=(201,),
        result=ResourceLink,
        body={
            "name": encode.text("name", name),
            "content": encode.text("content", content),
        },
    )


def delete_template(id: int) -> Request[None]:
    return Request(
        operation="deleteTemplate",
        method="DELETE",
        path=f'/api/v2/templates/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )
