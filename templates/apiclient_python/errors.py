"""What can go wrong in a call. Every class derives from `ApiClientError`."""

from __future__ import annotations

import time
from collections.abc import Mapping
from http import HTTPStatus

import msgspec

from .core.answer import Fields
from .core.http import HTTPResponse
from .core.json_object import JSONObject
from .core.lenient import MISFIT, fit, loads
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
    "ApiClientError",
    "UnprocessableEntityError",
]


class ApiClientError(Exception):
    """Base of all errors of this package, but for `ValueError` and `TypeError` on arguments.

    `may_have_been_sent` is False only if the server cannot have carried the request out. Where
    it is True, find out before you repeat a request that sends a message. `attempts` counts how
    often the request was sent, or was about to be.
    """

    may_have_been_sent: bool = False
    attempts: int = 1


class APIConnectionError(ApiClientError):
    """No complete answer came from the server."""

    def __init__(self, message: str, may_have_been_sent: bool = True) -> None:
        super().__init__(message, may_have_been_sent)
        self.message = message
        self.may_have_been_sent = may_have_been_sent

    def __str__(self) -> str:
        return f"{self.message}{_times(self.attempts)}"


class APITimeoutError(APIConnectionError):
    """The server took longer than the timeout of the client."""


class APIResponseValidationError(ApiClientError):
    """The server reports success, and its answer is not what the API documents.

    The request was carried out: do not repeat it. `status_code`, `headers` and `body` hold what
    arrived.
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


class CallbackError(ApiClientError):
    """The body of a callback cannot be the event that was expected.

    The message says why and quotes nothing of the body.
    """


class ErrorDetails(Fields, JSONObject, msgspec.Struct, frozen=True):
    """Which input the server refused. It becomes JSON as models do."""

    common: list[str] = []
    """Reasons that concern the request as a whole."""
    fields: dict[str, list[str]] = {}
    """Reasons by the name that the field has in the API."""


class APIStatusError(ApiClientError):
    """The server answered with a status other than success.

    Attributes:
        status_code: The HTTP status.
        code: The code in the body, most often the status once more. None without one.
        message: What the server says; the standard phrase for the status if it says nothing.
        errors: The input that was refused, if the body names it.
        headers: Headers of the response, found by their name in any case.
        body: The body as it arrived.
        retry_after: Seconds until the server wants to be asked again, if it says so.
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
    """401: username and API key do not match, or lack the right to do this."""


class PermissionDeniedError(APIStatusError):
    """403: the account may not do this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing in the account."""


class ConflictError(APIStatusError):
    """409: another request is in the way."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed and cannot be carried out."""


class RateLimitError(APIStatusError):
    """429: too many requests; the server did not carry this one out."""


class InternalServerError(APIStatusError):
    """5xx: the server failed. It may have carried the request out all the same."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(operation: str, response: HTTPResponse) -> APIStatusError:
    """The error for a response that does not report success."""
    is_failure = 500 <= response.status_code <= 599
    fallback = InternalServerError if is_failure else APIStatusError
    return _BY_STATUS.get(response.status_code, fallback)(operation, response)


class _Reported(msgspec.Struct):
    code: int | None = None
    message: str | None = None
    errors: ErrorDetails | None = None


def _read(body: bytes) -> _Reported:
    """What a body says of an error. A part that is not as documented counts as absent."""
    try:
        reported = fit(loads(body), _Reported)
    except ValueError:
        return _Reported()
    return _Reported() if reported is MISFIT else reported


def _one_line(text: str, limit: int = 500) -> str:
    """Text of the server's for a log: without what could forge lines of it."""
    printable = "".join(c if c.isprintable() else " " for c in text)
    return printable if len(printable) <= limit else printable[:limit] + "…"


def _times(attempts: int) -> str:
    return f" ({attempts} attempts)" if attempts > 1 else ""


def _phrase(status_code: int) -> str:
    try:
        return HTTPStatus(status_code).phrase
    except ValueError:
        return "an unknown status"
