"""Compare the spec with the facts of the vendor's own specification of 2025.

The spec must have each part of the vendor's API. Each intended difference needs an entry with a
reason in spec/differences.yaml. The facts are not part of this repository. Without them, the
command compares nothing:

    python -m tests.spec.api_coverage PATH_TO_api-2025.json
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator.base.problems import InputError, Problems, display
from generator.document.load import load
from generator.document.nodes import is_dict, is_list, parse
from generator.document.operations import METHODS
from tests.support import ROOT

SPEC: Final = ROOT / "spec" / "openapi.yaml"
DIFFERENCES: Final = ROOT / "spec" / "differences.yaml"
API: Final = ROOT.parent / "shared" / "textmagic" / "api-2025.json"

FLAGS: Final = ("nullable", "required", "deprecated")
_PATTERN: Final = re.compile(r"(\*(\.| (status|request|header|security)\b| [?{]))?[^*]+")
_PLACES: Final = {"query": " ?{}", "path": " {{{}}}", "header": " header {}"}


@dataclass(frozen=True)
class Part:
    """An operation, parameter, body, response or field, with its children.

    Both documents are converted to such a tree, so that one function can compare them. The name of
    a child is the part of its key after the key of its parent: `.name`, `[]`, `{}`, ` status 204`.
    """

    kind: str
    facts: Mapping[str, object]
    children: Mapping[str, Part] = field(default_factory=dict[str, "Part"])


NOTHING: Final = Part("", {"type": None})
"""Stands for a body that only the other document has."""


@dataclass(frozen=True)
class Reason:
    """An entry of the list of intended differences."""

    patterns: tuple[str, ...]
    text: str
    like: str | None = None
    """The vendor's part that an added part, or a part of another type, is compared with."""


@dataclass(frozen=True)
class Report:
    """The result of the comparison."""

    counts: Mapping[str, tuple[int, int]]
    """For each kind of part: the number in the spec, and the number in the vendor's document."""
    differences: tuple[str, ...]
    unlisted: tuple[str, ...]
    unused: tuple[str, ...]
    """Patterns that match no difference, and values of `like` that the vendor does not have."""

    @property
    def is_faultless(self) -> bool:
        return not self.unlisted and not self.unused


# The vendor's document, as facts -----------------------------------------------------------------


def facts_tree(facts: Mapping[str, Any]) -> Part:
    """Return the operations of api-2025.json, whose references are names."""
    schemas = _mapping(facts.get("schemas"))
    schemes = _mapping(_mapping(facts.get("meta")).get("securitySchemes"))

    def schema(node: Any, kind: str, required: bool | None, within: tuple[str, ...] = ()) -> Part:
        node = _mapping(node)
        nullable = bool(node.get("nullable"))
        while "ref" in node:
            name = str(node["ref"])
            if name in within:
                return Part(kind, {"type": f"{name} again"})
            within = (*within, name)
            node = _mapping(schemas.get(name))
            nullable |= bool(node.get("nullable"))
        owed: list[Any] = node["required"] if is_list(node.get("required")) else []
        children = {
            f".{name}": schema(child, kind, name in owed or child.get("required") is True, within)
            for name, child in _mapping(node.get("properties")).items()
        }
        if "items" in node:
            children["[]"] = schema(node["items"], kind, None, within)
        return Part(kind, _described(node, node.get("type"), nullable, required), children)

    def operation(node: Mapping[str, Any]) -> Part:
        children: dict[str, Part] = {}
        for parameter in node["parameters"]:
            kind = "parameters"
            described = _described(parameter, parameter["type"], False, parameter["required"])
            children[_place(parameter)] = Part(kind, described)
        if body := node["requestBody"]:
            fields = schema(body["schema"], "request fields", body["required"])
            children[" request"] = _body("request bodies", fields, body["contentTypes"])
        for status, answer in node["responses"].items():
            fields = schema(answer, "response fields", None) if answer else NOTHING
            types = _mapping(node.get("responseContentTypes")).get(status, [])
            children[f" status {status}"] = _body("status codes", fields, types)
        return Part("operations", _operation(node, node, node.get("security"), schemes), children)

    return Part("", {}, {node["operationId"]: operation(node) for node in facts["operations"]})


