"""The imports of a generated module, computed from the names in its code."""

from __future__ import annotations

import symtable
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.base.files import WIDTH
from generator.base.scalars import SCALARS
from generator.emit.python.layout import STEP

Importable = Mapping[str, Iterable[str]]
"""Importable names by module: `name` or `name as other`. The key "" has whole modules."""

STANDARD: Final[Importable] = {
    "collections.abc": ("Callable", "Iterable", "Sequence"),
    **{
        module: {name for scalar in SCALARS for name in scalar.imports.get(module, ())}
        for module in {module for scalar in SCALARS for module in scalar.imports}
    },
    "types": ("NoneType",),
    "typing": ("Any", "ClassVar", "Literal", "overload"),
}
"""Importable of the standard library that generated code uses."""
MSGSPEC: Final[Importable] = {"": ("msgspec",), "msgspec": ("UNSET", "UnsetType")}


def imports(code: str, *sections: Importable) -> str:
    """Return the import statements that a module needs, in the order of isort.

    Args:
        code: The module without its imports. Invalid Python gets no imports: it fails later.
        sections: Importable names. A blank line separates two sections.
    """
    used = _used(code, {_own(name) for known in sections for _, name in _every(known)})
    blocks: list[str] = []
    for known in sections:
        found: dict[str, list[str]] = {}
        for module, name in _every(known):
            if _own(name) in used:
                found.setdefault(module, []).append(name)
        if found:
            blocks.append("\n".join(_statements(found)))
    return "\n\n".join(blocks)


def _every(known: Importable) -> Iterator[tuple[str, str]]:
    return ((module, name) for module, names in known.items() for name in names)


def _own(name: str) -> str:
    """Return the local name of an imported name."""
    return name.rpartition(" as ")[2]


def _used(code: str, names: set[str]) -> set[str]:
    """Return the names that the code uses as globals and does not define."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            module = symtable.symtable(code, "", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    used: set[str] = set()
    scopes = [module]
    while scopes:
        scope = scopes.pop()
        for name in names.intersection(scope.get_identifiers()):
            symbol = scope.lookup(name)
            if symbol.is_global() and symbol.is_referenced():
                used.add(name)
        scopes += scope.get_children()
    defined = {name for name in used if _defines(module, name)}
    return used - defined


def _defines(module: symtable.SymbolTable, name: str) -> bool:
    return name in module.get_identifiers() and module.lookup(name).is_assigned()


def import_from(names: Iterable[str], module: str) -> str:
    """Return the statement that imports the names from a module."""
    ordered = sorted(names, key=_name_order)
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= WIDTH:
        return line
    lines = "".join(f"{STEP}{name},\n" for name in ordered)
    return f"from {module} import (\n{lines})"


def _statements(found: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for module in sorted(found, key=_module_order):
        if module:
            yield import_from(found[module], module)
        else:
            yield from (f"import {name}" for name in sorted(found[module], key=_name_order))


def _module_order(module: str) -> tuple[bool, int, str]:
    """Sort whole modules first. Sort relative modules with the outermost package first."""
    name = module.lstrip(".")
    return module != "", len(name) - len(module), name


def _name_order(name: str) -> tuple[int, str]:
    """Sort constants first, then classes."""
    is_constant = len(name) > 1 and name.isupper()
    return 0 if is_constant else 1 if name[0].isupper() else 2, name
