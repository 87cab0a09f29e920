"""A small spec with every construct of the language of specs."""

from __future__ import annotations

from typing import Final

_ROOT: Final = """\
openapi: 3.1.0
info: { title: Small, version: "1", summary: All constructs., description: In one spec. }
x-client:
  package: textmagic_client
  distribution: small-client
  class: TextMagic
  environment: TEXTMAGIC
  variable: tm
  version: "1.0"
  title: Small API
servers:
  - { url: https://api.example.com, description: The only one. }
security:
  - BasicAuth: []
x-rate-limit: 50
x-pagination:
  page: page
  limit: limit
  pageCount: pageCount
  items: resources
  lastId: lastId
  nextLastId: nextLastId
  id: id
  order: { orderBy: id, direction: desc }
tags:
  - name: Notes
    description: Notes and what is done with them.
    externalDocs: { url: https://example.com/notes, description: More. }
    x-resources: { folders: Where notes are kept. }
paths:
  /notes: { $ref: "apis/notes.yaml#/paths/notes" }
  /notes/{id}: { $ref: "apis/notes.yaml#/paths/note" }
  /notes/files: { $ref: "apis/notes.yaml#/paths/files" }
  /notes/delete: { $ref: "apis/notes.yaml#/paths/delete" }
  /folders: { $ref: "apis/notes.yaml#/paths/folders" }
  /folders/{id}: { $ref: "apis/notes.yaml#/paths/folder" }
  /folders/{id}/close: { $ref: "apis/notes.yaml#/paths/close" }
webhooks:
  noteRead: { $ref: "apis/notes.yaml#/webhooks/noteRead" }
components:
  securitySchemes:
    BasicAuth: { type: http, scheme: basic, description: Name and key. }
"""
_COMMON: Final = """\
parameters:
  Page:
    name: page
    in: query
    description: Number of the page.
    schema: { type: integer, minimum: 1, default: 1 }
  Limit:
    name: limit
    in: query
    schema: { type: integer, minimum: 1, maximum: 100, default: 10 }
  Id: { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
responses:
  NotFound:
    description: There is no such thing.
    content:
      application/json:
        schema: { $ref: "#/schemas/Failure" }
schemas:
  Failure:
    type: object
    required: [code, message]
    properties:
      code: { type: integer }
      message: { type: string }
  Count: { type: integer, minimum: 0, maximum: 1000000, example: 3, description: A number. }
"""
_NOTES: Final = """\
paths:
  notes:
    parameters:
      - { name: X-Trace, in: header, schema: { type: string, default: none }, example: abc }
    get:
      operationId: listNotes
      x-python-name: notes.list
      x-paginated: true
      x-rate-limit: 5
      x-note: The order is a guess.
      tags: [Notes]
      summary: List notes.
      externalDocs: { url: https://example.com/list }
      parameters:
        - $ref: "../common.yaml#/parameters/Page"
        - $ref: "../common.yaml#/parameters/Limit"
        - { name: lastId, in: query, schema: { type: integer } }
        - { name: orderBy, in: query, schema: { type: string }, example: id }
        - { name: direction, in: query, schema: { type: string }, example: desc }
        - name: colors
          in: query
          schema: { type: string, x-comma-separated: { type: string }, example: "a,b" }
        - name: ids
          in: query
          schema: { type: string, x-comma-separated: { type: integer } }
          example: "1,2"
        - { name: from, in: query, x-python-name: from_, schema: { type: string } }
        - name: to
          in: query
          deprecated: true
          x-deprecated: { use: from }
          schema: { type: string, format: date-time }
        - { name: color, in: query, schema: { $ref: "#/schemas/Color" }, example: r }
      x-query:
        dependentRequired: { from: [to] }
        not: { required: [colors, ids] }
      responses:
        "200":
          description: One page.
          content:
            application/json:
              schema: { $ref: "#/schemas/NotesPage" }
        "404": { $ref: "../common.yaml#/responses/NotFound" }
    post:
      operationId: createNote
      x-python-name: notes.create
      x-idempotent: false
      tags: [Notes]
      summary: Write a note.
      description: With `templateId` or `text`.
      requestBody: { $ref: "#/requestBodies/NewNote" }
      responses:
        "201":
          description: The note.
          content:
            application/json:
              schema: { $ref: "#/schemas/Note" }
  note:
    parameters:
      - $ref: "../common.yaml#/parameters/Id"
    get:
      operationId: getNote
      x-python-name: notes.get
      tags: [Notes]
      summary: Fetch a note.
      responses:
        "200":
          description: The note.
          content:
            application/json:
              schema: { $ref: "#/schemas/Note" }
        "404": { $ref: "../common.yaml#/responses/NotFound" }
    put:
      operationId: changeNote
      x-python-name: notes.change
      tags: [Notes]
      summary: Change a note.
      requestBody:
        description: What is to change.
        content:
          application/json:
            schema:
              type: object
              properties:
                text: { type: [string, "null"], description: Its text., example: Hello }
                level:
                  $ref: "#/schemas/Level"
                  description: How urgent.
                  x-note: Guessed.
                  deprecated: true
                  x-deprecated: { since: "0.9" }
      responses:
        "204": { description: Changed. }
  files:
    post:
      operationId: addFile
      x-python-name: notes.add_file
      tags: [Notes]
      summary: Add a file.
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: { type: string, format: binary }
                title: { type: string, minLength: 1, maxLength: 20, example: Title }
      responses:
        "204": { description: Added. }
  delete:
    post:
      operationId: deleteNotes
      x-python-name: notes.delete
      x-idempotent: true
      tags: [Notes]
      summary: Delete notes.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                ids: { type: string, x-comma-separated: { type: integer }, example: "1,2" }
                all: { type: integer, enum: [0, 1], default: 0 }
              oneOf:
                - required: [ids]
                - required: [all]
                  properties: { all: { const: 1 } }
      responses:
        "204": { description: Gone. }
  folders:
    get:
      operationId: listFolders
      x-python-name: folders.list
      tags: [Notes]
      summary: List folders.
      responses:
        "200":
          description: All folders.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/schemas/Folder" } }
    post:
      operationId: createFolder
      x-python-name: folders.create
      tags: [Notes]
      summary: Make a folder.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string, maxLength: 50 }
                labels: { type: array, minItems: 1, items: { type: string } }
                rate: { type: number, format: double, default: 1.5 }
                isShared: { type: boolean, default: false }
      responses:
        "201":
          description: The folder.
          content:
            application/json:
              schema: { $ref: "#/schemas/Folder" }
  folder:
    delete:
      operationId: deleteFolder
      x-python-name: folders.delete
      tags: [Notes]
      summary: Delete a folder.
      parameters:
        - $ref: "../common.yaml#/parameters/Id"
      responses:
        "204": { description: Gone. }
  close:
    put:
      operationId: closeFolder
      x-python-name: folders.close
      deprecated: true
      x-deprecated: { since: 1.0.0, use: folders.delete, removedIn: "2.0" }
      x-fake: { sets: { state: closed }, where: { state: open } }
      tags: [Notes]
      summary: Close a folder.
      parameters:
        - $ref: "../common.yaml#/parameters/Id"
      responses:
        "204": { description: Closed. }
webhooks:
  noteRead:
    post:
      operationId: noteReadCallback
      tags: [Notes]
      summary: A note was read.
      description: Sent once.
      security: []
      x-note: Nobody has seen it.
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/schemas/NoteRead" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/schemas/NoteRead" } }
          multipart/form-data: { schema: { $ref: "#/schemas/NoteRead" } }
      responses:
        "200": { description: Thanks. }
requestBodies:
  NewNote:
    required: true
    description: The note.
    content:
      application/json:
        schema:
          type: object
          description: A new note.
          properties:
            text: { type: string, minLength: 1, maxLength: 100, example: Hello }
            templateId: { type: integer, format: int64 }
            phones:
              type: string
              x-comma-separated: { type: string, format: phone }
              x-national-with: local
              example: "447860021130,447860021131"
            local: { type: boolean }
            from: { type: string, format: sender, x-python-name: sender }
            start: { type: integer, format: unixtime }
            end: { type: string, format: local-date-time }
            price: { type: string, format: decimal, example: "1.50", default: "2.50" }
            color: { $ref: "#/schemas/Color" }
            people: { type: array, items: { $ref: "#/schemas/Person" } }
            owner: { $ref: "#/schemas/Person", x-python-name: owner_ }
          allOf:
            - anyOf: [{ required: [text] }, { required: [templateId] }]
          dependentRequired: { end: [start] }
          dependentSchemas:
            price: { anyOf: [{ required: [text] }, { required: [templateId] }] }
          not:
            anyOf:
              - required: [color, people]
              - required: [people, owner]
schemas:
  Person:
    type: object
    description: Who gets it.
    required: [phone]
    properties:
      phone: { type: string, format: phone, minLength: 1, example: "447860021130" }
      email: { type: string, format: email }
      age: { type: integer, format: int32, minimum: 0, maximum: 150 }
  Color:
    type: string
    description: A color.
    x-note: There may be more.
    enum: [r, g]
    x-enum-varnames: [RED, GREEN]
    x-enum-descriptions: [Red., Green.]
    example: g
  Level: { type: string, enum: [low, high], x-python-name: Urgency }
  State: { type: string, enum: [open, closed] }
  Grade: { type: integer, enum: [1, 3], x-enum-varnames: [ONE, THREE] }
  Note:
    type: object
    required: [id, color]
    properties:
      id: { type: integer, example: 7 }
      color: { $ref: "#/schemas/Color" }
      grade: { $ref: "#/schemas/Grade" }
      text: { type: [string, "null"], example: Hello, x-usual: null }
      folder:
        description: Where it is.
        x-usual: null
        x-note: Seldom there.
        deprecated: true
        x-deprecated: { use: secret }
        anyOf: [{ $ref: "#/schemas/Folder" }, { type: "null" }]
      secret: { type: string, format: password }
      isNew: { type: integer, enum: [0, 1], example: 1 }
      price: { type: number, format: decimal, example: 0.04 }
      made: { type: string, format: date-time, example: "2015-06-19T09:48:24+0000" }
      read: { type: integer, format: unixtime, example: 1434707304 }
      planned: { type: string, format: local-date-time, example: "2020-05-27 13:02:33" }
      names: { type: array, items: { type: [string, "null"] }, example: [a, null] }
      more: { type: object, additionalProperties: true, example: { a: 1 } }
      counts: { type: object, additionalProperties: { type: integer }, example: { b: 2 } }
      rate: { type: number, format: float, example: 1.5 }
  Folder:
    type: object
    properties:
      id: { type: integer, example: 3 }
      name: { type: string, example: Home, x-python-name: title }
      state: { $ref: "#/schemas/State", x-usual: open }
  NotesPage:
    type: object
    required: [page, limit, pageCount, resources]
    properties:
      page: { $ref: "../common.yaml#/schemas/Count" }
      limit: { type: integer }
      pageCount: { type: integer }
      nextLastId: { type: integer }
      resources: { type: array, items: { $ref: "#/schemas/Note" } }
  NoteRead:
    type: object
    required: [id]
    properties:
      id: { type: integer, example: 7 }
      phone: { type: string, format: phone, example: "447860021130" }
      state: { $ref: "#/schemas/State" }
"""

SMALL: Final[dict[str, bytes]] = {
    "openapi.yaml": _ROOT.encode(),
    "common.yaml": _COMMON.encode(),
    "apis/notes.yaml": _NOTES.encode(),
}
