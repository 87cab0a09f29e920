"""Fourth stage: from the intermediate representation and the templates to files in memory.

The trees of templates mirror the tree of output. A `.jinja` file is rendered, any other is copied.
Each belongs to the emitter whose folder it is in. Names in braces in a path, such as `{flavor}`,
stand for several things in turn; the emitter says which.
"""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple

import jinja2

from generator.base import files
from generator.base.filenames import file_fault
from generator.base.problems import InputError, Location, quote
from generator.document.bundle import as_yaml
from generator.document.load import Document, display
from generator.emit.emitter import Emitter
from generator.emit.python.neutral import with_names
from generator.ir import Client, Names

BUNDLE: Final = "openapi.yaml"
"""The file that is made of the document, without a template."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LITTER = re.compile(r"\.DS_Store|Thumbs\.db|.*~|\..*\.sw[a-z]|\.#.*|#.*#|.*\.py[co]")
"""What editors and systems leave behind."""
_OWN: Final = (BUNDLE, "manifest.json")
"""Files of the output that no template makes."""
_LONGEST: Final = 900
"""Characters of a line that says what is wrong."""
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_ABOUT: Final = "README.md"
"""What the folder of templates says of itself. That of the client is `README.md.jinja`."""
_CACHES: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


class Source(NamedTuple):
    """A template, or a file that is copied."""

    path: Path
    emitter: Emitter


class Target(NamedTuple):
    """A file that is to be rendered."""

    path: str
    template: str
    environment: jinja2.Environment
    variables: dict[str, Any]


class Templates:
    """What output is made of, with the emitter of each file.

    Args:
        emitters: Those that make files.
        roots: Folders that mirror the output, one beside the other.
        names: Replace the neutral names in templates.

    Raises:
        InputError: There is nothing, or something would be left out.
    """

    def __init__(self, emitters: Sequence[Emitter], roots: Sequence[Path], names: Names) -> None:
        self._names = names
        self._emitters = emitters
        self._roots = roots
        self.sources = _sources(emitters, roots)

    @property
    def paths(self) -> dict[str, Path]:
        """Where each file that is copied stands."""
        return {with_names(n, self._names): source.path for n, source in self.sources.items()}

    def copied(self) -> dict[str, str]:
        """The files that only get other names, by path. Their Python is not formatted."""
        return {
            with_names(name, self._names): with_names(read_template(source.path), self._names)
            for name, source in self.sources.items()
            if not name.endswith(".jinja")
        }

    def relaid(self, copies: Mapping[str, str]) -> set[str]:
        """Paths of copied Python whose lines have grown or shrunk with the names."""
        before = self.paths
        return {
            path
            for path, text in copies.items()
            if path.endswith(".py")
            and [*map(len, text.split("\n"))]
            != [*map(len, read_template(before[path]).split("\n"))]
        }

    def targets(self, client: Client) -> list[Target]:
        """All files that templates are rendered to."""
        environments = {e: _environment(e, self._roots, self._names) for e in self._emitters}
        contexts = {e: {"client": client, **e.context(client)} for e in self._emitters}
        found: list[Target] = []
        made: list[tuple[str, str]] = []
        for name, (_, emitter) in self.sources.items():
            if not name.endswith(".jinja"):
                made.append((with_names(name, self._names), name))
                continue
            for path, own in _expand(name, emitter, client):
                made.append((path, name))
                variables = {**contexts[emitter], **own}
                found.append(Target(path, name, environments[emitter], variables))
        _check_paths(made)
        return found


def _check_paths(made: list[tuple[str, str]]) -> None:
    """Raise `InputError` if two files exclude each other, or if a system cannot hold one.

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


def bundle(document: Document) -> str:
    """The document in one piece, as YAML."""
    return as_yaml(document.root.plain())


def rendered(some: Iterable[Target]) -> dict[str, str]:
    """The text of some of them by path."""
    return {target.path: _rendered(target) for target in some}


def _rendered(target: Target) -> str:
    template = target.template
    try:
        return target.environment.get_template(template).render(target.variables)
    except InputError:
        raise
    except jinja2.TemplateSyntaxError as error:
        template = error.name or template
        place = f"{_shown(template, target.environment)}:{error.lineno}:1"
        raise InputError(f"{place}: {error.message}") from error
    except Exception as error:
        place, is_ours = _place(error, target.environment)
        if is_ours:
            error.add_note(f"in {place}")
            raise
        said = quote(f"{type(error).__name__}: {error}", 200)[1:-1]
        shown = place or _shown(template, target.environment)
        raise InputError(f"{shown}: {said}") from error


def _place(error: Exception, environment: jinja2.Environment) -> tuple[str, bool]:
    """Where in a template it was raised, and whether by a function of ours that it called."""
    place, is_ours = "", False
    roots = _loader(environment).searchpath
    for frame in traceback.extract_tb(error.__traceback__):
        if any(Path(frame.filename).is_relative_to(root) for root in roots):
            place, is_ours = f"{display(Path(frame.filename))}:{frame.lineno}:1", False
        elif place and Path(frame.filename).is_relative_to(files.PACKAGE):
            is_ours = not isinstance(error, jinja2.TemplateError | RecursionError)
    return place, is_ours


