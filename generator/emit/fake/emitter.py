"""The in-memory fake, and the test tools for applications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from generator.analyze.names import Reserved
from generator.emit.emitter import Emitter
from generator.emit.fake import tables
from generator.emit.fake.infer import check_effects, context
from generator.emit.fake.model import EXTENSIONS
from generator.emit.python import escape, neutral
from generator.ir import Client

_BOUND: Final = """
    Answer AsyncFakeTransport Call Document Engine F FakeTransport Fault Faults HEADERS HTTPStatus
    Headers MISFIT MissingError PLACEHOLDER Receive RefusedError Reply Route Rule Secret Server
    Store Stored TABLE Table UploadedFile WAYS
"""


def _context(client: Client) -> Mapping[str, Any]:
    names = {"aio": "AsyncFakeTransport", "sync": "FakeTransport"}
    present = [name for folder, name in names.items() if folder in client.parts.flavors]
    return {**context(client), "fake_transports": present}


def _has(client: Client, _: str) -> bool:
    return client.parts.testing


FAKE: Final = Emitter(
    templates=(f"{neutral.PACKAGE}/testing",),
    filters={
        "json_literal": escape.json_literal,
        "literal": escape.literal,
        "packed": escape.packed,
        "route_imports": tables.route_imports,
        "route_row": tables.route_row,
        "stored_row": tables.stored_row,
    },
    context=_context,
    has=_has,
    reserved_names=Reserved(clients=frozenset(_BOUND.split())),
    extensions=EXTENSIONS,
    check=check_effects,
)
