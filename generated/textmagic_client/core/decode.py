"""Read the result of a call from its response.

The decoder of msgspec reads bodies that match the documentation, or nearly. All other bodies are
read by `coerce`, which is slower: fields that the server added, omitted or changed never raise.

An undocumented 2xx status also counts as success if the body clearly has the documented type. An
error would make callers repeat a request that was carried out.
"""

from __future__ import annotations

from types import NoneType
from typing import Any, Final, TypeVar

from ..errors import APIResponseValidationError, status_error
from .answer import Answer
from .coerce import MISFIT, REFUSED, coerce, decoder, loads, resembles
from .http import HTTPResponse
from .request import Request

T = TypeVar("T")

_ACCEPTED: Final = 202
"""The 2xx status that says that there is no result yet."""


def read(request: Request[T], response: HTTPResponse) -> T:
    """Return the result of a call.

    Raises:
        APIStatusError: The status does not mean success.
        APIResponseValidationError: The status means success, but the body does not have the
            documented type.
    """
    is_documented = response.status_code in request.statuses
    if not is_documented and not 200 <= response.status_code <= 299:
        if _is_gone(request, response):
            return request.result()
        raise status_error(request.operation, response)
    if request.result is NoneType:
        return request.result()
    if not response.is_complete:
        what = f"the response has more than {len(response.body):,} bytes (max_response_bytes=)"
        raise APIResponseValidationError(f"{request.operation}: carried out, but {what}", response)
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
        # The same as `made_of`, inlined for speed.
        result._source = response  # pyright: ignore[reportPrivateUsage]
    return result


def _is_gone(request: Request[Any], response: HTTPResponse) -> bool:
    """Return whether a DELETE got 404, and an earlier attempt may have deleted the resource.

    This is a success: the resource is already gone. An error would tell most callers that the
    deletion failed.
    """
    return (
        response.uncertain
        and response.status_code == 404
        and request.method == "DELETE"
        and request.result is NoneType
    )


def _reread(request: Request[Any], response: HTTPResponse) -> Any:
    """Return the result of a response that does not match the documentation."""
    kind: Any = request.result
    body, is_documented = response.body, response.status_code in request.statuses
    if response.status_code == _ACCEPTED and body.strip() in (b"", b"null", b"{}"):
        # The result is not known yet. An error could make the caller repeat the request.
        body, is_documented = b"{}", True
    try:
        document = loads(body)
    except ValueError as error:
        raise _fault(request, response, "is not JSON") from error
    result = coerce(document, kind) if is_documented or resembles(document, kind) else MISFIT
    if result is MISFIT:
        raise _fault(request, response, "is JSON of another type than documented")
    return result


def _fault(request: Request[Any], response: HTTPResponse, body: str) -> APIResponseValidationError:
    status = response.status_code
    how = "" if status in request.statuses else f", with the undocumented status {status}"
    message = f"{request.operation}: carried out{how}, but the response {body}"
    return APIResponseValidationError(message, response)
