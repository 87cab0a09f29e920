"""Requests of `bulks`, one function for each operation."""

from __future__ import annotations

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request, Values


def get_all_bulk_sessions(page: int, limit: int) -> Request[Envelope[models.BulkSession]]:
    _path = "/api/v2/bulks"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getAllBulkSessions", "GET", _path, Envelope[models.BulkSession], query=_query)


def get_bulk_session(id: int) -> Request[models.BulkSession]:
    _path = f'/api/v2/bulks/{encode.integer("id", id)}'
    return Request("getBulkSession", "GET", _path, models.BulkSession)
