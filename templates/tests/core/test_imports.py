"""Modules are imported when first used, and optional libraries are not needed otherwise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import inspection
import apiclient_python

LOADED = """
import sys
from apiclient_python import AsyncApiClient, ApiClient

PARTS = ("aio.resources.", "callbacks", "models.", "operations.", "sync.resources.", "testing")


def loaded():
    names = (name.removeprefix("apiclient_python.") for name in sys.modules)
    return {name for name in names if name.startswith(PARTS)}


assert loaded() == set(), loaded()
assert "pyreqwest" not in sys.modules
for client, folder in ((ApiClient, "sync"), (AsyncApiClient, "aio")):
    made = client("me", "key", base_url="http://127.0.0.1")
    names = [name for name, kind in vars(client).items() if type(kind).__name__ == "Attribute"]
    before = loaded()
    getattr(made, names[0])
    expected = {f"operations.{names[0]}", f"{folder}.resources.{names[0]}"}
    assert loaded() - before == expected - before, loaded()
    assert not [name for name in loaded() if name.startswith("models.")], loaded()
"""

WITHOUT_PYREQWEST = """
import sys
from inspection import Missing

sys.meta_path.insert(0, Missing(["pyreqwest"]))
import apiclient_python
from apiclient_python import *
from apiclient_python import AsyncPyreqwestTransport, PyreqwestTransport

for kind in (AsyncPyreqwestTransport, PyreqwestTransport):
    assert isinstance(kind, type)
    for arguments in ({}, {"proxy": "http://127.0.0.1:1"}, {"verify": False}):
        try:
            kind(**arguments)
        except ImportError as error:
            assert "pip install pyreqwest" in str(error), error
        else:
            raise AssertionError(kind)
assert apiclient_python.HttpxTransport()
assert apiclient_python.AsyncHttpxTransport()
"""

WITHOUT_PYTEST = """
import sys
from inspection import Missing

sys.meta_path.insert(0, Missing(["pytest"]))
from apiclient_python.testing import FakeApiClient
from apiclient_python.testing.fixtures import fake_apiclient

assert isinstance(fake_apiclient(), FakeApiClient)
"""


def run(code: str, *arguments: str) -> str:
    """Run Python with the client and the modules of these tests. Return the output."""
    folders = [Path(apiclient_python.__file__).parents[1], Path(inspection.__file__).parent]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    "code", [LOADED, WITHOUT_PYREQWEST, WITHOUT_PYTEST], ids=["loaded", "pyreqwest", "pytest"]
)
def test_modules_are_imported_only_when_needed(code: str) -> None:
    assert run(code) == ""


@pytest.mark.parametrize("missing", [[], ["pyreqwest", "pytest"]])
def test_tools_can_inspect_the_whole_package(missing: list[str]) -> None:
    code = "import inspection, sys; inspection.main(*sys.argv[1:])"
    assert run(code, apiclient_python.__name__, *missing) == ""


def test_an_unknown_name_raises_an_attribute_error() -> None:
    for module in (apiclient_python, apiclient_python.models):
        assert not hasattr(module, "Nothing")
        with pytest.raises(AttributeError, match=f"module '{module.__name__}' has no attribute"):
            vars(module)["__getattr__"]("Nothing")
