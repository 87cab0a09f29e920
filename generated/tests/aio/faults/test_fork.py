"""Use a client of the parent process in a forked child."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx2
import pytest
from msgspec.structs import replace

import textmagic_client
from certificates import Certificates
from fault_table import POST
from faulty import Faulty, Talk
from forking import Child
from textmagic_client import AsyncHttpxTransport, AsyncTextMagic, TextMagicError
from textmagic_client.core import forks
from textmagic_client.core.limiter import Limiter

pytestmark = [pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")]
pytestmark.append(pytest.mark.anyio)

Connect = Callable[..., AsyncTextMagic]
CALLS = 10
TIMES = int(os.environ.get("FORKS", "3"))


def echo(talk: Talk) -> None:
    """Send the body of the request back."""
    talk.answer(200, talk.read().body or b"{}")


async def send(client: AsyncTextMagic, text: str) -> str:
    request = replace(POST, body={"text": text})
    answer = await client._caller.call(request)  # pyright: ignore[reportPrivateUsage]
    found: str = answer["text"]
    return found


async def foreign(client: AsyncTextMagic, name: str) -> list[str]:
    """Send some texts. Return responses that belong to other requests."""
    texts = [f"{name} {number}" for number in range(CALLS)]
    return [answer for text in texts if (answer := await send(client, text)) != text]


def in_child(work: Callable[[], Any]) -> Child:
    return Child(lambda: asyncio.run(work()))


@pytest.fixture
def transport() -> type[AsyncHttpxTransport]:
    """Use httpx2. The last tests use pyreqwest."""
    return AsyncHttpxTransport


@pytest.mark.parametrize("encrypted", [False, True])
async def test_parent_and_child_get_their_own_responses(
    encrypted: bool, connect: Connect, certificates: Certificates
) -> None:
    tls = certificates.server("127.0.0.1") if encrypted else None
    for _ in range(TIMES):
        with Faulty(otherwise=echo, tls=tls) as server:
            client = connect(server.url)
            assert await send(client, "before") == "before"
            children = [in_child(partial(foreign, client, "child")) for _ in range(2)]
            assert await foreign(client, "parent") == []
            assert [child.result() for child in children] == [[], []]
            assert await foreign(client, "afterwards") == []
            texts = [request.body for request in server.requests]
            assert len(texts) == 1 + 4 * CALLS, "each text must arrive exactly once"
            assert server.connections == 3


async def test_the_child_does_not_wait_for_locks_of_the_parent(connect: Connect) -> None:
    with Faulty(otherwise=echo) as server:
        client = connect(server.url, rate_limit=1000)
        await send(client, "before")
        caller: Any = vars(client)["_caller"]
        limiter, sender = caller.config.limiter, caller.transport._sender
        assert limiter is not None
        held: list[Any] = [limiter._lock]
        held.append(sender._lock)
        for lock in held:
            lock.acquire()
        child = in_child(lambda: foreign(client, "child"))
        for lock in held:
            lock.release()
        assert child.result() == []


async def test_a_pending_request_of_the_parent_is_not_disturbed(connect: Connect) -> None:
    """The child closes the inherited connections. This must not affect the parent."""
    may_answer, has_arrived = threading.Event(), threading.Event()

    def wait(talk: Talk) -> None:
        arrived = talk.read()
        has_arrived.set()
        may_answer.wait(10)
        talk.answer(200, arrived.body)

    with Faulty(wait, otherwise=echo) as server:
        client = connect(server.url, timeout=20)
        pending = asyncio.create_task(send(client, "slow"))
        while not has_arrived.is_set():
            await asyncio.sleep(0.01)
        assert in_child(lambda: foreign(client, "child")).result() == []
        may_answer.set()
        assert await pending == "slow"


async def test_a_fork_within_a_hook(connect: Connect) -> None:
    children: list[Child] = []
    seen: list[object] = []

    def fork(request: object) -> None:
        seen.append(request)
        if len(seen) == 1:
            children.append(in_child(lambda: foreign(client, "child")))

    with Faulty(otherwise=echo) as server:
        client = connect(server.url, on_request=fork)
        assert await foreign(client, "parent") == []
        assert children[0].result() == []


async def test_a_given_httpx2_client_raises_in_the_child() -> None:
    async def refusal() -> tuple[str, bool, int]:
        try:
            await send(client, "child")
        except TextMagicError as error:
            return str(error), error.may_have_been_sent, error.attempts
        raise AssertionError("sent")

    with Faulty(otherwise=echo) as server:
        async with httpx2.AsyncClient() as own:
            client = AsyncTextMagic("me", "k", base_url=server.url, http_client=own)
            await send(client, "before")
            message, may_have_been_sent, attempts = in_child(refusal).result()
        assert "http_client= was made before the process was forked" in message
        assert (may_have_been_sent, attempts) == (False, 1)
    assert len(server.requests) == 1


def test_a_fork_waits_for_a_thread_that_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the child would wait forever for the import lock."""
    has_begun = threading.Event()

    def slowly(module: str, package: str | None = None) -> object:
        has_begun.set()
        time.sleep(0.2)
        return import_module(module, package)

    monkeypatch.setattr(forks, "import_module", slowly)
    thread = threading.Thread(target=lambda: forks.load("textmagic_client.models"))
    thread.start()
    has_begun.wait(10)
    assert Child(lambda: forks.load("textmagic_client.models").__name__).result()
    thread.join()


