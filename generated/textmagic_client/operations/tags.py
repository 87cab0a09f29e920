"""Requests of `tags`, one function for each operation."""

from __future__ import annotations

from ..core import encode
from ..core.request import Request
from ..models.tags import Tag


def create_tag(*, title: str) -> Request[Tag]:
    return Request(
        operation="createTag",
        method="POST",
        path="/api/v2/tags",
        statuses=(201,),
        result=Tag,
        body={
            "title": encode.text("title", title),
        },
    )
