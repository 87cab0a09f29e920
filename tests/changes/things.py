"""A tiny spec, and a program that uses everything in its client."""

from __future__ import annotations

import functools
import re
from typing import Any, Final

import yaml

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
