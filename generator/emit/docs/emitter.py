"""The reference pages, one for each tag of the spec, and the guides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from generator.analyze.names import Reserved
from generator.base.parts import TRANSPORTS
from generator.emit.docs import pages
from generator.emit.emitter import Emitter
from generator.emit.fake import tables
from generator.emit.fake.infer import context
from generator.emit.python import deprecations, docstrings, escape, expand, neutral
from generator.emit.python.requirements import requirements
from generator.ir import Client, Parts


def _context(client: Client) -> Mapping[str, Any]:
    return {
        **context(client),
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
DOCS: Final = Emitter(
    folders=("docs",),
    filters={
        "argument_note": docstrings.argument_note,
        "authorization": pages.authorization,
        "callback_path": pages.callback_path,
        "call": pages.call,
        "call_anchors": pages.call_anchors,
        "calls_that": tables.calls_that,
        "code": escape.code,
        "content_type": pages.content_type,
        "deprecation_note": deprecations.deprecation_note,
        "endpoint": docstrings.endpoint,
        "error_class": docstrings.error_class,
        "example_async": pages.example_async,
        "example_imports": pages.example_imports,
        "example_sync": pages.example_sync,
        "field_note": docstrings.field_note,
        "field_type": pages.field_type,
        "in_prose": tables.in_prose,
        "request_field_type": pages.request_field_type,
        "inline": escape.inline,
        "linked": pages.linked,
        "markdown": escape.markdown,
        "need": pages.need,
        "need_of_field": pages.need_of_field,
        "page_types": pages.page_types,
        "paragraphs": pages.paragraphs,
        "short_call": pages.short_call,
        "shown_result": pages.shown_result,
        "sent_credentials": pages.sent_credentials,
        "shown_type": pages.shown_type,
        "success": docstrings.success,
        "url": escape.url,
    },
    expand={"api": expand.apis},
    context=_context,
    reserved=Reserved(pages=_PAGES),
)
