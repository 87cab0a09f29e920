"""Requests of `bulks`, one function for each operation."""

from __future__ import annotations

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.bulk_sessions import BulkSession


def get_all_bulk_sessions(*, page: int, limit: int) -> Request[Envelope[BulkSession]]:
    return Request(
        operation="getAllBulkSessions",
        method="GET",
        path="/api/v2/bulks",
        statuses=(200,),
        result=Envelope[BulkSession],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def get_bulk_session(id: int) -> Request[BulkSession]:
    return Request(
        operation="getBulkSession",
        method="GET",
        path=f'/api/v2/bulks/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=BulkSession,
    )
