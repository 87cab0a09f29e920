"""The clients that the benchmark of requests compares.

This runs as a child process for each contender and row. Its Python has the dependencies of the
contender.

Its arguments are the contender, the flavor, the number of tasks, the kind of response and the
address of the server. For each number of seconds on standard input, it makes requests for this
time, and prints the number of requests.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, Generic, TypeVar

USERNAME = "bench"
API_KEY = "k" * 30
AUTHORIZATION = "Basic " + base64.b64encode(f"{USERNAME}:{API_KEY}".encode()).decode()
HEADERS = {"Accept": "application/json", "Authorization": AUTHORIZATION, "User-Agent": "bench/1"}
TIMEOUT = 30.0
SESSION_ID = 4991
PAGE_SIZE = 100
CONCURRENT = 16
WARM_UP = 0.2
"""Seconds."""

R = TypeVar("R")


class Calls(Generic[R]):
    """The calls of a contender: one for a single record, and one for a page of records."""

    def __init__(self, record: Callable[[], R], page: Callable[[], R]) -> None:
        self.record = record
        self.page = page


# --- this client, with each of its transports


def own_httpx2(url: str) -> Calls[Any]:
    from textmagic_client import TextMagic

    sessions = TextMagic(USERNAME, API_KEY, base_url=url).sessions
    return Calls(lambda: sessions.get(SESSION_ID), lambda: sessions.list(limit=PAGE_SIZE))


def own_httpx2_async(url: str) -> Calls[Awaitable[Any]]:
    from textmagic_client import AsyncTextMagic

    sessions = AsyncTextMagic(USERNAME, API_KEY, base_url=url).sessions
    return Calls(lambda: sessions.get(SESSION_ID), lambda: _page(sessions))


def own_pyreqwest(url: str) -> Calls[Any]:
    from textmagic_client import TextMagic

    transport = import_module("textmagic_client.sync.pyreqwest").PyreqwestTransport()
    sessions = TextMagic(USERNAME, API_KEY, base_url=url, transport=transport).sessions
    return Calls(lambda: sessions.get(SESSION_ID), lambda: sessions.list(limit=PAGE_SIZE))


def own_pyreqwest_async(url: str) -> Calls[Awaitable[Any]]:
    from textmagic_client import AsyncTextMagic

    transport = import_module("textmagic_client.aio.pyreqwest").AsyncPyreqwestTransport()
    sessions = AsyncTextMagic(USERNAME, API_KEY, base_url=url, transport=transport).sessions
    return Calls(lambda: sessions.get(SESSION_ID), lambda: _page(sessions))


async def _page(sessions: Any) -> Any:
    return await sessions.list(limit=PAGE_SIZE)


# --- careful handwritten code for only these two calls: headers and timeouts are set once. The URL
# is written in full, because `base_url=` and `params=` of httpx2 cost 10 and 25 µs


def _decoders() -> tuple[Any, Any]:
    import msgspec

    from textmagic_client.core.paging import Envelope
    from textmagic_client.models import MessageSession

    return msgspec.json.Decoder(MessageSession), msgspec.json.Decoder(Envelope[MessageSession])


def bare_httpx2(url: str) -> Calls[Any]:
    import httpx2

    client = httpx2.Client(headers=HEADERS, timeout=TIMEOUT)
    record_decoder, page_decoder = _decoders()

    def get(id: int) -> Any:
        response = client.get(f"{url}/api/v2/sessions/{id}")
        if response.status_code != 200:
            raise RuntimeError(response.status_code)
        return record_decoder.decode(response.content)

    def get_all(page: int, limit: int) -> Any:
        response = client.get(f"{url}/api/v2/sessions?page={page}&limit={limit}")
        if response.status_code != 200:
            raise RuntimeError(response.status_code)
        return page_decoder.decode(response.content)

    return Calls(lambda: get(SESSION_ID), lambda: get_all(1, PAGE_SIZE))


def bare_httpx2_async(url: str) -> Calls[Awaitable[Any]]:
    import httpx2

    client = httpx2.AsyncClient(headers=HEADERS, timeout=TIMEOUT)
    record_decoder, page_decoder = _decoders()

    async def get(id: int) -> Any:
        response = await client.get(f"{url}/api/v2/sessions/{id}")
        if response.status_code != 200:
            raise RuntimeError(response.status_code)
        return record_decoder.decode(response.content)

    async def get_all(page: int, limit: int) -> Any:
        response = await client.get(f"{url}/api/v2/sessions?page={page}&limit={limit}")
        if response.status_code != 200:
            raise RuntimeError(response.status_code)
        return page_decoder.decode(response.content)

    return Calls(lambda: get(SESSION_ID), lambda: get_all(1, PAGE_SIZE))


def bare_pyreqwest(url: str) -> Calls[Any]:
    from pyreqwest.client import SyncClientBuilder

    timeout = timedelta(seconds=TIMEOUT)
    builder = SyncClientBuilder().default_headers(HEADERS).follow_redirects(False)
    client = builder.connect_timeout(timeout).read_timeout(timeout).build()
    record_decoder, page_decoder = _decoders()

    def get(id: int) -> Any:
        response = client.get(f"{url}/api/v2/sessions/{id}").build().send()
        if response.status != 200:
            raise RuntimeError(response.status)
        return record_decoder.decode(response.bytes())

    def get_all(page: int, limit: int) -> Any:
        address = f"{url}/api/v2/sessions?page={page}&limit={limit}"
        response = client.get(address).build().send()
        if response.status != 200:
            raise RuntimeError(response.status)
        return page_decoder.decode(response.bytes())

    return Calls(lambda: get(SESSION_ID), lambda: get_all(1, PAGE_SIZE))


def bare_pyreqwest_async(url: str) -> Calls[Awaitable[Any]]:
    from pyreqwest.client import ClientBuilder

    timeout = timedelta(seconds=TIMEOUT)
    builder = ClientBuilder().default_headers(HEADERS).follow_redirects(False)
    client = builder.connect_timeout(timeout).read_timeout(timeout).build()
    record_decoder, page_decoder = _decoders()

    async def get(id: int) -> Any:
        response = await client.get(f"{url}/api/v2/sessions/{id}").build().send()
        if response.status != 200:
            raise RuntimeError(response.status)
        return record_decoder.decode(await response.bytes())

    async def get_all(page: int, limit: int) -> Any:
        address = f"{url}/api/v2/sessions?page={page}&limit={limit}"
        response = await client.get(address).build().send()
        if response.status != 200:
            raise RuntimeError(response.status)
        return page_decoder.decode(await response.bytes())

    return Calls(lambda: get(SESSION_ID), lambda: get_all(1, PAGE_SIZE))


# --- clients that other generators make from the same spec; `peers` has the names of the packages


def _openapi_python_client(url: str) -> tuple[Any, Any, Any]:
    operations = "peer_openapi_python_client.api.outbound_message_sessions"
    client = import_module("peer_openapi_python_client.client").AuthenticatedClient(
        base_url=url, token=AUTHORIZATION.removeprefix("Basic "), prefix="Basic", timeout=TIMEOUT
    )
    get = import_module(f"{operations}.get_message_session")
    return client, get, import_module(f"{operations}.get_all_message_sessions")


def openapi_python_client(url: str) -> Calls[Any]:
    client, get, get_all = _openapi_python_client(url)
    return Calls(
        lambda: get.sync(SESSION_ID, client=client),
        lambda: get_all.sync(client=client, limit=PAGE_SIZE),
    )


def openapi_python_client_async(url: str) -> Calls[Awaitable[Any]]:
    client, get, get_all = _openapi_python_client(url)
    return Calls(
        lambda: get.asyncio(SESSION_ID, client=client),
        lambda: get_all.asyncio(client=client, limit=PAGE_SIZE),
    )


def _openapi_generator(library: str, url: str) -> Calls[Any]:
    package: Any = import_module(f"peer_openapi_generator_{library}")
    configuration = package.Configuration(
        host=url,
        username=USERNAME,
        password=API_KEY,
        # Otherwise some threads would open a new connection for each request.
        connection_pool_maxsize=CONCURRENT,
    )
    api = package.OutboundMessageSessionsApi(package.ApiClient(configuration))
    return Calls(
        lambda: api.get_message_session(SESSION_ID, _request_timeout=TIMEOUT),
        lambda: api.get_all_message_sessions(limit=PAGE_SIZE, _request_timeout=TIMEOUT),
    )


def openapi_generator(url: str) -> Calls[Any]:
    return _openapi_generator("urllib3", url)


def openapi_generator_async(url: str) -> Calls[Awaitable[Any]]:
    return _openapi_generator("asyncio", url)


SYNC: dict[str, Callable[[str], Calls[Any]]] = {
    "own-httpx2": own_httpx2,
    "bare-httpx2": bare_httpx2,
    "own-pyreqwest": own_pyreqwest,
    "bare-pyreqwest": bare_pyreqwest,
    "openapi-python-client": openapi_python_client,
    "openapi-generator": openapi_generator,
}
ASYNC: dict[str, Callable[[str], Calls[Awaitable[Any]]]] = {
    "own-httpx2": own_httpx2_async,
    "bare-httpx2": bare_httpx2_async,
    "own-pyreqwest": own_pyreqwest_async,
    "bare-pyreqwest": bare_pyreqwest_async,
    "openapi-python-client": openapi_python_client_async,
    "openapi-generator": openapi_generator_async,
}


# --- the child process


def main() -> None:
    contender, flavor, tasks, kind, url = sys.argv[1:]
    prepare = prepare_sync if flavor == "sync" else prepare_async
    try:
        run = prepare(contender, kind, int(tasks), url)
    except ModuleNotFoundError as error:
        answer({"absent": str(error)})
        return
    run(WARM_UP)
    answer({})
    for line in sys.stdin:
        start, start_cpu = time.perf_counter(), time.process_time()
        count = run(float(line))
        seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
        answer({"count": count, "seconds": seconds, "cpu": cpu})


def answer(message: dict[str, Any]) -> None:
    print(json.dumps(message), flush=True)


def prepare_sync(contender: str, kind: str, threads: int, url: str) -> Callable[[float], int]:
    """Return a function that calls for a number of seconds, and returns the number of calls."""
    calls = SYNC[contender](url)
    call = calls.record if kind == "record" else calls.page
    check(kind, call())
    clock = time.perf_counter

    def loop(end: float) -> int:
        count = 0
        while clock() < end:
            call()
            count += 1
        return count

    if threads == 1:
        return lambda seconds: loop(clock() + seconds)
    pool = ThreadPoolExecutor(threads)
    return lambda seconds: sum(pool.map(loop, [clock() + seconds] * threads))


def prepare_async(contender: str, kind: str, tasks: int, url: str) -> Callable[[float], int]:
    """Return a function like `prepare_sync`, which calls in one event loop."""
    runner = asyncio.Runner()
    clock = time.perf_counter

    async def first() -> Callable[[], Awaitable[Any]]:
        calls = ASYNC[contender](url)  # some clients need a running event loop
        call = calls.record if kind == "record" else calls.page
        check(kind, await call())
        return call

    call = runner.run(first())

    async def loop(end: float) -> int:
        count = 0
        while clock() < end:
            await call()
            count += 1
        return count

    async def loops(end: float) -> int:
        return sum(await asyncio.gather(*(loop(end) for _ in range(tasks))))

    return lambda seconds: runner.run(loops(clock() + seconds))


def check(kind: str, result: Any) -> None:
    """Raise an error if the result does not have the expected values and types."""
    sessions = [result] if kind == "record" else result.resources
    count = 1 if kind == "record" else PAGE_SIZE
    ids = [session.id for session in sessions]
    if ids != list(range(SESSION_ID, SESSION_ID + count)):
        raise ValueError(f"wrong ids: {ids}")
    for session in sessions:
        found = (session.start_time, session.text, session.numbers_count, session.destination)
        kinds = (datetime, str, int, str)
        if not all(isinstance(value, kind) for value, kind in zip(found, kinds, strict=True)):
            raise TypeError(f"wrong types: {found!r}")


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # avoids long warnings of some libraries about open connections
