"""The in-memory fake, and the test tools for applications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from generator.emit.emitter import Emitter
from generator.emit.fake import tables
from generator.emit.fake.infer import check_effects, fake
from generator.emit.fake.model import EXTENSIONS
from generator.emit.python import escape, neutral
from generator.ir import Client


def _context(client: Client) -> Mapping[str, Any]:
    return {"fake": fake(client)}


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
    context=_context,
    extensions=EXTENSIONS,
    check=check_effects,
)
