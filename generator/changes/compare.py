"""Describe the changes between two surfaces in sentences.

The verdict depends on the direction. A client may accept more values than before, and return fewer
values than before. The reverse breaks a program. Examples are an argument that allows fewer values,
and a field that can be None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from generator.base.errors import error_of
from generator.changes.combinations import Signature, condition_changes
from generator.changes.surface import Surface
from generator.changes.types import (
    described,
    field_verdict,
    renamed_types,
    result_verdict,
    sent_verdict,
    with_types,
)
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict

Facts = Mapping[str, Any]
_LONGEST: Final = 80
"""Maximum length of a name or a value in a sentence."""
_MOST_TEXTS: Final = 3
"""The number of names that the sentence about changed texts lists."""


class Direction(StrEnum):
    """The part of a program that a change affects."""

    SENT = "sent"
    RECEIVED = "received"
    BOTH = "both"
    CLIENT = "client"
    """The client itself: its names, its server, its retries."""


SENT: Final = Direction.SENT
RECEIVED: Final = Direction.RECEIVED
CLIENT: Final = Direction.CLIENT


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `template` has `{}` for each of `names`, which are code."""

    verdict: Verdict
    direction: Direction
    template: str
    names: tuple[str, ...]
    is_typed: bool | None = None
    """Whether a type checker finds each place that breaks in a program; None if none breaks."""

    @property
    def sentence(self) -> str:
        return self.spelled(str)

    def spelled(self, code: Callable[[str], str]) -> str:
        """Return the sentence. The caller chooses the format of code."""
        return self.template.format(*(code(_shown(name)) for name in self.names))


def compare(old: Surface, new: Surface) -> list[Change]:
    """Return what changed: breaking changes first, then additions, then fixes."""
    comparison = _Comparison(old, new)
    comparison.run()
    return sorted(comparison.changes, key=lambda change: [*Verdict].index(change.verdict))


def _shown(name: str) -> str:
    """Return text of a spec on one line: shortened, without unprintable characters."""
    shown = name if len(name) <= _LONGEST else name[:_LONGEST] + "…"
    return shown if shown.isprintable() else ascii(shown)[1:-1]


