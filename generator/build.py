"""The stages in their order. This module does not touch the output on disk."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from generator import __version__
from generator.analyze.analyze import analyze
from generator.analyze.names import PYTHON, Reserved
from generator.base.cache import Cache
from generator.base.files import NO_FOLDERS, TEMPLATES, Folders, digest
from generator.base.problems import InputError, Problems
from generator.base.timings import stage
from generator.document.load import Document, load
from generator.emit.client.emitter import CLIENT
from generator.emit.docs.emitter import DOCS
from generator.emit.fake.emitter import FAKE
from generator.emit.tests.emitter import TESTS
from generator.ir import Client, Names
from generator.output.manifest import ATTRIBUTES, MANIFEST, attributes, with_manifest
from generator.output.parallel import alongside, queue
from generator.validate.standard import check_standard, files_are_standard
from generator.validate.supported import Extension
from generator.validate.validate import validate

if TYPE_CHECKING:
    from generator.emit.render import Target, Templates

EMITTERS: Final = (CLIENT, DOCS, FAKE, TESTS)
"""All products. Each product has a part of the templates."""
ROOTS: tuple[Path, ...] = (TEMPLATES,)
"""The folders with templates for every client."""
_GROUP: Final = 8
"""The maximum number of files that a process renders before it takes more."""


def read(spec: Path, problems: Problems, folders: Folders = NO_FOLDERS) -> tuple[Document, Client]:
    """Return the document and the client to generate. All errors are in `problems`."""
    document = load(spec, problems)
    client = analyzed(document, problems)
    if not len(problems):
        from generator.emit.additions import check_additions  # slow to import

        check_additions(client, templates(client.names, spec, folders), problems)
    if not len(problems):
        check_standard(document, problems)
    return document, client


def read_faultless(spec: Path, folders: Folders = NO_FOLDERS) -> tuple[Document, Client]:
    """Return the same as `read`, or raise `InputError` with all problems."""
    problems = Problems()
    document, client = read(spec, problems, folders)
    problems.raise_if_any()
    return document, client


class Output(NamedTuple):
    """The output of a build, in memory."""

    package: str
    """The folder of the client in the output."""
    files: dict[str, str]
    """The text of all files, by path."""
    sources: Mapping[str, str]
    """The digests of the spec files, by path."""


def build(spec: Path, cache: Cache | None = None, folders: Folders = NO_FOLDERS) -> Output:
    """Build all output files in memory. Raise `InputError` if the spec is invalid."""
    from generator.emit.render import BUNDLE, bundle

    cache = cache or Cache()
    with _checked(spec, cache, folders) as (document, client, found):
        made = _formatted(client, cache, found)
        with stage("bundle"):
            files = {BUNDLE: bundle(document), ATTRIBUTES: attributes(MANIFEST), **made}
    package = client.names.package
    _refuse_nothing(package, files)
    spec_digest = digest(files[BUNDLE].encode())
    files = with_manifest(files, generator=__version__, spec=spec_digest)
    return Output(package, files, document.sources)


class Package(NamedTuple):
    """The package of a client, in memory."""

    client: Client
    """The client that is in the package."""
    files: dict[str, str]
    """The text of its files, by path in the folder of the package."""
    sources: Mapping[str, str]
    """The digests of the spec files, by path."""


def build_package(
    spec: Path, restrict: Callable[[Client], Client], folders: Folders = NO_FOLDERS
) -> Package:
    """Build the package in memory, without tests and docs.

    Args:
        spec: The root document.
        restrict: Returns a client with fewer operations and parts, or another package name.
        folders: Templates and additions of the user.

    Raises:
        InputError: The spec is invalid, or `restrict` raises it.
    """
    cache = Cache()
    with _checked(spec, cache, folders) as (document, whole, found):
        client = restrict(whole)
        made = _formatted(client, cache, found.of_package(client))
    folder = f"{client.names.package}/"
    files = {path.removeprefix(folder): text for path, text in sorted(made.items())}
    _refuse_nothing(client.names.package, made)
    return Package(client, files, document.sources)


@contextmanager
def _checked(
    spec: Path, cache: Cache, folders: Folders
) -> Generator[tuple[Document, Client, Templates]]:
    """Yield the document, its client and the templates. Raise `InputError` if any is invalid.

    A second process compares the document with the standard. The block is left when it is done.
    """
    from generator.emit.additions import check_additions  # slow to import

    problems = Problems()
    with stage("load"):
        document = load(spec, problems)
    with alongside(lambda: files_are_standard(document, cache)) as is_standard:
        with stage("validate and analyze"):
            client = analyzed(document, problems)
        problems.raise_if_any()
        found = templates(client.names, spec, folders)
        check_additions(client, found, problems)
        problems.raise_if_any()
        yield document, client, found
        with stage("wait for openapi-spec-validator"):
            right = is_standard()
    if right is None:  # a check of the whole document has better messages
        check_standard(document, problems)
        problems.raise_if_any()
    for key in right or ():
        cache.add(key)


def _refuse_nothing(package: str, files: Mapping[str, str]) -> None:
    """Raise `InputError` if no file is in the package: the templates are incomplete."""
    if not any(path.startswith(f"{package}/") for path in files):
        raise InputError(f"{package}: no template makes a file in it; install the generator again")


def extensions() -> tuple[Extension, ...]:
    """Return the extension keywords that products add to specs."""
    return tuple(extension for emitter in EMITTERS for extension in emitter.extensions)


def reserved_names() -> Reserved:
    """Return the names that Python and the products reserve."""
    reserved = PYTHON
    for emitter in EMITTERS:
        reserved |= emitter.reserved_names
    return reserved


def templates(names: Names, spec: Path, folders: Folders = NO_FOLDERS) -> Templates:
    """Return the templates of every client, the additions beside the spec, and given folders."""
    from generator.emit.render import Templates  # slow to import

    every = folders.with_own(spec)
    return Templates(EMITTERS, (*ROOTS, *every.additions), names, every.templates)


def _formatted(client: Client, cache: Cache, templates: Templates) -> dict[str, str]:
    """Return the copied and rendered files. A second process makes a part of them."""
    from generator.output.format import check_files, format_files

    groups = _groups(templates.targets(client))
    copies = templates.copied()
    wide = {path: copy.text for path, copy in copies.items() if not copy.is_laid_out}
    with queue(groups) as left:

        def their_files() -> list[dict[str, str]]:
            made = finished(chain.from_iterable(left), client.names, cache)
            check_files({copy.source: copy.text for copy in copies.values()}, cache)
            return [made | format_files(wide, cache), cache.used()]

        with alongside(their_files) as wait:
            files = finished(chain.from_iterable(left), client.names, cache)
            with stage("wait for the other half"):
                others, used = wait()
    cache.take(used)
    files |= others
    lost = [target for target in chain(*groups) if target.path not in files]  # the process failed
    files |= finished(lost, client.names, cache)
    return {path: copy.text for path, copy in copies.items()} | files


def finished(targets: Iterable[Target], names: Names, cache: Cache) -> dict[str, str]:
    """Return the rendered and formatted files of the targets."""
    from generator.emit.render import rendered
    from generator.output.format import format_files

    files: dict[str, str] = {}
    for target in targets:
        source = target.fixed_source()
        key = cache.key(f"{target.path}\0{names}\0{source}")
        known = cache.written(key, target.path) if source else None
        if known is None:
            with stage("render"):
                texts = rendered([target])
            with stage("format"):
                files |= format_files(texts, cache, laid_out=texts if target.is_laid_out else ())
        else:
            files[target.path] = known
        if source:
            cache.add(key, files[target.path])
    return files


def _groups(targets: list[Target]) -> list[list[Target]]:
    """Divide the targets into groups, each of one template: a process compiles what it renders."""
    groups: list[list[Target]] = []
    for _, every in groupby(targets, key=lambda target: target.template):
        files = list(every)
        groups += (files[at : at + _GROUP] for at in range(0, len(files), _GROUP))
    return groups


def analyzed(document: Document, problems: Problems) -> Client:
    """Check a document and return its client. The client is valid only if there are no problems."""
    validate(document, extensions(), problems)
    client = analyze(document, reserved_names(), extensions(), problems)
    if not len(problems):
        for emitter in EMITTERS:
            emitter.check(client, problems)
    return client
