"""Requests of `invoices`, one function for each operation."""

from __future__ import annotations

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request, Values


def get_invoices(page: int, limit: int) -> Request[Envelope[models.Invoice]]:
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getInvoices", "GET", "/api/v2/invoices", Envelope[models.Invoice], query=_query)
