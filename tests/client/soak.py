"""Use a sync client in many threads and an async client in many tasks, with random failures.

    python -m tests.client.soak --seconds 60

At the end, all resources must be released, and both clients must still be able to use their maximum
number of connections. Each response must belong to its request.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import faulthandler
import gc
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.client.hazards import CALM, Hazards, transports
from textmagic_client import AsyncTextMagic, TextMagic, TextMagicError
from textmagic_client.core import retries
from textmagic_client.core.connection import MAX_CONNECTIONS
from textmagic_client.core.request import Request

THREADS = 64
TASKS = 500
TIMEOUT = 2.0
"""Seconds. Includes the time that a task waits for a free connection: there are more tasks."""
CANCELLED = 0.05
"""The fraction of the calls of tasks that are cancelled after some time."""
CALM_SECONDS = 3.0
GRACE = 60
"""Seconds after the planned end. If the run has not ended by then, it hangs."""


@dataclass
class Report:
    """The outcomes of a run."""

    outcomes: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])
    before: dict[str, int] = field(default_factory=dict[str, int])
    after: dict[str, int] = field(default_factory=dict[str, int])
    """The number of open files and threads before and after the run."""

    def __str__(self) -> str:
        lines = [f"{sum(self.outcomes.values()):,} calls"]
        lines += [f"{count:9,} {name}" for name, count in self.outcomes.most_common()]
        lines += [
            f"{name}: {self.before[name]} before, {self.after[name]} after" for name in self.after
        ]
        lines += [f"{len(self.faults)} faults", *self.faults[:10]]
        return "\n".join(lines)


def main() -> int:
    """Run this from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    is_good = True
    for name in transports():
        report = run(name, arguments.seconds, arguments.seed)
        print(f"{name}, {arguments.seconds:g} s: {report}")
        is_good = is_good and not report.faults
    return 0 if is_good else 1


def run(
    name: str,
    seconds: float,
    seed: int,
    *,
    threads: int = THREADS,
    tasks: int = TASKS,
    connections: int = MAX_CONNECTIONS,
    calm: float = CALM_SECONDS,
) -> Report:
    """Use one sync and one async client with a transport at the same time.

    Args:
        name: The name of the transport.
        seconds: The duration.
        seed: The seed of the failures.
        threads: The number of threads that share the sync client.
        tasks: The number of tasks that share the async client.
        connections: The maximum number of connections of a client.
        calm: The seconds until the server responds to the last requests, which use all
            connections at the same time.
    """
    usual = retries.BACKOFF, retries.MAX_BACKOFF
    retries.BACKOFF, retries.MAX_BACKOFF = 0.01, 0.05
    faulthandler.dump_traceback_later(seconds + GRACE, exit=True)
    report = Report()
    try:
        with Hazards(seed) as server:
            asyncio.run(_warm_up(name, server))
            report.before = _open()
            soak = Soak(name, server, seconds, report)
            asyncio.run(soak.run(threads, tasks, connections, calm))
            report.after = _settled(report.before)
    finally:
        faulthandler.cancel_dump_traceback_later()
        retries.BACKOFF, retries.MAX_BACKOFF = usual
    for what, count in report.after.items():
        if count > report.before[what]:
            report.faults.append(f"{what}: {report.before[what]} before, {count} after")
    return report


def get(path: str) -> Request[Any]:
    """Return a request that may be repeated."""
    return Request(operation="get", method="GET", path=path, statuses=(200,), result=dict[str, Any])


def post(path: str) -> Request[Any]:
    """Return a request that must not be repeated."""
    return Request(
        operation="send",
        method="POST",
        path=path,
        statuses=(200,),
        result=dict[str, Any],
        body={"text": "x"},
    )


