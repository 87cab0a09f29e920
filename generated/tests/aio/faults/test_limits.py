"""Timeouts, pauses and deadlines of the async client, with slow servers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import pytest

from fault_table import GET, POST, STALLED_BODY, STALLED_HEAD
from faulty import Act, Faulty, Talk, answer, deaf, reset_read, silence, stall, trickle
from textmagic_client import (
    APIConnectionError,
    APITimeoutError,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
    InternalServerError,
    RateLimitError,
    TextMagicError,
)
from textmagic_client.aio import caller
from textmagic_client.core import attempt, exchange, pool, pyreqwest, retries
from textmagic_client.core.request import Request

pytestmark = pytest.mark.anyio

Connect = Callable[..., AsyncTextMagic]


async def call(client: AsyncTextMagic, request: Request[Any] = GET) -> Any:
    return await client._caller.call(request)  # pyright: ignore[reportPrivateUsage]


class Clock:
    """A clock that advances only in pauses, each `late` seconds longer than requested."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.late = 0.0
        self.pauses: list[float] = []

    def monotonic(self) -> float:
        return self.now

    time = monotonic

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds + self.late


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    def longest(low: float, high: float) -> float:
        return high

    clock = Clock()
    monkeypatch.setattr(exchange, "time", clock)
    monkeypatch.setattr(caller, "monotonic", clock.monotonic)
    monkeypatch.setattr(caller, "sleep", clock.sleep)
    monkeypatch.setattr("random.uniform", longest)
    return clock


async def test_pauses_grow_to_a_limit(connect: Connect, clock: Clock) -> None:
    with Faulty(otherwise=answer(503)) as server, pytest.raises(InternalServerError) as caught:
        await call(connect(server.url, max_retries=7))
    assert clock.pauses == [0.5, 1, 2, 4, 8, 8, 8]
    assert caught.value.attempts == 8


