"""Credentials that cannot be printed by accident."""

from __future__ import annotations

import os
from typing import Any, NoReturn

import msgspec


class Secret:
    """A text that can be read only with `reveal`.

    It is not a `str`, so that it cannot be printed, sliced, joined, encoded or pickled. It stores
    the text combined with random bytes (XOR), so that a tool that inspects all objects, such as an
    error tracker, does not find the text either.
    """

    __slots__ = ("_length", "_mask", "_masked")

    def __init__(self, text: str) -> None:
        clear = text.encode("utf-8", "surrogatepass")
        self._length = len(clear)
        self._mask = int.from_bytes(os.urandom(self._length))
        self._masked = int.from_bytes(clear) ^ self._mask

    def reveal(self) -> str:
        """Return the text. Do not bind it to a name: a dump of local variables would show it."""
        return (self._masked ^ self._mask).to_bytes(self._length).decode("utf-8", "surrogatepass")

    def __repr__(self) -> str:
        return "[secret]"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Secret:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("credentials cannot be pickled: create the client where it is used")


class Credentials(msgspec.Struct, frozen=True):
    """Headers that identify the account, by their names."""

    headers: dict[str, Secret] = {}

    def reveal(self) -> dict[str, str]:
        """Return the headers as they are sent."""
        return {name: secret.reveal() for name, secret in self.headers.items()}


def hidden(value: Any) -> Any:
    """Return a string as a `Secret`, and the type of any other value."""
    if value is None or isinstance(value, Secret | type):
        return value  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, str):
        return Secret(value)
    return type(value)  # pyright: ignore[reportUnknownVariableType]
