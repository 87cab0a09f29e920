"""From the response to the result of a call.

The decoder of msgspec reads what is as documented, or nearly. Anything else takes a second, slower
way through `lenient`: the result never fails for what the server added, left out or changed.
"""

from __future__ import annotations

from types import NoneType
from typing import Any, TypeVar

from ..errors import APIResponseValidationError, status_error
from .answer import Answer, made_of
from .http import HTTPResponse
from .lenient import MISFIT, REFUSED, decoder, fit, loads
from .request import Request

T = TypeVar("T")


def read(request: Request[T], response: HTTPResponse) -> T:
    """The result of a call.

    Raises:
        APIStatusError: The status is not one of success.
        APIResponseValidationError: The status means success and is not documented for the
            operation, or the body is no JSON or not of the documented kind.
    """
    if response.status_code not in request.statuses:
        if _is_gone(request, response):
            return request.result()
        if 200 <= response.status_code <= 299:
            what = f"carried out, with the undocumented status {response.status_code}"
            raise APIResponseValidationError(f"{request.operation}: {what}", response)
        raise status_error(request.operation, response)
    if request.result is NoneType:
        return request.result()
    result: T = _decode(request.operation, request.result, response)
    if isinstance(result, Answer):
        return made_of(result, response)
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


def _decode(operation: str, kind: Any, response: HTTPResponse) -> Any:
    body = response.body
    if response.status_code == 202 and body.strip() in (b"", b"null"):
        body = b"{}"  # accepted, and nothing known of it yet: no reason to send it again
    try:
        return decoder(kind).decode(body)
    except REFUSED:  # not as documented
        pass
    try:
        document = loads(body)
    except ValueError as error:
        message = f"{operation}: carried out, and answered with something other than JSON"
        raise APIResponseValidationError(message, response) from error
    result = fit(document, kind)
    if result is MISFIT:
        message = (
            f"{operation}: carried out, and answered with another kind of JSON than documented"
        )
        raise APIResponseValidationError(message, response)
    return result
