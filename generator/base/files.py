"""Where the generator's own files are, and how a file is read that may be anything by now."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any, Final

PACKAGE: Final = Path(__file__).parent.parent
_IN_WHEEL: Final = PACKAGE / "_data"
_IN_CHECKOUT: Final = PACKAGE.parent
DATA: Final = (
    _IN_CHECKOUT
    if (_IN_CHECKOUT / "pyproject.toml").is_file() and not _IN_WHEEL.is_dir()
    else _IN_WHEEL
)
"""Has `templates` and `spec` in it: the checkout, or the folder that a wheel has for them."""
TEMPLATES: Final = DATA / "templates"
SPEC: Final = DATA / "spec" / "openapi.yaml"


def additions(spec: Path) -> Path | None:
    """Return the folder of the additions to what is generated from a spec, if there is one.

    It is beside a folder `spec`: elsewhere a folder of that name may be somebody else's.
    """
    try:
        folder = Path(os.path.abspath(spec)).parent
    except OSError:  # there is no working folder
        return None
    found = folder.parent / "additions"
    return found if folder.name == "spec" and found.is_dir() else None


def digest(data: bytes) -> str:
    """Return the SHA-256 digest in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


LARGEST: Final = 100_000_000
"""Bytes of a file that is read. What the generator writes, and what it is made of, is smaller."""


def read(path: str | Path) -> bytes | None:
    """Return what is in a regular file, or None if there is no such file.

    A link, a folder or a pipe is no regular file; a pipe could keep the reader waiting for ever.

    Raises:
        OSError: The file cannot be read, or is so large that it would fill the memory.
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
    """Return the JSON value, or None if the data is no JSON."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
