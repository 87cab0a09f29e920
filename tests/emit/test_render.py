from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import build
from generator.analyze.names import Reserved
from generator.base.cache import Cache
from generator.base.files import NO_FOLDERS, TEMPLATES, WIDTH, Folders
from generator.base.problems import InputError, Problems
from generator.emit.emitter import Emitter
from generator.emit.python.escape import literal
from generator.ir import Client
from generator.output import format as formatting, stamp
from generator.validate.shapes import Value
from generator.validate.supported import Extension
from tests.support import (
    TINY,
    client_of,
    codegen,
    document_of,
    problems_of,
    render,
    templates as templates_found,
    tree,
    write_spec,
)


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    monkeypatch.setattr(build, "ROOTS", (folder,))
    monkeypatch.setattr(stamp, "DATA", tmp_path)
    return folder


def rendered(tmp_path: Path) -> dict[str, str]:
    root = write_spec(tmp_path / "spec", TINY)
    return formatting.format_files(render(client_of(root), document_of(root)), Cache())


def test_temporary_files_of_editors_are_ignored(templates: Path, tmp_path: Path) -> None:
    before = set(rendered(tmp_path)) | set(templates_found().copied())
    for name in (".DS_Store", ".a.py.swp", "errors.py~", "docs/#a.md#", "tests/a.pyc"):
        (templates / name).write_bytes(b"\xff")
    (templates / ".#errors.py").symlink_to("me@host.1")
    (templates / "tests/__pycache__").mkdir()
    (templates / "tests/__pycache__/a.txt").touch()
    assert set(rendered(tmp_path)) | set(templates_found().copied()) == before


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
        (b"a = '\xff'", "new.py.jinja:1:6: not UTF-8; save it in that encoding"),
        ("{{ '" + "(" * 5000 + "' }}{% if " + "(" * 5000 + "%}", "new.py.jinja"),
    ],
)
def test_an_error_in_a_template_is_one_line(
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
        (b"\na = '\xff'\n", "new.py:2:6: not UTF-8; save it in that encoding"),
    ],
)
def test_an_error_in_a_copied_file_is_one_line(
    templates: Path, source: bytes, message: str
) -> None:
    (templates / "new.py").write_bytes(source)
    with pytest.raises(InputError) as caught:
        copies = templates_found().copied().values()
        formatting.check_files({copy.source: copy.text for copy in copies}, Cache())
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
        ("docs/{resorce}.md.jinja", "its path has braces that stand for nothing; use {api}"),
        ("docs/{flavor}.md.jinja", "its path has braces that stand for nothing; use {api}"),
        ("more/new.md", "would be left out; no product has this folder, but for apiclient_"),
    ],
)
def test_a_file_that_would_be_ignored_is_refused(templates: Path, name: str, message: str) -> None:
    (templates / name).parent.mkdir(exist_ok=True)
    (templates / name).touch()
    with pytest.raises(InputError) as caught:
        templates_found().copied()
    assert str(caught.value).startswith(f"{templates}/{name}: {message}")
    assert "\n" not in str(caught.value)


