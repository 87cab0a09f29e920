"""A tiny spec, edits of it, and what each edit means for a program."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import yaml

from generator.document.nodes import is_dict

ROOT: Final = """\
openapi: 3.1.0
info: { title: Tiny, version: "1" }
servers:
  - url: https://api.example.com
security: [{ BasicAuth: [] }, { User: [], Key: [] }]
x-client: { package: textmagic_client, class: TextMagic, environment: TEXTMAGIC, variable: tm }
x-rate-limit: 50
x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }
tags: [{ name: Things, description: All about things. }]
components:
  securitySchemes:
    BasicAuth: { type: http, scheme: basic }
    User: { type: apiKey, in: header, name: X-User }
    Key: { type: apiKey, in: header, name: X-Key }
"""
BASE: Final = """\
paths:
  /things:
    get:
      operationId: getAllThings
      x-python-name: things.list
      x-paginated: true
      tags: [Things]
      summary: List all things.
      parameters:
        - $ref: "#/components/parameters/thing_page"
        - $ref: "#/components/parameters/thing_limit"
        - $ref: "#/components/parameters/thing_search"
        - $ref: "#/components/parameters/thing_kind"
        - $ref: "#/components/parameters/thing_trace"
      responses:
        "200":
          description: One page.
          content: { application/json: { schema: { $ref: "#/components/schemas/ThingPage" } } }
        "404": { description: There are none. }
    post:
      operationId: createThing
      x-python-name: things.create
      tags: [Things]
      summary: Create a thing.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string, minLength: 1, maxLength: 100, example: Seven }
                note: { type: [string, "null"] }
                count: { type: integer, default: 5 }
                weight: { type: number }
                due: { type: string, format: date-time }
                ids: { type: string, x-comma-separated: { type: integer }, example: "1,2" }
                tags: { type: array, minItems: 1, items: { type: string } }
                phone: { type: string, format: phone }
                local: { type: integer, enum: [0, 1] }
                kind: { $ref: "#/components/schemas/ThingKind" }
                owner: { $ref: "#/components/schemas/ThingOwner" }
      responses:
        "201":
          description: The thing.
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
  /things/{id}:
    get:
      operationId: getThing
      x-python-name: things.get
      tags: [Things]
      summary: Fetch a thing.
      parameters:
        - $ref: "#/components/parameters/thing_id"
      responses:
        "200":
          description: The thing.
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
    delete:
      operationId: deleteThing
      x-python-name: things.delete
      tags: [Things]
      summary: Delete a thing.
      parameters:
        - $ref: "#/components/parameters/thing_id"
      responses:
        "204": { description: It is gone. }
  /things/{id}/parts/{part}:
    get:
      operationId: getThingPart
      x-python-name: things.part
      tags: [Things]
      summary: Fetch a part of a thing.
      parameters:
        - $ref: "#/components/parameters/thing_id"
        - $ref: "#/components/parameters/thing_part"
      responses:
        "200":
          description: The part.
          content: { application/json: { schema: { $ref: "#/components/schemas/ThingPart" } } }
  /things/send:
    post:
      operationId: sendThing
      x-python-name: things.send
      tags: [Things]
      summary: Send a thing.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              oneOf: [{ required: [text] }, { required: [template] }]
              not: { required: [start, delay] }
              dependentRequired: { end: [start] }
              properties:
                text: { type: string }
                template: { type: integer }
                start: { type: integer }
                end: { type: integer }
                delay: { type: integer }
      responses:
        "204": { description: It is sent. }
  /things/search:
    post:
      operationId: searchThings
      x-python-name: things.search
      tags: [Things]
      summary: Search for things.
      x-idempotent: true
      requestBody:
        content:
          application/json:
            schema:
              type: object
              anyOf: [{ required: [words] }, { required: [owner] }]
              properties:
                words: { type: string }
                owner: { type: string }
                size: { type: integer }
                color: { type: string }
                all: { type: boolean }
      responses:
        "200":
          description: Names.
          content: { application/json: { schema: { type: array, items: { type: string } } } }
webhooks:
  thing:
    post:
      operationId: thingCallback
      tags: [Things]
      summary: A thing has changed.
      security: []
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/ThingEvent" } }
          application/x-www-form-urlencoded:
            schema: { $ref: "#/components/schemas/ThingEvent" }
          multipart/form-data: { schema: { $ref: "#/components/schemas/ThingEvent" } }
      responses:
        "200": { description: Received. }