class _Comparison:
    def __init__(self, old: Surface, new: Surface) -> None:
        self._renamed = renamed_types(old, new)
        self._old = with_types(old, self._renamed)
        self._new = new
        self._touched: set[str] = set()
        self.changes: list[Change] = []

    def run(self) -> None:
        self._client(self._old["client"], self._new["client"])
        for before, after in self._renamed.items():
            self._say("", BREAKING, CLIENT, "{} renamed to {}", before, after, typed=True)
            self._touched.add(after)
        self._operations()
        self._callbacks()
        self._models()
        self._objects()
        self._enums()
        self._texts()

    def _say(
        self,
        owner: str,
        verdict: Verdict,
        direction: Direction,
        template: str,
        *names: object,
        typed: bool = False,
    ) -> None:
        """Add a change of `owner`: an operation, a type, or "" for the client."""
        self._touched.add(owner.removesuffix("()"))
        spelled = tuple(map(str, names))
        is_typed = typed if verdict is BREAKING else None
        self.changes.append(Change(verdict, direction, template, spelled, is_typed))

    # --- the client ---

    def _client(self, old: Facts, new: Facts) -> None:
        breaking = [
            ("package", "the package is {1} instead of {0}", True),
            ("distribution", "the distribution is {1} instead of {0}", False),
            ("class_", "{0} renamed to {1}", True),
            ("environment", "environment variables begin with {1} instead of {0}", False),
            ("base_url", "requests go to {1} instead of {0}", False),
        ]
        for fact, template, typed in breaking:
            if old.get(fact) != new.get(fact):
                self._say(
                    "",
                    BREAKING,
                    CLIENT,
                    template,
                    old.get(fact, ""),
                    new.get(fact, ""),
                    typed=typed,
                )
        for start, fact, code in (("", "errors", "{}"), ("the option ", "auth", 'auth="{}"')):
            before, after = old.get(fact, ()), new.get(fact, ())
            for name in _without(before, after):
                spelled = code.format(name)
                self._say("", BREAKING, CLIENT, f"{start}{{}} removed", spelled, typed=True)
            for name in _without(after, before):
                self._say("", ADDITION, CLIENT, f"{start}{{}} added", code.format(name))
        if old.get("auth") == new.get("auth") and old.get("headers") != new.get("headers"):
            self._say("", FIX, CLIENT, "credentials are sent in other headers")
        if old.get("paging") != new.get("paging"):
            self._say("", FIX, CLIENT, "pages are requested or read with other names")
        self._rate_limit("", "the documented rate limit", old, new)

    def _rate_limit(self, owner: str, subject: str, old: Facts, new: Facts) -> None:
        before, after = old.get("rate_limit"), new.get("rate_limit")
        if before == after:
            return
        names = (subject,) if owner else ()
        start = "the rate limit of {}" if owner else subject
        if after is None:
            self._say(owner, FIX, CLIENT, f"{start} is removed", *names)
        else:
            self._say(owner, FIX, CLIENT, f"{start} is {{}} requests per second", *names, after)

    # --- operations ---

    def _operations(self) -> None:
        old, new = _calls(self._old), _calls(self._new)
        for name, before, after, was in _matched(old, new, lambda _, facts: facts.get("id")):
            call = f"{name}()"
            if after is None:
                self._say(call, BREAKING, CLIENT, "{} removed", call, typed=True)
            elif before is None:
                self._say(call, ADDITION, CLIENT, "{} added", call)
            else:
                if was != name:
                    self._say(
                        call, BREAKING, CLIENT, "{} renamed to {}", f"{was}()", call, typed=True
                    )
                self._operation(name, before, after)

    def _operation(self, name: str, old: Facts, new: Facts) -> None:
        call = f"{name}()"
        if old.get("id") != new.get("id"):
            self._say(
                call,
                BREAKING,
                CLIENT,
                "the operation of {} has the id {} instead of {}",
                call,
                new.get("id"),
                old.get("id"),
            )
        if old.get("request") != new.get("request"):
            self._say(
                call,
                FIX,
                SENT,
                "{} sends {} instead of {}",
                call,
                new.get("request"),
                old.get("request"),
            )
        self._result(call, old, new)
        if old.get("statuses") != new.get("statuses"):
            statuses = ", ".join(map(str, new.get("statuses", [200])))
            self._say(call, FIX, RECEIVED, "{} expects the status {}", call, statuses)
        for status in _without(new.get("errors", ()), old.get("errors", ())):
            self._say(call, FIX, RECEIVED, "{} can raise {}", call, _error(status))
        for status in _without(old.get("errors", ()), new.get("errors", ())):
            self._say(call, FIX, RECEIVED, "{} no longer raises {}", call, _error(status))
        if old.get("repeats") and not new.get("repeats"):
            self._say(call, BREAKING, CLIENT, "{} is not repeated if its outcome is unknown", call)
        elif new.get("repeats") and not old.get("repeats"):
            self._say(call, ADDITION, CLIENT, "{} is repeated if its outcome is unknown", call)
        self._rate_limit(call, call, old, new)
        if old.get("fake") != new.get("fake"):
            self._say(call, FIX, CLIENT, "{} has another effect in the fake", call)
        self._deprecated(call, CLIENT, call, old, new)
        renamed = self._arguments(name, old.get("arguments", {}), new.get("arguments", {}))
        self._positions(name, old, new, renamed)
        self._conditions(name, old, new, renamed)

    def _result(self, call: str, old: Facts, new: Facts) -> None:
        before, after = _returned(old), _returned(new)
        if before == after and old.get("form") == new.get("form"):
            return
        if not before:
            self._say(call, ADDITION, RECEIVED, "{} returns {}", call, after)
        elif not after:
            self._say(call, BREAKING, RECEIVED, "{} no longer returns {}", call, before, typed=True)
        elif old.get("paged") != new.get("paged"):
            self._say(
                call,
                BREAKING,
                RECEIVED,
                "{} returns {} instead of {}",
                call,
                after,
                before,
                typed=True,
            )
        else:
            self._received(call, call, old, new)

    def _received(self, owner: str, subject: str, old: Facts, new: Facts) -> None:
        """Compare the types of a result or of a field of a result."""
        key, verb = ("returns", "returns") if "returns" in new else ("type", "is")
        forms = old.get("form", ""), new.get("form", "")
        find = field_verdict if key == "type" else result_verdict
        found = find(old[key], new[key], *forms, self._new)
        if found is not None:
            verdict, typed = found
            before, after = described(old[key], forms[0]), described(new[key], forms[1])
            if new.get("paged"):
                before, after = f"Page[{before}]", f"Page[{after}]"
            verb = "is read as" if old[key] == new[key] and verdict is FIX else verb
            template = f"{{}} {verb} {{}} instead of {{}}"
            self._say(owner, verdict, RECEIVED, template, subject, after, before, typed=typed)

    def _positions(self, name: str, old: Facts, new: Facts, renamed: Mapping[str, str]) -> None:
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
            self._say(
                f"{name}()",
                BREAKING,
                SENT,
                "{} takes its positional arguments in the order {}",
                f"{name}()",
                ", ".join(after),
                typed=all(types[one] != types[other] for one, other in moved),
            )

    def _conditions(self, name: str, old: Facts, new: Facts, renamed: Mapping[str, str]) -> None:
        before, after = _signature(old, renamed), _signature(new, {})
        for change in condition_changes(before, after):
            subject = f"{name}({change.argument})"
            self._say(
                f"{name}()",
                change.verdict,
                SENT,
                change.template,
                subject,
                *change.names,
                typed=change.is_typed,
            )

    # --- arguments, and fields of objects that are sent ---

    def _arguments(self, owner: str, old: Facts, new: Facts) -> dict[str, str]:
        """Compare arguments; return the new names of renamed arguments."""
        call = f"{owner}()"
        by_wire = [
            *_matched(old, new, lambda name, facts: (facts["place"], facts.get("wire", name)))
        ]
        renamed = {was: name for name, _, _, was in by_wire if was != name}
        shared = _wire_names(old) & _wire_names(new)
        for name, before, after, was in by_wire:
            place = f"{owner}({name})"
            if after is None:
                self._say(call, BREAKING, SENT, "{} removed", place, typed=True)
            elif before is None and after.get("required"):
                self._say(call, BREAKING, SENT, "{} requires {}", call, name, typed=True)
            elif before is None:
                self._say(call, ADDITION, SENT, "{} gained {}", call, name)
            else:
                if was != name:
                    self._say(
                        call,
                        BREAKING,
                        SENT,
                        "{} renamed to {}",
                        f"{owner}({was})",
                        name,
                        typed=True,
                    )
                self._argument(call, place, before, after)
                wires = before.get("wire", was), after.get("wire", name)
                self._wire_name(call, SENT, place, wires, shared)
                national = before.get("national")
                self._national(call, place, renamed.get(national, national), after.get("national"))
        return renamed

    def _argument(self, call: str, place: str, old: Facts, new: Facts) -> None:
        if new.get("required") and not old.get("required"):
            self._say(call, BREAKING, SENT, "{} became required", place, typed=True)
        elif old.get("required") and not new.get("required"):
            self._say(call, ADDITION, SENT, "{} became optional", place)
        if old["place"] != new["place"]:
            if old["place"] == "path":
                self._say(call, BREAKING, SENT, "{} must be given by name", place, typed=True)
            elif new["place"] == "path":
                self._say(call, ADDITION, SENT, "{} can be given by position", place)
            else:
                self._say(
                    call,
                    FIX,
                    SENT,
                    "{} is sent in the {} instead of the {}",
                    place,
                    _PLACES[new["place"]],
                    _PLACES[old["place"]],
                )
        forms = old.get("form", ""), new.get("form", "")
        found = sent_verdict(old["type"], new["type"], *forms, self._new)
        if found is not None:
            verdict, typed = found
            self._say(
                call,
                verdict,
                SENT,
                f"{{}} {'is sent as' if verdict is FIX else 'takes'} {{}} instead of {{}}",
                place,
                described(new["type"], forms[1]),
                described(old["type"], forms[0]),
                typed=typed,
            )
        if new.get("nullable") and not old.get("nullable"):
            self._say(call, ADDITION, SENT, "{} accepts {}", place, None)
        elif old.get("nullable") and not new.get("nullable"):
            self._say(call, BREAKING, SENT, "{} no longer accepts {}", place, None, typed=True)
        self._limits(call, place, old.get("limits", {}), new.get("limits", {}))
        self._defaults(call, place, old, new)
        if old.get("only") != new.get("only"):
            if new.get("only") is None:
                self._say(call, ADDITION, SENT, "{} accepts any {}", place, new["type"])
            else:
                self._say(
                    call, BREAKING, SENT, "{} accepts only {}", place, new["only"], typed=True
                )
        if old.get("fake") != new.get("fake"):
            self._say(call, FIX, CLIENT, "{} has another effect in the fake", place)
        self._secret(call, SENT, place, old, new)
        self._deprecated(call, SENT, place, old, new)

    def _wire_name(
        self,
        owner: str,
        direction: Direction,
        place: str,
        wires: tuple[str, str],
        shared: set[str],
    ) -> None:
        """Compare wire names. `shared`: those that are in both clients."""
        before, after = wires
        if before != after:
            verdict = FIX if shared.isdisjoint(wires) else BREAKING  # it has another meaning
            words = "is sent as" if direction is SENT else "is read from"
            template = f"{{}} {words} {{}} instead of {{}}"
            self._say(owner, verdict, direction, template, place, after, before)

    def _limits(self, call: str, place: str, old: Facts, new: Facts) -> None:
        for low, high, unit, anything in _RANGES:
            usual = 0 if unit else None
            before = old.get(low, usual), old.get(high)
            after = new.get(low, usual), new.get(high)
            if before == after:
                continue
            allowed = _spelled_range(*after, unit) or anything
            if _is_within(after, before):
                self._say(call, BREAKING, SENT, f"{{}} narrowed to {allowed}", place)
            elif _is_within(before, after):
                self._say(call, ADDITION, SENT, f"{{}} widened to {allowed}", place)
            else:
                self._say(call, BREAKING, SENT, f"{{}} changed to {allowed}", place)

    def _defaults(self, call: str, place: str, old: Facts, new: Facts) -> None:
        before, after = old.get("default"), new.get("default")
        if before != after and not (old.get("required") or new.get("required")):
            if after is None:
                self._say(call, BREAKING, SENT, "{} no longer defaults to {}", place, before)
            elif before is None:
                self._say(call, BREAKING, SENT, "{} defaults to {}", place, after)
            else:
                self._say(
                    call, BREAKING, SENT, "{} defaults to {} instead of {}", place, after, before
                )
        before, after = old.get("assumed"), new.get("assumed")
        if before != after:
            if after is None:
                self._say(call, FIX, SENT, "the service has no documented default for {}", place)
            else:
                instead = "" if before is None else " instead of {2}"
                template = f"the service assumes {{1}}{instead} for {{0}}"
                self._say(call, FIX, SENT, template, place, after, before)

    def _national(self, call: str, place: str, old: str | None, new: str | None) -> None:
        if old == new:
            return
        if old is not None:
            self._say(call, BREAKING, SENT, "{} is not national with {}", place, old)
        if new is not None:
            self._say(call, ADDITION, SENT, "{} can be national with {}", place, new)

    def _secret(self, owner: str, direction: Direction, place: str, old: Facts, new: Facts) -> None:
        if old.get("secret") != new.get("secret"):
            word = "does not show" if new.get("secret") else "shows"
            self._say(owner, FIX, direction, f"repr {word} {{}}", place)

    def _deprecated(
        self, owner: str, direction: Direction, place: str, old: Facts, new: Facts
    ) -> None:
        """Compare deprecations. No other function does this."""
        before, after = old.get("deprecated"), new.get("deprecated")
        if before == after:
            return
        if after is None:
            self._say(owner, FIX, direction, "{} no longer deprecated", place)
            return
        facts = ("use", "use {}"), ("removed_in", "it will be removed in {}")
        given = [(words, after[fact]) for fact, words in facts if after.get(fact)]
        advice = "; ".join(words for words, _ in given)
        template = f"{{}} deprecated{': ' * bool(advice)}{advice}"
        verdict = ADDITION if before is None else FIX
        self._say(owner, verdict, direction, template, place, *(value for _, value in given))

    # --- types and callbacks ---

    def _callbacks(self) -> None:
        for name, before, after, was in _matched(
            self._old["callbacks"], self._new["callbacks"], lambda _, facts: facts["event"]
        ):
            call = f"{name}()"
            if after is None:
                self._say(call, BREAKING, RECEIVED, "{} removed", call, typed=True)
            elif before is None:
                self._say(call, ADDITION, RECEIVED, "{} added", call)
            elif was != name:
                self._say(
                    call, BREAKING, RECEIVED, "{} renamed to {}", f"{was}()", call, typed=True
                )
            else:
                self._event(call, before, after)

    def _event(self, call: str, old: Facts, new: Facts) -> None:
        if old["event"] != new["event"]:
            self._say(
                call,
                BREAKING,
                RECEIVED,
                "{} returns {} instead of {}",
                call,
                new["event"],
                old["event"],
                typed=True,
            )
        self._deprecated(call, RECEIVED, call, old, new)

    def _models(self) -> None:
        for name, before, after, _ in _matched(self._old["models"], self._new["models"]):
            if before is None or after is None:
                self._type(name, RECEIVED, is_new=before is None)
            else:
                self._fields(name, before["fields"], after["fields"])

    def _type(self, name: str, direction: Direction, *, is_new: bool) -> None:
        if is_new:
            self._say(name, ADDITION, direction, "{} added", name)
        else:
            self._say(name, BREAKING, direction, "{} removed", name, typed=True)

    def _fields(self, owner: str, old: Facts, new: Facts) -> None:
        by_wire = _matched(old, new, lambda name, facts: facts.get("wire", name))
        shared = _wire_names(old) & _wire_names(new)
        for name, before, after, was in by_wire:
            place = f"{owner}.{name}"
            if after is None:
                self._say(owner, BREAKING, RECEIVED, "{} removed", place, typed=True)
            elif before is None:
                self._say(owner, ADDITION, RECEIVED, "{} added", place)
            else:
                if was != name:
                    self._say(
                        owner,
                        BREAKING,
                        RECEIVED,
                        "{} renamed to {}",
                        f"{owner}.{was}",
                        name,
                        typed=True,
                    )
                self._field(owner, place, before, after)
                wires = before.get("wire", was), after.get("wire", name)
                self._wire_name(owner, RECEIVED, place, wires, shared)

    def _field(self, owner: str, place: str, old: Facts, new: Facts) -> None:
        self._received(owner, place, old, new)
        if new.get("optional") and not old.get("optional"):
            self._say(
                owner, BREAKING, RECEIVED, "{} can be {}", place, None, typed=new["type"] != "Any"
            )
        elif old.get("optional") and not new.get("optional"):
            self._say(owner, FIX, RECEIVED, "{} is never {}", place, None)
        if old.get("fake") != new.get("fake"):
            self._say(owner, FIX, CLIENT, "{} has another value in the fake", place)
        self._secret(owner, RECEIVED, place, old, new)
        self._deprecated(owner, RECEIVED, place, old, new)

    def _objects(self) -> None:
        for name, before, after, _ in _matched(self._old["objects"], self._new["objects"]):
            if before is None or after is None:
                self._type(name, SENT, is_new=before is None)
            else:
                self._arguments(name, before["fields"], after["fields"])

    def _enums(self) -> None:
        received = _received_names(self._old) | _received_names(self._new)
        for name, before, after, _ in _matched(self._old["enums"], self._new["enums"]):
            is_sent = any(facts and facts.get("sent") for facts in (before, after))
            direction = SENT if is_sent else RECEIVED
            if is_sent and name in received:
                direction = Direction.BOTH
            if before is None or after is None:
                self._type(name, direction, is_new=before is None)
            else:
                self._enum(name, direction, before, after)

    def _enum(self, enum: str, direction: Direction, old: Facts, new: Facts) -> None:
        if old.get("whole") != new.get("whole"):
            kind = "integers" if new.get("whole") else "strings"
            self._say(enum, BREAKING, direction, f"{{}} is an enum of {kind}", enum, typed=True)
            return
        for is_new, facts, other in ((False, old, new), (True, new, old)):
            if facts.get("sent") and not other.get("sent"):
                self._type(f"{enum}Value", SENT, is_new=is_new)
        for name, before, after, was in _matched(
            old["members"], new["members"], lambda _, value: value
        ):
            place = f"{enum}.{name}"
            if after is None:
                self._say(enum, BREAKING, direction, "{} removed", place, typed=True)
            elif before is None:
                self._say(enum, ADDITION, direction, "{} added", place)
            elif was != name:
                self._say(
                    enum,
                    BREAKING,
                    direction,
                    "{} renamed to {}",
                    f"{enum}.{was}",
                    name,
                    typed=True,
                )
            elif before != after:
                self._say(
                    enum,
                    BREAKING,
                    direction,
                    "{} is {} instead of {}",
                    place,
                    repr(after),
                    repr(before),
                    typed=direction is SENT,
                )

    # --- texts ---

    def _texts(self) -> None:
        """Add one change for all new descriptions of elements that have no other change."""
        before = self._old.get("texts", {})
        changed = [
            name
            for name, text in self._new.get("texts", {}).items()
            if name.removesuffix("()") not in self._touched and before.get(name, text) != text
        ]
        if changed:
            shown = changed[:_MOST_TEXTS]
            listed = ", ".join("{}" for _ in shown)
            more = len(changed) - len(shown)
            rest = f" and {more} more" if more else ""
            template = f"the documentation of {listed}{rest} changed"
            self._say("", FIX, CLIENT, template, *shown)


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


