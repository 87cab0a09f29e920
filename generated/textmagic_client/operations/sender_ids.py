"""Requests of `sender_ids`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_sender_ids(page: int, limit: int) -> Request[Envelope[models.SenderId]]:
    _path = "/api/v2/senderids"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getSenderIds", "GET", _path, Envelope[models.SenderId], query=_query)


def request_sender_id(sender_id: str, explanation: str) -> Request[models.ResourceLink]:
    _path = "/api/v2/senderids"
    _body: Body = {
        "senderId": encode.string("sender_id", sender_id),
        "explanation": encode.string("explanation", explanation),
    }
    return Request("requestSenderId", "POST", _path, models.ResourceLink, (201,), body=_body)


def get_sender_id(id: int) -> Request[models.SenderId]:
    _path = f'/api/v2/senderids/{encode.integer("id", id)}'
    return Request("getSenderId", "GET", _path, models.SenderId)


def delete_sender_id(id: int) -> Request[None]:
    _path = f'/api/v2/senderids/{encode.integer("id", id)}'
    return Request("deleteSenderId", "DELETE", _path, NoneType, (204,))
