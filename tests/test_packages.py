"""The docstring of each package names the parts of the generator that the package imports."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

GENERATOR = ROOT / "generator"
PACKAGES = sorted(path.parent for path in GENERATOR.glob("*/**/__init__.py"))


def dotted(package: Path) -> str:
    return ".".join(package.relative_to(GENERATOR).parts)


def imported(package: Path) -> Iterator[str]:
    """Yield the names that the modules of a package import from other parts of the generator."""
    for path in package.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, "the generator has no relative imports"
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            for name in names:
                part = name.removeprefix("generator.")
                if part not in (name, "__version__") and not is_of(package, part):
                    yield part


def is_of(package: Path, name: str) -> bool:
    """Return whether a name is of a module directly in a package."""
    inner = name.removeprefix(f"{dotted(package)}.")
    return inner != name and not (package / inner.partition(".")[0] / "__init__.py").is_file()


@pytest.mark.parametrize("package", PACKAGES, ids=dotted)
def test_a_docstring_names_what_its_package_imports(package: Path) -> None:
    docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8")))
    words = " ".join((docstring or "").split())
    _, imports, sentence = words.lower().rpartition("this package imports ")
    assert imports, "the last sentence of the docstring says what the package imports"
    named = re.findall(r"`([\w.]+)`", sentence)
    found = sorted(imported(package))
    used = {part for part in named for name in found if is_in(name, part)}
    assert named == sorted(used), "this part is not imported, or not in its place in the alphabet"
    missing = [name for name in found if not any(is_in(name, part) for part in named)]
    assert not missing, "the docstring does not name these"


def is_in(name: str, part: str) -> bool:
    return f"{name}.".startswith(f"{part}.")
