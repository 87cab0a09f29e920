"""Whether a request is repeated, and after how long: decisions without input or output."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

MAX_RETRIES = 2
BACKOFF = 0.5
"""Seconds. The first pause is at most this, each one after it at most twice the one before."""
MAX_BACKOFF = 8.0
"""Seconds."""
MAX_RETRY_AFTER = 60.0
"""Seconds. A server that wants to be left alone for longer is not asked again."""

IDEMPOTENT = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PUT"})
"""Methods that do the same however often they are carried out."""
_REPEATED = frozenset({408, 429, 500, 502, 503, 504})
_NOT_CARRIED_OUT = frozenset({429})


def may_be_carried_out(status_code: int) -> bool:
    """Whether the server may have carried out a request that it answered with this error."""
    return status_code == 408 or status_code >= 500 or status_code < 400


def repeats_after_status(status_code: int, idempotent: bool) -> bool:
    """Whether a request that was answered with this status may be sent again."""
    return status_code in _REPEATED and (idempotent or status_code in _NOT_CARRIED_OUT)


def repeats_after_error(may_have_been_sent: bool, idempotent: bool) -> bool:
    """Whether a request without an answer may be sent again."""
    return idempotent or not may_have_been_sent


def pause(attempt: int, retry_after: float | None, remaining: float) -> float | None:
    """Seconds to wait after the attempt, counted from 1. None: give up.

    Random, so that clients that failed together do not come back together.
    """
    if retry_after is not None and retry_after > MAX_RETRY_AFTER:
        return None
    longest = min(MAX_BACKOFF, BACKOFF * 2.0 ** min(attempt - 1, 60))
    seconds = max(retry_after or 0.0, random.uniform(0, longest))
    return seconds if seconds < remaining else None


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds until the server wants to be asked again. None if it does not say.

    Args:
        headers: Of the response.
        now: The time, as seconds since 1970, for servers that name a date.
    """
    found = (value for name, value in headers.items() if name.lower() == "retry-after")
    value = next(found, "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]*)?( *, *[0-9]+(\.[0-9]*)?)*", value):
        return max(map(float, value.split(",")))  # of several, the one that gives the most time
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return max(0.0, moment.timestamp() - now)
    except (ValueError, OverflowError):
        return None
