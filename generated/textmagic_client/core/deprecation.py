"""Warnings about deprecated parts. Only modules with deprecated parts import this module."""

from __future__ import annotations

import inspect
import sys
import warnings
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from msgspec import UNSET

__all__ = ["deprecated", "deprecated_arguments", "warn_about_fields"]

F = TypeVar("F", bound=Callable[..., Any])

_PACKAGE: Final = __name__.removesuffix("core.deprecation")

if TYPE_CHECKING:  # type checkers know this decorator, and report each use of the function
    from typing_extensions import deprecated  # pyright: ignore[reportMissingModuleSource]
else:  # typing_extensions need not be installed

    def deprecated(message: str, /) -> Callable[[F], F]:
        """Make a function warn when it is called."""

        def decorate(function: F) -> F:
            function.__deprecated__ = message
            return _warning(function, lambda *_: _warn(message))

        return decorate


def deprecated_arguments(**messages: str) -> Callable[[F], F]:
    """Make a method warn when it is called with one of these arguments."""

    def decorate(method: F) -> F:
        parameters = inspect.signature(method).parameters.values()
        names = [p.name for p in parameters if p.kind is not p.KEYWORD_ONLY]
        deprecated_names = frozenset(messages)
        is_fast = deprecated_names.isdisjoint(names)

        def warn(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
            if is_fast and deprecated_names.isdisjoint(kwargs):
                return  # most calls
            _warn_about({**dict(zip(names, args, strict=False)), **kwargs}, messages)

        return _warning(method, warn)

    return decorate


def warn_about_fields(made: object, **messages: str) -> None:
    """Warn about each of these fields that is set in an object to send."""
    _warn_about({name: getattr(made, name) for name in messages}, messages)


def _warning(function: F, warn: Callable[[tuple[Any, ...], Mapping[str, Any]], None]) -> F:
    """Return a function that warns before it calls the other one.

    An `async` function also warns when it is called, not when its result is awaited. If a task
    awaits the result, the line of the call is no longer known.
    """

    @wraps(function)
    def warning(*args: Any, **kwargs: Any) -> Any:
        warn(args, kwargs)
        return function(*args, **kwargs)

    if inspect.iscoroutinefunction(function):  # the new one must look like it, for mocks
        if sys.version_info >= (3, 12):
            inspect.markcoroutinefunction(warning)
        else:
            from asyncio import coroutines

            vars(warning)["_is_coroutine"] = vars(coroutines)["_is_coroutine"]
    return cast(F, warning)


def _warn_about(values: Mapping[str, Any], messages: Mapping[str, str]) -> None:
    for name, message in messages.items():
        if values.get(name, UNSET) is not UNSET:
            _warn(message)


def _warn(message: str) -> None:
    """Warn at the line that calls this package. Python shows the warning once for each line.

    This package can call itself: `raw` calls methods.
    """
    level = 1
    frame = inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__", "").startswith(_PACKAGE):
        frame = frame.f_back
        level += 1
    warnings.warn(message, DeprecationWarning, stacklevel=level)
