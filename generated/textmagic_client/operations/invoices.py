"""Requests of `invoices`, one function for each operation."""

from __future__ import annotations

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.statistics import Invoice


def get_invoices(*, page: int, limit: int) -> Request[Envelope[Invoice]]:
    return Request(
        operation="getInvoices",
        method="GET",
        path="/api/v2/invoices",
        statuses=(200,),
        result=Envelope[Invoice],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )
