"""Requests of `unsubscribers`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.common import ResourceLink
from ..models.contacts import UnsubscribedContact


def get_unsubscribers(*, page: int, limit: int) -> Request[Envelope[UnsubscribedContact]]:
    return Request(
        operation="getUnsubscribers",
        method="GET",
        path="/api/v2/unsubscribers",
        statuses=(200,),
        result=Envelope[UnsubscribedContact],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def unsubscribe_contact(*, phone: str, block_incoming: bool | UnsetType) -> Request[ResourceLink]:
    return Request(
        operation="unsubscribeContact",
        method="POST",
        path="/api/v2/unsubscribers",
        statuses=(201,),
        result=ResourceLink,
        body={
            "phone": encode.text("phone", phone),
            "blockIncoming": encode.flag("block_incoming", block_incoming),
        },
    )


def get_unsubscribed_contact(id: int) -> Request[UnsubscribedContact]:
    return Request(
        operation="getUnsubscribedContact",
        method="GET",
        path=f'/api/v2/unsubscribers/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=UnsubscribedContact,
    )
