"""The documented behavior of the client for each fault, as a table."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import NoneType
from typing import Any

from faulty import (
    Act,
    answer,
    cut,
    hang_up,
    reset_read,
    reset_unread,
    silence,
    stall,
    trickle,
)
from apiclient_python import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    RateLimitError,
    ApiClientError,
)
from apiclient_python.core.request import Request

USERNAME = "me"
API_KEY = "Zq7xW2vK9pLr4T"
TIMEOUT = 0.15
"""Seconds, for faults that last until the client gives up."""

GET = Request[Any](
    operation="getThing", method="GET", path="/thing", statuses=(200,), result=dict[str, Any]
)
PUT = Request[Any](
    operation="putThing",
    method="PUT",
    path="/thing",
    statuses=(200,),
    result=dict[str, Any],
    body={"name": "x"},
)
DELETE = Request[Any](
    operation="deleteThing", method="DELETE", path="/thing", statuses=(200, 204), result=NoneType
)
POST = Request[Any](
    operation="sendThing",
    method="POST",
    path="/things",
    statuses=(200,),
    result=dict[str, Any],
    body={"text": "x"},
)
REQUESTS = {request.method: request for request in (GET, DELETE, PUT, POST)}

BACKOFF = (0.5, 1.0)
"""The longest pauses after the first and second attempt, in seconds."""
STALLED_HEAD = b"HTTP/1.1 200 OK\r\nContent-Ty"
STALLED_BODY = b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a": '

BAD_GZIP = gzip.compress(b'{"ok": true}')[:-8] + b"checksum"


@dataclass(frozen=True)
class Fault:
    """What the server does with every request, and the expected behavior of the client."""

    act: Act | None
    """The act of the server. None: there is no server."""
    error: type[ApiClientError]
    sent: bool
    """The expected `may_have_been_sent`."""
    repeats: bool = True
    """Whether an idempotent request is retried."""
    repeats_post: bool = False
    pauses: tuple[float, ...] = BACKOFF
    """The pauses in seconds if the request is retried."""
    carried_out: bool = False
    """Whether a DELETE still succeeds: only the status of its response matters."""
    options: Mapping[str, float] = field(default_factory=dict[str, float])


def _carried_out(act: Act) -> Fault:
    return Fault(act, APIResponseValidationError, True, repeats=False, carried_out=True)


def _slow(act: Act) -> Fault:
    options = {"timeout": TIMEOUT, "max_retries": 1}
    return Fault(act, APITimeoutError, True, pauses=BACKOFF[:1], options=options)


FAULTS: dict[str, Fault] = {
    "refused": Fault(None, APIConnectionError, False, repeats_post=True),
    "reset before it is read": Fault(reset_unread, APIConnectionError, True),
    "reset after it is read": Fault(reset_read, APIConnectionError, True),
    "closed after it is read": Fault(hang_up, APIConnectionError, True),
    "no answer": _slow(silence),
    "slow headers": _slow(stall(STALLED_HEAD)),
    "slow body": _slow(trickle(STALLED_BODY, b"1")),
    "stalled body": _slow(stall(STALLED_BODY)),
    "truncated headers": Fault(cut(STALLED_HEAD), APIConnectionError, True),
    "truncated body": Fault(cut(STALLED_BODY), APIConnectionError, True),
    "truncated chunks": Fault(
        cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"),
        APIConnectionError,
        True,
    ),
    "not HTTP": Fault(cut(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), APIConnectionError, True),
    "bad gzip": _carried_out(answer(200, BAD_GZIP, Content_Encoding="gzip")),
    "bad JSON": _carried_out(answer(200, b'{"ok": true')),
    "HTML": _carried_out(answer(200, b"<html><p>Maintenance", Content_Type="text/html")),
    "empty body": _carried_out(answer(200, b"")),
    "204 with body": _carried_out(answer(204, b'{"ok": true}')),
    "302": Fault(
        answer(302, Location="https://elsewhere.invalid/"), APIStatusError, True, repeats=False
    ),
    "408": Fault(answer(408), APIStatusError, True),
    "429": Fault(answer(429), RateLimitError, False, repeats_post=True),
    "429 with Retry-After": Fault(
        answer(429, Retry_After="7"),
        RateLimitError,
        False,
        repeats_post=True,
        pauses=(7.0, 7.0),
    ),
    "429 with a long Retry-After": Fault(
        answer(429, Retry_After="61"), RateLimitError, False, repeats=False
    ),
    **{str(status): Fault(answer(status), InternalServerError, True) for status in (500, 502, 503)},
    "503 with Retry-After": Fault(
        answer(503, Retry_After="7"), InternalServerError, True, pauses=(7.0, 7.0)
    ),
    "504": Fault(answer(504), InternalServerError, True),
    "501": Fault(answer(501), InternalServerError, True, repeats=False),
    "400": Fault(answer(400), APIStatusError, False, repeats=False),
}
