"""Update the copy in an application, and check it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator import __version__
from generator.base.files import read, with_lf
from generator.base.problems import InputError, RefusedError
from generator.output.drift import Difference, Kind, compare, drift, kind_of
from generator.output.manifest import (
    MANIFESTS,
    RECORD,
    digest_of,
    has_conflict,
    has_manifest,
    owned,
)
from generator.output.write import Advice, alone, heal, is_half_written, refuse, write
from generator.vendor import patches
from generator.vendor.choices import TABLE, Choices
from generator.vendor.record import (
    Copy,
    Inputs,
    chosen_parts,
    inputs,
    inputs_of,
    read_record,
    with_record,
)

_UPDATE: Final = "run 'textmagic-codegen vendor'"
_ADVICE: Final = Advice(
    edited="was edited; --diff shows the edit, --save-patches keeps it, --force discards it",
    stranger="exists and is not part of the copy; move it away",
)
_DRIFT: Final = {
    Kind.EDITED: "edited; see 'textmagic-codegen vendor --help' for how to keep or discard edits",
    Kind.MISSING: f"missing; {_UPDATE}",
    Kind.STRANGER: "not part of the copy; move it away or delete it",
}


class Update(NamedTuple):
    """What an update has done."""

    files: int
    """The number of files in the copy."""
    differences: list[Difference]
    saved: list[Path]
    """The patch files that were written."""
    strangers: list[Path]
    """The files in the copy that the generator has not written."""
    dropped: list[str]
    """The patches that were deleted, and whose edits the copy no longer has."""


def present_copies(choices: Choices) -> list[Path]:
    """Return the folders of the present copies. Nothing is built."""
    if choices.name is not None:
        found = [choices.dest / choices.name]
    elif choices.dest.is_dir():
        found = sorted(choices.dest.iterdir())
    else:
        found = []
    return [each for each in found if has_manifest(each)]


def update(copy: Copy, choices: Choices, *, force: bool = False, save: bool = False) -> Update:
    """Write a copy, with the patches of the application.

    Args:
        copy: The copy as the generator makes it.
        choices: The choices for the copy.
        force: Discard edits.
        save: Save edits as patches.

    Raises:
        RefusedError: A patch does not apply, or a file of the user would be destroyed.
        InputError: No name was chosen, and the present copy has another name than the spec.
    """
    folder = copy.folder
    if choices.name is None and not has_manifest(folder) and (others := present_copies(choices)):
        names = ", ".join(each.name for each in others)
        raise InputError(
            f"{choices.dest}: has a copy with another name ({names}); update it with --name "
            f"{others[0].name}, or make another one with --name {folder.name}"
        )
    heal(folder)
    known = patches.read_patches(choices.patches)
    dropped = _dropped(folder, choices, force=force)
    patched = _patched(copy, known)
    saved: list[Path] = []
    if save:
        if choices.patches is None:
            raise InputError(f"--save-patches: set 'patches' in [{TABLE}] to a folder")
        edits = _edits(folder, patched)
        patched |= edits
        refuse(patched, folder, _ADVICE)
        saved = patches.save(
            {path: (copy.files[path], text) for path, text in edits.items()}, known, choices.patches
        )
    record = {**copy.record, "patches": patches.digests(choices.patches)}
    written = with_record(Copy(folder, patched, record))
    differences = write(written, folder, _ADVICE, force=force)
    strangers = [folder / each.path for each in drift(folder) if each.kind is Kind.STRANGER]
    return Update(len(written), differences, saved, strangers, dropped)


def _dropped(folder: Path, choices: Choices, *, force: bool) -> list[str]:
    """Return the names of the patches that the copy has and that are gone.

    Raises:
        RefusedError: A patch is still where it was, but the choices name another folder.
    """
    record = read_record(folder)
    try:
        had: dict[str, Any] = {**record["patches"]}
        place: object = record["choices"]["patches"]
    except (KeyError, TypeError):
        return []
    present = patches.digests(choices.patches)
    gone = [
        name for name, digest in had.items() if not {name, digest} & {*present, *present.values()}
    ]
    if isinstance(place, str) and not force:
        paths = [Path(os.path.normpath(folder / place / name)) for name in gone]
        faults = [
            f"{path}: is a patch of this copy, but not in the folder of the patches; set "
            f"'patches' in [{TABLE}], or discard the edit with --force"
            for path in paths
            if path.is_file()
        ]
        if faults:
            raise RefusedError(*faults)
    return gone


def edited(copy: Copy, choices: Choices) -> list[Difference]:
    """Return how an update with `force` would change the edited files."""
    known = owned(copy.folder)
    patched = _patched(copy, patches.read_patches(choices.patches))
    return [
        each
        for each in compare(patched, copy.folder, known)
        if each.path not in MANIFESTS and kind_of(each.path, each.before, known) is Kind.EDITED
    ]


def _patched(copy: Copy, known: Mapping[str, patches.Patch]) -> dict[str, str]:
    """Return the files of a copy with their patches."""
    folder, files, _ = copy
    result = {**files}
    faults: list[str] = []
    for path, patch in known.items():
        if path not in files:
            faults.append(f"{patch.file}: {folder / path} is not generated; delete the patch")
            continue
        try:
            result[path] = patches.apply(patch, files[path])
        except patches.DoesNotApplyError as error:
            faults.append(
                f"{patch.file}: {error} does not apply to {folder / path}; delete the patch, run "
                "this command again, make the edit again and save it with --save-patches"
            )
    if faults:
        raise RefusedError(*faults)
    return result


def _edits(folder: Path, files: Mapping[str, str]) -> dict[str, str]:
    """Return the text of the edited files by path.

    Raises:
        RefusedError: An edit cannot be saved. The difference between the file and the one that the
            generator makes must be the edit.
    """
    known = owned(folder)
    try:
        version: object = read_record(folder)["generator"]["version"]
    except (KeyError, TypeError):
        version = "of that time"
    found: dict[str, str] = {}
    faults: list[str] = []
    for path, digests in known.items():
        data = read(folder / path)
        if data is None or kind_of(path, data, known) is not Kind.EDITED:
            continue
        if path not in files or digest_of(files[path].encode()) not in digests:
            faults.append(
                f"{folder / path}: the edit cannot be saved, because the file is from another spec "
                f"or generator; save it with those of the copy (generator {version}), then update"
            )
            continue
        try:
            found[path] = with_lf(data).decode()
        except UnicodeDecodeError:
            faults.append(f"{folder / path}: not UTF-8; save it in that encoding")
    if faults:
        raise RefusedError(*faults)
    return found


class Check(NamedTuple):
    """What the check of a copy has found."""

    folder: Path
    """The folder of the copy."""
    lines: list[str]
    """A line for each file that differs from the record, and one if the copy is outdated."""


def check(choices: Choices) -> Check:
    """Compare the copy with its record, and with the current spec and generator. Build nothing.

    Raises:
        InputError: There is no copy, or there are several.
    """
    found = present_copies(choices)
    if not found:
        where = choices.dest / (choices.name or "")
        raise InputError(f"{where}: there is no copy in this folder; {_UPDATE}")
    if len(found) > 1:
        names = ", ".join(each.name for each in found)
        raise InputError(f"{choices.dest}: has several copies ({names}); name one with --name")
    return Check(found[0], _found(choices, found[0]))


def _found(choices: Choices, folder: Path) -> list[str]:
    with alone(folder):
        if is_half_written(folder):
            return [f"{folder}: an update was killed; {_UPDATE}"]
        lines = [f"{folder / path}: {_DRIFT[kind]}" for path, kind in drift(folder)]
        outdated = _outdated(choices, folder)
    return [*lines, *([outdated] if outdated else [])]


def _outdated(choices: Choices, folder: Path) -> str | None:
    """Return the line for a copy that an update would change."""
    if has_conflict(folder):
        return f"{folder / RECORD}: has merge conflicts; {_UPDATE}"
    record = read_record(folder)
    try:
        recorded = inputs_of(record)
        found = inputs(choices, folder, record["spec"]["files"])
        version: object = record["generator"]["version"]
        chosen: dict[str, Any] = {**record["choices"]}
        patched: object = record["patches"]
    except (KeyError, TypeError, ValueError):
        return f"{folder / RECORD}: there is no record of the copy; {_UPDATE}"
    reasons = _reasons(recorded, found, version)
    is_renamed = chosen.get("name", folder.name) != folder.name
    if is_renamed or any(chosen.get(key) != value for key, value in chosen_parts(choices).items()):
        reasons.append("other choices")
    if patches.digests(choices.patches) != patched:
        reasons.append("other patches")
    return f"{folder}: made from {' and '.join(reasons)}; {_UPDATE}" if reasons else None


def _reasons(recorded: Inputs, found: Inputs, version: object) -> list[str]:
    reasons: list[str] = []
    if recorded.spec != found.spec:
        reasons.append("another spec")
    if recorded.generator != found.generator:
        versions = f" ({version}, here {__version__})" if version != __version__ else ""
        reasons.append(f"another generator{versions}")
    if recorded.folders != found.folders:
        reasons.append("other additions or templates")
    return reasons
