"""Calls of `tags`."""

# fmt: off
from __future__ import annotations

from typing import Any

from textmagic_client.models.tags import Tag

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_CREATE_ANSWER: Any = {"id": 23, "title": "Regular"}
_CREATE_RESULT = Tag(id=23, title="Regular")
OPERATIONS: list[_AnyOperation] = [
    _Operation[Tag]("createTag", "POST", (201,), lambda tm: tm.tags.create,
        [_Call(lambda tm: tm.tags.create(title="Regular"), "/api/v2/tags",
        headers={"content-type": "application/json"}, body='{"title":"Regular"}')],
        answer=_CREATE_ANSWER, result=_CREATE_RESULT, repeatable=False, needed={"title": "Regular"},
        wrong={"title": [None, 1, "x" * 51]}, wrong_body={"title": [..., None, 1,
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]}, wrong_bodies=[[]]),
]
