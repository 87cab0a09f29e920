"""Compare the combinations of arguments that an operation allows.

A condition is the name of its kind and names of arguments. To find out whether a condition breaks
programs, all combinations are tried. The condition is breaking if a combination was allowed before
and is refused now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Final

from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict
from generator.emit.client.methods import MOST_CHOICES, MOST_OVERLOADS

Condition = tuple[str, ...]
_MOST: Final = 12
"""The number of arguments of which all combinations are tried."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The names of the arguments of an operation, and the conditions for them."""

    arguments: frozenset[str]
    required: frozenset[str]
    conditions: tuple[Condition, ...]

    def is_typed(self, condition: Condition) -> bool:
        """Return whether the overloads of the method express the condition."""
        one_of, any_of = ([c for c in self.conditions if c[0] == k] for k in ("one_of", "any_of"))
        if one_of and len(one_of[0]) <= MOST_CHOICES + 1:
            is_part = condition[0] == "mutually_exclusive" and not {*condition[1:]}.isdisjoint(
                one_of[0]
            )
            return condition in one_of or is_part
        return not one_of and any_of == [condition] and len(condition) <= MOST_OVERLOADS + 1


@dataclass(frozen=True, slots=True)
class ConditionChange:
    """A condition that changed. `argument`: the argument that it restricts, or "" for the call."""

    verdict: Verdict
    argument: str
    template: str
    names: tuple[str, ...]
    is_typed: bool


def condition_changes(old: Signature, new: Signature) -> Iterator[ConditionChange]:
    """Yield the conditions that are new, removed or different."""
    gone = [condition for condition in old.conditions if condition not in new.conditions]
    for condition in new.conditions:
        if condition in old.conditions:
            continue
        before = next((each for each in gone if _are_alike(each, condition)), None)
        if before is not None:
            gone.remove(before)
        if _refuses(condition, old, new):
            yield _change(BREAKING, condition, is_typed=new.is_typed(condition))
        elif before is not None and _refuses(before, new, old):
            yield _change(ADDITION, condition)
        else:
            yield _change(FIX, condition)
    for condition in gone:
        verdict = ADDITION if _refuses(condition, new, old) else FIX
        yield _change(verdict, condition, is_gone=True)


def _refuses(condition: Condition, allowed: Signature, other: Signature) -> bool:
    """Return whether a condition refuses a combination that a signature allows.

    Only arguments of both signatures are combined: a program can pass no others to both.
    """
    relevant = chain.from_iterable(c[1:] for c in (*allowed.conditions, condition))
    names = sorted({*relevant} & allowed.arguments & other.arguments)
    if len(names) > _MOST:
        return True
    required = allowed.required & {*names}
    tried = (frozenset(c) for size in range(len(names) + 1) for c in combinations(names, size))
    return any(
        required <= given
        and all(_holds(c, given) for c in allowed.conditions)
        and not _holds(condition, given)
        for given in tried
    )


def _holds(condition: Condition, given: frozenset[str]) -> bool:
    kind, *names = condition
    count = len(given.intersection(names))
    match kind:
        case "one_of":
            return count == 1
        case "any_of":
            return count >= 1
        case "mutually_exclusive":
            return count <= 1
        case _:  # dependent
            return names[0] not in given or count > 1


def _are_alike(old: Condition, new: Condition) -> bool:
    """Return whether one condition replaces the other."""
    if old[0] != new[0] or old[0] == "mutually_exclusive":
        return False
    if old[0] == "dependent":
        return old[1] == new[1]
    return bool({*old[1:]} & {*new[1:]})


def _change(
    verdict: Verdict, condition: Condition, *, is_typed: bool = False, is_gone: bool = False
) -> ConditionChange:
    kind, *names = condition
    argument = ""
    if kind == "mutually_exclusive":
        template = "{} accepts {} together with {}" if is_gone else "{} refuses {} together with {}"
    else:
        if kind == "dependent":
            argument, *names = names
        number = {"one_of": "exactly one of ", "any_of": "at least one of "}.get(
            kind, "one of " * (len(names) > 1)
        )
        word = "no longer requires" if is_gone else "requires"
        template = f"{{}} {word} {number}{', '.join('{}' for _ in names)}"
    return ConditionChange(verdict, argument, template, tuple(names), is_typed)
