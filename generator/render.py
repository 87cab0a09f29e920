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
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple

import jinja2

from generator import __version__, docs, expected, fake, fake_tables, files, methods, spell, text
from generator.bundle import as_yaml
from generator.filenames import file_fault
from generator.flavors import FLAVORS
from generator.ir import Client
from generator.load import Document, display
from generator.problems import InputError, Location, quote

TEMPLATES: Final = files.TEMPLATES
_PLACEHOLDER = re.compile(r"\{(flavor|resource|module|api)\}")
_LITTER = re.compile(r"\.DS_Store|Thumbs\.db|.*~|\..*\.sw[a-z]|\.#.*|#.*#|.*\.py[co]")
"""What editors and systems leave behind."""
_CACHES: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


_OWN: Final = ("openapi.yaml", "manifest.json")
"""Files of the output that no template makes."""
_LONGEST: Final = 900
"""Characters of a line that says what is wrong."""
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


class Target(NamedTuple):
    """A file that is to be rendered."""

    path: str
    template: str
    environment: jinja2.Environment
    variables: dict[str, Any]


def render(client: Client, document: Document) -> dict[str, str]:
    """All files that are made of the document by path, Python not yet formatted."""
    return {"openapi.yaml": bundle(document), **rendered(targets(client))}


def targets(client: Client) -> list[Target]:
    """All files that templates are rendered to."""
    environment = _environment()
    variables = {"client": client, "fake": fake.fake(client)}
    found: list[Target] = []
    made: list[tuple[str, str]] = []
    for source in _sources():
        if not source.endswith(".jinja"):
            made.append((source, source))
            continue
        for path, own in _expand(source, client):
            made.append((path, source))
            found.append(Target(path, source, environment, {**variables, **own}))
    _check_paths(made)
    return found


def _check_paths(made: list[tuple[str, str]]) -> None:
    """Raise `InputError` if files cannot be beside each other, or not on each system.

    Args:
        made: The path of each file, and the template that makes it.
    """
    faults: list[str] = []
    known = {path: (path, "") for path in _OWN}
    for path, source in made:
        other, maker = known.setdefault(path.casefold(), (path, source))
        if maker == "":
            faults.append(f"{path}: the generator makes this file itself; rename {source}")
        elif other != path:
            faults.append(
                f"{path}: differs from {other} in case alone, which Windows does not tell apart; "
                f"rename {source} or {maker}"
            )
        elif maker != source:
            faults.append(f"{path}: two templates make this file, {maker} and {source}; rename one")
        for name in path.split("/"):
            if fault := file_fault(name):
                faults.append(f"{path}: '{name}' {fault}; rename {source}")
    folders = {str(parent).casefold() for path, _ in made for parent in PurePosixPath(path).parents}
    for folded, (path, source) in known.items():
        if folded in folders:
            faults.append(f"{path}: is a file and a folder, too; rename {source or path} or that")
    if faults:
        raise InputError(*(quote(fault, _LONGEST)[1:-1] for fault in faults))


def rendered(some: Iterable[Target]) -> dict[str, str]:
    """The text of some of them by path."""
    return {target.path: _rendered(target) for target in some}


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
    return {source: _read(source) for source in _sources() if not source.endswith(".jinja")}


def _read(source: str) -> str:
    path = TEMPLATES / source
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        at = Location.after(before, display(path))
        raise InputError(f"{at}: not UTF-8; save it in that encoding") from error


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
    faults += (
        f"{_shown(part)}: no template includes this; remove the file, or the dot before its name"
        for part in _unused(parts, found)
    )
    if faults:
        raise InputError(*faults)
    if not found:
        raise InputError(f"{display(TEMPLATES)}: no templates in it; install the generator again")
    return sorted(found)


def _unused(parts: list[str], sources: list[str]) -> list[str]:
    """Return the parts that no source includes, itself or by way of another part."""
    left: list[str] = list(parts)
    to_read: list[str] = [source for source in sources if source.endswith(".jinja")]
    while left and to_read:
        text = _COMMENT.sub("", _read(to_read.pop()))
        used = [part for part in left if f'"{part}"' in text or f"'{part}'" in text]
        left = [part for part in left if part not in used]
        to_read += used
    return left


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
            elif path.stat().st_size > files.LARGEST:
                faults.append(f"{display(path)}: is larger than {files.LARGEST:,} bytes; split it")
            else:
                yield path.relative_to(TEMPLATES).as_posix()


def _expand(source: str, client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    """The paths that a template is rendered to, each with its variables."""
    path = source.removesuffix(".jinja")
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
            return super().get_source(environment, template)
        except UnicodeDecodeError:
            _read(template)  # has the message
            raise


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
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
