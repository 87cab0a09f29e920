"""Malicious text, and specs with this text at every place that accepts text."""

from __future__ import annotations

import copy
import re
from typing import Any, Final

from generator.validate.supported import EVENT_TYPES

PAYLOADS: Final = (
    "",
    " ",
    '"',
    '""',
    '"""',
    'ends with "',
    "ends with \\",
    "\\",
    '\\"',
    '\\"""',
    '"""\n__import__("os").system("touch MARKER")\n"""',
    "'''\n__import__('os').system('touch MARKER')\n'''",
    '"); __import__("pathlib").Path("MARKER").touch() #',
    "{__import__('pathlib').Path('MARKER').touch()}",
    "'+str(__import__('pathlib').Path('MARKER').touch())+'",
    "\n\n    __import__('pathlib').Path('MARKER').touch()\n\n",
    "{x}",
    "{{ 7919*7907 }}",
    "{% raise %}",
    "{% endraw %}{{ 7919*7907 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "` <script>alert(1)</script>",
    "`<script>` `` ` <script>`",
    "[x](javascript:alert(1)) ![x](javascript:alert(1))",
    "a | b \\| c \\\\| d",
    "```\n# fence\n```",
    "1. item",
    "a\n===\n\n---\n\nb",
    "%s %(x)s %n",
    "$(touch MARKER) `touch MARKER` ; touch MARKER",
    "${MARKER} $MARKER ~ * ?",
    "\\N{DASH} \\x41 \\u0041 \\101 \\n",
    "# -*- coding: utf-7 -*-",
    "- [x, {y: z}]",
    "!!python/object/apply:os.system ['touch MARKER']",
    "1e5",
    "0o7",
    "~",
    "<<",
    "---\n...\n",
    "tab\tand\nnewline\n",
    "  spaces  around  ",
    "é😀Ⅷ ﬁ \u00a0 \u3000 \u0301",
    "long " * 60,
    '\\"' * 90,
    'a """ b ' * 20,
)
FORBIDDEN: Final = (
    *("\x00", "\x07", "\x0b", "\x0c", "\r", "a\r\nb", "\x1b[31m", "\x1c", "\x7f", "\x85", "\x9b"),
    *("\u00ad", "\u061c", "\u200b", "\u200e", "\u2028", "\u2029", "\u202e", "\u2060", "\u2066"),
    *("\ud800", "\udfff", "\ufeff", "\ufff9", "\uffff", "\U000e0041"),
)
"""Characters that are forbidden in texts: they end lines, are invisible or reorder other text."""

HEAD: Any = {
    "openapi": "3.1.0",
    "info": {"title": "Tiny", "version": "1", "summary": "S.", "description": "D."},
    "externalDocs": {"url": "https://docs.example.com/", "description": "E."},
    "x-client": {
        "package": "textmagic_client",
        "distribution": "textmagic-client",
        "class": "TextMagic",
        "environment": "TEXTMAGIC",
    },
    "servers": [{"url": "https://api.example.com", "description": "Main."}],
    "security": [{"BasicAuth": list[str]()}],
    "tags": [],
    "paths": {},
    "webhooks": {},
    "components": {
        "securitySchemes": {"BasicAuth": {"type": "http", "scheme": "basic", "description": "B."}},
        "schemas": {},
    },
}


def key_for(text: str) -> str:
    """Return the text as a key. YAML limits the length of keys, and a name must not be blank."""
    is_fine = re.fullmatch(".{1,200}", text) and text.strip() and text != "<<"
    return text if is_fine else "name " + " ".join(text[:200].split())


