"""A spec with one operation. The test sets its body or query."""

from __future__ import annotations

from pathlib import Path

from generator.emit.fake.infer import fake
from generator.emit.tests.tables import expected
from generator.ir import Client, Operation
from tests.support import HEAD, client_of, write_spec

POST = """\
paths:
  /things/{id}:
    post:
      operationId: doThing
      x-python-name: things.do
      tags: [Things]
      summary: Do it.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
      requestBody:
        content: { CONTENT: { schema: { $ref: "#/components/schemas/In" } } }
      responses:
        "204": { description: Done. }
"""
SCHEMAS = """\
  schemas:
    In: { type: object, SENT }
    Point:
      description: A place.
      type: object
      required: [x]
      properties:
        x: { type: integer, minimum: 1, description: From the left., example: 3 }
        labelText: { type: [string, "null"], maxLength: 5, example: here }
        tags: { type: array, items: { type: string }, example: [a] }
"""
POINT = "{ $ref: '#/components/schemas/Point' }"


def write(folder: Path, sent: str, *, form: bool = False) -> Path:
    schemas = SCHEMAS.replace("SENT", sent)
    if "Point" not in sent:
        schemas = schemas[: schemas.index("    Point:")]
    content = "multipart/form-data" if form else "application/json"
    return write_spec(folder, HEAD + schemas + POST.replace("CONTENT", content))


def client(folder: Path, sent: str, *, form: bool = False) -> Client:
    return client_of(write(folder, sent, form=form))


def operation(folder: Path, sent: str, *, form: bool = False) -> Operation:
    return client(folder, sent, form=form).resources[0].operations[0]


def row(made: Client) -> str:
    """Return the row of the operation in the table of the generated tests."""
    return expected(made.resources[0], made, fake(made)).rows[0]
