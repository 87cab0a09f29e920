"""What the transports have in common."""

from __future__ import annotations

from ..errors import APIConnectionError, APITimeoutError, TextMagicError
from .http import HTTPRequest

DEFAULT_TIMEOUT = 30.0
"""Seconds."""
CONNECT_TIMEOUT = 10.0
"""Seconds. A request is not sent before there is a connection, so that it can be repeated."""
MAX_CONNECTIONS = 100


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
    request: HTTPRequest,
    error: Exception,
    *,
    reason: str,
    timed_out: bool,
    may_have_been_sent: bool,
) -> APIConnectionError:
    """The error of this package for one that an HTTP library raised."""
    kind = APITimeoutError if timed_out else APIConnectionError
    outcome = "it may have been carried out" if may_have_been_sent else "it was not sent"
    message = f"{request.operation}: no complete answer, {outcome}"
    return kind(f"{message}: {reason or type(error).__name__}", may_have_been_sent)


def closed_error(request: HTTPRequest) -> TextMagicError:
    """The error for using a client after `close()`."""
    return TextMagicError(f"{request.operation}: not sent, the client is closed")
