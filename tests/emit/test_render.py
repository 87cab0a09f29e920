from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.base.cache import Cache
from generator.base.problems import InputError
from generator.emit import render
from generator.ir import Names
from generator.output import format as formatting, stamp
from tests.support import TINY, client_of, codegen, document_of, tree, write_spec


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "templates"
    shutil.copytree(render.TEMPLATES, folder)
    monkeypatch.setattr(render, "TEMPLATES", folder)
    monkeypatch.setattr(stamp, "DATA", tmp_path)
    return folder


NAMES = Names("pets", "pets", "Pets", "PETS", "pets", "1.0")


def copied() -> dict[str, str]:
    """What is copied from the templates, by path."""
    return dict(render.copied(NAMES).values())


def rendered(tmp_path: Path) -> dict[str, str]:
    root = write_spec(tmp_path / "spec", TINY)
    return formatting.format_files(render.render(client_of(root), document_of(root)), Cache())


def test_what_editors_leave_behind_is_no_template(templates: Path, tmp_path: Path) -> None:
    before = set(rendered(tmp_path)) | set(copied())
    for name in (".DS_Store", ".a.py.swp", "errors.py~", "docs/#a.md#", "tests/a.pyc"):
        (templates / name).write_bytes(b"\xff")
    (templates / ".#errors.py").symlink_to("me@host.1")
    (templates / "tests/__pycache__").mkdir()
    (templates / "tests/__pycache__/a.txt").touch()
    assert set(rendered(tmp_path)) | set(copied()) == before


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% if %}", "new.py.jinja:1:1: Expected an expression"),
        ("\n{% filter nothing %}{% endfilter %}", "new.py.jinja:2:1: No filter named 'nothing'"),
        ("a = 1\ndef f(:\n", "new.py:2:1: its template makes this, not valid Python: invalid"),
        ("# fmt: off\ndef f(:\n", "new.py:2:1: its template makes this, not valid Python: inv"),
        ("a = '\0'", "new.py:1:1: its template makes this, not valid Python: "),
        ("\n{{ 1 / 0 }}", "new.py.jinja:2:1: ZeroDivisionError: division by zero"),
        ("\n{{ nothing }}", "new.py.jinja:2:1: UndefinedError: 'nothing' is undefined"),
        ("\n{{ nothing|inline }}", "new.py.jinja:2:1: UndefinedError: 'nothing' is undefined"),
        ("\n{{ client.nothing.x }}", "new.py.jinja:2:1: UndefinedError: 'generator.ir.Client ob"),
        ("\n{% include 'a.jinja' %}", "new.py.jinja:2:1: TemplateNotFound: 'a.jinja' not found"),
        ("{% include 'new.py.jinja' %}", "new.py.jinja:1:1: RecursionError: "),
        (b"a = '\xff'", "new.py.jinja: not UTF-8; save it in that encoding"),
        ("{{ '" + "(" * 5000 + "' }}{% if " + "(" * 5000 + "%}", "new.py.jinja"),
    ],
)
def test_a_mistake_in_a_template_is_one_line(
    templates: Path, tmp_path: Path, source: str | bytes, message: str
) -> None:
    data = source if isinstance(source, bytes) else source.encode()
    (templates / "new.py.jinja").write_bytes(data)
    with pytest.raises(InputError) as caught:
        rendered(tmp_path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"a = 1\ndef f(:\n", "new.py:2:1: not valid Python: invalid syntax: 'def f(:'"),
        (b"return\n", "new.py:1:1: not valid Python: 'return' outside function: 'return'"),
        (b"a = '\0'\n", "new.py:1:1: not valid Python: "),
        (b"(" * 500, "new.py:1:1: not valid Python: "),
        (b"-" * 100_000 + b"1", "new.py:1:1: not valid Python: "),
        (b"a = '\xff'\n", "new.py: not UTF-8; save it in that encoding"),
    ],
)
def test_a_mistake_in_a_file_that_is_copied_is_one_line(
    templates: Path, source: bytes, message: str
) -> None:
    (templates / "new.py").write_bytes(source)
    with pytest.raises(InputError) as caught:
        formatting.check_files(
            {source: text for source, (_, text) in render.copied(NAMES).items()}, Cache()
        )
    assert str(caught.value).startswith(f"{templates}/{message}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("new.txt", "would be left out; have its name end in"),
        ("docs/LICENSE", "would be left out; have its name end in"),
        ("apiclient_python/.x.py", "would be left out; have its name end in"),
        (".gitignore", "would be left out; have its name end in"),
        ("docs/.part.md.jinja", "no template includes this; remove the file, or the dot"),
        ("apiclient_python/{flavor}/new.py", "its path has braces that stand for nothing"),
        ("docs/{resorce}.md.jinja", "its path has braces that stand for nothing"),
    ],
)
def test_a_file_that_would_be_left_out_is_a_mistake(
    templates: Path, name: str, message: str
) -> None:
    (templates / name).touch()
    with pytest.raises(InputError) as caught:
        copied()
    assert str(caught.value).startswith(f"{templates}/{name}: {message}")
    assert "\n" not in str(caught.value)


