"""A server on loopback that records requests and sends the responses that a test sets."""

from __future__ import annotations

import base64
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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
from textmagic_client.core.account import HEADERS, WAYS
from textmagic_client.testing.faults import Reply
from textmagic_client.testing.forms import UploadedFile, form_of
from textmagic_client.testing.server import Server

USERNAME = "me"
API_KEY = "secret-key"


def credentials(auth: str) -> dict[str, str]:
    """Return the headers with the credentials, for a value of the argument `auth`."""
    if auth == "basic":
        return {"authorization": "Basic " + base64.b64encode(b"me:secret-key").decode()}
    return {HEADERS[0].lower(): USERNAME, HEADERS[1].lower(): API_KEY}


CREDENTIALS = credentials(WAYS[0])
"""The credential headers of a client without `auth=`, as they arrive."""
STANDARD_HEADERS = {
    "accept": "application/json",
    "accept-encoding": "gzip, deflate",
    **CREDENTIALS,
    "user-agent": f"textmagic-client/{__version__}",
}
"""The headers of every request."""

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
"""Statuses, documented or not, and the error class that each must raise."""

REPEATED = {408, 429, 500, 502, 503, 504}
"""Statuses after which an idempotent request is retried."""
REFUSED = {429}
"""Statuses after which any request is retried, because it was not carried out."""

# Headers that the HTTP library adds.
_TRANSPORT_HEADERS = {"connection", "content-length", "host"}


@dataclass(frozen=True)
class Received:
    """A request as it arrived."""

    method: str
    path: str
    query: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """The headers without the standard headers and those of the HTTP library."""
    body: Any = ""
    """The exact body. For a form: its parts by name; a file is a tuple (name, type, content)."""


class Recorder:
    """The server. Use it as a context manager."""

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.otherwise: Callable[[Received], tuple[int, Any]] | None = None
        """Returns the response when no responses are left."""
        self._answers: deque[Reply] = deque()
        self._server = Server(self.receive)

    def __enter__(self) -> Recorder:
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__()

    @property
    def url(self) -> str:
        return self._server.url

    @property
    def connections(self) -> int:
        """The number of connections that were opened."""
        return self._server.connections

    def receive(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Record a request, and return the response to it."""
        received = _received(method, target, headers, body)
        self.requests.append(received)
        if not self._answers and self.otherwise is not None:
            self.reply(*self.otherwise(received))
        return self._answers.popleft()

    def reply(self, status: int, document: Any = None, **headers: str) -> None:
        """Add the response for one more request. Bytes are sent unchanged."""
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        if document is None:
            body = b""
        sent = {"Content-Type": "application/json", **headers}
        self._answers.append(Reply(status, body, tuple(sent.items())))

    def clear(self) -> None:
        """Clear the recorded requests and the responses."""
        self.requests.clear()
        self._answers.clear()
        self.otherwise = None

    def refuse(self, status: int) -> None:
        """Clear the recorded requests, and respond to all requests with this error."""
        self.requests.clear()
        self.otherwise = lambda _: (status, {"code": status, "message": "Not done"})

    def received(self) -> Received:
        """Return the only request that arrived."""
        assert len(self.requests) == 1, self.requests
        return self.requests[0]


def _received(method: str, target: str, sent: Mapping[str, str], body: bytes) -> Received:
    parts = urlsplit(target)
    headers = {name.lower(): value for name, value in sent.items()}
    for name, value in STANDARD_HEADERS.items():
        if headers.get(name) == value:
            del headers[name]
        else:
            headers[name] = f"wrong: {headers.get(name)}"
    form = form_of(headers.get("content-type", ""), body)
    if form is not None:
        headers["content-type"] = "multipart/form-data"  # the boundary is random
    return Received(
        method,
        parts.path,
        parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)),
        {name: value for name, value in headers.items() if name not in _TRANSPORT_HEADERS},
        body.decode() if form is None else {name: _plain(part) for name, part in form.items()},
    )


def _plain(part: str | UploadedFile) -> str | tuple[str, str, bytes]:
    return part if isinstance(part, str) else (part.name, part.content_type, part.content)
