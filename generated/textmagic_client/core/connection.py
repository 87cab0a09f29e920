"""Constants and errors that all transports share."""

from __future__ import annotations

import select
import socket
import ssl

from ..errors import APIConnectionError, APITimeoutError, TextMagicError
from .http import HTTPRequest

DEFAULT_TIMEOUT = 30.0
"""Seconds."""
CONNECT_TIMEOUT = 10.0
"""Seconds. While connecting, the request is not sent yet, so a retry is safe."""
MAX_CONNECTIONS = 100
KEEP_ALIVE = 5.0
"""Seconds for which an idle connection is kept."""


def forget_frames(error: BaseException, handled: BaseException | None) -> None:
    """Remove the tracebacks from an error and from all its causes.

    The frames of an HTTP library hold the credentials: a dump of local variables would show them.
    The error that the caller was handling before the request (`handled`) is left unchanged.
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
    """Convert an error of an HTTP library to an error of this package.

    Args:
        request: The request that failed.
        error: The error of the library.
        reason: The message of the library. If empty, the class name of the error is used.
        timed_out: Whether it is a timeout.
        is_sent: Whether the request may have reached the server.
    """
    kind = APITimeoutError if timed_out else APIConnectionError
    outcome = "it may have been carried out" if is_sent else "it was not sent"
    message = f"{request.operation}: no complete response, {outcome}"
    return kind(f"{message}: {reason or type(error).__name__}", is_sent)


def closed_error(request: HTTPRequest) -> TextMagicError:
    """Return the error for using a client after `close()`."""
    return TextMagicError(f"{request.operation}: not sent, the client is closed")


def unusable_error(request: HTTPRequest, reason: str) -> TextMagicError:
    """Return the error for a transport that cannot work in this process or event loop."""
    return TextMagicError(f"{request.operation}: not sent: {reason}")


def reads_more(tls: ssl.SSLObject) -> bool:
    """Return whether more data, or the end of the stream, can be read from TLS.

    The data is consumed: do not use the connection if this is True.
    """
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        pass
    return True


def is_readable(connection: socket.socket | None) -> bool:
    """Return whether data, or the end of the connection, can be read."""
    number = -1 if connection is None else connection.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))
