"""The stages, one after the other. Nothing here touches the output on disk."""

from __future__ import annotations

from pathlib import Path

from generator import __version__
from generator.analyze import analyze
from generator.ir import Client
from generator.load import Document, load
from generator.problems import Problems
from generator.validate import check_standard, validate
from generator.write import digest, with_manifest


def read(spec: Path, problems: Problems) -> tuple[Document, Client]:
    """The document and what is to be generated from it, with all that is wrong in `problems`."""
    document = load(spec, problems)
    validate(document, problems)
    client = analyze(document, problems)
    if not len(problems):
        check_standard(document, problems)
    return document, client


def read_faultless(spec: Path) -> tuple[Document, Client]:
    """The same, or `InputError` with all problems."""
    problems = Problems()
    document, client = read(spec, problems)
    problems.raise_if_any()
    return document, client


def build(spec: Path) -> dict[str, str]:
    """All files of the output, in memory. Raises `InputError` if the spec is at fault."""
    from generator.format import format_files  # slow to import, as are templates
    from generator.render import copied, render

    document, client = read_faultless(spec)
    files = {**copied(), **format_files(render(client, document))}
    return with_manifest(files, generator=__version__, spec=digest(files["openapi.yaml"].encode()))
