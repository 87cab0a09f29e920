"""The final check of a document, with openapi-spec-validator.

The library compares schemas in Python, which takes longer than all other stages together. Therefore
jsonschema-rs compares them first, which is 50 times faster. Its errors say less than those of
Python: the slow check runs only if the fast check has found an error.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from generator.base.cache import Cache
from generator.base.problems import Location, Problems, quote
from generator.document.load import Document
from generator.document.nodes import is_dict, is_list


def check_standard(document: Document, problems: Problems) -> None:
    """Report errors that the generator's own, stricter rules have missed.

    Call this only if no other error was found, including errors in names and types: the messages of
    the generator are better.
    """
    whole = document.root.plain()
    if _is_standard(whole):
        return
    try:
        errors = _errors(whole)
    except Exception as fault:  # an exception in the library means an invalid document
        problems.add(
            document.root.at,
            f"openapi-spec-validator cannot read the document: {quote(fault, 200)[1:-1]}",
        )
        return
    for error in errors:
        leaf = _deepest(error)
        at = _locate(document, list(leaf.absolute_path))
        problems.add(at, f"not OpenAPI 3.1: {quote(leaf.message, 200)[1:-1]}")


def files_are_standard(document: Document, cache: Cache) -> list[str] | None:
    """Return the cache keys of the files of a document, or None if a file is invalid."""
    files = {cache.key(json.dumps(file)): file for file in _by_file(document)}
    unknown = [file for key, file in files.items() if not cache.has(key)]
    if len(unknown) > len(files) // 2:  # files have many components in common
        unknown = [document.root.plain()]
    return list(files) if all(map(_is_standard, unknown)) else None


def _by_file(document: Document) -> Iterator[dict[str, Any]]:
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


def _is_standard(document: dict[str, Any]) -> bool:
    """Return whether the fast check finds no error."""
    try:
        from jsonschema_rs import Draft202012Validator, Registry
        from openapi_schema_validator import OAS31Validator

        specifications: Any = import_module("openapi_schema_validator._specifications").REGISTRY
        known = Registry([(name, specifications.contents(name)) for name in specifications])
        whole = Draft202012Validator(_schema(), registry=known)
        schema = Draft202012Validator(OAS31Validator.META_SCHEMA, registry=known)
        return not any(_found(document, whole, schema.validate))
    except Exception:  # an error in a schema, or another version of a library
        return False


def _schema() -> dict[str, Any]:
    """Return the JSON schema of a document, which does not describe the schemas in it."""
    schemas: Any = import_module("openapi_spec_validator.schemas")  # has no types
    return dict(schemas.schema_v31)


def _errors(document: dict[str, Any]) -> list[Any]:
    """Return the errors that the slow check finds."""
    from openapi_spec_validator.schemas.backend.jsonschema import create_validator
    from referencing.jsonschema import DRAFT202012

    # Search for anchors only once. By default, the library searches for each reference.
    standard = _schema()
    standard_id: str = standard["$id"]
    schema = DRAFT202012.create_resource(standard)
    registry: Any = import_module("jsonschema_specifications").REGISTRY  # has no types
    known: Any = registry.with_resource(standard_id, schema).crawl()
    whole = create_validator(standard).evolve(_resolver=known.resolver(standard_id))
    return list(_found(document, whole))


def _found(
    document: dict[str, Any], whole: Any, check_schema: Callable[[Any], None] | None = None
) -> Iterator[Any]:
    """Yield the errors that openapi-spec-validator finds.

    Args:
        document: The document.
        whole: Finds what is wrong in the document, apart from its schemas.
        check_schema: Raises an error if a schema is wrong. Default: that of the library.
    """
    from openapi_spec_validator import OpenAPIV31SpecValidator
    from openapi_spec_validator.validation.keywords import (
        OpenAPIV31SchemaValidator,
        OpenAPIV31ValueValidator,
    )
    from openapi_spec_validator.validation.registries import KeywordValidatorRegistry

    class NoCheck(OpenAPIV31ValueValidator):
        def __call__(self, schema: object, value: object) -> Iterator[Any]:
            return iter(())

    class SchemaCheck(OpenAPIV31SchemaValidator):
        def _get_schema_checker(self, schema: Any, schema_value: Any) -> Callable[[Any], None]:
            return check_schema or super()._get_schema_checker(schema, schema_value)

        def _validate_schema_meta(self, schema: Any, schema_value: Any) -> Any:
            error = super()._validate_schema_meta(schema, schema_value)
            if error is not None:
                error.path.extendleft(reversed(schema.parts))  # the library leaves out this part
                for alternative in error.context:
                    alternative.parent = error
            return error

    # Defaults are already checked together with the types, which depend on their location.
    checks = {
        **OpenAPIV31SpecValidator.keyword_validators,
        "default": NoCheck,
        "schema": SchemaCheck,
    }
    validator = OpenAPIV31SpecValidator(document)
    validator.keyword_validators_registry = KeywordValidatorRegistry(checks)
    validator.schema_validator = whole
    yield from validator.iter_errors()


def _deepest(error: Any) -> Any:
    """Return the deepest error inside an anyOf or oneOf: the most likely alternative."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def _locate(document: Document, path: list[Any]) -> Location:
    """Return the location of the value, or else of the deepest value on the path to it."""
    node = document.root
    for step in path:
        node = document.follow(node)
        if isinstance(step, int):
            if step >= len(node.sequence):
                break
            node = node.sequence[step]
        else:
            if step not in node:
                break
            node = node.get(step)
    return node.at
