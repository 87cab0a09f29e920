"""What models and enums have in common."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum, StrEnum
from typing import Self

import msgspec

from ..core.answer import Answer


class Model(Answer, kw_only=True, rename="camel"):
    """Something that the API sent.

    A field that the server left out, or filled with something that does not fit, is None,
    whatever its annotation says; a list or map that cannot be None is empty. `response_of` has
    everything as it arrived.
    """


def shown(model: Model, hiding: tuple[str, ...]) -> str:
    """How a model shows itself that has something secret."""
    fields = (
        f"{name}={'...' if name in hiding else repr(getattr(model, name))}"
        for name in model.__struct_fields__
    )
    return f"{type(model).__name__}({', '.join(fields)})"


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """Something to send, given to a method as an argument.

    It is checked when it is sent, together with the other arguments. A field that is left out is
    not sent.
    """

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if isinstance(getattr(self, name), Iterator):
                # It can be read only once, and the object be sent twice.
                raise TypeError(f"{name} must be a list, not an iterator")


class OpenEnum(StrEnum):
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


class OpenIntEnum(IntEnum):
    """Integers of which the documented ones have names: otherwise like `OpenEnum`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member
