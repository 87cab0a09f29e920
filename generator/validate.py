"""Second stage: find everything that is wrong with a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.load import Document
from generator.nodes import Node
from generator.problems import Location, Problems, quote
from generator.rules import check_rules, check_used
from generator.shapes import check_shape


def validate(document: Document, problems: Problems) -> None:
    """Add what is wrong with the document to `problems`, but for names and types."""
    check_shape(document, problems)
    is_whole = not len(problems)
    check_rules(document, problems)
    if is_whole:  # a use could hide in what was refused
        check_used(document, problems)


def check_standard(document: Document, problems: Problems) -> None:
    """Have openapi-spec-validator look for what our own, narrower rules have missed.

    For a document in which nothing else was found, names and types included: our own messages
    are better.
    """
    from openapi_spec_validator import OpenAPIV31SpecValidator  # slow to import
    from openapi_spec_validator.validation.keywords import OpenAPIV31ValueValidator
    from openapi_spec_validator.validation.registries import KeywordValidatorRegistry

    class NoCheck(OpenAPIV31ValueValidator):
        def __call__(self, schema: object, value: object) -> Iterator[Any]:
            return iter(())

    # Defaults were checked with the types, which know where they stand.
    checks = {**OpenAPIV31SpecValidator.keyword_validators, "default": NoCheck}
    validator = OpenAPIV31SpecValidator(document.root.plain())
    validator.keyword_validators_registry = KeywordValidatorRegistry(checks)
    try:
        errors: list[Any] = list(validator.iter_errors())
    except Exception as fault:  # a library that trips over the document has found a fault in it
        problems.add(
            document.root.at,
            f"openapi-spec-validator cannot read the document: {quote(fault, 200)[1:-1]}",
        )
        return
    for error in errors:
        leaf = _deepest(error)
        at = _locate(document.root, list(leaf.absolute_path))
        problems.add(at, f"not OpenAPI 3.1: {quote(leaf.message, 200)[1:-1]}")


def _deepest(error: Any) -> Any:
    """The error inside an anyOf or oneOf that got farthest: the one that was meant."""
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
