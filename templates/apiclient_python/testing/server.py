"""An HTTP server on loopback, for other processes and real HTTP libraries."""

from __future__ import annotations

import socket
import struct
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .faults import Reply
from .transport import Receive


class Server:
    """Answer requests with the replies of a function. Use it as a context manager."""

    def __init__(self, receive: Receive, port: int = 0) -> None:
        self.connections = 0
        """How many connections were opened."""
        self._stopping = threading.Event()
        server = self

        class Handler(_Handler):
            def setup(self) -> None:
                server.connections += 1
                super().setup()

        Handler.receive = staticmethod(receive)
        Handler.stopping = self._stopping
        self._server = _Listener(("127.0.0.1", port), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # the default of 5 makes many threads wait for seconds

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # clients may disconnect at any time
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # buffered: a response in two packets would wait for an acknowledgement
    receive: Receive
    stopping: threading.Event

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):  # any HTTP method, as unknown ones get a response too
            return self._answer
        raise AttributeError(name)

    def _answer(self) -> None:
        body = self._body()
        if self.stopping.is_set():  # a request on a kept connection
            self.close_connection = True
            return
        reply = self.receive(self.command, self.path, dict(self.headers.items()), body)
        if reply.delay:
            self.stopping.wait(reply.delay)
        if reply.lost in ("refused", "reset"):
            self._reset()
            return
        self._send(reply)

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", "").lower():
            length = self.headers.get("Content-Length", "0")
            return self.rfile.read(int(length)) if length.isdecimal() else b""
        chunks: list[bytes] = []
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(chunks)

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers:
            self.send_header(name, value)
        if reply.status not in (204, 304):
            self.send_header("Content-Length", str(len(reply.body)))
        if reply.lost:
            self.close_connection = True
            if not reply.body:
                self.flush_headers()  # without the empty line that ends the headers
                return
        self.end_headers()
        if self.command != "HEAD" and reply.status not in (204, 304):
            self.wfile.write(reply.body[: len(reply.body) // 2] if reply.lost else reply.body)

    def _reset(self) -> None:
        """Close the connection with RST and without a response."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def log_message(self, format: str, *args: object) -> None:
        pass
