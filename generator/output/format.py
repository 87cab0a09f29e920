"""Fifth stage: have black lay out what is Python, the examples on pages too.

Whatever is not Python, though it should be, fails the build.
"""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.base.cache import Cache, user_folder
from generator.base.problems import InputError, quote
from generator.document.load import display

LINE_LENGTH: Final = 100
_HEAD: Final = 200


def format_files(files: dict[str, str], cache: Cache) -> dict[str, str]:
    """The files with their Python formatted."""
    formatted = dict(files)
    for path, source in files.items():
        if path.endswith((".py", ".md")):
            key = cache.key(source)
            known = cache.written(key, path)
            formatted[path] = _format_file(path, source) if known is None else known
            cache.add(key, formatted[path])
    return formatted


def check_files(files: Mapping[str, str], paths: Mapping[str, Path], cache: Cache) -> None:
    """Raise `InputError` if a file that is copied has Python that is not valid.

    `paths`: where each of them is copied from.
    """
    faults: list[str] = []
    for path, source in files.items():
        if not path.endswith(".py"):
            continue
        key = cache.key(f"copied {source}")
        if not cache.has(key):
            try:
                check_python(source)
            except NotPythonError as error:
                faults.append(f"{display(paths[path])}:{error.line}:1: {error}")
        cache.add(key)
    if faults:
        raise InputError(*faults)


def _format_file(path: str, source: str) -> str:
    try:
        return format_page(source) if path.endswith(".md") else format_python(source)
    except NotPythonError as error:
        raise InputError(f"{path}:{error.line}:1: its template makes this, {error}") from error


class NotPythonError(Exception):
    """What should be Python is not."""

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
    except (ValueError, RecursionError, MemoryError) as error:  # NUL; nested too deeply
        raise NotPythonError(1, type(error).__name__, str(error)) from error


@contextmanager
def _some_home() -> Generator[None]:
    """Have a cache folder named, which black asks for when it is imported, and then does not use.

    Where the user has no home, it could not be imported.
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
    """A Python module in its final form. Raises `NotPythonError` if it is none."""
    with _some_home():
        from black import format_str  # slow to import
        from black.mode import Mode, TargetVersion

    if "\0" in source:  # which black lets pass
        check_python(source)
    if "\n# fmt: off\n" in source[:_HEAD]:
        check_python(source)
        return source  # a table: black would only copy it
    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    try:
        return format_str(source, mode=mode)
    except Exception:
        check_python(source)  # it has the better message
        raise


_EXAMPLE = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def format_page(page: str) -> str:
    """A page with the Python on it in its final form. What fits stays as someone laid it out."""

    def formatted(found: re.Match[str]) -> str:
        code = found[0].lstrip("\n")
        is_wide = any(len(line) > LINE_LENGTH for line in code.splitlines())
        return format_python(code) if is_wide else code

    return _EXAMPLE.sub(formatted, page)
