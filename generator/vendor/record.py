"""The record of a copy: where it comes from, what was chosen, and which files it has."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.base.files import PACKAGE, TEMPLATES, additions, digest, parse_json, read
from generator.output.manifest import RECORD, digest_of
from generator.vendor.choices import Choices

_ENDINGS: Final = (".py", ".md", ".jinja", "py.typed")
"""The files in a folder of templates that have an effect."""


class Copy(NamedTuple):
    """A copy in memory."""

    folder: Path
    """The folder of the package."""
    files: dict[str, str]
    """The text of its files, by path in the folder. The record is not among them."""
    record: dict[str, Any]
    """The record, without the digests of the files."""


class Inputs(NamedTuple):
    """The digests of all inputs of a copy."""

    generator: str
    """Of the generator and its templates."""
    spec: str
    """Of the files of the spec, and the additions beside them."""
    folders: tuple[tuple[tuple[str, str], ...], ...]
    """Of the folders of `--additions`, and of `--templates`: pairs of the path relative to the copy
    and the digest. The order of the folders has an effect."""


def inputs(choices: Choices, copy: Path, sources: Iterable[str]) -> Inputs:
    """Return the digests of the current spec, generator and templates. Build nothing.

    Args:
        choices: The choices.
        copy: The folder of the copy.
        sources: The files of the spec, relative to the folder of the root document.
    """
    own = additions(choices.spec)
    of_spec = list(_digests(Path(os.path.realpath(choices.spec)).parent, sorted(sources)))
    if own is not None:
        of_spec += _tree(own, _ENDINGS)
    of_generator = [*_tree(PACKAGE, (".py",)), *_tree(TEMPLATES, _ENDINGS)]
    return Inputs(
        _total(of_generator),
        _total(of_spec),
        tuple(
            tuple((relative(folder, copy), _total(_tree(folder, _ENDINGS))) for folder in folders)
            for folders in choices.folders
        ),
    )


def inputs_of(record: Mapping[str, Any]) -> Inputs:
    """Return the digests in a record. Raise `KeyError` or `TypeError` if it is not whole."""
    chosen = record["choices"]
    folders = tuple(tuple({**chosen[key]}.items()) for key in ("additions", "templates"))
    return Inputs(record["generator"]["digest"], record["spec"]["digest"], folders)


def read_record(folder: Path) -> dict[str, Any]:
    """Return the record of a copy, or {} if it is missing or damaged."""
    record: Any = parse_json(read(folder / RECORD) or b"")
    try:
        return {**record}
    except TypeError:
        return {}


def chosen_parts(choices: Choices) -> dict[str, list[str]]:
    """Return the choices of parts as in a record."""
    return {
        "flavor": list(choices.flavors),
        "only": sorted(choices.only),
        "transport": list(choices.transports),
        "without": list(choices.without),
    }


def with_record(copy: Copy) -> dict[str, str]:
    """Return the files of a copy with the record, which names all of them."""
    digests = {path: digest_of(text.encode()) for path, text in sorted(copy.files.items())}
    text = json.dumps({**copy.record, "files": digests}, indent=2) + "\n"
    return {**copy.files, RECORD: text}


def relative(path: Path, folder: Path) -> str:
    """Return a path relative to a folder, so that it is the same in every checkout."""
    try:
        return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(folder))).as_posix()
    except ValueError:  # on another drive of Windows
        return path.as_posix()


def _tree(folder: Path, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield the path and digest of each file below a folder that has an effect."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "_data"))
        below = Path(parent).relative_to(folder)
        found = [name for name in sorted(names) if name.endswith(endings)]
        yield from _digests(folder, ((below / name).as_posix() for name in found))


def _digests(folder: Path, names: Iterable[str]) -> Iterator[str]:
    return (f"{name} {digest_of(_content(folder / name))}" for name in names)


def _content(path: Path) -> bytes:
    """Return the content of a file, or nothing if there is no such file."""
    return path.read_bytes() if path.is_file() else b""


def _total(lines: Iterable[str]) -> str:
    return digest("\n".join(lines).encode("utf-8", "surrogateescape"))
