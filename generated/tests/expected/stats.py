"""Calls of `stats`."""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from textmagic_client.models.statistics import (
    MessagingCounters,
    MessagingStat,
    StatementType,
    UserStatement,
)

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_MESSAGING_ANSWER: Any = [{"replyRate": 0.32, "date": "2014-09-19T00:00:00+0000",
    "deliveryRate": 0.95, "costs": 30.15, "messagesReceived": 1085, "messagesSentDelivered": 11893,
    "messagesSentAccepted": 2, "messagesSentBuffered": 0, "messagesSentFailed": 3,
    "messagesSentRejected": 50, "messagesSentParts": 15080}]
_COUNTERS_ANSWER: Any = {"contacts": 10, "sent": 120, "received": 45}
_COUNTERS_RESULT = MessagingCounters(contacts=10, sent=120, received=45)
_SPENDING_ANSWER: Any = {"id": 90210, "userId": 305, "date": "2014-09-19T10:15:00+0000",
    "balance": 101.05, "delta": -0.15, "type": "sms", "value": "350", "comment": "Reservations"}
_SPENDING_RESULT = UserStatement(id=90210, user_id=305,
    date=datetime(2014, 9, 19, 10, 15, 0, tzinfo=UTC), balance=Decimal("101.05"),
    delta=Decimal("-0.15"), type=StatementType.SMS, value="350", comment="Reservations")
OPERATIONS: list[_AnyOperation] = [
    _Operation[Sequence[MessagingStat]]("getMessagingStat", "GET", (200,),
        lambda tm: tm.stats.messaging, [_Call(lambda tm: tm.stats.messaging(),
        "/api/v2/stats/messaging", query=[("by", "off")]),
        _Call(lambda tm: tm.stats.messaging(by="day",
        start=datetime(2015, 5, 1, 0, 0, 0, tzinfo=UTC),
        end=datetime(2015, 5, 15, 0, 0, 0, tzinfo=UTC)), "/api/v2/stats/messaging", query=[("by",
        "day"), ("start", "1430438400"), ("end", "1431648000")])], answer=_MESSAGING_ANSWER,
        result=[MessagingStat(reply_rate=0.32, date=datetime(2014, 9, 19, 0, 0, 0, tzinfo=UTC),
        delivery_rate=0.95, costs=Decimal("30.15"), messages_received=1085,
        messages_sent_delivered=11893, messages_sent_accepted=2, messages_sent_buffered=0,
        messages_sent_failed=3, messages_sent_rejected=50, messages_sent_parts=15080)],
        wrong={"by": [None, 1, "no-such-value"], "start": [None, 1434707304, "2015-06-19",
        datetime(2015, 6, 19)], "end": [None, 1434707304, "2015-06-19", datetime(2015, 6, 19)]},
        wrong_query={"by": ["no-such-value"], "start": ["no-such-value"], "end": ["no-such-value"]}),
    _Operation[MessagingCounters]("getMessagingCounters", "GET", (200,),
        lambda tm: tm.stats.counters, [_Call(lambda tm: tm.stats.counters(),
        "/api/v2/stats/messaging/data")], answer=_COUNTERS_ANSWER, result=_COUNTERS_RESULT),
    _Listing[UserStatement]("getSpendingStat", "GET", (200,), lambda tm: tm.stats.spending,
        [_Call(lambda tm: tm.stats.spending(), "/api/v2/stats/spending", query=[("page", "1"),
        ("limit", "10")]), _Call(lambda tm: tm.stats.spending(page=2, limit=25,
        start=datetime(2018, 11, 11, 11, 11, 0, tzinfo=UTC),
        end=datetime(2019, 11, 11, 11, 11, 0, tzinfo=UTC)), "/api/v2/stats/spending",
        query=[("page", "2"), ("limit", "25"), ("start", "1541934660"), ("end", "1573470660")])],
        counted=_Call(lambda tm: tm.stats.spending(limit=25,
        start=datetime(2018, 11, 11, 11, 11, 0, tzinfo=UTC),
        end=datetime(2019, 11, 11, 11, 11, 0, tzinfo=UTC)), "/api/v2/stats/spending",
        query=[("limit", "25"), ("start", "1541934660"), ("end", "1573470660")]),
        answer=_SPENDING_ANSWER, result=_SPENDING_RESULT, wrong={"page": [None, "1", True, 0],
        "limit": [None, "1", True, 0, 101], "start": [None, 1434707304, "2015-06-19",
        datetime(2015, 6, 19)], "end": [None, 1434707304, "2015-06-19", datetime(2015, 6, 19)]},
        wrong_query={"page": ["no-such-value", "0"], "limit": ["no-such-value", "0", "101"],
        "start": ["no-such-value"], "end": ["no-such-value"]}),
]
