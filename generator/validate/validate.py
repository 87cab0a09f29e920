"""Second stage: find everything that is wrong with a document."""

from __future__ import annotations

from generator.base.problems import Problems
from generator.document.load import Document
from generator.validate.places import check_places
from generator.validate.rules import check_rules, check_used
from generator.validate.schemas import check_schemas
from generator.validate.supported import check_shape


def validate(document: Document, problems: Problems) -> None:
    """Add what is wrong with the document to `problems`, but for names and types."""
    check_shape(document, problems)
    is_whole = not len(problems)
    check_rules(document, problems)
    check_places(document, problems)
    check_schemas(document, problems)
    if is_whole:  # a use could hide in what was refused
        check_used(document, problems)
