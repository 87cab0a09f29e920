"""From the response to the result of a call.

The strict decoder of msgspec reads what is as documented. Anything else takes a second, slower
way, on which a value that does not fit its field costs that field alone: the result never fails
for what the server added, left out or changed.
"""

from __future__ import annotations

import json
from functools import cache
from types import NoneType
from typing import Any, Final, TypeGuard, TypeVar

import msgspec

from ..errors import APIResponseValidationError, status_error
from .http import HTTPResponse
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
        if 200 <= response.status_code <= 299:
            raise APIResponseValidationError(
                f"{request.operation}: carried out, with the undocumented status "
                f"{response.status_code}",
                response,
            )
        raise status_error(request.operation, response)
    if request.result is NoneType:
        return request.result()
    kind: Any = request.result
    try:
        decoded: T = _decoder(kind).decode(response.body)
        return decoded
    except msgspec.DecodeError:  # not as documented, or no JSON at all
        pass
    try:
        # The decoder of the standard library takes more: numbers out of range, for instance.
        document: Any = json.loads(response.body)
    except (ValueError, RecursionError) as error:
        raise _unreadable(request, response, "something other than JSON") from error
    result: T | _Misfit = _fit(document, _type_info(kind))
    if isinstance(result, _Misfit):
        raise _unreadable(request, response, "another kind of JSON than documented")
    return result


def _unreadable(
    request: Request[T], response: HTTPResponse, what: str
) -> APIResponseValidationError:
    message = f"{request.operation}: carried out, and answered with {what}"
    return APIResponseValidationError(message, response)


@cache
def _decoder(type_: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(type_)


@cache
def _type_info(type_: Any) -> Any:
    from msgspec import inspect  # rarely needed

    return inspect.type_info(type_)


class _Misfit:
    """Stands for a value that cannot be made to fit."""


_MISFIT: Final = _Misfit()


def _fit(value: Any, info: Any) -> Any:
    """The value as close to the type as it can be, or `_MISFIT`."""
    kind = type(info).__name__
    if kind == "AnyType":
        return value
    if kind == "UnionType":
        if value is None:
            return None
        return _fit(value, next(t for t in info.types if type(t).__name__ != "NoneType"))
    if kind == "StructType":
        return _fit_struct(value, info)
    if kind == "ListType":
        return _fit_list(value, info.item_type)
    if kind == "DictType":
        return _fit_dict(value, info.value_type)
    return _fit_scalar(value, info, kind)


def _fit_list(value: Any, info: Any) -> Any:
    if not _is_list(value):
        return _MISFIT
    return [fitted for item in value if (fitted := _fit(item, info)) is not _MISFIT]


def _fit_dict(value: Any, info: Any) -> Any:
    if value == []:  # what PHP makes of an empty map
        return {}
    if not _is_dict(value):
        return _MISFIT
    fitted = ((key, _fit(item, info)) for key, item in value.items())
    return {key: item for key, item in fitted if item is not _MISFIT}


def _fit_struct(value: Any, info: Any) -> Any:
    if not _is_dict(value):
        return _MISFIT
    fields: dict[str, Any] = {}
    for field in info.fields:
        fitted = (
            _fit(value[field.encode_name], field.type) if field.encode_name in value else _MISFIT
        )
        missing = list[Any]() if type(field.type).__name__ == "ListType" else None
        fields[field.name] = missing if fitted is _MISFIT else fitted
    return info.cls(**fields)


def _fit_scalar(value: Any, info: Any, kind: str) -> Any:
    if value is None or isinstance(value, list | dict):
        return _MISFIT
    if kind == "StrType":
        return value if isinstance(value, str) else json.dumps(value)
    if kind == "EnumType":
        return info.cls(str(value))
    if kind == "BoolType" and isinstance(value, int | float):
        return bool(value)
    if kind == "IntType" and isinstance(value, bool):
        return int(value)
    target = {"IntType": int, "FloatType": float, "BoolType": bool}.get(kind)
    try:
        return msgspec.convert(value, target or _python_type(kind), strict=False)
    except (msgspec.ValidationError, ValueError, OverflowError):
        return _MISFIT


def _python_type(kind: str) -> Any:
    from datetime import datetime
    from decimal import Decimal

    return {"DateTimeType": datetime, "DecimalType": Decimal}[kind]


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
