"""Both distributions have a license, metadata, and no broken links."""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Mapping
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support import ROOT, tree

AUTHORS = "the textmagic-codegen authors"


class Built(NamedTuple):
    """The files in the archives of a distribution, by path."""

    project: dict[str, Any]
    sdist: dict[str, bytes]
    wheel: dict[str, bytes]

    @property
    def metadata(self) -> Message:
        (path,) = (path for path in self.wheel if path.endswith(".dist-info/METADATA"))
        return message_from_bytes(self.wheel[path])


@pytest.fixture(scope="module", params=[".", "generated"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    source: Path = ROOT / request.param
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as opened:
        opened.extractall(folder / "sdist", filter="data")
    (unpacked,) = (folder / "sdist").iterdir()
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    project = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Built(project, tree(unpacked), files)


def broken_links(files: Mapping[str, bytes]) -> list[str]:
    """Return relative links of pages to missing files. Ignore templates of pages."""
    folders = {posixpath.dirname(path) for path in files}
    folders |= {parent for folder in folders for parent in parents(folder)}
    broken: list[str] = []
    for path, content in files.items():
        if not path.endswith(".md") or "templates/docs/" in path:
            continue
        for target in relative_links(content.decode()):
            linked = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if linked not in files and linked not in folders:
                broken.append(f"{path}: {target}")
    return broken


def parents(folder: str) -> list[str]:
    parts = folder.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def relative_links(text: str) -> list[str]:
    return [found[1] for found in re.finditer(r"\]\((?!https:|#)([^)#]+)", text)]


def test_a_broken_link_is_found() -> None:
    page = b"[a](b.md#c), [d](../e/f.md), [g](#h), [i](https://example.com), [j](../e)"
    assert broken_links({"x/a.md": page, "e/f.md": b""}) == ["x/a.md: b.md"]
    assert broken_links({"x/a.md": page, "x/b.md": b""}) == ["x/a.md: ../e/f.md", "x/a.md: ../e"]


def test_links_in_pages_lead_to_files_in_the_archive(built: Built) -> None:
    assert any(path.endswith(".md") for path in built.sdist)
    assert broken_links(built.sdist) == []
    assert broken_links(built.wheel) == []


def test_a_package_index_can_show_the_description(built: Built) -> None:
    """A package index shows only the description. Relative links would be broken there."""
    description = built.metadata.get_payload()
    assert isinstance(description, str)
    assert len(description) > 200
    assert built.metadata["Description-Content-Type"] == "text/markdown"
    assert relative_links(description) == []


def test_each_distribution_contains_the_license(built: Built) -> None:
    text = (ROOT / "LICENSE").read_bytes()
    assert text.startswith(b"MIT License\n\nCopyright (c) 2026 " + AUTHORS.encode() + b"\n")
    assert built.metadata["License-Expression"] == "MIT"
    named = built.metadata.get_all("License-File", [])
    assert named
    for name in named:
        assert built.sdist[name] == text
        (shipped,) = (p for p in built.wheel if p.endswith(f".dist-info/licenses/{name}"))
        assert built.wheel[shipped] == text


def test_the_metadata_of_each_distribution(built: Built) -> None:
    metadata, project = built.metadata, built.project
    assert metadata["Author"] == AUTHORS
    assert metadata["Summary"] == project["description"]
    classifiers = metadata.get_all("Classifier", [])
    assert "Typing :: Typed" in classifiers
    # License-Expression replaces these classifiers.
    assert not any(each.startswith("License ::") for each in classifiers)
    supported = {each.rpartition(" ")[2] for each in classifiers if re.search(r":: 3\.\d", each)}
    assert supported == set(minors())
    assert metadata["Requires-Python"] == f">={minors()[0]}"
    urls = dict(each.split(", ") for each in metadata.get_all("Project-URL", []))
    assert urls == {"Documentation": "https://docs.textmagic.com/"}


def minors() -> list[str]:
    """Return the versions of Python that are tested."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (line,) = re.findall(r"^MINORS := (.*)$", makefile, re.MULTILINE)
    return str(line).split()


def test_a_vendored_copy_has_the_license() -> None:
    text = (ROOT / "LICENSE").read_bytes()
    assert (ROOT / "generated" / "textmagic_client" / "LICENSE").read_bytes() == text


def test_the_wheel_has_the_spec_and_not_the_last_release(built: Built) -> None:
    start = "generator/_data/spec/"
    found = {path.removeprefix(start) for path in built.wheel if path.startswith(start)}
    if built.project["name"] == "textmagic-codegen":
        assert found == {*tree(ROOT / "spec")} - {"released.yaml"}
    else:
        assert found == set()
