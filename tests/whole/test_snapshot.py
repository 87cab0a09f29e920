"""Tests of all committed files in generated/."""

from __future__ import annotations

import ast
import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest
from black import format_str
from black.mode import Mode, TargetVersion

import textmagic_client
from generator.base.files import digest
from generator.build import build
from generator.output.drift import compare, drift
from tests.support import ROOT, tree
from textmagic_client import AsyncTextMagic, TextMagic

GENERATED = ROOT / "generated"
PYTHON = sorted(p for p in GENERATED.rglob("*.py") if "__pycache__" not in p.parts)


def test_the_committed_output_is_up_to_date() -> None:
    files = build(ROOT / "spec" / "openapi.yaml").files
    shown = "".join(d.show(d.path) for d in compare(files, GENERATED))
    assert shown == "", "run 'make generate' and commit the result"
    assert drift(GENERATED, files) == []


def test_the_manifest_names_every_file_with_its_digest() -> None:
    manifest = json.loads((GENERATED / "manifest.json").read_text())
    assert set(manifest) == {"generator", "spec", "files"}
    for path, expected in manifest["files"].items():
        assert digest((GENERATED / path).read_bytes()) == expected
    assert manifest["spec"] == manifest["files"]["openapi.yaml"]


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: p.relative_to(GENERATED).as_posix())
def test_every_file_has_the_layout_of_black_and_relative_imports(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    mode = Mode(target_versions={TargetVersion.PY311}, line_length=100)
    assert format_str(source, mode=mode) == source
    if "textmagic_client" not in path.parts:
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            assert not (node.module or "").startswith("textmagic_client")


def test_docstrings_of_methods_have_their_sections_in_order() -> None:
    """Sections have Google style: a blank line before, indented lines. The operation is last."""
    titles = ["Args", "Returns", "Raises", "Note"]
    methods = [
        node
        for path in sorted((GENERATED / "textmagic_client/sync/resources").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node)
    ]
    assert len(methods) >= 150
    for method in methods:
        text = ast.get_docstring(method) or ""
        found = re.findall(r"(?<=\n\n)(\w+):\n(?=    \S)", text)
        assert found == [title for title in titles if title in found], method.name
        assert found[-2:] == ["Raises", "Note"], method.name
        assert ("Args" in found) == bool(method.args.args[1:] + method.args.kwonlyargs)
        args = text.partition("\nArgs:\n")[2].partition("\n\n")[0]
        named = re.findall(r"^    (\w+): ", args, re.MULTILINE)
        assert named == [a.arg for a in method.args.args[1:] + method.args.kwonlyargs]
        raised = text.partition("\nRaises:\n")[2].partition("\n\n")[0]
        for line in re.findall(r"^    (?! )(.*)", raised, re.MULTILINE):
            assert re.match(r"[A-Za-z]+Error: \S", line), (method.name, line)


def test_no_file_contains_a_path_of_a_machine() -> None:
    for name, data in tree(GENERATED).items():
        text = data.decode()
        assert str(ROOT) not in text
        assert not re.search(r"(?<![\w.])/(home|root|tmp|Users)/", text), name


def surface(owner: type) -> dict[str, Any]:
    """Return the public attributes, and the arguments of methods."""
    found: dict[str, Any] = {}
    for name, member in inspect.getmembers(owner):
        if name.startswith("_"):
            continue
        found[name] = None
        if inspect.isfunction(member):
            found[name] = [
                (p.name, p.kind, str(p.annotation).replace("Awaitable[T]", "T"), p.default)
                for p in inspect.signature(member).parameters.values()
            ]
    return found


def test_both_flavors_have_the_same_surface() -> None:
    with TextMagic("me", "k") as sync:
        aio = AsyncTextMagic("me", "k")
        assert surface(TextMagic) == surface(AsyncTextMagic)
        constructors = [
            [str(p).replace("Async", "") for p in inspect.signature(c).parameters.values()]
            for c in (TextMagic, AsyncTextMagic)
        ]
        assert constructors[0] == constructors[1]
        resources = [name for name, member in surface(TextMagic).items() if member is None]
        assert resources
        for name in resources:
            mine: object = getattr(sync, name)
            theirs: object = getattr(aio, name)
            assert type(mine) is not type(theirs)
            assert surface(type(mine)) == surface(type(theirs))
            for method in surface(type(mine)):
                assert inspect.getdoc(getattr(mine, method)) == inspect.getdoc(
                    getattr(theirs, method)
                )


def test_the_surface_is_as_promised() -> None:
    from textmagic_client.sync.resources.sessions import Sessions

    signatures = {
        name: str(inspect.signature(member)).split(" -> ")
        for name, member in inspect.getmembers(Sessions, inspect.isfunction)
        if not name.startswith("_")
    }
    assert {name: result.strip("'") for name, (_, result) in signatures.items()} == {
        "list": "Page[models.MessageSession]",
        "get": "models.MessageSession",
        "stats": "models.GetMessageSessionStatResponse",
        "messages": "Page[models.MessageOut]",
        "delete": "None",
        "delete_bulk": "None",
    }
    parameters = {
        name: list(inspect.signature(getattr(Sessions, name)).parameters)[1:] for name in signatures
    }
    assert parameters == {
        "list": ["page", "limit"],
        "get": ["id"],
        "stats": ["id", "include_deleted"],
        "messages": ["id", "page", "limit", "statuses", "include_deleted"],
        "delete": ["id"],
        "delete_bulk": ["ids", "all", "x_ignore_null_values"],
    }


def test_all_exported_names_exist() -> None:
    from textmagic_client import models

    for module in (textmagic_client, models):
        for name in module.__all__:
            assert getattr(module, name) is not None
        assert set(module.__all__) <= set(dir(module))
        with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
            _ = module.nothing
