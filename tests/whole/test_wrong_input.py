"""Wrong arguments, specs and folders are refused with short messages. Nothing changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.base.files import TEMPLATES
from tests.broken import API, ROOT as ROOT_SPEC
from tests.support import TINY, codegen, tree, write_spec
from tests.whole.commands import ended, replace, run, started


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate", "--output", ""],
        ["generate", "--output="],
        ["generate", "--output", " "],
        ["check", "--output", ""],
        ["generate", "--spec", ""],
        ["generate", "--output", "a\0b"],
        ["vendor", ""],
        ["vendor"],
        ["nothing"],
        [],
        ["generate", "--nothing"],
    ],
)
def test_wrong_arguments_are_refused_with_one_line(
    tmp_path: Path,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_spec(tmp_path / "spec", TINY)
    monkeypatch.chdir(tmp_path)
    before = tree(tmp_path)
    assert codegen(*arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith("textmagic-codegen")
    assert err.count("\n") == 1
    assert tree(tmp_path) == before


def test_a_missing_spec(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codegen("generate", "--spec", tmp_path / "no.yaml", "--output", tmp_path / "out") == 2
    assert "no.yaml: there is no such file" in capsys.readouterr().err


def as_folder(root: Path) -> None:
    root.mkdir()


def as_pipe(root: Path) -> None:
    os.mkfifo(root)


def as_loop(root: Path) -> None:
    root.symlink_to(root.name)


def as_device(root: Path) -> None:
    root.symlink_to("/dev/zero")


def as_other_encoding(root: Path) -> None:
    root.write_bytes(TINY.replace("Tiny", "Tin\xfd").encode("latin-1"))


def as_binary(root: Path) -> None:
    root.write_bytes(bytes(range(256)))


def as_empty(root: Path) -> None:
    root.touch()


def as_huge(root: Path) -> None:
    with root.open("wb") as file:
        file.truncate(10**12)


@pytest.mark.parametrize(
    "put", [as_folder, as_pipe, as_loop, as_device, as_other_encoding, as_binary, as_empty, as_huge]
)
@pytest.mark.parametrize("name", ["openapi", "apis/things"])
def test_a_spec_that_is_not_a_text_file_is_refused(
    tmp_path: Path, name: str, put: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", ROOT_SPEC, apis__things=API)
    damaged = root.parent / f"{name}.yaml"
    damaged.unlink()
    put(damaged)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines
    assert all(line.startswith(str(tmp_path / "spec")) for line in lines)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    root = write_spec(tmp_path / "spec", TINY)
    assert codegen("generate", "--spec", root, "--output", tmp_path / "file" / "out") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_an_output_that_cannot_be_a_folder_is_refused_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "loop").symlink_to("loop")
    folder, links = ": a folder is needed here; remove what is there", "levels of symbolic links"
    for output, when_generating, when_vendoring in (
        (tmp_path / "file", folder, "Not a directory"),
        (tmp_path / "file" / "out", "Not a directory", "Not a directory"),
        (tmp_path / "loop", folder, links),
        (tmp_path / "loop" / "out", links, links),
        (tmp_path / ("x" * 300), "File name too long", "File name too long"),
    ):
        for command, why in (
            (["generate", "--output", output], when_generating),
            (["vendor", output], when_vendoring),
        ):
            assert codegen(*command, "--spec", root) == 2
            err = capsys.readouterr().err
            assert why in err
            assert err.startswith(f"{output}")
            assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["", "docs", "docs/../new", "apiclient_python/{flavor}"])
def test_the_folder_of_templates_is_refused_as_output(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    folder = TEMPLATES / name
    before = tree(TEMPLATES)
    for command in (["generate", "--output", folder], ["vendor", folder]):
        assert codegen(*command, "--spec", root) == 2
        message = f"{folder}: is among the templates; name another folder\n"
        assert capsys.readouterr().err == message
    assert tree(TEMPLATES) == before


def test_a_broken_spec_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project / "spec/common.yaml", "maximum: 100,", "maximum: many,")
    before = tree(project)
    for command in ("generate", "check"):
        assert run(command) == 2
        err = capsys.readouterr().err
        assert err == "spec/common.yaml:10:51: expected an integer, found the string 'many'\n"
    assert tree(project) == before


def test_the_command_works_in_a_deleted_working_folder(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    gone = tmp_path / "gone"
    gone.mkdir()
    leave = "import os; os.rmdir(os.getcwd())"
    options: dict[str, Any] = {"before": leave, "cwd": gone}
    made = ended(
        started(tmp_path, "generate", "--spec", root, "--output", tmp_path / "out", **options)
    )
    assert (made[0], made[2]) == (0, "")
    assert (tmp_path / "out" / "manifest.json").is_file()
    gone.mkdir()
    message = "spec/openapi.yaml: there is no such file; name one with --spec\n"
    assert ended(started(tmp_path, "generate", **options)) == (2, "", message)
    gone.mkdir()
    status, _, err = ended(started(tmp_path, "generate", "--spec", root, **options))
    assert (status, err) == (2, "generated: No such file or directory\n")
    gone.mkdir()
    root.write_text("openapi: 3.1.0\n")
    status, _, err = ended(started(tmp_path, "validate", "--spec", root, **options))
    assert status == 2
    assert all(line.startswith(f"{root}:1:1: ") for line in err.splitlines())
