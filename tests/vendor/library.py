"""A small API with each part that a copy can omit: resources, a callback, additions, forms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.vendor.choices import Choices
from generator.vendor.copies import copy_files
from generator.vendor.record import Copy
from tests.support import HEAD

_LIST = """\
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
"""
_ID = """\
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
"""


def _operation(path: str, method: str, name: str, tag: str, rest: str) -> str:
    return f"""\
  {path}:
    {method}:
      operationId: {name.replace(".", "")}
      x-python-name: {name}
      tags: [{tag}]
      summary: Do {name}.
{rest}"""


def _answer(schema: str) -> str:
    return f"""\
      responses:
        "200":
          description: Done.
          content: {{ application/json: {{ schema: {{ $ref: "#/components/schemas/{schema}" }} }} }}
"""


SPEC = (
    HEAD.replace("variable: tm }", "variable: tm, additions: { stamps: ADDITION } }").replace(
        "  - name: Things\n    description: All about things.\n",
        "  - { name: Books, description: All about books. }\n"
        "  - { name: Loans, description: All about loans. }\n",
    )
    + """\
  schemas:
    Color:
      description: A color.
      type: string
      enum: [red, blue]
    State:
      description: The state of a loan.
      type: string
      enum: [open, over]
    Author:
      description: An author.
      type: object
      properties:
        name: { type: string, example: Ann }
    Book:
      description: A book.
      type: object
      required: [id]
      properties:
        id: { type: integer, example: 7 }
        title: { type: string, example: Seven }
        color: { $ref: "#/components/schemas/Color" }
        author: { $ref: "#/components/schemas/Author" }
    BookPage:
      description: A page of books.
      type: object
      properties:
        page: { type: integer, example: 1 }
        limit: { type: integer, example: 10 }
        pageCount: { type: integer, example: 1 }
        resources: { type: array, items: { $ref: "#/components/schemas/Book" } }
    Loan:
      description: A loan.
      type: object
      required: [id]
      properties:
        id: { type: integer, example: 8 }
        state: { $ref: "#/components/schemas/State" }
        color: { $ref: "#/components/schemas/Color" }
    Sold:
      description: A book was sold.
      type: object
      properties:
        id: { type: integer, example: 7 }
        buyer: { $ref: "#/components/schemas/Color" }
    Shelf:
      description: Where a book stands.
      type: object
      required: [row]
      properties:
        row: { type: integer, example: 3 }
    Placing:
      description: Where to put a book.
      type: object
      required: [shelf]
      properties:
        shelf: { $ref: "#/components/schemas/Shelf" }
        color: { $ref: "#/components/schemas/Color" }
paths:
"""
    + _operation("/books", "get", "books.list", "Books", "      x-paginated: true\n" + _LIST)
    + _answer("BookPage")
    + _operation("/books/{id}", "get", "books.get", "Books", _ID)
    + _answer("Book")
    + _operation("/books/{id}/place", "post", "books.place", "Books", _ID)
    + """\
      x-fake: { handler: stamps.place }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Placing" } } }
"""
    + _answer("Book")
    + _operation("/loans/{id}", "get", "loans.get", "Loans", _ID)
    + _answer("Loan")
    + """\
webhooks:
  sold:
    post:
      operationId: soldCallback
      tags: [Books]
      summary: A book was sold.
      security: []
      requestBody:
        content:
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Sold" } }
          multipart/form-data: { schema: { $ref: "#/components/schemas/Sold" } }
          application/json: { schema: { $ref: "#/components/schemas/Sold" } }
      responses:
        "200": { description: Taken. }
"""
).replace("ADDITION", "{ needs: [books, loans] }")
STAMPS = '''\
"""What placing a book does in the fake."""

from __future__ import annotations

from typing import Any

from .store import Store
from .table import Route, Values


def place(store: Store, route: Route, values: Values) -> tuple[int, Any]:
    """Return the book."""
    return route.status, store.example(route.example)
'''


def write_library(folder: Path) -> Path:
    """Write the spec with its additions, and return the path of the root file."""
    root = folder / "spec" / "openapi.yaml"
    addition = folder / "additions" / "apiclient_python" / "testing" / "stamps.py"
    for path, text in ((root, SPEC), (addition, STAMPS)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def library_copy(root: Path, dest: Path, **choices: Any) -> Copy:
    """Return the copy of a spec with some choices."""
    return copy_files(Choices(dest, root, **choices))


def put(copy: Copy) -> Path:
    """Write the files of a copy, and return its folder."""
    for path, text in copy.files.items():
        (copy.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (copy.folder / path).write_text(text, encoding="utf-8", newline="")
    return copy.folder
