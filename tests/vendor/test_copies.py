"""A copy has the chosen parts and their dependencies, and nothing else."""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest

from generator.base.files import Folders
from generator.base.parts import FLAVORS, TRANSPORTS, WITHOUT
from generator.base.problems import InputError
from generator.vendor.record import Copy
from tests.support import ROOT
from tests.vendor.library import library_copy, put, write_library

MISSING: dict[tuple[str, ...], tuple[str, ...]] = {
    ("httpx2",): ("pyreqwest",),
    ("pyreqwest",): ("httpx2", "httpcore2", "h11", "anyio"),
}
"""The packages that a copy with one transport does not need. Only async clients need anyio."""
IMPORT = """\
import importlib, pkgutil, sys
sys.path[:0] = FOLDERS
from inspection import Missing

sys.meta_path.insert(0, Missing(MISSING))
for name in PACKAGES:
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(package.__path__, f"{name}."):
        importlib.import_module(found.name)
    for module in (package, package.models, package.errors):
        for exported in module.__all__:
            getattr(module, exported)
    for sub in package._SUBMODULES:
        getattr(package, sub)
"""


class Row(NamedTuple):
    """The choices for a copy of the library."""

    flavors: tuple[str, ...]
    transports: tuple[str, ...]
    without: tuple[str, ...]
    only: tuple[str, ...]

    @property
    def has_callbacks(self) -> bool:
        return "callbacks" not in self.without and self.only != ("loans",)

    @property
    def has_testing(self) -> bool:
        return "testing" not in self.without


def pairs(row: Row) -> set[tuple[object, ...]]:
    """Return all pairs of choices of a row."""
    return set(itertools.combinations(enumerate(row), 2))


def rows() -> Iterator[Row]:
    """Return few rows which together contain all pairs of choices."""
    every = itertools.product(
        [FLAVORS, ("sync",), ("aio",)],
        [TRANSPORTS, *((transport,) for transport in TRANSPORTS)],
        [(), *((part,) for part in WITHOUT), WITHOUT],
        [(), ("books",), ("loans",)],
    )
    left = [Row(*choices) for choices in every]
    met: set[tuple[object, ...]] = set()
    while left:
        best = max(left, key=lambda row: len(pairs(row) - met))
        if pairs(best) <= met:
            return
        met |= pairs(best)
        yield best


ROWS = tuple(rows())


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def copies(library: Path) -> Mapping[Row, Copy]:
    """Return the copies for all rows, written to `copies/c<number>/`."""
    folder = library.parent.parent / "copies"
    made = {
        row: library_copy(library, folder / f"c{i}", **row._asdict()) for i, row in enumerate(ROWS)
    }
    for copy in made.values():
        put(copy)
    return made


def modules(copy: Copy) -> dict[str, str]:
    """Return the source of each module, by its dotted name in the package."""
    found: dict[str, str] = {}
    for path, text in copy.files.items():
        if path.endswith(".py"):
            parts = PurePosixPath(path).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = text
    return found


