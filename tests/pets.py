"""The spec of another API than TextMagic, and its client."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import codegen, write_spec

GET_PET = """\
  /pets/{id}:
    get:
      operationId: getPet
      x-python-name: pets.get
      tags: [Pets]
      summary: Fetch a pet.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
"""
PET_PAGE = """\
    PetPage:
      type: object
      properties:
        page: { type: integer, example: 1 }
        pageCount: { type: integer, example: 3 }
        limit: { type: integer, example: 10 }
        resources: { type: array, items: { $ref: "#/components/schemas/Pet" } }
"""
PETS = (
    """\
openapi: 3.1.0
info: { title: Pet Store, version: "1" }
CLIENT
servers:
  - url: https://pets.example.com
security:
SECURITY
tags:
  - name: Pets
    description: All about pets.
x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }
paths:
  /pets:
    get:
      operationId: listPets
      x-python-name: pets.list
      x-paginated: true
      tags: [Pets]
      summary: List all pets.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
      responses:
        "200":
          description: One page of pets.
          content: { application/json: { schema: { $ref: "#/components/schemas/PetPage" } } }
"""
    + GET_PET
    + """\
components:
  securitySchemes:
SCHEMES
  schemas:
    Pet:
      description: One pet.
      type: object
      required: [id]
      properties:
        id: { type: integer, example: 7 }
        name: { type: string, example: Rex }
"""
    + PET_PAGE
)
"""The function `pets` replaces CLIENT, SECURITY and SCHEMES."""
BASIC = ("  - Basic: []", "    Basic: { type: http, scheme: basic }")
HEADERS = (
    "  - Owner: []\n    Key: []",
    "    Owner: { type: apiKey, in: header, name: X-Pet-Owner }\n"
    "    Key: { type: apiKey, in: header, name: X-Pet-Key }",
)
BOTH = tuple("\n".join(each) for each in zip(BASIC, HEADERS, strict=True))
LONG = """\
x-client:
  package: the_client_of_a_pet_store
  distribution: the-client-of-a-pet-store
  class: TheLargePetStore
  environment: THE_PET_STORE
  variable: store
  version: 2.1.0rc1
  title: store that sells "pets" and more"""


def pets(ways: tuple[str, ...], client: str = "") -> str:
    """Return the spec.

    Args:
        ways: `BASIC`, `HEADERS` or `BOTH`: how the client sends the credentials.
        client: `x-client`. Without it, all names follow from the title.
    """
    spec = PETS.replace("SECURITY", ways[0]).replace("SCHEMES", ways[1])
    return spec.replace("CLIENT\n", client and f"{client}\n")


def generated(folder: Path, spec: str) -> Path:
    """Generate the client of a spec, and check it. Return the folder of the output."""
    root = write_spec(folder / "spec", spec)
    assert codegen("generate", "--spec", root, "--output", folder / "out") == 0
    assert codegen("check", "--spec", root, "--output", folder / "out") == 0
    return folder / "out"


def python(folder: Path, *arguments: object, path: str = "") -> str:
    """Run Python in a folder, and return its standard output. `path`: its PYTHONPATH."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST"))}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**environment, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


LISTED = """\
  /letters:
    post:
      operationId: writeLetter
      x-python-name: letters.write
      tags: [Pets]
      summary: Write a letter.
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [text]
              properties:
                text: { type: string, example: Dear cat }
                caller: { type: string, format: phone }
                kind: { $ref: "#/components/schemas/LetterKind" }
      responses:
        "201":
          description: The letter.
          content: { application/json: { schema: { $ref: "#/components/schemas/Letter" } } }
    get:
      operationId: listLetters
      x-python-name: letters.list
      x-paginated: true
      tags: [Pets]
      summary: List all letters.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10, maximum: 50 } }
      responses:
        "200":
          description: One page of letters.
          content: { application/json: { schema: { $ref: "#/components/schemas/LetterPage" } } }
  /letters/{id}:
    get:
      operationId: getLetter
      x-python-name: letters.get
      tags: [Pets]
      summary: Fetch a letter.
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: a b }
      responses:
        "200":
          description: The letter.
          content: { application/json: { schema: { $ref: "#/components/schemas/Letter" } } }
    delete:
      operationId: deleteLetter
      x-python-name: letters.delete
      tags: [Pets]
      summary: Delete a letter.
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: a b }
      responses:
        "204": { description: It is gone. }
webhooks:
  petBorn:
    post:
      operationId: bornCallback
      tags: [Pets]
      summary: A pet was born.
      security: []
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Born" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Born" } }
          multipart/form-data: { schema: { $ref: "#/components/schemas/Born" } }
      responses:
        "200": { description: It is taken. }
components:
"""
OF_LETTERS = """\
  schemas:
    Born:
      description: A pet was born.
      type: object
      properties:
        id: { type: integer, example: 7 }
    LetterKind:
      description: What a letter is about.
      type: string
      enum: [food, sleep]
      x-enum-varnames: [FOOD, SLEEP]
    Letter:
      description: One letter.
      type: object
      required: [id]
      properties:
        id: { type: string, example: a b }
        text: { type: string, example: Dear dog }
        sentAt: { type: string, format: date-time }
"""
LETTERS = (
    pets(BASIC)
    .replace("components:\n", LISTED)
    .replace("  schemas:\n", OF_LETTERS + PET_PAGE.replace("Pet", "Letter"))
)
"""The spec with a webhook, and with operations that write, list and delete letters."""
