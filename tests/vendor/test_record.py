"""The record names the sources of a copy, with the same text on every machine."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from generator.base import files
from generator.base.files import Folders
from generator.output.manifest import digest_of
from generator.vendor import record
from generator.vendor.choices import Choices
from generator.vendor.copies import copy_files
from generator.vendor.record import Copy, inputs, inputs_of, with_record
from tests.vendor.library import write_library


@pytest.fixture
def choices(tmp_path: Path) -> Choices:
    for folder in ("more", "other"):
        (tmp_path / folder / "apiclient_python").mkdir(parents=True)
        (tmp_path / folder / "apiclient_python" / f"{folder}.py").write_text('"""More."""\n')
    return Choices(
        tmp_path / "app" / "_vendor",
        write_library(tmp_path),
        name="lib",
        flavors=("sync",),
        only=("loans",),
        without=("testing",),
        folders=Folders((tmp_path / "more",), (tmp_path / "other",)),
        patches=tmp_path / "patches",
    )


def recorded(copy: Copy) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(with_record(copy)["VENDORED.json"])
    return found


def test_the_content_of_the_record(choices: Choices) -> None:
    found = recorded(copy_files(choices))
    digests = found.pop("files")
    assert {"__init__.py", "LICENSE", "more.py", "other.py", ".gitattributes"} <= digests.keys()
    assert "VENDORED.json" not in digests
    assert "do not edit" in found.pop("about").lower()
    for where in ("generator", "spec"):
        assert len(found[where].pop("digest")) == 64
    for kind in ("additions", "templates"):
        (path, digest), *others = found["choices"][kind].items()
        assert (len(digest), others) == (64, [])
        found["choices"][kind] = path
    assert found == {
        "generator": {"version": __version__},
        "client": {
            "distribution": "tiny",
            "version": "0.1.0",
            "requires": ["httpx2>=2.16", "msgspec>=0.20"],
        },
        "spec": {"root": "../../../spec/openapi.yaml", "files": ["openapi.yaml"]},
        "choices": {
            "name": "lib",
            "flavor": ["sync"],
            "only": ["loans"],
            "transport": ["httpx2", "pyreqwest"],
            "without": ["testing"],
            "additions": "../../../more",
            "templates": "../../../other",
            "patches": "../../../patches",
        },
    }


def test_the_record_is_the_same_in_every_checkout(choices: Choices, tmp_path: Path) -> None:
    first = with_record(copy_files(choices))
    other = tmp_path / "elsewhere"
    for name in ("spec", "additions", "more", "other"):
        shutil.copytree(tmp_path / name, other / name)
    for path in other.rglob("*"):  # like a checkout of git on Windows
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    moved = Choices(
        other / "app" / "_vendor",
        other / "spec" / "openapi.yaml",
        name="lib",
        flavors=("sync",),
        only=("loans",),
        without=("testing",),
        folders=Folders((other / "more",), (other / "other",)),
        patches=other / "patches",
    )
    assert with_record(copy_files(moved)) == first


def test_the_requirements_depend_on_the_transport(choices: Choices) -> None:
    def needed(flavors: tuple[str, ...], transports: tuple[str, ...]) -> list[str]:
        made = Choices(choices.dest, choices.spec, flavors=flavors, transports=transports)
        names: list[str] = recorded(copy_files(made))["client"]["requires"]
        return [name.partition(">")[0] for name in names]

    assert needed(("aio",), ("httpx2",)) == ["httpx2", "msgspec"]
    assert needed(("sync",), ("pyreqwest",)) == ["msgspec", "pyreqwest"]
    assert needed(("sync", "aio"), ("pyreqwest",)) == ["anyio", "msgspec", "pyreqwest"]


@pytest.mark.parametrize(
    ("changed", "which"),
    [
        ("spec/openapi.yaml", "spec"),
        ("additions/apiclient_python/testing/stamps.py", "spec"),
        ("more/apiclient_python/more.py", "folders"),
        ("other/apiclient_python/other.py", "folders"),
        ("templates/errors.py", "generator"),
        ("generator/errors.py", "generator"),
        ("templates/.DS_Store", None),
    ],
)
def test_a_changed_source_is_noticed_without_a_build(
    changed: str,
    which: str | None,
    choices: Choices,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = recorded(copy_files(choices))
    for name in ("TEMPLATES", "PACKAGE"):
        folder = tmp_path / ("templates" if name == "TEMPLATES" else "generator")
        shutil.copytree(vars(files)[name], folder, ignore=shutil.ignore_patterns("__pycache__"))
        monkeypatch.setattr(record, name, folder)
    copy = choices.dest / "lib"
    sources = found["spec"]["files"]
    before = inputs(choices, copy, sources)
    assert before == inputs_of(found)
    with (tmp_path / changed).open("a") as file:
        file.write("# more\n")
    after = inputs(choices, copy, sources)._asdict()
    differing = [name for name, value in before._asdict().items() if after[name] != value]
    assert differing == ([] if which is None else [which])


@pytest.mark.parametrize("exchange", ["the kinds", "the order"])
def test_other_kinds_or_orders_of_folders_make_another_copy(
    exchange: str, choices: Choices, tmp_path: Path
) -> None:
    one, other = tmp_path / "more", tmp_path / "other"
    before, after = Folders((one,), (other,)), Folders((other,), (one,))
    if exchange == "the order":
        before, after = Folders((), (one, other)), Folders((), (other, one))
    first, second = (
        inputs(replace(choices, folders=folders), choices.dest / "lib", [])
        for folders in (before, after)
    )
    assert first.spec == second.spec
    assert first.folders != second.folders


def test_other_line_endings_are_not_a_change() -> None:
    assert digest_of(b"a\r\nb\r\n") == digest_of(b"a\nb\n")
    assert digest_of(b"a\nb") != digest_of(b"ab")
