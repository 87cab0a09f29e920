"""Specs, outputs, copies and revisions can be compared. Each mistake is one line."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.changes.report import Report
from generator.changes.sources import surface_of
from generator.changes.surface import FILE, as_json, surface
from generator.emit.render import bundle
from tests.support import (
    GET_THING,
    HEAD,
    ROOT,
    THING,
    TINY,
    client_of,
    codegen,
    document_of,
    write_spec,
)
from tests.vendor.library import library_copy, put, write_library

CHANGED = TINY.replace(
    "        id: { type: integer, example: 7 }\n", "        id: { type: string }\n"
)
SENTENCE = "breaking  received  Thing.id is str instead of int\n"
LISTS = """\
  /lists/{id}:
    delete:
      operationId: deleteList
      x-python-name: lists.delete
      tags: [Things]
      summary: Delete a list.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
      responses:
        "204": { description: It is gone. }
"""


def copy_of(root: Path, folder: Path, *, partial: bool = False) -> Path:
    """Make a vendored copy with only the files that a comparison reads."""
    folder.mkdir()
    facts = surface(client_of(root), partial=partial)
    (folder / FILE).write_text(as_json(facts), encoding="utf-8")
    return folder


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with the tag v1. Its spec of two files was edited after the tag."""
    folder = tmp_path / "repository"
    lines = 'paths:\n  /things/{id}: { $ref: "apis/ä things.yaml#/paths/thing" }\n'
    thing = GET_THING.replace("/things/{id}:", "thing:").replace("#/components", "../shared.yaml#")
    root = write_spec(
        folder / "spec",
        HEAD + lines,
        **{"apis__ä things": thing, "shared": "schemas:\n" + THING.partition("\n")[2]},
    )
    (folder / "other.yaml").write_text("not: [a spec", encoding="utf-8")
    git(folder.parent, "init", "--quiet", str(folder))
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=first")
    git(folder, "tag", "v1")
    shared = root.parent / "shared.yaml"
    edited = shared.read_text(encoding="utf-8").replace("{ type: integer", "{ type: string")
    shared.write_text(edited.replace("example: 7", 'example: "7"'), encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_each_source_of_the_same_client_has_the_same_surface(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    other = write_spec(tmp_path / "other", CHANGED)
    (tmp_path / "generated").mkdir()
    bundled = bundle(document_of(root))
    (tmp_path / "generated" / "openapi.yaml").write_text(bundled, encoding="utf-8")
    copy = copy_of(root, tmp_path / "textmagic_client")
    for old in (root, root.parent, tmp_path / "generated", copy, copy / FILE):
        found = surface_of(str(old), root)
        assert found == surface_of(str(root), root)
        assert Report.of(found, surface_of(str(other), root)).text().startswith(SENTENCE)


def test_a_bundle_of_the_whole_api_is_the_same_as_its_spec() -> None:
    spec = ROOT / "spec" / "openapi.yaml"
    assert surface_of(str(ROOT / "generated"), spec) == surface_of(str(spec), spec)


def test_a_partial_copy_is_compared_only_with_its_own_resources(tmp_path: Path) -> None:
    new = surface_of(str(write_spec(tmp_path / "new", TINY + LISTS)), tmp_path)
    part = write_spec(tmp_path / "part", TINY)
    for partial, sentences in ((True, []), (False, ["lists.delete() added"])):
        copy = copy_of(part, tmp_path / f"copy{partial}", partial=partial)
        report = Report.of(surface_of(str(copy), part), new)
        assert [change.sentence for change in report.changes] == sentences


def test_an_effect_on_an_omitted_resource_is_not_a_change(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    for only, effects in ((("books",), 0), (("books", "loans"), 1)):
        copy = put(library_copy(root, tmp_path / f"app{effects}", only=only, flavors=("sync",)))
        old = surface_of(str(copy), root)
        assert Report.of(old, surface_of(str(root), root)).text() == "nothing changed"
        assert ("fake" in old["resources"]["books"]["place"]) == bool(effects)


def test_the_default_new_client_is_the_configured_spec_of_vendor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An application can have the spec of another API at the default path."""
    write_spec(tmp_path / "spec", CHANGED)
    copy = copy_of(write_spec(tmp_path / "api", TINY), tmp_path / "copy")
    monkeypatch.chdir(tmp_path)
    for project, expected in (
        ("", SENTENCE),
        ('[tool.textmagic-codegen.vendor]\nspec = "api/openapi.yaml"\n', "nothing changed\n"),
    ):
        (tmp_path / "pyproject.toml").write_text(project, encoding="utf-8")
        assert codegen("changes", copy) == 0
        assert capsys.readouterr().out.startswith(expected)
        assert codegen("changes", copy, "--spec", "spec/openapi.yaml") == 0
        assert capsys.readouterr().out.startswith(SENTENCE)


def test_a_revision(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_DIR", "elsewhere")  # git sets this variable in hooks
    for old in ("v1", "HEAD", "v1^0"):
        assert codegen("changes", old) == 0
        assert capsys.readouterr().out.startswith(SENTENCE)
    monkeypatch.delenv("GIT_DIR")
    git(repository, "commit", "--quiet", "--all", "--message=second")
    assert codegen("changes", "v1", "HEAD") == 0
    assert capsys.readouterr().out.startswith(SENTENCE)
    assert codegen("changes", "HEAD") == 0
    assert capsys.readouterr().out == "nothing changed\n"


def complaint(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Return the one line that the command writes about a mistake."""
    assert codegen("changes", *arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err.count("\n") == 1
    return shown.err.removesuffix("\n")


def test_mistakes_about_revisions(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    start = "'v2': there is no such file or folder, and"
    assert complaint(capsys, "v2") == (
        f"{start} no such revision in the git repository of spec/openapi.yaml; see 'git tag'"
    )
    assert complaint(capsys, "v1:spec").startswith("'v1:spec': there is no such file")
    (repository / "new").mkdir()
    write_spec(repository / "new", TINY)
    assert complaint(capsys, "v1", "--spec", "new/openapi.yaml") == (
        "v1:new/openapi.yaml: there is no such file in this revision; name another one"
    )
    things = repository / "spec" / "apis" / "ä things.yaml"
    text = things.read_text(encoding="utf-8")
    things.write_text(text.replace("summary:", "title:"), encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "--message=broken")
    things.write_text(text, encoding="utf-8")
    said = complaint(capsys, "HEAD")
    assert said.startswith("HEAD:spec/apis/ä things.yaml:4:7: an operation needs summary")
    assert said.endswith(
        " (and 1 more); this version of the generator refuses the spec of 'HEAD': compare with "
        "the version that accepts it"
    )

    outside = write_spec(tmp_path / "outside", TINY)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    said = complaint(capsys, "v2", "--spec", outside)
    assert said == f"{start} git finds no repository in {outside.parent}; name a file"
    said = complaint(capsys, "v2", "--spec", tmp_path / "none" / "openapi.yaml")
    assert said == f"{start} no folder {tmp_path / 'none'} with a git repository; use --spec"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert complaint(capsys, "v1") == (
        "git: not found; install it, or name a file instead of a revision"
    )


def test_mistakes_about_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_spec(tmp_path / "spec", TINY)

    def said(old: Path) -> str:
        return complaint(capsys, old, "--spec", root).removeprefix(f"{old}")

    empty = tmp_path / "empty"
    empty.mkdir()
    assert said(empty) == (
        ": has neither openapi.yaml nor surface.json; name the folder of a spec, of an output or "
        "of a vendored copy"
    )
    (empty / "__init__.py").touch()
    assert said(empty) == (
        ": a client without surface.json, from an earlier version of the generator; update it "
        "with 'vendor' first"
    )
    (empty / "__init__.py").unlink()
    for text, fault in {
        "": "is no record of a client; run 'vendor' again",
        "[1]": "is no record of a client; run 'vendor' again",
        '{"format": 1}': "was edited; run 'vendor' again",
        '{"format": 2}': "comes from a later version of the generator; install that version",
    }.items():
        (empty / FILE).write_text(text, encoding="utf-8")
        assert said(empty / FILE) == f": {fault}"
        assert said(empty) == f"/{FILE}: {fault}"
    old = tmp_path / "old.yaml"
    old.write_text(TINY.replace("3.1.0", "3.0.3"), encoding="utf-8")
    assert said(old).startswith(":1:10: ")


def test_an_edited_record_is_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_spec(tmp_path / "spec", TINY)
    copy = copy_of(root, tmp_path / "copy")
    text = (copy / FILE).read_text(encoding="utf-8")
    (copy / FILE).write_text(text.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert codegen("changes", copy, "--spec", root) == 0
    capsys.readouterr()
    (copy / FILE).write_text(text.replace('"fields": {', '"rows": {'), encoding="utf-8")
    said = complaint(capsys, copy, "--spec", root)
    assert said == f"{copy}/{FILE}: was edited; run 'vendor' again"
