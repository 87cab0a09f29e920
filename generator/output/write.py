"""Last stage: write the files to the disk. Only this stage writes output.

A file that the manifest does not name, or that was edited later, is never overwritten or deleted.

All files change together, or none does:

1. New files are first written to a folder in the output. A full disk leaves the output unchanged.
2. A journal in this folder names all changes, with the new content. From now on, the changes count
   as made.
3. The new files are moved to their places.
4. The folder is deleted.

If a run is killed, the next run deletes the folder (before step 2), or makes all changes that the
journal names (after step 2). If a file cannot be moved, the run writes a journal of the opposite
changes, and makes these.
"""

from __future__ import annotations

import json
import os
import stat
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.base.files import parse_json, read, write_new
from generator.base.problems import InputError, RefusedError, quote
from generator.output.drift import Difference, Kind, compare, kind_of
from generator.output.manifest import MANIFESTS, WORKING, digest_of, is_inside, owned

JOURNAL: Final = "journal"
_NEW: Final = ".new"
_SECONDS: Final = 60
"""How long a run waits for another one."""
_PAUSE: Final = 0.02


class Advice(NamedTuple):
    """What the user can do about files that would be destroyed."""

    edited: str
    stranger: str


PROJECT: Final = Advice(
    edited=(
        "was edited by hand; move the change into its template, then restore the file "
        "(git checkout) or delete it"
    ),
    stranger="exists and is not the generator's; move it away",
)


