"""Send many requests that must not be repeated to a server with random failures.

    python -m tests.client.never_twice --count 100000 --seed 1

Threads, forked processes and event loops use the same client. Processes are forked while threads
send. Event loops run one after another, and two at the same time.

A request counts as received twice if a copy of it, complete or in part, arrived after another copy
that was not answered with 429. Only 429 says that the server has not carried out the request.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from forking import Child
from tests.client.hazards import REFUSALS, Hazards, Record, transports
from textmagic_client import AsyncTextMagic, TextMagic, TextMagicError
from textmagic_client.core import retries
from textmagic_client.core.request import Request

THREADS = 16
TASKS = 64
CHILDREN = 4
LOOPS = 8
TIMEOUT = 0.5
"""Seconds."""
PADDING = "x" * 300_000
"""Text that makes some requests so long that they arrive in parts."""


@dataclass
class Report:
    """The outcomes of all requests."""

    posts: int = 0
    seconds: float = 0.0
    outcomes: Counter[str] = field(default_factory=Counter[str])
    """The results and errors of the calls."""
    hazards: Counter[str] = field(default_factory=Counter[str])
    """The behavior of the server for the copies that arrived."""
    copies: Counter[int] = field(default_factory=Counter[int])
    """The number of requests by the number of their complete copies."""
    twice: list[str] = field(default_factory=list[str])
    """Requests that arrived again although an earlier copy may have been carried out."""
    denied: list[str] = field(default_factory=list[str])
    """Requests that arrived although their error says that they cannot have been carried out."""
    invented: list[str] = field(default_factory=list[str])
    """Calls that succeeded although the server sent no success for a complete request."""

    @property
    def is_good(self) -> bool:
        return not (self.twice or self.denied or self.invented)

    def __str__(self) -> str:
        several = sum(count for copies, count in self.copies.items() if copies > 1)
        lines = [
            f"{self.posts:,} POSTs in {self.seconds:.0f} s",
            f"{self.copies[1]:9,} received once",
            f"{several:9,} received again after 429",
            f"{self.copies[0]:9,} never received completely",
            f"{len(self.twice):9,} received twice {self.twice[:5] or ''}",
            f"{len(self.denied):9,} received, but reported as not sent {self.denied[:5] or ''}",
            f"{len(self.invented):9,} not received, but successful {self.invented[:5] or ''}",
            "behavior of the server",
            *(f"{count:9,} {name}" for name, count in self.hazards.most_common()),
            "outcomes of the calls",
            *(f"{count:9,} {name}" for name, count in self.outcomes.most_common()),
        ]
        return "\n".join(lines)


def main() -> int:
    """Run this from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    report = run(arguments.count, arguments.seed)
    print(report)
    return 0 if report.is_good else 1


