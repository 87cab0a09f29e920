"""Requests of `sender_ids`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import ResourceLink
from ..models.senders import SenderId


def get_sender_ids(*, page: int, limit: int) -> Request[Envelope[SenderId]]:
    return Request(
        operation="getSenderIds",
        method="GET",
        path="/api/v2/senderids",
        statuses=(200,),
        result=Envelope[SenderId],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def request_sender_id(*, sender_id: str, explanation: str) -> Request[ResourceLink]:
    return Request(
        operation="requestSenderId",
        method="POST",
        path="/api/v2/senderids",
        statuses=(201,),
        result=ResourceLink,
        body={
            "senderId": encode.text("sender_id", sender_id),
            "explanation": encode.text("explanation", explanation),
        },
    )


def get_sender_id(id: int) -> Request[SenderId]:
    return Request(
        operation="getSenderId",
        method="GET",
        path=f'/api/v2/senderids/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=SenderId,
    )


def delete_sender_id(id: int) -> Request[None]:
    return Request(
        operation="deleteSenderId",
        method="DELETE",
        path=f'/api/v2/senderids/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )
