"""Network connections for httpcore2. Every step ends at the deadline of its attempt."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from time import monotonic
from typing import Any, Protocol, TypeVar
from weakref import WeakSet

import httpcore2

from ..core.attempt import Attempt, attempt_of, positive
from ..core.connection import is_readable, reads_more

T = TypeVar("T")

_RECORD = 16 * 1024
"""Maximum bytes of a TLS record."""


class Connection(Protocol):
    """The part of a socket that a stream uses."""

    def settimeout(self, value: float, /) -> None: ...
    def recv(self, size: int, /) -> bytes: ...
    def send(self, data: bytes | memoryview, /) -> int: ...
    def close(self) -> None: ...


class Backend(httpcore2.NetworkBackend):
    """Open connections, and keep track of all open ones."""

    def __init__(self) -> None:
        self._sockets: WeakSet[socket.socket] = WeakSet()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of the host that answers. All share the remaining time."""
        attempt = attempt_of(timeout)
        with _errors(httpcore2.ConnectTimeout, httpcore2.ConnectError):
            # As bytes: for a str, Python would import a codec, and a fork during an import hangs.
            addresses = socket.getaddrinfo(host.encode(), port, type=socket.SOCK_STREAM)
            for remaining, (family, kind, protocol, _, address) in zip(
                range(len(addresses), 0, -1), addresses, strict=True
            ):
                connection = socket.socket(family, kind, protocol)
                self._sockets.add(connection)
                try:
                    connection.settimeout(attempt.left_to_connect() / remaining)
                    connection.connect(address)
                    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                except OSError:
                    connection.close()
                    if remaining == 1:
                        raise
                except BaseException:
                    connection.close()
                    raise
                else:
                    return Stream(connection, connection, self._sockets)
            raise OSError(f"{host} has no address")

    def drop(self) -> None:
        """Close the connections of the parent process here. For the server they stay open."""
        for connection in list(self._sockets):
            connection.close()


class Stream(httpcore2.NetworkStream):
    """A connection.

    Args:
        connection: Reads and writes: the socket, or a TLS layer above it.
        below: The socket.
        sockets: All open sockets.
    """

    def __init__(
        self, connection: Connection, below: socket.socket, sockets: WeakSet[socket.socket]
    ) -> None:
        self._connection = connection
        self._socket = below
        self._sockets = sockets

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with _errors(httpcore2.ReadTimeout, httpcore2.ReadError):
            self._connection.settimeout(attempt_of(timeout).left())
            return self._connection.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        attempt = attempt_of(timeout)
        with _errors(httpcore2.WriteTimeout, httpcore2.WriteError):
            if attempt.is_head(buffer):
                self._send_head(attempt, buffer)
                return
            data = memoryview(buffer)
            while data:
                self._connection.settimeout(attempt.left())
                data = data[self._connection.send(data) :]

    def _send_head(self, attempt: Attempt, head: bytes) -> None:
        """Send the head of a request. The credentials are not bound to a name."""
        self._connection.settimeout(attempt.left())
        sent, size = self._connection.send(attempt.filled(head)), len(attempt.filled(head))
        attempt.is_sent = True  # not before: if the first `send` fails, nothing has left
        while sent < size:
            self._connection.settimeout(attempt.left())
            sent += self._connection.send(attempt.filled(head)[sent:])

    def close(self) -> None:
        self._connection.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """Start TLS. On an encrypted connection to a proxy, this is TLS inside TLS."""
        attempt = attempt_of(timeout)
        try:
            with _errors(httpcore2.ConnectTimeout, httpcore2.ConnectError):
                self._socket.settimeout(attempt.left_to_connect())
                if isinstance(self._socket, ssl.SSLSocket):
                    left = attempt.left_to_connect()
                    inner = InnerTLS(self._socket, ssl_context, server_hostname, left)
                    return Stream(inner, self._socket, self._sockets)
                wrapped = ssl_context.wrap_socket(
                    self._socket, server_hostname=server_hostname, do_handshake_on_connect=False
                )
                self._sockets.add(wrapped)
                self._connection = self._socket = wrapped  # for `close` if the handshake fails
                wrapped.do_handshake()
                return Stream(wrapped, wrapped, self._sockets)
        except BaseException:
            self.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object":
            found = self._connection
            return getattr(found, "tls", found if isinstance(found, ssl.SSLSocket) else None)
        if info == "socket":
            return self._socket
        if info == "is_readable":
            return _holds_more(self._connection) or is_readable(self._socket)
        return None


class InnerTLS:
    """TLS inside TLS: `ssl` cannot wrap a socket that is encrypted already."""

    def __init__(
        self,
        below: ssl.SSLSocket,
        context: ssl.SSLContext,
        server_hostname: str | None,
        timeout: float,
    ) -> None:
        self._below = below
        self._end = monotonic() + timeout
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=server_hostname)
        self._run(self.tls.do_handshake)

    def settimeout(self, value: float, /) -> None:
        """Set the seconds for the whole next read or write."""
        self._end = monotonic() + value

    def recv(self, size: int, /) -> bytes:
        return self._run(lambda: self.tls.read(size))

    def send(self, data: bytes | memoryview, /) -> int:
        return self._run(lambda: self.tls.write(data))

    def close(self) -> None:
        self._below.close()

    def _run(self, step: Callable[[], T]) -> T:
        """Run a TLS operation, and read the data that it needs from the socket."""
        while True:
            try:
                result = step()
            except ssl.SSLWantReadError:
                self._flush()
                self._below.settimeout(self._left())
                if arrived := self._below.recv(_RECORD):
                    self._incoming.write(arrived)
                else:
                    self._incoming.write_eof()
            else:
                self._flush()
                return result

    def _flush(self) -> None:
        data = memoryview(self._outgoing.read())
        while data:
            self._below.settimeout(self._left())
            data = data[self._below.send(data) :]

    def _left(self) -> float:
        return positive(self._end - monotonic())


def _holds_more(connection: Connection) -> bool:
    """Return whether TLS holds data that was read from the socket but not yet returned."""
    if isinstance(connection, ssl.SSLSocket):
        return connection.pending() > 0
    return isinstance(connection, InnerTLS) and reads_more(connection.tls)


@contextmanager
def _errors(timeout: type[Exception], other: type[Exception]) -> Generator[None]:
    """Convert errors to the errors that httpcore2 expects from a network stream."""
    try:
        yield
    except TimeoutError as error:
        raise timeout(error) from error
    except OSError as error:
        raise other(error) from error
