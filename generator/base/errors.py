"""The classes of the client's errors: one row for each.

From it come the classes for statuses, what the package offers, the reserved names and the docs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """A class of errors."""

    name: str
    """What it is called in the templates."""
    meaning: str
    """When it is raised, or the attributes that it has."""
    parent: str | None = None
    status: int | None = None
    """The status that raises it; 500 stands for all that are greater, too."""
    renamed: str = ""
    """What the client calls it, if that is not its name in the templates."""

    @property
    def public(self) -> str:
        return self.renamed or self.name

    @property
    def statuses(self) -> str:
        """The statuses that raise it, for readers."""
        return "5xx" if self.status == SERVER_ERROR else str(self.status)


SERVER_ERROR: Final = 500
BASE: Final = ErrorClass("ApiClientError", ".may_have_been_sent .attempts")
CONNECTION: Final = ErrorClass("APIConnectionError", "no complete answer", BASE.name)
STATUS: Final = ErrorClass(
    "APIStatusError",
    ".status_code .code .message .errors .headers .body .retry_after",
    BASE.name,
)
BY_STATUS: Final = (
    ErrorClass("BadRequestError", "the request is invalid; `errors` may say why", STATUS.name, 400),
    ErrorClass(
        "AuthenticationError",
        "username and API key do not match, or lack the right to do this",
        STATUS.name,
        401,
    ),
    ErrorClass("PermissionDeniedError", "the account may not do this", STATUS.name, 403),
    ErrorClass("NotFoundError", "there is no such thing in the account", STATUS.name, 404),
    ErrorClass("ConflictError", "another request is in the way", STATUS.name, 409),
    ErrorClass(
        "UnprocessableEntityError",
        "the request is well-formed and cannot be carried out",
        STATUS.name,
        422,
    ),
    ErrorClass(
        "RateLimitError",
        "too many requests; the server did not carry this one out",
        STATUS.name,
        429,
    ),
    ErrorClass(
        "InternalServerError",
        "the server failed; it may have carried the request out all the same",
        STATUS.name,
        SERVER_ERROR,
    ),
)
ERRORS: Final = (
    BASE,
    ErrorClass("CallbackError", "the body of a callback is no such event", BASE.name),
    CONNECTION,
    ErrorClass("APITimeoutError", "… within the timeout", CONNECTION.name),
    STATUS,
    *BY_STATUS,
    ErrorClass(
        "APIResponseValidationError",
        "carried out, with an answer that cannot be understood",
        BASE.name,
    ),
)


def error_of(status: int) -> ErrorClass:
    """The class of the error that a status raises."""
    fallback = BY_STATUS[-1] if SERVER_ERROR <= status <= 599 else STATUS
    return next((error for error in BY_STATUS if error.status == status), fallback)
