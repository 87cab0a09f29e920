"""Inspect a whole package as tools do, and report all errors.

`python inspection.py PACKAGE MISSING…` prints one line for each error. The libraries MISSING are
treated as not installed.
"""

from __future__ import annotations

import doctest
import inspect
import pkgutil
import pydoc
import sys
import typing
import unittest
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any
from unittest import mock


class Missing:
    """An import hook that hides some libraries."""

    def __init__(self, libraries: list[str]) -> None:
        self._libraries = libraries

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in self._libraries:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def errors_of(package: str, missing: list[str]) -> Iterator[str]:
    """Import every module of a package, and inspect all its members.

    If libraries are missing, only the modules that mention them are inspected, to save time.
    """
    found = import_module(package)
    names = [package]
    unknown: list[str] = []
    names += (m.name for m in pkgutil.walk_packages(found.__path__, package + ".", unknown.append))
    yield from (f"walk_packages: {name}" for name in unknown)
    for name in names:
        yield from _errors(f"import {name}", import_module, name)
        module = sys.modules.get(name)
        if module is not None and (not missing or _mentions(module, missing)):
            yield from _errors_of_module(module)


def _mentions(module: ModuleType, libraries: list[str]) -> bool:
    source = inspect.getsource(module).lower()
    return any(library in source for library in libraries)


def _errors_of_module(module: ModuleType) -> Iterator[str]:
    name = module.__name__
    for each in dir(module):
        yield from _errors(f"getattr {name}.{each}", getattr, module, each)
    yield from _errors(f"hasattr {name}", hasattr, module, "load_tests")
    yield from _errors(f"import * from {name}", exec, f"from {name} import *", {})
    yield from _errors(f"getmembers {name}", inspect.getmembers, module)
    yield from _errors(f"pydoc {name}", pydoc.render_doc, module)
    yield from _errors(f"doctest {name}", doctest.DocTestFinder().find, module)
    yield from _errors(f"autospec {name}", mock.create_autospec, module)
    loader = unittest.defaultTestLoader
    yield from _errors(f"unittest {name}", loader.loadTestsFromModule, module)
    for each, value in list(vars(module).items()):
        if getattr(value, "__module__", None) != name:
            continue  # imported from another module
        if inspect.isclass(value):
            yield from _errors_of_class(f"{name}.{each}", value)
        elif inspect.isfunction(value):
            yield from _errors(f"get_type_hints {name}.{each}", typing.get_type_hints, value)


def _errors_of_class(name: str, kind: type) -> Iterator[str]:
    yield from _errors(f"get_type_hints {name}", typing.get_type_hints, kind)
    yield from _errors(f"getmembers {name}", inspect.getmembers, kind)
    yield from _errors(f"autospec {name}", mock.create_autospec, kind)
    for each, value in list(vars(kind).items()):
        function = getattr(value, "__func__", getattr(value, "fget", value))
        if inspect.isfunction(function):
            yield from _errors(f"get_type_hints {name}.{each}", typing.get_type_hints, function)


def _errors(what: str, function: Callable[..., object], *arguments: Any) -> Iterator[str]:
    try:
        function(*arguments)
    except Exception as error:
        yield f"{what}: {type(error).__name__}: {error}"


def main(package: str, *missing: str) -> None:
    if missing:
        sys.meta_path.insert(0, Missing(list(missing)))
    for line in errors_of(package, list(missing)):
        print(line)


if __name__ == "__main__":
    main(*sys.argv[1:])
