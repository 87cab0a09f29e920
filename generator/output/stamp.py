"""Detect quickly that nothing has changed since the last `generate` or `check`.

The data is in the user's cache folder. Therefore a fresh clone always generates everything. Nothing
in the repository can make `check` believe that a file is as generated.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.base import cache
from generator.base.files import DATA, NO_FOLDERS, PACKAGE, Folders, digest, read
from generator.base.problems import InputError
from generator.output.drift import Kind, drift
from generator.output.manifest import MANIFEST, digest_of


class Stamp:
    """The state of one spec and one output folder when they fitted."""

    def __init__(self, spec: Path, output: Path, folders: Folders = NO_FOLDERS) -> None:
        self._path = cache.kept_in(spec, output, "stamp")
        self._output = output
        self.tools = tools()
        self._others = _others(spec, folders, self.tools)

    def is_current(self) -> bool:
        """Return whether the input is unchanged, and the output is complete.

        The output can have additional files.
        """
        entry = cache.load(self._path)
        try:
            sources: dict[str, str] = {**entry["sources"]}
            manifest = read(self._output / MANIFEST)
            return (
                manifest is not None
                and digest_of(manifest) == entry["manifest"]
                and entry["others"] == self._others
                and bool(sources)
                and all(_digest_at(os.path.realpath(path)) == d for path, d in sources.items())
                and all(each.kind is Kind.STRANGER for each in drift(self._output))
            )
        except (OSError, ValueError, KeyError, TypeError, InputError):
            return False

    def save(self, sources: Mapping[str, str], manifest: str) -> None:
        """Store the state of the input and of the output that was made from it.

        Args:
            sources: Digests of the spec files by path, at the time when they were read.
            manifest: The manifest of the output.
        """
        entry: dict[str, Any] = {"sources": {**sources}, "others": self._others}
        cache.save(self._path, {**entry, "manifest": digest(manifest.encode())})


def _digest_at(path: str) -> str | None:
    data = read(path)
    return None if data is None else digest(data)


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
