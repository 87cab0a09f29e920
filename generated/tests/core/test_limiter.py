"""A limiter spaces requests evenly, and forgets nothing between threads."""

from __future__ import annotations

import threading
from itertools import pairwise

from hypothesis import given, strategies as st

from textmagic_client.core.limiter import Limiter


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


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


def test_who_comes_slowly_never_waits() -> None:
    clock = Clock()
    limiter = Limiter(10, clock)
    for _ in range(20):
        assert limiter.reserve("any")[0] == 0
        clock.now += 0.1001


def test_a_slow_operation_does_not_hold_the_others_up() -> None:
    limiter = Limiter(10, Clock())
    waits = [limiter.reserve("slow", 0.1)[0] for _ in range(3)]
    assert [round(wait) for wait in waits] == [0, 10, 20]
    assert [round(limiter.reserve("any")[0], 6) for _ in range(3)] == [0.1, 0.2, 0.3]


def test_the_limit_of_an_operation_above_that_of_all_means_nothing() -> None:
    limiter = Limiter(1, Clock())
    assert [limiter.reserve("quick", 100)[0] for _ in range(3)] == [0, 1, 2]


def test_threads_share_it() -> None:
    limiter = Limiter(1000, Clock())
    waits: list[float] = []

    def work() -> None:
        waits.extend(limiter.reserve("any")[0] for _ in range(200))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [round(wait * 1000) for wait in sorted(waits)] == list(range(1600))


def test_a_moment_that_is_given_back_is_free_again() -> None:
    limiter = Limiter(10, Clock())
    moments = [limiter.reserve("any")[1] for _ in range(100)]
    for moment in moments[3:]:
        limiter.release(moment)
    assert [round(limiter.reserve("any")[0], 6) for _ in range(2)] == [0.3, 0.4]
    limiter.release(5.0)
