"""One attempt at a request: its deadline, and whether the request was sent."""

from __future__ import annotations

import re
from secrets import token_hex
from time import monotonic

from .connection import CONNECT_TIMEOUT
from .http import HTTPRequest
from .secrets import Credentials

_TOKEN = f"credentials-{token_hex(16)}-"
_STAND_IN = re.compile(_TOKEN.encode() + b"([0-9]+)")


def stand_in(index: int) -> bytes:
    """Return the placeholder for a credential in the headers that are passed to httpcore2."""
    return f"{_TOKEN}{index}".encode()


class Attempt(float):
    """The deadline of one attempt, in the form of a timeout (a float) for httpcore2.

    httpcore2 passes the timeout object itself to the network stream at each step. The stream reads
    from it when the whole attempt must end, and records in it whether the request was sent.

    The headers that httpcore2 gets contain a placeholder for each credential, so that no frame of
    httpcore2 holds a credential. `filled` inserts the credentials when the head of the request is
    written.
    """

    __slots__ = ("_credentials", "_end", "_end_of_connecting", "is_sent", "stream")

    is_sent: bool
    """Whether a part of the request may have been sent."""
    stream: object
    """The connection that was opened for this attempt."""
    _credentials: Credentials
    _end: float
    _end_of_connecting: float

    def __new__(cls, seconds: float, request: HTTPRequest) -> Attempt:
        attempt = super().__new__(cls, seconds)
        now = monotonic()
        attempt._end = now + seconds
        attempt._end_of_connecting = now + min(seconds, CONNECT_TIMEOUT)
        attempt._credentials = request.credentials
        attempt.is_sent = False
        attempt.stream = None
        return attempt

    def left(self) -> float:
        """Return the remaining seconds. Raises `TimeoutError` if none remain."""
        return positive(self._end - monotonic())

    def left_to_connect(self) -> float:
        """Return the seconds that remain to connect. Raises `TimeoutError` if none remain."""
        return positive(self._end_of_connecting - monotonic())

    def is_head(self, data: bytes) -> bool:
        """Return whether the data to be written is the head of the request."""
        return not self.is_sent and _TOKEN.encode() in data

    def filled(self, head: bytes) -> bytes:
        """Return the head of the request with its credentials. Do not bind it to a name.

        A dump of local variables would show the credentials. This function binds no name to them
        either.
        """
        parts = _STAND_IN.split(head)  # every second part is the index of a credential
        secrets = list(self._credentials.headers.values())
        return b"".join(
            secrets[int(part)].reveal().encode() if index % 2 else part
            for index, part in enumerate(parts)
        )


def attempt_of(timeout: float | None) -> Attempt:
    """Cast a timeout that httpcore2 passes on to its real type."""
    assert isinstance(timeout, Attempt), "the timeout of every request is an Attempt"
    return timeout


def positive(seconds: float) -> float:
    """Return the seconds. Raises `TimeoutError` if they are not positive."""
    if seconds <= 0:
        raise TimeoutError("timed out")
    return seconds
