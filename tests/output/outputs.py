"""Two versions of a small output."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.problems import InputError
from generator.output.manifest import with_manifest
from generator.output.write import write
from tests.support import tree

OLD = with_manifest(
    {"a.py": "a = 1\n", "sub/b.py": "b = 1\n", "sub/deep/c.py": "c = 1\n"}, generator="1"
)
NEW = with_manifest({"a.py": "a = 2\n", "d.py": "d = 1\n"}, generator="2")


def refusal(folder: Path) -> str:
    """Return the error when NEW is written. Check that no file has changed."""
    before = tree(folder)
    with pytest.raises(InputError) as caught:
        write(NEW, folder)
    assert tree(folder) == before
    return str(caught.value).replace(str(folder), "out")