def run(count: int, seed: int) -> Report:
    """Send this number of requests, the same number over each flavor and transport."""
    senders = Senders()
    usual = retries.BACKOFF, retries.MAX_BACKOFF
    retries.BACKOFF, retries.MAX_BACKOFF = 0.002, 0.005
    started = time.monotonic()
    try:
        with Hazards(seed) as server:
            options: dict[str, Any] = {"base_url": server.url, "timeout": TIMEOUT}
            for name, (sync, asynchronous) in transports().items():
                ids = [f"{name}-{number}" for number in range(count // 4)]
                with TextMagic("me", "k", transport=sync(), **options) as client:
                    senders.run_processes(client, [f"sync-{each}" for each in ids])
                other = AsyncTextMagic("me", "k", transport=asynchronous(), **options)
                senders.run_loops(other, [f"async-{each}" for each in ids])
                asyncio.run(other.close())
    finally:
        retries.BACKOFF, retries.MAX_BACKOFF = usual
    report = examine(server.record, senders.sent)
    report.seconds = time.monotonic() - started
    report.outcomes = senders.outcomes
    return report


def examine(record: Record, sent: dict[str, bool | None]) -> Report:
    """Compare the record of the server with the outcomes of the calls."""
    report = Report(len(sent))
    for id, may_have_been_sent in sent.items():
        copies = record.get(id, [])
        report.hazards.update(hazard for hazard, _ in copies)
        report.copies[sum(is_whole for _, is_whole in copies)] += 1
        if any(hazard not in REFUSALS for (hazard, _), _again in pairwise(copies)):
            report.twice.append(f"{id} {copies}")
        if may_have_been_sent is False and any(
            is_whole and hazard not in (*REFUSALS, "400") for hazard, is_whole in copies
        ):
            report.denied.append(f"{id} {copies}")
        if may_have_been_sent is None and ("ok", True) not in copies:
            report.invented.append(f"{id} {copies}")
    return report


def request(id: str) -> Request[Any]:
    """Return a request that must not be repeated."""
    return Request(
        operation="send",
        method="POST",
        path=f"/things/{id}",
        statuses=(200,),
        result=dict[str, Any],
        body={"id": id, "text": PADDING if id.endswith("77") else "x"},
    )


class Senders:
    """Send requests and record their outcomes."""

    def __init__(self) -> None:
        self.sent: dict[str, bool | None] = {}
        """By id, whether a request may have been sent. None: it succeeded."""
        self.outcomes: Counter[str] = Counter()

    def run_processes(self, client: TextMagic, ids: list[str]) -> None:
        """Send with threads, and with processes that are forked while the threads send."""
        own, *others = (ids[start :: CHILDREN + 1] for start in range(CHILDREN + 1))
        with ThreadPoolExecutor(1) as busy:
            pending = busy.submit(self.run_threads, client, own)
            children: list[Child] = []
            for block in others:
                time.sleep(0.05)
                children.append(Child(partial(_run_apart, client, block)))
            for child in children:
                sent, outcomes = child.result()
                self.sent |= sent
                self.outcomes += outcomes
            pending.result()

    def run_loops(self, client: AsyncTextMagic, ids: list[str]) -> None:
        """Send in event loops, one after another and two at the same time."""
        blocks = [ids[start::LOOPS] for start in range(LOOPS)]

        def run(blocks: list[list[str]]) -> None:
            for block in blocks:
                asyncio.run(self.run_tasks(client, block))

        with ThreadPoolExecutor(2) as threads:
            for _ in threads.map(run, [blocks[::2], blocks[1::2]]):
                pass

    def run_threads(self, client: TextMagic, ids: list[str]) -> None:
        """Send with several threads."""

        def send(id: str) -> None:
            try:
                result = client._caller.call(request(id))  # pyright: ignore[reportPrivateUsage]
            except TextMagicError as error:
                self._failed(id, error)
            else:
                self._succeeded(id, result)

        with ThreadPoolExecutor(THREADS) as pool:
            for _ in pool.map(send, ids):
                pass

    async def run_tasks(self, client: AsyncTextMagic, ids: list[str]) -> None:
        """Send with several tasks."""
        waiting = iter(ids)

        async def send() -> None:
            for id in waiting:
                call = client._caller.call(request(id))  # pyright: ignore[reportPrivateUsage]
                try:
                    result = await call
                except TextMagicError as error:
                    self._failed(id, error)
                else:
                    self._succeeded(id, result)

        async with asyncio.TaskGroup() as group:
            for _ in range(TASKS):
                group.create_task(send())

    def _failed(self, id: str, error: TextMagicError) -> None:
        self.sent[id] = error.may_have_been_sent
        sent = "may have been sent" if error.may_have_been_sent else "was not sent"
        self.outcomes[f"{type(error).__name__}, {sent}"] += 1

    def _succeeded(self, id: str, result: dict[str, Any]) -> None:
        assert result == {"id": id}, f"{id} received the response {result}"
        self.sent[id] = None
        self.outcomes["success"] += 1


def _run_apart(client: TextMagic, ids: list[str]) -> tuple[dict[str, bool | None], Counter[str]]:
    senders = Senders()
    senders.run_threads(client, ids)
    return senders.sent, senders.outcomes


if __name__ == "__main__":
    sys.exit(main())
