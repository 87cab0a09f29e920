"""Compare types in the notation of a surface, such as `list[MessageStatus]`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from generator.base.scalars import Scalar
from generator.changes.surface import FORMS, KINDS, TYPED, WITH_COMMAS, Surface
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from generator.document.nodes import is_dict, is_list

_NAME: Final = re.compile(r"[A-Za-z_]\w*")
_LIST: Final = re.compile(r"list\[(.*)\]")


def described(type_: str, form: str) -> str:
    """Return a type and its form, for a sentence."""
    words = ["with commas"] if form.startswith(WITH_COMMAS) else []
    if _of_item(form):
        scalar = _scalar(type_, form)
        words.append(scalar.form if scalar else _of_item(form))
    return f"{type_} ({', '.join(words)})" if words else type_


def _scalar(type_: str, form: str) -> Scalar | None:
    """Return the scalar that a type is or contains, or None if the form or the type is not one."""
    inner = [name for name in _NAME.findall(type_) if name != "None"][-1]
    return FORMS.get((inner, _of_item(form)))


def _of_item(form: str) -> str:
    """Return the form of the items of a string with commas; return another form unchanged."""
    return form.removeprefix(WITH_COMMAS).strip()


def _restrictions(type_: str, form: str) -> set[str]:
    """Return the restrictions on the values of a type. A form of another version is one itself."""
    scalar = _scalar(type_, form)
    return {*scalar.restrictions} if scalar else {*_of_item(form).split()}


def sent_verdict(
    old: str, new: str, old_form: str, new_form: str, surface: Surface
) -> tuple[Verdict, bool] | None:
    """Return the verdict on a new type of an argument, and whether a type checker finds the change.

    Return None if the types are the same.
    """
    if (old, old_form) == (new, new_form):
        return None
    before, after = _restrictions(old, old_form), _restrictions(new, new_form)
    if old != new and not _accepts(new, old, surface):
        return BREAKING, (old, new) != ("bool", "int")  # a bool is an int for type checkers
    if not after <= before:
        return BREAKING, False
    return FIX if (old, before) == (new, after) else ADDITION, False


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
        before, after = _restrictions(old, old_form), _restrictions(new, new_form)
        return (FIX if before <= after else BREAKING), False
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
