"""What a product of the generator declares. `build` has the list of those that are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.analyze.names import NOTHING, Reserved
from generator.base.problems import Problems
from generator.ir import Client
from generator.validate.supported import Extension

Each = Callable[[Client], Iterable[tuple[str, Mapping[str, Any]]]]
"""Makes several files of a template: what stands in the path of each, and its variables."""


def _no_context(_: Client) -> Mapping[str, Any]:
    return {}


def _no_check(_: Client, __: Problems) -> None:
    pass


@dataclass(frozen=True, eq=False)
class Emitter:
    """A product: its part of the tree of templates, and what these are rendered with.

    The templates of an emitter can use the variable `client` and what is named here, no more.
    """

    folders: tuple[str, ...]
    """Its folders among the templates, with all in them. `""`: the files that are in none."""
    filters: Mapping[str, Callable[..., object]] = field(
        default_factory=dict[str, Callable[..., object]]
    )
    expand: Mapping[str, Each] = field(default_factory=dict[str, Each])
    """What a name in braces in the path of a template stands for."""
    context: Callable[[Client], Mapping[str, Any]] = _no_context
    """Makes the variables of all its templates."""
    reserved: Reserved = NOTHING
    """Names that the spec must not use."""
    extensions: tuple[Extension, ...] = ()
    """Keywords of specs whose values it reads in the intermediate representation."""
    check: Callable[[Client, Problems], None] = _no_check
    """Reports what the product cannot be made of, once nothing else is wrong."""
