"""Compare enums and their members. Enums can be sent, received or both."""

from __future__ import annotations

from generator.changes.change import BOTH, RECEIVED, SENT, Direction
from generator.changes.elements import Comparison, Facts, renames
from generator.changes.surface import Surface, type_names
from generator.changes.verdicts import BREAKING
from generator.ir import values_name


def compare_enums(comparison: Comparison) -> None:
    """Compare all enums."""
    old, new = comparison.old["enums"], comparison.new["enums"]
    received = _received_names(comparison.old) | _received_names(comparison.new)
    for name in [*sorted(old), *sorted(new.keys() - old.keys())]:
        is_sent = any(side.get(name, {}).get("sent") for side in (old, new))
        direction = RECEIVED
        if is_sent:
            direction = BOTH if name in received else SENT
        if name not in new:
            comparison.say_removed(name, direction, name)
        elif name not in old:
            comparison.say_added(name, direction, name)
        else:
            _enum(comparison, name, direction, old[name], new[name])


def _received_names(surface: Surface) -> set[str]:
    """Return the names of all types in results and in fields of results."""
    operations = [each for methods in surface["resources"].values() for each in methods.values()]
    results = [{"returns": facts.get("returns")} for facts in operations]
    return type_names([*results, surface["models"]])


def _enum(comparison: Comparison, enum: str, direction: Direction, old: Facts, new: Facts) -> None:
    if old.get("whole") != new.get("whole"):
        template = f"{{}} is an enum of {'integers' if new.get('whole') else 'strings'}"
        comparison.say(enum, BREAKING, direction, template, enum, typed=True)
        return
    values = values_name(enum)  # the type of arguments that accept the enum
    if old.get("sent") and not new.get("sent"):
        comparison.say_removed(values, SENT, values)
    elif new.get("sent") and not old.get("sent"):
        comparison.say_added(values, SENT, values)
    before, after = old["members"], new["members"]
    for pair in comparison.in_both(
        before,
        after,
        direction,
        renamed=renames(before, after, lambda _, value: value),
        owner=enum,
        place=f"{enum}.{{}}",
    ):
        if pair.old != pair.new:
            names = pair.place, repr(pair.new), repr(pair.old)
            template = "{} is {} instead of {}"
            comparison.say(enum, BREAKING, direction, template, *names, typed=direction is SENT)
