"""Fourth stage: from the intermediate representation and the templates to files in memory.

The tree of templates mirrors the tree of output. A `.jinja` file is rendered, any other is
copied. In a path, `{flavor}`, `{resource}`, `{module}` and `{api}` stand for each of those in turn.
"""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from inspect import isfunction
from pathlib import Path
from typing import Any, Final, NamedTuple

import jinja2

from generator import __version__
from generator.base import files
from generator.base.problems import InputError, quote
from generator.document.bundle import as_yaml
from generator.document.load import Document, display
from generator.emit.client import methods
from generator.emit.docs import pages as docs
from generator.emit.fake import infer as fake, tables as fake_tables
from generator.emit.neutral import with_names
from generator.emit.python import escape as text, syntax as spell
from generator.emit.python.flavors import FLAVORS
from generator.emit.tests import tables as expected
from generator.ir import Client

TEMPLATES: Final = files.TEMPLATES
_PLACEHOLDER = re.compile(r"\{(flavor|resource|module|api)\}")
_LITTER = re.compile(r"\.DS_Store|Thumbs\.db|.*~|\..*\.sw[a-z]|\.#.*|#.*#|.*\.py[co]")
"""What editors and systems leave behind."""
_CACHES: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


class Target(NamedTuple):
    """A file that is to be rendered."""

    path: str
    template: str
    environment: _Environment
    variables: dict[str, Any]


def render(client: Client, document: Document) -> dict[str, str]:
    """All files that are made of the document by path, Python not yet formatted."""
    return {"openapi.yaml": bundle(document), **rendered(targets(client))}


def targets(client: Client) -> list[Target]:
    """All files that templates are rendered to."""
    environment = _environment()
    variables = {"client": client, "fake": fake.fake(client)}
    found: dict[str, Target] = {}
    for source in _sources():
        if source.endswith(".jinja"):
            for path, own in _expand(source, client):
                if path in (*found, "openapi.yaml"):
                    raise InputError(f"{path}: two templates make this file; rename one")
                found[path] = Target(path, source, environment, {**variables, **own})
    return list(found.values())


def rendered(some: Iterable[Target]) -> dict[str, str]:
    """The text of some of them by path."""
    return {target.path: _rendered(target) for target in some}


def rendered_apart(some: Iterable[Target]) -> tuple[dict[str, str], dict[str, str]]:
    """The same, parted: files that the spec has a say in, and those that only have a flavor."""
    by_spec: dict[str, str] = {}
    by_flavor: dict[str, str] = {}
    for target in some:
        target.environment.asked_for.clear()
        text = _rendered(target)
        is_fixed = target.environment.asked_for <= {"flavor"}
        (by_flavor if is_fixed else by_spec)[target.path] = text
    return by_spec, by_flavor


def _rendered(target: Target) -> str:
    try:
        return target.environment.get_template(target.template).render(target.variables)
    except InputError:
        raise
    except jinja2.TemplateSyntaxError as error:
        place = f"{_shown(error.name or target.template)}:{error.lineno}:1"
        raise InputError(f"{place}: {error.message}") from error
    except Exception as error:
        place, is_ours = _place(error)
        if is_ours:
            error.add_note(f"in {place}")
            raise
        said = quote(f"{type(error).__name__}: {error}", 200)[1:-1]
        raise InputError(f"{place or _shown(target.template)}: {said}") from error


def _place(error: Exception) -> tuple[str, bool]:
    """Where in a template it was raised, and whether by a function of ours that it called."""
    place, is_ours = "", False
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).is_relative_to(TEMPLATES):
            place, is_ours = f"{display(Path(frame.filename))}:{frame.lineno}:1", False
        elif place and Path(frame.filename).is_relative_to(files.PACKAGE):
            is_ours = not isinstance(error, jinja2.TemplateError | RecursionError)
    return place, is_ours


def _shown(source: str) -> str:
    return display(TEMPLATES / source)


def copied() -> dict[str, str]:
    """The files that are the same for every spec, by path. Their Python is formatted."""
    return {
        with_names(source): with_names(_read(source)) for source in _sources() if not source.endswith(".jinja")
    }


def _read(source: str) -> str:
    path = TEMPLATES / source
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{display(path)}: not UTF-8; save it in that encoding") from error


def bundle(document: Document) -> str:
    """The document in one piece, as YAML."""
    return as_yaml(document.root.plain())


def _sources() -> list[str]:
    """The templates by their paths, but for those that others include.

    Raises `InputError` if there are none, or if something would be left out.
    """
    if not TEMPLATES.is_dir():
        raise InputError(f"{display(TEMPLATES)}: no such folder; install the generator again")
    found: list[str] = []
    parts: list[str] = []
    faults: list[str] = []
    for source in _files(faults):
        name = source.rpartition("/")[2]
        if name.startswith(".") and name.endswith(".jinja"):
            parts.append(source)
        elif name.startswith(".") or not name.endswith((".py", ".md", ".jinja", "py.typed")):
            faults.append(
                f"{_shown(source)}: would be left out; have its name end in '.py', '.md' or "
                "'.jinja' and not start with a dot, or remove the file"
            )
        elif set("{}") & set(_PLACEHOLDER.sub("", source) if name.endswith(".jinja") else source):
            faults.append(
                f"{_shown(source)}: its path has braces that stand for nothing; have its name "
                "end in '.jinja', and use {flavor}, {resource}, {module} or {api}"
            )
        else:
            found.append(source)
    if parts:
        texts = {source: _read(source) for source in [*found, *parts] if source.endswith(".jinja")}
        faults += (
            f"{_shown(part)}: no template includes this; remove the file, or the dot before "
            "its name"
            for part in parts
            if not any(f'"{part}"' in text for source, text in texts.items() if source != part)
        )
    if faults:
        raise InputError(*faults)
    if not found:
        raise InputError(f"{display(TEMPLATES)}: no templates in it; install the generator again")
    return sorted(found)


def _files(faults: list[str]) -> Iterator[str]:
    """All files below the folder of templates, but for what editors leave behind."""

    def fail(error: OSError) -> None:
        raise error

    for parent, folders, names in os.walk(TEMPLATES, onerror=fail):
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
                yield path.relative_to(TEMPLATES).as_posix()


def _expand(source: str, client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    """The paths that a template is rendered to, each with its variables."""
    path = with_names(source.removesuffix(".jinja"))
    flavors = FLAVORS if "{flavor}" in path else (None,)
    for flavor in flavors:
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
    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, path, is_current = super().get_source(environment, template)
            return with_names(source), path, is_current
        except UnicodeDecodeError:
            _read(template)  # has the message
            raise


class _Context(jinja2.runtime.Context):
    def resolve_or_missing(self, key: str) -> Any:
        if isinstance(self.environment, _Environment) and key in self.parent:
            self.environment.asked_for.add(key)
        return super().resolve_or_missing(key)


class _Environment(jinja2.Environment):
    """Remembers which variables templates have asked for."""

    context_class = _Context

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.asked_for: set[str] = set()


def _environment() -> _Environment:
    environment = _Environment(
        loader=_Loader(TEMPLATES),
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
    constants.update(errors=docs.ERRORS, flavors=FLAVORS, version=__version__)
    return environment
