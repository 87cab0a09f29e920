"""First stage: read the YAML files and join them into one document.

References to other files become references into `components`, and path items are put in
place, so that later stages see a single self-contained OpenAPI document whose nodes still know
the file they came from.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from generator.nodes import BROKEN, Node, parse
from generator.problems import InputError, Location, Problems, quote

SECTIONS: Final = ("paths", "schemas", "parameters", "responses", "requestBodies")
# Values under these keys are data, or names chosen by the author: a $ref there is not a reference.
_OPAQUE: Final = frozenset({"example", "examples", "default", "enum", "const"})
_NAMED: Final = frozenset({*SECTIONS, "properties", "content"})
_POINTER = re.compile(r"/(?:components/)?([^/]+)/([^/]+)")


@dataclass(frozen=True, slots=True)
class Document:
    """A bundled OpenAPI document."""

    root: Node

    def follow(self, node: Node) -> Node:
        """What a reference points at; any other node itself."""
        reference = node.get("$ref").text
        if reference is None:
            return node
        target = self.root
        for token in reference.removeprefix("#/").split("/"):
            target = target.get(token.replace("~1", "/").replace("~0", "~"))
        return target

    def description(self, node: Node) -> Node:
        """The description beside a reference, or else that of what it points at."""
        own = node.get("description")
        return own if own.present else self.follow(node).get("description")

    def name(self, node: Node) -> str | None:
        """Name of the component that a reference points at."""
        reference = node.get("$ref").text
        return None if reference is None else reference.rpartition("/")[2]


def load(path: Path, problems: Problems) -> Document:
    """Read the document at `path` and all it refers to.

    Mistakes are added to `problems`; what they spoil is `BROKEN` in the document. Raises
    `InputError` if the document itself cannot be read.
    """
    if not path.is_file():
        raise InputError(f"{display(path)}: there is no such file; name one with --spec")
    return _Loader(path, problems).load()


def display(path: Path) -> str:
    """The path for messages: relative where it lies below the working directory."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


_Target = tuple[Node, Path, str, str, Location]


