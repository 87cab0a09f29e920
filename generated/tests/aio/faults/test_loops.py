"""One client in several event loops: one after another, at the same time, and in trio."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import warnings
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import anyio
import httpx2
import pytest
import trio
from msgspec.structs import replace

from certificates import Certificates
from fault_table import API_KEY, POST, USERNAME
from faulty import Faulty, Talk, answer, trickle
from textmagic_client import (
    APITimeoutError,
    AsyncHttpxTransport,
    AsyncPyreqwestTransport,
    AsyncTextMagic,
    AsyncTransport,
    TextMagicError,
)

LOOPS = 20
CALLS = 5
Run = Callable[[Callable[[], Awaitable[Any]]], Any]


def echo(talk: Talk) -> None:
    talk.answer(200, talk.read().body)


@pytest.fixture
def server() -> Generator[Faulty]:
    with Faulty(otherwise=echo) as server:
        yield server


@pytest.fixture(autouse=True)
def nothing_is_left_open() -> Generator[None]:
    """Fail if a connection or another resource is left to the garbage collector."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", ResourceWarning)
        yield
        gc.collect()
    assert [str(each.message) for each in found] == []


@pytest.fixture(params=[AsyncHttpxTransport, AsyncPyreqwestTransport])
def make(request: pytest.FixtureRequest, server: Faulty) -> Callable[..., AsyncTextMagic]:
    """Return a function that creates a client. Each test runs with both transports."""

    def make(**options: Any) -> AsyncTextMagic:
        transport: AsyncTransport = request.param(verify=False)
        settings: dict[str, Any] = {"timeout": 5, **options}
        return AsyncTextMagic(
            USERNAME,
            API_KEY,
            base_url=server.url,
            transport=transport,
            **settings,
        )

    return make


def over_httpx(server: Faulty, **options: Any) -> AsyncTextMagic:
    return AsyncTextMagic(USERNAME, API_KEY, base_url=server.url, **options)


async def send(client: AsyncTextMagic, text: str) -> str:
    answer = await client._caller.call(  # pyright: ignore[reportPrivateUsage]
        replace(POST, body={"text": text})
    )
    found: str = answer["text"]
    return found


async def foreign(client: AsyncTextMagic, name: str) -> list[str]:
    """Send some texts, one after another. Return responses that belong to other requests."""
    texts = [f"{name} {number}" for number in range(CALLS)]
    answers = [await send(client, text) for text in texts]
    return [answer for answer, text in zip(answers, texts, strict=True) if answer != text]


def run(work: Callable[[], Awaitable[Any]]) -> Any:
    async def main() -> Any:
        return await work()

    return asyncio.run(main())


def run_trio(work: Callable[[], Awaitable[Any]]) -> Any:
    return trio.run(work)


def test_event_loops_one_after_another(make: Callable[..., AsyncTextMagic], server: Faulty) -> None:
    client = make()
    for number in range(LOOPS):
        assert run(partial(foreign, client, f"loop {number}")) == []
    run(client.close)
    assert len(server.requests) == LOOPS * CALLS, "each text must arrive once"


def test_event_loops_in_two_threads(make: Callable[..., AsyncTextMagic], server: Faulty) -> None:
    client = make()

    def several(thread: int) -> list[str]:
        found: list[str] = []
        for number in range(LOOPS // 2):
            found += run(partial(foreign, client, f"thread {thread}, loop {number}"))
        return found

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(several, range(2))) == [[], []]
    run(client.close)
    assert len(server.requests) == LOOPS * CALLS


def test_connections_are_closed_with_their_loop(server: Faulty) -> None:
    client = over_httpx(server)
    for number in range(3):
        run(lambda: send(client, "hello"))
        assert server.connections == number + 1
        for _ in range(100):
            if server.open_connections == 0:
                break
            threading.Event().wait(0.02)
        assert server.open_connections == 0
    run(client.close)


def test_connections_of_a_loop_closed_without_shutdown_are_dropped(server: Faulty) -> None:
    """Unlike `asyncio.run`, this closes no generators. The next loop drops the connections."""
    client = over_httpx(server)
    loop = asyncio.new_event_loop()
    assert loop.run_until_complete(send(client, "first")) == "first"
    loop.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # asyncio warns about the transport
        assert run(lambda: send(client, "second")) == "second"
        del loop
        gc.collect()
    run(client.close)
    for _ in range(100):
        if server.open_connections == 0:
            break
        threading.Event().wait(0.02)
    assert server.open_connections == 0


def test_closing_in_another_loop(make: Callable[..., AsyncTextMagic]) -> None:
    client = make()
    run(lambda: send(client, "hello"))
    run(client.close)
    with pytest.raises(TextMagicError, match="the client is closed"):
        run(lambda: send(client, "hello"))


def test_closing_while_another_loop_is_stopped(server: Faulty) -> None:
    client = over_httpx(server)
    loop = asyncio.new_event_loop()
    loop.run_until_complete(send(client, "hello"))
    run(client.close)
    with pytest.raises(TextMagicError, match="the client is closed"):
        loop.run_until_complete(send(client, "hello"))
    loop.run_until_complete(asyncio.sleep(0.05))  # when it runs again, it closes its connections
    loop.close()


