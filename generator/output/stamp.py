"""Detect quickly that nothing has changed since the last generation.

The data is in the user's cache folder. Therefore a fresh clone always generates everything. `check`
never uses the data.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.base import cache
from generator.base.files import DATA, NO_FOLDERS, PACKAGE, Folders, digest, parse_json, read
from generator.output.write import MANIFEST


class Stamp:
    """The state of one spec and one output folder after the last `generate`."""

    def __init__(self, spec: Path, output: Path, folders: Folders = NO_FOLDERS) -> None:
        self._path = cache.kept_in(spec, output, "stamp")
        self._output = output
        self.tools = tools()
        self._others = _others(spec, folders, self.tools)

    def is_current(self) -> bool:
        """Return whether input and output are unchanged."""
        entry = cache.load(self._path)
        try:
            sources: dict[str, str] = {**entry["sources"]}
            manifest = read(self._output / MANIFEST)
            if manifest is None or digest(manifest) != entry["manifest"]:
                return False
            files: dict[str, str] = {**parse_json(manifest)["files"]}
            return (
                entry["others"] == self._others
                and bool(sources)
                and _are_there({os.path.realpath(path): d for path, d in sources.items()})
                and _are_there({os.path.join(self._output, p): d for p, d in files.items()})
            )
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def save(self, sources: Mapping[str, str]) -> None:
        """Store the current state of input and output.

        Args:
            sources: Digests of the spec files by path, at the time when they were read.
        """
        try:
            manifest = read(self._output / MANIFEST)
        except OSError:
            return
        entry: dict[str, Any] = {"sources": {**sources}, "others": self._others}
        cache.save(self._path, {**entry, "manifest": digest(manifest or b"")})


def _are_there(files: Mapping[str, str]) -> bool:
    """Return whether all files exist with these digests."""
    for path, expected in files.items():
        data = read(path)
        if data is None or digest(data) != expected:
            return False
    return True


def tools() -> str:
    """Return a digest of all tools that process a spec: the generator and installed packages."""
    return _digest(PACKAGE, ".py", sys.version, *_installed())


def _others(spec: Path, folders: Folders, tools: str) -> str:
    """Return a digest of all inputs of the output except the spec files."""
    try:  # an unreferenced file in this folder is an error
        apis = sorted(os.listdir(os.path.join(os.path.dirname(os.path.realpath(spec)), "apis")))
    except OSError:
        apis = []
    given = folders.with_own(spec)._asdict().items()
    # The order of the folders matters: later ones override earlier ones.
    added = [_digest(folder, "", kind) for kind, every in given for folder in every]
    return _digest(DATA / "templates", "", tools, *added, *apis)


def _digest(folder: Path, ending: str, *others: str) -> str:
    """Return a digest of the files below a folder, and of other text."""
    total = hashlib.sha256()
    for path in _files(folder, ending):
        total.update(f"{path}\0".encode("utf-8", "surrogateescape"))
        total.update(digest(read(path) or b"").encode())
    total.update("\0".join(others).encode("utf-8", "surrogateescape"))
    return total.hexdigest()


def _files(folder: Path, ending: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(parent, name) for name in sorted(names) if name.endswith(ending))


def _installed() -> list[str]:
    """Return names and versions of the installed packages."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))
        except OSError:  # an archive, or a missing folder
            continue
    return sorted(found)
