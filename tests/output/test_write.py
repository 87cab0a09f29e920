"""Only files in the manifest are overwritten or deleted, and only if they were not edited."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from pathlib import Path

import pytest

from generator.base.files import LARGEST, write_new
from generator.base.problems import InputError
from generator.output import write as writing
from generator.output.drift import Kind, compare, drift
from generator.output.manifest import WORKING, with_manifest
from generator.output.write import write
from tests.output.outputs import NEW, OLD, refusal
from tests.support import tree


def test_files_are_written_changed_and_deleted(folder: Path) -> None:
    (folder / "own.txt").write_text("mine")
    write(NEW, folder)
    assert set(tree(folder)) == {"a.py", "d.py", "manifest.json", "own.txt"}
    assert (folder / "a.py").read_text() == "a = 2\n"
    assert not (folder / "sub").exists()
    assert compare(NEW, folder) == []


def test_unchanged_files_are_not_written(folder: Path) -> None:
    before = {path: (folder / path).stat().st_mtime_ns for path in OLD}
    assert write(OLD, folder) == []
    assert {path: (folder / path).stat().st_mtime_ns for path in OLD} == before


@pytest.mark.parametrize("edited", ["a.py", "sub/b.py"])
def test_an_edited_file_is_refused(folder: Path, edited: str) -> None:
    (folder / edited).write_text("edited = True\n")
    assert refusal(folder) == (
        f"out/{edited}: was edited by hand; move the change into its template, then restore the "
        "file (git checkout) or delete it"
    )


def test_every_refusal_is_reported_at_once(folder: Path) -> None:
    (folder / "a.py").write_text("edited = True\n")
    (folder / "d.py").write_text("mine = True\n")
    assert len(refusal(folder).splitlines()) == 2


def test_a_file_that_is_not_generated_is_refused(folder: Path) -> None:
    (folder / "d.py").write_text("mine = True\n")
    assert refusal(folder) == "out/d.py: exists and is not the generator's; move it away"


def test_an_edit_that_is_equal_to_the_new_file_is_accepted(folder: Path) -> None:
    (folder / "a.py").write_text("a = 2\n")
    write(NEW, folder)
    assert compare(NEW, folder) == []


def test_a_deleted_file_is_written_again(folder: Path) -> None:
    (folder / "sub" / "b.py").unlink()
    assert [d.path for d in write(OLD, folder)] == ["sub/b.py"]


def test_a_folder_or_link_instead_of_a_file_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "d.py").mkdir()
    assert "a file is needed here" in refusal(folder)
    (folder / "d.py").rmdir()
    (tmp_path / "elsewhere").write_text("precious")
    (folder / "d.py").symlink_to(tmp_path / "elsewhere")
    assert "is a symbolic link" in refusal(folder)
    assert (tmp_path / "elsewhere").read_text() == "precious"


def test_a_link_instead_of_a_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "new").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError, match="is a symbolic link"):
        write(with_manifest({"new/a.py": ""}), folder)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "manifest",
    [
        *("", "\0", "not json", "null", "[]", "{}", '"x"', "7", "[" * 100_000, '{"files": 5}'),
        *('{"files": {}}', '{"generator": "1"}', '{"generator": "1", "files": []}'),
        *('{"generator": "1", "files": {"a.py": 1}}', '{"generator": "1", "files": {"a.py": []}}'),
        *(
            json.dumps({"generator": "1", "files": {path: "0"}})
            for path in (
                *("", ".", "..", "../../x", "/x", "a/../b", "a//b", "a/", "./a", "a\\b", "c:x"),
                *("\0", "a\0b", "a\nb", "\ud800", "x" * 300),
            )
        ),
    ],
)
def test_a_broken_manifest_is_refused(folder: Path, manifest: str) -> None:
    (folder / "manifest.json").write_text(manifest)
    expected = "out/manifest.json: not a manifest; restore it (git checkout) or delete it"
    assert refusal(folder) == expected


def test_only_regular_files_are_read(folder: Path) -> None:
    """Reading a pipe could wait forever."""
    os.mkfifo(folder / "d.py")
    assert refusal(folder) == "out/d.py: a file is needed here; remove what is there"
    (folder / "d.py").unlink()
    (folder / "manifest.json").unlink()
    manifest = folder / "manifest.json"
    message = "out/manifest.json: a file is needed here; remove what is there"
    os.mkfifo(manifest)
    assert refusal(folder) == message
    manifest.unlink()
    manifest.mkdir()
    assert refusal(folder) == message
    manifest.rmdir()
    manifest.symlink_to(manifest.name)
    assert refusal(folder) == message


@pytest.mark.parametrize("kind", ["link", "dangling link", "pipe", "folder"])
def test_a_journal_that_is_not_a_regular_file_is_refused(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    """A link could lead to a file of another user. Opening a pipe could wait forever."""
    new = folder / WORKING
    new.mkdir()
    entry = new / "journal"
    elsewhere = tmp_path / "elsewhere"
    match kind:
        case "pipe":
            os.mkfifo(entry)
        case "folder":
            entry.mkdir()
        case _:
            entry.symlink_to(elsewhere)
    if kind == "link":
        elsewhere.write_text("precious")
    needed = "is a symbolic link; remove it" if "link" in kind else "a file is needed here; remove"
    assert f"out/.textmagic-codegen/journal: {needed}" in refusal(folder)
    assert not elsewhere.exists() or elsewhere.read_text() == "precious"
    assert [path.name for path in new.iterdir()] == ["journal"]


def test_names_of_new_files_are_not_predictable(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise another user could put a link there. An existing file is never opened."""
    opened: list[tuple[str, int]] = []
    real = os.open

    def record(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            opened.append((Path(path).name, flags))
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", record)
    write(NEW, folder)
    write(OLD, folder)
    names = [name for name, _ in opened]
    assert len(names) > len(OLD)
    assert len({*names}) == len(names)
    assert all(flags & os.O_EXCL and flags & os.O_NOFOLLOW for _, flags in opened)


def test_a_file_instead_of_the_temporary_folder_is_refused(folder: Path) -> None:
    (folder / ".textmagic-codegen").write_text("mine")
    assert refusal(folder) == "out/.textmagic-codegen: a folder is needed here; remove the file"


def test_an_empty_output_is_never_written(folder: Path) -> None:
    before = tree(folder)
    with pytest.raises(InputError, match="there is nothing to write; every file in it would be"):
        write(with_manifest({}, generator="2"), folder)
    assert tree(folder) == before


@pytest.mark.parametrize(
    "path",
    [
        *("a\nb.py", "../a.py", "/a.py", "a\\b.py", "x" * 300),
        *(".textmagic-codegen/journal", ".textmagic-codegen"),
    ],
)
def test_a_path_that_is_invalid_in_a_manifest_is_refused(folder: Path, path: str) -> None:
    before = tree(folder)
    with pytest.raises(InputError, match="cannot be the path of a file; rename it"):
        write(with_manifest({"a.py": "", path: ""}, generator="2"), folder)
    assert tree(folder) == before


CRLF = {path: text.replace("\n", "\r\n").encode() for path, text in OLD.items()}


def test_other_line_endings_are_not_an_edit(folder: Path) -> None:
    for path, data in CRLF.items():
        (folder / path).write_bytes(data)
    assert drift(folder, OLD) == drift(folder) == []
    assert write(OLD, folder) == []
    assert tree(folder) == CRLF
    write(NEW, folder)
    assert compare(NEW, folder) == []


def test_an_error_while_files_are_prepared_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(folder)

    def fail(path: Path, data: bytes) -> Path:
        if data == NEW["d.py"].encode():
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_new(path, data)

    monkeypatch.setattr(writing, "write_new", fail)
    with pytest.raises(OSError, match=r"No space left on device: '.*out/d\.py'"):
        write(NEW, folder)
    assert tree(folder) == before


@pytest.mark.parametrize("moves", range(3))
@pytest.mark.parametrize("kind", [OSError, KeyboardInterrupt, MemoryError])
def test_an_error_while_files_are_moved_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moves: int, kind: type[BaseException]
) -> None:
    """For example if a folder is read-only, or is on another file system."""
    (folder / "own.txt").write_text("mine")
    before = tree(folder)
    target = ("a.py", "d.py", "manifest.json")[moves]
    real = os.replace

    def replace(source: Path, path: Path) -> None:
        if path.name == target:
            raise kind
        real(source, path)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(kind):
        write(NEW, folder)
    assert tree(folder) == before
    assert not (folder / ".textmagic-codegen").exists()
    monkeypatch.undo()
    write(NEW, folder)
    assert {*tree(folder)} == {*NEW, "own.txt"}