@cache
def imported(name: str, is_package: bool, source: str) -> frozenset[str]:
    """Return the relative imports of a module. An imported name counts as a module, too."""
    found: set[str] = set()
    base = name.split(".") if name else []
    base = base if is_package else base[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = base[: len(base) - node.level + 1]
            module = [*above, *(node.module.split(".") if node.module else [])]
            found.add(".".join(module))
            found |= {".".join([*module, each.name]) for each in node.names}
    return frozenset(found)


def test_every_module_is_needed_and_every_import_exists(copies: Mapping[Row, Copy]) -> None:
    for row, copy in copies.items():
        sources = modules(copy)
        packages = {
            name
            for name in sources
            if f"{name.replace('.', '/')}/__init__.py".lstrip("/") in copy.files
        }
        edges = {n: imported(n, n in packages, text) for n, text in sources.items()}
        public = ["", "errors", "models"]
        public += ["callbacks"] * row.has_callbacks
        public += ["testing", "testing.fixtures"] * row.has_testing
        reached: set[str] = set()
        while public:
            name = public.pop()
            if name in reached or name not in sources:
                continue
            reached.add(name)
            public += [*edges[name], name.rpartition(".")[0]]
        assert reached == set(sources), (row, set(sources) - reached)
        for name, found in edges.items():
            modules_only = {each for each in found if each.rpartition(".")[0] not in sources}
            assert modules_only <= set(sources), (row, name, modules_only - set(sources))


def test_omitted_parts_are_not_mentioned(copies: Mapping[Row, Copy]) -> None:
    for row, copy in copies.items():
        # surface.json names all error classes, so that copies can be compared.
        text = "\n".join(text for path, text in copy.files.items() if path != "surface.json")
        absent = {
            "pyreqwest": "pyreqwest" not in row.transports,
            "httpx2": "httpx2" not in row.transports,
            "httpcore2": "httpx2" not in row.transports,
            "AsyncTextMagic": "aio" not in row.flavors,
            ".aio": "aio" not in row.flavors,
            ".sync": "sync" not in row.flavors,
            "FakeTextMagic": not row.has_testing,
            "CallbackError": not row.has_callbacks,
            "parse_sold": not row.has_callbacks,
            "Sold": not row.has_callbacks,
            "loans": row.only == ("books",),
            "Loan": row.only == ("books",),
            "State": row.only == ("books",),
            "books": row.only == ("loans",),
            "Book": row.only == ("loans",),
            "Shelf": row.only == ("loans",),
            "Author": row.only == ("loans",),
            "ColorValue": row.only == ("loans",),  # loans only receive colors
            "stamps": bool(row.only) or not row.has_testing,
        }
        for word, is_absent in absent.items():
            found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
            assert (found is None) == is_absent, (row, word)


@pytest.mark.parametrize("transports", [TRANSPORTS, *MISSING])
def test_copies_can_be_imported_with_only_their_requirements(
    copies: Mapping[Row, Copy], transports: tuple[str, ...]
) -> None:
    rows = {row: copy for row, copy in copies.items() if row.transports == transports}
    for is_async in (True, False):
        chosen = [copy for row, copy in rows.items() if ("aio" in row.flavors) == is_async]
        missing = [n for n in MISSING.get(transports, ()) if not (is_async and n == "anyio")]
        folders = [str(chosen[0].folder.parent.parent), str(ROOT / "generated" / "tests")]
        names = [f"{copy.folder.parent.name}.{copy.folder.name}" for copy in chosen]
        code = (
            IMPORT.replace("FOLDERS", repr(folders))
            .replace("MISSING", repr(missing))
            .replace("PACKAGES", repr(names))
        )
        done = subprocess.run(
            [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_mypy_accepts_every_copy(copies: Mapping[Row, Copy], tmp_path: Path) -> None:
    folder = next(iter(copies.values())).folder.parent.parent
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
            *(f"--cache-dir={tmp_path}", "--explicit-package-bases", "--no-warn-unused-ignores"),
            str(folder),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["sms", "_sms", "Sms2", "client", "core", "tests"])
def test_a_copy_can_have_any_valid_name(name: str, library: Path, tmp_path: Path) -> None:
    copy = library_copy(library, tmp_path, without=("callbacks",), only=("loans",), name=name)
    assert copy.folder == tmp_path / name
    assert "textmagic_client" not in "\n".join(copy.files.values())


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a-b", "is no package: it must match [A-Za-z_][A-Za-z0-9_]*"),
        ("class", "is a keyword of Python"),
        ("email", "has another meaning in the client or its tests"),
        ("msgspec", "has another meaning in the client or its tests"),
        ("aux", "is the name of a device on Windows"),
    ],
)
def test_an_invalid_package_name_is_refused(
    name: str, why: str, library: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError) as caught:
        library_copy(library, tmp_path, name=name)
    assert str(caught.value) == f"--name: '{name}' {why}; choose another"


def test_the_message_names_all_unknown_resources(library: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        library_copy(library, tmp_path, only=("book", "loans", "cats"))
    assert str(caught.value).split("\n") == [
        "--only: there is no resource 'book'; did you mean 'books'?",
        "--only: there is no resource 'cats'; use books, loans",
    ]


@pytest.mark.parametrize("key", ["additions", "templates"])
def test_files_that_would_have_no_effect_are_refused(
    key: str, library: Path, tmp_path: Path
) -> None:
    """A copy has only files of the package. A file outside of it is a mistake in the layout."""
    folder = tmp_path / "codegen"
    names = ("apiclient_python/extra.py", "docs/extra.md", "extra.py", "README.md", ".DS_Store")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text('"""More."""\n', encoding="utf-8")
    folders = Folders(**{key: (folder,)})
    with pytest.raises(InputError) as caught:
        library_copy(library, tmp_path, folders=folders)
    fix = f"a copy has only files of {folder}/apiclient_python; move it there, or remove it"
    assert str(caught.value).split("\n") == [
        f"--{key}: {folder}/docs: {fix}",
        f"--{key}: {folder}/extra.py: {fix}",
    ]
    (folder / "docs/extra.md").unlink()
    (folder / "docs").rmdir()
    (folder / "extra.py").unlink()
    assert "extra.py" in library_copy(library, tmp_path, folders=folders).files
