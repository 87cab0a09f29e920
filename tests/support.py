"""Tiny specs for tests, and the stages run on them."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from generator import build
from generator.base.problems import Problems
from generator.build import read, read_faultless
from generator.cli import main
from generator.document.load import Document
from generator.emit.render import BUNDLE, Templates, bundle, rendered
from generator.ir import Client, Names

NAMES = Names("textmagic_client", "textmagic-client", "TextMagic", "TEXTMAGIC", "tm", "0.1.0")
ROOT = Path(__file__).parent.parent

HEAD = """\
openapi: 3.1.0
info: { title: Tiny, version: "1" }
servers:
  - url: https://api.example.com
security: [{ BasicAuth: [] }]
x-client: { package: textmagic_client, class: TextMagic, environment: TEXTMAGIC, variable: tm }
tags:
  - name: Things
    description: All about things.
x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }
components:
  securitySchemes:
    BasicAuth: { type: http, scheme: basic }
"""
"""The beginning of a spec. A test appends schemas and paths."""

GET_THING = """\
paths:
  /things/{id}:
    get:
      operationId: getThing
      x-python-name: things.get
      tags: [Things]
      summary: Fetch a thing.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Thing" }
"""

THING = """\
  schemas:
    Thing:
      description: One thing.
      type: object
      required: [id]
      properties:
        id: { type: integer, example: 7 }
        name: { type: [string, "null"], description: Its name., example: Seven }
"""

TINY = HEAD + THING + GET_THING
"""A complete spec with one operation."""


def write_spec(folder: Path, spec: str, **files: str) -> Path:
    """Write a root document, and other files by name. Return the path of the root document."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(path.name + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    root = folder / "openapi.yaml"
    root.write_text(spec, encoding="utf-8")
    return root


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files of a spec, by path. Return the path of the root document."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "openapi.yaml"


def problems_of(root: Path) -> list[str]:
    """Return all problems of a spec, with paths relative to its folder."""
    problems = Problems()
    read(root, problems)
    return [str(problem).replace(f"{root.parent}/", "") for problem in problems]


def document_of(root: Path) -> Document:
    """Return the document of a spec without problems."""
    return read_faultless(root)[0]


def client_of(root: Path) -> Client:
    """Return the intermediate representation of a spec without problems."""
    return read_faultless(root)[1]


def templates(names: Names = NAMES) -> Templates:
    """Return the templates of every client, without additions."""
    return build.templates(names, Path("openapi.yaml"))


def render(client: Client, document: Document) -> dict[str, str]:
    """Return all files generated from a document, by path. Python is not yet formatted."""
    return {BUNDLE: bundle(document), **rendered(templates(client.names).targets(client))}


def codegen(*arguments: object) -> int:
    """Run the command line in this process. Return its exit status."""
    return main([str(argument) for argument in arguments])


def captured(*arguments: object) -> tuple[int, str, str]:
    """Run the command line in this process. Return its exit status and its output."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        status = codegen(*arguments)
    for stream in streams:
        stream.seek(0)
    return status, streams[0].read(), streams[1].read()


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {"__pycache__", ".hypothesis", ".pytest_cache"} & set(path.parts)
    }
