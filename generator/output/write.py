"""Last stage: compare the files with the disk, and write them. Only this stage writes output.

The manifest in the output names every file that belongs to the generator, with its digest. A file
that is not in the manifest, or that was edited later, is never overwritten or deleted.

New files are first written to a temporary folder in the output. Therefore a full disk leaves the
output unchanged. If one of these files cannot be moved to its place, the moved files are rolled
back. A journal in the temporary folder names the files with their digests. If a run is killed
during the move, the next run reads the journal, recognizes the files of the generator, and finishes
the move.
"""

from __future__ import annotations

import difflib
import json
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator.base.files import digest, parse_json, read
from generator.base.problems import InputError, quote

MANIFEST: Final = "manifest.json"
_NEW: Final = ".textmagic-codegen"
"""The folder in the output for new files. It exists only during a run."""
_JOURNAL: Final = "journal"
_NOT_OURS: Final = frozenset(
    {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", _NEW}
)
_LONGEST_NAME: Final = 255


def with_manifest(files: dict[str, str], **about: str) -> dict[str, str]:
    """Return the files with the manifest that names them."""
    digests = {path: digest(text.encode()) for path, text in sorted(files.items())}
    manifest = json.dumps({**about, "files": digests}, indent=2) + "\n"
    return {**files, MANIFEST: manifest}


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that differs. `before` and `after` are None if the file is absent."""

    path: str
    before: bytes | None
    after: bytes | None

    def show(self, name: str) -> str:
        """Return the difference as a unified diff."""
        before, after = (_lines(data or b"") for data in (self.before, self.after))
        lines = difflib.unified_diff(
            before,
            after,
            "/dev/null" if self.before is None else f"a/{name}",
            "/dev/null" if self.after is None else f"b/{name}",
        )
        ended = (s if s.endswith("\n") else s + "\n\\ No newline at end of file\n" for s in lines)
        return "".join(ended) or f"--- a/{name}\n+++ b/{name}\n"


def _lines(data: bytes) -> list[str]:
    lines = [line + "\n" for line in data.decode("utf-8", "backslashreplace").split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def compare(files: dict[str, str], folder: Path) -> list[Difference]:
    """Return the differences between folder and files: changed, missing and obsolete files."""
    found: list[Difference] = []
    for path in sorted({*files, *_owned(folder)}):
        before = read(folder / path)
        after = files[path].encode() if path in files else None
        if before != after:
            found.append(Difference(path, before, after))
    return found


def strays(files: dict[str, str], folder: Path) -> list[str]:
    """Return the files in the folder that do not belong to the generator."""
    owned = {*files, *_owned(folder)}
    return [path for path in _walk(folder) if path not in owned]


def write(files: dict[str, str], folder: Path) -> list[Difference]:
    """Write the files to the folder, delete obsolete files, and return the changes.

    Raises:
        InputError: A file that does not belong to the generator would be destroyed, or there are no
            files to write. Nothing has changed.
        OSError: The disk is full or not writable. Nothing has changed.
    """
    if not files.keys() - {MANIFEST}:
        raise InputError(f"{folder}: there is nothing to write; every file in it would be deleted")
    if odd := [path for path in files if not _is_inside(path)]:
        raise InputError(
            *(f"{folder}: {quote(path)} cannot be the path of a file; rename it" for path in odd)
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise InputError(f"{folder}: a folder is needed here; remove what is there") from error
    with _alone(folder):
        differences = compare(files, folder)
        owned = _owned(folder)
        refused = [fault for each in differences if (fault := _fault(each, folder, owned))]
        refused += _odd(folder / _NEW)
        if refused:
            raise InputError(*refused)
        # An earlier run may have been killed. Its journal is valid until this run is complete.
        is_first = not (folder / _NEW).exists()
        applied: list[Difference] = []
        try:
            _prepare(differences, folder)
            # Write the manifest last: until then, the journal is valid.
            for difference in sorted(differences, key=lambda d: d.path == MANIFEST):
                applied.append(difference)
                _apply(difference, folder)
        except (Exception, KeyboardInterrupt):
            if _take_back(applied, folder) and is_first:
                _clear(folder / _NEW)
            raise
        _clear(folder / _NEW)
    return differences


def _odd(new: Path) -> list[str]:
    """Return why new files cannot be put into the folder: they could be written elsewhere."""
    if new.is_symlink():
        return [f"{new}: is a symbolic link; remove it"]
    if not new.exists():
        return []
    if not new.is_dir():
        return [f"{new}: a folder is needed here; remove what is there"]
    return [
        f"{path}: a file is needed here; remove what is there"
        for path in sorted(new.iterdir())
        if not stat.S_ISREG(path.lstat().st_mode)
    ]


@contextmanager
def _alone(folder: Path) -> Generator[None]:
    """Prevent two runs from writing into a folder at the same time."""
    try:
        import fcntl
    except ImportError:  # on Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = f"{folder}: another run is writing to this folder; run again when it is done"
            raise InputError(message) from None
        except OSError:  # a file system without locks
            pass
        yield
    finally:
        os.close(handle)


def _fault(difference: Difference, folder: Path, owned: dict[str, set[str]]) -> str | None:
    """Return why the difference must not be applied."""
    path = folder / difference.path
    for parent in [path, *path.parents[: len(Path(difference.path).parts) - 1]]:
        if parent.is_symlink():
            return f"{parent}: is a symbolic link; remove it"
        if parent != path and parent.exists() and not parent.is_dir():
            return f"{parent}: a folder is needed here; remove the file"
    if path.is_dir():
        return f"{path}: a file is needed here; remove the folder"
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        return f"{path}: a file is needed here; remove what is there"
    if difference.before is None or difference.path == MANIFEST:
        return None
    if difference.path not in owned:
        return f"{path}: exists and is not the generator's; move it away"
    if digest(difference.before) not in owned[difference.path]:
        return (
            f"{path}: was edited by hand; move the change into its template, then restore the "
            "file (git checkout) or delete it"
        )
    return None


def _prepare(differences: list[Difference], folder: Path) -> None:
    """Write the new files into the temporary folder, with a journal that names them."""
    written = [(d.path, d.after) for d in differences if d.after is not None]
    if not written:
        return
    new = folder / _NEW
    new.mkdir(exist_ok=True)
    with _naming(new / _JOURNAL), (new / _JOURNAL).open("a", encoding="utf-8") as journal:
        journal.writelines(f"\n{digest(data)} {path}\n" for path, data in written)
    for path, data in written:
        with _naming(folder / path):
            _new_file(folder, path).write_bytes(data)


def _clear(new: Path) -> None:
    """Delete the temporary folder and the files from `_prepare`."""
    try:
        for path in new.iterdir():
            if path.name == _JOURNAL or path.suffix == ".new":
                path.unlink(missing_ok=True)
        new.rmdir()
    except OSError:  # missing, or with files that do not belong to the generator
        pass


def _apply(difference: Difference, folder: Path) -> None:
    path = folder / difference.path
    if difference.after is None:
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.replace(_new_file(folder, difference.path), path)
    except OSError as error:  # the name of the temporary file is not helpful
        error.filename, error.filename2 = str(path), None
        raise


def _take_back(applied: list[Difference], folder: Path) -> bool:
    """Roll back the differences. Return whether all previous files are restored."""
    for difference in reversed(applied):
        path, before = difference.path, difference.before
        with suppress(OSError):
            if read(folder / path) == before:
                continue
            if before is not None:
                _new_file(folder, path).write_bytes(before)
            _apply(Difference(path, difference.after, before), folder)
    with suppress(OSError):
        return all(read(folder / each.path) == each.before for each in applied)
    return False


def _new_file(folder: Path, path: str) -> Path:
    return folder / _NEW / f"{digest(path.encode())[:32]}.new"


@contextmanager
def _naming(path: Path) -> Generator[None]:
    """Add the file name to an error. An error of `write` has none."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _owned(folder: Path) -> dict[str, set[str]]:
    """Return the digests that each of the generator's files may have, by path.

    The digests are in the manifest of the folder, and in the journal of a killed run.
    """
    owned: dict[str, set[str]] = {}
    for path, expected in _manifest(folder).items():
        owned.setdefault(path, set()).add(expected)
    if not (folder / _NEW).is_symlink():
        journal = read(folder / _NEW / _JOURNAL) or b""
        for line in journal.decode("utf-8", "replace").split("\n"):
            expected, _, path = line.partition(" ")
            if _is_inside(path):
                owned.setdefault(path, set()).add(expected)
    return owned


def _manifest(folder: Path) -> dict[str, str]:
    """Return the digests of files by path, from the manifest in the folder."""
    place = folder / MANIFEST
    data = read(place)
    if data is None:
        if os.path.lexists(place):
            raise InputError(f"{place}: a file is needed here; remove what is there")
        return {}
    manifest = parse_json(data)
    try:
        files: dict[str, Any] = {**manifest["files"]}
        is_whole = "generator" in manifest and all(map(_is_inside, files))
    except (TypeError, KeyError):
        files, is_whole = {}, False
    if not is_whole or not all(isinstance(expected, str) for expected in files.values()):
        raise InputError(f"{place}: not a manifest; restore it (git checkout) or delete it")
    return {**files, MANIFEST: digest(data)}


def _is_inside(path: str) -> bool:
    """Return whether a path is plain and inside the folder, like all paths of the generator."""
    names = path.split("/")
    return (
        path.isprintable()
        and not any(character in path for character in "\\:")
        and names[0] != _NEW
        and not any(name in ("", ".", "..") or len(name.encode()) > _LONGEST_NAME for name in names)
    )


def _walk(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _NOT_OURS)
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*names, *links]):
            yield (Path(parent) / name).relative_to(folder).as_posix()
