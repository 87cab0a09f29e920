"""One edit of the spec, and functions for edits of its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import yaml

from generator.document.nodes import is_dict


@dataclass(frozen=True)
class Edit:
    """An edit, as a merge patch (RFC 7396), and the changes that it makes.

    Each change is `verdict direction: sentence`, or `verdict direction typed: sentence` if a type
    checker finds the places that break.
    """

    name: str
    patch: dict[str, Any]
    changes: tuple[str, ...]

    @property
    def is_typed(self) -> bool:
        return any(" typed: " in change for change in self.changes)


def _at(*place: str) -> Callable[..., Edit]:
    """Return a function that makes an edit of a part of the spec."""

    def edit(name: str, patch: str, *changes: str) -> Edit:
        parsed = yaml.safe_load(f"{{{patch}}}")
        for key in reversed(place):
            parsed = {key: parsed}
        return Edit(name, parsed, changes)

    return edit


_BODY: Final = ("requestBody", "content", "application/json", "schema")
root = _at()
paths = _at("paths")
thing = _at("paths", "/things/{id}")
body = _at("paths", "/things", "post", *_BODY)
argument = _at("paths", "/things", "post", *_BODY, "properties")
sending = _at("paths", "/things/send", "post", *_BODY)
searching = _at("paths", "/things/search", "post", *_BODY)
parameters = _at("components", "parameters")
schemas = _at("components", "schemas")
webhook = _at("webhooks", "thing", "post")
field = _at("components", "schemas", "Thing", "properties")


def applied(edit: Edit, spec: dict[str, Any]) -> dict[str, Any]:
    """Return the spec with an edit."""
    edited: dict[str, Any] = _merged(spec, edit.patch, spec)
    return edited


def _merged(target: Any, patch: Any, spec: Any) -> Any:
    """Return a value with a merge patch. `= a | b` is the value at `a`, `b` of the spec."""
    if isinstance(patch, str) and patch.startswith("= "):
        for key in patch.removeprefix("= ").split(" | "):
            spec = spec[key]
        return spec
    if not is_dict(patch):
        return patch
    merged: dict[str, Any] = dict(target) if is_dict(target) else {}
    for key, value in patch.items():
        merged[key] = _merged(merged.get(key), value, spec)
        if value is None:
            del merged[key]
    return merged
