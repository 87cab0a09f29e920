"""The errors that calls raise. Every class derives from `TextMagicError`."""

from __future__ import annotations

import time
from collections.abc import Mapping
from http import HTTPStatus

import msgspec

from .core.answer import Fields
from .core.coerce import MISFIT, coerce, loads
from .core.http import HTTPResponse
from .core.json_object import JSONObject
from .core.retries import may_be_carried_out, retry_after

__all__ = [
    "APIConnectionError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "CallbackError",
    "ConflictError",
    "ErrorDetails",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "TextMagicError",
    "UnprocessableEntityError",
]


class TextMagicError(Exception):
    """Base of all errors of this package, except `ValueError` and `TypeError` for arguments.

    `may_have_been_sent` is False only if the server cannot have carried out the request. If it is
    True, check whether the message was sent before you repeat a request that sends one. `attempts`
    is the number of attempts, including an attempt that failed before the request was sent.
    """

    may_have_been_sent: bool = False
    attempts: int = 1


class APIConnectionError(TextMagicError):
    """No complete response arrived from the server."""

    def __init__(self, message: str, may_have_been_sent: bool = True) -> None:
        super().__init__(message, may_have_been_sent)
        self.message = message
        self.may_have_been_sent = may_have_been_sent

    def __str__(self) -> str:
        return f"{self.message}{_times(self.attempts)}"


class APITimeoutError(APIConnectionError):
    """The server took longer than the timeout."""


class APIResponseValidationError(TextMagicError):
    """The server reports success, but the body does not have the documented type.

    The request was carried out: do not repeat it. `status_code`, `headers` and `body` are those of
    the response.
    """

    may_have_been_sent = True

    def __init__(self, message: str, response: HTTPResponse) -> None:
        super().__init__(message, response)
        self.message = message
        self.status_code: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.body: bytes = response.body
        self.attempts = response.attempts

    def __str__(self) -> str:
        return self.message


class CallbackError(TextMagicError):
    """The body of a callback is not a valid event of the expected kind.

    The message says why. It does not quote the body.
    """


class ErrorDetails(Fields, JSONObject, msgspec.Struct, frozen=True):
    """The input that the server refused. It converts to JSON as models do."""

    common: list[str] = []
    """Reasons that apply to the whole request."""
    fields: dict[str, list[str]] = {}
    """Reasons by the name of the field in the API."""


class APIStatusError(TextMagicError):
    """The server answered with a status other than success.

    Attributes:
        status_code: The HTTP status.
        code: The code in the body, usually the same as the status. None if there is none.
        message: The message in the body. If there is none, the standard phrase of the status.
        errors: The input that was refused, if the body names it.
        headers: Headers of the response. Lookup by name is case-insensitive.
        body: The body as it arrived.
        retry_after: Seconds to wait before the next attempt, if the server says so.
    """

    def __init__(self, operation: str, response: HTTPResponse) -> None:
        super().__init__(operation, response)
        self.operation = operation
        self.status_code: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.body: bytes = response.body
        reported = _read(response.body)
        self.code: int | None = reported.code
        self.message: str = reported.message or _phrase(response.status_code)
        self.errors: ErrorDetails | None = reported.errors
        self.retry_after = retry_after(response.headers, time.time())
        self.attempts = response.attempts
        self.may_have_been_sent = response.uncertain or may_be_carried_out(response.status_code)

    def __str__(self) -> str:
        text = f"{self.operation}: {self.status_code} {self.message}"
        errors = self.errors or ErrorDetails()
        reasons = [
            *errors.common,
            *(f"{name}: {' '.join(found)}" for name, found in errors.fields.items()),
        ]
        shown = _one_line(f"{text} ({'; '.join(reasons)})" if reasons else text)
        return shown + _times(self.attempts)


class BadRequestError(APIStatusError):
    """400: the request is invalid; `errors` may say why."""


class AuthenticationError(APIStatusError):
    """401: username or API key is wrong, or does not permit the request."""


class PermissionDeniedError(APIStatusError):
    """403: the account does not have the permission."""


class NotFoundError(APIStatusError):
    """404: the account has no such resource."""


class ConflictError(APIStatusError):
    """409: the request conflicts with another request."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed but cannot be carried out."""


class RateLimitError(APIStatusError):
    """429: too many requests; the server did not carry out this one."""


class InternalServerError(APIStatusError):
    """5xx: the server failed; it may still have carried out the request."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    500: InternalServerError,
}


def status_error(operation: str, response: HTTPResponse) -> APIStatusError:
    """Return the error for a response that does not report success."""
    is_failure = 500 <= response.status_code <= 599
    fallback = _BY_STATUS[500] if is_failure else APIStatusError
    return _BY_STATUS.get(response.status_code, fallback)(operation, response)


class _Reported(msgspec.Struct):
    code: int | None = None
    message: str | None = None
    errors: ErrorDetails | None = None


def _read(body: bytes) -> _Reported:
    """Read the error in a body. A part that does not have the documented type is ignored."""
    try:
        reported = coerce(loads(body), _Reported)
    except ValueError:
        return _Reported()
    return _Reported() if reported is MISFIT else reported


def _one_line(text: str, limit: int = 500) -> str:
    """Return text of the server on one line, so that it cannot forge lines of a log."""
    printable = "".join(c if c.isprintable() else " " for c in text)
    return printable if len(printable) <= limit else printable[:limit] + "…"


def _times(attempts: int) -> str:
    return f" ({attempts} attempts)" if attempts > 1 else ""


def _phrase(status_code: int) -> str:
    try:
        return HTTPStatus(status_code).phrase
    except ValueError:
        return "an unknown status"