def _is_within(inner: tuple[int | None, int | None], outer: tuple[int | None, int | None]) -> bool:
    """Return whether all values of one range are in the other."""
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return low and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


T = TypeVar("T")


def _matched(
    old: Mapping[str, T], new: Mapping[str, T], key: Callable[[str, T], object] | None = None
) -> Iterator[tuple[str, T | None, T | None, str]]:
    """Yield the name of each entry, the old entry, the new entry, and its old name.

    An entry has another name if its key is the same, and neither name is in both mappings.
    """
    renamed: dict[str, str] = {}
    if key is not None:
        gained = {key(name, new[name]): name for name in new if name not in old}
        lost = {key(name, old[name]): name for name in old if name not in new}
        renamed = {lost[each]: gained[each] for each in lost if each in gained}
    for name in sorted(old):
        now = renamed.get(name, name)
        yield now, old[name], new.get(now), name
    for name in sorted(new.keys() - old.keys() - {*renamed.values()}):
        yield name, None, new[name], name


def _without(names: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    return [name for name in names if name not in others]


def _wire_names(entries: Facts) -> set[str]:
    return {facts.get("wire", name) for name, facts in entries.items()}


def _calls(surface: Surface) -> dict[str, Facts]:
    """Return the operations by their calls, such as `things.list`."""
    return {
        f"{resource}.{method}": facts
        for resource, methods in surface["resources"].items()
        for method, facts in methods.items()
    }


def _returned(operation: Facts) -> str:
    result: str = operation.get("returns", "")
    return f"Page[{result}]" if operation.get("paged") else result


def _error(status: int) -> str:
    return f"{error_of(status).public} ({status})"


def _positional(operation: Facts) -> list[str]:
    """Return the arguments in the path, in their order there."""
    places = {
        operation["request"].find("{" + facts.get("wire", name) + "}"): name
        for name, facts in operation.get("arguments", {}).items()
        if facts["place"] == "path"
    }
    return [name for _, name in sorted(places.items())]


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


def _received_names(surface: Surface) -> set[str]:
    """Return the names of all types in results and in fields of results."""
    types = [facts.get("returns", "") for facts in _calls(surface).values()]
    models = surface["models"].values()
    types += [field["type"] for model in models for field in model["fields"].values()]
    return {name for type_ in types for name in re.findall(r"\w+", type_)}
