"""Choices come from the command line, or from the pyproject.toml of the application."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.base.files import SPEC, Folders
from generator.base.problems import InputError
from generator.vendor.choices import Choices, read_choices, require_paths

TABLE = "[tool.textmagic-codegen.vendor]\n"
FULL = """\
[project]
name = "app"

[tool.textmagic-codegen.vendor]
dest = "src/app/_vendor"
name = "sms"
flavor = "sync"
only = ["sessions", "messages"]
transport = ["pyreqwest"]
without = "testing, callbacks"
additions = ["more", "most"]
templates = "other"
patches = "patches"
spec = "spec/openapi.yaml"

[tool.other]
flavor = 1
"""


@pytest.fixture
def application(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(FULL)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def message(**given: Any) -> str:
    with pytest.raises(InputError) as caught:
        read_choices(given)
    return str(caught.value)


def test_every_key_of_the_configuration(application: Path) -> None:
    assert read_choices({}) == Choices(
        Path("src/app/_vendor"),
        Path("spec/openapi.yaml"),
        name="sms",
        flavors=("sync",),
        only=("sessions", "messages"),
        transports=("pyreqwest",),
        without=("callbacks", "testing"),
        folders=Folders((Path("more"), Path("most")), (Path("other"),)),
        patches=Path("patches"),
    )


def test_paths_are_relative_to_the_file(application: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (application / "src" / "app").mkdir(parents=True)
    monkeypatch.chdir(application / "src" / "app")
    choices = read_choices({})
    assert (choices.dest, choices.patches) == (Path("_vendor"), Path("../../patches"))
    (application / "pyproject.toml").write_text(f"{TABLE}dest = '/elsewhere'\n")
    assert read_choices({}).dest == Path("/elsewhere")


def test_the_nearest_file_with_the_table_is_used(
    application: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (application / "inner").mkdir()
    monkeypatch.chdir(application / "inner")
    (application / "inner" / "pyproject.toml").write_text("[project]\nname = 'inner'\n")
    assert read_choices({}).name == "sms"
    (application / "inner" / "pyproject.toml").write_text(f"{TABLE}dest = 'here'\n")
    assert read_choices({}) == Choices(Path("here"))


def test_arguments_override_the_configuration(application: Path) -> None:
    choices = read_choices(
        {"dest": Path("lib"), "flavor": "aio", "only": "", "transport": "pyreqwest,httpx2"}
    )
    assert (choices.dest, choices.flavors, choices.only) == (Path("lib"), ("aio",), ())
    assert (choices.transports, choices.name) == (("httpx2", "pyreqwest"), "sms")


def test_without_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_choices({"dest": Path("lib"), "name": None}) == Choices(Path("lib"), SPEC)
    assert message() == (
        "textmagic-codegen vendor: name the folder that gets the package, or set dest in "
        "[tool.textmagic-codegen.vendor] of pyproject.toml"
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("flavour = 'sync'", "there is no key 'flavour'; did you mean 'flavor'?"),
        ("colour = 'sync'", "there is no key 'colour'; use dest, name, flavor, "),
        ("flavor = 'snyc'", "flavor: there is no flavor 'snyc'; did you mean 'sync'?"),
        ("flavor = 3", "flavor: write a list of strings, or one string with commas"),
        ("only = [3]", "only: write a list of strings, or one string with commas"),
        ("without = ['test']", "without: there is no part 'test'; "),
        ("transport = 'curl'", "transport: there is no transport 'curl'; use httpx2, pyreqwest"),
        ("name = ''", "name: write a string"),
        ("name = ['a']", "name: write a string"),
        ("spec = 3", "spec: write a string"),
        ("additions = 3", "additions: write the path of a folder, or a list of paths"),
        ("templates = [3]", "templates: write a string"),
        ('patches = "a\\u0000b"', "patches: 'a\\x00b' is not a path"),
        ('"flavor" = 3', "flavor: write a list"),
        ("name.a = 3", "name: write a string"),
    ],
)
def test_a_mistake_is_one_line_with_its_location(
    application: Path, line: str, problem: str
) -> None:
    (application / "pyproject.toml").write_text(
        f"[project]\nname = 'app'\nflavor = 'x'\n\n{TABLE}dest = 'lib'\n\n{line}\n"
    )
    found = message()
    assert found.startswith(f"pyproject.toml:8:1: {problem}")
    assert "\n" not in found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{TABLE}dest = = 3", ":2:8: Invalid value"),
        (f"{TABLE}dest = '", ":2:"),
        ("[tool.textmagic-codegen.vendors]\ndest = 'lib'\n", ":1:1: there is no key 'vendors'"),
        ("[tool.textmagic-codegen]\nvendor = 3\n", ":2:1: write a table, [tool.textmagic-codegen"),
        ("[tool]\ntextmagic-codegen.vendor.no = 1\n", ":2:1: there is no key 'no'; "),
        ("[tool]\ntextmagic-codegen = 3\n", ":2:1: write a table, [tool.textmagic-codegen"),
    ],
)
def test_a_file_that_cannot_be_read(application: Path, text: str, problem: str) -> None:
    (application / "pyproject.toml").write_text(text)
    found = message()
    assert found.startswith(f"pyproject.toml{problem}")
    assert "\n" not in found


def test_a_file_in_another_encoding(application: Path) -> None:
    (application / "pyproject.toml").write_bytes(b"# caf\xe9\n")
    assert message() == "pyproject.toml:1:6: not UTF-8; save it in that encoding"


@pytest.mark.parametrize("text", ["", "tool = 3", "[tool]", "[tool.ruff]\nline-length = 1\n"])
def test_tables_of_other_tools_are_ignored(application: Path, text: str) -> None:
    (application / "pyproject.toml").write_text(text)
    assert read_choices({"dest": Path("lib")}) == Choices(Path("lib"))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("spec = 'typo.yaml'", "spec: typo.yaml: there is no such file; name another"),
        ("additions = 'typo'", "additions: typo: there is no such folder; name an existing one"),
        ("templates = ['lib', 'file']", "templates: file: there is no such folder; name an"),
        ("patches = 'file'", "patches: file: is not a folder; name another"),
    ],
)
def test_a_wrong_path_is_one_line_with_its_location(
    application: Path, line: str, problem: str
) -> None:
    (application / "lib").mkdir()
    (application / "file").touch()
    (application / "pyproject.toml").write_text(f"{TABLE}dest = 'lib'\n{line}\n")
    with pytest.raises(InputError) as caught:
        require_paths(read_choices({}))
    assert str(caught.value).startswith(f"pyproject.toml:3:1: {problem}")
    assert "\n" not in str(caught.value)


def test_folders_that_do_not_exist_yet_are_accepted(application: Path) -> None:
    (application / "pyproject.toml").write_text(f"{TABLE}dest = 'new'\npatches = 'later'\n")
    require_paths(read_choices({}))