class Soak:
    """One run."""

    def __init__(self, name: str, server: Hazards, seconds: float, report: Report) -> None:
        sync, asynchronous = transports()[name]
        options: dict[str, Any] = {"base_url": server.url, "timeout": TIMEOUT}
        self._sync = TextMagic("me", "k", transport=sync(), **options)
        self._async = AsyncTextMagic("me", "k", transport=asynchronous(), **options)
        self._end = time.monotonic() + seconds
        self._report = report
        self._lock = threading.Lock()

    async def run(self, threads: int, tasks: int, connections: int, calm: float) -> None:
        """Send all requests, and close both clients."""
        async with asyncio.TaskGroup() as group:
            for number in range(threads):
                group.create_task(_in_thread(partial(self._use_sync, number)))
            for number in range(tasks):
                group.create_task(self._use_async(number))
        await _call(self._async, get(f"{CALM}0.2/first"))  # lets earlier requests end
        async with self._async, asyncio.TaskGroup() as group:
            for number in range(connections):
                group.create_task(_in_thread(partial(self._use_last_sync, number, calm)))
                group.create_task(self._use_last_async(number, calm))
        self._sync.close()
        if left := asyncio.all_tasks() - {asyncio.current_task()}:
            self._report.faults.append(f"{len(left)} tasks left")

    def _use_sync(self, number: int) -> None:
        draw = random.Random(number)
        for request in self._requests(f"thread-{number}", draw):
            with self._noted():
                self._check(request, _call(self._sync, request))

    async def _use_async(self, number: int) -> None:
        draw = random.Random(-number)
        for request in self._requests(f"task-{number}", draw):
            limit = draw.expovariate(100) if draw.random() < CANCELLED else None
            with self._noted():
                async with asyncio.timeout(limit):
                    self._check(request, await _call(self._async, request))

    def _use_last_sync(self, number: int, calm: float) -> None:
        """Use a connection for some time. If one is missing, the last request times out."""
        client = self._sync.with_options(timeout=1.8 * calm)
        request = post(f"{CALM}{calm}/last-thread-{number}")
        with self._noted(may_fail=False):
            self._check(request, _call(client, request))

    async def _use_last_async(self, number: int, calm: float) -> None:
        """See `_use_last_sync`."""
        client = self._async.with_options(timeout=1.8 * calm)
        request = post(f"{CALM}{calm}/last-task-{number}")
        with self._noted(may_fail=False):
            self._check(request, await _call(client, request))

    def _requests(self, name: str, draw: random.Random) -> Iterator[Request[Any]]:
        number = 0
        while time.monotonic() < self._end:
            number += 1
            yield (get if draw.random() < 0.7 else post)(f"/things/{name}-{number}")

    def _check(self, request: Request[Any], result: dict[str, Any]) -> None:
        expected = request.path.rpartition("/")[2]
        if result != {"id": expected}:
            self._report.faults.append(f"{expected} received the response {result}")

    @contextlib.contextmanager
    def _noted(self, may_fail: bool = True) -> Generator[None]:
        """Count the outcome of a call. Undocumented errors are faults."""
        outcome = "success"
        try:
            yield
        except TextMagicError as error:
            outcome = type(error).__name__
            if not may_fail:
                self._report.faults.append(f"not every connection can be used: {error}")
        except TimeoutError:
            outcome = "cancelled"
        except Exception as error:  # report every error
            outcome = type(error).__name__
            self._report.faults.append(f"{error!r}")
        with self._lock:
            self._report.outcomes[outcome] += 1


def _call(client: Any, request: Request[Any]) -> Any:
    return client._caller.call(request)


async def _in_thread(work: Callable[[], None]) -> None:
    """Run in a new thread: the pool of the event loop has too few threads."""
    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.05)


async def _warm_up(name: str, server: Hazards) -> None:
    """Let the libraries open the resources that they keep until the process ends."""
    sync, asynchronous = transports()[name]
    client = TextMagic("me", "k", base_url=server.url, transport=sync())
    with client, contextlib.suppress(TextMagicError):
        _call(client, get("/things/first-thread"))
    other = AsyncTextMagic("me", "k", base_url=server.url, transport=asynchronous())
    async with other:
        with contextlib.suppress(TextMagicError):
            await _call(other, get("/things/first-task"))


def _open() -> dict[str, int]:
    """Return the number of open files and threads of this process."""
    gc.collect()
    found = {"threads of Python": threading.active_count()}
    if os.path.isdir("/proc/self/fd"):
        found["files"] = len(os.listdir("/proc/self/fd"))
        found["threads"] = len(os.listdir("/proc/self/task"))
    return found


def _settled(before: dict[str, int]) -> dict[str, int]:
    """Return the number of open files and threads, after waiting until resources are released."""
    end = time.monotonic() + 5
    while True:
        found = _open()
        if all(count <= before[what] for what, count in found.items()) or time.monotonic() > end:
            return found
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
