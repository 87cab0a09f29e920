"""First stage: read the YAML files and join them into one document.

References to other files become references into `components`. References to path items are replaced
by the path items. Therefore later stages see a single self-contained OpenAPI document. Its nodes
still know their original file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from generator.base.filenames import file_fault
from generator.base.files import digest
from generator.base.problems import InputError, Location, Problems, display, quote
from generator.document.hints import Words
from generator.document.nodes import BROKEN, MAX_BYTES, MAX_DEPTH, Node, check_keys, parse

SECTIONS: Final = ("paths", "webhooks", "schemas", "parameters", "responses", "requestBodies")
# Values under these keys are data or the author's own names. A $ref there is not a reference.
_OPAQUE: Final = frozenset({"example", "examples", "default", "enum", "const"})
_NAMED: Final = frozenset(
    {*SECTIONS, "properties", "content", "dependentRequired", "dependentSchemas"}
)
# The section that a reference under one of these keys must point to.
_SECTION_AT: Final[Mapping[str, str]] = {
    **{section: section for section in SECTIONS},
    **dict.fromkeys(
        ("schema", "properties", "items", "additionalProperties", "anyOf", "oneOf"), "schemas"
    ),
    "requestBody": "requestBodies",
}
# Targets that replace their reference, because `components` has no section for them.
_INLINED: Final[Mapping[str, str]] = {"paths": "path", "webhooks": "webhook"}
_POINTER = re.compile(r"/(?:components/)?([^/]+)/([^/]+)")


@dataclass(frozen=True, slots=True)
class Document:
    """A bundled OpenAPI document, and the digests of its source files by path."""

    root: Node
    sources: Mapping[str, str] = field(default_factory=dict[str, str])

    def follow(self, node: Node) -> Node:
        """Return the target of a reference; return any other node unchanged."""
        if "$ref" not in node.mapping:
            return node
        reference = node.get("$ref").string
        if reference is None:
            return node
        target = self.root
        for token in reference.removeprefix("#/").split("/"):
            target = target.get(token.replace("~1", "/").replace("~0", "~"))
        return target

    def description(self, node: Node) -> Node:
        """Return the description beside a reference, or else the description of its target."""
        own = node.get("description")
        return own if own.present else self.follow(node).get("description")

    def name(self, node: Node) -> str | None:
        """Return the name of the component that a reference points to."""
        reference = node.get("$ref").string
        return None if reference is None else reference.rpartition("/")[2]


def load(path: Path, problems: Problems, *, whole: bool = True) -> Document:
    """Read the document at `path` and all referenced files.

    `whole`: it is an error if something in the folder is never referred to. A bundle of an earlier
    release may be in the folder of the spec.

    Errors are added to `problems`; invalid values become `BROKEN` in the document. Raise
    `InputError` if the file does not exist.
    """
    if not path.is_file():
        raise InputError(f"{display(path)}: there is no such file; name one with --spec")
    return _Loader(path, problems).load(whole=whole)


_Target = tuple[Node, Path, str, str, Location]


class _Loader:
    def __init__(self, path: Path, problems: Problems) -> None:
        self._root_path = Path(os.path.realpath(path))
        self._folder = self._root_path.parent
        self._problems = problems
        self._files: dict[Path, Node] = {}
        self._components: dict[str, dict[str, Node]] = {}
        self._names_at: dict[str, dict[str, Location]] = {}
        self._defined: dict[tuple[str, str], tuple[Path, Location]] = {}
        self._paths: dict[tuple[Path, str, str], Node] = {}
        self._open: list[tuple[Path, str, str]] = []
        self._used: set[tuple[Path, str, str]] = set()
        self._targets: dict[tuple[str, Path], Path] = {}
        self._digests: dict[Path, str] = {}
        self._links = {self._root_path: self._root_path}
        self._by_folded: dict[str, Path] = {}
        self._words: dict[Location, Words] = {}

    def load(self, *, whole: bool) -> Document:
        root = self._read(self._root_path)
        bundled = self._visit(root, self._root_path)
        own = bundled.get("components")
        if bundled.mapping and self._components:
            components = Node(self._sections(own), own.at, own.keys)
            bundled = Node({**bundled.mapping, "components": components}, bundled.at, bundled.keys)
        if whole and not len(self._problems):
            self._report_unused()
        # Keys are the given paths, because a link may have another target next time.
        read = self._digests
        sources = {str(link): read[path] for link, path in self._links.items() if path in read}
        return Document(bundled, sources)

    def _sections(self, own: Node) -> dict[str, Node]:
        """Return the sections of `components`: from the root document and from referenced files."""
        sections = dict(own.mapping)
        for section, entries in self._components.items():
            before = own.get(section)
            merged = dict(sorted({**before.mapping, **entries}.items()))
            sections[section] = Node(merged, before.at, {**before.keys, **self._names_at[section]})
        return dict(sorted(sections.items()))

    def _read(self, path: Path) -> Node:
        if path not in self._files:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            self._digests[path] = digest(data)
            node = parse(data, display(path), self._problems)
            if path != self._root_path and not node.broken:
                if not isinstance(node.value, dict):
                    sections = ", ".join(SECTIONS)
                    self._problems.add(node.at, f"expected a mapping with sections: {sections}")
                    node = Node(BROKEN, node.at)
                owner = "a file that is referred to"
                check_keys(node, owner, SECTIONS, self._problems, of_openapi=False)
            self._files[path] = node
        return self._files[path]

    def _visit(self, node: Node, path: Path, place: str = "", *, names: bool = False) -> Node:
        """Return a copy of `node`, the value of the key `place`, with rewritten references.

        `names`: whether the author of the spec chooses the keys.
        """
        if "$ref" in node and not names:
            return self._reference(node, node.get("$ref"), path, place)
        if isinstance(node.value, dict):
            visited: dict[str, Node] = {}
            for key, child in node.value.items():
                if names:
                    visited[key] = self._visit(child, path, place)
                elif key in _OPAQUE or key.startswith("x-"):
                    visited[key] = child
                else:
                    visited[key] = self._visit(child, path, key, names=key in _NAMED)
            return Node(visited, node.at, dict(node.keys))
        if isinstance(node.value, list):
            return Node([self._visit(child, path, place) for child in node.value], node.at)
        return node

    def _reference(self, node: Node, reference: Node, path: Path, place: str) -> Node:
        broken = Node(BROKEN, node.at)
        if reference.string is None and not reference.broken:
            self._problems.add(reference.at, "a $ref must be a string")
        located = self._locate(reference, path)
        if located is None:
            return broken
        target, target_path, section, name, name_at = located
        key = (target_path, section, name)
        self._used.add(key)
        wanted = _SECTION_AT.get(place)
        if wanted is None:
            self._problems.add(node.key_at("$ref"), "a $ref is not supported here")
            return broken
        if section != wanted:
            self._problems.add(
                reference.at, f"this $ref must point into {wanted}, not into {section}"
            )
            return broken
        if len(self._open) == MAX_DEPTH:
            self._problems.add(reference.at, f"more than {MAX_DEPTH} references, one in the other")
            return broken
        if key in self._open:
            circle = " → ".join(n for _, _, n in [*self._open[self._open.index(key) :], key])
            self._problems.add(reference.at, f"circular $ref: {circle}; break the circle")
            return broken
        if section in _INLINED:
            for beside in node.mapping.keys() - {"$ref"}:
                self._problems.add(
                    node.key_at(beside),
                    f"{quote(beside)} cannot stand beside the $ref of a {_INLINED[section]}",
                )
            if key not in self._paths:
                self._paths[key] = self._enter(key, target)
            return self._paths[key]
        if "$ref" in target:
            self._problems.add(
                target.key_at("$ref"),
                f"{quote(name)} only refers to something else; refer to that instead",
            )
            return broken
        defined_in, first_at = self._defined.setdefault((section, name), (target_path, name_at))
        if defined_in != target_path:
            self._problems.add(
                name_at, f"{section} {quote(name)} is also defined at {first_at}; rename one"
            )
            return broken
        entries = self._components.setdefault(section, {})
        if name not in entries:
            entries[name] = self._enter(key, target)
            self._names_at.setdefault(section, {})[name] = name_at
        if entries[name].broken:
            return broken
        escaped = name.replace("~", "~0").replace("/", "~1")
        pointer = Node(f"#/components/{section}/{escaped}", reference.at)
        return Node({**node.mapping, "$ref": pointer}, node.at, node.keys)

    def _enter(self, key: tuple[Path, str, str], target: Node) -> Node:
        """Return the visited target of a reference."""
        self._open.append(key)
        visited = self._visit(target, key[0], key[1])
        self._open.pop()
        return visited

    def _locate(self, reference: Node, path: Path) -> _Target | None:
        text = reference.string
        if text is None:
            return None
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
        places = {"": document, "components/": document.get("components")}
        place = "components/" if "/components/" in unquote(fragment) else ""
        holder = places.pop(place)
        target = holder.get(section).get(name)
        if target.present:
            name_at = holder.get(section).key_at(name)
            return None if target.broken else (target, target_path, section, name, name_at)
        ((other, elsewhere),) = places.items()
        if name in elsewhere.get(section) and (other == "" or target_path == self._root_path):
            meant = f"{file}#/{other}{section}/{name}"
        else:
            meant = self._words_of(holder.get(section)).nearest(name) or ""
        hint = f"; did you mean {quote(meant)}?" if meant else ""
        self._problems.add(reference.at, f"$ref {quote(text)} points at nothing{hint}")
        return None

    def _words_of(self, entries: Node) -> Words:
        """Return the names of the entries of a section."""
        if entries.at not in self._words:
            self._words[entries.at] = Words(entries.mapping)
        return self._words[entries.at]

    def _target_path(self, file: str, path: Path, at: Location) -> Path | None:
        if not file:
            return path
        if (file, path) in self._targets:
            return self._targets[file, path]
        shown = quote(file)
        if "://" in file or file.startswith(("//", "/")) or "\\" in file or ":" in file:
            self._problems.add(at, f"$ref to {shown}: name a file in the spec folder, relative")
            return None
        for part in unquote(file).split("/"):
            if part not in (".", "..") and (fault := file_fault(part)):
                self._problems.add(at, f"$ref to {shown}: {quote(part)} {fault}; rename it")
                return None
        if not file.endswith(".yaml"):
            self._problems.add(at, f"$ref to {shown}: the name of a file must end in '.yaml'")
            return None
        target = Path(os.path.normpath(path.parent / unquote(file)))
        try:
            real = Path(os.path.realpath(target))
            inside = real.is_relative_to(self._folder)
            exists = inside and real.is_file()
        except (OSError, ValueError):
            real, inside, exists = target, True, False
        if not inside:
            self._problems.add(at, f"$ref to {shown} leaves the spec folder; move the file into it")
        elif not exists:
            self._problems.add(at, f"$ref to {shown}: there is no such file beside this one")
        if not inside or not exists:
            return None
        other = self._by_folded.setdefault(str(real).casefold(), real)
        if other != real:
            self._problems.add(
                at,
                f"$ref to {shown}: {display(other)} differs from it only in case, which "
                "Windows does not tell apart; rename one",
            )
            return None
        self._targets[file, path] = real
        self._links[target] = real
        return real

    def _report_unused(self) -> None:
        """Report unreferenced entries. In most cases the author forgot a reference."""
        for path, node in sorted(self._files.items()):
            holders: Mapping[str, Node] = (
                node.get("components").mapping if path == self._root_path else node.mapping
            )
            for section, entries in holders.items():
                for name in entries.mapping if section in SECTIONS else ():
                    if (path, section, name) not in self._used:
                        is_line = section in _INLINED
                        hint = "add its line to the root document" if is_line else "remove it"
                        self._problems.add(
                            entries.key_at(name), f"{quote(name)} is never referred to; {hint}"
                        )
        apis = self._folder / "apis"
        for path in sorted(apis.glob("[!.]*.y*ml")) if apis.is_dir() else []:
            if Path(os.path.realpath(path)) not in self._files:
                self._problems.add(
                    Location(display(path), 1, 1),
                    "the root document does not refer to this file; add a line for each path",
                )
