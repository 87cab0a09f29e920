"""Fourth stage: from the intermediate representation and the templates to files in memory.

The tree of templates mirrors the tree of output. A `.jinja` file is rendered, any other is
copied. In a path, `{flavor}`, `{resource}`, `{module}` and `{api}` stand for each of those in turn.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from inspect import isfunction
from pathlib import Path
from typing import Any, Final, NamedTuple

import jinja2
from jinja2.bccache import Bucket

from generator import __version__, docs, expected, fake, fake_tables, methods, spell, text
from generator.bundle import as_yaml
from generator.cache import Cache
from generator.flavors import FLAVORS
from generator.ir import Client
from generator.load import Document
from generator.problems import InputError

TEMPLATES: Final = Path(__file__).parent.parent / "templates"


class Target(NamedTuple):
    """A file that is to be rendered."""

    path: str
    template: jinja2.Template
    variables: dict[str, Any]


def render(client: Client, document: Document) -> dict[str, str]:
    """All files that are made of the document by path, Python not yet formatted."""
    return {"openapi.yaml": bundle(document), **rendered(targets(client, Cache()))}


def targets(client: Client, cache: Cache) -> list[Target]:
    """All files that templates are rendered to."""
    environment = _environment(cache)
    variables = {"client": client, "fake": fake.fake(client)}
    found: dict[str, Target] = {}
    for source in _sources():
        if source.endswith(".jinja"):
            template = _template(source, environment)
            for path, own in _expand(source, client):
                if path in (*found, "openapi.yaml"):
                    raise InputError(f"{path}: two templates make this file; rename one")
                found[path] = Target(path, template, {**variables, **own})
    return list(found.values())


def rendered(some: Iterable[Target]) -> dict[str, str]:
    """The text of some of them by path."""
    return {target.path: target.template.render(target.variables) for target in some}


def copied() -> dict[str, str]:
    """The files that are the same for every spec, by path. Their Python is formatted."""
    return {
        source: (TEMPLATES / source).read_text(encoding="utf-8")
        for source in _sources()
        if not source.endswith(".jinja")
    }


def bundle(document: Document) -> str:
    """The document in one piece, as YAML."""
    return as_yaml(document.root.plain())


def _sources() -> list[str]:
    found = (path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*"))
    return sorted(
        path
        for path in found
        if path.endswith((".py", ".md", ".jinja", "/py.typed"))
        and not path.rpartition("/")[2].startswith(".")
    )


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


def _template(source: str, environment: jinja2.Environment) -> jinja2.Template:
    try:
        return environment.get_template(source)
    except jinja2.TemplateSyntaxError as error:
        raise InputError(f"{TEMPLATES / source}:{error.lineno}:1: {error.message}") from error


class _Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled before, which takes as long as to fill them."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        known = self._cache.get(self._key(bucket))
        if known is not None:
            bucket.bytecode_from_string(b64decode(known))
            self._cache.add(self._key(bucket), known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._cache.add(self._key(bucket), b64encode(bucket.bytecode_to_string()).decode())

    def _key(self, bucket: Bucket) -> str:
        return self._cache.key(f"{bucket.key} {bucket.checksum}")


def _environment(cache: Cache) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        bytecode_cache=_Compiled(cache),
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
