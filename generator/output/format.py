"""Fifth stage: drop the imports that a file does not use, and have black lay it out.

Templates import all they may need, which is simpler than deciding it for each file. The examples
on pages are Python, too. Whatever is not Python, though it should be, fails the build.
"""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Generator
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


def has_same_layout(renamed: str, source: str) -> bool:
    """Whether a file in which names were replaced is laid out as before: no line has grown."""
    return [*map(len, renamed.split("\n"))] == [*map(len, source.split("\n"))]


def check_files(files: dict[Path, str], cache: Cache) -> None:
    """Raise `InputError` if a file that is copied has Python that is not valid.

    Args:
        files: What is made of each file.
        cache: Knows those that were valid before.
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
    source = drop_unused_imports(source)
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
        code = drop_unused_imports(found[0]).lstrip("\n")
        is_wide = any(len(line) > LINE_LENGTH for line in code.splitlines())
        return format_python(code) if is_wide else code

    return _EXAMPLE.sub(formatted, page)


_TEXT = (  # but for f-strings, which have code in them
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|(?<!f)"(?:[^"\\\n]|\\.)*"'
    r"|(?<!f)'(?:[^'\\\n]|\\.)*'|#[^\n]*"
)
_IMPORT = r"^( *)(from [.\w]+ )?import (?:\(([^()]*)\)|([^(#\n]+))(  # noqa[^\n]*)?\n"
_TEXT_OR_IMPORT = re.compile(f"{_TEXT}|{_IMPORT}", re.MULTILINE | re.DOTALL)
_EXPORTS = re.compile(r"^__all__ = \[([^\]]*)\]", re.MULTILINE)
_WORD = re.compile(r"\w+")
_ARGUMENT = re.compile(r"(?<![\w.{])\w+(?:=(?!=)|: )")
"""The name of an argument, which may be that of something imported, and does not mean it."""
_GONE = "\0\n"


def drop_unused_imports(source: str) -> str:
    """Remove imported names that the module does not mention.

    `x as x` is kept, and what is in `__all__`: it is there for others.
    """
    words = set(_WORD.findall(_ARGUMENT.sub(" ", _TEXT_OR_IMPORT.sub("", source))))
    for exported in _EXPORTS.findall(source):
        words.update(_WORD.findall(exported))

    def tidied(found: re.Match[str]) -> str:
        pad, start, several, one, note = found.groups()
        if not (several or one):
            return found[0]
        every = [" ".join(name.split()) for name in (several or one).split(",") if name.strip()]
        names = [name for name in every if _is_kept(name, words)]
        if start == "from __future__ " or note or (names == every and several):
            return found[0]
        line = f"{pad}{start or ''}import {', '.join(names)}\n"
        if len(line) - 1 > LINE_LENGTH:
            lines = "".join(f"{pad}    {name},\n" for name in names)
            return f"{pad}{start}import (\n{lines}{pad})\n"
        return line if names else _GONE

    tidy = _TEXT_OR_IMPORT.sub(tidied, source)
    # One blank line where what is gone stood between two.
    return re.sub(rf"\n\n(?:(?:{_GONE})+\n)+", "\n\n", tidy).replace(_GONE, "")


def _is_kept(name: str, words: set[str]) -> bool:
    original, _, own = name.partition(" as ")
    return original in (own, "*") or (own or original).partition(".")[0] in words