def test_close_after_a_cancelled_close(server: Faulty) -> None:
    client = over_httpx(server)

    async def main() -> None:
        await asyncio.gather(*(send(client, str(number)) for number in range(5)))
        closing = asyncio.create_task(client.close())
        await asyncio.sleep(0)
        closing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await closing
        await client.close()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # asyncio warns about the transport
        run(main)
        gc.collect()
    for _ in range(100):
        if server.open_connections == 0:
            break
        threading.Event().wait(0.02)
    assert server.open_connections == 0


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_cancelled_calls_do_not_occupy_connections(kind: str, certificates: Certificates) -> None:
    with Faulty(otherwise=echo, tls=certificates.server("127.0.0.1")) as server:
        client = over_httpx(server, transport=AsyncHttpxTransport(verify=False))

        async def main() -> int:
            for number in range(150):
                with anyio.move_on_after(number % 50 / 10_000):
                    await send(client, "hello")
            assert await send(client, "last") == "last"
            caller: Any = vars(client)["_caller"]
            (of_loop,) = caller.transport._sender._by_loop.values()
            (of_server,) = of_loop[1]._servers.values()
            kept: list[object] = of_server[1].connections
            await client.close()
            return len(kept)

        assert (run_trio if kind == "trio" else run)(main) <= 2


def test_trio_as_a_guest_of_asyncio(server: Faulty) -> None:
    """Tasks of both event loops run in one thread. Each loop has its own connections."""
    client = over_httpx(server)
    found: list[str] = []

    async def guest() -> None:
        found.append(await send(client, "guest"))

    async def host() -> None:
        loop, done = asyncio.get_running_loop(), asyncio.Event()
        trio.lowlevel.start_guest_run(
            guest,
            run_sync_soon_threadsafe=loop.call_soon_threadsafe,
            done_callback=lambda _: done.set(),
        )
        found.append(await send(client, "host"))
        await done.wait()
        found.append(await send(client, "host again"))
        await client.close()

    run(host)
    assert sorted(found) == ["guest", "host", "host again"]


def test_closing_while_another_loop_runs(server: Faulty) -> None:
    client = over_httpx(server)
    is_used, is_closed = threading.Event(), threading.Event()

    async def use() -> None:
        await send(client, "hello")
        is_used.set()
        while not is_closed.is_set():
            await asyncio.sleep(0.01)
        with pytest.raises(TextMagicError, match="the client is closed"):
            await send(client, "hello")

    with ThreadPoolExecutor(1) as threads:
        pending = threads.submit(run, use)
        is_used.wait(10)
        run(client.close)
        is_closed.set()
        pending.result(10)


def test_trio_and_asyncio_alternate(server: Faulty) -> None:
    client = over_httpx(server)
    for number in range(3):
        assert run_trio(partial(foreign, client, f"trio {number}")) == []
        assert run(partial(foreign, client, f"asyncio {number}")) == []
    run_trio(client.close)
    assert len(server.requests) == 6 * CALLS


def test_trio_with_tls_a_rate_limit_and_retries(certificates: Certificates) -> None:
    with Faulty(answer(503), otherwise=echo, tls=certificates.server("127.0.0.1")) as server:
        transport = AsyncHttpxTransport(verify=certificates.authority)
        client = over_httpx(server, transport=transport, rate_limit=100)

        async def main() -> None:
            await client._caller.call(  # pyright: ignore[reportPrivateUsage]
                replace(POST, body={"text": "x"}, idempotent=True)
            )
            async with trio.open_nursery() as nursery:
                for number in range(10):
                    nursery.start_soon(send, client, str(number))
            await client.close()

        trio.run(main)
        assert len(server.requests) == 12


def test_timeouts_in_trio() -> None:
    with Faulty(otherwise=trickle(b"HTTP/1.1 200 OK\r\nX: ", b"x")) as server:
        client = over_httpx(server, timeout=0.3, max_retries=0)
        with pytest.raises(APITimeoutError) as caught:
            run_trio(lambda: send(client, "hello"))
        assert caught.value.may_have_been_sent is True
        run_trio(client.close)


def test_pyreqwest_raises_in_trio_with_the_reason(server: Faulty) -> None:
    client = over_httpx(server, transport=AsyncPyreqwestTransport(verify=False))
    with pytest.raises(TextMagicError, match="not sent: pyreqwest needs asyncio") as caught:
        run_trio(lambda: send(client, "hello"))
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (False, 1)
    assert server.requests == []


def test_a_given_httpx2_client_raises_after_its_loop_has_ended(server: Faulty) -> None:
    async def use() -> AsyncTextMagic:
        own = httpx2.AsyncClient()
        client = over_httpx(server, http_client=own)
        assert await send(client, "first") == "first"
        await own.aclose()
        return client

    client = run(use)
    with pytest.raises(TextMagicError) as caught:
        run(lambda: send(client, "second"))
    assert caught.value.may_have_been_sent is False
    assert len(server.requests) == 1


def test_a_given_httpx2_client_raises_in_another_loop(server: Faulty) -> None:
    own = httpx2.AsyncClient()
    client = over_httpx(server, http_client=own)
    loop = asyncio.new_event_loop()
    assert loop.run_until_complete(send(client, "first")) == "first"
    with pytest.raises(TextMagicError, match="was used in another event loop") as caught:
        run(lambda: send(client, "second"))
    assert (caught.value.may_have_been_sent, caught.value.attempts) == (False, 1)
    assert loop.run_until_complete(send(client, "third")) == "third"
    loop.run_until_complete(own.aclose())
    loop.close()
    assert len(server.requests) == 2