# The spec ----------------------------------------------------------------------------------------


def spec_tree(document: Mapping[str, Any]) -> Part:
    """Return the operations of a bundled OpenAPI document."""

    schemes = _mapping(_mapping(document.get("components")).get("securitySchemes"))

    def follow(node: Any) -> dict[str, Any]:
        found = _mapping(node)
        while "$ref" in found:
            target: Any = document
            for token in str(found["$ref"]).removeprefix("#/").split("/"):
                target = _mapping(target).get(token.replace("~1", "/").replace("~0", "~"))
            found = _mapping(target)
        return found

    def schema(node: Any, kind: str, required: bool | None) -> Part:
        node = follow(node)
        nullable = False
        # If there are properties, anyOf only says which of them are required.
        if "anyOf" in node and "properties" not in node:
            choices = [follow(choice) for choice in node["anyOf"]]
            others = [choice for choice in choices if choice.get("type") != "null"]
            nullable = len(others) < len(choices)
            if len(others) != 1:
                return Part(kind, _described(node, "one of several", nullable, required))
            node = others[0]
        types = node["type"] if is_list(node.get("type")) else [node.get("type")]
        owed: list[Any] = node.get("required", [])
        children = {
            f".{name}": schema(child, kind, name in owed)
            for name, child in _mapping(node.get("properties")).items()
        }
        if "items" in node:
            children["[]"] = schema(node["items"], kind, None)
        shown = ",".join(str(name) for name in types if name not in ("null", None)) or None
        if (values := node.get("additionalProperties", False)) is not False:
            children["{}"] = schema(values, kind, None)
            shown = f"map of {shown}" if shown != "object" else "map"
        return Part(kind, _described(node, shown, nullable or "null" in types, required), children)

    def operation(method: str, path: str, node: Mapping[str, Any], shared: list[Any]) -> Part:
        children: dict[str, Part] = {}
        for listed in [*shared, *node.get("parameters", [])]:
            parameter = follow(listed)
            kind = "parameters"
            described = schema(parameter["schema"], kind, bool(parameter.get("required")))
            children[_place(parameter)] = Part(kind, described.facts)
        body = follow(node.get("requestBody"))
        if content := _mapping(body.get("content")):
            media = next(iter(content.values()))
            fields = schema(media["schema"], "request fields", bool(body.get("required")))
            children[" request"] = _body("request bodies", fields, content)
        for status, listed in node["responses"].items():
            content = _mapping(follow(listed).get("content"))
            media = next(iter(content.values()), None)
            fields = schema(media["schema"], "response fields", None) if media else NOTHING
            children[f" status {status}"] = _body("status codes", fields, content)
        security = node.get("security", document.get("security"))
        place = {"method": method.upper(), "path": path}
        return Part("operations", _operation(place, node, security, schemes), children)

    return Part(
        "",
        {},
        {
            node["operationId"]: operation(method, path, node, follow(item).get("parameters", []))
            for path, item in _mapping(document.get("paths")).items()
            for method, node in follow(item).items()
            if method in METHODS
        },
    )


def _operation(
    place: Mapping[str, Any], node: Mapping[str, Any], security: Any, schemes: Mapping[str, Any]
) -> dict[str, object]:
    """Return the facts of an operation that are compared."""
    ways: list[dict[str, object]] = security or []
    return {
        "method": place["method"],
        "path": place["path"],
        "deprecated": bool(node.get("deprecated")),
        "security": " or ".join(
            " and ".join(_scheme(_mapping(schemes.get(name))) for name in way) or "nothing"
            for way in ways
        )
        or None,
    }


def _scheme(node: Mapping[str, Any]) -> str:
    if node.get("type") == "apiKey":
        return f"{node['in']} {node['name']}"
    return " ".join(str(node[name]) for name in ("type", "scheme") if name in node) or "unknown"