class _Loader:
    def __init__(self, path: Path, problems: Problems) -> None:
        self._root_path = path.resolve()
        self._folder = self._root_path.parent
        self._problems = problems
        self._files: dict[Path, Node] = {}
        self._components: dict[str, dict[str, Node]] = {}
        self._names_at: dict[str, dict[str, Location]] = {}
        self._defined: dict[tuple[str, str], Node] = {}
        self._open: list[tuple[str, str]] = []
        self._used: set[tuple[Path, str, str]] = set()

    def load(self) -> Document:
        root = self._read(self._root_path)
        bundled = self._visit(root, self._root_path)
        own = bundled.get("components")
        if bundled.mapping and self._components:
            components = Node(self._sections(own), own.at, own.keys)
            bundled = Node({**bundled.mapping, "components": components}, bundled.at, bundled.keys)
        self._report_unused()
        return Document(bundled)

    def _sections(self, own: Node) -> dict[str, Node]:
        """The sections of `components`: the root document's own and what was referred to."""
        sections = dict(own.mapping)
        for section, entries in self._components.items():
            before = own.get(section)
            merged = dict(sorted({**before.mapping, **entries}.items()))
            sections[section] = Node(merged, before.at, {**before.keys, **self._names_at[section]})
        return dict(sorted(sections.items()))

    def _read(self, path: Path) -> Node:
        if path not in self._files:
            self._files[path] = parse(path.read_bytes(), display(path), self._problems)
        return self._files[path]

    def _visit(self, node: Node, path: Path, *, names: bool = False) -> Node:
        """A copy of `node` with references rewritten. `names`: its keys are the author's."""
        reference = node.get("$ref")
        if reference.text is not None and not names:
            return self._reference(node, reference, path)
        if isinstance(node.value, dict):
            visited = {
                key: child
                if not names and (key in _OPAQUE or key.startswith("x-"))
                else self._visit(child, path, names=not names and key in _NAMED)
                for key, child in node.value.items()
            }
            return Node(visited, node.at, node.keys)
        if isinstance(node.value, list):
            return Node([self._visit(child, path) for child in node.value], node.at)
        return node

    def _reference(self, node: Node, reference: Node, path: Path) -> Node:
        broken = Node(BROKEN, node.at)
        located = self._locate(reference, path)
        if located is None:
            return broken
        target, target_path, section, name, name_at = located
        key = (section, name)
        self._used.add((target_path, *key))
        if key in self._open:
            circle = " → ".join(n for _, n in [*self._open[self._open.index(key) :], key])
            self._problems.add(reference.at, f"circular $ref: {circle}; break the circle")
            return broken
        first = self._defined.setdefault(key, target)
        if first is not target:
            self._problems.add(
                target.at, f"{section} {quote(name)} is also defined at {first.at}; rename one"
            )
        entries = {} if section == "paths" else self._components.setdefault(section, {})
        if name not in entries:
            self._open.append(key)
            entries[name] = self._visit(target, target_path)
            self._open.pop()
            self._names_at.setdefault(section, {})[name] = name_at
        if section == "paths":
            return entries[name]
        if entries[name].broken:
            return broken
        escaped = name.replace("~", "~0").replace("/", "~1")
        pointer = Node(f"#/components/{section}/{escaped}", reference.at)
        return Node({**node.mapping, "$ref": pointer}, node.at, node.keys)

    def _locate(self, reference: Node, path: Path) -> _Target | None:
        text = reference.text or ""
        file, _, fragment = text.partition("#")
        target_path = self._target_path(file, path, reference.at)
        if target_path is None:
            return None
        parts = _POINTER.fullmatch(unquote(fragment))
        if parts is None or parts[1] not in SECTIONS:
            sections = ", ".join(SECTIONS)
            self._problems.add(
                reference.at,
                f"$ref {quote(text)} must end in '#/<section>/<name>', section one of {sections}",
            )
            return None
        section, name = parts[1], parts[2].replace("~1", "/").replace("~0", "~")
        document = self._read(target_path)
        if document.broken:
            return None
        for holder in (document, document.get("components")):
            target = holder.get(section).get(name)
            if target.present:
                name_at = holder.get(section).key_at(name)
                return None if target.broken else (target, target_path, section, name, name_at)
        self._problems.add(reference.at, f"$ref {quote(text)} points at nothing")
        return None

    def _target_path(self, file: str, path: Path, at: Location) -> Path | None:
        if not file:
            return path
        shown = quote(file)
        if "://" in file or file.startswith(("//", "/")) or "\\" in file or ":" in file:
            self._problems.add(at, f"$ref to {shown}: only files below the spec folder, relative")
            return None
        target = Path(os.path.normpath(path.parent / unquote(file)))
        try:
            real = target.resolve()
            inside = real.is_relative_to(self._folder)
            exists = inside and real.is_file()
        except (OSError, ValueError):
            inside, exists = True, False
        if not inside:
            self._problems.add(at, f"$ref to {shown} leaves the spec folder")
        elif not exists:
            self._problems.add(at, f"$ref to {shown}: there is no such file")
        return target.resolve() if inside and exists else None

    def _report_unused(self) -> None:
        """An entry that nothing refers to is most often one that was forgotten elsewhere."""
        for path, node in sorted(self._files.items()):
            holders: Mapping[str, Node] = (
                node.get("components").mapping if path == self._root_path else node.mapping
            )
            for section, entries in holders.items():
                if section not in SECTIONS:
                    if path != self._root_path:
                        sections = ", ".join(SECTIONS)
                        self._problems.add(
                            node.key_at(section),
                            f"section {quote(section)} is not known; known are {sections}",
                        )
                    continue
                for name in entries.mapping:
                    if (path, section, name) not in self._used:
                        hint = (
                            "add its line to the root document"
                            if section == "paths"
                            else "remove it"
                        )
                        self._problems.add(
                            entries.key_at(name), f"{quote(name)} is never referred to; {hint}"
                        )
        apis = self._folder / "apis"
        for path in sorted(apis.glob("*.yaml")) if apis.is_dir() else []:
            if path.resolve() not in self._files:
                self._problems.add(
                    Location(display(path), 1, 1),
                    "the root document does not refer to this file; add a line for each path",
                )
