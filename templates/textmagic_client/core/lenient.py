"""Reads JSON that is not as documented: a value that does not fit costs its own field alone."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final, TypeGuard

import msgspec


class Misfit:
    """Stands for a value that cannot be made to fit."""


MISFIT: Final = Misfit()


class _Float(float):
    """A number that remembers how it was written: an amount of money must not change."""

    text: str


def loads(body: bytes) -> Any:
    """Decode JSON, and what some servers take for it.

    Bytes that are not UTF-8 become U+FFFD, and numbers that are none become None. Raises
    `ValueError` if nothing can be made of it.
    """
    try:
        return json.loads(
            body.decode("utf-8-sig", "replace"),
            strict=False,
            parse_float=_parse_float,
            parse_int=_parse_int,
            parse_constant=lambda _: None,
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _parse_float(text: str) -> float:
    number = _Float(text)
    number.text = text
    return number


def _parse_int(text: str) -> int | str:
    return int(text) if len(text) < 1000 else text  # Python refuses to convert more than 4,300


def fit(value: Any, kind: Any) -> Any:
    """The value as close to the type as it can be, or `MISFIT`."""
    return _fit(value, _type_info(kind))


@cache
def _type_info(kind: Any) -> Any:
    from msgspec import inspect  # rarely needed

    return inspect.type_info(kind)


def _fit(value: Any, info: Any) -> Any:
    kind = type(info).__name__
    if kind == "AnyType":
        return float(value) if isinstance(value, _Float) else value
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


def _fit_struct(value: Any, info: Any) -> Any:
    if not _is_dict(value):
        return MISFIT
    fields: dict[str, Any] = {}
    for field in info.fields:
        fitted = (
            _fit(value[field.encode_name], field.type) if field.encode_name in value else MISFIT
        )
        fields[field.name] = _nothing(field.type) if fitted is MISFIT else fitted
    return info.cls(**fields)


def _nothing(info: Any) -> Any:
    """What a field holds for which nothing came that fits."""
    kind = type(info).__name__
    if kind == "ListType":
        return list[Any]()
    return dict[str, Any]() if kind == "DictType" else None


def _fit_list(value: Any, info: Any) -> Any:
    items = list(value.values()) if _is_dict(value) else value  # a list with gaps, from PHP
    if not _is_list(items):
        return MISFIT
    return [fitted for item in items if (fitted := _fit(item, info)) is not MISFIT]


def _fit_dict(value: Any, info: Any) -> Any:
    if value == []:  # an empty map, from PHP
        return {}
    if not _is_dict(value):
        return MISFIT
    fitted = ((key, _fit(item, info)) for key, item in value.items())
    return {key: item for key, item in fitted if item is not MISFIT}


def _fit_scalar(value: Any, info: Any, kind: str) -> Any:
    if value is None or isinstance(value, list | dict):
        return MISFIT
    if kind == "StrType":
        return _as_text(value)
    if kind == "EnumType":
        return info.cls(_as_text(value))
    if kind == "BoolType" and isinstance(value, int | float):
        return bool(value)
    if kind == "IntType" and isinstance(value, bool):
        return int(value)
    if kind == "DecimalType":
        return _fit_decimal(value)
    plain = float(value) if isinstance(value, _Float) else value
    try:
        return msgspec.convert(plain, _python_type(kind), strict=False)
    except (msgspec.ValidationError, ValueError, OverflowError):
        return MISFIT


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return value.text if isinstance(value, _Float) else json.dumps(value)


def _fit_decimal(value: Any) -> Any:
    from decimal import Decimal, InvalidOperation

    try:
        number = Decimal(_as_text(value))
    except InvalidOperation:
        return MISFIT
    return number if number.is_finite() else MISFIT


def _python_type(kind: str) -> Any:
    from datetime import datetime

    return {"IntType": int, "FloatType": float, "BoolType": bool, "DateTimeType": datetime}[kind]


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
