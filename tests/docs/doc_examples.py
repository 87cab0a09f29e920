"""Find the pages of the repository, and the examples in pages and docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent

from tests.support import ROOT

GENERATED = ROOT / "generated"
FOLDERS = (
    ROOT,
    ROOT / "additions",
    *(ROOT / "examples").iterdir(),
    ROOT / "spec",
    ROOT / "generator",
    ROOT / "templates",
    GENERATED,
    GENERATED / "docs",
)
PAGES = [page for folder in FOLDERS for page in sorted(folder.glob("*.md"))]
GUIDES = {path.name.removesuffix(".jinja") for path in (ROOT / "templates" / "docs").iterdir()}

_IN_PAGE = re.compile(r"^## `?(?P<title>.*?)`?$|^```python\n(?P<code>(?s:.*?))^```$", re.MULTILINE)
_IN_DOCSTRING = re.compile(
    r"^(?P<pad> *)(?:```(?:python|py)?\n(?P<fenced>(?s:.*?))^ *```$"
    r"|(?:Examples?:|\S.*::)\n(?P<indented>(?:\n|(?P=pad) +\S.*(?:\n|\Z))+))",
    re.MULTILINE,
)
_MAY_HAVE_ONE = re.compile(r"```|::$|Examples?:$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """Code that readers can copy."""

    place: str
    code: str
    title: str = ""
    """The heading above it."""
    is_complete: bool = True
    """Whether it has all imports. In guides, examples omit them."""


def in_page(text: str, place: str) -> Iterator[Example]:
    """Yield the examples of a page."""
    title = ""
    is_guide = any(place.endswith(f"/docs/{name}") for name in GUIDES)
    for found in _IN_PAGE.finditer(text):
        title = found["title"] or title
        if found["code"] is not None:
            yield Example(f"{place}:{_line(text, found)}", found["code"], title, not is_guide)


def in_docstrings(source: str, place: str) -> Iterator[Example]:
    """Yield the examples in docstrings of a module: fenced, below `Example:`, or after `::`."""
    if not _MAY_HAVE_ONE.search(source):  # parsing is slow, and few modules have one
        return
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        text = ast.get_docstring(node) or ""
        for found in _IN_DOCSTRING.finditer(text):
            code = dedent(found["fenced"] or found["indented"]).strip("\n")
            name = "" if isinstance(node, ast.Module) else node.name
            yield Example(f"{place}:{name}:{_line(text, found)}", _typed(code), is_complete=False)


def _typed(code: str) -> str:
    """Return the input of an interactive session. Other code is unchanged."""
    if ">>> " not in code:
        return code
    return "\n".join(line[4:] for line in code.splitlines() if line.startswith((">>> ", "... ")))


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
