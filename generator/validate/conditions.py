"""The conditions that a schema sets for combinations of arguments.

This module uses the wire names of arguments. It does not know their Python types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.base.problems import Location, Problems, quote
from generator.document.nodes import Node
from generator.validate.supported import check_choice


class Argument(NamedTuple):
    """The properties of an argument that the conditions use."""

    required: bool
    has_default: bool
    """Whether it is always sent, because its default is sent."""
    truth: type[bool | int] | None
    """How a boolean is written: as `bool`, or as `int` with 0 and 1. None: it is no boolean."""


@dataclass(frozen=True, slots=True)
class NamedConditions:
    """Conditions with the wire names of arguments."""

    one_of: list[str]
    any_of: list[list[str]]
    mutually_exclusive: list[list[str]]
    dependent: list[tuple[str, list[str]]]
    """Pairs of an argument, and those of which it needs at least one."""
    only: dict[str, bool | int]
    """The single value that an argument can have."""


def named_conditions(
    schema: Node, arguments: Mapping[str, Argument], problems: Problems
) -> NamedConditions:
    """Return the conditions of a schema. Report those that are wrong or have no effect."""
    return _Reader(arguments, problems).conditions(schema)


class _Reader:
    def __init__(self, arguments: Mapping[str, Argument], problems: Problems) -> None:
        self._arguments = arguments
        self._problems = problems
        self._only: dict[str, bool | int] = {}

    def conditions(self, schema: Node) -> NamedConditions:
        one_of = self._choices("oneOf", schema)
        together = schema.get("allOf").sequence
        listed = [schema, *(n for n in together if check_choice(n, "allOf", self._problems))]
        any_of = [self._choices("anyOf", node) for node in listed]
        dependent = [*self._dependent(schema)]
        exclusive = [*self._mutually_exclusive(schema, {*one_of})]
        return NamedConditions(
            one_of, [group for group in any_of if group], exclusive, dependent, self._only
        )

    def _mutually_exclusive(self, schema: Node, alternatives: set[str]) -> Iterator[list[str]]:
        """Yield each pair of names of mutually exclusive arguments.

        Args:
            alternatives: Arguments that are already mutually exclusive. They need no other rule.
        """
        told: set[frozenset[str]] = set()
        excluded = schema.get("not")
        both = {"required", "anyOf"} <= excluded.mapping.keys()
        pairs = excluded.get("anyOf").sequence or [excluded]
        for pair in pairs if "not" in schema else ():
            nodes = pair.get("required").sequence
            names = [node.string or "" for node in nodes]
            are_known = [self._is_known(node) for node in nodes]
            is_pair = len(names) == len({*names}) == 2 and not both
            if is_pair and (alternatives.issuperset(names) or frozenset(names) in told):
                self._problems.add(pair.at, "these are already mutually exclusive; remove this")
            elif is_pair and all(are_known):
                told.add(frozenset(names))
                yield names
            elif not is_pair and not pair.broken:
                self._problems.add(pair.at, "not must name two mutually exclusive properties")

    def _dependent(self, schema: Node) -> Iterator[tuple[str, list[str]]]:
        """Yield an argument name, and the names of which it requires at least one."""
        for keyword in ("dependentRequired", "dependentSchemas"):
            dependent = schema.get(keyword)
            for name, node in dependent.mapping.items():
                if name not in self._arguments:
                    self._unknown(dependent.key_at(name), keyword, name)
                elif self._arguments[name].has_default:
                    self._problems.add(
                        dependent.key_at(name), f"{quote(name)} is always sent; remove its default"
                    )
                elif keyword == "dependentSchemas":
                    if others := self._choices("anyOf", node):
                        yield name, others
                else:
                    known = [n for n in node.sequence if self._is_known(n)]
                    yield from ((name, [other.string or ""]) for other in known)

    def _is_known(self, node: Node) -> bool:
        """Return whether a name is the name of an optional argument."""
        if node.string is None:
            return False
        if node.string not in self._arguments:
            self._unknown(node.at, "required", node.string)
        elif self._arguments[node.string].required or self._arguments[node.string].has_default:
            self._problems.add(
                node.at, f"{quote(node.string)} is always sent; remove it here, or its default"
            )
        return node.string in self._arguments

    def _unknown(self, at: Location, keyword: str, name: str) -> None:
        self._problems.add(at, f"{keyword} names no property: {quote(name)}; add or remove it")

    def _choices(self, keyword: str, schema: Node) -> list[str]:
        """Return the wire names of the properties of which one is required."""
        choices: list[str] = []
        for node in schema.get(keyword).sequence:
            choice = self._choice(keyword, node)
            if choice is None:
                continue
            if choice in choices:
                self._problems.add(node.at, "this choice stands twice; remove one")
            else:
                choices.append(choice)
        if len(schema.get(keyword).sequence) == 1:
            self._problems.add(
                schema.get(keyword).at, "one choice is none; name the property under 'required'"
            )
        return choices

    def _choice(self, keyword: str, node: Node) -> str | None:
        """Return the argument that a choice requires. Store its only value."""
        if not check_choice(node, keyword, self._problems):
            return None
        names = node.get("required").sequence
        if len(names) != 1:
            if isinstance(node.get("required").value, list):
                self._problems.add(node.get("required").at, "a choice must require one property")
            return None
        name = names[0].string or ""
        if name not in self._arguments:
            if names[0].string is not None:
                self._unknown(names[0].at, "required", name)
            return None
        if self._arguments[name].has_default:
            self._problems.add(names[0].at, f"{quote(name)} is always sent; remove its default")
        if self._arguments[name].required:
            self._problems.add(
                names[0].at, f"{quote(name)} is required anyway; remove one of the two"
            )
        for other in node.get("properties").mapping:
            only = node.get("properties").get(other).get("const")
            if other != name:
                self._problems.add(
                    node.get("properties").key_at(other),
                    f"a choice of {keyword} can only give its required property a 'const'",
                )
            elif not _is_truth(self._arguments[name].truth, only):
                self._problems.add(
                    only.at, "const is supported for a flag, as 0 or 1, and for a boolean"
                )
            else:
                self._only[name] = only.value is True if only.integer is None else only.integer
        return name


def _is_truth(kind: type[bool | int] | None, value: Node) -> bool:
    """Return whether a boolean can have this value."""
    if kind is int:
        return value.integer in (0, 1)
    return kind is bool and value.boolean is not None
