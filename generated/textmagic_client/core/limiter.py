"""Keeps a client below the number of requests that the API allows, by waiting."""

from __future__ import annotations

import threading
from bisect import bisect_right, insort
from collections.abc import Callable
from time import monotonic

DOCUMENTED_RATE: float | None = 50
"""Requests per second that the vendor allows an account. None if unknown."""


class Limiter:
    """Hands out moments at which requests may start, evenly spaced. For threads and tasks."""

    def __init__(self, rate: float, clock: Callable[[], float] = monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._taken: list[float] = []  # the moments that matter still, in order
        self._free: dict[str, float] = {}  # when an operation with a rate of its own may start
        self._lock = threading.Lock()

    def reserve(self, operation: str, rate: float | None = None) -> float:
        """Take the first free moment; return how many seconds away it is.

        Args:
            operation: The operationId.
            rate: Requests per second that the operation allows, if fewer than others.
        """
        with self._lock:
            now = self._clock()
            moment = self._first_free(max(now, self._free.get(operation, now)), now)
            insort(self._taken, moment)
            if rate is not None:
                self._free[operation] = moment + 1 / rate
            return moment - now

    def _first_free(self, earliest: float, now: float) -> float:
        gap = 1 / self.rate
        del self._taken[: bisect_right(self._taken, now - gap)]
        moment = earliest
        for taken in self._taken[bisect_right(self._taken, earliest - gap) :]:
            if taken >= moment + gap:
                break
            moment = taken + gap
        return moment
