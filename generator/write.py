"""Last stage, and the only one that touches the disk: compare with what is there, and write.

The manifest in the output names every file that belongs to the generator, with its digest. A
file it does not name, or that someone has edited since, is never overwritten or deleted.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator.problems import InputError

MANIFEST: Final = "manifest.json"
_CACHES: Final = frozenset(
    {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"}
)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def with_manifest(files: dict[str, str], **about: str) -> dict[str, str]:
    """The files with the manifest that names them."""
    digests = {path: digest(text.encode()) for path, text in sorted(files.items())}
    manifest = json.dumps({**about, "files": digests}, indent=2) + "\n"
    return {**files, MANIFEST: manifest}


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not as it should be. `before` and `after` are None where it is absent."""

    path: str
    before: bytes | None
    after: bytes | None

    def show(self, name: str) -> str:
        """As a unified diff."""
        before, after = (
            (data or b"").decode("utf-8", "backslashreplace").splitlines(keepends=True)
            for data in (self.before, self.after)
        )
        lines = difflib.unified_diff(
            before,
            after,
            "/dev/null" if self.before is None else f"a/{name}",
            "/dev/null" if self.after is None else f"b/{name}",
        )
        ended = (s if s.endswith("\n") else s + "\n\\ No newline at end of file\n" for s in lines)
        return "".join(ended) or f"--- a/{name}\n+++ b/{name}\n"


def compare(files: dict[str, str], folder: Path) -> list[Difference]:
    """How the folder differs from the files: changed, missing, and no longer wanted."""
    found: list[Difference] = []
    for path in sorted({*files, *_owned(folder)}):
        before = _read(folder / path)
        after = files[path].encode() if path in files else None
        if before != after:
            found.append(Difference(path, before, after))
    return found


def strays(files: dict[str, str], folder: Path) -> list[str]:
    """Files in the folder that do not belong to the generator."""
    owned = {*files, *_owned(folder)}
    return [path for path in _walk(folder) if path not in owned]


def write(files: dict[str, str], folder: Path) -> list[Difference]:
    """Make the folder hold the files; return what changed.

    Raises `InputError`, with nothing changed, if that would destroy something that is not the
    generator's own.
    """
    differences = compare(files, folder)
    owned = _owned(folder)
    refused = [fault for difference in differences if (fault := _fault(difference, folder, owned))]
    if refused:
        raise InputError(*refused)
    # The manifest comes last: until it is there, what was written counts as the old output's.
    for difference in sorted(differences, key=lambda d: d.path == MANIFEST):
        _apply(difference, folder)
    return differences


def _fault(difference: Difference, folder: Path, owned: dict[str, str]) -> str | None:
    """Why the difference must not be applied."""
    path = folder / difference.path
    for parent in [path, *path.parents[: len(Path(difference.path).parts) - 1]]:
        if parent.is_symlink():
            return f"{parent}: is a symbolic link; remove it"
        if parent != path and parent.exists() and not parent.is_dir():
            return f"{parent}: a folder is needed here; remove the file"
    if path.is_dir():
        return f"{path}: a file is needed here; remove the folder"
    if difference.before is None or difference.path == MANIFEST:
        return None
    if difference.path not in owned:
        return f"{path}: exists and is not the generator's; move it away"
    if digest(difference.before) != owned[difference.path]:
        return (
            f"{path}: was edited by hand; move the change into its template, then restore the "
            "file (git checkout) or delete it"
        )
    return None


def _apply(difference: Difference, folder: Path) -> None:
    path = folder / difference.path
    if difference.after is None:
        path.unlink()
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(difference.after)
    os.replace(temporary, path)


def _read(path: Path) -> bytes | None:
    """What is in the file; nothing if it is none, or a link to one."""
    try:
        return None if path.is_symlink() else path.read_bytes()
    except OSError:
        return None


def _owned(folder: Path) -> dict[str, str]:
    """Digests by path, from the manifest in the folder."""
    data = _read(folder / MANIFEST)
    if data is None:
        return {}
    try:
        manifest: Any = json.loads(data)
        files: dict[str, str] = {**manifest["files"]}
        _ = manifest["generator"]
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(
            f"{folder / MANIFEST}: not a manifest; restore it (git checkout) or delete it"
        ) from error
    for path in files:
        if Path(path).is_absolute() or ".." in Path(path).parts:
            raise InputError(f"{folder / MANIFEST}: {path!r} leaves the folder; restore it")
    return {**files, MANIFEST: digest(data)}


def _walk(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _CACHES)
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*names, *links]):
            yield (Path(parent) / name).relative_to(folder).as_posix()
