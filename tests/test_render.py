from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import format as formatting, render
from generator.cache import Cache
from generator.problems import InputError
from tests.support import TINY, client_of, document_of, write_spec


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "templates"
    shutil.copytree(render.TEMPLATES, folder)
    monkeypatch.setattr(render, "TEMPLATES", folder)
    return folder


def rendered(tmp_path: Path) -> dict[str, str]:
    root = write_spec(tmp_path / "spec", TINY)
    return formatting.format_files(render.render(client_of(root), document_of(root)), Cache())


def test_what_editors_leave_behind_is_no_template(templates: Path, tmp_path: Path) -> None:
    before = set(rendered(tmp_path)) | set(render.copied())
    for name in (".DS_Store", ".a.py.swp", "errors.py~", "textmagic_client/.x.py"):
        (templates / name).write_bytes(b"\xff")
    assert set(rendered(tmp_path)) | set(render.copied()) == before


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% if %}", "new.py.jinja:1:1: Expected an expression"),
        ("def f(:\n", "new.py: its template makes Python that is not valid: def f(:"),
    ],
)
def test_a_mistake_in_a_template_is_one_line(
    templates: Path, tmp_path: Path, source: str, message: str
) -> None:
    (templates / "new.py.jinja").write_text(source)
    with pytest.raises(InputError) as caught:
        rendered(tmp_path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_text_of_a_spec_cannot_be_printed_without_a_filter(templates: Path, tmp_path: Path) -> None:
    (templates / "new.md.jinja").write_text("{{ client.title }}")
    with pytest.raises(TypeError, match=r"generator\.text"):
        rendered(tmp_path)


def test_two_templates_cannot_make_one_file(templates: Path, tmp_path: Path) -> None:
    (templates / "docs" / "things.md.jinja").write_text("")
    with pytest.raises(InputError, match=r"things\.md: two templates make this file"):
        rendered(tmp_path)
