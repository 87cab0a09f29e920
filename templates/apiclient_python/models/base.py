"""What models and enums have in common."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum, StrEnum
from functools import partial
from typing import Any, ClassVar, Final, Self

import msgspec
from msgspec import UNSET

from ..core.answer import Answer
from ..core.json_object import JSONObject
from ..core.portable import Portable
from ..core.pydantic_type import PydanticType

ABSENT: Any = None
"""The value of a field that the server left out, whatever the type of the field."""


class _Hidden:
    def __repr__(self) -> str:
        return "..."


_HIDDEN: Final = _Hidden()


class _Shown:
    """For structs: fields of passwords and keys do not show in a `repr`."""

    __slots__ = ()
    __secret_fields__: ClassVar[tuple[str, ...]] = ()
    __struct_fields__: ClassVar[tuple[str, ...]]

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({', '.join(shown)})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [
            (name, _HIDDEN if name in self.__secret_fields__ else getattr(self, name))
            for name in self.__struct_fields__
        ]


class Model(_Shown, Answer, JSONObject, kw_only=True, rename="camel"):
    """Something that the API sent.

    A field that the server left out, or filled with something that does not fit, is None,
    whatever its annotation says; a list or map that cannot be None is empty. `response_of` has
    everything as it arrived.

    `dict(model)` is the same as `model.to_dict()`. `model["startTime"]` is the same as
    `model.start_time`.
    """


class Input(_Shown, Portable, msgspec.Struct, frozen=True, kw_only=True):
    """Something to send, given to a method as an argument.

    It is checked when it is sent, together with the other arguments. A field that is left out is
    not sent.
    """

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if isinstance(getattr(self, name), Iterator):
                # It can be read only once, and the object be sent twice.
                raise TypeError(f"{name} must be a list, not an iterator")

    def __reduce__(self) -> tuple[Any, ...]:
        # Another version of the client must not pass over what it was given to send.
        _, (kind, fields) = super().__reduce__()
        given = {name: value for name, value in fields.items() if value is not UNSET}
        return partial(kind, **given), ()


class OpenEnum(PydanticType, StrEnum):
    """Strings of which the documented ones have names.

    The API adds values without notice: `MessageStatus("z")` is a member without a name of its
    own. Members are strings and equal to their value; compare them with `==`, not `is`.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member


class OpenIntEnum(PydanticType, IntEnum):
    """Integers of which the documented ones have names: otherwise like `OpenEnum`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member
