"""Create virtual environments with only the named distributions, without a network."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement


def environment(folder: Path, *distributions: str) -> Path:
    """Create a virtual environment with these distributions and their dependencies.

    Returns:
        The path of its Python. The distributions are symbolic links to the installed ones.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / "bin" / "python"
    purelib = "import sysconfig; print(sysconfig.get_path('purelib'))"
    asked = subprocess.run(
        [python, "-c", purelib], capture_output=True, text=True, check=True
    ).stdout
    packages = Path(asked.strip())
    for found in with_requirements(*distributions):
        for name in top_level(found):
            if not (packages / name).exists():
                (packages / name).symlink_to(str(found.locate_file(name)))
    return python


def top_level(found: Distribution) -> set[str]:
    """Return the files and folders of a distribution at the top level of site-packages."""
    return {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}


def with_requirements(*names: str) -> list[Distribution]:
    """Return the distributions with these names, and all their dependencies."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement(name).name for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = distribution(name)
            needed = map(Requirement, found[name].requires or ())
            waiting += (
                each.name
                for each in needed
                if each.marker is None or each.marker.evaluate({"extra": ""})
            )
    return list(found.values())