def _shown(template: str, environment: jinja2.Environment) -> str:
    return display(_loader(environment).path(template))


def read_template(path: Path) -> str:
    """The text of a file among the templates."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        at = Location.after(before, display(path))
        raise InputError(f"{at}: not UTF-8; save it in that encoding") from error


def _sources(emitters: Sequence[Emitter], roots: Sequence[Path]) -> dict[str, Source]:
    """The templates by their paths, but for those that others include."""
    owners = {folder: emitter for emitter in emitters for folder in emitter.folders}
    found: dict[str, Source] = {}
    parts: dict[str, Path] = {}
    faults: list[str] = []
    for name, path in _files(roots, faults):
        if name == _ABOUT:
            continue
        last = name.rpartition("/")[2]
        emitter = _owner(name, owners)
        if last.startswith(".") and last.endswith(".jinja"):
            parts[name] = path
        elif last.startswith(".") or not last.endswith((".py", ".md", ".jinja", "py.typed")):
            faults.append(
                f"{display(path)}: would be left out; have its name end in '.py', '.md' or "
                "'.jinja' and not start with a dot, or remove the file"
            )
        elif emitter is None:
            known = ", ".join(sorted(filter(None, owners)))
            faults.append(
                f"{display(path)}: would be left out; no product has this folder, but for {known}"
            )
        elif odd := _odd_braces(name, emitter):
            faults.append(f"{display(path)}: its path has braces that stand for nothing; {odd}")
        elif name in found:
            faults.append(f"{display(path)}: {display(found[name].path)} makes the same file")
        else:
            found[name] = Source(path, emitter)
    faults += _unused(parts, {name: source.path for name, source in found.items()})
    if faults:
        raise InputError(*faults)
    if not found:
        raise InputError(f"{display(roots[0])}: no templates in it; install the generator again")
    return dict(sorted(found.items()))


def _owner(name: str, owners: Mapping[str, Emitter]) -> Emitter | None:
    """The emitter of the innermost folder that a file is in."""
    folder = name.rpartition("/")[0]
    if not folder:
        return owners.get("")
    while folder and folder not in owners:
        folder = folder.rpartition("/")[0]
    return owners[folder] if folder else None


def _odd_braces(name: str, emitter: Emitter) -> str:
    """What to do about braces in a path; nothing if each pair has a name of the emitter."""
    is_template = name.endswith(".jinja")
    names = [f"{{{name}}}" for name in emitter.expand] if is_template else []
    if not set("{}") & set(_PLACEHOLDER.sub(lambda f: "" if f[0] in names else f[0], name)):
        return ""
    if not is_template:
        return "have its name end in '.jinja'"
    return f"use {' or '.join(names)}" if names else "remove them"


def _unused(parts: Mapping[str, Path], sources: Mapping[str, Path]) -> Iterator[str]:
    """Faults of templates for others to include that no source includes, directly or not."""
    left = dict(parts)
    to_read = [path for name, path in sources.items() if name.endswith(".jinja")]
    while left and to_read:
        text = _COMMENT.sub("", read_template(to_read.pop()))
        used = [part for part in left if f'"{part}"' in text or f"'{part}'" in text]
        to_read += [left.pop(part) for part in used]
    for path in left.values():
        yield (
            f"{display(path)}: no template includes this; remove the file, or the dot before "
            "its name"
        )


def _files(roots: Sequence[Path], faults: list[str]) -> Iterator[tuple[str, Path]]:
    """All files below the roots, by their paths there, but for what editors leave behind."""

    def fail(error: OSError) -> None:
        raise error

    for root in roots:
        if not root.is_dir():
            raise InputError(f"{display(root)}: no such folder; install the generator again")
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
                elif path.stat().st_size > files.LARGEST:
                    faults.append(
                        f"{display(path)}: is larger than {files.LARGEST:,} bytes; split it"
                    )
                else:
                    yield path.relative_to(root).as_posix(), path


def _expand(name: str, emitter: Emitter, client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    """The paths that a template is rendered to, each with its variables."""
    found = _PLACEHOLDER.search(name)
    if found is None:
        yield with_names(name.removesuffix(".jinja"), client.names), {}
        return
    for text, variables in emitter.expand[found[1]](client):
        rest = name.replace(found[0], text)
        yield from ((path, {**variables, **own}) for path, own in _expand(rest, emitter, client))


class _Loader(jinja2.FileSystemLoader):
    def __init__(self, roots: Sequence[Path], names: Names) -> None:
        super().__init__(roots)
        self._names = names

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, path, is_current = super().get_source(environment, template)
            return with_names(source, self._names), path, is_current
        except UnicodeDecodeError:
            read_template(self.path(template))  # has the message
            raise

    def path(self, template: str) -> Path:
        """The file of a template; one that is nowhere would be in the first root."""
        every = [Path(root, template) for root in self.searchpath]
        return next((path for path in every if path.is_file()), every[0])


def _loader(environment: jinja2.Environment) -> _Loader:
    assert isinstance(environment.loader, _Loader)
    return environment.loader


def _environment(emitter: Emitter, roots: Sequence[Path], names: Names) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=_Loader(roots, names),
        cache_size=-1,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters.update(emitter.filters)
    return environment
