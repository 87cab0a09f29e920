"""Edits of received data: results, fields of models, callbacks."""

from __future__ import annotations

from typing import Final

from tests.changes.edits.edit import Edit, field, paths, root, schemas, thing, webhook

RECEIVED: Final[tuple[Edit, ...]] = (
    # results
    paths(
        "result added",
        "/things/send: {post: {responses: {'204': null, '200': {description: It., "
        "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}}",
        "addition received: things.send() returns Thing",
        "fix received: things.send() expects the status 200",
    ),
    thing(
        "result removed",
        "get: {responses: {'200': null, '204': {description: It.}}}",
        "breaking received typed: things.get() no longer returns Thing",
        "fix received: things.get() expects the status 204",
    ),
    paths(
        "page instead of a list of names",
        "/things: {get: {x-paginated: null}}",
        "breaking received typed: things.list() returns ThingPage instead of Page[Thing]",
        "addition received: ThingPage added",
    ),
    thing(
        "another result",
        "get: {responses: {'200': {content: {application/json: {schema: {$ref: "
        "'#/components/schemas/ThingPart'}}}}}}",
        "breaking received typed: things.get() returns ThingPart instead of Thing",
    ),
    schemas(
        "other items of a page",
        "ThingPage: {properties: {resources: {items: {$ref: '#/components/schemas/ThingPart'}}}}",
        "breaking received typed: things.list() returns Page[ThingPart] instead of Page[Thing]",
    ),
    paths(
        "enum in the items of a result",
        "/things/search: {post: {responses: {'200': {content: {application/json: "
        "{schema: {items: {type: null, $ref: '#/components/schemas/ThingKind'}}}}}}}}",
        "addition received: things.search() returns list[ThingKind] instead of list[str]",
    ),
    paths(
        "items of a result can be null",
        "/things/search: {post: {responses: {'200': {content: {application/json: "
        "{schema: {items: {type: [string, 'null']}}}}}}}}",
        "breaking received typed: things.search() returns list[str | None] instead of list[str]",
    ),
    # fields of models
    field("field added", "color: {type: string}", "addition received: Thing.color added"),
    schemas(
        "field removed",
        "Thing: {required: [id, weight, state, part, marks], properties: {made: null}}",
        "breaking received typed: Thing.made removed",
    ),
    field(
        "field renamed",
        "weight: {x-python-name: mass}",
        "breaking received typed: Thing.weight renamed to mass",
    ),
    schemas(
        "wire name of a field",
        "Thing: {required: [id, Weight, state, made, part, marks], properties: {weight: "
        "null, Weight: {type: number}}}",
        "fix received: Thing.weight is read from Weight instead of weight",
    ),
    field(
        "field can be null",
        "weight: {type: [number, 'null']}",
        "breaking received typed: Thing.weight can be None",
    ),
    schemas(
        "field is always there",
        "Thing: {required: [id, weight, state, made, part, marks, price]}",
        "fix received: Thing.price is never None",
    ),
    field(
        "field of another type",
        "price: {format: null}",
        "breaking received typed: Thing.price is str instead of Decimal",
    ),
    field(
        "wider field",
        "id: {type: number}",
        "breaking received typed: Thing.id is float instead of int",
    ),
    field(
        "narrower field",
        "weight: {type: integer}",
        "addition received: Thing.weight is int instead of float",
    ),
    field(
        "items never null",
        "marks: {items: {type: string}}",
        "breaking received typed: Thing.marks is list[str] instead of list[str | None]",
    ),
    field(
        "enum instead of text in a field",
        "name: {type: null, $ref: '#/components/schemas/ThingKind'}",
        "addition received: Thing.name is ThingKind instead of str",
    ),
    field(
        "text instead of enum in a field",
        "state: {$ref: null, type: string}",
        "breaking received typed: Thing.state is str instead of ThingState",
        "breaking received typed: ThingState removed",
    ),
    field(
        "local time in a field",
        "made: {format: local-date-time}",
        "breaking received: Thing.made is datetime (local time) instead of datetime",
    ),
    field(
        "Unix time in a field",
        "made: {type: integer, format: unixtime}",
        "fix received: Thing.made is read as datetime (Unix time) instead of datetime",
    ),
    field(
        "password in a field",
        "name: {format: password}",
        "fix received: repr does not show Thing.name",
    ),
    field(
        "anything in a field",
        "data: {type: string, additionalProperties: null}",
        "breaking received typed: Thing.data is str instead of dict[str, Any]",
    ),
    schemas(
        "model renamed",
        "ThingPart: {x-python-name: ThingPiece}",
        "breaking client typed: ThingPart renamed to ThingPiece",
    ),
    schemas(
        "model added",
        "Thing: {properties: {maker: {$ref: '#/components/schemas/ThingMaker'}}}, "
        "ThingMaker: {type: object, description: Who made it., properties: {name: {type: "
        "string}}}",
        "addition received: Thing.maker added",
        "addition received: ThingMaker added",
    ),
    field(
        "field deprecated", "name: {deprecated: true}", "addition received: Thing.name deprecated"
    ),
    field(
        "names of fields exchanged",
        "id: {x-python-name: weight}, weight: {x-python-name: id}",
        "breaking received typed: Thing.id is float instead of int",
        "breaking received: Thing.id is read from weight instead of id",
        "breaking received: Thing.weight is read from id instead of weight",
        "addition received: Thing.weight is int instead of float",
    ),
    field(
        "value in the fake",
        "name: {x-usual: Nine}",
        "fix client: Thing.name has another value in the fake",
    ),
    # callbacks
    root(
        "callback removed",
        "webhooks: {thing: null}",
        "breaking received typed: parse_thing() removed",
        "breaking received typed: ThingEvent removed",
    ),
    root(
        "callback renamed",
        "webhooks: {thing: {post: {operationId: thingChange}}}",
        "breaking received typed: parse_thing() renamed to parse_thing_change()",
    ),
    schemas(
        "field of an event removed",
        "ThingEvent: {required: null, properties: {code: null, name: {type: string}}}",
        "breaking received typed: ThingEvent.code removed",
        "addition received: ThingEvent.name added",
    ),
    webhook(
        "callback deprecated", "deprecated: true", "addition received: parse_thing() deprecated"
    ),
    webhook(
        "callback renamed and deprecated",
        "operationId: thingChange, deprecated: true",
        "breaking received typed: parse_thing() renamed to parse_thing_change()",
        "addition received: parse_thing_change() deprecated",
    ),
)
