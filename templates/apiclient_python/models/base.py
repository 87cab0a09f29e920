"""Base classes of models and enums."""

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
"""The value of a field that the server omitted. Any, so that it can be any field's default."""


class _Hidden:
    def __repr__(self) -> str:
        return "..."


_HIDDEN: Final = _Hidden()


class _Shown:
    """Mixin for structs whose `repr` hides the fields that hold passwords and keys."""

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
    """Base of all models that the API sends.

    A field is None if the server omitted it, or if the value does not fit its type. This also
    applies if the annotation does not allow None. Exception: a list or dict that cannot be None is
    empty. `response_of` returns the response as it arrived.

    `dict(model)` is the same as `model.to_dict()`. `model["startTime"]` is the same as
    `model.start_time`.
    """


class Input(_Shown, Portable, msgspec.Struct, frozen=True, kw_only=True):
    """Base of the objects that are sent, as arguments of methods.

    Fields are checked when the object is sent, together with the other arguments. A field that
    is omitted is not sent.
    """

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if isinstance(getattr(self, name), Iterator):
                # An iterator can be read only once, but the object can be sent again.
                raise TypeError(f"{name} must be a list, not an iterator")

    def __reduce__(self) -> tuple[Any, ...]:
        # Without `restored`: another version must raise for an unknown field, not drop it.
        _, (kind, fields) = super().__reduce__()
        given = {name: value for name, value in fields.items() if value is not UNSET}
        return partial(kind, **given), ()


class OpenEnum(PydanticType, StrEnum):
    """Base of string enums. The documented values have names; other values are allowed.

    The API adds values without notice: `Status("new")` is a member even if "new" is not
    documented. Members are strings and equal to their value; compare them with `==`, not `is`.
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
    """Base of integer enums. Otherwise like `OpenEnum`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member
