"""What results that become an object of JSON have in common."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, ClassVar

from .answer import Names
from .plain import keys_of, to_plain
from .pydantic_type import PydanticType


class _Key(str):
    """A key that `keys` returned. It gets the value as JSON has it."""

    __slots__ = ()


@cache
def _names_by_key(kind: Any) -> dict[str, str]:
    return {_Key(key): name for name, key in keys_of(kind, "wire", False)}


class JSONObject(PydanticType):
    """For `Fields`: the methods that write them."""

    __slots__ = ()

    def to_dict(self, *, names: Names = "wire", secrets: bool = False) -> dict[str, Any]:
        """Return the fields as a dictionary that can be written as JSON.

        Times and decimals are strings, enums their values, other models dictionaries.

        Args:
            names: "wire" for names as in the JSON of the API; "python" for those of the
                attributes.
            secrets: Whether fields of passwords and keys are included. They are left out by
                default.
        """
        fields: dict[str, Any] = to_plain(self, names, secrets)
        return fields

    def to_json(self, *, names: Names = "wire", secrets: bool = False) -> str:
        """Return the fields as JSON. For the arguments see `to_dict`."""
        return json.dumps(self.to_dict(names=names, secrets=secrets))

    # For `dict(model)` and `**model`, which is what makes JSON of any object tries. A template of
    # Django looks here first, too: with a name of its own it has to find what the attribute is.

    __iter__: ClassVar[None] = None  # `list(model)` is a TypeError

    def keys(self) -> tuple[str, ...]:
        """Return the keys of `dict(model)`: the names as on the wire, without secrets."""
        kind: Any = type(self)
        return tuple(_names_by_key(kind))

    def __getitem__(self, key: str) -> Any:
        kind: Any = type(self)
        value = getattr(self, _names_by_key(kind)[key])
        return to_plain(value) if isinstance(key, _Key) else value
