"""Which arguments can be given together, and what else has to be given with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.base.problems import Location, Problems, quote
from generator.ir import Operation, Parameter

_MOST: Final = 1000
"""Sets of arguments that are tried in one search. Conditions that need more are refused."""
_Names = frozenset[str]


class Conditions:
    """What an operation says of arguments that belong together."""

    def __init__(self, operation: Operation) -> None:
        self._parameters = operation.parameters
        self._required = [p.name for p in operation.parameters if p.required]
        self._choices = _names(operation.conditions.one_of)
        self._groups = [
            _names(g) for g in (operation.conditions.one_of, *operation.conditions.any_of) if g
        ]
        self._needs: dict[str, list[_Names]] = {}
        for need in operation.conditions.dependent:
            self._needs.setdefault(need.argument.name, []).append(_names(need.others))
        self._apart: dict[str, set[str]] = {}
        for pair in operation.conditions.mutually_exclusive:
            for parameter in pair:
                others = self._apart.setdefault(parameter.name, set())
                others.update(p.name for p in pair if p.name != parameter.name)
        self._order = {p.name: at for at, p in enumerate(operation.parameters)}
        self.gave_up = False
        """Whether a search took too long, so that its result may be wrong."""

    def fulfilled(self, given: Iterable[Parameter]) -> list[Parameter] | None:
        """These arguments and the first that will do of what else is needed.

        Returns:
            All of them in order, or None if these can never be given.
        """
        names = [*self._required, *(p.name for p in given)]
        start: set[str] = set()
        for name in names:
            if not self._joined_to(start, name):
                return None
            start.add(name)
        needs = [several for name in names for several in self._needs.get(name, ())]
        found = self._search(start, [*self._groups, *needs])
        return None if found is None else self._listed(found)

    def completed(self, given: Iterable[Parameter]) -> list[Parameter]:
        """Add all that can stand beside arguments that have all they need."""
        names = {p.name for p in given}
        for parameter in self._parameters:
            names = self._with(names, parameter.name) or names
        return self._listed(names)

    def impossible(self, given: Iterable[Parameter]) -> list[Parameter]:
        """Find the arguments that can never be given, by some that have all they need."""
        possible = {p.name for p in self.completed(given)}
        found: list[Parameter] = []
        for parameter in self._parameters:
            if parameter.name not in possible:
                together = self.fulfilled([parameter])
                possible.update(p.name for p in together or ())
                found += [parameter] if together is None else []
        return found

    def _with(self, given: set[str], name: str) -> set[str] | None:
        """Add an argument, and what it needs, to a set that has all it needs."""
        if not self._joined_to(given, name):
            return None
        if name in given or name not in self._needs:
            given.add(name)
            return given
        return self._search({*given, name}, self._needs[name])

    def _listed(self, names: set[str]) -> list[Parameter]:
        return [p for p in self._parameters if p.name in names]

    def _search(self, given: set[str], missing: list[_Names]) -> set[str] | None:
        """Add one of each of the `missing`, and what it needs."""
        waiting = [(given, missing)]
        for _ in range(_MOST):
            if not waiting:
                return None
            found, missing = self._settled(*waiting.pop())
            if found is None:
                continue
            if not missing:
                return found
            # The group with the fewest ways first: so it shows early that there is none.
            ways = min((self._ways(found, several) for several in missing), key=len)
            waiting += [
                ({*found, way}, [*missing, *self._needs.get(way, ())]) for way in reversed(ways)
            ]
        self.gave_up = True
        return None

    def _settled(
        self, given: set[str], missing: list[_Names]
    ) -> tuple[set[str] | None, list[_Names]]:
        """Add what there is no choice about.

        Returns:
            The names, or None if something is missing that cannot be given; and what is missing.
        """
        given, changed = {*given}, True
        while changed:
            changed = False
            several_ways: list[_Names] = []
            for several in missing:
                ways = self._ways(given, several) if several.isdisjoint(given) else None
                if ways is None:
                    continue
                if not ways:
                    return None, []
                if len(ways) > 1:
                    several_ways.append(several)
                    continue
                given.add(ways[0])
                several_ways += self._needs.get(ways[0], ())
                changed = True
            missing = several_ways
        return given, missing

    def _ways(self, given: set[str], several: _Names) -> list[str]:
        """Those that can be given beside the others, in the order of the arguments."""
        able = [name for name in several if self._joined_to(given, name)]
        return sorted(able, key=self._order.__getitem__)

    def _joined_to(self, given: set[str], name: str) -> bool:
        """Whether an argument can be given beside others."""
        if name in given:
            return True
        if name in self._choices and not self._choices.isdisjoint(given):
            return False
        return given.isdisjoint(self._apart.get(name, ()))


def check_conditions(operation: Operation, at: Location, problems: Problems) -> None:
    """Report arguments that can never be given, as what they need is excluded."""
    if not operation.conditions:
        return
    conditions = Conditions(operation)
    found = conditions.fulfilled([])
    vain = [] if found is None else conditions.impossible(found)
    if conditions.gave_up:
        problems.add(at, "too many conditions depend on each other; remove some")
    elif found is None:
        problems.add(at, "no arguments meet all conditions at once; remove one of the conditions")
    elif vain:
        names = ", ".join(quote(p.wire_name.raw) for p in vain)
        problems.add(at, f"{names} can never be given: the conditions rule it out")


def _names(parameters: Iterable[Parameter]) -> _Names:
    return frozenset(p.name for p in parameters)
