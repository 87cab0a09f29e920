"""Compare what is received: results of operations, fields of models, callbacks."""

from __future__ import annotations

from collections.abc import Mapping

from generator.changes.change import CLIENT, RECEIVED
from generator.changes.elements import Comparison, Facts, renames, shared_wire_names, wire_name
from generator.changes.types import described, field_verdict, result_verdict
from generator.changes.verdicts import ADDITION, BREAKING, FIX


def compare_result(comparison: Comparison, call: str, old: Facts, new: Facts) -> None:
    """Compare the results of an operation."""
    before, after = _returned(old), _returned(new)
    if before and not after:
        template = "{} no longer returns {}"
        comparison.say(call, BREAKING, RECEIVED, template, call, before, typed=True)
    elif after and not before:
        comparison.say(call, ADDITION, RECEIVED, "{} returns {}", call, after)
    elif old.get("paged") != new.get("paged"):
        template = "{} returns {} instead of {}"
        comparison.say(call, BREAKING, RECEIVED, template, call, after, before, typed=True)
    elif after:
        _type(comparison, call, call, old, new, fact="returns")


def _returned(operation: Facts) -> str:
    result: str = operation.get("returns", "")
    return f"Page[{result}]" if operation.get("paged") else result


def _type(
    comparison: Comparison, owner: str, subject: str, old: Facts, new: Facts, *, fact: str
) -> None:
    """Compare the types of a result (the fact `returns`) or of a field (the fact `type`)."""
    verb, find = ("is", field_verdict) if fact == "type" else ("returns", result_verdict)
    forms = old.get("form", ""), new.get("form", "")
    found = find(old[fact], new[fact], *forms, comparison.new)
    if found is not None:
        verdict, typed = found
        before, after = described(old[fact], forms[0]), described(new[fact], forms[1])
        if new.get("paged"):
            before, after = f"Page[{before}]", f"Page[{after}]"
        verb = "is read as" if old[fact] == new[fact] and verdict is FIX else verb
        template = f"{{}} {verb} {{}} instead of {{}}"
        comparison.say(owner, verdict, RECEIVED, template, subject, after, before, typed=typed)


def compare_callbacks(comparison: Comparison) -> None:
    """Compare the functions that parse callbacks. Each event has one function."""
    old, new = comparison.old["callbacks"], comparison.new["callbacks"]
    renamed = renames(old, new, lambda _, facts: facts["event"])
    for pair in comparison.in_both(old, new, RECEIVED, renamed=renamed, place="{}()"):
        before, after = pair.old["event"], pair.new["event"]
        if before != after:
            template = "{} returns {} instead of {}"
            names = pair.place, after, before
            comparison.say(pair.place, BREAKING, RECEIVED, template, *names, typed=True)
        comparison.deprecated(pair.place, RECEIVED, pair.place, pair.old, pair.new)


def compare_models(comparison: Comparison) -> None:
    """Compare the models in results and callbacks."""
    old, new = comparison.old["models"], comparison.new["models"]
    for pair in comparison.in_both(old, new, RECEIVED):
        _fields(comparison, pair.name, pair.old["fields"], pair.new["fields"])


def _fields(
    comparison: Comparison, owner: str, old: Mapping[str, Facts], new: Mapping[str, Facts]
) -> None:
    renamed = renames(old, new, wire_name)
    shared = shared_wire_names(old, new)
    for pair in comparison.in_both(
        old, new, RECEIVED, renamed=renamed, owner=owner, place=f"{owner}.{{}}"
    ):
        _field(comparison, owner, pair.place, pair.old, pair.new)
        comparison.wire_name(owner, RECEIVED, pair, shared)


def _field(comparison: Comparison, owner: str, place: str, old: Facts, new: Facts) -> None:
    say = comparison.say
    _type(comparison, owner, place, old, new, fact="type")
    if new.get("optional") and not old.get("optional"):
        typed = new["type"] != "Any"
        say(owner, BREAKING, RECEIVED, "{} can be {}", place, None, typed=typed)
    elif old.get("optional") and not new.get("optional"):
        say(owner, FIX, RECEIVED, "{} is never {}", place, None)
    if old.get("fake") != new.get("fake"):
        say(owner, FIX, CLIENT, "{} has another value in the fake", place)
    comparison.secret(owner, RECEIVED, place, old, new)
    comparison.deprecated(owner, RECEIVED, place, old, new)
