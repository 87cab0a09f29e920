"""Fifth stage: drop the imports that a file does not use, and have black lay it out.

Templates import all they may need, which is simpler than deciding it for each file. The examples
on pages are Python, too.
"""

from __future__ import annotations

import re
from typing import Final

from generator.cache import Cache
from generator.problems import InputError

LINE_LENGTH: Final = 100
_HEAD: Final = 200


def format_files(files: dict[str, str], cache: Cache) -> dict[str, str]:
    """The files with their Python formatted."""
    formatted = dict(files)
    for path, source in files.items():
        if path.endswith((".py", ".md")):
            key = cache.key(source)
            known = cache.get(key)
            formatted[path] = _format_file(path, source) if known is None else known
            cache.add(key, formatted[path])
    return formatted


def _format_file(path: str, source: str) -> str:
    try:
        return format_page(source) if path.endswith(".md") else format_python(source)
    except ValueError as error:  # of black, with the line in its second
        line = str(error).partition("\n")[2].partition("\n")[0].strip()
        raise InputError(f"{path}: its template makes Python that is not valid: {line}") from error


def format_python(source: str) -> str:
    """A Python module in its final form."""
    from black import format_str  # slow to import
    from black.mode import Mode, TargetVersion

    source = drop_unused_imports(source)
    if "\n# fmt: off\n" in source[:_HEAD]:
        return source  # a table: black would only copy it
    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    return format_str(source, mode=mode)


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
