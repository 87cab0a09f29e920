"""A server of raw sockets on loopback that does to each request what a test tells it to."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections import deque
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrived:
    """A request that was read to its end."""

    connection: int
    """Connections count from 1."""
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class Talk:
    """One connection, as seen by what is to happen on it."""

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
        """Send bytes as they are."""
        self.connection.sendall(data)

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Send a complete response."""
        self.send(response(status, body, **headers))

    def reset(self) -> None:
        """Break the connection off: the client sees "connection reset by peer"."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()

    def close(self) -> None:
        """Close the connection in an orderly way."""
        self.is_open = False
        self.connection.close()

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait for the client to go away, at most so long. Returns whether it did."""
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
        """Go on encrypted."""
        self.connection = context.wrap_socket(self.connection, server_side=True)

    def has_request(self) -> bool:
        """Wait for the next request. Reads nothing of it. Returns False if none comes."""
        if isinstance(self.connection, ssl.SSLSocket):
            return True  # cannot be peeked into: `read` finds out
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
            raise ConnectionError("the client went away")
        return data


Act = Callable[[Talk], None]
"""What happens when a request arrives, before anything of it is read."""


class Faulty:
    """The server. Use it as a context manager.

    Takes one act of the list for each request, and `otherwise` when the list is empty.
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

    @property
    def open_connections(self) -> int:
        """How many connections neither side has closed."""
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
    """The address of a server that accepts no connection and refuses none: attempts hang."""
    with socket.socket() as listener, contextlib.ExitStack() as stack:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):  # fill its queue
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def unused_port() -> int:
    """A port at which connections are refused."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def response(status: int, body: bytes = b"", **headers: str) -> bytes:
    """A response with its length. Underscores in the names of headers stand for hyphens."""
    lines = [f"HTTP/1.1 {status} Text", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def answer(status: int, body: bytes = b"{}", **headers: str) -> Act:
    """Read the request and answer it."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.answer(status, body, **headers)

    return act


ok = answer(200, b'{"ok": true}', Content_Type="application/json")


def reset_unread(talk: Talk) -> None:
    """Break off before anything of the request is read."""
    talk.reset()


def reset_read(talk: Talk) -> None:
    """Break off when the request is read."""
    talk.read()
    talk.reset()


def hang_up(talk: Talk) -> None:
    """Close the connection in an orderly way when the request is read."""
    talk.read()
    talk.close()


def silence(talk: Talk) -> None:
    """Read the request and do nothing."""
    talk.read()
    talk.wait()


def stall(sent: bytes) -> Act:
    """Answer with the beginning of a response, and stop there."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(sent)
        talk.wait()

    return act


def trickle(sent: bytes, drop: bytes, seconds: float = 0.02) -> Act:
    """Answer with the beginning of a response, then a drop each so many seconds, for 3 seconds."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(sent)
        for _ in range(int(3 / seconds)):
            talk.send(drop)
            if talk.wait(seconds):
                return

    return act


def cut(sent: bytes) -> Act:
    """Answer with the beginning of a response, and close the connection."""

    def act(talk: Talk) -> None:
        talk.read()
        talk.send(sent)
        talk.close()

    return act
