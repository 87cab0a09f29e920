"""The in-memory fake, and the test tools for applications."""

from __future__ import annotations

from typing import Final

from generator.emit.emitter import Emitter
from generator.emit.fake import tables
from generator.emit.fake.infer import check_effects, context
from generator.emit.fake.model import EXTENSIONS
from generator.emit.python import escape, neutral

FAKE: Final = Emitter(
    folders=(f"{neutral.PACKAGE}/testing",),
    filters={
        "json_literal": escape.json_literal,
        "literal": escape.literal,
        "packed": escape.packed,
        "route_imports": tables.route_imports,
        "route_row": tables.route_row,
        "stored_row": tables.stored_row,
    },
    context=context,
    extensions=EXTENSIONS,
    check=check_effects,
)
