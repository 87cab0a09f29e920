"""The edits that an application keeps: one patch file for each edited file of the copy.

A patch applies exactly, or not at all. The lines of a hunk can be at another place than before, if
they are at one place only.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Final

from generator.base.files import read, with_lf, write_new
from generator.base.problems import InputError, quote
from generator.output.drift import lines_of, unified
from generator.output.manifest import digest_of, is_inside

ENDING: Final = ".patch"
_HEADER = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@.*\n?")
_NO_NEWLINE: Final = "\\"


@dataclass(frozen=True, slots=True)
class Hunk:
    """A change of adjacent lines."""

    line: int
    """The index of the first line before the change."""
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Patch:
    """All changes of a file."""

    file: Path
    """The patch file."""
    path: str
    """The file of the copy, relative to the copy."""
    hunks: tuple[Hunk, ...]


class DoesNotApplyError(Exception):
    """The patch does not apply: a hunk does not fit."""

    def __init__(self, number: int, hunk: Hunk) -> None:
        super().__init__(f"hunk {number} (line {hunk.line + 1})")


def read_patches(folder: Path | None) -> dict[str, Patch]:
    """Return the patches in a folder by the path of the file that they change.

    Raises:
        InputError: A file is not a patch, or two patches change the same file.
    """
    found: dict[str, Patch] = {}
    faults: list[str] = []
    for file in _patch_files(folder):
        try:
            patch = parse(with_lf(read(file) or b"").decode(), file)
        except UnicodeDecodeError:
            faults.append(f"{file}:1:1: not UTF-8; save it in that encoding")
        except InputError as error:
            faults.append(str(error))
        else:
            if patch.path in found:
                other = found[patch.path].file
                faults.append(f"{file}:1:1: changes the same file as {other}; join them")
            found[patch.path] = patch
    if faults:
        raise InputError(*faults)
    return found


def digests(folder: Path | None) -> dict[str, str]:
    """Return the digests of the patches in a folder by their names."""
    return {file.name: digest_of(read(file) or b"") for file in _patch_files(folder)}


def _patch_files(folder: Path | None) -> list[Path]:
    if folder is None or not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.name.endswith(ENDING))


def parse(text: str, file: Path) -> Patch:
    """Return the patch in a text. Raise `InputError` if it is not a patch of one file."""
    lines = lines_of(text)
    at = next((n for n, line in enumerate(lines) if line.startswith("--- ")), None)
    if at is None or at + 1 >= len(lines) or not lines[at + 1].startswith("+++ "):
        raise InputError(f"{file}:1:1: not a patch; it needs lines with --- and +++")
    old, new = (line[4:].rstrip("\n").partition("\t")[0] for line in lines[at : at + 2])
    path = new.removeprefix("b/")
    if old.removeprefix("a/") != path or not is_inside(path):
        raise InputError(
            f"{file}:{at + 1}:1: {quote(old)} and {quote(new)} must be the same path in the copy; "
            "a patch changes one file"
        )
    return Patch(file, path, tuple(_hunks(lines, at + 2, file)))


def _hunks(lines: list[str], at: int, file: Path) -> Iterator[Hunk]:
    if at == len(lines):
        raise InputError(f"{file}:{at}:1: there are no changes; delete the patch")
    while at < len(lines):
        header = _HEADER.fullmatch(lines[at])
        if header is None:
            raise InputError(f"{file}:{at + 1}:1: not the header of a hunk: {quote(lines[at])}")
        first, before_left, after_left = (1 if n is None else int(n) for n in header.groups())
        sides: tuple[list[str], list[str]] = ([], [])
        is_empty = before_left == 0
        at += 1
        while before_left or after_left:
            line = lines[at] if at < len(lines) else ""
            kind, content = (line[:1], line[1:]) if line.strip("\n") else (" ", line)
            touched = [side for side, kinds in ((0, " -"), (1, " +")) if kind in kinds and line]
            if not touched:
                raise InputError(f"{file}:{at + 1}:1: the hunk is not complete")
            at += 1
            if at < len(lines) and lines[at].startswith(_NO_NEWLINE):
                content = content.removesuffix("\n")
                at += 1
            for side in touched:
                sides[side].append(content)
            before_left -= 0 in touched
            after_left -= 1 in touched
            if before_left < 0 or after_left < 0:
                raise InputError(f"{file}:{at}:1: the hunk has more lines than its header says")
        yield Hunk(first if is_empty else max(first - 1, 0), *map(tuple, sides))


def apply(patch: Patch, text: str) -> str:
    """Return the patched text. Raise `DoesNotApplyError` if a hunk does not fit."""
    lines = lines_of(text)
    result: list[str] = []
    done = shift = 0
    for number, hunk in enumerate(patch.hunks, 1):
        at = _place(hunk, lines, done, shift)
        if at is None:
            raise DoesNotApplyError(number, hunk)
        shift = at - hunk.line
        result += [*lines[done:at], *hunk.after]
        done = at + len(hunk.before)
    return "".join([*result, *lines[done:]])


def _place(hunk: Hunk, lines: list[str], done: int, shift: int) -> int | None:
    """Return the index of the first line of a hunk, or None if there is no place or several.

    Args:
        done: The index of the first line after the previous hunk.
        shift: By how many lines the previous hunk has moved.
    """
    size = len(hunk.before)
    if not size and lines:  # the hunk does not say where its lines belong
        return None
    ends_file = bool(hunk.after) and not hunk.after[-1].endswith("\n")

    def fits(at: int) -> bool:
        end = at + size
        return tuple(lines[at:end]) == hunk.before and (not ends_file or end == len(lines))

    if hunk.line + shift >= done and fits(hunk.line + shift):
        return hunk.line + shift
    places = [at for at in range(done, len(lines) - size + 1) if fits(at)]
    return places[0] if len(places) == 1 else None


def save(
    edits: Mapping[str, tuple[str, str]], patches: Mapping[str, Patch], folder: Path
) -> list[Path]:
    """Write a patch for each edit, and return the patch files.

    Args:
        edits: The text without and with the edit, by path.
        patches: The present patches. A new patch replaces the present one of the same file.
        folder: The folder of the patches.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = {path: patch.file for path, patch in patches.items()}
    saved: list[Path] = []
    for path, (before, after) in edits.items():
        if path not in files:
            files[path] = _new_file(folder, path, {*files.values()})
        file = files[path]
        if before == after:  # the edit undoes the patch
            file.unlink(missing_ok=True)
            continue
        os.replace(write_new(folder, unified(before, after, path).encode()), file)
        saved.append(file)
    return saved


def _new_file(folder: Path, path: str, taken: set[Path]) -> Path:
    """Return a file for a patch. The user can have given the usual name to another patch."""
    name = path.replace("/", ".")
    names = chain([name], (f"{name}.{number}" for number in count(2)))
    return next(file for each in names if (file := folder / f"{each}{ENDING}") not in taken)
