"""Format each text with black only once in a test run, for all its processes.

Black takes most of the time of the generator, and most tests generate the same text.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from generator.base.files import digest
from generator.output import format as formatting

RESULTS: Final = "TESTS_BLACK_ONCE"
"""The environment variable that names the folder of the results."""
IN_A_PROCESS: Final = "from tests import black_once; black_once.use()"
"""Statements for a child process of a test that does not test the formatting itself."""


def use() -> None:
    """Make this process use the cached results of black in the folder."""
    format_once = remembered(formatting.format_python, Path(os.environ[RESULTS]))
    pytest.MonkeyPatch().setattr(formatting, "format_python", format_once)


def remembered(format_python: Callable[[str], str], folder: Path) -> Callable[[str], str]:
    """Return the function with its results cached in a folder. Errors are not cached."""

    @functools.cache
    def format_once(source: str) -> str:
        kept = folder / digest(source.encode("utf-8", "surrogatepass"))
        with suppress(FileNotFoundError):
            return kept.read_bytes().decode("utf-8", "surrogatepass")
        result = format_python(source)
        new = kept.with_suffix(f".{os.getpid()}")
        try:
            new.write_bytes(result.encode("utf-8", "surrogatepass"))
            new.replace(kept)
        except OSError:  # a test of a full disk
            new.unlink(missing_ok=True)
        return result

    return format_once
