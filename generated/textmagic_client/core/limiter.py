"""Keeps a client below the number of requests that the API allows, by waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

DOCUMENTED_RATE: float | None = 50
"""Requests per second that the vendor allows an account. None if unknown."""


class Limiter:
    """Hands out moments at which requests may start, evenly spaced. For threads and tasks."""

    def __init__(self, rate: float, clock: Callable[[], float] = monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._free: dict[str, float] = {}  # when the next request may start, by operation
        self._lock = threading.Lock()

    def reserve(self, operation: str, rate: float | None = None) -> float:
        """Take the next free moment; return how many seconds away it is.

        Args:
            operation: The operationId.
            rate: Requests per second that the operation allows, if fewer than others.
        """
        with self._lock:
            now = self._clock()
            moment = self._take("", self.rate, now)
            if rate is not None and rate < self.rate:
                moment = max(moment, self._take(operation, rate, now))
            return moment - now

    def _take(self, name: str, rate: float, now: float) -> float:
        moment = max(now, self._free.get(name, now))
        self._free[name] = moment + 1 / rate
        return moment
