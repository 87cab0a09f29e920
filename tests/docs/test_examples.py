"""Run the tests of each application in examples/ in its own folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

ELSEWHERE = {"vendored_application"}
"""Tested in `tests/whole/test_vendored_application.py`, because it needs a copy of the client."""
EXAMPLES = sorted(
    path for path in (ROOT / "examples").iterdir() if path.is_dir() and path.name not in ELSEWHERE
)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_an_application(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir=.", "."],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "generated"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
