"""A copy in an application needs only httpx2 and msgspec, and no optional package."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.bare import environment, top_level, with_requirements
from tests.support import ROOT

PACKAGE = "app._vendor.textmagic_client"

USE = f"""\
from typing_extensions import assert_type

from {PACKAGE} import AsyncPyreqwestTransport, AsyncTextMagic, PyreqwestTransport, TextMagic
from {PACKAGE}.testing import FakeTextMagic
from {PACKAGE}.testing.fixtures import fake_textmagic


def use() -> None:
    assert_type(PyreqwestTransport(verify=False), PyreqwestTransport)
    assert_type(TextMagic(transport=PyreqwestTransport()).sessions.get(1).text, str | None)
    AsyncTextMagic(transport=AsyncPyreqwestTransport(proxy="http://127.0.0.1:8080"))
    assert_type(fake_textmagic(), FakeTextMagic)
"""

TESTS = f"""\
import unittest

from {PACKAGE}.testing import FakeTextMagic


class Tests(unittest.TestCase):
    def test_it(self) -> None:
        with FakeTextMagic().client() as tm:
            self.assertEqual(tm.sessions.list().resources, [])
"""

PYTEST_TESTS = f"""\
pytest_plugins = ["{PACKAGE}.testing.fixtures"]


def test_it(fake_textmagic):
    with fake_textmagic.client() as tm:
        assert tm.sessions.list().resources == []
"""


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an application with a copy of the client."""
    folder = tmp_path_factory.mktemp("application")
    copy = folder / "app" / "_vendor" / "textmagic_client"
    shutil.copytree(ROOT / "generated" / "textmagic_client", copy)
    for package in ("app", "app/_vendor", "tests"):
        (folder / package).mkdir(exist_ok=True)
        (folder / package / "__init__.py").touch()
    (folder / "app" / "use.py").write_text(USE)
    (folder / "tests" / "test_app.py").write_text(TESTS)
    return folder


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a Python without pyreqwest and pytest."""
    return environment(tmp_path_factory.mktemp("bare"), "httpx2", "msgspec")


def run(python: str | Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with only the installed packages."""
    return subprocess.run(
        [python, *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_tools_can_inspect_the_whole_copy(application: Path, bare: Path) -> None:
    folder = str(ROOT / "generated" / "tests")
    code = (
        f"import sys; sys.path.append({folder!r}); import inspection; inspection.main({PACKAGE!r})"
    )
    done = run(bare, "-c", code, folder=application)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("pattern", ["test*.py", "*.py"])
def test_unittest_discovers_tests(pattern: str, application: Path, bare: Path) -> None:
    done = run(bare, "-m", "unittest", "discover", "--pattern", pattern, folder=application)
    assert done.returncode == 0, done.stderr
    assert "Ran 1 test " in done.stderr


def test_pytest_collects_all_modules(application: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment", "httpx2", "msgspec", "pytest")
    (application / "tests" / "test_fixture.py").write_text(PYTEST_TESTS)
    done = run(
        python, "-m", "pytest", "-q", "--doctest-modules", "-o", "python_files=*.py",
        folder=application,
    )  # fmt: skip
    (application / "tests" / "test_fixture.py").unlink()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_mypy(application: Path, bare: Path, tmp_path: Path) -> None:
    done = run(
        sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}",
        f"--python-executable={bare}", "app",
        folder=application,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright(application: Path, bare: Path) -> None:
    config = {"typeCheckingMode": "strict", "include": ["app"]}
    (application / "pyrightconfig.json").write_text(json.dumps(config))
    done = run(
        sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", str(bare),
        folder=application,
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert found["generalDiagnostics"] == []
    assert found["summary"]["filesAnalyzed"] > 100


def test_the_extra_test_installs_all_imports_of_the_tests() -> None:
    project = tomllib.loads((ROOT / "generated" / "pyproject.toml").read_text())["project"]
    installed = with_requirements(
        *project["dependencies"], *project["optional-dependencies"]["test"]
    )
    known = {name.partition(".")[0] for each in installed for name in top_level(each)}
    folder = ROOT / "generated" / "tests"
    known |= sys.stdlib_module_names | {path.stem for path in folder.iterdir()}
    known.add("textmagic_client")
    imported: dict[str, str] = {}
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0]: path.name for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                imported[node.module.partition(".")[0]] = path.name
    assert {name: place for name, place in imported.items() if name not in known} == {}
