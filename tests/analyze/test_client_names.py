"""Names of the client are refused if its code, tests or pages already use them."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.analyze.names import class_names
from generator.build import EMITTERS, reserved_names
from generator.emit.emitter import Emitter
from generator.emit.python.neutral import PACKAGE
from generator.emit.render import owner
from generator.emit.tests.emitter import TESTS
from generator.ir import values_name
from tests.docs.doc_examples import in_page
from tests.pets import BASIC, pets
from tests.support import NAMES, ROOT, client_of, problems_of, write_spec

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
    """Return the emitter of a generated file."""
    template = path.relative_to(GENERATED).as_posix().replace(NAMES.package, PACKAGE)
    found = owner(template, {folder: each for each in EMITTERS for folder in each.templates})
    assert found is not None, path
    return found


def test_names_that_modules_bind_are_reserved() -> None:
    client = client_of(ROOT / "spec" / "openapi.yaml")
    of_spec = {*client.models, *client.enums, *map(values_name, client.enums)}
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


def test_standard_modules_are_reserved_packages() -> None:
    standard = {n for n in sys.stdlib_module_names if n.islower() and not n.startswith("_")}
    assert standard <= reserved_names().packages
    beside = {p.stem for p in TESTS_FOLDER.iterdir() if not re.match(r"test_|__|\.", p.name)}
    assert beside <= TESTS.reserved_names.packages


def imported(source: str) -> Iterator[str]:
    """Yield the top-level modules that code imports."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name.partition(".")[0] for alias in names)
            case ast.ImportFrom(module=str(name), level=0):
                yield name.partition(".")[0]
            case _:
                pass


def test_imported_distributions_are_reserved_packages() -> None:
    sources = [path.read_text(encoding="utf-8") for path in GENERATED.rglob("*.py")]
    pages = [page.read_text(encoding="utf-8") for page in GENERATED.rglob("*.md")]
    sources += [example.code for page in pages for example in in_page(page, "")]
    found = {name for source in sources for name in imported(source)}
    own = {"__future__", NAMES.package, *reserved_names().packages}
    assert found - own <= reserved_names().distributions
    assert len(found - own) > 10


@pytest.mark.parametrize(
    ("client", "problem"),
    [
        ("x-client: { package: Pets }", "3:22: 'Pets' is no package: it must match"),
        ("x-client: { package: class }", "3:22: 'class' is a keyword of Python"),
        ("x-client: { package: json }", "3:22: 'json' has another meaning in the client"),
        ("x-client: { package: typing_extensions }", "3:22: 'typing_extensions' has another"),
        ("x-client: { package: msgspec }", "3:22: 'msgspec' has another meaning in the client"),
        ("x-client: { package: con }", "3:22: 'con' is the name of a device on Windows"),
        ("x-client: { distribution: -pets }", "3:27: '-pets' is no distribution: it must match"),
        ("x-client: { distribution: Msgspec }", "3:27: 'Msgspec' has another meaning"),
        ("x-client: { class: pets }", "3:20: 'pets' is no class: it must match"),
        ("x-client: { class: Page }", "3:20: 'Page' has another meaning in the client"),
        ("x-client: { class: Callback }", "3:20: 'Callback' has another meaning in the client"),
        ("x-client: { class: Pet }", "'Pet' cannot name a class: the client uses the name"),
        ("x-client: { class: Pets }", "'Pets' cannot name a class: the client uses the name"),
        ("x-client: { environment: Pets }", "3:26: 'Pets' is no environment: it must match"),
        ("x-client: { variable: lambda }", "3:23: 'lambda' is a keyword of Python"),
        ("x-client: { variable: fake }", "3:23: 'fake' has another meaning in the client"),
        ("x-client: { version: one }", "3:22: 'one' is no version: it must match"),
        ("x-client: { version: 1.0 }", "3:22: expected a string, found the number 1.0"),
        ("x-client: { title: '' }", "3:20: there is no text; write some or remove it"),
        ("x-client: { command: pets }", "3:13: 'command' is not supported in x-client"),
        ("x-client: { additions: { a: { needs: [x] } } }", "3:39: there is no resource 'x'"),
        ("x-client: { additions: { a: { needs: [pets] } } }", "3:26: no file of additions/ is c"),
        ("x-client: { additions: { core: { needs: [pets] } } }", "3:26: no file of additions/ is"),
        (f"x-client: {{ package: {'p' * 81} }}", "is longer than 80 characters; choose another"),
    ],
)
def test_invalid_names_are_refused(tmp_path: Path, client: str, problem: str) -> None:
    (found,) = problems_of(write_spec(tmp_path, pets(BASIC, client)))
    assert problem in found
    assert found.startswith("openapi.yaml:")


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("Email", "'email', which follows from the title, has another meaning in the client or"),
        ("3D", "'3d', which follows from the title, is no package: it must match"),
        ("Ω", "'', which follows from the title, is no package: it must match"),
    ],
)
def test_a_title_without_a_valid_name_is_refused(tmp_path: Path, title: str, problem: str) -> None:
    (found,) = problems_of(write_spec(tmp_path, pets(BASIC).replace("Pet Store", title)))
    assert found.startswith(f"openapi.yaml:2:16: {problem}")
    assert found.endswith("; set package in x-client")
