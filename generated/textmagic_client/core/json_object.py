"""Methods of all results that become a JSON object."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, ClassVar

from .answer import Names
from .plain import keys_of, to_plain
from .pydantic_type import PydanticType


class _Key(str):
    """A key that `keys` returned. With it, `__getitem__` returns the value in its JSON form."""

    __slots__ = ()


@cache
def _names_by_key(kind: Any) -> dict[str, str]:
    return {_Key(key): name for name, key in keys_of(kind, "wire", False)}


class JSONObject(PydanticType):
    """Mixin for subclasses of `Fields`: the methods that convert them to JSON."""

    __slots__ = ()

    def to_dict(self, *, names: Names = "wire", secrets: bool = False) -> dict[str, Any]:
        """Return the fields as a dictionary that can be written as JSON.

        Datetimes and decimals become strings, enums their values, and other models dictionaries.

        Args:
            names: "wire" for the names in the JSON of the API; "python" for the names of the
                attributes.
            secrets: Whether to include fields that hold passwords and keys. They are omitted by
                default.
        """
        fields: dict[str, Any] = to_plain(self, names, secrets)
        return fields

    def to_json(self, *, names: Names = "wire", secrets: bool = False) -> str:
        """Return the fields as a JSON string. The arguments are those of `to_dict`."""
        return json.dumps(self.to_dict(names=names, secrets=secrets))

    # For `dict(model)` and `**model`, which JSON encoders for arbitrary objects try. Templates of
    # Django also look up `model["name"]` first: for a name in Python, they must get the attribute.

    __iter__: ClassVar[None] = None  # `list(model)` is a TypeError

    def keys(self) -> tuple[str, ...]:
        """Return the keys of `dict(model)`: the names in the JSON of the API, without secrets."""
        kind: Any = type(self)
        return tuple(_names_by_key(kind))

    def __getitem__(self, key: str) -> Any:
        kind: Any = type(self)
        value = getattr(self, _names_by_key(kind)[key])
        return to_plain(value) if isinstance(key, _Key) else value