def add_api(document: Any, number: int, text: str) -> None:
    """Add an API with one operation, with the text at every place that accepts any text."""
    name = key_for(text)
    noted = {"x-note": text} if text.strip() else {}
    resource = number // 10
    tag = f"Api {resource}"
    if number % 10 == 0:
        about = {
            "description": "A.",
            "externalDocs": {"url": "https://docs.example.com", "description": "E."},
        }
        document["tags"].append({"name": tag, **about})
    document["components"]["schemas"] |= {
        f"Event{number}": {
            "description": text,
            **noted,
            "type": "object",
            "properties": {
                "text": {"type": "string", "description": text, "example": text, **noted},
                "kind": {"$ref": f"#/components/schemas/Kind{number}", "description": text},
            },
        },
        f"Body{number}": {
            "description": text,
            **noted,
            "type": "object",
            "required": ["kind"],
            "properties": {
                name: {
                    "x-python-name": "value",
                    "description": text,
                    "type": "string",
                    "default": text,
                    "example": text,
                    **noted,
                },
                "kind": {"$ref": f"#/components/schemas/Kind{number}", **noted},
                "texts": {"type": "array", "items": {"type": "string"}, "example": [text, "x"]},
                "points": {
                    "type": "array",
                    "items": {"$ref": f"#/components/schemas/Point{number}"},
                },
            },
        },
        f"Point{number}": {
            "description": text,
            "type": "object",
            "required": [name],
            "properties": {
                name: {
                    "x-python-name": "value",
                    "description": text,
                    "type": "string",
                    "default": text,
                    "example": text,
                },
                "kind": {"$ref": f"#/components/schemas/Kind{number}", "description": text},
            },
        },
        f"Kind{number}": {
            "description": text,
            **noted,
            "type": "string",
            "enum": [text, "k"],
            "x-enum-varnames": ["HOSTILE", "TAME"],
            "x-enum-descriptions": [text, text],
            "example": text,
        },
        f"Thing{number}": {
            "description": text,
            **noted,
            "type": "object",
            "required": ["id", "kind"],
            "properties": {
                "id": {"type": "integer", "example": 7, "description": text},
                "text": {"type": ["string", "null"], "example": text, **noted},
                "kind": {"$ref": f"#/components/schemas/Kind{number}", "description": text},
                "map": {
                    "type": "object",
                    "additionalProperties": {"type": "string"},
                    "example": {name: text},
                },
                "list": {
                    "x-python-name": "entries",
                    "type": "array",
                    "items": {"type": "string"},
                    "example": [text],
                },
            },
        },
    }
    event = {"schema": {"$ref": f"#/components/schemas/Event{number}"}}
    document["webhooks"][f"{number} {name}"] = {
        "post": {
            "operationId": f"event{number}",
            "tags": [tag],
            "summary": text,
            "description": text,
            **noted,
            "security": [],
            "requestBody": {"content": dict.fromkeys(EVENT_TYPES, event)},
            "responses": {"200": {"description": text}},
        }
    }
    document["paths"][f"/p{number}/{{id}}"] = {
        "post": {
            "operationId": f"make{number}",
            "x-python-name": f"r{resource}.make{number}",
            "tags": [tag],
            "summary": text,
            "description": text,
            **noted,
            "externalDocs": {"url": "https://docs.example.com", "description": text},
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string", "description": text},
                    "example": text or "empty",
                    **noted,
                },
                {
                    "name": name,
                    "in": "query",
                    "x-python-name": "query",
                    "description": text,
                    "schema": {"type": "string", "default": text},
                    "example": text,
                },
                {
                    "name": "X-Header",
                    "in": "header",
                    "description": text,
                    "schema": {"type": "string", "default": text},
                    "example": "h",
                },
            ],
            "requestBody": {
                "description": text,
                "required": True,
                "content": {
                    "application/json": {"schema": {"$ref": f"#/components/schemas/Body{number}"}}
                },
            },
            "responses": {
                "200": {
                    "description": text,
                    "content": {
                        "application/json": {
                            "schema": {"$ref": f"#/components/schemas/Thing{number}"},
                        }
                    },
                },
                "404": {"description": text},
            },
        }
    }

    add_upload(document, number, text)


def add_upload(document: Any, number: int, text: str) -> None:
    """Add an operation with a form to an API."""
    name = key_for(text)
    document["paths"][f"/u{number}"] = {
        "post": {
            "operationId": f"upload{number}",
            "x-python-name": f"r{number // 10}.upload{number}",
            "tags": [f"Api {number // 10}"],
            "summary": text,
            "requestBody": {
                "content": {
                    "multipart/form-data": {
                        "schema": {
                            "type": "object",
                            "required": [name],
                            "properties": {
                                name: {
                                    "x-python-name": "file",
                                    "description": text,
                                    "type": "string",
                                    "format": "binary",
                                },
                                f"2 {name}": {
                                    "x-python-name": "value",
                                    "description": text,
                                    "type": "string",
                                    "example": text,
                                },
                            },
                        }
                    }
                }
            },
            "responses": {"204": {"description": text}},
        }
    }


def document_with(*texts: str) -> Any:
    document = copy.deepcopy(HEAD)
    for number, text in enumerate(texts):
        add_api(document, number, text)
    return document


SINGLES: Final[tuple[tuple[str | int, ...], ...]] = (
    *(("info", key) for key in ("title", "version", "summary", "description")),
    ("externalDocs", "description"),
    ("servers", 0, "description"),
    ("components", "securitySchemes", "BasicAuth", "description"),
    ("tags", 0, "description"),
    ("tags", 0, "externalDocs", "description"),
)


def put(document: Any, place: tuple[str | int, ...], value: Any) -> Any:
    """Put a value at a place of the document, and return the document."""
    holder = document
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return document
