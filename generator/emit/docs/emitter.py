"""The reference pages, one for each tag of the spec, and the guides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from generator.analyze.names import Reserved
from generator.base.parts import TRANSPORTS
from generator.emit.docs import guides, pages
from generator.emit.emitter import Emitter
from generator.emit.fake import tables
from generator.emit.fake.infer import context
from generator.emit.python import deprecations, docstrings, escape, expand, neutral
from generator.emit.python.requirements import requirements
from generator.ir import Client, Parts


def _context(client: Client) -> Mapping[str, Any]:
    return {
        **context(client),
        **guides.context(client),
        "error_tree": pages.error_tree(client.names),
        "neutral_package": neutral.PACKAGE,
        "requirements": {each: requirements(Parts(transports=(each,))) for each in TRANSPORTS},
    }


_PAGES: Final = frozenset(
    [
        "authentication",
        "copies",
        "errors",
        "frameworks",
        "index",
        "options",
        "rate-limits",
        "results",
        "retries",
        "testing",
        "transports",
        "updates",
    ]
)
"""Pages that exist for every spec."""
_IN_EXAMPLES: Final = """
    anyio asyncio base64 call datetime error fake index item json models page print pytest range
    request response result self server session time timedelta timezone url
"""
DOCS: Final = Emitter(
    templates=("docs",),
    filters={
        **pages.FILTERS,
        "argument_note": docstrings.argument_note,
        "calls_that": tables.calls_that,
        "code": escape.code,
        "deprecation_note": deprecations.deprecation_note,
        "endpoint": docstrings.endpoint,
        "error_class": docstrings.error_class,
        "field_note": docstrings.field_note,
        "in_prose": tables.in_prose,
        "inline": escape.inline,
        "literal": escape.literal,
        "markdown": escape.markdown,
        "success": docstrings.success,
        "url": escape.url,
    },
    expand={"api": expand.apis},
    context=_context,
    reserved_names=Reserved(
        pages=_PAGES,
        distributions=frozenset(["django", "fastapi", "flask", "starlette"]),
        variables=frozenset(_IN_EXAMPLES.split()),
    ),
)