def test_what_is_no_file_is_not_read(templates: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (templates / "tests" / "more").symlink_to(tmp_path / "elsewhere")
    (templates / "docs" / "loop.md").symlink_to("loop.md")
    (templates / "docs" / "folder.md").mkdir()
    os.mkfifo(templates / "docs" / "pipe.md")
    with pytest.raises(InputError) as caught:
        copied()
    names = ("docs/folder.md", "docs/loop.md", "docs/pipe.md", "tests/more")
    assert sorted(str(caught.value).splitlines()) == [
        f"{templates}/{name}: would be left out; a file is needed here" for name in names
    ]


def test_a_part_is_used_where_another_includes_it(templates: Path) -> None:
    (templates / "docs/.part.md.jinja").touch()
    (templates / "docs/new.md.jinja").write_text('{% if x %}{% include "docs/.part.md.jinja" %}')
    assert "docs/errors.md" in copied()


@pytest.mark.parametrize("what", ["the folder", "all files", "the client"])
def test_a_build_without_templates_is_refused(
    templates: Path, tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root, output = write_spec(tmp_path / "spec", TINY), tmp_path / "output"
    assert codegen("generate", "--spec", root, "--output", output) == 0
    assert codegen("vendor", "--spec", root, tmp_path / "app") == 0
    before = tree(output), tree(tmp_path / "app")
    shutil.rmtree(templates / "apiclient_python" if what == "the client" else templates)
    if what == "all files":
        (templates / "apiclient_python").mkdir(parents=True)
    capsys.readouterr()
    for command in (
        ("generate", "--output", output),
        ("check", "--output", output),
        ("vendor", tmp_path / "app"),
    ):
        assert codegen(*command, "--spec", root) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.endswith("; install the generator again\n")
        assert captured.err.count("\n") == 1
    assert (tree(output), tree(tmp_path / "app")) == before


def test_a_function_that_fails_is_named_with_the_place_in_the_template(
    templates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (templates / "new.md.jinja").write_text("\n{{ client.title|inline|inline }}")
    root, output = write_spec(tmp_path / "spec", TINY), tmp_path / "output"
    assert codegen("generate", "--spec", root, "--output", output) == 3
    line = capsys.readouterr().err
    assert line.startswith("textmagic-codegen: fault of the generator: AttributeError: ")
    assert line.endswith(f"(in {templates}/new.md.jinja:2:1); add --traceback to see more\n")
    assert line.count("\n") == 1
    assert not output.exists()


def test_text_of_a_spec_cannot_be_printed_without_a_filter(templates: Path, tmp_path: Path) -> None:
    (templates / "new.md.jinja").write_text("{{ client.title }}")
    with pytest.raises(TypeError, match=r"emit\.python\.escape"):
        rendered(tmp_path)


def test_two_templates_cannot_make_one_file(templates: Path, tmp_path: Path) -> None:
    (templates / "docs" / "things.md.jinja").write_text("")
    with pytest.raises(InputError, match=r"things\.md: two templates make this file"):
        rendered(tmp_path)
