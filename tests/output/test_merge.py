"""To resolve a merge conflict, generate again. No edit is lost."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.base.problems import RefusedError
from generator.output.drift import Kind, compare, drift
from generator.output.manifest import ATTRIBUTES, MANIFEST, attributes, with_manifest
from generator.output.write import write
from tests.output.outputs import NEW, OLD, refusal
from tests.support import tree


def output_of(*changed: int) -> dict[str, str]:
    """Return files with another version of these lines."""
    lines = [f"line{n} = {int(n in changed)}\n" for n in range(9)]
    files = {f"file{n}.py": line for n, line in enumerate(lines)}
    files["every.py"] = "\n\n\n\n".join(lines)
    files |= {f"sub/new{n}.py": "" for n in changed}
    return with_manifest({ATTRIBUTES: attributes(MANIFEST), **files}, generator="1")


def git(folder: Path, *arguments: str) -> int:
    settings = ("-c", "user.name=me", "-c", "user.email=me@example.com", "-c", "commit.gpgsign=0")
    command = ["git", *settings, *arguments]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode


def commit(folder: Path, files: dict[str, str]) -> None:
    write(files, folder / "out")
    assert git(folder, "add", "-A") == 0
    assert git(folder, "commit", "-qm", "next") == 0


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with two branches, with the outputs of two specs."""
    assert git(tmp_path, "init", "-q", "-b", "main") == 0
    commit(tmp_path, output_of(7))
    assert git(tmp_path, "checkout", "-qb", "branch") == 0
    commit(tmp_path, output_of(1, 2, 3))
    assert git(tmp_path, "checkout", "-q", "main") == 0
    commit(tmp_path, output_of(3, 4))
    return tmp_path


@pytest.mark.parametrize(
    "command", [["merge", "branch"], ["rebase", "branch"], ["cherry-pick", "branch"]]
)
def test_a_merge_is_resolved_by_writing_again(repository: Path, command: list[str]) -> None:
    out = repository / "out"
    assert git(repository, *command) != 0
    assert "<<<<<<<" in (out / MANIFEST).read_text(encoding="utf-8")
    merged = output_of(1, 2, 3, 4)
    write(merged, out)
    assert compare(merged, out) == []
    assert drift(out, merged) == []


@pytest.mark.parametrize("path", ["every.py", "file1.py", "file5.py", "sub/new1.py"])
def test_an_edit_during_a_merge_is_refused(repository: Path, path: str) -> None:
    assert git(repository, "merge", "branch") != 0
    out = repository / "out"
    with (out / path).open("a") as file:
        file.write("edited = True\n")
    before = tree(out)
    with pytest.raises(RefusedError, match=rf"\A\S+out/{path}: was edited by hand[^\n]*\Z"):
        write(output_of(1, 2, 3, 4), out)
    assert tree(out) == before


def conflict(ours: str, theirs: str, base: str | None = None) -> str:
    """Return a file with conflict markers of git around two versions."""
    middle = "" if base is None else f"||||||| 1234567\n{base}"
    return f"<<<<<<< HEAD\n{ours}{middle}=======\n{theirs}>>>>>>> branch\n"


@pytest.mark.parametrize("style", ["merge", "diff3"])
def test_a_merge_conflict_is_resolved_by_writing_again(folder: Path, style: str) -> None:
    """Both sides of the conflict are files of the generator."""
    for path in ("a.py", "manifest.json"):
        data = conflict(OLD[path], NEW[path], base="x\n" if style == "diff3" else None)
        (folder / path).write_text(data)
    (folder / "d.py").write_text(NEW["d.py"])
    third = with_manifest({"a.py": "a = 3\n"}, generator="3")
    assert {each.kind for each in drift(folder, third)} == {Kind.STALE}
    write(third, folder)
    assert compare(third, folder) == []


@pytest.mark.parametrize(
    "text",
    [
        conflict("a = 1\n", "edited = True\n"),
        conflict("edited = True\n", "a = 2\n"),
        "edited = True\n" + conflict("a = 1\n", "a = 2\n"),
        conflict("a = 1\n", "a = 2\n") + "edited = True\n",
        conflict("a = 1\n", "a = 2\n").removesuffix(">>>>>>> branch\n"),
        conflict("a = 1\n", "a = 2\n").removeprefix("<<<<<<< HEAD\n"),
    ],
)
def test_an_edit_in_a_merge_conflict_is_refused(folder: Path, text: str) -> None:
    (folder / "manifest.json").write_text(conflict(OLD["manifest.json"], NEW["manifest.json"]))
    (folder / "a.py").write_text(text)
    assert "out/a.py: was edited by hand" in refusal(folder)


def test_a_conflict_with_an_invalid_manifest_is_refused(folder: Path) -> None:
    (folder / "manifest.json").write_text(conflict(OLD["manifest.json"], "[]\n"))
    assert "manifest.json: not a manifest; restore it" in refusal(folder)
