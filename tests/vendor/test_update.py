"""An update changes the whole copy or nothing, and keeps edits as patches."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.base.problems import InputError, RefusedError
from generator.output.manifest import MANIFEST, RECORD, with_manifest
from generator.output.write import write
from generator.vendor.choices import Choices
from generator.vendor.record import Copy, inputs
from generator.vendor.update import Update, check, edited, present_copies, update
from tests.support import tree

BODY = [f"line{n} = 1\n" for n in range(30)]
FILES = {"__init__.py": "".join(BODY), "sub/a.py": "a = 1\n", "sub/b.py": "b = 1\n"}
NEXT = {"__init__.py": "".join(["new = 1\n", *BODY]), "sub/a.py": "a = 1\n", "c.py": "c = 1\n"}


class Application:
    """An application with a copy."""

    def __init__(self, folder: Path) -> None:
        self.spec = folder / "spec" / "openapi.yaml"
        self.spec.parent.mkdir()
        self.spec.write_text("first")
        self.patches = folder / "patches"
        self.copy = folder / "app" / "client"
        self.choices = Choices(folder / "app", self.spec, patches=self.patches)

    def update(self, files: dict[str, str], *, force: bool = False, save: bool = False) -> Update:
        made = Copy(self.copy, files, self.record())
        return update(made, self.choices, force=force, save=save)

    def record(self) -> dict[str, Any]:
        found = inputs(self.choices, self.copy, ["openapi.yaml"])
        return {
            "generator": {"version": "0.0.9", "digest": found.generator},
            "spec": {"digest": found.spec, "files": ["openapi.yaml"]},
            "choices": {
                "flavor": [*self.choices.flavors],
                "only": [*self.choices.only],
                "transport": [*self.choices.transports],
                "without": [*self.choices.without],
                "patches": os.path.relpath(self.patches, self.copy),
                "additions": {},
                "templates": {},
            },
        }

    def check(self) -> list[str]:
        folder, lines = check(self.choices)
        assert folder == self.copy
        return [line.replace(str(folder), folder.name) for line in lines]

    def refusal(self, files: dict[str, str], *, save: bool = False) -> list[str]:
        """Return the message of a refused update. Check that nothing has changed."""
        folder = self.copy.parent.parent
        before = tree(folder)
        with pytest.raises(RefusedError) as caught:
            self.update(files, save=save)
        assert tree(folder) == before
        return str(caught.value).replace(f"{folder}/", "").splitlines()

    def edit(self, old: str = "line15 = 1\n", new: str = "line15 = 'edited'\n") -> None:
        path = self.copy / "__init__.py"
        text = path.read_bytes().decode()
        assert old in text
        path.write_bytes(text.replace(old, new).encode())

    def text(self, path: str = "__init__.py") -> str:
        return (self.copy / path).read_text(encoding="utf-8")


@pytest.fixture
def app(tmp_path: Path) -> Application:
    made = Application(tmp_path)
    made.update(FILES)
    assert made.check() == []
    return made


def test_an_update_removes_old_files_and_names_unknown_files(
    app: Application,
) -> None:
    (app.copy / "sub" / "mine.py").write_text("mine")
    done = app.update(NEXT)
    assert {*tree(app.copy)} == {*NEXT, RECORD, "sub/mine.py"}
    assert done.strangers == [app.copy / "sub" / "mine.py"]
    assert {each.path for each in done.differences} == {"__init__.py", "sub/b.py", "c.py", RECORD}
    assert app.check() == ["client/sub/mine.py: not part of the copy; move it away or delete it"]


def test_an_edit_is_refused_and_force_discards_it(app: Application) -> None:
    app.edit()
    assert app.refusal(NEXT) == [
        "app/client/__init__.py: was edited; --diff shows the edit, --save-patches keeps it, "
        "--force discards it"
    ]
    (shown,) = edited(Copy(app.copy, FILES, {}), app.choices)
    assert "-line15 = 'edited'\n+line15 = 1\n" in shown.show("x")
    app.update(NEXT, force=True)
    assert app.text() == NEXT["__init__.py"]


def test_force_does_not_overwrite_unknown_files(app: Application) -> None:
    (app.copy / "c.py").write_text("mine")
    with pytest.raises(RefusedError, match=r"c\.py: exists and is not part of the copy; move it"):
        app.update(NEXT, force=True)
    assert app.text("c.py") == "mine"


def test_check_distinguishes_edited_missing_and_unknown_files(app: Application) -> None:
    app.edit()
    (app.copy / "sub" / "a.py").unlink()
    (app.copy / "mine.py").touch()
    (app.copy / "sub" / "b.py").write_bytes(b"b = 1\r\n")
    (app.copy / "__pycache__").mkdir()
    (app.copy / "__pycache__" / "x.pyc").touch()
    files = [
        "client/__init__.py: edited; see 'textmagic-codegen vendor --help' for how to keep or "
        "discard edits",
        "client/mine.py: not part of the copy; move it away or delete it",
        "client/sub/a.py: missing; run 'textmagic-codegen vendor'",
    ]
    assert app.check() == files
    app.spec.write_text("second")
    assert app.check() == [
        *files,
        "client: made from another spec; run 'textmagic-codegen vendor'",
    ]


def test_check_says_why_the_copy_is_outdated(
    app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.choices = replace(app.choices, only=("sessions",))
    assert app.check() == ["client: made from other choices; run 'textmagic-codegen vendor'"]
    app.choices = replace(app.choices, only=())
    monkeypatch.setattr("generator.vendor.record.TEMPLATES", app.copy)
    assert app.check() == [
        "client: made from another generator (0.0.9, here 0.1.0); run 'textmagic-codegen vendor'"
    ]
    app.spec.write_bytes(b"second")
    (found,) = app.check()
    assert found.startswith("client: made from another spec and another generator (0.0.9, here ")


def test_line_endings_of_a_checkout_do_not_matter(app: Application) -> None:
    app.edit()
    app.update(FILES, save=True)
    for path in [*app.copy.rglob("*"), *app.patches.iterdir(), app.spec]:
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = tree(app.copy)
    assert app.check() == []
    assert app.update(FILES).differences == []
    assert tree(app.copy) == before


def test_a_saved_edit_is_kept_by_every_update(app: Application) -> None:
    app.edit()
    done = app.update(FILES, save=True)
    assert done.saved == [app.patches / "__init__.py.patch"]
    assert [each.path for each in done.differences] == [RECORD]
    assert app.check() == []
    assert app.update(FILES).differences == []
    app.update(NEXT)
    assert app.text() == NEXT["__init__.py"].replace("line15 = 1", "line15 = 'edited'")
    assert app.check() == []
    assert app.update(NEXT, save=True).saved == []


def test_a_second_edit_of_the_same_file_is_added_to_its_patch(app: Application) -> None:
    app.edit()
    app.update(FILES, save=True)
    app.edit("line3 = 1", "line3 = 'edited'")
    assert len(app.refusal(FILES)) == 1
    app.update(FILES, save=True)
    assert app.update(FILES).differences == []
    assert "line3 = 'edited'" in app.text()
    assert "line15 = 'edited'" in app.text()
    assert len([*app.patches.iterdir()]) == 1


def test_an_edit_that_undoes_a_patch_deletes_it(app: Application) -> None:
    app.edit()
    app.update(FILES, save=True)
    app.edit("line15 = 'edited'", "line15 = 1")
    app.update(FILES, save=True)
    assert [*app.patches.iterdir()] == []
    assert app.check() == []


def test_an_edit_is_dropped_if_its_patch_is_deleted(app: Application) -> None:
    app.edit()
    app.update(FILES, save=True)
    (app.patches / "__init__.py.patch").unlink()
    assert app.check() == ["client: made from other patches; run 'textmagic-codegen vendor'"]
    assert app.update(FILES).dropped == ["__init__.py.patch"]
    assert app.text() == FILES["__init__.py"]
    assert app.update(FILES).dropped == []


def test_an_edit_is_kept_if_another_folder_is_configured(app: Application) -> None:
    app.edit()
    app.update(FILES, save=True)
    right = app.choices
    for folder in (None, app.patches.with_name("typo")):
        app.choices = replace(right, patches=folder)
        assert app.refusal(NEXT) == [
            "patches/__init__.py.patch: is a patch of this copy, but not in the folder of the "
            "patches; set 'patches' in [tool.textmagic-codegen.vendor], or discard the edit with "
            "--force"
        ]
    app.patches.rename(app.patches.with_name("moved"))
    (app.patches.with_name("moved") / "__init__.py.patch").rename(
        app.patches.with_name("moved") / "init.patch"
    )
    app.choices = replace(right, patches=app.patches.with_name("moved"))
    assert app.update(FILES).dropped == []
    assert "edited" in app.text()
    app.choices = replace(right, patches=None)
    assert app.update(FILES, force=True).dropped == ["init.patch"]


def test_an_update_is_refused_if_a_patch_no_longer_applies(app: Application) -> None:
    app.edit()
    app.edit("line2 = 1", "line2 = 'edited'")
    app.update(FILES, save=True)
    changed = {**NEXT, "__init__.py": NEXT["__init__.py"].replace("line14 = 1", "line14 = 2")}
    assert app.refusal(changed) == [
        "patches/__init__.py.patch: hunk 2 (line 13) does not apply to app/client/__init__.py; "
        "delete the patch, run this command again, make the edit again and save it with "
        "--save-patches"
    ]
    gone = {path: text for path, text in NEXT.items() if path != "__init__.py"}
    assert app.refusal(gone) == [
        "patches/__init__.py.patch: app/client/__init__.py is not generated; delete the patch"
    ]


def test_an_edit_of_another_version_is_not_saved(app: Application) -> None:
    """The patch would contain more than the edit."""
    app.edit()
    assert app.refusal(NEXT, save=True) == [
        "app/client/__init__.py: the edit cannot be saved, because the file is from another spec "
        "or generator; save it with those of the copy (generator 0.0.9), then update"
    ]
    assert not app.patches.exists()


def test_an_edit_cannot_be_saved_without_a_folder_for_patches(app: Application) -> None:
    app.edit()
    app.choices = replace(app.choices, patches=None)
    with pytest.raises(InputError, match=r"--save-patches: set 'patches' in \[tool\.textmagic"):
        app.update(FILES, save=True)


def test_a_copy_without_a_record_can_be_updated(app: Application) -> None:
    for path in [*app.copy.rglob("*")]:
        if path.is_file():
            path.unlink()
    write(with_manifest(FILES, generator="0.1.0"), app.copy)
    assert app.check() == [
        "client/VENDORED.json: there is no record of the copy; run 'textmagic-codegen vendor'"
    ]
    app.edit()
    assert len(app.refusal(NEXT)) == 1
    app.update(FILES, save=True)
    app.update(NEXT)
    assert {*tree(app.copy)} == {*NEXT, RECORD}
    assert "line15 = 'edited'" in app.text()
    assert app.check() == []


@pytest.mark.parametrize("place", ["in the package", "in a renamed package", "beside the package"])
def test_a_copy_from_an_output_folder_can_be_updated(app: Application, place: str) -> None:
    """The manifest of such a copy has paths relative to the output folder."""
    package = "old" if "renamed" in place else "client"
    old = {**FILES, "py.typed": ""}
    whole = {f"{package}/{path}": text for path, text in old.items()}
    manifest = with_manifest({**whole, "tests/a.py": "a", "README.md": "a"}, generator="0.1.0")
    (app.copy / RECORD).unlink()
    (app.copy / "py.typed").touch()
    folder = app.copy.parent if place == "beside the package" else app.copy
    (folder / MANIFEST).write_text(manifest[MANIFEST], encoding="utf-8")
    tests = folder / "tests" / "a.py"
    tests.parent.mkdir()
    tests.write_text("a", encoding="utf-8")
    assert app.check()[-1:] == [
        "client/VENDORED.json: there is no record of the copy; run 'textmagic-codegen vendor'"
    ]
    (app.copy / "mine.py").touch()
    app.edit()
    assert len(app.refusal(NEXT)) == 1
    app.edit("line15 = 'edited'\n", "line15 = 1\n")
    app.update(NEXT)
    assert {*tree(app.copy)} - {"tests/a.py"} == {*NEXT, RECORD, "mine.py"}
    assert tests.exists()


def test_a_copy_in_a_renamed_folder_has_other_choices(app: Application) -> None:
    made = Copy(app.copy, FILES, app.record())
    made.record["choices"]["name"] = "client"
    update(made, app.choices)
    assert app.check() == []
    app.copy = app.copy.rename(app.copy.with_name("renamed"))
    assert app.check() == ["renamed: made from other choices; run 'textmagic-codegen vendor'"]


def test_the_manifest_of_another_program_is_not_a_copy(app: Application) -> None:
    other = app.copy.with_name("extension")
    other.mkdir()
    (other / MANIFEST).write_text('{"manifest_version": 3}', encoding="utf-8")
    assert app.check() == []


def test_a_merge_conflict_in_the_record_is_resolved_by_an_update(app: Application) -> None:
    record = (app.copy / RECORD).read_text(encoding="utf-8")
    app.update(NEXT)
    other = (app.copy / RECORD).read_text(encoding="utf-8")
    (app.copy / RECORD).write_text(f"<<<<<<< HEAD\n{record}=======\n{other}>>>>>>> branch\n")
    (app.copy / "__init__.py").write_text(FILES["__init__.py"])
    assert app.check()[-1] == (
        "client/VENDORED.json: has merge conflicts; run 'textmagic-codegen vendor'"
    )
    app.update(NEXT)
    assert app.check() == []


def test_the_present_copy_is_found(app: Application, tmp_path: Path) -> None:
    other = app.copy.with_name("other")
    for choices, folder in (
        (replace(app.choices, dest=tmp_path / "nothing"), tmp_path / "nothing"),
        (replace(app.choices, name="other"), other),
    ):
        with pytest.raises(InputError) as caught:
            check(choices)
        message = f"{folder}: there is no copy in this folder; run 'textmagic-codegen vendor'"
        assert str(caught.value) == message
    with pytest.raises(
        InputError, match=r"has a copy with another name \(client\); update it with"
    ):
        update(Copy(other, FILES, app.record()), app.choices)
    update(Copy(other, FILES, app.record()), replace(app.choices, name="other"))
    assert check(replace(app.choices, name="other")) == (other, [])
    with pytest.raises(InputError, match=r"has several copies \(client, other\); name one with"):
        check(app.choices)
    assert present_copies(app.choices) == [app.copy, other]


def test_edits_are_not_saved_if_the_update_is_refused(app: Application) -> None:
    app.edit()
    (app.copy / "mine.py").write_text("mine")
    assert app.refusal({**FILES, "mine.py": "x = 1\n"}, save=True) == [
        "app/client/mine.py: exists and is not part of the copy; move it away"
    ]
    assert not app.patches.exists()
