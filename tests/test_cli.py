"""The commands as a user types them, on a copy of the real project's spec and output."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import ROOT, TINY, codegen, tree, write_spec


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with spec/ and generated/ as committed."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    shutil.copytree(ROOT / "generated", tmp_path / "generated")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str, *more: object) -> int:
    return codegen(command, "--spec", "spec/openapi.yaml", "--output", "generated", *more)


def test_check_passes_as_committed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert "files as generated" in capsys.readouterr().out


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


SESSIONS = "textmagic_client/sync/resources/sessions.py"


def change_the_spec(project: Path) -> None:
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: 99")


def edit_a_file(project: Path) -> None:
    replace(project / "generated" / SESSIONS, "Fetch one", "Get one")


def delete_a_file(project: Path) -> None:
    (project / "generated" / SESSIONS).unlink()


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
        (edit_a_file, f"--- a/generated/{SESSIONS}\n+++ b/generated/{SESSIONS}\n"),
        (delete_a_file, f"--- /dev/null\n+++ b/generated/{SESSIONS}\n"),
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


def test_check_finds_a_changed_template(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from generator import render

    shutil.copytree(ROOT / "templates", project / "templates")
    template = project / "templates/textmagic_client/{flavor}/client.py.jinja"
    replace(template, "Close all connections.", "Shut them all.")
    monkeypatch.setattr(render, "TEMPLATES", project / "templates")
    assert run("check") == 1
    assert '+        """Shut them all. The client' in capsys.readouterr().out


def test_generate_repairs_what_was_deleted_and_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = tree(project)
    (project / "generated" / SESSIONS).unlink()
    assert run("generate", "--diff") == 0
    out = capsys.readouterr().out
    assert f"+++ b/generated/{SESSIONS}\n" in out
    assert out.endswith("files, 1 changed\n")
    assert tree(project) == expected


def test_generate_refuses_to_overwrite_an_edit(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / "generated" / SESSIONS, "Fetch one", "Get one")
    before = tree(project)
    assert run("generate") == 2
    assert capsys.readouterr().err.startswith(f"generated/{SESSIONS}: was edited by hand; ")
    assert tree(project) == before


def test_generate_knows_when_nothing_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate") == 0
    capsys.readouterr()
    assert run("generate") == 0
    assert capsys.readouterr().out == "generated: up to date\n"
    (project / "generated" / SESSIONS).unlink()
    assert run("generate") == 0
    assert capsys.readouterr().out.endswith("1 changed\n")
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: 99")
    assert run("generate") == 0
    assert "up to date" not in capsys.readouterr().out


def test_a_broken_spec_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: many")
    before = tree(project)
    for command in ("generate", "check"):
        assert run(command) == 2
        err = capsys.readouterr().err
        assert err == "spec/common.yaml:14:51: expected an integer, found the string 'many'\n"
    assert tree(project) == before


def test_validate_and_bundle(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codegen("validate", "--spec", "spec/openapi.yaml") == 0
    assert capsys.readouterr().out == "spec/openapi.yaml: no problems\n"
    assert codegen("bundle", "--spec", "spec/openapi.yaml") == 0
    expected = (project / "generated" / "openapi.yaml").read_text(encoding="utf-8")
    assert capsys.readouterr().out == expected


def test_a_missing_spec(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codegen("generate", "--spec", tmp_path / "no.yaml", "--output", tmp_path / "out") == 2
    assert "no.yaml: there is no such file" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "file" / "out") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_vendor_copies_the_package_and_updates_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 0
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 0
    package = tmp_path / "app/_vendor/textmagic_client"
    committed = tree(tmp_path / "out/textmagic_client")
    vendored = tree(package)
    del vendored["manifest.json"]
    assert vendored == committed
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 0
    assert capsys.readouterr().out.endswith("0 changed\n")
    replace(package / "errors.py", "TextMagicError(Exception)", "TextMagicError(ValueError)")
    assert codegen("vendor", "--spec", root, tmp_path / "app/_vendor") == 2
    assert "errors.py: was edited by hand; " in capsys.readouterr().err