async def test_pauses_are_random(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(caller, "sleep", clock.sleep)
    with Faulty(otherwise=answer(503)) as server:
        client = connect(server.url)
        for _ in range(20):
            with pytest.raises(InternalServerError):
                await call(client)
    limits = [0.5, 1.0] * 20
    assert all(0 <= pause <= limit for pause, limit in zip(clock.pauses, limits, strict=True))
    assert len(set(clock.pauses)) > 20


async def test_retry_after_as_a_date(connect: Connect, clock: Clock) -> None:
    in_half_a_minute = formatdate(clock.now + 30, usegmt=True)
    with Faulty(answer(429, Retry_After=in_half_a_minute)) as server:
        assert await call(connect(server.url), POST) == {"ok": True}
    assert clock.pauses == [30]


@pytest.mark.parametrize(
    ("seconds", "pauses"), [("60", [60]), ("61", []), ("0", [0.5]), ("soon", [0.5]), ("-1", [0.5])]
)
async def test_retry_after_has_a_limit(
    seconds: str, pauses: list[float], connect: Connect, clock: Clock
) -> None:
    with (
        Faulty(otherwise=answer(429, Retry_After=seconds)) as server,
        pytest.raises(RateLimitError) as caught,
    ):
        await call(connect(server.url, max_retries=1), POST)
    assert clock.pauses == pauses
    assert caught.value.attempts == len(server.requests) == len(pauses) + 1
    assert caught.value.may_have_been_sent is False


@pytest.mark.parametrize(("total", "pauses"), [(0.4, []), (1.4, [0.5]), (1.6, [0.5, 1.0])])
async def test_no_attempt_starts_after_the_total_timeout(
    total: float, pauses: list[float], connect: Connect, clock: Clock
) -> None:
    with Faulty(otherwise=reset_read) as server, pytest.raises(APIConnectionError) as caught:
        await call(connect(server.url, total_timeout=total))
    assert clock.pauses == pauses
    assert len(server.requests) == caught.value.attempts == len(pauses) + 1


@pytest.mark.parametrize(
    ("act", "error"), [(answer(503), InternalServerError), (reset_read, APIConnectionError)]
)
async def test_no_attempt_starts_if_a_pause_ends_after_the_total_timeout(
    act: Act, error: type[TextMagicError], connect: Connect, clock: Clock
) -> None:
    clock.late = 2
    with Faulty(otherwise=act) as server, pytest.raises(error) as caught:
        await call(connect(server.url, total_timeout=2))
    assert len(server.requests) == caught.value.attempts == 1
    assert caught.value.may_have_been_sent is True


async def test_the_total_timeout_excludes_waiting_for_the_rate_limiter(
    connect: Connect, clock: Clock
) -> None:
    with Faulty(answer(429)) as server:
        client = connect(server.url, total_timeout=2, rate_limit=0.01)
        assert await call(client) == {"ok": True}
    assert len(server.requests) == 2
    assert clock.pauses[1:] == pytest.approx([0.5, 100], abs=1)


async def test_the_last_attempt_gets_the_remaining_time(
    connect: Connect, pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retries, "BACKOFF", 0)
    started = time.monotonic()
    with Faulty(answer(503), otherwise=silence) as server, pytest.raises(APITimeoutError) as caught:
        await call(connect(server.url, timeout=10, total_timeout=0.5))
    assert 0.4 < time.monotonic() - started < 5
    assert len(server.arrived(2)) == caught.value.attempts == 2


SLOW = {
    "no answer": silence,
    "stalled headers": stall(STALLED_HEAD),
    "stalled body": stall(STALLED_BODY),
    "slow body": trickle(STALLED_BODY, b"1"),
    "slow chunks": trickle(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
}


@pytest.mark.parametrize("name", SLOW)
async def test_an_attempt_takes_no_longer_than_the_timeout(name: str, connect: Connect) -> None:
    await assert_cut_off(SLOW[name], connect)


async def test_headers_that_trickle_take_no_longer_than_the_timeout(connect: Connect) -> None:
    await assert_cut_off(trickle(STALLED_HEAD, b"x"), connect)


async def assert_cut_off(act: Act, connect: Connect) -> None:
    with Faulty(otherwise=act) as server:
        client = connect(server.url, timeout=0.3, max_retries=0)
        started = time.monotonic()
        with pytest.raises(APITimeoutError) as caught:
            await call(client, POST)
        assert 0.25 < time.monotonic() - started < 2
        assert caught.value.may_have_been_sent is True
        assert len(server.arrived(1)) == 1


async def test_each_step_gets_the_time_that_remains(connect: Connect) -> None:
    def late_stall(talk: Talk) -> None:
        talk.read()
        time.sleep(0.6)
        talk.send(STALLED_BODY)
        talk.wait()

    with Faulty(otherwise=late_stall) as server:
        client = connect(server.url, timeout=0.8, max_retries=0)
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            await call(client)
        assert 0.75 < time.monotonic() - started < 1.35


async def test_a_connect_timeout_was_not_sent(
    connect: Connect, pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "CONNECT_TIMEOUT", 0.1)
    monkeypatch.setattr(pyreqwest, "CONNECT_TIMEOUT", 0.1)
    with deaf() as url, pytest.raises(APITimeoutError, match="it was not sent") as caught:
        await call(connect(url, max_retries=1), POST)
    assert caught.value.may_have_been_sent is False
    assert len(pauses) == 1


async def test_a_timeout_while_connecting_was_not_sent(connect: Connect, transport: object) -> None:
    with deaf() as url, pytest.raises(APITimeoutError) as caught:
        await call(connect(url, timeout=0.2, max_retries=0), POST)
    # pyreqwest does not tell which step it was in when the attempt timed out.
    assert caught.value.may_have_been_sent is (transport is AsyncPyreqwestTransport)


async def test_a_timeout_while_waiting_for_a_free_connection_was_not_sent(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "MAX_CONNECTIONS", 1)
    monkeypatch.setattr(pyreqwest, "MAX_CONNECTIONS", 1)
    with Faulty(silence) as server:
        client = connect(server.url, timeout=1, max_retries=0)
        busy = asyncio.create_task(call(client))
        while not server.requests:
            await asyncio.sleep(0.01)
        with pytest.raises(APITimeoutError) as caught:
            await call(client.with_options(timeout=0.2), POST)
        assert caught.value.may_have_been_sent is False
        with pytest.raises(APITimeoutError):
            await busy
    assert len(server.requests) == 1
