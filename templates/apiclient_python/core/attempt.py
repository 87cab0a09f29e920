"""One attempt at a request: how long it may last, and whether it has left."""

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
    """Return what stands for a credential in the headers that httpcore2 gets to see."""
    return f"{_TOKEN}{index}".encode()


class Attempt(float):
    """The seconds that one attempt may take, as one of the timeouts of httpcore2.

    httpcore2 hands a timeout to the network stream as it is, for each step anew. From this one the
    stream learns when the attempt as a whole has to end. In turn the attempt learns from the stream
    whether its request has left.

    The headers that httpcore2 gets have a stand-in for each credential, so that none of its frames
    holds one. `filled` puts the credentials in as the head of the request leaves.
    """

    __slots__ = ("_credentials", "_end", "_end_of_connecting", "is_sent", "stream")

    is_sent: bool
    """Whether a part of the request can have left."""
    stream: object
    """The connection that was opened for it."""
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
        """Return the seconds that are left. Raises `TimeoutError` if there are none."""
        return positive(self._end - monotonic())

    def left_to_connect(self) -> float:
        """Return the seconds that are left to connect. Raises `TimeoutError` if there are none."""
        return positive(self._end_of_connecting - monotonic())

    def is_head(self, data: bytes) -> bool:
        """Return whether the data to be written is the head of the request."""
        return not self.is_sent and _TOKEN.encode() in data

    def filled(self, head: bytes) -> bytes:
        """Return the head of the request with its credentials. Do not bind it to a name.

        Nor does this: a dump of local variables would show the credentials.
        """
        parts = _STAND_IN.split(head)  # every other one is the number of a credential
        secrets = list(self._credentials.headers.values())
        return b"".join(
            secrets[int(part)].reveal().encode() if index % 2 else part
            for index, part in enumerate(parts)
        )


def attempt_of(timeout: float | None) -> Attempt:
    """Return the attempt that a timeout of httpcore2 is."""
    assert isinstance(timeout, Attempt), "all requests of this package have one"
    return timeout


def positive(seconds: float) -> float:
    """Return the seconds. Raises `TimeoutError` if none are left."""
    if seconds <= 0:
        raise TimeoutError("timed out")
    return seconds
