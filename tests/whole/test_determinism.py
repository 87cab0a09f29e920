"""The output has the same bytes in every environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, tree

RUN = "import sys; from generator.cli import main; sys.exit(main())"


@pytest.mark.parametrize(
    ("environment", "umask"),
    [
        (
            {
                "PYTHONHASHSEED": "1",
                "LC_ALL": "C",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
                "TZ": "Asia/Tokyo",
            },
            0o077,
        ),
        ({"PYTHONHASHSEED": "2", "PYTHONOPTIMIZE": "2", "LC_ALL": "C.utf8"}, 0o000),
    ],
    ids=["ascii locale and timezone", "no docstrings"],
)
def test_output_is_the_same_everywhere(
    tmp_path: Path, environment: dict[str, str], umask: int
) -> None:
    out = tmp_path / "a b" / "out"
    done = subprocess.run(
        [
            *(sys.executable, "-c", RUN, "generate", "--output", str(out)),
            *("--spec", str(ROOT / "spec" / "openapi.yaml")),
        ],
        cwd=tmp_path,
        env={
            **os.environ,
            **environment,
            "PYTHONPATH": str(ROOT),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        },
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert tree(out) == tree(ROOT / "generated")
