"""Locations of the generator's own files, and safe reading of files that may have changed."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

PACKAGE: Final = Path(__file__).parent.parent
_IN_WHEEL: Final = PACKAGE / "_data"
_IN_CHECKOUT: Final = PACKAGE.parent
DATA: Final = (
    _IN_CHECKOUT
    if (_IN_CHECKOUT / "pyproject.toml").is_file() and not _IN_WHEEL.is_dir()
    else _IN_WHEEL
)
"""The folder that contains `templates` and `spec`: the checkout, or the data folder of a wheel."""
TEMPLATES: Final = DATA / "templates"
SPEC: Final = DATA / "spec" / "openapi.yaml"
WIDTH: Final = 100
"""The maximum number of characters of a line in the output."""


def additions(spec: Path) -> Path | None:
    """Return the folder with the additions for a spec, if it exists.

    The folder must be beside a folder with the name `spec`. Elsewhere, a folder with this name may
    belong to another project.
    """
    try:
        folder = Path(os.path.abspath(spec)).parent
    except OSError:  # there is no working folder
        return None
    found = folder.parent / "additions"
    return found if folder.name == "spec" and found.is_dir() else None


class Folders(NamedTuple):
    """The folders with templates that a user gives."""

    additions: tuple[Path, ...] = ()
    """Their files are added to those of the generator."""
    templates: tuple[Path, ...] = ()
    """Their files replace others of the same path."""

    def with_own(self, spec: Path) -> Folders:
        """Return the folders with the additions beside a spec, each once."""
        own = additions(spec)
        every = self.additions if own is None else (own, *self.additions)
        return Folders(*(_each_once(folders) for folders in (every, self.templates)))


NO_FOLDERS: Final = Folders()


def _each_once(folders: Iterable[Path]) -> tuple[Path, ...]:
    return tuple({os.path.realpath(folder): folder for folder in folders}.values())


def digest(data: bytes) -> str:
    """Return the SHA-256 digest in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def with_lf(data: bytes) -> bytes:
    """Return the content as it is before git converts its line endings for Windows."""
    return data.replace(b"\r\n", b"\n")


LARGEST: Final = 100_000_000
"""Maximum size of a file to read, in bytes. All inputs and outputs are smaller."""


def read(path: str | Path) -> bytes | None:
    """Return the content of a regular file, or None if there is no such file.

    A link, a folder or a pipe is not a regular file. Reading a pipe could block forever.

    Raises:
        OSError: The file cannot be read, or it is too large for the memory.
    """
    try:
        about = os.lstat(path)
        if not stat.S_ISREG(about.st_mode):
            return None
        if about.st_size > LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def parse_json(data: bytes) -> Any:
    """Return the JSON value, or None if the data is not JSON."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def write_new(folder: Path, data: bytes) -> Path:
    """Write a new file with a random name that ends in `.new`, and return its path.

    Nobody can predict the name, and a link with this name is not followed.
    """
    path = folder / f"{os.urandom(16).hex()}.new"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):  # not on every system
        flags |= getattr(os, name, 0)
    with open(os.open(path, flags, 0o666), "wb") as file:
        try:
            file.write(data)
            file.flush()
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    return path
