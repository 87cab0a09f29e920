"""Reads the result of a call from its response.

The decoder of msgspec reads what is as documented, or nearly. Anything else takes a second, slower
way through `lenient`: the result never fails for what the server added, left out or changed.

A status of success that is not documented counts as success too where the body is plainly what is
documented for another: an error would make callers repeat what was carried out.
"""

from __future__ import annotations

from types import NoneType
from typing import Any, Final, TypeVar

from ..errors import APIResponseValidationError, status_error
from .answer import Answer
from .http import HTTPResponse
from .lenient import MISFIT, REFUSED, decoder, fit, loads, resembles
from .request import Request

T = TypeVar("T")

_ACCEPTED: Final = 202
"""The status of success that says that there is no result yet."""


def read(request: Request[T], response: HTTPResponse) -> T:
    """Return the result of a call.

    Raises:
        APIStatusError: The status is not one of success.
        APIResponseValidationError: The status means success, and the body is not what is
            documented.
    """
    is_documented = response.status_code in request.statuses
    if not is_documented and not 200 <= response.status_code <= 299:
        if _is_gone(request, response):
            return request.result()
        raise status_error(request.operation, response)
    if request.result is NoneType:
        return request.result()
    if not response.is_complete:
        what = f"an answer of more than {len(response.body):,} bytes (max_response_bytes=)"
        raise APIResponseValidationError(f"{request.operation}: carried out, with {what}", response)
    result: T
    kind: Any = request.result
    if is_documented:
        try:
            result = decoder(kind).decode(response.body)
        except REFUSED:
            result = _reread(request, response)
    else:
        result = _reread(request, response)
    if isinstance(result, Answer):
        # As `made_of` does, without a call for every request.
        result._source = response  # pyright: ignore[reportPrivateUsage]
    return result


def _is_gone(request: Request[Any], response: HTTPResponse) -> bool:
    """Whether a deletion found nothing that an attempt before it may have deleted.

    What was asked for is so: the thing is not there. An error would tell most callers that their
    own deletion failed.
    """
    return (
        response.uncertain
        and response.status_code == 404
        and request.method == "DELETE"
        and request.result is NoneType
    )


def _reread(request: Request[Any], response: HTTPResponse) -> Any:
    """Return the result of a response that is not as documented."""
    kind: Any = request.result
    body, is_documented = response.body, response.status_code in request.statuses
    if response.status_code == _ACCEPTED and body.strip() in (b"", b"null", b"{}"):
        # Nothing is known of it yet: no reason to send it again.
        body, is_documented = b"{}", True
    try:
        document = loads(body)
    except ValueError as error:
        raise _fault(request, response, "something other than JSON") from error
    result = fit(document, kind) if is_documented or resembles(document, kind) else MISFIT
    if result is MISFIT:
        raise _fault(request, response, "another kind of JSON than documented")
    return result


def _fault(request: Request[Any], response: HTTPResponse, body: str) -> APIResponseValidationError:
    status = response.status_code
    how = "" if status in request.statuses else f", with the undocumented status {status}"
    message = f"{request.operation}: carried out{how}, and answered with {body}"
    return APIResponseValidationError(message, response)
