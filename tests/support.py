"""Tiny specs for tests, and the stages run on them."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import yaml

from generator.analyze import analyze
from generator.cli import main
from generator.ir import Client
from generator.load import Document, load
from generator.problems import Problems
from generator.validate import validate

ROOT = Path(__file__).parent.parent

HEAD = """\
openapi: 3.1.0
info: { title: Tiny, version: "1" }
servers:
  - url: https://api.example.com
security:
  - BasicAuth: []
tags:
  - name: Things
    description: All about things.
x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }
components:
  securitySchemes:
    BasicAuth: { type: http, scheme: basic }
"""
"""Twelve lines that every spec needs; what a test appends starts on line 14."""

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
    """Write a root document, and other files by name; returns the path of the root."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(path.name + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    root = folder / "openapi.yaml"
    root.write_text(spec, encoding="utf-8")
    return root


def problems_of(root: Path) -> list[str]:
    """All problems of a spec, with paths relative to its folder."""
    problems = Problems()
    document = load(root, problems)
    validate(document, problems)
    analyze(document, problems)
    return [str(problem).replace(f"{root.parent}/", "") for problem in problems]


def document_of(root: Path) -> Document:
    """The document of a spec without problems."""
    problems = Problems()
    document = load(root, problems)
    validate(document, problems)
    problems.raise_if_any()
    return document


def client_of(root: Path) -> Client:
    """The intermediate representation of a spec without problems."""
    problems = Problems()
    document = load(root, problems)
    validate(document, problems)
    client = analyze(document, problems)
    problems.raise_if_any()
    return client


def codegen(*arguments: object) -> int:
    """Run the command line in this process; returns its exit status."""
    return main([str(argument) for argument in arguments])


def tree(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def edited(spec: str, **changes: Any) -> str:
    """A spec with values replaced: `edited(TINY, **{"info.title": "x"})`."""
    document: Any = yaml.safe_load(spec)
    for dotted, value in changes.items():
        *parents, last = dotted.split(".")
        node: Any = document
        for key in parents:
            node = node[int(key) if isinstance(node, list) else key]
        if value is None:
            del node[last]
        else:
            node[last] = value
    return yaml.safe_dump(document, sort_keys=False)
