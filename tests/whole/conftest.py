"""A project with a spec and its output, for the tests of commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support import codegen
from tests.whole.fuzz_small import SMALL


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with spec/ and generated/. Its small spec has every construct."""
    folder = tmp_path_factory.mktemp("project")
    for name, data in SMALL.items():
        path = folder / "spec" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    root, output = folder / "spec/openapi.yaml", folder / "generated"
    assert codegen("generate", "--spec", root, "--output", output) == 0
    return folder


@pytest.fixture
def project(generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the folder `generated`, and change to it."""
    shutil.copytree(generated, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path
