"""Fifth stage: drop the imports that a file does not use, and have black lay it out.

Templates import all they may need, which is simpler than deciding it for each file.
"""

from __future__ import annotations

import ast
from functools import lru_cache

from generator.problems import InputError

LINE_LENGTH = 100
HEAD = 200


def format_files(files: dict[str, str]) -> dict[str, str]:
    """The files with their Python formatted."""
    formatted = dict(files)
    for path, source in files.items():
        if path.endswith(".py"):
            try:
                formatted[path] = format_python(source)
            except SyntaxError as error:
                line = (error.text or "").strip()
                raise InputError(
                    f"{path}: its template makes Python that is not valid: {line}"
                ) from error
    return formatted


@lru_cache(maxsize=4096)
def format_python(source: str) -> str:
    """A Python module in its final form."""
    from black import format_str  # slow to import
    from black.mode import Mode, TargetVersion

    source = drop_unused_imports(source)
    if "\n# fmt: off\n" in source[:HEAD]:
        return source  # a table: black would only copy it
    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    return format_str(source, mode=mode)


def drop_unused_imports(source: str) -> str:
    """Remove imported names that the module does not mention. `x as x` is kept: a re-export."""
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {"*"}
    lines = source.splitlines(keepends=True)
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)]
    for node in sorted(imports, key=lambda n: n.lineno, reverse=True):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            continue
        kept = [alias for alias in node.names if alias.asname or alias.name in used]
        if len(kept) < len(node.names):
            pad = " " * node.col_offset
            node.names = kept
            first, last = node.lineno - 1, node.end_lineno or node.lineno
            lines[first:last] = [f"{pad}{ast.unparse(node)}\n"] if kept else []
            if not kept and not lines[first - 1].strip() and not lines[first].strip():
                del lines[first]  # one blank line where the import stood between two
    return "".join(lines)
