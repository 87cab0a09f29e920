"""Run commands like a user, in this process or in another one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

from tests.support import ROOT, codegen

NOTES = "textmagic_client/sync/resources/notes.py"


def run(command: str, *more: object) -> int:
    """Run `generate` or `check` in the folder of a project. Return the exit status."""
    return codegen(command, "--spec", "spec/openapi.yaml", "--output", "generated", *more)


def replace(path: Path, old: str, new: str) -> None:
    """Replace a text in a file. Check that the file contains it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def started(
    folder: Path,
    *arguments: object,
    before: str = "",
    cwd: Path | None = None,
    stdout: IO[str] | int = subprocess.PIPE,
) -> subprocess.Popen[str]:
    """Start the command line in a new process. It first runs the statements in `before`."""
    code = f"{before}\nimport sys; from generator.cli import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")},
        cwd=cwd or folder,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for a process. Return its exit status and its output."""
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err
