"""A raw socket server on loopback. Tests define how it handles each request."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrived:
    """A request that was read completely."""

    connection: int
    """The number of the connection, starting at 1."""
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class Talk:
    """One connection, with the operations for an `Act`."""

    def __init__(self, server: Faulty, connection: socket.socket, number: int) -> None:
        self.server = server
        self.connection = connection
        self.number = number
        self.is_open = True

    def read(self) -> Arrived:
        """Read a whole request and record it."""
        head, _, body = self._until(b"\r\n\r\n").partition(b"\r\n\r\n")
        start, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = start.split(" ")
        pairs = (line.partition(":") for line in lines)
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        while len(body) < int(headers.get("content-length", 0)):
            body += self._receive()
        arrived = Arrived(self.number, method, target, headers, body)
        self.server.requests.append(arrived)
        return arrived

    def send(self, data: bytes) -> None:
        """Send raw bytes."""
        self.connection.sendall(data)

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Send a complete response."""
        self.send(response(status, body, **headers))

    def reset(self) -> None:
        """Reset the connection: the client gets "connection reset by peer"."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()

    def close(self) -> None:
        """Close the connection normally."""
        self.is_open = False
        self.connection.close()

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until the client closes the connection. Return False after a timeout."""
        self.connection.settimeout(seconds)
        try:
            while self.connection.recv(65536):
                pass
        except TimeoutError:
            return False
        except OSError:
            pass
        self.close()
        return True

    def start_tls(self, context: ssl.SSLContext) -> None:
        """Start TLS on the connection."""
        self.connection = context.wrap_socket(self.connection, server_side=True)

    def has_request(self) -> bool:
        """Wait for the next request without reading it. Return False if none arrives."""
        if isinstance(self.connection, ssl.SSLSocket):
            return True  # TLS does not support MSG_PEEK
        with contextlib.suppress(OSError):
            return bool(self.connection.recv(1, socket.MSG_PEEK))
        return False

    def _until(self, end: bytes) -> bytes:
        data = b""
        while end not in data:
            data += self._receive()
        return data

    def _receive(self) -> bytes:
        data = self.connection.recv(65536)
        if not data:
            raise ConnectionError("the client closed the connection")
        return data


Act = Callable[[Talk], None]
"""Called when a request arrives, before the request is read."""


class Faulty:
    """The server. Use it as a context manager.

    It uses one act of the list for each request, and `otherwise` when the list is empty.
    """

    def __init__(
        self, *acts: Act, otherwise: Act | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.acts = deque(acts)
        self.otherwise = otherwise or ok
        self.requests: list[Arrived] = []
        self.connections = 0
        self._tls = tls
        self._talks: list[Talk] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Faulty:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.refuse()
        for talk in self._talks:
            with contextlib.suppress(OSError):
                talk.connection.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def refuse(self) -> None:
        """Refuse connections from now on."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def arrived(self, count: int) -> list[Arrived]:
        """Return the requests, after waiting a few seconds for this number of them.

        If a call has timed out, a busy machine may read its request later.
        """
        until = time.monotonic() + 5
        while len(self.requests) < count and time.monotonic() < until:
            time.sleep(0.01)
        return list(self.requests)

    @property
    def open_connections(self) -> int:
        """The number of connections that neither side has closed."""
        return sum(talk.is_open for talk in self._talks)

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            talk = Talk(self, connection, self.connections)
            self._talks.append(talk)
            threading.Thread(target=self._serve, args=(talk,), daemon=True).start()

    def _serve(self, talk: Talk) -> None:
        with contextlib.suppress(OSError):
            if self._tls is not None:
                talk.start_tls(self._tls)
            while talk.is_open and talk.has_request():
                act = self.acts.popleft() if self.acts else self.otherwise
                act(talk)
        talk.close()


@contextlib.contextmanager
def deaf() -> Generator[str]:
    """Yield the URL of a server that neither accepts nor refuses connections: connecting hangs."""
    with socket.socket() as listener, contextlib.ExitStack() as stack:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):  # fill its queue
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def unused_port() -> int:
    """Return a port that refuses connections."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def response(status: int, body: bytes = b"", **headers: str) -> bytes:
    """Return a response with Content-Length. Underscores in names of headers become hyphens."""
    lines = [f"HTTP/1.1 {status} Text", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def answer(status: int, body: bytes = b"{}", **headers: str) -> Act:
    """Return an act that reads the request and sends a response."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.answer(status, body, **headers)

    return act


ok = answer(200, b'{"ok": true}', Content_Type="application/json")


def reset_unread(talk: Talk) -> None:
    """Reset the connection before the request is read."""
    talk.reset()


def reset_read(talk: Talk) -> None:
    """Reset the connection after the request is read."""
    talk.read()
    talk.reset()


def hang_up(talk: Talk) -> None:
    """Close the connection normally after the request is read."""
    talk.read()
    talk.close()


def silence(talk: Talk) -> None:
    """Read the request and send nothing."""
    talk.read()
    talk.wait()


def stall(sent: bytes) -> Act:
    """Return an act that sends the beginning of a response and then nothing."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(sent)
        talk.wait()

    return act


def trickle(sent: bytes, drop: bytes, seconds: float = 0.02) -> Act:
    """Return an act that sends the beginning of a response, then `drop` at intervals for 3 s."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(sent)
        for _ in range(int(3 / seconds)):
            talk.send(drop)
            if talk.wait(seconds):
                return

    return act


def cut(sent: bytes) -> Act:
    """Return an act that sends the beginning of a response and closes the connection."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(sent)
        talk.close()

    return act
