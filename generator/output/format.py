"""Fifth stage: format Python with black, including the examples on pages.

The build fails if a file that should be Python is not valid Python. Black takes longer than all
other stages together. Therefore the templates of the generator use the layout of black, and black
formats only the files in which it could still change something.
"""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Container, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.base.cache import Cache, user_folder
from generator.base.files import WIDTH
from generator.base.problems import InputError, display, quote
from generator.emit.python.layout import has_wide_line

_HEAD: Final = 200


def format_files(
    files: dict[str, str], cache: Cache, laid_out: Container[str] = ()
) -> dict[str, str]:
    """Return the files with formatted Python.

    Args:
        files: The text of each file, by path.
        cache: Knows the files that were formatted before.
        laid_out: The paths of files that have the layout of black already, but for lines that are
            too long.
    """
    formatted = dict(files)
    for path, source in files.items():
        if path.endswith((".py", ".md")):
            key = cache.key(source)
            known = cache.written(key, path)
            if known is None:
                known = _format_file(path, source, is_laid_out=path in laid_out)
            formatted[path] = known
            cache.add(key, formatted[path])
    return formatted


def check_files(files: Mapping[Path, str], cache: Cache) -> None:
    """Raise `InputError` if a copied file has invalid Python.

    Args:
        files: The text of each file, by the path of its source.
        cache: Knows the files that were valid before.
    """
    faults: list[str] = []
    for path, source in files.items():
        if path.suffix != ".py":
            continue
        key = cache.key(f"copied {source}")
        if not cache.has(key):
            try:
                check_python(source)
            except NotPythonError as error:
                faults.append(f"{display(path)}:{error.line}:1: {error}")
        cache.add(key)
    if faults:
        raise InputError(*faults)


def _format_file(path: str, source: str, *, is_laid_out: bool) -> str:
    try:
        if is_laid_out and path.endswith(".py") and not has_wide_line(source):
            check_python(source)
            return source
        return format_page(source) if path.endswith(".md") else format_python(source)
    except NotPythonError as error:
        raise InputError(f"{path}:{error.line}:1: its template makes this, {error}") from error


class NotPythonError(Exception):
    """The generated Python code is invalid."""

    def __init__(self, line: int, fault: object, text: str) -> None:
        super().__init__(f"not valid Python: {fault}: {quote(text.strip())}")
        self.line = line


def check_python(source: str) -> None:
    """Raise `NotPythonError` if the source of a module is not valid Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "", "exec", dont_inherit=True)
    except SyntaxError as error:
        line = error.lineno or 1
        raise NotPythonError(
            line, error.msg, "".join(source.split("\n")[line - 1 : line])
        ) from error
    except (ValueError, RecursionError, MemoryError) as error:  # NUL, or nested too deeply
        raise NotPythonError(1, type(error).__name__, str(error)) from error


@contextmanager
def _some_home() -> Generator[None]:
    """Set a cache folder while black is imported. Black asks for one but does not use it.

    Without this setting, the import fails if the user has no home folder.
    """
    if "black" in sys.modules or user_folder() is not None:
        yield
        return
    os.environ["XDG_CACHE_HOME"] = os.path.abspath(os.devnull)
    try:
        yield
    finally:
        del os.environ["XDG_CACHE_HOME"]


def format_python(source: str) -> str:
    """Return a Python module in its final format. Raise `NotPythonError` if it is invalid."""
    with _some_home():
        from black import format_str  # slow to import
        from black.mode import Mode, TargetVersion

    if "\0" in source:  # black accepts NUL
        check_python(source)
    if "\n# fmt: off\n" in source[:_HEAD]:
        check_python(source)
        return source  # a table: black would only copy it
    mode = Mode(target_versions={TargetVersion.PY311}, line_length=WIDTH)
    try:
        return format_str(source, mode=mode)
    except Exception:
        check_python(source)  # raises an error with a better message
        raise


_EXAMPLE = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def format_page(page: str) -> str:
    """Return a page with its Python formatted. Code that fits the page keeps its line breaks."""

    def formatted(found: re.Match[str]) -> str:
        code = found[0].lstrip("\n")
        is_wide = any(len(line) > WIDTH for line in code.splitlines())
        return format_python(code) if is_wide else code

    return _EXAMPLE.sub(formatted, page)
