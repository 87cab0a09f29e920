"""Compare what is sent: arguments of operations, and fields of objects that are arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.changes.change import CLIENT, SENT
from generator.changes.elements import (
    Comparison,
    Facts,
    renames,
    shared_wire_names,
    wire_name,
)
from generator.changes.types import described, sent_verdict
from generator.changes.verdicts import ADDITION, BREAKING, FIX

_PLACES: Final = {
    "path": "path",
    "query": "query",
    "header": "headers",
    "body": "body",
    "part": "form",
}
_RANGES: Final = (
    ("minimum", "maximum", "", "any number"),
    ("min_length", "max_length", "characters", "any length"),
    ("min_items", "max_items", "items", "any number of items"),
)
"""The facts with the lower and the upper limit, the unit, and the words for no limits."""


def compare_objects(comparison: Comparison) -> None:
    """Compare the objects that are sent. Their fields are the arguments of their constructors."""
    old, new = comparison.old["objects"], comparison.new["objects"]
    for pair in comparison.in_both(old, new, SENT):
        compare_arguments(comparison, pair.name, pair.old["fields"], pair.new["fields"])


def compare_arguments(
    comparison: Comparison, owner: str, old: Mapping[str, Facts], new: Mapping[str, Facts]
) -> dict[str, str]:
    """Compare arguments; return the new names of renamed arguments."""
    call = f"{owner}()"

    def say_new(name: str, facts: Facts) -> None:
        if facts.get("required"):
            comparison.say(call, BREAKING, SENT, "{} requires {}", call, name, typed=True)
        else:
            comparison.say(call, ADDITION, SENT, "{} gained {}", call, name)

    renamed = renames(old, new, lambda name, facts: (facts["place"], wire_name(name, facts)))
    shared = shared_wire_names(old, new)
    for pair in comparison.in_both(
        old,
        new,
        SENT,
        renamed=renamed,
        owner=call,
        place=f"{owner}({{}})",
        say_new=say_new,
    ):
        _argument(comparison, call, pair.place, pair.old, pair.new)
        comparison.wire_name(call, SENT, pair, shared)
        national: str = pair.old.get("national", "")
        before, after = renamed.get(national, national), pair.new.get("national", "")
        _national(comparison, call, pair.place, before, after)
    return renamed


def compare_positions(
    comparison: Comparison, call: str, old: Facts, new: Facts, renamed: Mapping[str, str]
) -> None:
    """Compare the order of positional arguments. Only path parameters are positional."""
    before = [renamed.get(argument, argument) for argument in _positional(old)]
    after = _positional(new)
    moved = [
        (one, other)
        for one, other in zip(
            [argument for argument in before if argument in after],
            [argument for argument in after if argument in before],
            strict=True,
        )
        if one != other
    ]
    if moved:
        types = {name: facts["type"] for name, facts in new["arguments"].items()}
        typed = all(types[one] != types[other] for one, other in moved)
        template = "{} takes its positional arguments in the order {}"
        comparison.say(call, BREAKING, SENT, template, call, ", ".join(after), typed=typed)


def _positional(operation: Facts) -> list[str]:
    """Return the arguments in the path, in their order there."""
    places = {
        operation["request"].find("{" + wire_name(name, facts) + "}"): name
        for name, facts in operation.get("arguments", {}).items()
        if facts["place"] == "path"
    }
    return [name for _, name in sorted(places.items())]


def _argument(comparison: Comparison, call: str, place: str, old: Facts, new: Facts) -> None:
    say = comparison.say
    if new.get("required") and not old.get("required"):
        say(call, BREAKING, SENT, "{} became required", place, typed=True)
    elif old.get("required") and not new.get("required"):
        say(call, ADDITION, SENT, "{} became optional", place)
    if old["place"] != new["place"]:
        if old["place"] == "path":
            say(call, BREAKING, SENT, "{} must be given by name", place, typed=True)
        elif new["place"] == "path":
            say(call, ADDITION, SENT, "{} can be given by position", place)
        else:
            names = _PLACES[new["place"]], _PLACES[old["place"]]
            say(call, FIX, SENT, "{} is sent in the {} instead of the {}", place, *names)
    forms = old.get("form", ""), new.get("form", "")
    found = sent_verdict(old["type"], new["type"], *forms, comparison.new)
    if found is not None:
        verdict, typed = found
        before, after = described(old["type"], forms[0]), described(new["type"], forms[1])
        template = f"{{}} {'is sent as' if verdict is FIX else 'takes'} {{}} instead of {{}}"
        say(call, verdict, SENT, template, place, after, before, typed=typed)
    if new.get("nullable") and not old.get("nullable"):
        say(call, ADDITION, SENT, "{} accepts {}", place, None)
    elif old.get("nullable") and not new.get("nullable"):
        say(call, BREAKING, SENT, "{} no longer accepts {}", place, None, typed=True)
    _limits(comparison, call, place, old.get("limits", {}), new.get("limits", {}))
    _defaults(comparison, call, place, old, new)
    if old.get("only") != new.get("only"):
        if new.get("only") is None:
            say(call, ADDITION, SENT, "{} accepts any {}", place, new["type"])
        else:
            say(call, BREAKING, SENT, "{} accepts only {}", place, new["only"], typed=True)
    if old.get("fake") != new.get("fake"):
        say(call, FIX, CLIENT, "{} has another effect in the fake", place)
    comparison.secret(call, SENT, place, old, new)
    comparison.deprecated(call, SENT, place, old, new)


def _limits(comparison: Comparison, call: str, place: str, old: Facts, new: Facts) -> None:
    for low, high, unit, anything in _RANGES:
        usual = 0 if unit else None
        before = old.get(low, usual), old.get(high)
        after = new.get(low, usual), new.get(high)
        if before == after:
            continue
        verdict, word = BREAKING, "changed"
        if _is_within(after, before):
            word = "narrowed"
        elif _is_within(before, after):
            verdict, word = ADDITION, "widened"
        allowed = _spelled_range(*after, unit) or anything
        comparison.say(call, verdict, SENT, f"{{}} {word} to {allowed}", place)


def _is_within(inner: tuple[int | None, int | None], outer: tuple[int | None, int | None]) -> bool:
    """Return whether all values of one range are in the other."""
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return low and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def _spelled_range(low: int | None, high: int | None, unit: str) -> str:
    """Return the range in words, or "" if there are no limits."""
    low = None if unit and low == 0 else low
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        limits = f"{low}-{high}" if low >= 0 else f"{low} to {high}"
    else:
        limits = f"at most {high}" if low is None else f"at least {low}"
    is_one = unit and (high == 1 or (high is None and low == 1))
    return f"{limits} {unit.removesuffix('s') if is_one else unit}".rstrip()


def _defaults(comparison: Comparison, call: str, place: str, old: Facts, new: Facts) -> None:
    say = comparison.say
    before, after = old.get("default"), new.get("default")
    if before != after and not (old.get("required") or new.get("required")):
        if after is None:
            say(call, BREAKING, SENT, "{} no longer defaults to {}", place, before)
        elif before is None:
            say(call, BREAKING, SENT, "{} defaults to {}", place, after)
        else:
            say(call, BREAKING, SENT, "{} defaults to {} instead of {}", place, after, before)
    before, after = old.get("assumed"), new.get("assumed")
    if before != after:
        if after is None:
            say(call, FIX, SENT, "the service has no documented default for {}", place)
        else:
            instead = "" if before is None else " instead of {2}"
            template = f"the service assumes {{1}}{instead} for {{0}}"
            say(call, FIX, SENT, template, place, after, before)


def _national(comparison: Comparison, call: str, place: str, old: str, new: str) -> None:
    if old and old != new:
        comparison.say(call, BREAKING, SENT, "{} is not national with {}", place, old)
    if new and old != new:
        comparison.say(call, ADDITION, SENT, "{} can be national with {}", place, new)
