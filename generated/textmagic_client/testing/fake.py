"""The public interface of the fake."""

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

from ..aio.client import AsyncTextMagic
from ..core.account import HEADERS, WAYS
from ..core.address import BASE_URL
from ..core.forks import watch
from ..core.secrets import Secret, hidden
from ..sync.client import TextMagic
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


class FakeTextMagic:
    """A fake TextMagic API in memory. It stores what is sent, and validates every request.

    Threads can share it.

    Args:
        username: The username to accept. If both are omitted, any credentials are accepted.
        api_key: The API key to accept.
        table: The operations of the fake. Default: all operations of the client.
    """

    def __init__(
        self, username: str | None = None, api_key: str | None = None, *, table: Table = TABLE
    ) -> None:
        accepted: list[Secret | None] = [hidden(username), hidden(api_key)]
        del username, api_key  # a dump of local variables must not show them
        if accepted.count(None) == 1:
            raise ValueError("pass both username= and api_key=, or neither")
        self._accepts_any = None in accepted
        self._credentials = (accepted[0] or Secret("me"), accepted[1] or Secret("key"))
        self._engine = Engine(table)
        self._faults = Faults()
        self._answers: dict[str, list[tuple[Any, int | None]]] = {}
        self._calls: list[Call] = []
        self._lock = threading.RLock()  # a function passed to `respond` may call the fake
        watch(self)

    def after_fork(self) -> None:
        """Replace the lock in a forked process: a thread of its parent may hold it."""
        self._lock = threading.RLock()

    def client(self, **options: Any) -> TextMagic:
        """Return a client of this fake that uses no sockets.

        Args:
            options: Arguments for `TextMagic`.
        """
        transport = FakeTransport(self.receive)
        return TextMagic(transport=transport, **{**self._accepted(), **options})

    def async_client(self, **options: Any) -> AsyncTextMagic:
        """Return an async client of this fake that uses no sockets.

        Args:
            options: Arguments for `AsyncTextMagic`.
        """
        transport = AsyncFakeTransport(self.receive)
        return AsyncTextMagic(transport=transport, **{**self._accepted(), **options})

    def _accepted(self) -> dict[str, Any]:
        username, api_key = self._credentials
        return {"username": username, "api_key": api_key, "base_url": BASE_URL}

    @contextmanager
    def serve(self, port: int = 0) -> Generator[str]:
        """Serve this fake over HTTP on loopback. Yields the base URL.

        Args:
            port: The port. Default: any free port.
        """
        with Server(self.receive, port) as server:
            yield server.url

    def add(self, collection: str, /, **fields: Any) -> dict[str, Any]:
        """Add a document, as if it had been created before.

        Args:
            collection: Path of its collection, such as "things" or "things/7/parts". For a path
                with a single document, this is its own path: "things/7/size".
            fields: The fields by their names in Python or in JSON. Omitted fields come from the
                examples in the description of the API; if the id is omitted, a new
                one is used.

        Returns:
            The document.

        Raises:
            ValueError: There is no such collection or field, or the collection already has a
                document with this id. If the path has a single document, `add` replaces it instead.
        """
        with self._lock:
            return self._engine.add(collection, fields)

    def change(self, path: str, /, **fields: Any) -> dict[str, Any]:
        """Change a document, for example to the state that it would have later.

        Args:
            path: The path of the document, such as "things/7".
            fields: The fields to change, as for `add`.

        Returns:
            The document.
        """
        with self._lock:
            return self._engine.change(path, fields)

    def documents(self, collection: str) -> list[dict[str, Any]]:
        """Return the documents of a collection.

        Args:
            collection: As for `add`.
        """
        with self._lock:
            return self._engine.documents(collection)

    def respond(self, operation: str, *answers: Any, status: int | None = None) -> None:
        """Set the responses to valid requests for an operation. The operation is not carried out.

        Replaces the responses that were set before.

        Args:
            operation: The operationId.
            answers: The bodies as JSON values, one for each request; the last one is repeated.
                None, or no argument: no body. An `Answer` has its own status. A function gets
                the `Call` and returns any of these.
            status: The status. Default: the documented status for success.
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
        """Make the next requests fail. Failures that later calls of `fail` set follow these.

        Args:
            operation: The operationId. None or "*": any operation.
            status: Respond with this status, from 300 to 599. The operation is not carried out.
            retry_after: Seconds for the header Retry-After of that response.
            reset: Reset the connection "before" the request is received, or "after" it was
                carried out, so that the response is lost. The client cannot tell these apart.
            refuse: Refuse the connection. A server on loopback cannot refuse it, and resets it
                instead.
            delay: Seconds before the response. If that is longer than the timeout of the client,
                it raises its timeout error; without sockets, immediately.
            truncate: Close the connection in the middle of the response.
            malformed: Replace the body, if there is one, by a body that is not JSON.
            times: How many requests fail. None: all from now on.
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
        """Remove all faults of `fail` and all responses of `respond`."""
        with self._lock:
            self._faults = Faults()
            self._answers.clear()

    @property
    def calls(self) -> list[Call]:
        """The requests that arrived, in order."""
        with self._lock:
            return list(self._calls)

    def calls_to(self, operation: str) -> list[Call]:
        """Return the requests for an operation that arrived, in order.

        Args:
            operation: The operationId.
        """
        self._engine.known(operation)
        return [call for call in self.calls if call.operation == operation]

    def receive(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Carry out a request. For custom transports and servers.

        Args:
            method: The HTTP method.
            target: The path and query.
            headers: The headers. Their names are case-insensitive.
            body: The body as it arrived.
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
        """Return the next response that was set with `respond`."""
        waiting = self._answers[route.id]
        given, status = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        found = given(call) if callable(given) else given
        answer = found if isinstance(found, Answer) else Answer(found, status)
        body = b"" if answer.document is None else msgspec.json.encode(answer.document)
        return answer.status or route.status, body

    def _is_known(self, headers: Mapping[str, str]) -> bool:
        """Return whether a request has credentials that this fake accepts."""
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
    """Return an error response in the format of the API."""
    phrases = {each.value: each.phrase for each in HTTPStatus} | _MESSAGES
    document: dict[str, Any] = {"code": status, "message": phrases.get(status, "An error")}
    if errors is not None:
        document["errors"] = errors
    return status, msgspec.json.encode(document)