def test_an_error_in_after_fork_does_not_stop_the_others() -> None:
    class Holder:
        is_ready = False

        def after_fork(self) -> None:
            self.is_ready = True

    class Broken:
        def after_fork(self) -> None:
            raise OSError("no more descriptors")

    held: list[forks.Forkable] = [Broken(), *(Holder() for _ in range(5)), Broken()]
    for each in held:
        forks.watch(each)
    ready = Child(lambda: [each.is_ready for each in held if isinstance(each, Holder)]).result()
    assert ready == [True] * 5


async def test_the_child_starts_without_reservations_of_the_parent() -> None:
    limiter = Limiter(1)
    for _ in range(30):
        limiter.reserve("op")
    assert Child(lambda: limiter.reserve("op")[0]).result() < 1
    assert limiter.reserve("op")[0] > 20


PYREQWEST = """
import asyncio
import os, sys
from textmagic_client import AsyncTextMagic, AsyncPyreqwestTransport, TextMagicError
from textmagic_client.core.request import Request

request = Request("getThing", "GET", "/thing", dict)

client = AsyncTextMagic("me", "k", base_url=sys.argv[1], transport=AsyncPyreqwestTransport())
run = asyncio.run
if sys.argv[2] == "used":
    run(client._caller.call(request))
sys.stdout.flush()
if os.fork() == 0:
    try:
        print(run(client._caller.call(request)))
    except TextMagicError as error:
        print(error.may_have_been_sent, error.attempts, error)
    sys.stdout.flush()
    os._exit(0)
os.wait()
print(run(client._caller.call(request)))
run(client.close())  # otherwise the program may abort when it ends
"""


@pytest.mark.parametrize("used", ["used", "unused"])
def test_pyreqwest_raises_in_the_child_if_the_parent_used_it(used: str) -> None:
    """Run in a new process: pyreqwest does not work in children of a process that used it."""
    with Faulty(otherwise=echo) as server:
        command = [sys.executable, "-W", "ignore", "-c", PYREQWEST, server.url, used]
        package = Path(textmagic_client.__file__).parent.parent
        done = subprocess.run(
            command, cwd=package, capture_output=True, text=True, timeout=30, check=True
        )
    child, parent = done.stdout.splitlines()
    assert parent == "{}"
    if used == "unused":
        assert child == "{}"
    else:
        assert child.startswith("False 1 ")
        assert "not sent" in child
        assert "fork" in child
