"""What models and enums have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from ..core.answer import Answer


class Model(Answer, kw_only=True, rename="camel"):
    """Something that the API sent.

    A field that the server left out, or filled with something that does not fit, is None,
    whatever its annotation says; a list or map that cannot be None is empty. `response_of` has
    everything as it arrived.
    """


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
