"""Edits of enums and their members."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, parameters, schemas

ENUMS: Final[tuple[Edit, ...]] = (
    schemas(
        "member added",
        "ThingState: {enum: [n, u, b], x-enum-varnames: [NEW, USED, BROKEN]}",
        "addition received: ThingState.BROKEN added",
    ),
    schemas(
        "member removed",
        "ThingState: {enum: [n], x-enum-varnames: [NEW]}",
        "breaking received typed: ThingState.USED removed",
    ),
    schemas(
        "member renamed",
        "ThingState: {x-enum-varnames: [FRESH, USED]}",
        "breaking received typed: ThingState.NEW renamed to FRESH",
    ),
    schemas(
        "value of a member",
        "ThingState: {enum: [x, u]}",
        "breaking received: ThingState.NEW is 'x' instead of 'n'",
    ),
    schemas(
        "sent member added",
        "ThingKind: {enum: [s, l, m], x-enum-varnames: [SMALL, LARGE, MIDDLE]}",
        "addition both: ThingKind.MIDDLE added",
    ),
    schemas(
        "sent member removed",
        "ThingKind: {enum: [l], x-enum-varnames: [LARGE]}",
        "breaking both typed: ThingKind.SMALL removed",
    ),
    parameters(
        "enum is sent, too",
        "thing_search: {schema: {type: null, $ref: '#/components/schemas/ThingState'}}",
        "breaking sent typed: things.list(search) takes ThingState instead of str",
        "addition sent: ThingStateValue added",
    ),
    schemas(
        "integers in an enum",
        "ThingState: {type: integer, enum: [1, 3]}",
        "breaking received typed: ThingState is an enum of integers",
    ),
)
