"""The client's own connection pools, from httpcore2."""

from __future__ import annotations

import httpcore2

from ..core.attempt import Attempt
from ..core.connection import closed_error
from ..core.forks import watch
from ..core.http import HTTPRequest, HTTPResponse
from ..core.origin import origin_of
from ..core.pool import Network, Server, incoming, leaves_something, network_stream
from .network import Backend


class Connections:
    """Connection pools, one for each server."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._backend = Backend()
        self._servers: dict[str, tuple[Server, httpcore2.ConnectionPool]] = {}

    def at(self, url: str) -> tuple[Server, httpcore2.ConnectionPool]:
        """Return the server of a URL, and the pool of connections to it."""
        origin = origin_of(url)
        found = self._servers.get(origin)
        if found is None:
            server = Server(origin)
            options = self._network.pool_options(server)
            pool = httpcore2.ConnectionPool(network_backend=self._backend, **options)
            found = self._servers.setdefault(origin, (server, pool))
        return found

    def close(self) -> None:
        """Close all connections, even if closing is interrupted."""
        try:
            for _, pool in list(self._servers.values()):
                pool.close()
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
        self._connections = Connections(network)
        watch(self)

    def send(self, request: HTTPRequest, attempt: Attempt) -> HTTPResponse:
        """Send a request and return the response. Raises the errors of httpcore2."""
        if self._is_closed:
            raise closed_error(request)
        server, pool = (self._connections).at(request.url)
        response = pool.handle_request(server.outgoing(request, attempt))
        chunks: list[bytes] = []
        room = request.max_response_bytes
        try:
            for chunk in response.iter_stream():
                chunks.append(chunk)
                room -= len(chunk)
                if room < 0:
                    break
            if room >= 0 and leaves_something(response.stream, response.status, response.headers):
                network_stream(response).close()
        finally:
            response.close()
        return incoming(request, response, chunks)

    def close(self) -> None:
        """Close all connections."""
        self._is_closed = True
        self._connections.close()

    def after_fork(self) -> None:
        """Start without connections in a forked process."""
        inherited, self._connections = self._connections, Connections(self._network)
        inherited.drop()
