"""Compares the spec with the facts of the vendor's own specification of 2025.

Nothing of the vendor's API may be missing, and whatever was described otherwise on purpose stands
with its reason in spec/differences.yaml. The facts are not part of this repository; without
them there is nothing to compare:

    python -m tests.api_coverage PATH_TO_api-2025.json
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from generator.load import display, load
from generator.nodes import is_dict, is_list, parse
from generator.problems import InputError, Problems
from tests.support import ROOT

SPEC: Final = ROOT / "spec" / "openapi.yaml"
DIFFERENCES: Final = ROOT / "spec" / "differences.yaml"
API: Final = ROOT.parent / "shared" / "textmagic" / "api-2025.json"

METHODS: Final = ("get", "put", "post", "delete", "patch")
_PLACES: Final = {"query": " ?{}", "path": " {{{}}}", "header": " header {}"}


@dataclass(frozen=True)
class Part:
    """An operation, parameter, body, response or field, with all that is in it.

    Both documents are turned into the same tree, so that one walk compares them. The children have
    as names what follows the key of this part in theirs: `.name`, `[]`, ` status 204`.
    """

    kind: str
    facts: Mapping[str, object]
    children: Mapping[str, Part] = field(default_factory=dict[str, "Part"])


@dataclass(frozen=True)
class Reason:
    """An entry of the list of differences that are meant."""

    patterns: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Report:
    """What the comparison found."""

    counts: Mapping[str, tuple[int, int]]
    """For each kind of part, how many the spec has of how many there are."""
    differences: tuple[str, ...]
    unlisted: tuple[str, ...]
    unused: tuple[str, ...]
    """Patterns that match no difference."""

    @property
    def is_faultless(self) -> bool:
        return not self.unlisted and not self.unused


# The vendor's document, as facts -----------------------------------------------------------------


def facts_tree(facts: Mapping[str, Any]) -> Part:
    """The operations of api-2025.json, whose references are names."""
    schemas = _mapping(facts.get("schemas"))

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
            sent = {**fields.facts, "content": body["contentTypes"][0]}
            children[" request"] = Part("request bodies", sent, fields.children)
        for status, answer in node["responses"].items():
            fields = schema(answer, "response fields", None) if answer else Part("", {})
            children[f" status {status}"] = Part("status codes", fields.facts, fields.children)
        return Part("operations", {"method": node["method"], "path": node["path"]}, children)

    return Part("", {}, {node["operationId"]: operation(node) for node in facts["operations"]})


# The spec ----------------------------------------------------------------------------------------


def spec_tree(document: Mapping[str, Any]) -> Part:
    """The operations of a bundled OpenAPI document."""

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
        # In the body of a request, anyOf says which fields are needed instead.
        if "anyOf" in node and "properties" not in node:
            nullable = any(choice.get("type") == "null" for choice in node["anyOf"])
            node = follow(next(c for c in node["anyOf"] if c.get("type") != "null"))
        types = node["type"] if is_list(node.get("type")) else [node.get("type")]
        owed: list[Any] = node.get("required", [])
        children = {
            f".{name}": schema(child, kind, name in owed)
            for name, child in _mapping(node.get("properties")).items()
        }
        if "items" in node:
            children["[]"] = schema(node["items"], kind, None)
        type_ = next(name for name in types if name != "null")
        shown = "map" if "additionalProperties" in node else type_
        return Part(kind, _described(node, shown, nullable or "null" in types, required), children)

    def operation(method: str, path: str, node: Mapping[str, Any], shared: list[Any]) -> Part:
        children: dict[str, Part] = {}
        for listed in [*shared, *node.get("parameters", [])]:
            parameter = follow(listed)
            kind = "parameters"
            described = schema(parameter["schema"], kind, bool(parameter.get("required")))
            children[_place(parameter)] = Part(kind, described.facts)
        body = follow(node.get("requestBody"))
        for type_, media in _mapping(body.get("content")).items():
            fields = schema(media["schema"], "request fields", bool(body.get("required")))
            sent = {**fields.facts, "content": type_}
            children[" request"] = Part("request bodies", sent, fields.children)
        for status, listed in node["responses"].items():
            content = _mapping(follow(listed).get("content"))
            media = _mapping(content.get("application/json"))
            fields = schema(media["schema"], "response fields", None) if media else Part("", {})
            children[f" status {status}"] = Part("status codes", fields.facts, fields.children)
        return Part("operations", {"method": method.upper(), "path": path}, children)

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


def _described(
    node: Mapping[str, Any], type_: object, nullable: bool, required: bool | None
) -> dict[str, object]:
    """What is compared of a parameter, body or field. `required` is None where it means nothing."""
    values: list[Any] = node.get("enum", [])
    return {
        "type": type_,
        "format": node.get("format"),
        "nullable": nullable,
        "required": required,
        "enum": sorted(map(str, values)) or None,
        "default": node.get("default"),
    }


def _place(parameter: Mapping[str, Any]) -> str:
    return _PLACES[parameter["in"]].format(parameter["name"])


def _mapping(value: Any) -> dict[str, Any]:
    return value if is_dict(value) else {}


# The comparison ----------------------------------------------------------------------------------


def compare(vendor: Part, ours: Part, reasons: Sequence[Reason]) -> Report:
    """Compare the two trees, and the differences with the list of those that are meant."""
    there, found = Counter[str](), Counter[str]()
    differences = tuple(_differences("", vendor, ours, there, found))
    patterns = {p: _pattern(p) for reason in reasons for p in reason.patterns}
    return Report(
        counts={kind: (found[kind], count) for kind, count in there.items()},
        differences=differences,
        unlisted=tuple(d for d in differences if not any(match(d) for match in patterns.values())),
        unused=tuple(p for p, match in patterns.items() if not any(map(match, differences))),
    )


def _differences(
    key: str, vendor: Part, ours: Part, there: Counter[str], found: Counter[str]
) -> Iterator[str]:
    for name, value in vendor.facts.items():
        if (other := ours.facts.get(name)) != value:
            yield f"{key} {name}: {_shown(value)} -> {_shown(other)}"
    for name, value in ours.facts.items():
        if name not in vendor.facts and value not in (None, False):
            yield f"{key} {name}: none -> {_shown(value)}"
    if vendor.facts.get("type") != ours.facts.get("type"):
        # There is no sense in comparing what is in a list with what is in a number.
        _count(vendor, there)
        return
    for name, part in vendor.children.items():
        there[part.kind] += name != "[]"
        if name not in ours.children:
            _count(part, there)
            yield f"{key}{name}: missing"
            continue
        found[part.kind] += name != "[]"
        yield from _differences(f"{key}{name}", part, ours.children[name], there, found)
    for name in ours.children:
        if name not in vendor.children:
            yield f"{key}{name}: added"


def _count(part: Part, counter: Counter[str]) -> None:
    for name, child in part.children.items():
        counter[child.kind] += name != "[]"  # which is no field of its own
        _count(child, counter)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_list(value):
        return ",".join(map(str, value))
    return "none" if value is None else str(value)


def _pattern(pattern: str) -> Callable[[str], object]:
    """A test for keys. Only `*` is special: brackets and braces are part of many keys."""
    return re.compile(".*".join(map(re.escape, pattern.split("*")))).fullmatch


# Files and the command ---------------------------------------------------------------------------


def read_spec(path: Path) -> dict[str, Any]:
    """The bundled document. What the generator itself thinks of it does not matter here."""
    return _mapping(load(path, Problems()).root.plain())


def read_reasons(path: Path) -> list[Reason]:
    """The list of differences that are meant. Raises `InputError` if it is not in order."""
    problems = Problems()
    root = parse(path.read_bytes(), display(path), problems)
    reasons: list[Reason] = []
    for entry in root.sequence:
        what = entry.get("what")
        patterns = [node.text or "" for node in what.sequence or [what]]
        text = (entry.get("reason").text or "").strip()
        if not text or not all(patterns) or entry.mapping.keys() - {"what", "reason"}:
            problems.add(entry.at, "an entry has 'what', one pattern or several, and a 'reason'")
        reasons.append(Reason(tuple(patterns), text))
    problems.raise_if_any()
    return reasons


def report(api: Path, spec: Path = SPEC, differences: Path = DIFFERENCES) -> Report:
    """Compare files."""
    facts = json.loads(api.read_text(encoding="utf-8"))
    return compare(facts_tree(facts), spec_tree(read_spec(spec)), read_reasons(differences))


def main(arguments: Sequence[str]) -> int:
    api = Path(arguments[0]) if arguments else API
    if not api.is_file():
        print(f"{api} is not at hand: nothing to compare the spec with")
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
        print(f"no difference is like {pattern}; remove it from {DIFFERENCES.name}")
    return 0 if result.is_faultless else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
