"""Cancel calls at every await: the client still works afterwards."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any

import pytest

from certificates import Certificates
from fault_table import GET
from faulty import Act, Faulty, Talk, answer, ok
from secrets_shown import assert_hidden, shown
from textmagic_client import AsyncTextMagic
from textmagic_client.core import pool, pyreqwest, retries
from textmagic_client.core.request import Request

pytestmark = pytest.mark.anyio

Connect = Callable[..., AsyncTextMagic]


class CancelledAt(Awaitable[Any]):
    """A call whose task is cancelled at its n-th suspension, starting at 1."""

    def __init__(self, call: Coroutine[Any, Any, Any], place: int) -> None:
        self._call = call
        self._place = place
        self.suspended = 0

    def __await__(self) -> Generator[Any, None, Any]:
        error: BaseException | None = None
        while True:
            try:
                waited_for = self._call.send(None) if error is None else self._call.throw(error)
            except StopIteration as stop:
                return stop.value
            self.suspended += 1
            if self.suspended == self._place:
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            try:
                yield waited_for
                error = None
            except BaseException as thrown:
                error = thrown


def open_files() -> int:
    """Return the number of open files; 0 if the system does not tell."""
    folder = "/proc/self/fd"
    return len(os.listdir(folder)) if os.path.isdir(folder) else 0


def call(client: AsyncTextMagic, request: Request[Any] = GET) -> Coroutine[Any, Any, Any]:
    return client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


def in_pieces(talk: Talk) -> None:
    """Send the response in pieces, so that the client waits for each piece."""
    talk.read()
    for piece in (b"HTTP/1.1 200 OK\r\nContent-", b'Length: 12\r\n\r\n{"ok"', b": true}"):
        talk.send(piece)
        time.sleep(0.005)


def in_pieces_and_closed(talk: Talk) -> None:
    in_pieces(talk)
    talk.close()


def once_refused() -> Act:
    """Return an act that sends a status that is retried to every second request."""
    acts = [answer(503), in_pieces]

    def act(talk: Talk) -> None:
        acts.append(acts.pop(0))
        acts[-1](talk)

    return act


@pytest.fixture(autouse=True)
def two_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MAX_CONNECTIONS", 2)
    monkeypatch.setattr(pyreqwest, "MAX_CONNECTIONS", 2)
    monkeypatch.setattr(retries, "BACKOFF", 0.001)


async def cancel_everywhere(client: AsyncTextMagic) -> None:
    """Cancel a call at each of its suspensions."""
    errors: list[BaseException] = []  # keep the errors alive, as an unread task does
    for place in range(1, 200):
        cancelled = CancelledAt(call(client), place)

        async def run(cancelled: CancelledAt = cancelled) -> Any:
            return await cancelled

        task = asyncio.create_task(run())
        await asyncio.wait([task], timeout=10)
        assert task.done(), f"hangs when cancelled at {place}"
        if cancelled.suspended < place:
            assert task.result() == {"ok": True}
            break
        if task.cancelled():  # otherwise the response had already arrived
            with pytest.raises(asyncio.CancelledError) as caught:
                task.result()
            errors.append(caught.value)
            assert_hidden(shown(caught.value))
    assert errors


async def cancel_anytime(client: AsyncTextMagic) -> None:
    """Cancel calls after some time: pyreqwest does all its work in one await."""
    for milliseconds in range(15):
        task = asyncio.create_task(call(client))
        await asyncio.sleep(milliseconds / 1000)
        task.cancel()
        await asyncio.wait([task], timeout=10)
        assert task.done()
        assert task.cancelled() or task.result() == {"ok": True}


async def assert_usable(client: AsyncTextMagic) -> None:
    """Fail unless all connections of the pool are available."""
    async with asyncio.timeout(10):
        results = await asyncio.gather(*(call(client) for _ in range(6)))
    assert results == [{"ok": True}] * 6


@pytest.mark.parametrize("act", [in_pieces, in_pieces_and_closed, once_refused()])
async def test_a_call_can_be_cancelled_anywhere(
    act: Act, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    with Faulty() as server:  # the first call opens files that stay open
        client = connect(server.url)
        await call(client)
        await client.close()
    before = open_files()
    with Faulty(otherwise=act) as server, caplog.at_level(logging.WARNING):
        client = connect(server.url)
        for _ in range(3):
            await cancel_everywhere(client)
            await cancel_anytime(client)
        server.otherwise = ok
        await assert_usable(client)
        await client.close()
    assert caplog.records == []
    for _ in range(500):  # the server needs a moment
        if open_files() <= before:
            break
        await asyncio.sleep(0.01)
    assert open_files() <= before


async def test_an_encrypted_call_can_be_cancelled_anywhere(
    certificates: Certificates, connect: Connect
) -> None:
    with Faulty(otherwise=in_pieces_and_closed, tls=certificates.server()) as server:
        client = connect(server.url)
        await cancel_everywhere(client)
        await cancel_anytime(client)
        server.otherwise = ok
        await assert_usable(client)


async def test_a_call_can_be_cancelled_while_it_waits_for_a_connection(connect: Connect) -> None:
    def slow(talk: Talk) -> None:
        time.sleep(0.1)
        ok(talk)

    with Faulty(otherwise=slow) as server:
        client = connect(server.url)
        for _ in range(3):
            busy = [asyncio.create_task(call(client)) for _ in range(2)]
            await asyncio.sleep(0.02)
            waiting = [asyncio.create_task(call(client)) for _ in range(5)]
            await asyncio.sleep(0.02)
            for task in waiting:
                task.cancel()
            done = await asyncio.gather(*waiting, return_exceptions=True)
            assert [type(each) for each in done] == [asyncio.CancelledError] * 5
            assert await asyncio.gather(*busy) == [{"ok": True}] * 2
        await assert_usable(client)
