"""`check` finds every difference, and changes nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.base import cache
from generator.base.files import digest
from generator.build import build
from tests.support import ROOT, TINY, codegen, tree, write_spec
from tests.whole.commands import NOTES, replace, run


def test_check_passes_on_the_committed_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run("check") == 0
    assert "files as generated" in capsys.readouterr().out


def test_check_passes_after_generate(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert "files as generated" in capsys.readouterr().out


def change_the_spec(project: Path) -> None:
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: 99")


def edit_a_file(project: Path) -> None:
    replace(project / "generated" / NOTES, "Fetch a note", "Get a note")


def delete_a_file(project: Path) -> None:
    (project / "generated" / NOTES).unlink()


def add_a_file(project: Path) -> None:
    (project / "generated" / "stray.py").touch()


def delete_the_manifest(project: Path) -> None:
    (project / "generated" / "manifest.json").unlink()


def edit_the_manifest(project: Path) -> None:
    replace(project / "generated" / "manifest.json", '"0.', '"9.')


@pytest.mark.parametrize(
    ("drift", "shown"),
    [
        (
            change_the_spec,
            '-        "limit": encode.integer("limit", limit, minimum=1, maximum=100),\n'
            '+        "limit": encode.integer("limit", limit, minimum=1, maximum=99),\n',
        ),
        (edit_a_file, f"--- a/generated/{NOTES}\n+++ b/generated/{NOTES}\n"),
        (delete_a_file, f"--- /dev/null\n+++ b/generated/{NOTES}\n"),
        (add_a_file, "generated/stray.py: not generated; move it away or delete it\n"),
        (delete_the_manifest, "--- /dev/null\n+++ b/generated/manifest.json\n"),
        (edit_the_manifest, "--- a/generated/manifest.json\n+++ b/generated/manifest.json\n"),
    ],
)
def test_check_finds_drift(
    project: Path, drift: Callable[[Path], None], shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    drift(project)
    before = tree(project)
    assert run("check") == 1
    assert shown in capsys.readouterr().out
    assert tree(project) == before


EDITED = (
    "edited by hand; move the change into its template, then restore the file (git checkout) or "
    "delete it"
)
MISSING = "missing; run 'make generate' and commit"
STRANGER = "not generated; move it away or delete it"
STALE = "out of date; run 'make generate' and commit"


@pytest.mark.parametrize("is_new_spec", [False, True])
def test_check_distinguishes_the_kinds_of_drift(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_new_spec: bool
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    options = ("--spec", root, "--output", out)
    assert codegen("generate", *options) == 0
    replace(out / "textmagic_client/errors.py", "Exception", "ValueError")
    (out / "docs/index.md").unlink()
    (out / "docs/mine.md").touch()
    (out / "docs/retries.md").write_bytes(
        (out / "docs/retries.md").read_bytes().replace(b"\n", b"\r\n")
    )
    (out / "docs/.DS_Store").touch()
    expected = {
        "docs/index.md": MISSING,
        "docs/mine.md": STRANGER,
        "textmagic_client/errors.py": EDITED,
    }
    if is_new_spec:
        old = build(root).files
        replace(root, "One thing.", "Another thing.")
        new = build(root).files
        expected |= {path: STALE for path in new if old[path] != new[path]}
        assert STALE in expected.values()
    capsys.readouterr()
    for _ in range(2):
        assert codegen("check", *options) == 1
        found, err = capsys.readouterr()
        lines = dict(
            line.split(": ", 1) for line in found.splitlines() if line.startswith(str(out))
        )
        assert lines == {str(out / path): expected[path] for path in sorted(expected)}
        assert err == f"{len(expected)} files not as generated\n"


def test_check_of_an_edited_manifest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Even a manifest with the digest of the edited file does not hide the edit."""
    assert run("generate") == 0
    edit_a_file(project)
    manifest = project / "generated/manifest.json"
    data = json.loads(manifest.read_bytes())
    data["files"][NOTES] = digest((project / "generated" / NOTES).read_bytes())
    manifest.write_text(json.dumps(data, indent=2) + "\n")
    assert run("check") == 1
    assert f"generated/{NOTES}: {STALE}\n" in capsys.readouterr().out
    edit_a_file_back(project)
    assert run("check") == 1
    edited = "generated/manifest.json: edited by hand; run 'make generate' and commit\n"
    assert edited in capsys.readouterr().out
    assert run("generate") == 0
    assert run("check") == 0


def edit_a_file_back(project: Path) -> None:
    replace(project / "generated" / NOTES, "Get a note", "Fetch a note")


def test_check_is_quick_if_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a fresh clone, only the first `check` needs a build."""
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    options = ("--spec", root, "--output", out)
    assert codegen("generate", *options) == 0

    def fail(*_: object) -> None:
        raise AssertionError

    for folder in ("first", "second"):
        monkeypatch.setattr(cache, "user_folder", lambda: tmp_path / folder)  # noqa: B023
        assert codegen("check", *options) == 0
        with monkeypatch.context() as patch:
            patch.setattr("generator.build.build", fail)
            assert codegen("check", *options) == 0
    assert capsys.readouterr().out.endswith(f"{out}: as generated\n")
    (out / "mine.txt").touch()
    assert codegen("check", *options) == 1


def test_check_after_a_killed_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    options = ("--spec", root, "--output", out)
    assert codegen("generate", *options) == 0
    (out / ".textmagic-codegen").mkdir()
    capsys.readouterr()
    assert codegen("check", *options) == 1
    killed = f"{out}: a run was killed while it wrote this folder; run 'make generate'\n"
    assert capsys.readouterr().out == killed
    assert codegen("generate", *options) == 0
    assert codegen("check", *options) == 0


def test_check_finds_a_changed_template(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from generator import build

    shutil.copytree(ROOT / "templates", project / "templates")
    template = project / "templates/apiclient_python/{flavor}/client.py.jinja"
    replace(template, "Close all connections.", "Shut them all.")
    monkeypatch.setattr(build, "ROOTS", (project / "templates",))
    assert run("check") == 1
    assert '+        """Shut them all. The client' in capsys.readouterr().out
