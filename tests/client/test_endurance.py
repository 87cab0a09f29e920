"""Short runs of `never_twice` and `soak`, and a test that they find faults."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import pytest

import textmagic_client
from tests.client import never_twice, soak
from tests.client.never_twice import examine
from textmagic_client.core import pool, pyreqwest
from textmagic_client.testing import FakeTextMagic

SHORT = """
import asyncio, os, sys
from textmagic_client import AsyncPyreqwestTransport, AsyncTextMagic

async def main():
    transport = AsyncPyreqwestTransport()
    tm = AsyncTextMagic("me", "k", base_url=sys.argv[1], transport=transport)
    await tm.messages.send(text="Hello", phones=["447860021130"])
    if sys.argv[2] == "closed":
        await tm.close()

for _ in range(10):  # a fork is a program that has imported everything already
    child = os.fork()
    if child == 0:
        asyncio.run(main())
        break
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def test_no_request_arrives_twice() -> None:
    report = never_twice.run(400, seed=7)
    assert report.is_good, report
    assert report.posts == 400
    assert len(report.hazards) > 10


@pytest.mark.parametrize("end", ["closed", "not closed"])
def test_a_program_can_end_right_after_its_message_is_sent(end: str) -> None:
    """If the program failed at its end, a user would run it again and send the message twice."""
    package = Path(textmagic_client.__file__).parent.parent
    with FakeTextMagic().serve() as url, ThreadPoolExecutor(4) as threads:

        def statuses(_: int) -> list[str]:
            command = [sys.executable, "-c", SHORT, url, end]
            done = subprocess.run(
                command, cwd=package, stdout=subprocess.PIPE, text=True, check=True, timeout=60
            )
            return done.stdout.split()

        assert [*chain.from_iterable(threads.map(statuses, range(4)))] == ["0"] * 40


@pytest.mark.parametrize("name", ["httpx2", "pyreqwest"])
def test_all_resources_are_released(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MAX_CONNECTIONS", 10)
    monkeypatch.setattr(pyreqwest, "MAX_CONNECTIONS", 10)
    report = soak.run(name, 0.5, seed=7, threads=8, tasks=30, connections=10, calm=0.8)
    assert report.faults == [], report
    assert report.outcomes["success"] > 20


OK = ("ok", True)
PART = ("reset when the headers are read", False)
TOO_MANY = ("429", True)


@pytest.mark.parametrize(
    ("copies", "sent", "fault"),
    [
        ([OK], None, None),
        ([TOO_MANY, OK], None, None),
        ([TOO_MANY, TOO_MANY, TOO_MANY], False, None),
        ([PART], True, None),
        ([], False, None),
        ([("400", True)], False, None),
        ([OK, OK], None, "twice"),
        ([PART, OK], None, "twice"),
        ([TOO_MANY, ("500", True), ("500", True)], True, "twice"),
        ([("500", True)], False, "denied"),
        ([], None, "invented"),
        ([PART], None, "invented"),
    ],
)
def test_faults_are_found(
    copies: list[tuple[str, bool]], sent: bool | None, fault: str | None
) -> None:
    report = examine({"7": copies}, {"7": sent})
    found = {"twice": report.twice, "denied": report.denied, "invented": report.invented}
    assert [name for name, ids in found.items() if ids] == ([fault] if fault else [])
    assert report.is_good is (fault is None)
