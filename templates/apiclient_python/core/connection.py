"""What the transports have in common."""

from __future__ import annotations

import select
import socket
import ssl

from ..errors import APIConnectionError, APITimeoutError, ApiClientError
from .http import HTTPRequest

DEFAULT_TIMEOUT = 30.0
"""Seconds."""
CONNECT_TIMEOUT = 10.0
"""Seconds. A request is not sent before there is a connection, so that it can be repeated."""
MAX_CONNECTIONS = 100
KEEP_ALIVE = 5.0
"""Seconds for which a connection without a request is kept."""


def forget_frames(error: BaseException, handled: BaseException | None) -> None:
    """Take the tracebacks from an error and from all that led to it.

    The frames of an HTTP library hold the credentials, so a dump of local variables would show
    them. What the caller was dealing with before the request is not touched.
    """
    seen = {id(handled)}
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            each.__traceback__ = None
            waiting += (each.__cause__, each.__context__)


def connection_error(
    request: HTTPRequest, error: Exception, *, reason: str, timed_out: bool, is_sent: bool
) -> APIConnectionError:
    """Return the error of this package for one of an HTTP library.

    Args:
        request: The request that failed.
        error: The error of the library.
        reason: What the library says. Empty: the name of its error.
        timed_out: Whether the time was over.
        is_sent: Whether the request can have reached the server.
    """
    kind = APITimeoutError if timed_out else APIConnectionError
    outcome = "it may have been carried out" if is_sent else "it was not sent"
    message = f"{request.operation}: no complete answer, {outcome}"
    return kind(f"{message}: {reason or type(error).__name__}", is_sent)


def closed_error(request: HTTPRequest) -> ApiClientError:
    """Return the error for using a client after `close()`."""
    return ApiClientError(f"{request.operation}: not sent, the client is closed")


def unusable_error(request: HTTPRequest, reason: str) -> ApiClientError:
    """Return the error for using a transport where it cannot work."""
    return ApiClientError(f"{request.operation}: not sent: {reason}")


def reads_more(tls: ssl.SSLObject) -> bool:
    """Return whether TLS gives more than was asked for, if only its end.

    It takes what is there: do not use the connection if this is True.
    """
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        pass
    return True


def is_readable(connection: socket.socket | None) -> bool:
    """Return whether there is something to read, if only the end of the connection."""
    number = -1 if connection is None else connection.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))
