"""Compare types in the notation of a surface, such as `list[MessageStatus]`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from generator.changes.surface import KINDS, TYPED, Surface
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from generator.document.nodes import is_dict, is_list

_NAME: Final = re.compile(r"[A-Za-z_]\w*")
_LIST: Final = re.compile(r"list\[(.*)\]")
_WORDS: Final = {
    "phone": "phone number",
    "sender": "sender",
    "local_time": "local time",
    "unix_time": "Unix time",
    "integer_boolean": "0 or 1",
    "comma_separated": "with commas",
}
"""The names of the forms in sentences."""
_WIDER: Final = {"": 2, "sender": 1, "phone": 0}
"""Forms of strings. A form allows all values of forms with a lower number."""


def described(type_: str, form: str) -> str:
    """Return a type and its form, for a sentence."""
    words = ", ".join(_WORDS.get(word, word) for word in form.split())
    return f"{type_} ({words})" if words else type_


def sent_verdict(
    old: str, new: str, old_form: str, new_form: str, surface: Surface
) -> tuple[Verdict, bool] | None:
    """Return the verdict on a new type of an argument, and whether a type checker finds the change.

    Return None if the types are the same.
    """
    if (old, old_form) == (new, new_form):
        return None
    if old != new:
        if _accepts(new, old, surface):
            return BREAKING if _restriction(new_form) else ADDITION, False
        return BREAKING, (old, new) != ("bool", "int")  # a bool is an int for type checkers
    before, after = _restriction(old_form), _restriction(new_form)
    if before == after:
        return FIX, False
    if before in _WIDER and after in _WIDER and _WIDER[after] > _WIDER[before]:
        return ADDITION, False
    return BREAKING, False


def _restriction(form: str) -> str:
    """Return the word of a form that restricts the values, or "" if none does."""
    return next((word for word in form.split() if word in (*_WIDER, "local_time")), "")


def _accepts(wide: str, narrow: str, surface: Surface) -> bool:
    """Return whether an argument of one type accepts all values of another type."""
    wide_item, narrow_item = _LIST.fullmatch(wide), _LIST.fullmatch(narrow)
    if wide_item and narrow_item:
        return _accepts(wide_item[1], narrow_item[1], surface)
    is_text = wide == "str" and narrow in surface["enums"]
    return wide == narrow or (wide, narrow) == ("float", "int") or is_text


def result_verdict(
    old: str, new: str, old_form: str, new_form: str, surface: Surface
) -> tuple[Verdict, bool] | None:
    """Return the same as `field_verdict`. The items of a list can have a narrower type.

    A method returns a `Sequence`. Nobody can add an item to it.
    """
    items = _LIST.fullmatch(old), _LIST.fullmatch(new)
    if items[0] and items[1]:
        before, after = items[0][1], items[1][1]
        if before.removesuffix(" | None") == after != before:
            return FIX, False
        return result_verdict(before, after, old_form, new_form, surface)
    return field_verdict(old, new, old_form, new_form, surface)


def field_verdict(
    old: str, new: str, old_form: str, new_form: str, surface: Surface
) -> tuple[Verdict, bool] | None:
    """Return the verdict on a new type of a field, and whether a type checker finds the change.

    Return None if the types are the same.
    """
    if old == new:
        if old_form == new_form:
            return None
        return (BREAKING if "local_time" in (old_form, new_form) else FIX), False
    if (old, new) in (("float", "int"), ("int", "bool"), ("float", "bool")):
        return ADDITION, False
    enum = surface["enums"].get(new)
    if enum is not None and old == ("int" if enum.get("whole") else "str"):
        return ADDITION, False
    return BREAKING, new != "Any"


def renamed_types(old: Surface, new: Surface) -> dict[str, str]:
    """Return the new names of types that were only renamed.

    The types have the same fields or members, and no other removed or new type has them.
    """
    renamed: dict[str, str] = {}
    while True:  # a type can contain another type with a new name
        found = dict(_renamed(with_types(old, renamed), new))
        if not found:
            return renamed
        renamed |= found


def _renamed(old: Surface, new: Surface) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for kind in KINDS:
        lost = {name: facts for name, facts in old[kind].items() if name not in new[kind]}
        gained = {name: facts for name, facts in new[kind].items() if name not in old[kind]}
        for name, facts in lost.items():
            same = [other for other, theirs in gained.items() if theirs == facts]
            if len(same) == 1 and [*lost.values()].count(facts) == 1:
                found.append((name, same[0]))
    return found


def with_types(surface: Surface, renamed: Mapping[str, str]) -> Surface:
    """Return the surface with other names of types."""

    def name(old: str) -> str:
        return renamed.get(old, old)

    def walk(value: Any) -> Any:
        if is_list(value):
            return [walk(each) for each in value]
        if not is_dict(value):
            return value
        return {
            key: _NAME.sub(lambda found: name(found[0]), each)
            if key in TYPED and isinstance(each, str)
            else walk(each)
            for key, each in value.items()
        }

    if not renamed:
        return surface
    walked: Surface = walk(surface)
    for kind in (*KINDS, "texts"):
        walked[kind] = {name(key): facts for key, facts in walked[kind].items()}
    return walked
