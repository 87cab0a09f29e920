"""`generate` writes changed files, and does not overwrite files of the user."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support import TINY, codegen, tree, write_spec
from tests.whole.commands import NOTES, ended, replace, run, started


def test_generate_restores_a_deleted_file_and_reports_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = tree(project)
    (project / "generated" / NOTES).unlink()
    assert run("generate", "--diff") == 0
    out = capsys.readouterr().out
    assert f"+++ b/generated/{NOTES}\n" in out
    assert out.endswith("files, 1 changed\n")
    assert tree(project) == expected


def test_generate_shows_the_time_of_each_stage(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "generated" / NOTES).unlink()
    assert run("generate", "--timings") == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    stages = {line.rsplit(maxsplit=2)[0]: float(line.split()[-2]) for line in err.splitlines()}
    assert {"load", "validate and analyze", "render", "format", "compare and write"} <= {*stages}
    *parts, (last, everything) = stages.items()
    assert last == "all"
    assert sum(taken for _, taken in parts) <= everything + 1
    assert run("generate") == 0
    assert capsys.readouterr().err == ""


def test_generate_refuses_to_overwrite_an_edit(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(project / "generated" / NOTES, "Fetch a note", "Get a note")
    before = tree(project)
    assert run("generate") == 1
    assert capsys.readouterr().err.startswith(f"generated/{NOTES}: was edited by hand; ")
    assert tree(project) == before


def test_generate_ends_early_if_nothing_has_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate") == 0
    capsys.readouterr()
    assert run("generate") == 0
    assert capsys.readouterr().out == "generated: up to date\n"
    (project / "generated" / NOTES).unlink()
    assert run("generate") == 0
    assert capsys.readouterr().out.endswith("1 changed\n")
    replace(project / "spec/common.yaml", "maximum: 100", "maximum: 99")
    assert run("generate") == 0
    assert "up to date" not in capsys.readouterr().out


def test_files_of_the_user_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """This is also true if the output is the folder of the spec, or a symbolic link."""
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", root.parent) == 1
    mine = f"{root}: exists and is not the generator's; move it away\n"
    assert capsys.readouterr().err == mine
    assert [path.name for path in root.parent.iterdir()] == ["openapi.yaml"]

    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "README.md").write_text("mine")
    (tmp_path / "real" / "notes.md").write_text("mine")
    (tmp_path / "link").symlink_to("real")
    options = ("--spec", root, "--output", tmp_path / "link")
    assert codegen("generate", *options) == 1
    assert sorted(tree(tmp_path / "real")) == ["README.md", "notes.md"]
    (tmp_path / "real" / "README.md").unlink()
    assert codegen("generate", *options) == 0
    assert (tmp_path / "real" / "notes.md").read_text() == "mine"
    assert codegen("generate", *options) == 0


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))"
    arguments = ("generate", "--spec", root, "--output", out)
    status, _, err = ended(started(tmp_path, *arguments, before=limit))
    assert status == 2
    assert re.fullmatch(rf"{out}/\S+: File too large\n", err)
    assert list(out.iterdir()) == []
    assert ended(started(tmp_path, *arguments))[0] == 0


def test_runs_at_the_same_time_make_one_valid_output(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    out = tmp_path / "out"
    arguments = ("generate", "--spec", root, "--output", out)
    for result in [ended(p) for p in [started(tmp_path, *arguments) for _ in range(3)]]:
        assert (result[0], result[2]) == (0, "")
    assert codegen("check", "--spec", root, "--output", out) == 0


def test_validate_and_bundle(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codegen("validate", "--spec", "spec/openapi.yaml") == 0
    assert capsys.readouterr().out == "spec/openapi.yaml: no problems\n"
    assert codegen("bundle", "--spec", "spec/openapi.yaml") == 0
    expected = (project / "generated" / "openapi.yaml").read_text(encoding="utf-8")
    assert capsys.readouterr().out == expected
