"""Files in which the spec has no say are not formatted: their templates are laid out already.

`test_snapshot` compares them with what black makes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import build
from generator.emit.render import rendered_apart, targets
from generator.ir import Client
from generator.output import format as formatting
from tests.support import ROOT, TINY, client_of, write_spec


@pytest.fixture(scope="module")
def client() -> Client:
    return client_of(ROOT / "spec" / "openapi.yaml")


def test_they_are_the_same_for_every_spec(client: Client, tmp_path: Path) -> None:
    _, laid_out = rendered_apart(targets(client))
    _, others = rendered_apart(targets(client_of(write_spec(tmp_path, TINY))))
    assert laid_out == others
    folders = ("textmagic_client/sync", "textmagic_client/aio", "tests/sync", "tests/aio")
    for folder in folders:
        assert [path for path in laid_out if path.startswith(f"{folder}/")]


def test_what_black_is_not_asked_about_is_laid_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()
    format_python = formatting.format_python

    def note(source: str) -> str:
        asked.add(result := format_python(source))
        return result

    monkeypatch.setattr(formatting, "format_python", note)
    root = write_spec(tmp_path, TINY)
    files = build(root)
    _, laid_out = rendered_apart(targets(client_of(root)))
    modules = {path for path, text in files.items() if path.endswith(".py") and text not in asked}
    copied = {path for path in modules if (ROOT / "templates" / path).is_file()}
    assert modules - copied == {path for path in laid_out if path.endswith(".py")}
