"""Reserved names of the client: its code and its tests must not give them another meaning."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.analyze.names import class_names
from generator.build import EMITTERS, reserved_names
from generator.emit.emitter import Emitter
from generator.emit.python.neutral import PACKAGE
from generator.emit.tests.emitter import TESTS
from tests.support import NAMES, ROOT, client_of

GENERATED = ROOT / "generated"
TESTS_FOLDER = GENERATED / "tests"


def bound_names(path: Path) -> Iterator[str]:
    """Yield the names that start with a capital letter and that a module binds."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.ImportFrom(names=names) | ast.Import(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case _:
                pass


def emitter_of(path: Path) -> Emitter:
    """The emitter of a generated file: that of its innermost folder."""
    neutral = path.relative_to(GENERATED).as_posix().replace(NAMES.package, PACKAGE)
    folders = {folder: emitter for emitter in EMITTERS for folder in emitter.templates}
    return folders[max((f for f in folders if f"{neutral}/".startswith(f)), key=len)]


def test_no_module_binds_a_name_that_the_client_can_have() -> None:
    client = client_of(ROOT / "spec" / "openapi.yaml")
    of_spec = {*client.models, *client.enums, *(e.values_name for e in client.enums.values())}
    of_spec |= {i.name for module in client.modules for i in module.request_models}
    of_spec |= {member.name for enum in client.enums.values() for member in enum.members}
    of_spec |= {resource.class_name for resource in client.resources}
    of_spec |= {f"Async{resource.class_name}" for resource in client.resources}
    known = reserved_names().classes | of_spec | {*class_names(NAMES.client)}
    found: dict[str, str] = {}
    for path in sorted(GENERATED.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if any(re.search(rf"\b{name}\b", source) for name in class_names(NAMES.client)):
            own = known | emitter_of(path).reserved_names.clients
            for name in bound_names(path):
                if re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) and name not in own:
                    found.setdefault(name, path.relative_to(GENERATED).as_posix())
    assert found == {}, "add these names to reserved_names.clients of the emitter of the file"


def test_no_package_hides_a_module_that_the_client_or_its_tests_import() -> None:
    standard = {n for n in sys.stdlib_module_names if n.islower() and not n.startswith("_")}
    assert standard <= reserved_names().packages
    beside = {p.stem for p in TESTS_FOLDER.iterdir() if not re.match(r"test_|__|\.", p.name)}
    assert beside <= TESTS.reserved_names.packages
