"""`generate` does nothing only if nothing that output is made from has changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import stamp
from generator.stamp import Stamp
from generator.write import MANIFEST, digest
from tests.support import TINY, write_spec


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a stamp that is current."""
    for name in ("templates/a.jinja", "generator/a.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("a")
    monkeypatch.setattr(stamp, "ROOT", tmp_path)
    monkeypatch.setattr(stamp, "STAMP", tmp_path / ".cache" / "codegen.json")
    monkeypatch.setattr(stamp, "_installed", lambda: ["black-1.dist-info"])
    write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_text("a")
    (out / MANIFEST).write_text(json.dumps({"files": {"README.md": digest(b"a")}}))
    Stamp(tmp_path / "spec" / "openapi.yaml", out).save()
    assert is_current(tmp_path)
    return tmp_path


def is_current(folder: Path) -> bool:
    return Stamp(folder / "spec" / "openapi.yaml", folder / "out").is_current()


@pytest.mark.parametrize(
    "name",
    [
        "spec/openapi.yaml",
        "spec/new.yml",
        "templates/a.jinja",
        "templates/b.py",
        "generator/a.py",
        "out/README.md",
        "out/manifest.json",
    ],
)
def test_any_change_counts(folder: Path, name: str) -> None:
    (folder / name).write_text("changed")
    assert not is_current(folder)


def test_another_version_of_a_package_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "_installed", lambda: ["black-2.dist-info"])
    assert not is_current(folder)


def test_another_output_counts(folder: Path) -> None:
    assert not Stamp(folder / "spec" / "openapi.yaml", folder / "elsewhere").is_current()


def test_a_broken_stamp_or_a_link_to_nowhere_does_not_matter(folder: Path) -> None:
    (folder / "spec" / ".#openapi.yaml").symlink_to("nowhere")
    assert is_current(folder)
    (folder / ".cache" / "codegen.json").write_text("[")
    assert not is_current(folder)
