"""Calls of `bulks`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from textmagic_client.models.bulk_sessions import BulkSession, BulkSessionStatus
from textmagic_client.models.outbound_message_sessions import (
    MessageSession,
    SessionDestination,
    SessionSource,
)

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 599, "status": "n", "itemsProcessed": 564, "itemsTotal": 1200,
    "createdAt": "2015-06-19T09:48:24+0000", "session": {"id": 4991,
    "startTime": "2015-06-19T09:48:24+0000", "text": "Your table is ready.", "source": "A",
    "referenceId": "my_reference_id_4991", "price": 3.45, "numbersCount": 18, "destination": "t",
    "initiatorId": 305, "title": "Reservations"}, "text": "Your table is ready."}
_LIST_RESULT = BulkSession(id=599, status=BulkSessionStatus.NEW, items_processed=564,
    items_total=1200, created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    session=MessageSession(id=4991, start_time=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    text="Your table is ready.", source=SessionSource.API, reference_id="my_reference_id_4991",
    price=Decimal("3.45"), numbers_count=18, destination=SessionDestination.TEXT, initiator_id=305,
    title="Reservations"), text="Your table is ready.")
OPERATIONS: list[_AnyOperation] = [
    _Listing[BulkSession]("getAllBulkSessions", "GET", (200,), lambda tm: tm.bulks.list,
        [_Call(lambda tm: tm.bulks.list(), "/api/v2/bulks", query=[("page", "1"), ("limit", "10")]),
        _Call(lambda tm: tm.bulks.list(page=2, limit=25), "/api/v2/bulks", query=[("page", "2"),
        ("limit", "25")])], counted=_Call(lambda tm: tm.bulks.list(limit=25), "/api/v2/bulks",
        query=[("limit", "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT, wrong={"page": [None,
        "1", True, 0], "limit": [None, "1", True, 0, 101]}, wrong_query={"page": ["no-such-value",
        "0"], "limit": ["no-such-value", "0", "101"]}),
    _Operation[BulkSession]("getBulkSession", "GET", (200,), lambda tm: tm.bulks.get,
        [_Call(lambda tm: tm.bulks.get(599), "/api/v2/bulks/599")], answer=_LIST_ANSWER,
        result=_LIST_RESULT, needed={"id": 599}, wrong={"id": [None, "1", True]},
        seeds=[("/api/v2/bulks", {"id": 599})], wrong_paths=["/api/v2/bulks/no-such-value"]),
]
