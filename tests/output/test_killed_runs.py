"""The next run completes or reverts a killed run, and keeps the changes of the user."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from generator.base.problems import RefusedError
from generator.output.drift import compare
from generator.output.manifest import WORKING, with_manifest
from generator.output.write import JOURNAL, heal, is_half_written, write
from tests.output.outputs import NEW, OLD
from tests.support import tree


class Killed(BaseException):
    """Simulates that the process is killed: no code runs after it."""


@pytest.fixture
def kill_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return a function that kills the run after a number of moved files."""
    real = os.replace

    def kill_at(moves: int) -> None:
        left = iter(range(moves))

        def replace(source: Path, target: Path) -> None:
            if next(left, None) is None:
                raise Killed
            real(source, target)

        monkeypatch.setattr(os, "replace", replace)

    return kill_at


@pytest.mark.parametrize("moves", range(3))
@pytest.mark.parametrize("more", range(4))
def test_the_next_run_completes_a_killed_run(
    folder: Path, kill_at: Callable[[int], None], moves: int, more: int
) -> None:
    """The next run can write other files, and can be killed, too."""
    third = with_manifest(
        {"a.py": "a = 3\n", "e.py": "e = 1\n", "sub/b.py": "b = 3\n"}, generator="3"
    )
    (folder / "own.txt").write_text("mine")
    for files, count in ((NEW, moves), (third, more)):
        kill_at(count)
        with suppress(Killed):
            write(files, folder)
    kill_at(100)
    write(NEW, folder)
    assert compare(NEW, folder) == []
    assert {*tree(folder)} == {*NEW, "own.txt"}


def test_an_edit_after_a_killed_run_is_refused(
    folder: Path, kill_at: Callable[[int], None]
) -> None:
    kill_at(1)
    with suppress(Killed):
        write(NEW, folder)
    kill_at(100)
    (folder / "a.py").write_text("edited = True\n")
    with pytest.raises(RefusedError, match=r"a\.py: was edited by hand"):
        write(NEW, folder)
    assert {*tree(folder)} == {*NEW}, "the other files of the killed run must be complete"
    assert (folder / "a.py").read_text() == "edited = True\n"


def test_a_version_restored_after_a_killed_run_is_kept(
    folder: Path, kill_at: Callable[[int], None]
) -> None:
    """For example by a checkout of another branch. The files of the killed run are removed."""
    old = tree(folder)
    third = with_manifest({"a.py": "a = 3\n", "d.py": "d = 3\n", "e.py": ""}, generator="3")
    for moves in range(1, 4):
        kill_at(moves)
        with suppress(Killed):
            write(NEW, folder)
        kill_at(100)
        for path, text in third.items():
            if path != "d.py":
                (folder / path).write_text(text)
        heal(folder)
        assert (folder / "a.py").read_text() == "a = 3\n"
        assert write(third, folder)
        assert compare(third, folder) == []
        write(OLD, folder)
        assert tree(folder) == old


def test_a_killed_run_is_completed_before_the_next_build(
    folder: Path, kill_at: Callable[[int], None]
) -> None:
    """The next build can fail, because of a mistake in the spec."""
    for moves in range(4):
        kill_at(moves)
        with suppress(Killed):
            write(NEW, folder)
        kill_at(100)
        heal(folder)
        assert tree(folder) == {
            path: text.encode() for path, text in (NEW if moves else OLD).items()
        }
        write(OLD, folder)


def test_other_files_in_the_temporary_folder_are_ignored(folder: Path) -> None:
    (folder / WORKING).mkdir()
    assert is_half_written(folder)
    (folder / WORKING / ".DS_Store").touch()
    assert not is_half_written(folder)
    (folder / WORKING / JOURNAL).write_text("[]", encoding="utf-8")
    assert is_half_written(folder)
    heal(folder)
    assert not is_half_written(folder)
    assert (folder / WORKING / ".DS_Store").exists()


@pytest.mark.parametrize(
    "journal",
    [
        *(b"", b"\xff\0", b"null", b"7", b"[1]", b"[null]", b"[{}]", b"[" * 100_000),
        b'[{"path": "a.py", "before": null}]',
        b'[{"path": "a.py", "before": null, "after": 1}]',
        b'[{"path": "../x", "before": null, "after": ""}]',
        b'[{"path": "/x", "before": null, "after": ""}]',
        b'[{"path": 1, "before": null, "after": ""}]',
    ],
)
def test_a_damaged_journal_is_ignored(folder: Path, journal: bytes) -> None:
    (folder / WORKING).mkdir()
    (folder / WORKING / "journal").write_bytes(journal)
    (folder / WORKING / "mine").write_text("mine")
    write(NEW, folder)
    assert compare(NEW, folder) == []
    assert set(tree(folder)) == {*NEW, ".textmagic-codegen/mine"}


def test_a_run_without_its_last_step_can_be_repeated(folder: Path) -> None:
    manifest = (folder / "manifest.json").read_bytes()
    write(NEW, folder)
    (folder / "manifest.json").write_bytes(manifest)
    write(NEW, folder)
    assert compare(NEW, folder) == []
