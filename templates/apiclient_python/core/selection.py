"""Select the fields of models and pages that pydantic serializes."""

from __future__ import annotations

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import dataclass
from typing import Any, cast

from .answer import Fields, Names
from .page import BasePage
from .plain import keys_of, to_plain

_ALL = "__all__"
"""The key of pydantic for every item of a list."""


def selected(value: Any, info: Any) -> Any:
    """Return a value in its JSON form, with the fields that pydantic was told to include.

    Args:
        value: A model, a page or an enum.
        info: The options of pydantic: `include`, `exclude`, `exclude_none`, `by_alias`.
    """
    names: Names = "python" if info.by_alias is False else "wire"
    selection = _Selection(names, bool(info.exclude_none))
    is_page = isinstance(value, BasePage)
    whole = cast(Any, value).document() if is_page else value
    include = () if info.include is None else (info.include,)
    exclude = () if info.exclude is None else (info.exclude,)
    return selection.of(whole, include, exclude)


@dataclass(frozen=True)
class _Selection:
    names: Names
    without_none: bool

    def of(self, value: object, include: tuple[Any, ...], exclude: tuple[Any, ...]) -> Any:
        """Return the selected part of a value. Without `include`: all except `exclude`."""
        found: dict[object, object] = {}
        for labels, key, item in self._members(value):
            wanted, unwanted = _said(include, labels), _said(exclude, labels)
            if (include and not wanted) or any(_is_whole(spec) for spec in unwanted):
                continue
            inner = () if any(_is_whole(spec) for spec in wanted) else wanted
            plain = self.of(item, inner, unwanted)
            if not (plain is None and self.without_none and isinstance(value, Fields)):
                found[key] = plain
        if isinstance(value, list):
            return list(found.values())
        return found if isinstance(value, dict | Fields) else to_plain(value)

    def _members(self, value: object) -> list[tuple[tuple[object, ...], object, object]]:
        """Return the parts of a value: the names that select a part, its key in JSON, the part."""
        if isinstance(value, Fields):
            kind: Any = type(value)
            wire = dict(keys_of(kind, "wire", False))
            keys = keys_of(kind, self.names, False)
            return [((name, wire[name]), key, getattr(value, name)) for name, key in keys]
        if isinstance(value, dict):
            pairs = cast(dict[object, object], value)
            return [((key,), key, item) for key, item in pairs.items()]
        if isinstance(value, list):
            items = cast(list[object], value)
            return [((at, at - len(items)), at, item) for at, item in enumerate(items)]
        return []


def _said(specs: tuple[Any, ...], labels: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the entries of `include` or `exclude` for a part: True, or a selection within it."""
    said: list[Any] = []
    for spec in specs:
        for label in (*labels, _ALL):
            if isinstance(spec, Mapping):
                said.append(cast(Mapping[object, object], spec).get(label, False))
            elif isinstance(spec, AbstractSet):
                said.append(label in spec)
    return tuple(each for each in said if each is not False and each is not None)


def _is_whole(spec: Any) -> bool:
    return spec is True or spec is ...
