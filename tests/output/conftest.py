"""A folder with an output."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output.write import write
from tests.output.outputs import OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(OLD, tmp_path / "out")
    return tmp_path / "out"
