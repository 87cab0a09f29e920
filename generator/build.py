"""The stages, one after the other. Nothing here touches the output on disk."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator import __version__
from generator.alongside import alongside
from generator.analyze import analyze
from generator.cache import Cache
from generator.fake import check_effects
from generator.ir import Client
from generator.load import Document, load
from generator.problems import Problems
from generator.standard import check_standard, parts_are_standard
from generator.validate import validate
from generator.write import digest, with_manifest

_WORTHWHILE: Final = 100
"""Files from which on two processes are faster."""


def read(spec: Path, problems: Problems) -> tuple[Document, Client]:
    """The document and what is to be generated from it, with all that is wrong in `problems`."""
    document = load(spec, problems)
    client = _analyzed(document, problems)
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
    from generator.render import bundle, copied  # slow to import

    cache = cache or Cache()
    problems = Problems()
    document = load(spec, problems)
    with alongside(lambda: parts_are_standard(document, cache)) as is_standard:
        client = _analyzed(document, problems)
        problems.raise_if_any()
        files = {**copied(), "openapi.yaml": bundle(document), **_formatted(client, cache)}
        right = is_standard()
    if right is None:  # the whole of it has the better messages
        check_standard(document, problems)
        problems.raise_if_any()
    for key in right or ():
        cache.add(key, "standard")
    return with_manifest(files, generator=__version__, spec=digest(files["openapi.yaml"].encode()))


def _formatted(client: Client, cache: Cache) -> dict[str, str]:
    """The files that templates are rendered to. Another process makes half of them."""
    from generator.format import format_files
    from generator.render import rendered, targets

    every = targets(client, cache)
    # Every other file, so that both have of all kinds.
    ours, theirs = (every[::2], every[1::2]) if len(every) > _WORTHWHILE else (every, [])

    def their_files() -> tuple[dict[str, str], tuple[list[str], dict[str, str]]]:
        return format_files(rendered(theirs), cache), cache.news()

    with alongside(their_files) as wait:
        own = format_files(rendered(ours), cache)
        files, news = wait()
    cache.take(news)
    return own | files


def _analyzed(document: Document, problems: Problems) -> Client:
    validate(document, problems)
    client = analyze(document, problems)
    if not len(problems):
        check_effects(client, problems)
    return client
