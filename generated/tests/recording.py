"""A server on loopback that records what arrives and answers what a test tells it to."""

from __future__ import annotations

import base64
import json
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from textmagic_client import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
    __version__,
)

USERNAME = "me"
API_KEY = "secret-key"
STANDARD_HEADERS = {
    "accept": "application/json",
    "accept-encoding": "gzip, deflate",
    "authorization": "Basic " + base64.b64encode(b"me:secret-key").decode(),
    "user-agent": f"textmagic-client/{__version__}",
}
"""What every request carries."""

ERRORS: list[tuple[int, type[APIStatusError]]] = [
    (302, APIStatusError),
    (400, BadRequestError),
    (401, AuthenticationError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (408, APIStatusError),
    (409, ConflictError),
    (418, APIStatusError),
    (422, UnprocessableEntityError),
    (429, RateLimitError),
    (500, InternalServerError),
    (502, InternalServerError),
    (503, InternalServerError),
    (504, InternalServerError),
]
"""Statuses, documented and not, and the error that each must raise."""

REPEATED = {408, 429, 500, 502, 503, 504}
"""Statuses after which a request is repeated that does no harm twice."""
REFUSED = {429}
"""Statuses after which any request is repeated: it was not carried out."""

# What the HTTP library adds by itself.
_TRANSPORT_HEADERS = {"connection", "content-length", "host"}


@dataclass(frozen=True)
class Received:
    """A request as it arrived."""

    method: str
    path: str
    query: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """All headers but the standard ones and those of the transport."""
    body: str = ""
    """The body to the letter."""


class Recorder:
    """The server. Use it as a context manager."""

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.connections = 0
        self.otherwise: Callable[[Received], tuple[int, Any]] | None = None
        """What answers requests when the list of answers is empty."""
        self._answers: deque[tuple[int, Mapping[str, str], bytes]] = deque()
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                recorder.connections += 1
                super().setup()

            def answer(self) -> None:
                received = _received(self)
                recorder.requests.append(received)
                if not recorder._answers and recorder.otherwise is not None:
                    recorder.reply(*recorder.otherwise(received))
                status, headers, body = recorder._answers.popleft()
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> Recorder:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def reply(self, status: int, document: Any = None, **headers: str) -> None:
        """Answer the next request that has no answer yet. Bytes are sent as they are."""
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        if document is None:
            body = b""
        self._answers.append((status, {"Content-Type": "application/json", **headers}, body))

    def refuse(self, status: int) -> None:
        """Forget what arrived, and answer whatever comes with this error."""
        self.requests.clear()
        self.otherwise = lambda _: (status, {"code": status, "message": "Not done"})

    def received(self) -> Received:
        """The one request that arrived."""
        assert len(self.requests) == 1, self.requests
        return self.requests[0]


def _received(handler: BaseHTTPRequestHandler) -> Received:
    parts = urlsplit(handler.path)
    length = int(handler.headers.get("Content-Length", 0))
    body = handler.rfile.read(length)
    headers = {name.lower(): value for name, value in handler.headers.items()}
    for name, value in STANDARD_HEADERS.items():
        if headers.get(name) == value:
            del headers[name]
        else:
            headers[name] = f"wrong: {headers.get(name)}"
    return Received(
        handler.command,
        parts.path,
        parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)),
        {name: value for name, value in headers.items() if name not in _TRANSPORT_HEADERS},
        body.decode(),
    )