@pytest.mark.parametrize("name", ["a.py", "manifest.json", "d.py"])
def test_a_huge_file_is_not_read(folder: Path, name: str) -> None:
    with (folder / name).open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(OSError, match=rf"File too large: '.*out/{name}'"):
        write(NEW, folder)
    assert (folder / name).stat().st_size == LARGEST + 1


def test_only_one_run_can_write_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run waits for a limited time."""
    monkeypatch.setattr(writing, "_SECONDS", 0.1)
    before = tree(folder)
    handle = os.open(folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(InputError, match="another run is writing to this folder"):
            write(NEW, folder)
    finally:
        os.close(handle)
    assert tree(folder) == before
    write(NEW, folder)


def test_the_manifest_is_written_last(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced: list[str] = []
    real = os.replace

    def record(source: Path, target: Path) -> None:
        replaced.append(target.name)
        real(source, target)

    monkeypatch.setattr(os, "replace", record)
    write(NEW, folder)
    assert replaced == ["journal", "a.py", "d.py", "manifest.json"]


def test_links_are_unknown_files_or_differences(folder: Path, tmp_path: Path) -> None:
    (folder / "link").symlink_to(tmp_path)
    assert drift(folder, OLD) == [("link", Kind.STRANGER)]
    (tmp_path / "copy.py").write_text("a = 1\n")
    (folder / "a.py").unlink()
    (folder / "a.py").symlink_to(tmp_path / "copy.py")
    assert [d.path for d in compare(OLD, folder)] == ["a.py"]


def test_unknown_files_are_found_except_those_of_tools(folder: Path) -> None:
    (folder / "stray.py").write_text("")
    (folder / "sub" / "__pycache__").mkdir()
    (folder / "sub" / "__pycache__" / "b.pyc").write_text("")
    (folder / "client.egg-info").mkdir()
    (folder / "client.egg-info" / "PKG-INFO").write_text("")
    for name in (".DS_Store", "._a.py", "Thumbs.db", "desktop.ini", "a.py~", ".a.py.swp", ".#a.py"):
        (folder / name).write_text("")
    assert drift(folder, OLD) == [("stray.py", Kind.STRANGER)]
    assert compare(OLD, folder) == []


def test_differences_are_shown_as_unified_diffs(folder: Path) -> None:
    shown = [d.show(f"out/{d.path}") for d in compare(NEW, folder) if d.path != "manifest.json"]
    assert shown[0] == "--- a/out/a.py\n+++ b/out/a.py\n@@ -1 +1 @@\n-a = 1\n+a = 2\n"
    assert shown[1] == "--- /dev/null\n+++ b/out/d.py\n@@ -0,0 +1 @@\n+d = 1\n"
    assert shown[2] == "--- a/out/sub/b.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-b = 1\n"


def test_a_diff_shows_missing_newlines_and_invalid_bytes(folder: Path) -> None:
    (folder / "a.py").write_bytes(b"a = 1\r\nb\r\xff")
    shown = next(d for d in compare(OLD, folder)).show("a.py")
    assert " a = 1\n-b\r\\xff\n\\ No newline at end of file\n" in shown
