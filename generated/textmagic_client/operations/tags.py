"""Requests of `tags`, one function for each operation."""

from __future__ import annotations

from .. import models
from ..core import encode
from ..core.request import Body, Request


def create_tag(title: str) -> Request[models.Tag]:
    _body: Body = {"title": encode.string("title", title, max_length=50)}
    return Request("createTag", "POST", "/api/v2/tags", models.Tag, (201,), body=_body)
