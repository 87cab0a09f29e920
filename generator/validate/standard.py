"""The final check of a document, with openapi-spec-validator.

The library is slow to import, and its check takes longer than all other stages together. Therefore
`generate` checks only the parts that it has not checked before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from generator.base.cache import Cache
from generator.base.problems import Location, Problems, quote
from generator.document.load import Document
from generator.document.nodes import Node, is_dict, is_list


def check_standard(document: Document, problems: Problems) -> None:
    """Report errors that the generator's own, stricter rules have missed.

    Call this only if no other error was found, including errors in names and types: the messages of
    the generator are better.
    """
    try:
        errors = _errors(document.root.plain())
    except Exception as fault:  # an exception in the library means an invalid document
        problems.add(
            document.root.at,
            f"openapi-spec-validator cannot read the document: {quote(fault, 200)[1:-1]}",
        )
        return
    for error in errors:
        leaf = _deepest(error)
        at = _locate(document.root, list(leaf.absolute_path))
        problems.add(at, f"not OpenAPI 3.1: {quote(leaf.message, 200)[1:-1]}")


def parts_are_standard(document: Document, cache: Cache) -> list[str] | None:
    """Return the cache keys of the document's parts, or None if a part is invalid."""
    parts = {cache.key(json.dumps(part)): part for part in _parts(document)}
    unknown = [part for key, part in parts.items() if not cache.has(key)]
    if len(unknown) > len(parts) // 2:  # parts have much in common
        unknown = [document.root.plain()]
    try:
        return None if any(map(_errors, unknown)) else list(parts)
    except Exception:
        return None


def _parts(document: Document) -> Iterator[dict[str, Any]]:
    """Yield a document for the paths of each file, with the components that they reference."""
    whole: dict[str, Any] = document.root.plain()
    paths: dict[str, dict[str, Any]] = {}
    for path, node in document.root.get("paths").mapping.items():
        paths.setdefault(node.at.file, {})[path] = whole["paths"][path]
    components: dict[str, Any] = whole.get("components", {})
    frame = {key: value for key, value in whole.items() if key not in ("paths", "components")}
    for some in paths.values():
        found: dict[str, dict[str, Any]] = {
            "securitySchemes": components.get("securitySchemes", {})
        }
        _collect({**frame, "paths": some}, components, found)
        yield {**frame, "paths": some, "components": found}


def _collect(value: Any, components: dict[str, Any], found: dict[str, dict[str, Any]]) -> None:
    """Add the components that a value references, directly or indirectly."""
    for child in value.values() if is_dict(value) else value:
        if is_dict(child) or is_list(child):
            _collect(child, components, found)
    reference = value.get("$ref") if is_dict(value) else None
    if isinstance(reference, str) and reference.startswith("#/components/"):
        section, _, name = reference.removeprefix("#/components/").partition("/")
        name = name.replace("~1", "/").replace("~0", "~")
        if name not in found.setdefault(section, {}):
            found[section][name] = components[section][name]
            _collect(found[section][name], components, found)


def _errors(document: dict[str, Any]) -> list[Any]:
    """Return the errors that the library reports."""
    from openapi_spec_validator import OpenAPIV31SpecValidator
    from openapi_spec_validator.validation.keywords import OpenAPIV31ValueValidator
    from openapi_spec_validator.validation.registries import KeywordValidatorRegistry
    from referencing.jsonschema import DRAFT202012

    class NoCheck(OpenAPIV31ValueValidator):
        def __call__(self, schema: object, value: object) -> Iterator[Any]:
            return iter(())

    # Defaults are already checked together with the types, which depend on their location.
    checks = {**OpenAPIV31SpecValidator.keyword_validators, "default": NoCheck}
    validator = OpenAPIV31SpecValidator(document)
    validator.keyword_validators_registry = KeywordValidatorRegistry(checks)
    # Search for anchors only once. By default, the library searches for each reference.
    standard: Any = OpenAPIV31SpecValidator.schema_validator
    standard_id: str = standard.schema["$id"]
    schema = DRAFT202012.create_resource(standard.schema)
    registry: Any = import_module("jsonschema_specifications").REGISTRY  # has no types
    known: Any = registry.with_resource(standard_id, schema).crawl()
    validator.schema_validator = standard.evolve(_resolver=known.resolver(standard_id))
    return list(validator.iter_errors())


def _deepest(error: Any) -> Any:
    """Return the deepest error inside an anyOf or oneOf: the most likely alternative."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def _locate(node: Node, path: list[Any]) -> Location:
    for step in path:
        if isinstance(step, int):
            if step >= len(node.sequence):
                break
            node = node.sequence[step]
        else:
            if step not in node:
                break
            node = node.get(step)
    return node.at
