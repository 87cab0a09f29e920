"""The names of a client replace the neutral names of the templates."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.base.files import TEMPLATES
from generator.emit.python import neutral
from generator.ir import Names
from tests.support import ROOT

NAMES = Names("pet_store", "pet-store", "PetStore", "PET_STORE", "store", "1.0.0")


def unsorted_imports(folder: Path, renamed: dict[str, str]) -> str:
    """Return the errors of ruff about imports in templates, with other names of errors."""
    words = "".join(rf"\b{name}\b|" for name in renamed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neutral, "_RENAMED", renamed)
        patch.setattr(neutral, "_NEUTRAL", re.compile(words + neutral._NEUTRAL.pattern))  # pyright: ignore[reportPrivateUsage]
        neutral._replacements.cache_clear()  # pyright: ignore[reportPrivateUsage]
        for path in TEMPLATES.rglob("*.py"):
            copy = folder / path.relative_to(TEMPLATES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            named = neutral.with_names(path.read_text("utf-8"), NAMES)
            copy.write_text(neutral.with_sorted_imports(named), "utf-8")
    neutral._replacements.cache_clear()  # pyright: ignore[reportPrivateUsage]
    command = [sys.executable, "-m", "ruff", "check", "--select=I001", "--output-format=concise"]
    config = f"--config={ROOT / 'pyproject.toml'}"
    done = subprocess.run(
        [*command, config, "."], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    "renamed",
    [
        {"ConflictError": "StateConflictError"},
        {"RateLimitError": "TooManyRequestsError"},
        {"NotFoundError": "AbsentError", "APIConnectionError": "ZError"},
    ],
    ids=str,
)
def test_imports_are_sorted_by_the_names_of_errors(tmp_path: Path, renamed: dict[str, str]) -> None:
    before = unsorted_imports(tmp_path / "before", {})
    assert unsorted_imports(tmp_path / "after", renamed) == before
