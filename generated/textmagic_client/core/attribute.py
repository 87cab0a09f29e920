"""Attributes of a client that are created when they are first used."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, cast, overload

from .forks import load

T = TypeVar("T")


class Attribute(Generic[T]):
    """A descriptor that creates a resource, such as `client.things`.

    The module `resources/things.py` has the class for the attribute `things`. It is imported
    when the attribute is first used.
    """

    def __init__(self, class_name: str) -> None:
        self._class_name = class_name

    def __set_name__(self, owner: type, name: str) -> None:
        self._module = f"{owner.__module__.rpartition('.')[0]}.resources.{name}"
        self._name = name

    @overload
    def __get__(self, client: None, owner: type) -> type[T]: ...
    @overload
    def __get__(self, client: object, owner: type) -> T: ...
    def __get__(self, client: Any, owner: type) -> type[T] | T:
        kind: Any = getattr(load(self._module), self._class_name)
        if client is None:  # for tools that inspect the class, such as create_autospec
            return cast(type[T], kind)
        made: T = kind(client._caller)
        vars(client)[self._name] = made  # from now on, found before this descriptor
        return made
