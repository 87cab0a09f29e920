"""Connections of httpcore2 over anyio, for asyncio and trio.

No step has a timeout of its own: the transport ends an attempt as a whole when its time is over.
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
"""Bytes: more than an event loop reads at once."""


class Backend(httpcore2.AsyncNetworkBackend):
    """Opens connections, and knows all that are open."""

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
        """Give up connections without their event loop, which is gone or that of another process.

        Their descriptors are made to refer to nothing. They are not closed, because the event loop
        may do that still. To the server, the connections of another process stay open.
        """
        numbers = [s.extra(SocketAttribute.raw_socket).fileno() for s in list(self._streams)]
        for number in numbers:
            if number < 0:
                continue
            try:
                with open(os.devnull, "rb") as nothing:
                    os.dup2(nothing.fileno(), number, inheritable=False)
            except OSError:  # no more descriptors, or no such device
                os.close(number)


class _Whole(ByteStream):
    """A stream that gives all that has arrived, whatever is asked for.

    anyio keeps the rest of what it has read where nobody can see it. The next answer on the
    connection would begin with it.
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
        stream: Reads.
        writer: Writes. No frame of this package may lie between, as its locals would show the key.
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
                await anyio.lowlevel.checkpoint_if_cancelled()  # the last chance not to send
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
    """Raise the errors that httpcore2 expects of a network."""
    try:
        yield
    except TimeoutError as error:
        raise httpcore2.ConnectTimeout(error) from error
    except (OSError, anyio.BrokenResourceError, anyio.ClosedResourceError, ssl.SSLError) as error:
        raise kind(error) from error
