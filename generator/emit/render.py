"""Fourth stage: from the intermediate representation and the templates to files in memory.

The tree of templates mirrors the tree of output. A `.jinja` file is rendered, any other is copied.
The names of the client replace those that stand for them in templates. In a path, `{flavor}`,
`{resource}`, `{module}` and `{api}` stand for each of those in turn.
"""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from inspect import isfunction
from pathlib import Path
from typing import Any, Final, NamedTuple

import jinja2

from generator.base import files
from generator.base.problems import InputError, Problems, quote
from generator.document.bundle import as_yaml
from generator.document.load import Document, display
from generator.emit.client import methods
from generator.emit.docs import pages as docs
from generator.emit.fake import infer as fake, tables as fake_tables
from generator.emit.python import escape as text, syntax as spell
from generator.emit.python.flavors import flavors
from generator.emit.python.neutral import PACKAGE, with_names
from generator.emit.tests import tables as expected
from generator.ir import Client, Names

TEMPLATES: Final = files.TEMPLATES
_PLACEHOLDER = re.compile(r"\{(flavor|resource|module|api)\}")
_LITTER = re.compile(r"\.DS_Store|Thumbs\.db|.*~|\..*\.sw[a-z]|\.#.*|#.*#|.*\.py[co]")
"""What editors and systems leave behind."""
_CACHES: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


class Target(NamedTuple):
    """A file that is to be rendered."""

    path: str
    template: str
    environment: jinja2.Environment
    roots: Sequence[Path]
    variables: dict[str, Any]


def roots_for(spec: Path) -> tuple[Path, ...]:
    """The folders of templates: those of every client, and the additions beside the spec."""
    own = files.additions(spec)
    return (TEMPLATES,) if own is None else (TEMPLATES, own)


def check_additions(client: Client, roots: Sequence[Path], problems: Problems) -> None:
    """Report handlers and additions of the spec that no file has."""
    sources = _sources(roots)
    for resource in client.resources:
        for effect in (o.effect for o in resource.operations if o.effect is not None):
            module, _, function = effect.handler.partition(".")
            source = f"{PACKAGE}/testing/{module}.py"
            if not module:
                continue
            if source not in sources:
                problems.add(effect.at, f"x-fake: no additions/{source} has {effect.handler!r}")
            elif f"\ndef {function}(" not in _read(sources[source], source):
                problems.add(effect.at, f"x-fake: there is no function {function!r} in {source}")
    named = {part.partition(".")[0] for source in sources for part in source.split("/")}
    for addition in client.additions:
        if addition.name not in named:
            problems.add(addition.at, f"no file of additions/ is called {quote(addition.name)}")


def render(
    client: Client, document: Document, roots: Sequence[Path] | None = None
) -> dict[str, str]:
    """All files that are made of the document by path, Python not yet formatted."""
    return {"openapi.yaml": bundle(document), **rendered(targets(client, roots))}


def targets(client: Client, roots: Sequence[Path] | None = None) -> list[Target]:
    """All files that templates are rendered to."""
    roots = roots or (TEMPLATES,)
    environment = _environment(client.names, roots)
    variables = {"client": client, "fake": fake.fake(client)}
    found: dict[str, Target] = {}
    for source in _sources(roots):
        if source.endswith(".jinja"):
            for path, own in _expand(source, client):
                if path in (*found, "openapi.yaml"):
                    raise InputError(f"{path}: two templates make this file; rename one")
                found[path] = Target(path, source, environment, roots, {**variables, **own})
    return list(found.values())


def rendered(some: Iterable[Target]) -> dict[str, str]:
    """The text of some of them by path."""
    return {target.path: _rendered(target) for target in some}


def _rendered(target: Target) -> str:
    try:
        return target.environment.get_template(target.template).render(target.variables)
    except InputError:
        raise
    except jinja2.TemplateSyntaxError as error:
        place = f"{_shown(error.name or target.template, target.roots)}:{error.lineno}:1"
        raise InputError(f"{place}: {error.message}") from error
    except Exception as error:
        place, is_ours = _place(error, target.roots)
        if is_ours:
            error.add_note(f"in {place}")
            raise
        said = quote(f"{type(error).__name__}: {error}", 200)[1:-1]
        raise InputError(f"{place or _shown(target.template, target.roots)}: {said}") from error


def _place(error: Exception, roots: Sequence[Path]) -> tuple[str, bool]:
    """Where in a template it was raised, and whether by a function of ours that it called."""
    place, is_ours = "", False
    for frame in traceback.extract_tb(error.__traceback__):
        if any(map(Path(frame.filename).is_relative_to, roots)):
            place, is_ours = f"{display(Path(frame.filename))}:{frame.lineno}:1", False
        elif place and Path(frame.filename).is_relative_to(files.PACKAGE):
            is_ours = not isinstance(error, jinja2.TemplateError | RecursionError)
    return place, is_ours


def _shown(source: str, roots: Sequence[Path]) -> str:
    found = (root / source for root in roots)
    return display(next(filter(Path.exists, found), roots[0] / source))


