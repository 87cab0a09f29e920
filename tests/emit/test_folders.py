"""Folders of a user: additions add files, templates replace files."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import build
from generator.base.files import TEMPLATES, Folders
from generator.base.problems import InputError
from generator.emit.render import rendered
from tests.support import NAMES, TINY, client_of, codegen, tree, write_spec

HANDLED = TINY.replace("      tags: [Things]\n", "      tags: [Things]\n      HANDLER\n").replace(
    "HANDLER", "x-fake: { handler: mine.get }"
)
HANDLER = '''\
"""A handler."""

from __future__ import annotations

from typing import Any

from .store import Store
from .table import Route, Values


def get(store: Store, route: Route, values: Values) -> tuple[int, Any]:
    """Return nothing new."""
    return route.status, store.example(route.example)
'''


def folder(path: Path, **files: str) -> Path:
    """Write files to a folder. In the names, `__` is a slash and `_dot_` a dot."""
    for name, text in files.items():
        file = path / name.replace("__", "/").replace("_dot_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return path


def made(tmp_path: Path, folders: Folders) -> dict[str, str]:
    """Return all files except the bundle. Python is not yet formatted."""
    root = write_spec(tmp_path / "spec", TINY)
    found = build.templates(NAMES, root, folders)
    copied = {path: copy.text for path, copy in found.copied().items()}
    return copied | rendered(found.targets(client_of(root)))


def refusal(tmp_path: Path, folders: Folders) -> str:
    with pytest.raises(InputError) as caught:
        made(tmp_path, folders)
    return str(caught.value).replace(f"{tmp_path}/", "").replace(f"{TEMPLATES}/", "templates/")


def test_additions_are_added_and_rendered_once_for_each_flavor(tmp_path: Path) -> None:
    before = made(tmp_path, Folders())
    one = folder(tmp_path / "one", apiclient_python__one_dot_py='"""For ApiClient."""\n')
    two = tmp_path / "two" / "apiclient_python" / "{flavor}" / "two.py.jinja"
    two.parent.mkdir(parents=True)
    two.write_text('"""The {{ flavor.adverb }} one."""\n')
    after = made(tmp_path, Folders((one, tmp_path / "two", one)))
    assert {path: after[path] for path in after.keys() - before.keys()} == {
        "textmagic_client/one.py": '"""For TextMagic."""\n',
        "textmagic_client/sync/two.py": '"""The sync one."""\n',
        "textmagic_client/aio/two.py": '"""The async one."""\n',
    }
    assert before.items() <= after.items()


def test_a_file_in_two_folders_is_refused(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", apiclient_python__core__plain_dot_py='"""Mine."""\n')
    assert refusal(tmp_path, Folders((one,))) == (
        "one/apiclient_python/core/plain.py: "
        "templates/apiclient_python/core/plain.py makes the same file"
    )
    parts = folder(tmp_path / "two", docs___dot_callbacks_dot_md_dot_jinja="Mine.\n")
    assert refusal(tmp_path, Folders((parts,))).endswith("callbacks.md.jinja is the same template")
    more = [folder(tmp_path / name, docs__mine_dot_md="Mine.\n") for name in ("a", "b")]
    assert refusal(tmp_path, Folders(tuple(more))) == (
        "b/docs/mine.md: a/docs/mine.md makes the same file"
    )


def test_templates_replace_files_and_parts(tmp_path: Path) -> None:
    before = made(tmp_path, Folders())
    one = folder(
        tmp_path / "one",
        docs__retries_dot_md="One.\n",
        docs__errors_dot_md_dot_jinja="{{ client.title | markdown }}.\n",
        docs__new_dot_md="New.\n",
    )
    two = folder(
        tmp_path / "two",
        docs__retries_dot_md="Two.\n",
        docs__options_dot_md_dot_jinja="{{ client.title | markdown }}!\n",  # replaces a .md file
    )
    expected = {
        "docs/retries.md": "Two.\n",
        "docs/errors.md": "Tiny.\n",
        "docs/options.md": "Tiny!\n",
        "docs/new.md": "New.\n",
    }
    assert made(tmp_path, Folders(templates=(one, two))) == before | expected
    both = folder(tmp_path / "more", docs__more_dot_md="More.\n")
    folder(two, docs__more_dot_md="Another.\n")
    after = made(tmp_path, Folders((both,), (one, two)))
    assert after == before | expected | {"docs/more.md": "Another.\n"}


def test_two_templates_for_one_file_are_refused(tmp_path: Path) -> None:
    one = folder(
        tmp_path / "one", docs__retries_dot_md="One.\n", docs__retries_dot_md_dot_jinja="Two.\n"
    )
    assert "two templates make this file" in refusal(tmp_path, Folders(templates=(one,)))


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    for folders in (Folders((tmp_path / "no",)), Folders(templates=(tmp_path / "no",))):
        assert refusal(tmp_path, folders) == "no: no such folder; name an existing one"


def test_the_commands_use_folders_of_the_user(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", HANDLED)
    more = folder(tmp_path / "more", apiclient_python__testing__mine_dot_py=HANDLER)
    other = folder(tmp_path / "other", docs__retries_dot_md="Mine.\n")
    output = tmp_path / "output"
    place = ("--spec", root, "--output", output)
    given = ("--additions", more, "--templates", other)
    assert codegen("generate", *place) == 2
    assert "x-fake: no additions/" in capsys.readouterr().err
    assert codegen("generate", *place, *given) == 0
    assert (output / "docs" / "retries.md").read_text() == "Mine.\n"
    assert "handler=mine.get" in (output / "textmagic_client" / "testing/routes.py").read_text()
    assert codegen("check", *place, *given) == 0
    assert codegen("check", *place, "--additions", more) == 1
    assert codegen("validate", "--spec", root, *given) == 0
    capsys.readouterr()
    assert codegen("generate", *place, *given) == 0
    assert capsys.readouterr().out.endswith(": up to date\n")
    (other / "docs" / "retries.md").write_text("Changed.\n")
    assert codegen("generate", *place, *given) == 0
    assert (output / "docs" / "retries.md").read_text() == "Changed.\n"
    before = tree(tmp_path)
    assert codegen("generate", "--spec", root, "--output", more / "docs", *given) == 2
    assert "is among the templates; name another folder" in capsys.readouterr().err
    assert tree(tmp_path) == before
