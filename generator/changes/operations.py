"""Compare operations: names, requests, results, errors, retries, combinations of arguments."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base.errors import error_of
from generator.changes.arguments import compare_arguments, compare_positions
from generator.changes.change import CLIENT, RECEIVED, SENT
from generator.changes.combinations import Signature, condition_changes
from generator.changes.elements import Comparison, Facts, renames, without
from generator.changes.received import compare_result
from generator.changes.surface import Surface
from generator.changes.verdicts import ADDITION, BREAKING, FIX


def compare_operations(comparison: Comparison) -> None:
    """Compare all operations. An operation with the same id is the same operation."""
    old, new = _calls(comparison.old), _calls(comparison.new)
    renamed = renames(old, new, lambda _, facts: facts.get("id"))
    for pair in comparison.in_both(old, new, CLIENT, renamed=renamed, place="{}()"):
        _operation(comparison, pair.place, pair.old, pair.new)


def _calls(surface: Surface) -> dict[str, Facts]:
    """Return the operations by their calls, such as `things.list`."""
    return {
        f"{resource}.{method}": facts
        for resource, methods in surface["resources"].items()
        for method, facts in methods.items()
    }


def _operation(comparison: Comparison, call: str, old: Facts, new: Facts) -> None:
    say = comparison.say
    if old.get("id") != new.get("id"):
        template = "the operation of {} has the id {} instead of {}"
        say(call, BREAKING, CLIENT, template, call, new.get("id"), old.get("id"))
    if old.get("request") != new.get("request"):
        template = "{} sends {} instead of {}"
        say(call, FIX, SENT, template, call, new.get("request"), old.get("request"))
    compare_result(comparison, call, old, new)
    if old.get("statuses") != new.get("statuses"):
        statuses = ", ".join(map(str, new.get("statuses", [200])))
        say(call, FIX, RECEIVED, "{} expects the status {}", call, statuses)
    for status in without(new.get("errors", ()), old.get("errors", ())):
        say(call, FIX, RECEIVED, "{} can raise {}", call, _error(status))
    for status in without(old.get("errors", ()), new.get("errors", ())):
        say(call, FIX, RECEIVED, "{} no longer raises {}", call, _error(status))
    if old.get("repeats") and not new.get("repeats"):
        say(call, BREAKING, CLIENT, "{} is not repeated if its outcome is unknown", call)
    elif new.get("repeats") and not old.get("repeats"):
        say(call, ADDITION, CLIENT, "{} is repeated if its outcome is unknown", call)
    comparison.rate_limit(call, old, new)
    if old.get("fake") != new.get("fake"):
        say(call, FIX, CLIENT, "{} has another effect in the fake", call)
    comparison.deprecated(call, CLIENT, call, old, new)
    name = call.removesuffix("()")
    renamed = compare_arguments(
        comparison, name, old.get("arguments", {}), new.get("arguments", {})
    )
    compare_positions(comparison, call, old, new, renamed)
    _conditions(comparison, name, old, new, renamed)


def _error(status: int) -> str:
    return f"{error_of(status).public} ({status})"


def _conditions(
    comparison: Comparison, name: str, old: Facts, new: Facts, renamed: Mapping[str, str]
) -> None:
    for change in condition_changes(_signature(old, renamed), _signature(new, {})):
        comparison.say(
            f"{name}()",
            change.verdict,
            SENT,
            change.template,
            f"{name}({change.argument})",
            *change.names,
            typed=change.is_typed,
        )


def _signature(operation: Facts, renamed: Mapping[str, str]) -> Signature:
    arguments = operation.get("arguments", {})
    required = [name for name, facts in arguments.items() if facts.get("required")]
    return Signature(
        frozenset(renamed.get(name, name) for name in arguments),
        frozenset(renamed.get(name, name) for name in required),
        tuple(
            (kind, *(renamed.get(name, name) for name in names))
            for kind, *names in operation.get("conditions", ())
        ),
    )
