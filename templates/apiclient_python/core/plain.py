"""Results as dictionaries, lists and what else JSON has."""

from __future__ import annotations

import math
from decimal import Decimal
from functools import cache
from typing import Any, Final, cast

import msgspec

from .answer import Fields, Names

_AS_THEY_ARE: Final = (str, int, bool, type(None))


def to_plain(value: object, names: Names = "wire", secrets: bool = False) -> Any:
    """Return a value as JSON has it: times and decimals as strings, enums as their values.

    Args:
        value: A model, or what is found in one.
        names: Which names the fields of models get.
        secrets: Whether fields of passwords and keys are included.
    """
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, Fields):
        kind: Any = type(value)
        return {
            key: to_plain(getattr(value, name), names, secrets)
            for name, key in keys_of(kind, names, secrets)
        }
    if isinstance(value, list | tuple):
        items = cast(list[object], value)
        return [to_plain(item, names, secrets) for item in items]
    if isinstance(value, dict):
        pairs = cast(dict[object, object], value)
        return {key: to_plain(item, names, secrets) for key, item in pairs.items()}
    if isinstance(value, float):  # JSON has no infinity
        return value if math.isfinite(value) else None
    if isinstance(value, Decimal) and not value.is_finite():
        return None
    return msgspec.to_builtins(value)


@cache
def keys_of(kind: Any, names: Names, secrets: bool) -> tuple[tuple[str, str], ...]:
    """The fields of a model, each with the key that it gets."""
    fields: tuple[str, ...] = kind.__struct_fields__
    if names not in ("wire", "python"):
        raise ValueError(f'names must be "wire" or "python", not {names!r}')
    keys = kind.__struct_encode_fields__ if names == "wire" else fields
    hidden = () if secrets else kind.__secret_fields__
    pairs = zip(fields, keys, strict=True)
    return tuple((name, key) for name, key in pairs if name not in hidden)
