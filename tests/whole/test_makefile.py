"""`make` deletes only virtual environments."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT, tree


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with the Makefile, files of the user, and a virtual environment."""
    folder = tmp_path / "project"
    for name in ("precious", "a", "b", "a b", "*", "x;y", "$HOME", "~"):
        (folder / name).mkdir(parents=True)
        (folder / name / "mine").write_text("mine")
    (folder / "old").mkdir()
    (folder / "old" / "pyvenv.cfg").touch()
    (folder / "file").write_text("mine")
    (folder / "link").symlink_to("precious")
    (folder / "linked").symlink_to("old")
    shutil.copy(ROOT / "Makefile", folder)
    for name in ("pyproject.toml", "constraints.txt"):
        (folder / name).touch()
    return folder


def make(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run make with a Python that does nothing."""
    return subprocess.run(
        ["make", "PYTHON=true", *arguments],
        cwd=project,
        env={"PATH": os.environ["PATH"], "HOME": str(project / "precious"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "name",
    [
        *("", " ", "/", "//", ".", "./", "..", "../", "precious", "precious/", "file", "link"),
        *("link/", "linked", "linked/", "a b", "~", "~/", "*", "x;y", "a:b", "$$HOME", "-rf"),
        *("precious/../a", "../project", "a'b", 'a"b', "`id`", "a\tb", "old precious", "a%", "#"),
    ],
)
def test_other_folders_are_not_deleted(project: Path, name: str) -> None:
    before = tree(project.parent)
    done = make(project, "generate", f"VENV={name}")
    assert done.returncode == 2
    assert done.stderr
    assert tree(project.parent) == before


def test_a_virtual_environment_is_replaced(project: Path) -> None:
    before = tree(project)
    done = make(project, "generate", "VENV=old")  # stops before it creates the new one
    assert done.stdout == "setting up old\n"
    del before["old/pyvenv.cfg"]
    assert {n: d for n, d in tree(project).items() if not n.startswith("linked/")} == {
        n: d for n, d in before.items() if not n.startswith("linked/")
    }


@pytest.mark.parametrize("name", ["", "/", "precious", "old", "a b"])
def test_the_environment_variable_is_ignored(project: Path, name: str) -> None:
    before = tree(project)
    assert make(project, "generate", VENV=name).stdout == "setting up .venv\n"
    assert tree(project) == before


@pytest.mark.parametrize("name", ["{}", ".", "..", "../project", "{}/sub/..", "old/.."])
def test_a_virtual_environment_around_the_project_is_not_deleted(project: Path, name: str) -> None:
    """Some users make a virtual environment of their working folder."""
    for folder in (project, project.parent):
        (folder / "pyvenv.cfg").touch()
    (project / "sub").mkdir()
    before = tree(project.parent)
    done = make(project, "generate", f"VENV={name.format(project)}")
    assert done.returncode == 2
    assert ": has this folder in it; name another one with VENV=" in done.stderr
    assert tree(project.parent) == before


def test_clean_deletes_only_virtual_environments(project: Path) -> None:
    assert make(project, "clean").returncode == 0
    for name in (".venv", ".venv-3.12"):
        (project / name).mkdir()
        (project / name / "pyvenv.cfg").touch()
    (project / ".venv-of-mine").mkdir()
    (project / ".venv-of-mine" / "mine").touch()
    done = make(project, "clean", "VENV=precious")
    assert done.returncode == 2
    assert ".venv-of-mine: not a virtual environment; " in done.stderr
    assert {path.name for path in project.glob(".venv*")} == {".venv-of-mine"}
    assert (project / "precious" / "mine").exists()
