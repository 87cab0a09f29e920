"""Additions: files of one API that are generated with the templates of every client."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pets import BASIC, pets
from tests.support import codegen, write_spec


def test_a_file_in_two_roots_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", pets(BASIC))
    own = tmp_path / "additions" / "docs" / "errors.md.jinja"
    own.parent.mkdir(parents=True)
    own.touch()
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{own}: ")
    assert line.endswith("docs/errors.md.jinja makes the same file")


def test_additions_follow_the_rules_of_templates(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", pets(BASIC))
    own = tmp_path / "additions" / "apiclient_python"
    (own / "{flavor}").mkdir(parents=True)
    (own / "more.py").write_text("from .errors import ApiClientError as ApiClientError\n")
    (own / "{flavor}" / "extra.py.jinja").write_text("WORD = {{ flavor.adverb | literal }}\n")
    out = tmp_path / "out"
    assert codegen("generate", "--spec", root, "--output", out) == 0
    written = (out / "pet_store" / "more.py").read_text()
    assert written == "from .errors import PetStoreError as PetStoreError\n"
    for folder, word in (("sync", "sync"), ("aio", "async")):
        assert (out / "pet_store" / folder / "extra.py").read_text() == f'WORD = "{word}"\n'
    (own / "more.py").write_text("MORE = 1\n")  # the change must have an effect
    assert codegen("generate", "--spec", root, "--output", out) == 0
    assert (out / "pet_store" / "more.py").read_text() == "MORE = 1\n"


def test_additions_of_another_folder_are_ignored(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "api", pets(BASIC))
    (tmp_path / "additions").mkdir()
    (tmp_path / "additions" / "notes.txt").touch()
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 0