def test_only_regular_files_are_read(templates: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (templates / "tests" / "more").symlink_to(tmp_path / "elsewhere")
    (templates / "docs" / "loop.md").symlink_to("loop.md")
    (templates / "docs" / "folder.md").mkdir()
    os.mkfifo(templates / "docs" / "pipe.md")
    with pytest.raises(InputError) as caught:
        templates_found().copied()
    names = ("docs/folder.md", "docs/loop.md", "docs/pipe.md", "tests/more")
    assert sorted(str(caught.value).splitlines()) == [
        f"{templates}/{name}: would be left out; a file is needed here" for name in names
    ]


def test_the_readme_of_the_folder_is_not_a_template(templates: Path, tmp_path: Path) -> None:
    (templates / "README.md").write_text("{{ nothing }}")
    (templates / "docs" / "README.md").write_text("copied")
    copied = templates_found().copied()
    assert "README.md" not in copied
    assert copied["docs/README.md"].text == "copied"
    assert "{{ nothing }}" not in rendered(tmp_path)["README.md"]


def test_a_part_can_be_included(templates: Path) -> None:
    (templates / "docs/.part.md.jinja").touch()
    (templates / "docs/new.md.jinja").write_text('{% if x %}{% include "docs/.part.md.jinja" %}')
    assert "tests/recording.py" in templates_found().copied()
    (templates / "docs/new.md.jinja").write_text("{% include 'docs/.part.md.jinja' %}")
    assert "tests/recording.py" in templates_found().copied()


@pytest.mark.parametrize(
    "files",
    [
        {"docs/new.md.jinja": '{# {% include "docs/.part.md.jinja" %} #}'},
        {"docs/.part.md.jinja": '{% include "docs/.part.md.jinja" %}'},
        {
            "docs/.part.md.jinja": '{% include "docs/.other.jinja" %}',
            "docs/.other.jinja": '{% include "docs/.part.md.jinja" %}',
        },
    ],
)
def test_a_part_that_no_template_of_a_file_includes_is_refused(
    templates: Path, files: dict[str, str]
) -> None:
    (templates / "docs/.part.md.jinja").touch()
    for name, text in files.items():
        (templates / name).write_text(text)
    with pytest.raises(InputError, match=r"docs/\.part\.md\.jinja: no template includes this"):
        templates_found()


def test_a_huge_template_is_not_read(templates: Path) -> None:
    with (templates / "docs" / "new.md.jinja").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(InputError, match=r"docs/new\.md\.jinja: is larger than .* bytes; split"):
        templates_found()


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


def test_an_error_in_a_filter_is_shown_with_its_template(
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
    with pytest.raises(InputError, match=r"new\.md\.jinja:1:1: .*needs a filter here"):
        rendered(tmp_path)


def test_two_templates_for_the_same_page_are_refused(templates: Path, tmp_path: Path) -> None:
    (templates / "docs" / "things.md.jinja").write_text("")
    with pytest.raises(InputError, match=r"things\.md: two templates make this file"):
        rendered(tmp_path)


def _calls(client: Client) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return (
        (operation.name, {"operation": operation})
        for api in client.apis
        for _, operation in api.operations
    )


def _refuse_blue(client: Client, problems: Problems) -> None:
    for api in client.apis:
        for _, operation in api.operations:
            color = operation.extensions.get("x-color")
            if color is not None and color.value.raw == "blue":
                problems.add(color.at, "no call is blue; choose another color")


CALLS = Emitter(
    templates=("calls",),
    filters={"literal": literal},
    expand={"call": _calls},
    context=lambda client: {"title": client.title},
    reserved_names=Reserved(methods=frozenset(["paint"])),
    extensions=(Extension("x-color", "operation", Value("a string", (str,))),),
    check=_refuse_blue,
)
"""A product of one file for each operation."""


def test_a_new_emitter_with_templates(
    templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rendered(tmp_path)
    (templates / "calls").mkdir()
    (templates / "calls/about.md").write_text("About.\n")
    template = templates / "calls/{call}.py.jinja"
    template.write_text("CALL = {{ operation.id | literal }}, {{ title | literal }}\n")
    monkeypatch.setattr(build, "EMITTERS", (*build.EMITTERS, CALLS))
    made = {"calls/get.py": 'CALL = "getThing", "Tiny"\n'}
    assert rendered(tmp_path) == before | made
    assert templates_found().copied()["calls/about.md"].text == "About.\n"
    template.write_text("{{ operation.id | inline }}")
    with pytest.raises(InputError, match="No filter named 'inline'"):
        rendered(tmp_path)


@pytest.mark.parametrize(
    ("name", "color", "problem"),
    [
        ("fetch", "red", None),
        ("fetch", "blue", "26:16: no call is blue; choose another color"),
        ("fetch", "1", "26:16: expected a string, found the number 1; put it in quotes"),
        (
            "paint",
            "red",
            "27:22: 'paint' cannot name a method: the client uses the name; choose another",
        ),
    ],
)
def test_an_emitter_can_refuse_a_spec(
    name: str, color: str, problem: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    operation = f"x-color: {color}\n      x-python-name: things.{name}\n"
    spec = TINY.replace("x-python-name: things.get\n", operation)
    root = write_spec(tmp_path, spec)
    (other,) = problems_of(root)
    assert "'x-color'" in other
    monkeypatch.setattr(build, "EMITTERS", (*build.EMITTERS, CALLS))
    found = [each.partition(":")[2] for each in problems_of(root)]
    if problem is None:
        assert found == []
    else:
        (line,) = found
        assert line.startswith(problem)


def test_templates_can_be_in_several_folders(
    templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rendered(tmp_path)
    others = tmp_path / "others"
    (others / "docs").mkdir(parents=True)
    (others / "docs/more.md").write_text("More.\n")
    (others / "docs/most.md.jinja").write_text("{{ 1 / zero }}")
    monkeypatch.setattr(build, "ROOTS", (templates, others))
    assert templates_found().copied()["docs/more.md"].text == "More.\n"
    with pytest.raises(InputError) as caught:
        rendered(tmp_path)
    assert str(caught.value).startswith(f"{others}/docs/most.md.jinja:1:1: UndefinedError")
    (others / "docs/most.md.jinja").write_text("{{ client.title | docstring }}")
    with pytest.raises(InputError, match=f"{others}/docs/most.md.jinja:1:1: No filter"):
        rendered(tmp_path)
    (others / "docs/most.md.jinja").write_text("{{ client.title | markdown }}\n")
    assert rendered(tmp_path) == before | {"docs/most.md": "Tiny\n"}
    shutil.copy(templates / "docs/retries.md.jinja", others / "docs")
    with pytest.raises(InputError) as caught:
        templates_found()
    assert str(caught.value) == (
        f"{others}/docs/retries.md.jinja: {templates}/docs/retries.md.jinja makes the same file"
    )


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["docs/retries.md"], "docs/retries.md: two templates make this file, docs/retries"),
        (["new.py", "new.py.jinja"], "new.py: two templates make this file, new.py and new.py.j"),
        (["openapi.yaml.jinja"], "openapi.yaml: the generator makes this file itself; rename ope"),
        (["Manifest.json.jinja"], "Manifest.json: the generator makes this file itself; rename M"),
        (
            ["docs/Retries.md"],
            "docs/retries.md: differs from docs/Retries.md in case alone, wh",
        ),
        (["docs.jinja"], "docs: is a file and a folder, too; rename docs.jinja or"),
        (["Docs.jinja"], "Docs: is a file and a folder, too; rename Docs.jinja or"),
        (["docs/aux.md"], "docs/aux.md: 'aux.md' is the name of a device on Windows; rename docs"),
        (["docs/Con/a.py"], "docs/Con/a.py: 'Con' is the name of a device on Windows; rename doc"),
        (["docs/a\nb.md"], "docs/a\\nb.md: 'a\\nb.md' has a character that Windows does not allow"),
        (["docs/a?.md"], "docs/a?.md: 'a?.md' has a character that Windows does not allow in the"),
    ],
)
def test_conflicting_file_names_are_refused(
    templates: Path, tmp_path: Path, names: list[str], message: str
) -> None:
    for name in names:
        (templates / name).parent.mkdir(exist_ok=True)
        (templates / name).write_text("")
    with pytest.raises(InputError) as caught:
        rendered(tmp_path)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


SAME_LENGTHS = "package: sixteen__letters, class: NineChars, environment: NINECHARS"
LONGER = (
    "package: more_than_sixteen_letters, class: MoreThanNineChars, environment: NINECHARSANDMORE"
)
WIDE = f'x = [ 1 ]\ny = "{"y" * WIDTH}"\n'


def new_files(folder: Path, names: str, folders: Folders = NO_FOLDERS) -> list[str]:
    """Return the files of `test_new.py.jinja`, for a client with these names."""
    spec = re.sub(r"(?m)^x-client: .*$", f"x-client: {{ {names} }}", TINY)
    root = write_spec(folder / "spec", spec)
    client = client_of(root)
    targets = build.templates(client.names, root, folders).targets(client)
    new = [target for target in targets if "test_new" in target.path]
    return [*build.finished(new, client.names, Cache()).values()]


@pytest.mark.parametrize(
    ("source", "names", "is_formatted"),
    [
        ("x = [ 1 ]\n", SAME_LENGTHS, False),
        ("x = [ {{ client.models | length }} ]\n", SAME_LENGTHS, False),
        ("x = [ {{ client.models | length }} ]\n", LONGER, False),
        ("x = [ 1 ]\n", SAME_LENGTHS.replace("NineChars", "Short"), False),
        ("y = [ 1 ]  # apiclient_python " + "y" * 70, LONGER, True),
        (WIDE, SAME_LENGTHS, True),
        (WIDE.replace("yy", "", 5), SAME_LENGTHS, False),
        ('x = [ "\u65e5\u672c" ]\n', SAME_LENGTHS, True),
        ('x = [ "e\u0301" ]\n', SAME_LENGTHS, True),
        ('x = [ "\u201cna\u00efve\u201d \u2013 \u2026" ]\n', SAME_LENGTHS, False),
    ],
)
def test_black_formats_files_in_which_it_can_change_lines(
    templates: Path, tmp_path: Path, source: str, names: str, is_formatted: bool
) -> None:
    (templates / "tests/{flavor}/test_new.py.jinja").write_text(source, encoding="utf-8")
    sync, aio = new_files(tmp_path, names)
    assert ("[ " not in sync) is ("[ " not in aio) is is_formatted


@pytest.mark.parametrize("kind", ["additions", "templates"])
def test_black_formats_templates_of_the_user(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "own" / "tests/{flavor}/test_new.py.jinja"
    path.parent.mkdir(parents=True)
    path.write_text("x = [ 1 ]\n")
    folders = Folders(**{kind: (tmp_path / "own",)})
    assert new_files(tmp_path, SAME_LENGTHS, folders) == ["x = [1]\n"] * 2


def test_files_that_black_skips_must_be_valid_python(templates: Path, tmp_path: Path) -> None:
    (templates / "tests/{flavor}/test_new.py.jinja").write_text("x = 1\nx = = 2\n")
    with pytest.raises(InputError, match=r"tests/sync/test_new\.py:2:1: its template makes this"):
        new_files(tmp_path, SAME_LENGTHS)
