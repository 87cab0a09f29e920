"""A limiter spaces requests evenly, also with many threads."""

from __future__ import annotations

import asyncio
import random
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from math import ceil
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec import structs

from recording import Recorder
from apiclient_python import AsyncApiClient, ApiClient
from apiclient_python.core import limiter as limiter_module
from apiclient_python.core.limiter import Limiter
from apiclient_python.core.request import Request
from apiclient_python.sync import caller
from things import GET

SECOND = 1_000_000_000
"""Nanoseconds."""
RATES = {"any": None, "slow": 2.0, "slower": 0.3, "quick": 100.0}
"""Operations and their own rates."""
SLOW = structs.replace(GET, operation="getSlowThing", rate_limit=1.0)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Granted:
    """The reserved time of a request, and its operation."""

    def __init__(self, moment: int, operation: str) -> None:
        self.moment = moment
        self.operation = operation


class Model:
    """A slow and simple limiter to compare with."""

    def __init__(self, rate: float) -> None:
        self.gap = ceil(SECOND / rate)
        self.gaps = {name: ceil(SECOND / (own or rate)) for name, own in RATES.items()}

    def is_free(self, moment: int, operation: str, taken: list[Granted]) -> bool:
        """Return whether a request may start at a time, given the reserved times."""
        own = self.gaps[operation]
        return all(
            abs(moment - each.moment) >= self.gap
            and (each.operation != operation or abs(moment - each.moment) >= own)
            for each in taken
        )

    def first_free(self, now: int, operation: str, taken: list[Granted]) -> int:
        """Return the first free time: now, or one gap after a reserved time."""
        gaps = (self.gap, self.gaps[operation])
        candidates = {now, *(each.moment + gap for each in taken for gap in gaps)}
        return min(
            moment
            for moment in candidates
            if moment >= now and self.is_free(moment, operation, taken)
        )


class Reservations(RuleBasedStateMachine):
    """Reserve, send and cancel requests in any order, while time passes."""

    def __init__(self) -> None:
        super().__init__()
        self.rate = 7.0
        self.clock = Clock()
        self.limiter = Limiter(self.rate, self.clock)
        self.model = Model(self.rate)
        self.waiting: list[Granted] = []
        self.gone: list[Granted] = []

    @property
    def now(self) -> int:
        return int(self.clock.now * SECOND)

    @rule(steps=st.integers(1, 300), send=st.booleans())
    def pass_time(self, steps: int, send: bool) -> None:
        self.clock.now += steps / 64  # exact, also in nanoseconds
        if send:  # otherwise they can be cancelled after their start time
            self.gone += [each for each in self.waiting if each.moment <= self.now]
            self.waiting = [each for each in self.waiting if each.moment > self.now]

    @rule(operation=st.sampled_from(sorted(RATES)), count=st.integers(1, 5))
    def reserve(self, operation: str, count: int) -> None:
        for _ in range(count):
            expected = self.model.first_free(self.now, operation, self.gone + self.waiting)
            pause, moment = self.limiter.reserve(operation, RATES[operation])
            assert moment == expected
            assert pause == (moment - self.now) / SECOND
            self.waiting.append(Granted(moment, operation))

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        index = data.draw(st.integers(0, len(self.waiting) - 1))
        self.limiter.release(self.waiting.pop(index).moment)

    @precondition(lambda self: self.waiting)
    @rule()
    def cancel_all(self) -> None:
        for each in self.waiting:
            self.limiter.release(each.moment)
        self.waiting.clear()

    @invariant()
    def is_never_too_fast(self) -> None:
        starts = self.gone + self.waiting
        assert_spaced([each.moment / SECOND for each in starts], self.rate)
        for name, rate in RATES.items():
            own = [each.moment / SECOND for each in starts if each.operation == name]
            assert_spaced(own, min(rate or self.rate, self.rate))
        moments = [each.moment for each in starts]
        assert all(
            sum(start <= each < start + SECOND for each in moments) <= self.rate
            for start in moments
        )


Reservations.TestCase.settings = settings(max_examples=150, stateful_step_count=30)
TestReservations = Reservations.TestCase


@given(st.lists(st.tuples(st.floats(0, 3), st.sampled_from(["any", "slow", "slower"]))))
def test_no_second_has_more_than_allowed(steps: list[tuple[float, str]]) -> None:
    rates = {"slow": 2.0, "slower": 0.5}
    clock = Clock()
    limiter = Limiter(5, clock)
    starts: list[tuple[float, str]] = []
    for step, operation in steps:
        clock.now += step
        wait = limiter.reserve(operation, rates.get(operation))[0]
        assert wait >= 0
        starts.append((clock.now + wait, operation))
    assert_spaced([start for start, _ in starts], 5)
    for name, rate in rates.items():
        assert_spaced([start for start, operation in starts if operation == name], rate)


def assert_spaced(starts: list[float], rate: float) -> None:
    for before, after in pairwise(sorted(starts)):
        assert after - before > 1 / rate - 1e-6


def test_requests_below_the_rate_never_wait() -> None:
    clock = Clock()
    limiter = Limiter(10, clock)
    for _ in range(20):
        assert limiter.reserve("any")[0] == 0
        clock.now += 0.1001


def test_a_slow_operation_does_not_delay_other_operations() -> None:
    limiter = Limiter(10, Clock())
    waits = [limiter.reserve("slow", 0.1)[0] for _ in range(3)]
    assert [round(wait) for wait in waits] == [0, 10, 20]
    assert [round(limiter.reserve("any")[0], 6) for _ in range(3)] == [0.1, 0.2, 0.3]


