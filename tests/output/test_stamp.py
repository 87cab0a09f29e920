"""`generate` does nothing only if all its inputs are unchanged."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.base import cache
from generator.base.files import digest
from generator.base.problems import Problems
from generator.document.load import load
from generator.output import stamp
from generator.output.manifest import MANIFEST
from generator.output.stamp import Stamp
from tests.support import TINY, write_spec


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a current stamp."""
    for name in ("templates/a.jinja", "generator/a.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("a")
    monkeypatch.setattr(stamp, "DATA", tmp_path)
    monkeypatch.setattr(stamp, "PACKAGE", tmp_path / "generator")
    monkeypatch.setattr(cache, "user_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(stamp, "_installed", lambda: ["black-1.dist-info"])
    write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_text("a")
    files = {"README.md": digest(b"a")}
    (out / MANIFEST).write_text(json.dumps({"generator": "1", "files": files}))
    save(tmp_path)
    assert is_current(tmp_path)
    return tmp_path


def save(folder: Path) -> None:
    root, out = folder / "spec" / "openapi.yaml", folder / "out"
    manifest = (out / MANIFEST).read_text(encoding="utf-8")
    Stamp(root, out).save(load(root, Problems()).sources, manifest)


def is_current(folder: Path) -> bool:
    return Stamp(folder / "spec" / "openapi.yaml", folder / "out").is_current()


@pytest.mark.parametrize(
    "name",
    [
        "spec/openapi.yaml",
        "spec/apis/new.yaml",
        "templates/a.jinja",
        "templates/b.py",
        "generator/a.py",
        "out/README.md",
        "out/manifest.json",
    ],
)
def test_a_changed_file_makes_the_stamp_outdated(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("changed")
    assert not is_current(folder)


def test_another_version_of_a_package_is_a_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamp, "_installed", lambda: ["black-2.dist-info"])
    assert not is_current(folder)


def test_another_output_folder_is_a_change(folder: Path) -> None:
    assert not Stamp(folder / "spec" / "openapi.yaml", folder / "elsewhere").is_current()


def test_other_files_in_the_spec_folder_are_ignored(folder: Path) -> None:
    (folder / "spec" / ".#openapi.yaml").symlink_to("nowhere")
    os.mkfifo(folder / "spec" / "pipe")
    (folder / "spec" / "notes.txt").write_text("more")
    assert is_current(folder)


def test_another_target_of_a_link_is_a_change(folder: Path) -> None:
    root = folder / "spec" / "openapi.yaml"
    other = write_spec(folder / "other", TINY.replace("One thing.", "Another."))
    root.rename(folder / "spec" / "first.yaml")
    root.symlink_to("first.yaml")
    save(folder)
    assert is_current(folder)
    root.unlink()
    root.symlink_to(other)
    assert not is_current(folder)


@pytest.mark.parametrize("content", ["[", "[]", "", "\0", "[" * 100_000, "{}", '{"sources": []}'])
def test_a_damaged_stamp_is_outdated(folder: Path, content: str) -> None:
    (kept,) = (folder / "cache").rglob("*.json")
    kept.write_text(content)
    assert not is_current(folder)


def test_a_stamp_with_a_damaged_manifest_is_outdated(folder: Path) -> None:
    (kept,) = (folder / "cache").rglob("*.json")
    for text in ("[]", "{}", '{"files": []}', '{"files": {"\\u0000": "0"}}', '{"files": {"a": 1}}'):
        (folder / "out" / MANIFEST).write_text(text)
        entry = {**json.loads(kept.read_bytes()), "manifest": digest(text.encode())}
        kept.write_text(json.dumps(entry))
        assert not is_current(folder)
