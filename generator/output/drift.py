"""Compare an output folder with its manifest, and with the files to generate."""

from __future__ import annotations

import difflib
import os
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from generator.base.filenames import is_litter
from generator.base.files import parse_json, read, with_lf
from generator.output.manifest import MANIFESTS, WORKING, Owned, is_owned, owned


class Kind(Enum):
    """How a file differs from what is expected."""

    EDITED = "edited"
    """It is not as the generator wrote it."""
    MISSING = "missing"
    """The generator wrote it, and it is gone."""
    STRANGER = "stranger"
    """The generator did not write it."""
    STALE = "stale"
    """It is as the generator wrote it, but now the generator makes another file, or none."""


class Drift(NamedTuple):
    """A file that differs from what is expected."""

    path: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that will change. `before` and `after` are None if the file is absent."""

    path: str
    before: bytes | None
    after: bytes | None

    def show(self, name: str) -> str:
        """Return the difference as a unified diff."""
        before, after = (
            None if data is None else with_lf(data).decode("utf-8", "backslashreplace")
            for data in (self.before, self.after)
        )
        return unified(before, after, name) or f"--- a/{name}\n+++ b/{name}\n"


def unified(before: str | None, after: str | None, name: str) -> str:
    """Return a unified diff. None stands for no file."""
    lines = difflib.unified_diff(
        lines_of(before or ""),
        lines_of(after or ""),
        "/dev/null" if before is None else f"a/{name}",
        "/dev/null" if after is None else f"b/{name}",
    )
    ended = (s if s.endswith("\n") else s + "\n\\ No newline at end of file\n" for s in lines)
    return "".join(ended)


def lines_of(text: str) -> list[str]:
    """Return the lines with their line ends. Only `\\n` ends a line."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def compare(files: Mapping[str, str], folder: Path, known: Owned | None = None) -> list[Difference]:
    """Return the differences between folder and files: changed, missing and obsolete files.

    Files that differ only in line endings are the same.

    Args:
        known: The files that the manifests in the folder name, if they have been read.
    """
    names = {*(owned(folder) if known is None else known), *files}
    names.update(name for name in MANIFESTS if read(folder / name) is not None)
    found: list[Difference] = []
    for path in sorted(names):
        before = read(folder / path)
        after = files[path].encode() if path in files else None
        if (before if before is None else with_lf(before)) != after:
            found.append(Difference(path, before, after))
    return found


def drift(folder: Path, files: Mapping[str, str] | None = None) -> list[Drift]:
    """Return how a folder differs from its manifest, or from the files to generate.

    Args:
        files: The files to generate. None: only compare with the manifest.
    """
    known = owned(folder)
    found: list[Drift] = []
    if files is None:
        for path in known:
            kind = kind_of(path, read(folder / path), known)
            if kind is not Kind.STALE:
                found.append(Drift(path, kind))
    else:
        differences = compare(files, folder, known)
        is_alone = all(each.path in MANIFESTS for each in differences)
        for each in differences:
            if each.path in MANIFESTS:
                kind = _kind_of_manifest(each, is_alone=is_alone)
            else:
                kind = kind_of(each.path, each.before, known)
            found.append(Drift(each.path, kind))
    found = [
        Drift(path, Kind.EDITED)  # a link or a folder in place of the file
        if kind is Kind.MISSING and os.path.lexists(folder / path)
        else Drift(path, kind)
        for path, kind in found
    ]
    named = {*known, *(files or ()), *MANIFESTS}
    found += [Drift(path, Kind.STRANGER) for path in strangers(folder, named)]
    return sorted(found, key=lambda each: each.path)


def kind_of(path: str, data: bytes | None, known: Owned) -> Kind:
    """Return the kind of a file that differs from the file to generate."""
    if path not in known:
        return Kind.STALE if data is None else Kind.STRANGER
    if data is None:
        return Kind.MISSING
    return Kind.STALE if is_owned(data, known[path]) else Kind.EDITED


def _kind_of_manifest(difference: Difference, *, is_alone: bool) -> Kind:
    """Return the kind of a manifest.

    If all files are as generated, and the manifest is of this spec and this version of the
    generator, only the user can have changed the manifest. If it names more files, they may be ones
    that are no longer generated and that the user has deleted.
    """
    if difference.before is None:
        return Kind.MISSING
    before, after = (parse_json(data or b"") for data in (difference.before, difference.after))
    if not is_alone or not isinstance(before, dict) or not isinstance(after, dict):
        return Kind.STALE
    old: dict[str, Any] = {**before}
    new: dict[str, Any] = {**after}
    is_same = {**old, "files": None} == {**new, "files": None}
    is_part = {*old["files"]} <= {*new["files"]}
    return Kind.EDITED if is_same and is_part else Kind.STALE


def strangers(folder: Path, names: Container[str]) -> list[str]:
    """Return the files in the folder that have other names and that no other program left."""
    return [path for path in _walk(folder) if path not in names]


def _walk(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != WORKING and not is_litter(name))
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*names, *links]):
            if not is_litter(name):
                yield (Path(parent) / name).relative_to(folder).as_posix()