def test_an_operation_rate_above_the_general_rate_has_no_effect() -> None:
    limiter = Limiter(1, Clock())
    assert [limiter.reserve("quick", 100)[0] for _ in range(3)] == [0, 1, 2]


def test_threads_share_the_limiter() -> None:
    limiter = Limiter(1000, Clock())
    waits: list[float] = []

    def work() -> None:
        waits.extend(limiter.reserve("any")[0] for _ in range(200))

    in_threads([work] * 8)
    assert [round(wait * 1000) for wait in sorted(waits)] == list(range(1600))


def in_threads(tasks: list[Callable[[], None]]) -> None:
    """Run tasks in threads at the same time. If a task raises, raise its error."""
    with ThreadPoolExecutor(len(tasks)) as pool:
        for future in [pool.submit(task) for task in tasks]:
            future.result()


def test_a_released_time_is_free_again() -> None:
    limiter = Limiter(10, Clock())
    moments = [limiter.reserve("any")[1] for _ in range(100)]
    for moment in moments[3:]:
        limiter.release(moment)
    assert [round(limiter.reserve("any")[0], 6) for _ in range(2)] == [0.3, 0.4]
    limiter.release(5)


@pytest.mark.parametrize("rate", [None, 2.0])
def test_a_released_time_between_others_is_reused(rate: float | None) -> None:
    limiter = Limiter(4, Clock())
    granted = [limiter.reserve("any", rate) for _ in range(10)]
    for _, moment in granted[3:8:2]:
        limiter.release(moment)
    assert [limiter.reserve("any", rate) for _ in range(3)] == granted[3:8:2]
    assert limiter.reserve("any", rate)[0] > granted[-1][0]


def let_others_run(frame: FrameType, event: str, _: object) -> Any:
    """Switch to another thread at every line of the limiter."""
    if frame.f_code.co_filename != limiter_module.__file__:
        return None
    time.sleep(0)
    return let_others_run


def test_releases_in_several_threads_lose_no_time() -> None:
    limiter = Limiter(10, Clock())
    kept: list[Granted] = []

    def work(seed: int) -> None:
        choose = random.Random(seed)
        sys.settrace(let_others_run)  # only for this thread
        for _ in range(50):
            operation = choose.choice(sorted(RATES))
            moment = limiter.reserve(operation, RATES[operation])[1]
            if choose.random() < 0.1:
                kept.append(Granted(moment, operation))
            else:
                limiter.release(moment)

    in_threads([partial(work, seed) for seed in range(8)])
    assert_spaced([each.moment / SECOND for each in kept], 10)
    for operation, rate in RATES.items():
        own = [each.moment / SECOND for each in kept if each.operation == operation]
        assert_spaced(own, min(rate or 10, 10))
    for each in kept:
        limiter.release(each.moment)
    assert [limiter.reserve(name, rate)[0] for name, rate in RATES.items()] == [
        pytest.approx(index / 10) for index in range(len(RATES))
    ]


def test_past_reservations_are_forgotten() -> None:
    clock = Clock()
    limiter = Limiter(50, clock)

    def work(rounds: int) -> int:
        for number in range(rounds):
            clock.now += 0.1
            limiter.release(limiter.reserve("cancelled", 0.5)[1])
            for operation, rate in RATES.items():
                if rate is None or number % 40 == 0:
                    limiter.reserve(operation, rate)
            limiter.reserve(f"operation {number}", 5.0)
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = work(1000)
        after = work(5000)
    finally:
        tracemalloc.stop()
    assert after - before < 10_000


REQUESTS = pytest.mark.parametrize("request_", [GET, SLOW], ids=["any", "slow"])


@REQUESTS
def test_a_thousand_cancelled_tasks_delay_no_request(
    request_: Request[Any], server: Recorder
) -> None:
    async def work() -> None:
        async with AsyncApiClient("me", "k", base_url=server.url, rate_limit=2) as client:
            call = client._caller.call  # pyright: ignore[reportPrivateUsage]
            await call(request_)
            tasks = [asyncio.create_task(call(request_)) for _ in range(1000)]
            await asyncio.sleep(0)  # all of them wait for the limiter now
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            assert all(task.cancelled() for task in tasks)
            await asyncio.wait_for(call(request_), 60)  # takes 1 s; without releases 500 s

    server.otherwise = lambda _: (200, {})
    asyncio.run(work())
    assert len(server.requests) == 2


@REQUESTS
def test_a_thousand_interrupted_threads_delay_no_request(
    request_: Request[Any], server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = threading.Semaphore(0)
    interrupt = threading.Event()

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        if not interrupt.is_set() and seconds > 0:
            waiting.release()
            interrupt.wait(60)
            raise KeyboardInterrupt

    def work() -> None:
        with pytest.raises(KeyboardInterrupt):
            call(request_)
        interrupted.append(True)

    waits: list[float] = []
    interrupted: list[bool] = []
    monkeypatch.setattr(caller, "sleep", sleep)
    server.otherwise = lambda _: (200, {})
    with ApiClient("me", "k", base_url=server.url, rate_limit=0.01) as client:
        call = client._caller.call  # pyright: ignore[reportPrivateUsage]
        call(request_)
        threads = [threading.Thread(target=work) for _ in range(1000)]
        for thread in threads:
            thread.start()
        for _ in threads:
            assert waiting.acquire(timeout=60)
        interrupt.set()
        for thread in threads:
            thread.join()
        call(request_)
    assert (len(interrupted), len(server.requests)) == (1000, 2)
    assert waits[-1] <= 100, "the next request waits 100 s; without the released times, 100,000 s"
