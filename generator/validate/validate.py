"""Second stage: find all errors in a document."""

from __future__ import annotations

from collections.abc import Sequence

from generator.base.problems import Problems
from generator.document.load import Document
from generator.validate.deprecations import check_deprecations
from generator.validate.places import check_places
from generator.validate.rules import check_rules, check_used
from generator.validate.schemas import check_schemas
from generator.validate.supported import Extension, check_shape, shapes_with


def validate(document: Document, extensions: Sequence[Extension], problems: Problems) -> None:
    """Add all errors of the document to `problems`, except errors in names and types.

    `extensions`: the keywords that products add.
    """
    check_shape(document, shapes_with(extensions), problems)
    is_whole = not len(problems)
    check_rules(document, problems)
    fields = [extension for extension in extensions if extension.of == "field"]
    check_deprecations(document, problems)
    check_places(document, [extension.name for extension in fields], problems)
    check_schemas(document, fields, problems)
    if is_whole:  # otherwise a rejected part could contain a use
        check_used(document, problems)
