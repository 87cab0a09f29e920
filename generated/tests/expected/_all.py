"""All operations of the API."""

from __future__ import annotations

from . import AnyOperation, sessions

OPERATIONS: list[AnyOperation] = [
    *sessions.OPERATIONS,
]
