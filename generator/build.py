"""The stages, one after the other. Nothing here touches the output on disk."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import __version__
from generator.analyze.analyze import analyze
from generator.base.cache import Cache
from generator.base.files import digest
from generator.base.problems import InputError, Problems
from generator.document.load import Document, load
from generator.emit.fake.infer import check_effects
from generator.ir import Client
from generator.output.parallel import alongside
from generator.output.write import with_manifest
from generator.validate.standard import check_standard, parts_are_standard
from generator.validate.validate import validate

if TYPE_CHECKING:
    from generator.emit.render import Target

_WORTHWHILE: Final = 100
"""Files from which on two processes are faster."""
_FEW: Final = 2


def read(spec: Path, problems: Problems) -> tuple[Document, Client]:
    """The document and what is to be generated from it, with all that is wrong in `problems`."""
    document = load(spec, problems)
    client = analyzed(document, problems)
    if not len(problems):
        _check_additions(client, spec, problems)
    if not len(problems):
        check_standard(document, problems)
    return document, client


def read_faultless(spec: Path) -> tuple[Document, Client]:
    """The same, or `InputError` with all problems."""
    problems = Problems()
    document, client = read(spec, problems)
    problems.raise_if_any()
    return document, client


def build(spec: Path, cache: Cache | None = None) -> dict[str, str]:
    """All files of the output, in memory. Raises `InputError` if the spec is at fault."""
    return build_client(spec, cache)[1]


def build_client(spec: Path, cache: Cache | None = None) -> tuple[str, dict[str, str]]:
    """The name of the package in the output, and the same files."""
    from generator.emit.render import bundle, roots_for  # slow to import

    cache = cache or Cache()
    problems = Problems()
    document = load(spec, problems)
    cache.sources = document.sources
    with alongside(lambda: parts_are_standard(document, cache)) as is_standard:
        client = analyzed(document, problems)
        if not len(problems):
            _check_additions(client, spec, problems)
        problems.raise_if_any()
        made = _formatted(client, cache, roots_for(spec))
        files = {"openapi.yaml": bundle(document), **made}
        right = is_standard()
    if right is None:  # the whole of it has the better messages
        check_standard(document, problems)
        problems.raise_if_any()
    for key in right or ():
        cache.add(key)
    package = client.names.package
    if not any(path.startswith(f"{package}/") for path in files):
        raise InputError(f"{package}: no template makes a file in it; install the generator again")
    spec_digest = digest(files["openapi.yaml"].encode())
    return package, with_manifest(files, generator=__version__, spec=spec_digest)


def _check_additions(client: Client, spec: Path, problems: Problems) -> None:
    """Report what the spec says of additions that are not there."""
    if client.additions or any(
        operation.effect is not None and operation.effect.handler
        for resource in client.resources
        for operation in resource.operations
    ):
        from generator.emit.render import check_additions, roots_for  # slow to import

        check_additions(client, roots_for(spec), problems)


def _formatted(client: Client, cache: Cache, roots: Sequence[Path]) -> dict[str, str]:
    """The files that templates are copied or rendered to. Another process makes half of them."""
    from generator.emit.render import copied, rendered, targets
    from generator.output.format import check_files, format_files, has_same_layout

    ours, theirs = _halves(targets(client, roots))
    copies = copied(client.names, roots)
    same = {path: text for path, text in copies.values()}
    renamed = {
        path: same.pop(path)
        for source, (path, text) in copies.items()
        if path.endswith(".py") and not has_same_layout(text, source.read_text(encoding="utf-8"))
    }

    def their_files() -> list[dict[str, str]]:
        check_files({source: text for source, (_, text) in copies.items()}, cache)
        return [format_files({**rendered(theirs), **renamed}, cache), cache.used()]

    with alongside(their_files) as wait:
        own = format_files(rendered(ours), cache)
        files, used = wait()
    cache.take(used)
    return same | own | files


def _halves(every: list[Target]) -> tuple[list[Target], list[Target]]:
    """What each of two processes is to render.

    A template that makes but a few files goes to one of them, as each has to compile it. Of the
    others both get every other file.
    """
    halves: tuple[list[Target], list[Target]] = ([], [])
    if len(every) <= _WORTHWHILE:
        return every, []
    for _, group in groupby(every, key=lambda target: target.template):
        files = list(group)
        parts = (files,) if len(files) <= _FEW else (files[::2], files[1::2])
        for part in parts:
            min(halves, key=len).extend(part)
    return halves


def analyzed(document: Document, problems: Problems) -> Client:
    """Check a document, and return what the client offers. It is of use without problems only."""
    validate(document, problems)
    client = analyze(document, problems)
    if not len(problems):
        check_effects(client, problems)
    return client
