"""Keeps a client below the number of requests that the API allows, by waiting."""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from time import monotonic

from .forks import watch

DOCUMENTED_RATE: float | None = 50
"""Requests per second that the vendor allows an account. None if unknown."""


class Limiter:
    """Hands out moments at which requests may start, evenly spaced. For threads and tasks."""

    def __init__(self, rate: float, clock: Callable[[], float] = monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._taken: list[float] = []  # the moments that matter still, in order
        self._first = 0.0  # before this one none is free
        self._free: dict[str, float] = {}  # when an operation with a rate of its own may start
        self._lock = threading.Lock()
        watch(self)

    def after_fork(self) -> None:
        """Replace the lock in a forked process: a thread of its parent may hold it."""
        self._lock = threading.Lock()

    def reserve(self, operation: str, rate: float | None = None) -> tuple[float, float]:
        """Take the first free moment; return how many seconds away it is, and the moment.

        Args:
            operation: The operationId.
            rate: Requests per second that the operation allows, if fewer than others.
        """
        with self._lock:
            now = self._clock()
            del self._taken[: bisect_right(self._taken, now - 1 / self.rate)]
            moment = self._first_free(max(now, self._first))
            self._first = moment
            if rate is not None:
                moment = self._first_free(max(moment, self._free.get(operation, moment)))
                self._free[operation] = moment + 1 / rate
            insort(self._taken, moment)
            return moment - now, moment

    def release(self, moment: float) -> None:
        """Give back a moment that nothing was made of."""
        with self._lock:
            index = bisect_left(self._taken, moment)
            if self._taken[index : index + 1] == [moment]:
                del self._taken[index]
                self._first = min(self._first, moment)

    def _first_free(self, earliest: float) -> float:
        gap = 1 / self.rate
        moment = earliest
        for index in range(bisect_right(self._taken, earliest - gap), len(self._taken)):
            if self._taken[index] >= moment + gap:
                break
            moment = self._taken[index] + gap
        return moment
