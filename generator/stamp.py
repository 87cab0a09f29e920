"""Tells in a moment that nothing has changed since output was last generated.

Keeps one small file in `.cache/`, which git ignores: a fresh clone always generates in full, and
`check` never asks here.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from generator.write import MANIFEST, digest

ROOT: Final = Path(__file__).parent.parent
STAMP: Final = ROOT / ".cache" / "codegen.json"
RESULTS: Final = ROOT / ".cache" / "results.json"


class Stamp:
    """What one spec and one output folder looked like after the last `generate`."""

    def __init__(self, spec: Path, output: Path) -> None:
        self._output = output
        self._key = f"{spec.resolve()} {output.resolve()}"
        self._inputs = _inputs(spec)

    def is_current(self) -> bool:
        """Whether input and output are as they were."""
        try:
            entry: Any = json.loads(STAMP.read_bytes())[self._key]
            manifest = (self._output / MANIFEST).read_bytes()
            if entry != {"inputs": self._inputs, "manifest": digest(manifest)}:
                return False
            files: dict[str, str] = json.loads(manifest)["files"]
            return all(digest((self._output / p).read_bytes()) == d for p, d in files.items())
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def save(self) -> None:
        """Remember input and output as they are. A disk that cannot be written is no matter."""
        try:
            manifest = digest((self._output / MANIFEST).read_bytes())
            entry = {"inputs": self._inputs, "manifest": manifest}
            STAMP.parent.mkdir(exist_ok=True)
            temporary = STAMP.with_name(f"{STAMP.name}.{os.getpid()}")
            temporary.write_text(json.dumps({self._key: entry}))
            os.replace(temporary, STAMP)
        except OSError:
            pass


def tools() -> str:
    """Digest of all that works on spec and templates: the generator and installed packages."""
    return _digest([(ROOT / "generator", ".py")], sys.version, *_installed())


def _inputs(spec: Path) -> str:
    """Digest of all that output is made from."""
    return _digest([(spec.parent, ""), (ROOT / "templates", "")], tools())


def _digest(folders: list[tuple[Path, str]], *others: str) -> str:
    total = hashlib.sha256()
    for folder, ending in folders:
        for path in _files(folder, ending):
            total.update(f"{path}\0".encode("utf-8", "surrogateescape"))
            total.update(digest(Path(path).read_bytes()).encode())
    total.update("\0".join(others).encode())
    return total.hexdigest()


def _files(folder: Path, ending: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        paths = (os.path.join(parent, name) for name in sorted(names) if name.endswith(ending))
        yield from filter(os.path.isfile, paths)


def _installed() -> list[str]:
    """Names and versions of the installed packages."""
    folder = sysconfig.get_path("purelib")
    return sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))