components:
  parameters:
    thing_id: { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
    thing_part: { name: part, in: path, required: true, schema: { type: string }, example: wheel }
    thing_page: { name: page, in: query, schema: { type: integer, default: 1 } }
    thing_limit:
      name: limit
      in: query
      schema: { type: integer, default: 10, minimum: 1, maximum: 100 }
    thing_search: { name: search, in: query, schema: { type: string } }
    thing_kind: { name: kind, in: query, schema: { $ref: "#/components/schemas/ThingKind" } }
    thing_trace: { name: X-Trace, in: header, schema: { type: boolean } }
  schemas:
    Thing:
      description: One thing.
      type: object
      required: [id, weight, state, made, part, marks]
      properties:
        id: { type: integer, example: 7 }
        name: { type: [string, "null"], description: Its name. }
        weight: { type: number }
        state: { $ref: "#/components/schemas/ThingState" }
        kind: { $ref: "#/components/schemas/ThingKind" }
        made: { type: string, format: date-time }
        price: { type: string, format: decimal }
        part: { $ref: "#/components/schemas/ThingPart" }
        marks: { type: array, items: { type: [string, "null"] } }
        data: { type: object, additionalProperties: true }
    ThingPage:
      type: object
      properties:
        page: { type: integer }
        pageCount: { type: integer }
        limit: { type: integer }
        resources: { type: array, items: { $ref: "#/components/schemas/Thing" } }
    ThingPart:
      description: A part of a thing.
      type: object
      required: [code]
      properties:
        code: { type: string }
    ThingKind:
      description: The kind of a thing.
      type: string
      enum: [s, l]
      x-enum-varnames: [SMALL, LARGE]
    ThingState:
      description: The state of a thing.
      type: string
      enum: [n, u]
      x-enum-varnames: [NEW, USED]
    ThingOwner:
      description: The owner of a thing.
      type: object
      required: [name]
      properties:
        name: { type: string }
        age: { type: integer, minimum: 0 }
    ThingEvent:
      description: A change of a thing.
      type: object
      required: [code]
      properties:
        code: { type: integer }
"""
PROGRAM: Final = '''\
"""Uses all that a client of the spec has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from {package} import TextMagic
from {package}.callbacks import parse_thing
from {package}.models import (
    Thing,
    ThingEvent,
    ThingKind,
    ThingKindValue,
    ThingOwner,
    ThingPart,
    ThingState,
)


def calls(tm: TextMagic, now: datetime, value: ThingKindValue, flag: bool) -> Iterator[Thing]:
    yield from tm.things.list(page=1, limit=100, search="a", kind=ThingKind.SMALL, x_trace=True)
    tm.things.list(kind="s", x_trace=flag)
    yield from tm.things.list(kind=value).resources
    yield tm.things.create(
        name="Seven", note=None, count=1, weight=1, due=now, ids=[1, 2], tags=["a"],
        phone="447860021130", local=True, kind=ThingKind.LARGE,
        owner=ThingOwner(name="Ada", age=36),
    )
    yield tm.things.create(name="Eight", note="a", weight=0.5, owner=ThingOwner(name="Bob"))
    yield tm.things.get(7)
    yield tm.things.get(id=7)
    tm.things.delete(7)
    part: ThingPart = tm.things.part(7, "wheel")
    tm.things.part(id=7, part=part.code)
    tm.things.send(text="Hello", start=1, end=2)
    tm.things.send(template=1, delay=3)
    names: list[str] = list(tm.things.search(words="a", size=1))
    tm.things.search(owner="Ada", color=names[0].upper(), all=flag)


def results(thing: Thing) -> tuple[object, ...]:
    number: int = thing.id
    weight: float = thing.weight
    made: datetime = thing.made
    marks: list[str | None] = thing.marks
    part: ThingPart = thing.part
    name: str | None = thing.name
    price: Decimal | None = thing.price
    state: ThingState = thing.state
    kind: ThingKind | None = thing.kind
    data: dict[str, Any] | None = thing.data
    states: list[ThingState] = [ThingState.NEW, ThingState.USED]
    word: str = thing.state
    if state in states or kind == ThingKind.LARGE:
        return (number, made.year, marks, name, price, data)
    return (weight, part.code, word)


def event(body: bytes) -> int:
    found: ThingEvent = parse_thing(body, "application/json")
    return found.code
'''


@dataclass(frozen=True)
class Edit:
    """An edit, as a merge patch (RFC 7396), and the changes that it makes.

    Each change is `verdict direction: sentence`, or `verdict direction typed: sentence` if a type
    checker finds the places that break.
    """

    name: str
    patch: dict[str, Any]
    changes: tuple[str, ...]

    @property
    def is_typed(self) -> bool:
        return any(" typed: " in change for change in self.changes)


def _at(*place: str) -> Callable[..., Edit]:
    """Return a function that makes an edit of a part of the spec."""

    def edit(name: str, patch: str, *changes: str) -> Edit:
        parsed = yaml.safe_load(f"{{{patch}}}")
        for key in reversed(place):
            parsed = {key: parsed}
        return Edit(name, parsed, changes)

    return edit


_BODY: Final = ("requestBody", "content", "application/json", "schema")
_root = _at()
_paths = _at("paths")
_thing = _at("paths", "/things/{id}")
_body = _at("paths", "/things", "post", *_BODY)
_argument = _at("paths", "/things", "post", *_BODY, "properties")
_sending = _at("paths", "/things/send", "post", *_BODY)
_searching = _at("paths", "/things/search", "post", *_BODY)
_parameters = _at("components", "parameters")
_schemas = _at("components", "schemas")
_webhook = _at("webhooks", "thing", "post")
_field = _at("components", "schemas", "Thing", "properties")

EDITS: Final = (
    # operations
    _thing("operation removed", "delete: null", "breaking client typed: things.delete() removed"),
    _paths(
        "operation added",
        '"/things/rest": {post: {operationId: restThing, x-python-name: things.rest, '
        'tags: [Things], summary: Let them rest., responses: { "204": { description: '
        "They rest. } }}}",
        "addition client: things.rest() added",
    ),
    _thing(
        "operation renamed",
        "get: {x-python-name: things.fetch}",
        "breaking client typed: things.get() renamed to things.fetch()",
    ),
    _thing(
        "operation moved to another resource",
        "delete: {x-python-name: things_gone.delete}",
        "breaking client typed: things.delete() renamed to things_gone.delete()",
    ),
    _thing(
        "operation with another id",
        "get: {operationId: fetchThing}",
        "breaking client: the operation of things.get() has the id fetchThing instead of getThing",
    ),
    _paths(
        "HTTP method changed",
        "/things/search: {post: null, put: '= paths | /things/search | post'}",
        "fix sent: things.search() sends PUT /things/search instead of POST /things/search",
    ),
    _paths(
        "path changed",
        "/things/send: null, /things/sending: '= paths | /things/send'",
        "fix sent: things.send() sends POST /things/sending instead of POST /things/send",
    ),
    _paths(
        "operation no longer idempotent",
        "/things/search: {post: {x-idempotent: false}}",
        "breaking client: things.search() is not repeated if its outcome is unknown",
    ),
    _paths(
        "operation idempotent",
        "/things/send: {post: {x-idempotent: true}}",
        "addition client: things.send() is repeated if its outcome is unknown",
    ),
    _paths(
        "rate limit of an operation",
        "/things/send: {post: {x-rate-limit: 5}}",
        "fix client: the rate limit of things.send() is 5 requests per second",
    ),
    _root(
        "rate limit of the client removed",
        "x-rate-limit: null",
        "fix client: the documented rate limit is removed",
    ),
    _root(
        "rate limit of the client",
        "x-rate-limit: 20",
        "fix client: the documented rate limit is 20 requests per second",
    ),
    _paths(
        "error added",
        "/things: {post: {responses: {'409': {description: It is there.}}}}",
        "fix received: things.create() can raise ConflictError (409)",
    ),
    _paths(
        "error removed",
        "/things: {get: {responses: {'404': null}}}",
        "fix received: things.list() no longer raises NotFoundError (404)",
    ),
    _thing(
        "status of success",
        "delete: {responses: {'204': null, '202': {description: Soon.}}}",
        "fix received: things.delete() expects the status 202",
    ),
    _paths(
        "effect in the fake",
        "/things/send: {post: {x-fake: {sets: {name: sent}}}}",
        "fix client: things.send() has another effect in the fake",
    ),
    # results
    _paths(
        "result added",
        "/things/send: {post: {responses: {'204': null, '200': {description: It., "
        "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}}",
        "addition received: things.send() returns Thing",
        "fix received: things.send() expects the status 200",
    ),
    _thing(
        "result removed",
        "get: {responses: {'200': null, '204': {description: It.}}}",
        "breaking received typed: things.get() no longer returns Thing",
        "fix received: things.get() expects the status 204",
    ),
    _paths(
        "page instead of a list of names",
        "/things: {get: {x-paginated: null}}",
        "breaking received typed: things.list() returns ThingPage instead of Page[Thing]",
        "addition received: ThingPage added",
    ),
    _thing(
        "another result",
        "get: {responses: {'200': {content: {application/json: {schema: {$ref: "
        "'#/components/schemas/ThingPart'}}}}}}",
        "breaking received typed: things.get() returns ThingPart instead of Thing",
    ),
    _schemas(
        "other items of a page",
        "ThingPage: {properties: {resources: {items: {$ref: '#/components/schemas/ThingPart'}}}}",
        "breaking received typed: things.list() returns Page[ThingPart] instead of Page[Thing]",
    ),
    _paths(
        "enum in the items of a result",
        "/things/search: {post: {responses: {'200': {content: {application/json: "
        "{schema: {items: {type: null, $ref: '#/components/schemas/ThingKind'}}}}}}}}",
        "addition received: things.search() returns list[ThingKind] instead of list[str]",
    ),
    _paths(
        "items of a result can be null",
        "/things/search: {post: {responses: {'200': {content: {application/json: "
        "{schema: {items: {type: [string, 'null']}}}}}}}}",
        "breaking received typed: things.search() returns list[str | None] instead of list[str]",
    ),
    # arguments
    _argument(
        "optional argument added",
        "color: {type: string}",
        "addition sent: things.create() gained color",
    ),
    _body(
        "required argument added",
        "required: [name, color], properties: {color: {type: string}}",
        "breaking sent typed: things.create() requires color",
    ),
    _argument(
        "argument removed", "weight: null", "breaking sent typed: things.create(weight) removed"
    ),
    _argument(
        "argument renamed",
        "weight: {x-python-name: mass}",
        "breaking sent typed: things.create(weight) renamed to mass",
    ),
    _argument(
        "wire name of an argument",
        "weight: null, Weight: {type: number}",
        "fix sent: things.create(weight) is sent as Weight instead of weight",
    ),
    _body(
        "argument became required",
        "required: [name, count]",
        "breaking sent typed: things.create(count) became required",
    ),
    _body(
        "argument became optional",
        "required: null",
        "addition sent: things.create(name) became optional",
    ),
    _argument(
        "argument accepts null",
        "count: {type: [integer, 'null']}",
        "addition sent: things.create(count) accepts None",
    ),
    _argument(
        "argument no longer accepts null",
        "note: {type: string}",
        "breaking sent typed: things.create(note) no longer accepts None",
    ),
    _argument(
        "another type",
        "ids: {x-comma-separated: {type: string}}",
        "breaking sent typed: things.create(ids) takes list[str] (with commas) instead "
        "of list[int] (with commas)",
    ),
    _argument(
        "wider type",
        "count: {type: number}",
        "addition sent: things.create(count) takes float instead of int",
    ),
    _argument(
        "narrower type",
        "weight: {type: integer}",
        "breaking sent typed: things.create(weight) takes int instead of float",
    ),
    _argument(
        "list instead of string with commas",
        "ids: {type: array, x-comma-separated: null, items: {type: integer}, example: null}",
        "fix sent: things.create(ids) is sent as list[int] instead of list[int] (with commas)",
    ),
    _parameters(
        "text must be a phone number",
        "thing_search: {schema: {format: phone}}",
        "breaking sent: things.list(search) takes str (phone number) instead of str",
    ),
    _argument(
        "text is no phone number",
        "phone: {format: null}",
        "addition sent: things.create(phone) takes str instead of str (phone number)",
    ),
    _argument(
        "sender instead of phone number",
        "phone: {format: sender}",
        "addition sent: things.create(phone) takes str (sender) instead of str (phone number)",
    ),
    _argument(
        "local time",
        "due: {format: local-date-time}",
        "breaking sent: things.create(due) takes datetime (local time) instead of datetime",
    ),
    _argument(
        "Unix time",
        "due: {type: integer, format: unixtime}",
        "fix sent: things.create(due) is sent as datetime (Unix time) instead of datetime",
    ),
    _argument(
        "boolean instead of 0 or 1",
        "local: {type: boolean, enum: null}",
        "fix sent: things.create(local) is sent as bool instead of bool (0 or 1)",
    ),
    _argument(
        "enum instead of text",
        "note: {type: null, $ref: '#/components/schemas/ThingKind'}",
        "breaking sent typed: things.create(note) takes ThingKind instead of str",
        "breaking sent typed: things.create(note) no longer accepts None",
    ),
    _argument(
        "text instead of enum",
        "kind: {$ref: null, type: string}",
        "addition sent: things.create(kind) takes str instead of ThingKind",
    ),
    _argument(
        "national numbers",
        "phone: {x-national-with: local}",
        "addition sent: things.create(phone) can be national with local",
    ),
    _argument(
        "default of a field",
        "count: {default: 6}",
        "fix sent: the service assumes 6 instead of 5 for things.create(count)",
    ),
    _argument(
        "default of a field removed",
        "count: {default: null}",
        "fix sent: the service has no documented default for things.create(count)",
    ),
    _argument(
        "password", "note: {format: password}", "fix sent: repr does not show things.create(note)"
    ),
    _searching(
        "only one value",
        "anyOf: [{required: [words]}, {required: [owner]}, {required: [all], properties: "
        "{all: {const: true}}}]",
        "breaking sent typed: things.search(all) accepts only True",
        "addition sent: things.search() requires at least one of words, owner, all",
    ),
    _parameters(
        "default changed",
        "thing_limit: {schema: {default: 20}}",
        "breaking sent: things.list(limit) defaults to 20 instead of 10",
    ),
    _parameters(
        "default added",
        "thing_search: {schema: {default: all}}",
        'breaking sent: things.list(search) defaults to "all"',
    ),
    _parameters(
        "default removed",
        "thing_page: {schema: {default: null}}",
        "breaking sent: things.list(page) no longer defaults to 1",
    ),
    _parameters(
        "maximum lowered",
        "thing_limit: {schema: {maximum: 50}}",
        "breaking sent: things.list(limit) narrowed to 1-50",
    ),
    _parameters(
        "maximum raised",
        "thing_limit: {schema: {maximum: 1000}}",
        "addition sent: things.list(limit) widened to 1-1000",
    ),
    _parameters(
        "range moved",
        "thing_limit: {schema: {minimum: 5, maximum: 500}}",
        "breaking sent: things.list(limit) changed to 5-500",
    ),
    _parameters(
        "range removed",
        "thing_limit: {schema: {minimum: null, maximum: null}}",
        "addition sent: things.list(limit) widened to any number",
    ),
    _parameters(
        "minimum added",
        "thing_page: {schema: {minimum: 1}}",
        "breaking sent: things.list(page) narrowed to at least 1",
    ),
    _parameters(
        "int32",
        "thing_page: {schema: {format: int32}}",
        "breaking sent: things.list(page) narrowed to -2147483648 to 2147483647",
    ),
    _argument(
        "shorter text",
        "name: {maxLength: 50}",
        "breaking sent: things.create(name) narrowed to 1-50 characters",
    ),
    _argument(
        "text can be empty",
        "name: {minLength: 0}",
        "addition sent: things.create(name) widened to at most 100 characters",
    ),
    _argument(
        "longest text",
        "name: {maxLength: null}",
        "addition sent: things.create(name) widened to at least 1 character",
    ),
    _argument(
        "more items",
        "tags: {minItems: 2}",
        "breaking sent: things.create(tags) narrowed to at least 2 items",
    ),
    _argument(
        "no items",
        "tags: {minItems: null}",
        "addition sent: things.create(tags) widened to any number of items",
    ),
    _parameters(
        "name of a header",
        "thing_trace: {name: X-Trace-Id}",
        "breaking sent typed: things.list(x_trace) removed",
        "addition sent: things.list() gained x_trace_id",
    ),
    _parameters(
        "query instead of header",
        "thing_trace: {in: query, x-python-name: x_trace}",
        "fix sent: things.list(x_trace) is sent in the query instead of the headers",
    ),
    _parameters(
        "nulls in the fake",
        "thing_trace: {x-ignores-nulls: true}",
        "fix client: things.list(x_trace) has another effect in the fake",
    ),
    _parameters(
        "path argument renamed",
        "thing_id: {x-python-name: thing_id}",
        "breaking sent typed: things.delete(id) renamed to thing_id",
        "breaking sent typed: things.get(id) renamed to thing_id",
        "breaking sent typed: things.part(id) renamed to thing_id",
    ),
    _paths(
        "order of path arguments",
        "'/things/{id}/parts/{part}': null, '/things/{part}/of/{id}': '= paths | "
        "/things/{id}/parts/{part}'",
        "breaking sent typed: things.part() takes its positional arguments in the order part, id",
        "fix sent: things.part() sends GET /things/{part}/of/{id} instead of GET "
        "/things/{id}/parts/{part}",
    ),
    _paths(
        "path argument by name",
        "'/things/{id}/parts/{part}': null, '/things/{id}/parts': {get: {operationId: "
        "getThingPart, x-python-name: things.part, tags: [Things], summary: Fetch a part "
        "of a thing., parameters: [{$ref: '#/components/parameters/thing_id'}, {name: "
        "part, in: query, required: true, schema: {type: string}}], responses: {'200': "
        "{description: The part., content: {application/json: {schema: {$ref: "
        "'#/components/schemas/ThingPart'}}}}}}}",
        "breaking sent typed: things.part(part) must be given by name",
        "fix sent: things.part() sends GET /things/{id}/parts instead of GET "
        "/things/{id}/parts/{part}",
    ),
    # combinations of arguments
    _sending(
        "choice removed",
        "oneOf: null",
        "addition sent: things.send() no longer requires exactly one of text, template",
    ),
    _sending(
        "choice added",
        "oneOf: [{ required: [text] }, { required: [template] }, { required: [file] }], "
        "properties: {file: {type: string}}",
        "addition sent: things.send() gained file",
        "fix sent: things.send() requires exactly one of text, template, file",
    ),
    _sending(
        "choice of old arguments",
        "oneOf: [{ required: [text] }, { required: [template] }, { required: [delay] }]",
        "breaking sent typed: things.send() requires exactly one of text, template, delay",
    ),
    _sending(
        "choice with one value",
        "oneOf: [{ required: [text] }, { required: [local], properties: {local: {const: "
        "true}} }], properties: {local: {type: boolean}}",
        "breaking sent typed: things.send() requires exactly one of text, local",
        "addition sent: things.send() gained local",
    ),
    _sending(
        "needs another argument",
        "dependentRequired: { end: [start], delay: [template] }",
        "breaking sent: things.send(delay) requires template",
    ),
    _sending(
        "needs no other argument",
        "dependentRequired: null",
        "addition sent: things.send(end) no longer requires start",
    ),
    _sending(
        "needs one of several",
        "dependentRequired: null, dependentSchemas: {end: {anyOf: [{required: [start]}, "
        "{required: [delay]}]}}",
        "addition sent: things.send(end) requires one of start, delay",
    ),
    _sending(
        "excludes no more",
        "not: null",
        "addition sent: things.send() accepts start together with delay",
    ),
    _sending(
        "excludes another",
        "not: {required: null, anyOf: [{required: [start, delay]}, {required: [end, "
        "delay]}, {required: [template, delay]}]}",
        "breaking sent typed: things.send() refuses template together with delay",
        "fix sent: things.send() refuses end together with delay",
    ),
    _searching(
        "at least one of fewer",
        "anyOf: [{ required: [words] }, { required: [size] }]",
        "breaking sent typed: things.search() requires at least one of words, size",
    ),
    _searching(
        "at least one of more",
        "anyOf: [{ required: [words] }, { required: [owner] }, {required: [size]}]",
        "addition sent: things.search() requires at least one of words, owner, size",
    ),
    _searching(
        "nothing required",
        "anyOf: null",
        "addition sent: things.search() no longer requires at least one of words, owner",
    ),
    # models
    _field("field added", "color: {type: string}", "addition received: Thing.color added"),
    _schemas(
        "field removed",
        "Thing: {required: [id, weight, state, part, marks], properties: {made: null}}",
        "breaking received typed: Thing.made removed",
    ),
    _field(
        "field renamed",
        "weight: {x-python-name: mass}",
        "breaking received typed: Thing.weight renamed to mass",
    ),
    _schemas(
        "wire name of a field",
        "Thing: {required: [id, Weight, state, made, part, marks], properties: {weight: "
        "null, Weight: {type: number}}}",
        "fix received: Thing.weight is read from Weight instead of weight",
    ),
    _field(
        "field can be null",
        "weight: {type: [number, 'null']}",
        "breaking received typed: Thing.weight can be None",
    ),
    _schemas(
        "field is always there",
        "Thing: {required: [id, weight, state, made, part, marks, price]}",
        "fix received: Thing.price is never None",
    ),
    _field(
        "field of another type",
        "price: {format: null}",
        "breaking received typed: Thing.price is str instead of Decimal",
    ),
    _field(
        "wider field",
        "id: {type: number}",
        "breaking received typed: Thing.id is float instead of int",
    ),
    _field(
        "narrower field",
        "weight: {type: integer}",
        "addition received: Thing.weight is int instead of float",
    ),
    _field(
        "items never null",
        "marks: {items: {type: string}}",
        "breaking received typed: Thing.marks is list[str] instead of list[str | None]",
    ),
    _field(
        "enum instead of text in a field",
        "name: {type: null, $ref: '#/components/schemas/ThingKind'}",
        "addition received: Thing.name is ThingKind instead of str",
    ),
    _field(
        "text instead of enum in a field",
        "state: {$ref: null, type: string}",
        "breaking received typed: Thing.state is str instead of ThingState",
        "breaking received typed: ThingState removed",
    ),
    _field(
        "local time in a field",
        "made: {format: local-date-time}",
        "breaking received: Thing.made is datetime (local time) instead of datetime",
    ),
    _field(
        "Unix time in a field",
        "made: {type: integer, format: unixtime}",
        "fix received: Thing.made is read as datetime (Unix time) instead of datetime",
    ),
    _field(
        "password in a field",
        "name: {format: password}",
        "fix received: repr does not show Thing.name",
    ),
    _field(
        "anything in a field",
        "data: {type: string, additionalProperties: null}",
        "breaking received typed: Thing.data is str instead of dict[str, Any]",
    ),
    _schemas(
        "model renamed",
        "ThingPart: {x-python-name: ThingPiece}",
        "breaking client typed: ThingPart renamed to ThingPiece",
    ),
    _schemas(
        "model added",
        "Thing: {properties: {maker: {$ref: '#/components/schemas/ThingMaker'}}}, "
        "ThingMaker: {type: object, description: Who made it., properties: {name: {type: "
        "string}}}",
        "addition received: Thing.maker added",
        "addition received: ThingMaker added",
    ),
    # enums
    _schemas(
        "member added",
        "ThingState: {enum: [n, u, b], x-enum-varnames: [NEW, USED, BROKEN]}",
        "addition received: ThingState.BROKEN added",
    ),
    _schemas(
        "member removed",
        "ThingState: {enum: [n], x-enum-varnames: [NEW]}",
        "breaking received typed: ThingState.USED removed",
    ),
    _schemas(
        "member renamed",
        "ThingState: {x-enum-varnames: [FRESH, USED]}",
        "breaking received typed: ThingState.NEW renamed to FRESH",
    ),
    _schemas(
        "value of a member",
        "ThingState: {enum: [x, u]}",
        "breaking received: ThingState.NEW is 'x' instead of 'n'",
    ),
    _schemas(
        "sent member added",
        "ThingKind: {enum: [s, l, m], x-enum-varnames: [SMALL, LARGE, MIDDLE]}",
        "addition both: ThingKind.MIDDLE added",
    ),
    _schemas(
        "sent member removed",
        "ThingKind: {enum: [l], x-enum-varnames: [LARGE]}",
        "breaking both typed: ThingKind.SMALL removed",
    ),
    _parameters(
        "enum is sent, too",
        "thing_search: {schema: {type: null, $ref: '#/components/schemas/ThingState'}}",
        "breaking sent typed: things.list(search) takes ThingState instead of str",
        "addition sent: ThingStateValue added",
    ),
    _schemas(
        "integers in an enum",
        "ThingState: {type: integer, enum: [1, 3]}",
        "breaking received typed: ThingState is an enum of integers",
    ),
    # objects that are sent
    _schemas(
        "field of an object added",
        "ThingOwner: {properties: {city: {type: string}}}",
        "addition sent: ThingOwner() gained city",
    ),
    _schemas(
        "required field of an object",
        "ThingOwner: {required: [name, city], properties: {city: {type: string}}}",
        "breaking sent typed: ThingOwner() requires city",
    ),
    _schemas(
        "field of an object removed",
        "ThingOwner: {properties: {age: null}}",
        "breaking sent typed: ThingOwner(age) removed",
    ),
    _schemas(
        "field of an object narrowed",
        "ThingOwner: {properties: {age: {minimum: 18}}}",
        "breaking sent: ThingOwner(age) narrowed to at least 18",
    ),
    _schemas(
        "object renamed",
        "ThingOwner: {x-python-name: ThingHolder}",
        "breaking client typed: ThingOwner renamed to ThingHolder",
    ),
    # callbacks
    _root(
        "callback removed",
        "webhooks: {thing: null}",
        "breaking received typed: parse_thing() removed",
        "breaking received typed: ThingEvent removed",
    ),
    _root(
        "callback renamed",
        "webhooks: {thing: {post: {operationId: thingChange}}}",
        "breaking received typed: parse_thing() renamed to parse_thing_change()",
    ),
    _schemas(
        "field of an event removed",
        "ThingEvent: {required: null, properties: {code: null, name: {type: string}}}",
        "breaking received typed: ThingEvent.code removed",
        "addition received: ThingEvent.name added",
    ),
    # the client as a whole
    _root(
        "package",
        "x-client: {package: pets}",
        "breaking client typed: the package is pets instead of textmagic_client",
    ),
    _root(
        "distribution",
        "x-client: {distribution: pets}",
        "breaking client: the distribution is pets instead of tiny",
    ),
    _root("class", "x-client: {class: Pets}", "breaking client typed: TextMagic renamed to Pets"),
    _root(
        "environment variables",
        "x-client: {environment: PETS}",
        "breaking client: environment variables begin with PETS instead of TEXTMAGIC",
    ),
    _root("variable in examples", "x-client: {variable: pets}"),
    _root("version", "x-client: {version: 3.0.0}"),
    _root(
        "server",
        "servers: [{url: https://api.example.org}]",
        "breaking client: requests go to https://api.example.org instead of "
        "https://api.example.com",
    ),
    _root(
        "a way to authenticate less",
        "security: [{BasicAuth: []}], components: {securitySchemes: {User: null, Key: null}}",
        'breaking client typed: the option auth="headers" removed',
    ),
    _root(
        "other headers",
        "components: {securitySchemes: {User: {name: X-Name}}}",
        "fix client: credentials are sent in other headers",
    ),
    _root(
        "names of pages",
        "x-pagination: {lastId: last}",
        "fix client: pages are requested or read with other names",
    ),
    # deprecation
    _thing(
        "operation deprecated",
        "get: {deprecated: true, x-deprecated: {since: 0.1.0, use: things.list, removedIn: 2.0.0}}",
        "addition client: things.get() deprecated: use things.list; it will be removed in 2.0.0",
    ),
    _argument(
        "argument deprecated",
        "weight: {deprecated: true, x-deprecated: {use: count}}",
        "addition sent: things.create(weight) deprecated: use count",
    ),
    _parameters(
        "parameter deprecated",
        "thing_search: {deprecated: true}",
        "addition sent: things.list(search) deprecated",
    ),
    _field(
        "field deprecated", "name: {deprecated: true}", "addition received: Thing.name deprecated"
    ),
    _schemas(
        "field of an object deprecated",
        "ThingOwner: {properties: {age: {deprecated: true}}}",
        "addition sent: ThingOwner(age) deprecated",
    ),
    _webhook(
        "callback deprecated", "deprecated: true", "addition received: parse_thing() deprecated"
    ),
    # others
    _argument(
        "names of arguments exchanged",
        "weight: {x-python-name: count}, count: {x-python-name: weight}",
        "breaking sent: things.create(count) is sent as weight instead of count",
        "breaking sent typed: things.create(weight) takes int instead of float",
        "breaking sent: things.create(weight) is sent as count instead of weight",
        "addition sent: things.create(count) takes float instead of int",
        "fix sent: the service has no documented default for things.create(count)",
        "fix sent: the service assumes 5 for things.create(weight)",
    ),
    _parameters(
        "names of path arguments exchanged",
        "thing_id: {x-python-name: part}, thing_part: {x-python-name: id}",
        "breaking sent typed: things.delete(id) renamed to part",
        "breaking sent typed: things.get(id) renamed to part",
        "breaking sent typed: things.part(id) takes str instead of int",
        "breaking sent: things.part(id) is sent as part instead of id",
        "breaking sent typed: things.part(part) takes int instead of str",
        "breaking sent: things.part(part) is sent as id instead of part",
        "breaking sent typed: things.part() takes its positional arguments in the order part, id",
    ),
    _field(
        "names of fields exchanged",
        "id: {x-python-name: weight}, weight: {x-python-name: id}",
        "breaking received typed: Thing.id is float instead of int",
        "breaking received: Thing.id is read from weight instead of id",
        "breaking received: Thing.weight is read from id instead of weight",
        "addition received: Thing.weight is int instead of float",
    ),
    _field(
        "value in the fake",
        "name: {x-usual: Nine}",
        "fix client: Thing.name has another value in the fake",
    ),
    _paths(
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
    _paths(
        "form instead of JSON",
        "/things/send: {post: {requestBody: {content: {application/json: null, "
        "multipart/form-data: '= paths | /things/send | post | requestBody | content | "
        "application/json'}}}}",
        "fix sent: things.send(delay) is sent in the form instead of the body",
        "fix sent: things.send(end) is sent in the form instead of the body",
        "fix sent: things.send(start) is sent in the form instead of the body",
        "fix sent: things.send(template) is sent in the form instead of the body",
        "fix sent: things.send(text) is sent in the form instead of the body",
    ),
    _root(
        "text of a tag",
        "tags: [{name: Things, description: Everything.}]",
        "fix client: the documentation of TextMagic, things changed",
    ),
    _paths(
        "note",
        "/things: {get: {x-note: It is slow.}}",
        "fix client: the documentation of things.list() changed",
    ),
    _paths(
        "summary",
        "/things: {get: {summary: List them all.}}",
        "fix client: the documentation of things.list() changed",
    ),
    _field(
        "description of a field",
        "name: {description: What it is called.}",
        "fix client: the documentation of Thing changed",
    ),
    _field("example", "name: {example: Nine}"),
    _root(
        "title",
        "info: {description: 'All about it.', version: '2'}",
        "fix client: the documentation of TextMagic changed",
    ),
    _paths(
        "several texts",
        "/things: {get: {summary: a., description: A}, post: {summary: b.}}, "
        "'/things/{id}': {get: {summary: c.}, delete: {summary: d.}}",
        "fix client: the documentation of things.create(), things.delete(), things.get() "
        "and 1 more changed",
    ),
)


def applied(edit: Edit, spec: dict[str, Any]) -> dict[str, Any]:
    """Return the spec with an edit."""
    edited: dict[str, Any] = _merged(spec, edit.patch, spec)
    return edited


def _merged(target: Any, patch: Any, spec: Any) -> Any:
    """Apply a merge patch. `= a | b` is what the spec has at this place."""
    if isinstance(patch, str) and patch.startswith("= "):
        for key in patch.removeprefix("= ").split(" | "):
            spec = spec[key]
        return spec
    if not is_dict(patch):
        return patch
    merged: dict[str, Any] = dict(target) if is_dict(target) else {}
    for key, value in patch.items():
        merged[key] = _merged(merged.get(key), value, spec)
        if value is None:
            del merged[key]
    return merged


@functools.cache
def base() -> dict[str, Any]:
    """Return the spec before all edits."""
    root: dict[str, Any] = yaml.safe_load(ROOT)
    fragment = yaml.safe_load(BASE)
    components = root["components"] | fragment["components"]
    return {**root, **fragment, "components": components}


def renamed(text: str, suffix: str) -> str:
    """Return text in which all names of things have a suffix."""
    return re.sub(r"([Tt]hings?)(?![a-z])", rf"\g<1>{suffix}", text)