def _body(kind: str, fields: Part, types: Iterable[str]) -> Part:
    shown = sorted("any" if type_ == "*/*" else type_ for type_ in types)
    return Part(kind, {**fields.facts, "content": shown or None}, fields.children)


def _described(
    node: Mapping[str, Any], type_: object, nullable: bool, required: bool | None
) -> dict[str, object]:
    """Return the facts of a parameter, body or field that are compared."""
    values: list[Any] = node.get("enum", [])
    return {
        "type": type_,
        "format": node.get("format"),
        "nullable": nullable,
        "maxLength": node.get("maxLength"),
        "required": bool(required),
        "enum": sorted(map(str, values)) or None,
        # As JSON, because 0 equals False in Python.
        "default": json.dumps(node["default"]) if "default" in node else None,
    }


def _place(parameter: Mapping[str, Any]) -> str:
    return _PLACES[parameter["in"]].format(parameter["name"])


def _mapping(value: Any) -> dict[str, Any]:
    return value if is_dict(value) else {}


# The comparison ----------------------------------------------------------------------------------


def compare(vendor: Part, ours: Part, reasons: Sequence[Reason]) -> Report:
    """Compare the two trees, and the differences with the list of intended differences."""
    return compare_with(vendor, reasons)(ours)


def compare_with(vendor: Part, reasons: Sequence[Reason]) -> Callable[[Part], Report]:
    """Return a function that compares many trees with the same tree of the vendor."""
    intended = _Intended(vendor, reasons)
    return lambda ours: _compare(vendor, ours, reasons, intended)


def _compare(vendor: Part, ours: Part, reasons: Sequence[Reason], intended: _Intended) -> Report:
    there, found = Counter[str](), Counter[str]()
    _count(vendor, ours, there, found)
    differences = tuple(_differences("", vendor, ours, intended))
    matching = {difference: intended.matching(difference) for difference in differences}
    used = {pattern for patterns in matching.values() for pattern in patterns}
    return Report(
        counts={kind: (found[kind], count) for kind, count in there.items()},
        differences=differences,
        unlisted=tuple(d for d in differences if not matching[d]),
        unused=(
            *(p for reason in reasons for p in reason.patterns if p not in used),
            *(r.like for r in reasons if r.like and not _at(vendor, r.like)),
        ),
    )


class _Intended:
    """The intended differences, prepared for fast look-ups."""

    def __init__(self, vendor: Part, reasons: Sequence[Reason]) -> None:
        patterns = [pattern for reason in reasons for pattern in reason.patterns]
        self._exact = {pattern for pattern in patterns if not pattern.startswith("*")}
        self._wide = _Wide(pattern for pattern in patterns if pattern.startswith("*"))
        self._changed = _Wide(p.rpartition(" -> ")[0] for p in self._wide.patterns if " -> " in p)
        self._likes = {
            pattern: _at(vendor, reason.like) or NOTHING
            for reason in reasons
            if reason.like
            for pattern in reason.patterns
        }

    def matching(self, difference: str) -> list[str]:
        """Return the patterns that match a difference."""
        exact = [difference] if difference in self._exact else []
        return exact + self._wide.matching(difference)

    def like(self, difference: str) -> Part:
        """Return the part of the vendor that an added part or another type is compared with."""
        found = (self._likes[p] for p in self.matching(difference) if p in self._likes)
        return next(found, NOTHING)

    def is_changed_elsewhere(self, fact: str) -> bool:
        """Return whether a pattern expects another value than the vendor's for this fact."""
        return bool(self._changed.matching(fact))