def copied(names: Names, roots: Sequence[Path] | None = None) -> dict[Path, tuple[str, str]]:
    """The files that only have other names, by their source: the path and the text of each."""
    return {
        root / source: (with_names(source, names), with_names(_read(root, source), names))
        for source, root in _sources(roots or (TEMPLATES,)).items()
        if not source.endswith(".jinja")
    }


def _read(root: Path, source: str) -> str:
    path = root / source
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{display(path)}: not UTF-8; save it in that encoding") from error


def bundle(document: Document) -> str:
    """The document in one piece, as YAML."""
    return as_yaml(document.root.plain())


def _sources(roots: Sequence[Path]) -> dict[str, Path]:
    """The root of each template by its path, but for those that others include.

    Raises `InputError` if there are none, or if something would be left out.
    """
    if not TEMPLATES.is_dir():
        raise InputError(f"{display(TEMPLATES)}: no such folder; install the generator again")
    found: dict[str, Path] = {}
    parts: dict[str, Path] = {}
    makers: dict[str, Path] = {}
    faults: list[str] = []
    for root in roots:
        for source in _files(root, faults):
            name = source.rpartition("/")[2]
            shown = display(root / source)
            made = source.removesuffix(".jinja")
            if made in makers:
                faults.append(f"{shown}: {display(makers[made])} makes this file; remove one")
            elif name.startswith(".") and name.endswith(".jinja"):
                parts[source] = root
            elif name.startswith(".") or not name.endswith((".py", ".md", ".jinja", "py.typed")):
                faults.append(
                    f"{shown}: would be left out; have its name end in '.py', '.md' or "
                    "'.jinja' and not start with a dot, or remove the file"
                )
            elif set("{}") & set(
                _PLACEHOLDER.sub("", source) if name.endswith(".jinja") else source
            ):
                faults.append(
                    f"{shown}: its path has braces that stand for nothing; have its name "
                    "end in '.jinja', and use {flavor}, {resource}, {module} or {api}"
                )
            else:
                found[source] = root
            makers.setdefault(made, root / source)
    if parts:
        texts = {
            source: _read(root, source)
            for source, root in (found | parts).items()
            if source.endswith(".jinja")
        }
        faults += (
            f"{display(parts[part] / part)}: no template includes this; remove the file, or the "
            "dot before its name"
            for part in parts
            if not any(f'"{part}"' in text for source, text in texts.items() if source != part)
        )
    if faults:
        raise InputError(*faults)
    if not found:
        raise InputError(f"{display(TEMPLATES)}: no templates in it; install the generator again")
    return dict(sorted(found.items()))


def _files(root: Path, faults: list[str]) -> Iterator[str]:
    """All files below a folder of templates, but for what editors leave behind."""

    def fail(error: OSError) -> None:
        raise error

    for parent, folders, names in os.walk(root, onerror=fail):
        folders[:] = [name for name in folders if name not in _CACHES]
        for name in [*folders, *names]:
            path = Path(parent, name)
            if name in folders and not path.is_symlink() and not path.suffix:
                continue
            if name in names and _LITTER.fullmatch(name):
                continue
            if name in folders or not path.is_file():
                faults.append(f"{display(path)}: would be left out; a file is needed here")
            else:
                yield path.relative_to(root).as_posix()


def _expand(source: str, client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    """The paths that a template is rendered to, each with its variables."""
    path = with_names(source.removesuffix(".jinja"), client.names)
    for flavor in flavors(client.names) if "{flavor}" in path else (None,):
        own = path.replace("{flavor}", flavor.folder) if flavor else path
        variables: dict[str, Any] = {"flavor": flavor}
        if "{module}" in own:
            for module in client.modules:
                yield own.replace("{module}", module.name), {**variables, "module": module}
        elif "{resource}" in own or "{api}" in own:
            for api in client.apis:
                if "{api}" in own:
                    yield own.replace("{api}", api.slug), {**variables, "api": api}
                    continue
                for resource in api.resources:
                    named = own.replace("{resource}", resource.name)
                    yield named, {**variables, "api": api, "resource": resource}
        else:
            yield own, variables


class _Loader(jinja2.FileSystemLoader):
    def __init__(self, names: Names, roots: Sequence[Path]) -> None:
        super().__init__(roots)
        self._names = names
        self._roots = roots

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, path, is_current = super().get_source(environment, template)
            return with_names(source, self._names), path, is_current
        except UnicodeDecodeError:
            for root in self._roots:
                if (root / template).exists():
                    _read(root, template)  # has the message
            raise


def _environment(names: Names, roots: Sequence[Path]) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=_Loader(names, roots),
        cache_size=-1,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    for module in (text, spell, methods, docs, expected, fake_tables):
        environment.filters.update(
            (name, function)
            for name, function in vars(module).items()
            if isfunction(function) and function.__module__ == module.__name__
        )
    constants: dict[str, Any] = environment.globals
    constants.update(errors=docs.errors(names), flavors=flavors(names))
    return environment
