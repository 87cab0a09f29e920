"""Which arguments can be given together, and what else has to be given with them."""

from __future__ import annotations

from generator.base.problems import Location, Problems, quote
from generator.ir import Operation, Parameter


def fulfilled(operation: Operation, given: list[Parameter]) -> list[Parameter] | None:
    """These arguments and the first that will do of what else is needed; None if they cannot be."""
    if _exclude_each_other(operation, given):
        return None
    needs = [need.others for need in operation.conditions.dependent if need.argument in given]
    required = [(p,) for p in operation.parameters if p.required]
    missing = [
        [p for p in operation.parameters if p in several]
        for several in (
            *required,
            operation.conditions.one_of,
            *operation.conditions.any_of,
            *needs,
        )
        if several and not any(p in given for p in several)
    ]
    if not missing:
        return [p for p in operation.parameters if p in given]
    # That with the fewest ways first: so it shows early that there is none.
    able = (
        [p for p in several if not _exclude_each_other(operation, [*given, p])]
        for several in missing
    )
    ways = (fulfilled(operation, [*given, p]) for p in min(able, key=len))
    return next((way for way in ways if way is not None), None)


def completed(operation: Operation, given: list[Parameter]) -> list[Parameter]:
    """All arguments that can be given together with these."""
    if not operation.conditions:
        return list(operation.parameters)
    for parameter in operation.parameters:
        if parameter not in given:
            given = fulfilled(operation, [*given, parameter]) or given
    return given


def check_conditions(operation: Operation, at: Location, problems: Problems) -> None:
    """Report arguments that can never be given, as what they need is excluded."""
    if not operation.conditions:
        return
    if fulfilled(operation, []) is None:
        problems.add(at, "no arguments meet all conditions at once; remove one of the conditions")
        return
    vain = [p.wire_name.raw for p in operation.parameters if fulfilled(operation, [p]) is None]
    if vain:
        names = ", ".join(map(quote, vain))
        problems.add(at, f"{names} can never be given: the conditions rule it out")


def _exclude_each_other(operation: Operation, given: list[Parameter]) -> bool:
    several = (*operation.conditions.mutually_exclusive, operation.conditions.one_of)
    return any(sum(p in given for p in excluding) > 1 for excluding in several)