def write(
    files: Mapping[str, str], folder: Path, advice: Advice = PROJECT, *, force: bool = False
) -> list[Difference]:
    """Write the files to the folder, delete obsolete files, and return the changes.

    Args:
        advice: What the message about a file that would be destroyed says.
        force: Overwrite edited files.

    Raises:
        RefusedError: A file of the user would be destroyed. Nothing has changed.
        InputError: There are no files to write, or something is in the way. Nothing has changed.
        OSError: The disk is full or not writable. Nothing has changed.
    """
    if not files.keys() - {*MANIFESTS}:
        raise InputError(f"{folder}: there is nothing to write; every file in it would be deleted")
    if odd := [path for path in files if not is_inside(path)]:
        raise InputError(
            *(f"{folder}: {quote(path)} cannot be the path of a file; rename it" for path in odd)
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise InputError(f"{folder}: a folder is needed here; remove what is there") from error
    with alone(folder):
        _heal(folder)
        differences = refuse(files, folder, advice, force=force)
        if differences:
            _change(differences, folder)
    return differences


def heal(folder: Path) -> None:
    """Complete the changes of a run that was killed, or delete its temporary files."""
    if is_half_written(folder):
        with alone(folder):
            _heal(folder)


def is_half_written(folder: Path) -> bool:
    """Return whether a run is writing to the folder, or was killed while it was writing.

    Files of other programs do not count: the temporary folder cannot be deleted because of them.
    """
    working = folder / WORKING
    if not working.is_dir() or working.is_symlink():
        return os.path.lexists(working)
    names = os.listdir(working)
    return not names or any(name == JOURNAL or name.endswith(_NEW) for name in names)


@contextmanager
def alone(folder: Path) -> Generator[None]:
    """Prevent two runs from using a folder at the same time. Wait until the other run is done."""
    try:
        import fcntl
    except ImportError:  # on Windows
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        yield
        return
    end = time.monotonic() + _SECONDS
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > end:
                    raise InputError(
                        f"{folder}: another run is writing to this folder; run again when it is "
                        "done"
                    ) from None
                time.sleep(_PAUSE)
                continue
            except OSError:  # a file system without locks
                pass
            break
        yield
    finally:
        os.close(handle)


def refuse(
    files: Mapping[str, str], folder: Path, advice: Advice, *, force: bool = False
) -> list[Difference]:
    """Return the changes to make. Raise an error if one of them must not be made."""
    known = owned(folder)
    differences = compare(files, folder, known)
    refused: list[str] = []
    in_the_way: list[str] = []
    for each in differences:
        path = folder / each.path
        kind = Kind.STALE if each.path in MANIFESTS else kind_of(each.path, each.before, known)
        if fault := _in_the_way(path, folder):
            in_the_way.append(fault)
        elif kind is Kind.STRANGER:
            refused.append(f"{path}: {advice.stranger}")
        elif kind is Kind.EDITED and not force:
            refused.append(f"{path}: {advice.edited}")
    if in_the_way:
        raise InputError(*in_the_way, *refused)
    if refused:
        raise RefusedError(*refused)
    return differences


def _in_the_way(path: Path, folder: Path) -> str | None:
    """Return why the path cannot become a file of the generator."""
    for parent in [path, *path.parents]:
        if parent == folder:
            break
        if parent.is_symlink():
            return f"{parent}: is a symbolic link; remove it"
        if parent != path and parent.exists() and not parent.is_dir():
            return f"{parent}: a folder is needed here; remove the file"
    if path.is_dir():
        return f"{path}: a file is needed here; remove the folder"
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        return f"{path}: a file is needed here; remove what is there"
    return None


def _change(differences: list[Difference], folder: Path) -> None:
    """Make all changes. If one is impossible, make none."""
    try:
        _make(differences, folder)
    except (Exception, KeyboardInterrupt):
        if not (folder / WORKING / JOURNAL).exists():
            _clear(folder)
            raise
        with suppress(OSError):  # then the next run completes the changes
            _make(_opposite(differences, folder), folder)
        raise


def _opposite(differences: list[Difference], folder: Path) -> list[Difference]:
    """Return the changes that restore the previous files."""
    return [
        Difference(each.path, each.after, each.before)
        for each in differences
        if read(folder / each.path) != each.before
    ]


def _make(differences: list[Difference], folder: Path) -> None:
    """Prepare all changes, write the journal, then make the changes."""
    working = folder / WORKING
    working.mkdir(exist_ok=True)
    # The manifest is the last: `_heal` sees at the manifest whether the journal is of use.
    ordered = sorted(differences, key=lambda each: each.path in MANIFESTS)
    prepared: dict[str, Path] = {}
    for each in ordered:
        if each.after is not None:
            with _naming(folder / each.path):
                prepared[each.path] = write_new(working, each.after)
    with _naming(working / JOURNAL):
        os.replace(write_new(working, _journal(ordered)), working / JOURNAL)
    for each in ordered:
        _apply(folder, each.path, prepared.get(each.path))
    _clear(folder)


def _journal(differences: Iterable[Difference]) -> bytes:
    changes = [
        {
            "path": each.path,
            "before": None if each.before is None else digest_of(each.before),
            "after": None if each.after is None else each.after.decode("utf-8", "surrogateescape"),
        }
        for each in differences
    ]
    return json.dumps(changes).encode()


class _Change(NamedTuple):
    """A change in the journal."""

    path: str
    before: str | None
    """The digest of the previous content."""
    after: bytes | None

    @property
    def digest(self) -> str | None:
        """The digest of the new content."""
        return _digest(self.after)


def _read_journal(working: Path) -> list[_Change]:
    """Return the changes in the journal, or none if it is missing or damaged."""
    value: Any = parse_json(read(working / JOURNAL) or b"")
    try:
        changes = [
            _Change(
                each["path"],
                each["before"],
                None if each["after"] is None else each["after"].encode("utf-8", "surrogateescape"),
            )
            for each in value
        ]
        return changes if all(is_inside(each.path) for each in changes) else []
    except (TypeError, KeyError, ValueError, AttributeError):
        return []


def _heal(folder: Path) -> None:
    """Complete or undo what a killed run has left. Keep what the user has changed since then."""
    working = folder / WORKING
    if not is_half_written(folder):
        return
    if fault := _in_the_way(working / JOURNAL, folder):
        raise InputError(fault)
    journal = _read_journal(working)
    possible = [each for each in journal if not _in_the_way(folder / each.path, folder)]
    manifests = [each for each in journal if each.path in MANIFESTS]
    if all(_digest_at(folder / each.path) in (each.before, each.digest) for each in manifests):
        _complete(possible, folder)
    else:  # the user has restored another version of the output
        _undo(possible, folder)
    _clear(folder)


def _complete(changes: list[_Change], folder: Path) -> None:
    """Make the changes that have not been made, except for files that were edited since then."""
    for each in changes:
        now = _digest_at(folder / each.path)
        if now == each.digest or now not in (each.before, None):
            continue
        prepared = None
        if each.after is not None:
            with _naming(folder / each.path):
                prepared = write_new(folder / WORKING, each.after)
        _apply(folder, each.path, prepared)


def _undo(changes: list[_Change], folder: Path) -> None:
    """Delete the files that were written, and that the present manifest does not name."""
    known = owned(folder)
    for each in changes:
        now = _digest_at(folder / each.path)
        if now is not None and now == each.digest and now not in known.get(each.path, ()):
            _apply(folder, each.path, None)


def _digest(data: bytes | None) -> str | None:
    return None if data is None else digest_of(data)


def _digest_at(path: Path) -> str | None:
    return _digest(read(path))


def _clear(folder: Path) -> None:
    """Delete the temporary folder and the files of the generator in it, the journal first."""
    working = folder / WORKING
    with suppress(OSError):  # missing
        (working / JOURNAL).unlink(missing_ok=True)
        for path in working.iterdir():
            if path.suffix == _NEW:
                path.unlink(missing_ok=True)
        working.rmdir()


def _apply(folder: Path, name: str, prepared: Path | None) -> None:
    """Move the prepared file to its place, or delete the file and the folders that become empty."""
    path = folder / name
    if prepared is None:
        with suppress(FileNotFoundError, NotADirectoryError):
            path.unlink()
            for parent in path.parents:
                if parent == folder or any(parent.iterdir()):
                    break
                parent.rmdir()
        return
    with _naming(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        os.replace(prepared, path)


@contextmanager
def _naming(path: Path) -> Generator[None]:
    """Name the file in an error. The name of a temporary file is not helpful."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        if error.filename2 is not None:
            error.filename2 = None
        raise
