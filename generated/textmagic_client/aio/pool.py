"""The client's own connection pools, from httpcore2."""

from __future__ import annotations

import threading
from asyncio import AbstractEventLoop, Task
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import anyio
import httpcore2

from ..core.attempt import Attempt
from ..core.connection import closed_error
from ..core.forks import watch
from ..core.http import HTTPRequest, HTTPResponse
from ..core.origin import origin_of
from ..core.pool import (
    Network,
    Server,
    connections_over,
    incoming,
    leaves_something,
    network_stream,
)
from .loops import current_loop, is_gone
from .network import Backend


class Connections:
    """Connection pools of one event loop, one for each server."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._backend = Backend()
        self._servers: dict[str, tuple[Server, httpcore2.AsyncConnectionPool]] = {}

    def at(self, url: str) -> tuple[Server, httpcore2.AsyncConnectionPool]:
        """Return the server of a URL, and the pool of connections to it."""
        origin = origin_of(url)
        found = self._servers.get(origin)
        if found is None:
            server = Server(origin)
            options = self._network.pool_options(server)
            pool = httpcore2.AsyncConnectionPool(network_backend=self._backend, **options)
            found = self._servers.setdefault(origin, (server, pool))
        return found

    async def close(self) -> None:
        """Close all connections, even if closing is cancelled."""
        try:
            for _, pool in list(self._servers.values()):
                await pool.aclose()
        except BaseException:
            self.drop()
            raise

    def drop(self) -> None:
        """Drop connections that cannot be closed, such as connections of another process."""
        self._backend.drop()
        self._servers.clear()


class Pools:
    """Send requests over connections that are kept and reused.

    Args:
        network: How to reach servers.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._is_closed = False
        self._lock = threading.Lock()
        self._by_loop: dict[int, tuple[object, Connections, AsyncGenerator[None]]] = {}
        self._inherited: list[Any] = []
        watch(self)

    async def send(self, request: HTTPRequest, attempt: Attempt) -> HTTPResponse:
        """Send a request and return the response. Raises the errors of httpcore2."""
        if self._is_closed:
            raise closed_error(request)
        server, pool = (await self._connections(request)).at(request.url)
        try:
            response = await pool.handle_async_request(server.outgoing(request, attempt))
        except BaseException:
            if not attempt.is_sent and attempt.stream is not None:
                with anyio.CancelScope(shield=True):
                    for connection in connections_over(pool, attempt.stream):
                        await connection.aclose()
            raise
        chunks: list[bytes] = []
        room = request.max_response_bytes
        try:
            async with aclosing(response.aiter_stream()) as stream:
                async for chunk in stream:
                    chunks.append(chunk)
                    room -= len(chunk)
                    if room < 0:
                        break
            if room >= 0 and leaves_something(response.stream, response.status, response.headers):
                await network_stream(response).aclose()
        finally:
            await response.aclose()
        return incoming(request, response, chunks)

    async def _connections(self, request: HTTPRequest) -> Connections:
        """Return the connections of the running event loop."""
        loop = current_loop()
        found = self._by_loop.get(id(loop))
        if found is not None and found[0] is loop:
            return found[1]
        with self._lock:
            if self._is_closed:
                raise closed_error(request)
            self._drop_gone()
            connections = Connections(self._network)
            keeper = self._keep(loop, connections)
            self._by_loop[id(loop)] = (loop, connections, keeper)
        await anext(keeper)
        return connections

    async def _keep(self, loop: object, connections: Connections) -> AsyncGenerator[None]:
        """Close the connections when their event loop ends, because it closes its generators."""
        try:
            yield
        finally:
            self._by_loop.pop(id(loop), None)
            with anyio.CancelScope(shield=True):
                await connections.close()

    def _drop_gone(self) -> None:
        for number, (loop, connections, _) in list(self._by_loop.items()):
            if is_gone(loop):
                del self._by_loop[number]
                connections.drop()

    async def close(self) -> None:
        """Close the connections of the running event loop. Other event loops close their own."""
        with self._lock:
            self._is_closed = True
            self._drop_gone()
            kept = list(self._by_loop.values())
        current = current_loop()
        for loop, _, keeper in kept:
            if loop is current:
                await keeper.aclose()
            elif isinstance(loop, AbstractEventLoop):  # trio closes its connections when it ends
                # This closes them when the loop runs again.
                loop.call_soon_threadsafe(_finish, loop, keeper)

    def after_fork(self) -> None:
        """Start without connections in a forked process. It has no event loops of its parent."""
        self._lock = threading.Lock()
        inherited, self._by_loop = list(self._by_loop.values()), {}
        self._inherited += inherited  # keep them alive: to close them needs their event loop
        for _, connections, _ in inherited:
            connections.drop()


def _finish(loop: AbstractEventLoop, keeper: AsyncGenerator[None]) -> None:
    """Start a task that closes a generator in its event loop."""

    async def finish() -> None:
        await keeper.aclose()

    task = loop.create_task(finish())
    _finishing.add(task)
    task.add_done_callback(_finishing.discard)


_finishing: set[Task[None]] = set()
