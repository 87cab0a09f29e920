"""The declaration of a product of the generator. `build` has the list of all products."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.analyze.names import NOTHING, Reserved
from generator.base.problems import Problems
from generator.ir import Client
from generator.validate.supported import Extension

Each = Callable[[Client], Iterable[tuple[str, Mapping[str, Any]]]]
"""Expands a template to several files: the placeholder value and the variables of each."""


def _no_context(_: Client) -> Mapping[str, Any]:
    return {}


def _has_all(_: Client, __: str) -> bool:
    return True


def _no_check(_: Client, __: Problems) -> None:
    pass


@dataclass(frozen=True, eq=False)
class Emitter:
    """A product: its part of the template tree, and the data for rendering it.

    Templates of an emitter can use the variable `client` and the data of this class, nothing else.
    """

    templates: tuple[str, ...]
    """Its template folders with all their files. `""`: the files outside all folders."""
    filters: Mapping[str, Callable[..., object]] = field(
        default_factory=dict[str, Callable[..., object]]
    )
    expand: Mapping[str, Each] = field(default_factory=dict[str, Each])
    """The values of each placeholder in a template path."""
    context: Callable[[Client], Mapping[str, Any]] = _no_context
    """Returns the variables for all templates of the emitter."""
    has: Callable[[Client, str], bool] = _has_all
    """Returns whether a client has the files of a template."""
    reserved_names: Reserved = NOTHING
    """Names that the spec must not use."""
    extensions: tuple[Extension, ...] = ()
    """Extension keywords of specs whose values this emitter reads from the IR."""
    check: Callable[[Client, Problems], None] = _no_check
    """Reports why the product cannot be generated. It runs only if there are no other problems."""
