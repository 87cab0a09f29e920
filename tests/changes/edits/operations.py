"""Edits of operations: names, requests, statuses, errors, retries."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, paths, thing

OPERATIONS: Final[tuple[Edit, ...]] = (
    thing("operation removed", "delete: null", "breaking client typed: things.delete() removed"),
    paths(
        "operation added",
        '"/things/rest": {post: {operationId: restThing, x-python-name: things.rest, '
        'tags: [Things], summary: Let them rest., responses: { "204": { description: '
        "They rest. } }}}",
        "addition client: things.rest() added",
    ),
    thing(
        "operation renamed",
        "get: {x-python-name: things.fetch}",
        "breaking client typed: things.get() renamed to things.fetch()",
    ),
    thing(
        "operation moved to another resource",
        "delete: {x-python-name: things_gone.delete}",
        "breaking client typed: things.delete() renamed to things_gone.delete()",
    ),
    thing(
        "operation with another id",
        "get: {operationId: fetchThing}",
        "breaking client: the operation of things.get() has the id fetchThing instead of getThing",
    ),
    paths(
        "HTTP method changed",
        "/things/search: {post: null, put: '= paths | /things/search | post'}",
        "fix sent: things.search() sends PUT /things/search instead of POST /things/search",
    ),
    paths(
        "path changed",
        "/things/send: null, /things/sending: '= paths | /things/send'",
        "fix sent: things.send() sends POST /things/sending instead of POST /things/send",
    ),
    paths(
        "operation no longer idempotent",
        "/things/search: {post: {x-idempotent: false}}",
        "breaking client: things.search() is not repeated if its outcome is unknown",
    ),
    paths(
        "operation idempotent",
        "/things/send: {post: {x-idempotent: true}}",
        "addition client: things.send() is repeated if its outcome is unknown",
    ),
    paths(
        "rate limit of an operation",
        "/things/send: {post: {x-rate-limit: 5}}",
        "fix client: the rate limit of things.send() is 5 requests per second",
    ),
    paths(
        "error added",
        "/things: {post: {responses: {'409': {description: It is there.}}}}",
        "fix received: things.create() can raise ConflictError (409)",
    ),
    paths(
        "error removed",
        "/things: {get: {responses: {'404': null}}}",
        "fix received: things.list() no longer raises NotFoundError (404)",
    ),
    thing(
        "status of success",
        "delete: {responses: {'204': null, '202': {description: Soon.}}}",
        "fix received: things.delete() expects the status 202",
    ),
    paths(
        "effect in the fake",
        "/things/send: {post: {x-fake: {sets: {name: sent}}}}",
        "fix client: things.send() has another effect in the fake",
    ),
    thing(
        "operation deprecated",
        "get: {deprecated: true, x-deprecated: {since: 0.1.0, use: things.list, removedIn: 2.0.0}}",
        "addition client: things.get() deprecated: use things.list; it will be removed in 2.0.0",
    ),
    paths(
        "resource removed",
        "/things: null, '/things/{id}': null, '/things/{id}/parts/{part}': null, "
        "/things/send: null, /things/search: {post: {x-python-name: search.things}}",
        "breaking client typed: things.create() removed",
        "breaking client typed: things.delete() removed",
        "breaking client typed: things.get() removed",
        "breaking client typed: things.list() removed",
        "breaking client typed: things.part() removed",
        "breaking client typed: things.search() renamed to search.things()",
        "breaking client typed: things.send() removed",
        "breaking received typed: Thing removed",
        "breaking received typed: ThingPart removed",
        "breaking sent typed: ThingOwner removed",
        "breaking both typed: ThingKind removed",
        "breaking received typed: ThingState removed",
    ),
)
