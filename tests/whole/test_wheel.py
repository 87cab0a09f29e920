"""An installed wheel makes the same output as the checkout, in any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path

import pytest

from tests.support import ROOT, TINY, codegen, tree, write_spec


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install a wheel, built from an sdist, in a new environment. Return the program."""
    folder = tmp_path_factory.mktemp("wheel")
    hatch = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run([*hatch, "--target", "sdist"], cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    unpacked = folder / archive.name.removesuffix(".tar.gz")
    subprocess.run([*hatch, "--target", "wheel"], cwd=unpacked, check=True, capture_output=True)
    shutil.rmtree(unpacked)
    (wheel,) = folder.glob("*.whl")

    environment = folder / "venv"
    venv.create(environment, symlinks=True)
    python = environment / "bin" / "python"
    install = ["install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install], check=True)
    # Use the dependencies of this environment. Python does not read .pth files of that folder.
    (site,) = environment.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return environment / "bin" / "textmagic-codegen"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    return tmp_path / "empty"


def run(program: Path, *arguments: object) -> tuple[int, str, str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    command = [str(program), *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def site_of(program: Path) -> Path:
    (package,) = program.parent.parent.glob("lib/python*/site-packages/generator")
    return package


def test_the_program_makes_the_same_output_in_any_folder_and_no_other_files(
    program: Path, empty: Path
) -> None:
    installed = {path for path in tree(site_of(program)) if not path.endswith(".pyc")}
    count = len(tree(ROOT / "generated"))
    spec = ROOT / "spec" / "openapi.yaml"
    made = run(program, "generate", "--spec", spec)
    assert made == (0, f"generated: {count} files, {count} changed\n", "")
    assert tree(empty / "generated") == tree(ROOT / "generated")
    assert run(program, "generate", "--spec", spec) == (0, "generated: up to date\n", "")

    assert run(program, "vendor", "app", "--only", "sessions")[0] == 0
    assert codegen("vendor", "here", "--only", "sessions") == 0
    assert tree(empty / "app") == tree(empty / "here")
    shutil.rmtree(empty / "here")
    assert {path.name for path in empty.iterdir()} == {"generated", "app"}
    assert {p for p in tree(site_of(program)) if not p.endswith(".pyc")} == installed


def test_the_program_checks_its_output(program: Path, empty: Path, tmp_path: Path) -> None:
    spec = write_spec(tmp_path / "spec", TINY)
    assert run(program, "generate", "--spec", spec)[0] == 0
    assert run(program, "check", "--spec", spec)[0] == 0
    (empty / "generated" / "README.md").unlink()
    assert run(program, "check", "--spec", spec)[0] == 1


def test_the_program_ignores_files_of_other_packages(program: Path, empty: Path) -> None:
    """Some packages install a pyproject.toml there. Others may be named like our folders."""
    site = site_of(program).parent
    (site / "pyproject.toml").touch()
    (site / "templates").mkdir()
    try:
        assert run(program, "vendor", "app", "--only", "sessions")[0] == 0
    finally:
        (site / "pyproject.toml").unlink()
        (site / "templates").rmdir()
    assert (empty / "app" / "textmagic_client" / "__init__.py").is_file()


def test_the_program_names_the_missing_spec(program: Path, empty: Path) -> None:
    message = "spec/openapi.yaml: there is no such file; name one with --spec\n"
    for command in ("generate", "check", "validate", "bundle"):
        assert run(program, command) == (2, "", message)
    assert list(empty.iterdir()) == []


def test_the_program_changes_nothing_if_its_templates_are_missing(
    program: Path, empty: Path, tmp_path: Path
) -> None:
    spec = write_spec(tmp_path / "spec", TINY)
    assert run(program, "generate", "--spec", spec)[0] == 0
    assert run(program, "vendor", "app", "--spec", spec)[0] == 0
    before = tree(empty)
    data = site_of(program) / "_data"
    data.rename(data.with_name("gone"))
    try:
        for command in (["generate"], ["check"], ["vendor", "app"]):
            status, out, err = run(program, *command, "--spec", spec)
            assert (status, out) == (2, "")
            assert err == f"{data}/templates: no such folder; install the generator again\n"
        status, _, err = run(program, "vendor", "app")
        assert (status, err.count("\n")) == (2, 1)
    finally:
        data.with_name("gone").rename(data)
    assert tree(empty) == before
