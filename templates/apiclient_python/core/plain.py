"""Convert results to the types of JSON: dictionaries, lists and plain values."""

from __future__ import annotations

import math
from decimal import Decimal
from functools import cache
from typing import Any, Final, cast

import msgspec

from .answer import Fields, Names

_AS_THEY_ARE: Final = (str, int, bool, type(None))


def to_plain(value: object, names: Names = "wire", secrets: bool = False) -> Any:
    """Return a value in its JSON form: datetimes and decimals as strings, enums as their values.

    Args:
        value: A model, or a value in a model.
        names: Which names the fields of models get.
        secrets: Whether to include fields that hold passwords and keys.
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
    """Return the name of each field of a model, with its key in the dictionary."""
    fields: tuple[str, ...] = kind.__struct_fields__
    if names not in ("wire", "python"):
        raise ValueError(f'names must be "wire" or "python", not {names!r}')
    keys = kind.__struct_encode_fields__ if names == "wire" else fields
    hidden = () if secrets else kind.__secret_fields__
    pairs = zip(fields, keys, strict=True)
    return tuple((name, key) for name, key in pairs if name not in hidden)
