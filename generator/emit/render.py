"""Fourth stage: render the intermediate representation with templates to files in memory.

The template folders have the same structure as the output. A `.jinja` file is rendered; any other
file is copied. Each file belongs to the emitter that owns its folder. A name in braces in a path,
for example `{flavor}`, is a placeholder with several values. The emitter defines the values.
"""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any, Final, NamedTuple

import jinja2

from generator.base import files
from generator.base.filenames import file_fault, is_litter
from generator.base.problems import InputError, Location, display, quote
from generator.document.bundle import as_yaml
from generator.document.load import Document
from generator.emit.emitter import Emitter
from generator.emit.python.layout import has_wide_line
from generator.emit.python.neutral import PACKAGE, with_names, with_sorted_imports
from generator.ir import Client, Names, UnescapedError

BUNDLE: Final = "openapi.yaml"
"""The output file that is made from the document, without a template."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OWN: Final = (BUNDLE, ".gitattributes", "manifest.json")
"""Output files that no template makes."""
_LONGEST: Final = 900
"""Maximum number of characters of an error message line."""
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_WORD = re.compile(r"(?<![\w.])[^\W\d]\w*")
"""A name in a tag, but not an attribute."""
_INCLUDED = re.compile(r"""\{%-? include ["'](.*?)["'] -?%\}""")
ABOUT: Final = "README.md"
"""The description of a template folder. The client's own README is `README.md.jinja`."""


class Source(NamedTuple):
    """A template, or a file to copy."""

    path: Path
    emitter: Emitter
    is_addition: bool
    """Whether it is true of one API alone."""


class Copy(NamedTuple):
    """A file that only gets new names."""

    source: Path
    text: str
    is_laid_out: bool
    """Whether no name makes a line of Python too long."""


class Target(NamedTuple):
    """A file to render."""

    path: str
    template: str
    environment: jinja2.Environment
    variables: dict[str, Any]
    is_laid_out: bool
    """Whether the file has the layout of black, but for lines that are too long."""

    def fixed_source(self) -> str:
        """Return the source if the file is the same for every spec, otherwise "".

        The file is the same if the template inserts only words of the flavor. The source is the
        template with all templates it includes.
        """
        if "flavor" not in self.variables:
            return ""
        others = {*self.variables, "import", "from", "extends"} - {"flavor"}
        sources: list[str] = []
        left = [self.template]
        for name in left:
            source = read_template(_loader(self.environment).path(name))
            sources.append(source)
            left += _INCLUDED.findall(source)
            used = {word for tag in _TAG.findall(source) for word in _WORD.findall(tag)}
            if used & others:
                return ""
        return "\0".join(sources)


class Templates:
    """All template files, each with its emitter.

    Args:
        emitters: The emitters that make files.
        roots: Folders with the structure of the output. Their files are combined. The first one
            has the templates of every client.
        names: The names that replace the neutral names in templates.
        overriding: Folders whose files replace the files of the same path in `roots`.

    Raises:
        InputError: There are no templates, or a file would be ignored.
    """

    def __init__(
        self,
        emitters: Sequence[Emitter],
        roots: Sequence[Path],
        names: Names,
        overriding: Sequence[Path] = (),
    ) -> None:
        self._names = names
        self._roots = (*overriding[::-1], *roots)
        self._overrides = bool(overriding)
        self.sources = _sources(emitters, roots, overriding)

    def of_package(self, client: Client) -> Templates:
        """Return the templates of the package, without those of parts that the client omits."""
        omitted = client.parts.omitted_additions
        found = copy(self)
        found._names = client.names
        found.sources = {
            name: source
            for name, source in self.sources.items()
            if name.startswith(f"{PACKAGE}/")
            and source.emitter.has(client, name)
            and not (source.is_addition and words_of(name) & omitted)
        }
        return found

    def copied(self) -> dict[str, Copy]:
        """Return the files to copy, by path. Their Python is not formatted."""
        return {
            with_names(name, self._names): self._copy(source.path)
            for name, source in self.sources.items()
            if not name.endswith(".jinja")
        }

    def _copy(self, path: Path) -> Copy:
        source = read_template(path)
        text = with_names(source, self._names)
        if path.suffix == ".py":
            text = with_sorted_imports(text)
        is_changed = path.suffix == ".py" and text != source
        return Copy(path, text, is_laid_out=not (is_changed and has_wide_line(text)))

    def targets(self, client: Client) -> list[Target]:
        """Return all files to render."""
        emitters = {source.emitter for source in self.sources.values()}
        environments = {e: _environment(e, self._roots, self._names) for e in emitters}
        contexts = {e: {"client": client, **e.context(client)} for e in emitters}
        found: list[Target] = []
        made: list[tuple[str, str]] = []
        for name, (_, emitter, is_addition) in self.sources.items():
            if not name.endswith(".jinja"):
                made.append((with_names(name, self._names), name))
                continue
            for path, own in _expand(name, emitter, client):
                made.append((path, name))
                variables = {**contexts[emitter], **own}
                is_laid_out = not (self._overrides or is_addition)
                found.append(Target(path, name, environments[emitter], variables, is_laid_out))
        _check_paths(made)
        return found


def words_of(name: str) -> set[str]:
    """Return the names of the folders and the file in the path of a template, without endings."""
    return {part.partition(".")[0] for part in name.split("/")}


def _check_paths(made: list[tuple[str, str]]) -> None:
    """Raise `InputError` if two paths conflict, or if a file system cannot store a path.

    Args:
        made: The path of each file, and the template that makes the file.
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
    folders = {folder.casefold() for path, _ in made for folder in _folders(path)}
    for folded, (path, source) in known.items():
        if folded in folders:
            faults.append(f"{path}: is a file and a folder, too; rename {source or path} or that")
    if faults:
        raise InputError(*(quote(fault, _LONGEST)[1:-1] for fault in faults))


def _folders(path: str) -> Iterator[str]:
    """Yield all folders that contain a file."""
    while path := path.rpartition("/")[0]:
        yield path


def bundle(document: Document) -> str:
    """Return the document as a single YAML file."""
    return as_yaml(document.root.plain())


def rendered(some: Iterable[Target]) -> dict[str, str]:
    """Return the rendered text of the targets by path."""
    return {target.path: _rendered(target) for target in some}


def _rendered(target: Target) -> str:
    template = target.template
    try:
        text = target.environment.get_template(template).render(target.variables)
        return with_sorted_imports(text) if target.path.endswith(".py") else text
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
    """Return the template position of an error, and whether a generator function raised it."""
    place, is_ours = "", False
    roots = _loader(environment).searchpath
    for frame in traceback.extract_tb(error.__traceback__):
        if any(Path(frame.filename).is_relative_to(root) for root in roots):
            place, is_ours = f"{display(Path(frame.filename))}:{frame.lineno}:1", False
        elif place and Path(frame.filename).is_relative_to(files.PACKAGE):
            is_ours = not isinstance(error, jinja2.TemplateError | RecursionError | UnescapedError)
    return place, is_ours


def _shown(template: str, environment: jinja2.Environment) -> str:
    return display(_loader(environment).path(template))


def read_template(path: Path) -> str:
    """Return the text of a template file."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        at = Location.after(before, display(path))
        raise InputError(f"{at}: not UTF-8; save it in that encoding") from error


def _sources(
    emitters: Sequence[Emitter], roots: Sequence[Path], overriding: Sequence[Path]
) -> dict[str, Source]:
    """Return the templates by path, without the templates that others include."""
    for root in (*roots, *overriding):
        if not root.is_dir():
            fix = "install the generator again" if root == roots[0] else "name an existing one"
            raise InputError(f"{display(root)}: no such folder; {fix}")
    owners = {folder: emitter for emitter in emitters for folder in emitter.templates}
    found: dict[str, Source] = {}
    parts: dict[str, Path] = {}
    faults: list[str] = []
    for root, name, path in _winning(roots, overriding, faults):
        if name == ABOUT:
            continue
        last = name.rpartition("/")[2]
        emitter = owner(name, owners)
        if last.startswith(".") and last.endswith(".jinja"):
            if name in parts:
                faults.append(f"{display(path)}: {display(parts[name])} is the same template")
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
            found[name] = Source(path, emitter, root != roots[0])
    faults += _unused(parts, {name: source.path for name, source in found.items()})
    if faults:
        raise InputError(*faults)
    if not found:
        raise InputError(f"{display(roots[0])}: no templates in it; install the generator again")
    return dict(sorted(found.items()))


def _winning(
    roots: Sequence[Path], overriding: Sequence[Path], faults: list[str]
) -> Iterator[tuple[Path, str, Path]]:
    """Yield the same as `_files`, without files that are replaced. The last folder wins."""
    replaced: set[str] = set()
    for folders in (*((folder,) for folder in reversed(overriding)), roots):
        files_here = list(_files(folders, faults))
        yield from (f for f in files_here if f[1].removesuffix(".jinja") not in replaced)
        replaced.update(name.removesuffix(".jinja") for _, name, _ in files_here)


def owner(name: str, owners: Mapping[str, Emitter]) -> Emitter | None:
    """Return the emitter of the innermost folder that contains a file."""
    folder = name.rpartition("/")[0]
    if not folder:
        return owners.get("")
    while folder and folder not in owners:
        folder = folder.rpartition("/")[0]
    return owners[folder] if folder else None


def _odd_braces(name: str, emitter: Emitter) -> str:
    """Return a fix for invalid braces in a path, or "" if the emitter knows every placeholder."""
    is_template = name.endswith(".jinja")
    names = [f"{{{name}}}" for name in emitter.expand] if is_template else []
    if not set("{}") & set(_PLACEHOLDER.sub(lambda f: "" if f[0] in names else f[0], name)):
        return ""
    if not is_template:
        return "have its name end in '.jinja'"
    return f"use {' or '.join(names)}" if names else "remove them"


def _unused(parts: Mapping[str, Path], sources: Mapping[str, Path]) -> Iterator[str]:
    """Yield an error for each partial template that no source includes, directly or indirectly."""
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


def _files(roots: Sequence[Path], faults: list[str]) -> Iterator[tuple[Path, str, Path]]:
    """Yield all files below the roots, without editor files: root, relative path, and path."""

    def fail(error: OSError) -> None:
        raise error

    for root in roots:
        for parent, folders, names in os.walk(root, onerror=fail):
            folders[:] = [name for name in folders if not is_litter(name)]
            for name in [*folders, *names]:
                path = Path(parent, name)
                if name in folders and not path.is_symlink() and not path.suffix:
                    continue
                if name in names and is_litter(name):
                    continue
                if name in folders or not path.is_file():
                    faults.append(f"{display(path)}: would be left out; a file is needed here")
                elif path.stat().st_size > files.LARGEST:
                    faults.append(
                        f"{display(path)}: is larger than {files.LARGEST:,} bytes; split it"
                    )
                else:
                    yield root, path.relative_to(root).as_posix(), path


def _expand(name: str, emitter: Emitter, client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the paths that a template is rendered to, each with its variables."""
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
            read_template(self.path(template))  # raises the error with the message
            raise

    def path(self, template: str) -> Path:
        """Return the file of a template. A missing template gets a path in the first root."""
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