class _Wide:
    """Patterns with a `*`: `* status` matches in any operation, `*.name` matches any such field."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.patterns = tuple(patterns)
        self._ends = tuple(pattern.removeprefix("*") for pattern in self.patterns)
        self.matching = cache(self._matching)

    def _matching(self, text: str) -> list[str]:
        if not text.endswith(self._ends):
            return []
        return [
            pattern
            for pattern, end in zip(self.patterns, self._ends, strict=True)
            if text.endswith(end) and (end.startswith(".") or " " not in text.removesuffix(end))
        ]


def _differences(key: str, vendor: Part, ours: Part, intended: _Intended) -> Iterator[str]:
    for name, other in ours.facts.items():
        value = vendor.facts.get(name, False if name in FLAGS else None)
        fact = f"{key} {name}: {_shown(value)}"
        if value != other:
            yield f"{fact} -> {_shown(other)}"
        elif intended.is_changed_elsewhere(fact):
            yield f"{fact} -> the same, unlike elsewhere"
    there = vendor.children
    if vendor.facts.get("type") != ours.facts.get("type"):
        # Parts of different types, such as list and number, have no children in common.
        types = (_shown(part.facts.get("type")) for part in (vendor, ours))
        there = intended.like(f"{key} type: {' -> '.join(types)}").children
    for name in there:
        if name not in ours.children:
            yield f"{key}{name}: missing"
    for name, part in ours.children.items():
        if name in there:
            yield from _differences(f"{key}{name}", there[name], part, intended)
        else:
            added = f"{key}{name}: added"
            yield added
            yield from _differences(f"{key}{name}", intended.like(added), part, intended)


def _at(part: Part, place: str) -> Part | None:
    """Return the part at a place of the tree, or None."""
    for name, child in part.children.items():
        if place == name:
            return child
        if place.startswith(name) and (found := _at(child, place.removeprefix(name))):
            return found
    return None


def _count(vendor: Part, ours: Part | None, there: Counter[str], found: Counter[str]) -> None:
    if ours and vendor.facts.get("type") != ours.facts.get("type"):
        ours = None
    for name, part in vendor.children.items():
        other = ours.children.get(name) if ours else None
        if name != "[]":  # the items of a list are not a field
            there[part.kind] += 1
            found[part.kind] += other is not None
        _count(part, other, there, found)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_list(value):
        return ",".join(map(str, value))
    return "none" if value is None else str(value)


# Files and the command ---------------------------------------------------------------------------


def read_spec(path: Path) -> dict[str, Any]:
    """Return the bundled document. Ignore the problems that the generator finds in it."""
    return _mapping(load(path, Problems()).root.plain())


def read_reasons(path: Path) -> list[Reason]:
    """Return the list of intended differences. Raise `InputError` if an entry is not valid."""
    problems = Problems()
    root = parse(path.read_bytes(), display(path), problems)
    reasons: list[Reason] = []
    for entry in root.sequence:
        what = entry.get("what")
        patterns = [node.string or "" for node in what.sequence or [what]]
        text = (entry.get("reason").string or "").strip()
        if not text or not all(patterns) or entry.mapping.keys() - {"what", "like", "reason"}:
            problems.add(entry.at, "an entry has 'what', one pattern or several, and a 'reason'")
        if any(not _PATTERN.fullmatch(pattern) for pattern in patterns):
            problems.add(entry.at, "a * stands for an operation, or for everything before a .name")
        reasons.append(Reason(tuple(patterns), text, entry.get("like").string))
    problems.raise_if_any()
    return reasons


def report(api: Path, spec: Path = SPEC, differences: Path = DIFFERENCES) -> Report:
    """Compare files."""
    facts = json.loads(api.read_text(encoding="utf-8"))
    return compare(facts_tree(facts), spec_tree(read_spec(spec)), read_reasons(differences))


def main(arguments: Sequence[str]) -> int:
    api = Path(arguments[0]) if arguments else API
    if not api.is_file():
        if arguments:
            print(f"there is no file {api}", file=sys.stderr)
            return 2
        print(f"{display(api)} does not exist: there is nothing to compare the spec with")
        return 0
    try:
        result = report(api)
    except InputError as error:
        print(error)
        return 1
    for kind, (found, count) in result.counts.items():
        print(f"{found} of {count} {kind}")
    print(f"{len(result.differences)} differences, {len(result.unlisted)} of them without a reason")
    for difference in result.unlisted:
        print(f"  {difference}")
    for pattern in result.unused:
        print(f"no difference matches {pattern}; remove it from {DIFFERENCES.name}")
    return 0 if result.is_faultless else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
