"""The error classes of the client: one row for each class.

The table defines the classes for statuses, the exports of the package, the reserved names and the
docs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """An error class."""

    name: str
    """The name in the templates."""
    meaning: str
    """The condition that raises the error, or its attributes."""
    parent: str | None = None
    status: int | None = None
    """The status that raises the error; 500 also covers all higher statuses."""
    renamed: str = ""
    """The name in the client, if it differs from the name in the templates."""

    @property
    def public(self) -> str:
        return self.renamed or self.name

    @property
    def statuses(self) -> str:
        """Return the statuses that raise the error, for the documentation."""
        return "5xx" if self.status == SERVER_ERROR else str(self.status)


SERVER_ERROR: Final = 500
BASE: Final = ErrorClass("ApiClientError", ".may_have_been_sent .attempts")
CALLBACK: Final = ErrorClass(
    "CallbackError", "the body of a callback is not a valid event", BASE.name
)
CONNECTION: Final = ErrorClass("APIConnectionError", "no complete response", BASE.name)
STATUS: Final = ErrorClass(
    "APIStatusError",
    ".status_code .code .message .errors .headers .body .retry_after",
    BASE.name,
)
BY_STATUS: Final = (
    ErrorClass("BadRequestError", "the request is invalid; `errors` may say why", STATUS.name, 400),
    ErrorClass(
        "AuthenticationError",
        "username or API key is wrong, or does not permit the request",
        STATUS.name,
        401,
    ),
    ErrorClass(
        "PermissionDeniedError", "the account does not have the permission", STATUS.name, 403
    ),
    ErrorClass("NotFoundError", "the account has no such resource", STATUS.name, 404),
    ErrorClass("ConflictError", "the request conflicts with another request", STATUS.name, 409),
    ErrorClass(
        "UnprocessableEntityError",
        "the request is well-formed but cannot be carried out",
        STATUS.name,
        422,
    ),
    ErrorClass(
        "RateLimitError",
        "too many requests; the server did not carry out this one",
        STATUS.name,
        429,
    ),
    ErrorClass(
        "InternalServerError",
        "the server failed; it may still have carried out the request",
        STATUS.name,
        SERVER_ERROR,
    ),
)
ERRORS: Final = (
    BASE,
    CALLBACK,
    CONNECTION,
    ErrorClass("APITimeoutError", "no complete response within the timeout", CONNECTION.name),
    STATUS,
    *BY_STATUS,
    ErrorClass(
        "APIResponseValidationError",
        "success status, but the response is invalid",
        BASE.name,
    ),
)


def error_of(status: int) -> ErrorClass:
    """Return the error class that a status raises."""
    fallback = BY_STATUS[-1] if SERVER_ERROR <= status <= 599 else STATUS
    return next((error for error in BY_STATUS if error.status == status), fallback)
