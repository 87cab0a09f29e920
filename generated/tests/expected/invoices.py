"""Calls of `invoices`."""

# fmt: off
from __future__ import annotations

from decimal import Decimal
from typing import Any

from textmagic_client.models.statistics import Invoice

from . import AnyOperation as _AnyOperation, Call as _Call, Listing as _Listing

_LIST_ANSWER: Any = {"id": 1099, "bundle": 200.0, "currency": "USD", "vat": 2.0,
    "paymentMethod": "MasterCard ending in 1234"}
_LIST_RESULT = Invoice(id=1099, bundle=Decimal("200.0"), currency="USD", vat=Decimal("2.0"),
    payment_method="MasterCard ending in 1234")
OPERATIONS: list[_AnyOperation] = [
    _Listing[Invoice]("getInvoices", "GET", (200,), lambda tm: tm.invoices.list,
        [_Call(lambda tm: tm.invoices.list(), "/api/v2/invoices", query=[("page", "1"), ("limit",
        "10")]), _Call(lambda tm: tm.invoices.list(page=2, limit=25), "/api/v2/invoices",
        query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.invoices.list(limit=25), "/api/v2/invoices", query=[("limit",
        "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None, "1", True, 0],
        "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value", "0"],
        "limit": ["no-such-value", "0", "101"]}),
]
