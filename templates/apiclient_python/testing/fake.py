"""The fake as its users see it."""

from __future__ import annotations

import base64
import binascii
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from typing import Any, Literal

import msgspec

from ..aio.client import AsyncApiClient
from ..core.account import HEADERS, WAYS
from ..core.address import BASE_URL
from ..core.forks import watch
from ..core.secrets import Secret, hidden
from ..sync.client import ApiClient
from .calls import Call, call_of
from .checks import RefusedError
from .engine import Engine, MissingError
from .faults import Answer, Fault, Faults, Reply
from .routes import TABLE
from .server import Server
from .table import Route, Table
from .transport import AsyncFakeTransport, FakeTransport

_MESSAGES = {
    400: "Validation Failed",
    401: "Wrong username and token combination",
    404: "Resource does not exist",
}


class FakeApiClient:
    """A ApiClient of one's own, in memory: keeps what it is given, and checks what it is asked.

    Threads can share it.

    Args:
        username: The username to accept. Without both, any credentials will do.
        api_key: The API key to accept.
        table: What the fake knows of its API. Default: everything that the client can call.
    """

    def __init__(
        self, username: str | None = None, api_key: str | None = None, *, table: Table = TABLE
    ) -> None:
        accepted: list[Secret | None] = [hidden(username), hidden(api_key)]
        del username, api_key  # a dump of local variables must not show them
        if accepted.count(None) == 1:
            raise ValueError("give both username= and api_key=, or neither")
        self._accepts_any = None in accepted
        self._credentials = (accepted[0] or Secret("me"), accepted[1] or Secret("key"))
        self._engine = Engine(table)
        self._faults = Faults()
        self._answers: dict[str, list[tuple[Any, int | None]]] = {}
        self._calls: list[Call] = []
        self._lock = threading.RLock()  # an answer of one's own may ask or change the fake
        watch(self)

    def after_fork(self) -> None:
        """Replace the lock in a forked process: a thread of its parent may hold it."""
        self._lock = threading.RLock()

    def client(self, **options: Any) -> ApiClient:
        """A client of this fake, without sockets.

        Args:
            options: Arguments for `ApiClient`.
        """
        transport = FakeTransport(self.receive)
        return ApiClient(transport=transport, **{**self._accepted(), **options})

    def async_client(self, **options: Any) -> AsyncApiClient:
        """The same for `asyncio`.

        Args:
            options: Arguments for `AsyncApiClient`.
        """
        transport = AsyncFakeTransport(self.receive)
        return AsyncApiClient(transport=transport, **{**self._accepted(), **options})

    def _accepted(self) -> dict[str, Any]:
        username, api_key = self._credentials
        return {"username": username, "api_key": api_key, "base_url": BASE_URL}

    @contextmanager
    def serve(self, port: int = 0) -> Generator[str]:
        """Serve this fake on loopback; gives the base URL.

        Args:
            port: Default: one that is free.
        """
        with Server(self.receive, port) as server:
            yield server.url

    def add(self, collection: str, /, **fields: Any) -> dict[str, Any]:
        """Keep a document, as if it had been made before.

        Args:
            collection: Path of its collection, such as "sessions" or "sessions/4991/messages", or
                of the document itself if it is the only one there: "sessions/4991/stat".
            fields: By their name in Python or in JSON. Those left out are as in the examples of
                the API's description; the id is a new one.

        Returns:
            The document.

        Raises:
            ValueError: The collection has one with this id, or there is no such collection or
                field. A document that is alone at its path is replaced.
        """
        with self._lock:
            return self._engine.add(collection, fields)

    def change(self, path: str, /, **fields: Any) -> dict[str, Any]:
        """Change a document, such as the status of a message that was sent.

        Args:
            path: The document, such as "messages/49910".
            fields: As for `add`; the others stay as they are.

        Returns:
            The document.
        """
        with self._lock:
            return self._engine.change(path, fields)

    def documents(self, collection: str) -> list[dict[str, Any]]:
        """What is kept in a collection.

        Args:
            collection: As for `add`.
        """
        with self._lock:
            return self._engine.documents(collection)

    def respond(self, operation: str, *answers: Any, status: int | None = None) -> None:
        """Answer valid requests for an operation in a way of one's own, without doing anything.

        Takes the place of what was said before.

        Args:
            operation: The operationId.
            answers: Bodies of answers, as JSON has them, for one request each; the last one stays.
                None, or nothing at all: no body. An `Answer` has its own status. A function gets
                the `Call` and returns any of these.
            status: Default: the one that is documented for success.
        """
        with self._lock:
            self._engine.known(operation)
            self._answers[operation] = [(answer, status) for answer in answers or (None,)]

    def fail(
        self,
        operation: str | None = None,
        *,
        status: int | None = None,
        retry_after: int | None = None,
        reset: Literal["before", "after"] | None = None,
        refuse: bool = False,
        delay: float = 0.0,
        truncate: bool = False,
        malformed: bool = False,
        times: int | None = 1,
    ) -> None:
        """Let the next requests fail. Further calls add what comes after that.

        Args:
            operation: The operationId. None or "*": whatever comes.
            status: Answer with this status, from 300 on, and do nothing.
            retry_after: Seconds, for the header Retry-After of that answer.
            reset: Reset the connection "before" the request is received, or "after" it was
                carried out, so that the answer is lost. The client cannot tell these apart.
            refuse: Refuse the connection. A server on loopback has accepted it by then, and
                resets it.
            delay: Seconds before the answer. If a client does not wait as long, it gets its
                timeout, without sockets at once.
            truncate: Break off in the middle of the answer.
            malformed: Put something into the body, where there is one, that is not JSON.
            times: How often. None: from now on.
        """
        fault = Fault(
            status=status,
            retry_after=retry_after,
            reset=reset,
            refuse=refuse,
            delay=delay,
            truncate=truncate,
            malformed=malformed,
        )
        if times is not None and times < 1:
            raise ValueError(f"times must be at least 1, not {times}")
        with self._lock:
            wanted = None if operation in (None, "*") else self._engine.known(operation).id
            self._faults.add(wanted, fault, times)

    def recover(self) -> None:
        """Let nothing fail any more, and forget the answers of `respond`."""
        with self._lock:
            self._faults = Faults()
            self._answers.clear()

    @property
    def calls(self) -> list[Call]:
        """The requests that arrived, the first one first."""
        with self._lock:
            return list(self._calls)

    def calls_to(self, operation: str) -> list[Call]:
        """The requests for an operation that arrived.

        Args:
            operation: The operationId.
        """
        self._engine.known(operation)
        return [call for call in self.calls if call.operation == operation]

    def receive(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Carry a request out. For transports and servers of one's own.

        Args:
            method: Of HTTP.
            target: Path and query.
            headers: By their name in any case.
            body: As it arrived.
        """
        headers = {name.lower(): value for name, value in headers.items()}
        with self._lock:
            route = self._engine.route(method, target.partition("?")[0])
            operation = None if route is None else route.id
            fault = self._faults.take(operation)
            if fault is not None and fault.unreceived is not None:
                return fault.unreceived
            call = call_of(operation, method, target, headers, body)
            self._calls.append(call)
            if fault is not None and fault.status is not None:
                status, answer = _error(fault.status)
            elif not self._is_known(headers):
                status, answer = _error(401)
            else:
                status, answer = self._carry_out(route, call)
        reply = Reply(status, answer, (("Content-Type", "application/json"),) if answer else ())
        return reply if fault is None else fault.applied(reply)

    def _carry_out(self, route: Route | None, call: Call) -> tuple[int, bytes]:
        if route is None:
            return _error(404)
        answer = partial(self._answer, route, call) if route.id in self._answers else None
        try:
            return self._engine.carry_out(route, call, answer)
        except RefusedError as refused:
            return _error(400, {"common": refused.common, "fields": refused.fields})
        except MissingError:
            return _error(404)

    def _answer(self, route: Route, call: Call) -> tuple[int, bytes]:
        """The next answer of the user's own."""
        waiting = self._answers[route.id]
        given, status = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        found = given(call) if callable(given) else given
        answer = found if isinstance(found, Answer) else Answer(found, status)
        body = b"" if answer.document is None else msgspec.json.encode(answer.document)
        return answer.status or route.status, body

    def _is_known(self, headers: Mapping[str, str]) -> bool:
        """Whether a request has credentials, and the right ones if some are."""
        scheme, _, encoded = headers.get("authorization", "").partition(" ")
        username, api_key = "", ""
        if scheme.lower() == "basic" and "basic" in WAYS:
            try:
                decoded = base64.b64decode(encoded, validate=True).decode()
            except (binascii.Error, UnicodeDecodeError):
                return False
            username, _, api_key = decoded.partition(":")
        elif HEADERS:
            username, api_key = (headers.get(name.lower(), "") for name in HEADERS)
        if self._accepts_any:
            return bool(username and api_key)
        return [username, api_key] == [secret.reveal() for secret in self._credentials]


def _error(status: int, errors: Any = None) -> tuple[int, bytes]:
    """An answer in the form in which the API reports what went wrong."""
    phrases = {each.value: each.phrase for each in HTTPStatus} | _MESSAGES
    document: dict[str, Any] = {"code": status, "message": phrases.get(status, "An error")}
    if errors is not None:
        document["errors"] = errors
    return status, msgspec.json.encode(document)
