"""Sentences for elements of several kinds: operations, arguments, types, fields, members.

Such an element is added, removed, renamed or deprecated. The other modules add the sentences that
only one kind needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar

from generator.changes.change import CLIENT, SENT, Change, Direction
from generator.changes.surface import Surface
from generator.changes.verdicts import ADDITION, BREAKING, FIX, Verdict

Facts = Mapping[str, Any]
T = TypeVar("T")
_NOT_RENAMED: Final[Mapping[str, str]] = {}


class Pair(NamedTuple, Generic[T]):
    """An element that is in both clients."""

    name: str
    was: str
    """Its name in the old client."""
    place: str
    """Its name in sentences, such as `Thing.weight`."""
    old: T
    new: T


class Comparison:
    """Two surfaces, and the changes that are found between them."""

    def __init__(self, old: Surface, new: Surface) -> None:
        self.old = old
        self.new = new
        self.changes: list[Change] = []
        self.changed: set[str] = set()
        """The operations and types that have a change, without `()`."""

    def say(
        self,
        owner: str,
        verdict: Verdict,
        direction: Direction,
        template: str,
        *names: object,
        typed: bool = False,
    ) -> None:
        """Add a change of `owner`: an operation, a type, or "" for the client."""
        self.changed.add(owner.removesuffix("()"))
        is_typed = typed if verdict is BREAKING else None
        self.changes.append(Change(verdict, direction, template, tuple(map(str, names)), is_typed))

    def in_both(
        self,
        old: Mapping[str, T],
        new: Mapping[str, T],
        direction: Direction,
        *,
        renamed: Mapping[str, str] = _NOT_RENAMED,
        owner: str = "",
        place: str = "{}",
        say_new: Callable[[str, T], None] | None = None,
    ) -> Iterator[Pair[T]]:
        """Say which elements are removed, renamed or added. Yield the elements of both clients.

        Args:
            old: The elements of the old client, by their names.
            new: The same for the new client.
            direction: The direction of the changes.
            renamed: The result of `renames`.
            owner: The operation or type that has the elements. By default, each element owns its
                changes.
            place: The name of an element in sentences; `{}` is its name alone.
            say_new: Says that an element was added, if this needs another sentence.
        """
        for was in sorted(old):
            name = renamed.get(was, was)
            before, shown = place.format(was), place.format(name)
            if name not in new:
                self.say_removed(owner or shown, direction, shown)
                continue
            if was != name:
                names = before, name if owner else shown
                self.say(
                    owner or shown, BREAKING, direction, "{} renamed to {}", *names, typed=True
                )
            yield Pair(name, was, shown, old[was], new[name])
        for name in sorted(new.keys() - old.keys() - {*renamed.values()}):
            shown = place.format(name)
            if say_new:
                say_new(name, new[name])
            else:
                self.say_added(owner or shown, direction, shown)

    def say_added(self, owner: str, direction: Direction, shown: str) -> None:
        self.say(owner, ADDITION, direction, "{} added", shown)

    def say_removed(self, owner: str, direction: Direction, shown: str) -> None:
        self.say(owner, BREAKING, direction, "{} removed", shown, typed=True)

    def wire_name(
        self, owner: str, direction: Direction, pair: Pair[Facts], shared: set[str]
    ) -> None:
        """Compare wire names. `shared`: those that are in both clients."""
        before, after = wire_name(pair.was, pair.old), wire_name(pair.name, pair.new)
        if before != after:
            verdict = BREAKING if {before, after} & shared else FIX  # it has another meaning
            words = "is sent as" if direction is SENT else "is read from"
            template = f"{{}} {words} {{}} instead of {{}}"
            self.say(owner, verdict, direction, template, pair.place, after, before)

    def secret(self, owner: str, direction: Direction, place: str, old: Facts, new: Facts) -> None:
        """Compare whether `repr` shows a value."""
        if old.get("secret") != new.get("secret"):
            word = "does not show" if new.get("secret") else "shows"
            self.say(owner, FIX, direction, f"repr {word} {{}}", place)

    def deprecated(
        self, owner: str, direction: Direction, place: str, old: Facts, new: Facts
    ) -> None:
        """Compare deprecations. No other function does this."""
        before, after = old.get("deprecated"), new.get("deprecated")
        if before == after:
            return
        if after is None:
            self.say(owner, FIX, direction, "{} no longer deprecated", place)
            return
        facts = ("use", "use {}"), ("removed_in", "it will be removed in {}")
        given = [(words, after[fact]) for fact, words in facts if after.get(fact)]
        advice = "; ".join(words for words, _ in given)
        template = f"{{}} deprecated{': ' * bool(advice)}{advice}"
        verdict = ADDITION if before is None else FIX
        self.say(owner, verdict, direction, template, place, *(value for _, value in given))

    def rate_limit(self, owner: str, old: Facts, new: Facts) -> None:
        """Compare the rate limits of the client or of an operation."""
        before, after = old.get("rate_limit"), new.get("rate_limit")
        if before == after:
            return
        start, names = "the rate limit of {}", [owner]
        if not owner:
            start, names = "the documented rate limit", []
        if after is None:
            self.say(owner, FIX, CLIENT, f"{start} is removed", *names)
        else:
            self.say(owner, FIX, CLIENT, f"{start} is {{}} requests per second", *names, after)


def renames(
    old: Mapping[str, T], new: Mapping[str, T], key: Callable[[str, T], object]
) -> dict[str, str]:
    """Return the new names of elements that were only renamed.

    An element has another name if its key is the same, and neither name is in both mappings.
    """
    gained = {key(name, new[name]): name for name in new if name not in old}
    lost = {key(name, old[name]): name for name in old if name not in new}
    return {lost[each]: gained[each] for each in lost if each in gained}


def wire_name(name: str, facts: Facts) -> str:
    """Return the name of an argument or a field in requests and responses."""
    wire: str = facts.get("wire", name)
    return wire


def shared_wire_names(old: Mapping[str, Facts], new: Mapping[str, Facts]) -> set[str]:
    """Return the wire names that are in both clients."""
    before, after = ({wire_name(*each) for each in entries.items()} for entries in (old, new))
    return before & after


def without(names: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """Return the names that are not among the others."""
    return [name for name in names if name not in others]
