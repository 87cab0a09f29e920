"""The valid combinations of arguments, and the arguments that they require."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.base.problems import Location, Problems, quote
from generator.ir import Operation, Parameter

_MOST: Final = 1000
"""The number of argument sets that one search tries. Conditions that need more are rejected."""
_Group = frozenset[str]


class Combinations:
    """The combinations of arguments that the conditions of an operation allow."""

    def __init__(self, operation: Operation) -> None:
        self._parameters = operation.parameters
        self._required = [p.name for p in operation.parameters if p.required]
        self._choices = _names(operation.conditions.one_of)
        self._groups = [
            _names(g) for g in (operation.conditions.one_of, *operation.conditions.any_of) if g
        ]
        self._needs: dict[str, list[_Group]] = {}
        for need in operation.conditions.dependent:
            self._needs.setdefault(need.argument.name, []).append(_names(need.others))
        self._apart: dict[str, set[str]] = {}
        for pair in operation.conditions.mutually_exclusive:
            for parameter in pair:
                others = self._apart.setdefault(parameter.name, set())
                others.update(p.name for p in pair if p.name != parameter.name)
        self._order = {p.name: at for at, p in enumerate(operation.parameters)}
        self.gave_up = False
        """Whether a search was stopped early. Then its result may be wrong."""

    def fulfilled(self, given: Iterable[Parameter]) -> list[Parameter] | None:
        """Add the first possible choice of required arguments to these arguments.

        Returns:
            All arguments in order, or None if these arguments are never valid together.
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
        """Add all compatible arguments to arguments whose requirements are met."""
        names = {p.name for p in given}
        for parameter in self._parameters:
            names = self._with(names, parameter.name) or names
        return self._listed(names)

    def impossible(self, given: Iterable[Parameter]) -> list[Parameter]:
        """Return the arguments that are never valid. All requirements of `given` must be met."""
        possible = {p.name for p in self.completed(given)}
        found: list[Parameter] = []
        for parameter in self._parameters:
            if parameter.name not in possible:
                together = self.fulfilled([parameter])
                possible.update(p.name for p in together or ())
                found += [parameter] if together is None else []
        return found

    def _with(self, given: set[str], name: str) -> set[str] | None:
        """Add an argument and its requirements to a set whose requirements are met."""
        if not self._joined_to(given, name):
            return None
        if name in given or name not in self._needs:
            given.add(name)
            return given
        return self._search({*given, name}, self._needs[name])

    def _listed(self, names: set[str]) -> list[Parameter]:
        return [p for p in self._parameters if p.name in names]

    def _search(self, given: set[str], missing: list[_Group]) -> set[str] | None:
        """Add one argument of each group in `missing`, and its requirements."""
        waiting = [(given, missing)]
        for _ in range(_MOST):
            if not waiting:
                return None
            found, missing = self._settled(*waiting.pop())
            if found is None:
                continue
            if not missing:
                return found
            # Try the group with the fewest options first: a dead end is then found early.
            ways = min((self._ways(found, several) for several in missing), key=len)
            waiting += [
                ({*found, way}, [*missing, *self._needs.get(way, ())]) for way in reversed(ways)
            ]
        self.gave_up = True
        return None

    def _settled(
        self, given: set[str], missing: list[_Group]
    ) -> tuple[set[str] | None, list[_Group]]:
        """Add the arguments that have no alternative.

        Returns:
            The names, or None if a required argument is impossible; and the groups that are
            missing.
        """
        given, changed = {*given}, True
        while changed:
            changed = False
            several_ways: list[_Group] = []
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

    def _ways(self, given: set[str], several: _Group) -> list[str]:
        """Return the arguments of a group that are compatible, in the order of the arguments."""
        able = [name for name in several if self._joined_to(given, name)]
        return sorted(able, key=self._order.__getitem__)

    def _joined_to(self, given: set[str], name: str) -> bool:
        """Return whether an argument is compatible with other arguments."""
        if name in given:
            return True
        if name in self._choices and not self._choices.isdisjoint(given):
            return False
        return given.isdisjoint(self._apart.get(name, ()))


def check_conditions(operation: Operation, at: Location, problems: Problems) -> None:
    """Report arguments that are never valid because their requirements are excluded."""
    if not operation.conditions:
        return
    combinations = Combinations(operation)
    found = combinations.fulfilled([])
    vain = [] if found is None else combinations.impossible(found)
    if combinations.gave_up:
        problems.add(at, "too many conditions depend on each other; remove some")
    elif found is None:
        problems.add(at, "no arguments meet all conditions at once; remove one of the conditions")
    elif vain:
        names = ", ".join(quote(p.wire_name.raw) for p in vain)
        problems.add(at, f"{names} can never be given: the conditions rule it out")


def _names(parameters: Iterable[Parameter]) -> _Group:
    return frozenset(p.name for p in parameters)
