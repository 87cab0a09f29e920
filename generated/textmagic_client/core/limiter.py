"""Rate limiter: delay requests so that a client stays below the limit of the API."""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from math import ceil
from time import monotonic

from .forks import watch

DOCUMENTED_RATE: float | None = 50
"""Requests per second that the API allows for an account. None if unknown."""

_SECOND = 1_000_000_000
"""Times are integers in nanoseconds, so that sums are exact."""


class Limiter:
    """Assign start times to requests, evenly spaced. Threads and tasks can share it."""

    def __init__(self, rate: float, clock: Callable[[], float] = monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self.after_fork()
        watch(self)

    def reserve(self, operation: str, rate: float | None = None) -> tuple[float, int]:
        """Reserve the first free time. Return the seconds until then, and the time.

        Args:
            operation: The operationId.
            rate: Requests per second that the API allows for it, if fewer than for others.
        """
        with self._lock:
            now = int(self._clock() * _SECOND)
            every = self._all
            if rate is None:
                moment = every.first_free(now, now)
            else:
                own = self._moments_of(operation, rate, now)
                moment = every.first_free(now, own.first_free(now, now))
                while (later := own.first_free(now, moment)) != moment:
                    moment = every.first_free(now, later)
                insort(own.taken, moment)
            insort(every.taken, moment)
            return (moment - now) / _SECOND, moment

    def release(self, moment: int) -> None:
        """Free a reserved time that was not used. No two requests have the same time."""
        with self._lock:
            self._all.release(moment)
            for own in self._own.values():
                own.release(moment)

    def after_fork(self) -> None:
        """Drop all reservations in a forked process: the waiting threads do not exist there."""
        self._all = _Moments(self.rate)
        self._own: dict[str, _Moments] = {}  # by operation, for operations with their own rate
        self._lock = threading.Lock()

    def _moments_of(self, operation: str, rate: float, now: int) -> _Moments:
        found = self._own.get(operation)
        if found is None:
            self._own = {name: own for name, own in self._own.items() if own.matters(now)}
            found = self._own[operation] = _Moments(rate)
        return found


class _Moments:
    """Reserved times, which are at least a gap apart."""

    def __init__(self, rate: float) -> None:
        self.taken: list[int] = []  # sorted
        self._gap = ceil(_SECOND / rate)
        self._searched = 0  # no time before this is free; so a search can start here

    def matters(self, now: int) -> bool:
        """Return whether a time from now on can be too close to a reserved time."""
        return bool(self.taken) and self.taken[-1] > now - self._gap

    def first_free(self, now: int, earliest: int) -> int:
        """Return the first time from `earliest` on that is a gap away from all reserved times."""
        taken, gap = self.taken, self._gap
        if taken and taken[0] <= now - gap:  # too long ago to matter
            del taken[: bisect_right(taken, now - gap)]
        if not taken:
            return earliest
        moment = max(earliest, self._searched)
        for index in range(bisect_right(taken, moment - gap), len(taken)):
            if taken[index] >= moment + gap:
                break
            moment = taken[index] + gap
        if earliest == now or earliest <= self._searched:
            self._searched = moment
        return moment

    def release(self, moment: int) -> None:
        """Free a time if it is reserved."""
        index = bisect_left(self.taken, moment)
        if self.taken[index : index + 1] == [moment]:
            del self.taken[index]
            self._searched = min(self._searched, moment - self._gap + 1)
