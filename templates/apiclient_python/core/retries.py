"""Decide whether to retry a request, and after which pause. Without input or output."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

MAX_RETRIES = 2
BACKOFF = 0.5
"""Seconds. Maximum of the first pause. The maximum doubles with each further pause."""
MAX_BACKOFF = 8.0
"""Seconds."""
MAX_RETRY_AFTER = 60.0
"""Seconds. If the server asks for a longer pause, the request is not retried."""

IDEMPOTENT = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PUT"})
"""Methods that have the same effect once or several times."""
_REPEATED = frozenset({408, 429, 500, 502, 503, 504})
_NOT_CARRIED_OUT = frozenset({429})


def may_be_carried_out(status_code: int) -> bool:
    """Return whether a request that got this status may have been carried out."""
    return status_code == 408 or status_code >= 500 or status_code < 400


def repeats_after_status(status_code: int, idempotent: bool) -> bool:
    """Return whether a request that got this status may be sent again."""
    return status_code in _REPEATED and (idempotent or status_code in _NOT_CARRIED_OUT)


def repeats_after_error(may_have_been_sent: bool, idempotent: bool) -> bool:
    """Return whether a request that got no response may be sent again."""
    return idempotent or not may_have_been_sent


def pause(attempt: int, retry_after: float | None, remaining: float) -> float | None:
    """Return the seconds to wait after an attempt (the first is 1). None: give up.

    The pause is random, so that clients that failed at the same time do not retry at the same time.
    """
    if retry_after is not None and retry_after > MAX_RETRY_AFTER:
        return None
    longest = min(MAX_BACKOFF, BACKOFF * 2.0 ** min(attempt - 1, 60))
    seconds = max(retry_after or 0.0, random.uniform(0, longest))
    return seconds if seconds < remaining else None


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that the server asks to wait (Retry-After). None if it does not say.

    Args:
        headers: The headers of the response.
        now: The current Unix time, for servers that send a date.
    """
    found = (value for name, value in headers.items() if name.lower() == "retry-after")
    value = next(found, "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]*)?( *, *[0-9]+(\.[0-9]*)?)*", value):
        return max(map(float, value.split(",")))  # of several values, the longest
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
