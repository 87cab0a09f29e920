"""Network connections for httpcore2 over anyio, for asyncio and trio.

Reads and writes have no timeout of their own: the transport cancels the attempt at its deadline.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import Any
from weakref import WeakSet

import anyio
import anyio.lowlevel
import httpcore2
from anyio.abc import ByteStream, SocketAttribute, SocketStream
from anyio.streams.tls import TLSAttribute, TLSStream

from ..core.attempt import attempt_of
from ..core.connection import is_readable, reads_more

_MOST = 1 << 20
"""Bytes. More than an event loop reads at once."""


class Backend(httpcore2.AsyncNetworkBackend):
    """Open connections, and keep track of all open ones."""

    def __init__(self) -> None:
        self._streams: WeakSet[ByteStream] = WeakSet()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the first address of the host that answers."""
        with _errors(httpcore2.ConnectError):
            with anyio.fail_after(attempt_of(timeout).left_to_connect()):
                stream = await anyio.connect_tcp(host, port)
        self._streams.add(stream)
        attempt_of(timeout).stream = opened = Stream(_Whole(stream), stream)
        return opened

    def drop(self) -> None:
        """Drop connections whose event loop has ended or belongs to another process.

        Their file descriptors are redirected to the null device. They are not closed, because the
        event loop may still close them. For the server, connections of another process stay open.
        """
        numbers = [s.extra(SocketAttribute.raw_socket).fileno() for s in list(self._streams)]
        for number in numbers:
            if number < 0:
                continue
            try:
                with open(os.devnull, "rb") as nothing:
                    os.dup2(nothing.fileno(), number, inheritable=False)
            except OSError:  # no free descriptor, or no null device
                os.close(number)


class _Whole(ByteStream):
    """A stream that returns all data that has arrived, even if less is requested.

    Otherwise anyio keeps the rest in a private buffer. The next response on the connection would
    begin with it.
    """

    def __init__(self, below: SocketStream) -> None:
        self._below = below

    @property
    def extra_attributes(self) -> Mapping[Any, Callable[[], Any]]:
        return self._below.extra_attributes

    async def receive(self, max_bytes: int = _MOST) -> bytes:
        return await self._below.receive(_MOST)

    async def send(self, item: bytes) -> None:
        await self._below.send(item)

    async def send_eof(self) -> None:
        await self._below.send_eof()

    async def aclose(self) -> None:
        await self._below.aclose()


class Stream(httpcore2.AsyncNetworkStream):
    """A connection.

    Args:
        stream: The stream to read from.
        writer: The stream to write to. It must not be a class of this package: the local
            variables of its frames would show the API key.
    """

    def __init__(self, stream: ByteStream, writer: ByteStream) -> None:
        self._stream = stream
        self._writer = writer

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with _errors(httpcore2.ReadError):
            try:
                return await self._stream.receive(max_bytes)
            except anyio.EndOfStream:
                return b""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        attempt = attempt_of(timeout)
        with _errors(httpcore2.WriteError):
            if attempt.is_head(buffer):
                await anyio.lowlevel.checkpoint_if_cancelled()  # cancelled here: nothing is sent
                attempt.is_sent = True
                await self._writer.send(attempt.filled(buffer))
            elif buffer:
                await self._writer.send(buffer)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        try:
            with _errors(httpcore2.ConnectError):
                with anyio.fail_after(attempt_of(timeout).left_to_connect()):
                    wrapped = await TLSStream.wrap(
                        self._stream,
                        ssl_context=ssl_context,
                        hostname=server_hostname,
                        standard_compatible=False,
                        server_side=False,
                    )
        except BaseException:
            await anyio.aclose_forcefully(self._stream)
            raise
        attempt_of(timeout).stream = opened = Stream(wrapped, wrapped)
        return opened

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object":
            return self._stream.extra(TLSAttribute.ssl_object, None)
        if info == "socket":
            return self._stream.extra(SocketAttribute.raw_socket, None)
        if info == "is_readable":
            tls = self._stream.extra(TLSAttribute.ssl_object, None)
            if tls is not None and reads_more(tls):
                return True
            return is_readable(self._stream.extra(SocketAttribute.raw_socket, None))
        return None


@contextmanager
def _errors(kind: type[Exception]) -> Generator[None]:
    """Convert errors to the errors that httpcore2 expects from a network stream."""
    try:
        yield
    except TimeoutError as error:
        raise httpcore2.ConnectTimeout(error) from error
    except (OSError, anyio.BrokenResourceError, anyio.ClosedResourceError, ssl.SSLError) as error:
        raise kind(error) from error
