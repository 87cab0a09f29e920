"""Places of a spec that accept only some texts, and functions that put a text there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tests.whole.hostile import put


def _rename(*place: str | int) -> Callable[[Any, str], None]:
    """Return a function that replaces a key by a text."""

    def change(document: Any, text: str) -> None:
        holder = document
        for key in place[:-1]:
            holder = holder[key]
        entries = [(text if key == place[-1] else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(entries)

    return change


def _put(*place: str | int) -> Callable[[Any, str], None]:
    def change(document: Any, text: str) -> None:
        put(document, place, text)

    return change


CALL: Final = ("paths", "/p0/{id}", "post")
_WEBHOOK: Final = ("webhooks", "0 x", "post")
_SCHEMAS: Final = ("components", "schemas")
_FORM: Final = (
    *("paths", "/u0", "post", "requestBody"),
    *("content", "multipart/form-data", "schema"),
)


def _rename_header(document: Any, text: str) -> None:
    put(document, (*CALL, "parameters", 2, "name"), text)
    put(document, (*CALL, "parameters", 2, "x-python-name"), "header")


def rename_tag(document: Any, text: str) -> None:
    put(document, ("tags", 0, "name"), text)
    for path in ("/p0/{id}", "/u0"):
        put(document, ("paths", path, "post", "tags"), [text])
    put(document, (*_WEBHOOK, "tags"), [text])


def _rename_field(document: Any, text: str) -> None:
    put(document, (*_SCHEMAS, "Thing0", "properties", "text", "x-python-name"), "text")
    _rename(*_SCHEMAS, "Thing0", "properties", "text")(document, text)


def _rename_schema(document: Any, text: str) -> None:
    put(document, (*_SCHEMAS, "Thing0", "x-python-name"), "Thing")
    _rename(*_SCHEMAS, "Thing0")(document, text)
    pointer = text.replace("~", "~0").replace("/", "~1")
    content = (*CALL, "responses", "200", "content", "application/json")
    put(document, (*content, "schema", "$ref"), f"#/components/schemas/{pointer}")


def _rename_placeholder(document: Any, text: str) -> None:
    _rename("paths", "/p0/{id}")(document, f"/p0/{{{text}}}")
    operation = document["paths"][f"/p0/{{{text}}}"]["post"]
    operation["parameters"][0] |= {"name": text, "x-python-name": "id"}


def _rename_scheme(document: Any, text: str) -> None:
    _rename("components", "securitySchemes", "BasicAuth")(document, text)
    document["security"] = [{text: []}]


def _paginate(role: str) -> Callable[[Any, str], None]:
    """Return a function that replaces a name in x-pagination by a text."""

    def change(document: Any, text: str) -> None:
        names = {"page": "page", "limit": "limit", "pageCount": "pageCount", "items": "items"}
        names[role] = text
        document["x-pagination"] = names
        operation: Any = document["paths"]["/p0/{id}"].pop("post")
        document["paths"]["/p0/{id}"]["get"] = operation
        del operation["requestBody"]
        for key in ("Body0", "Kind0", "Point0"):
            del document["components"]["schemas"][key]
        operation["x-paginated"] = True
        operation["parameters"][1:] = [
            {
                "name": names[key],
                "x-python-name": key,
                "in": "query",
                "schema": {"type": "integer", "default": 1},
            }
            for key in ("page", "limit")
        ]
        whole: Any = {"type": "integer"}
        document["components"]["schemas"]["Thing0"] = {
            "type": "object",
            "properties": {
                **{names[key]: whole for key in ("page", "limit", "pageCount")},
                names["items"]: {"type": "array", "items": {"type": "string"}},
            },
        }

    return change


STRICT: Final[dict[str, Callable[[Any, str], None]]] = {
    "version of OpenAPI": _put("openapi"),
    "address of a server": _put("servers", 0, "url"),
    "end of an address": lambda document, text: put(
        document, ("servers", 0, "url"), f"https://api.example.com{text}"
    ),
    "address of documentation": _put("tags", 0, "externalDocs", "url"),
    "key of the document": _rename("tags"),
    "key of info": _rename("info", "summary"),
    "tag": rename_tag,
    "tag of an operation": _put(*CALL, "tags", 0),
    "path": _rename("paths", "/p0/{id}"),
    "end of a path": lambda document, text: _rename("paths", "/p0/{id}")(
        document, f"/p0/{{id}}/{text}"
    ),
    "placeholder": _rename_placeholder,
    "method": _rename("paths", "/p0/{id}", "post"),
    "operationId": _put(*CALL, "operationId"),
    "operationId of a webhook": _put(*_WEBHOOK, "operationId"),
    "tag of a webhook": _put(*_WEBHOOK, "tags", 0),
    "content type of a webhook": _rename(*_WEBHOOK, "requestBody", "content", "application/json"),
    "call": _put(*CALL, "x-python-name"),
    "method of a call": lambda document, text: put(
        document, (*CALL, "x-python-name"), f"things.{text}"
    ),
    "resource of a call": lambda document, text: put(
        document, (*CALL, "x-python-name"), f"{text}.make"
    ),
    "Python name of a parameter": _put(*CALL, "parameters", 1, "x-python-name"),
    "name of a parameter": lambda document, text: put(
        document,
        (*CALL, "parameters", 1),
        {"name": text, "in": "query", "schema": {"type": "string"}},
    ),
    "place of a parameter": _put(*CALL, "parameters", 1, "in"),
    "header": _rename_header,
    "example of a header": _put(*CALL, "parameters", 2, "example"),
    "example of a path": _put(*CALL, "parameters", 0, "example"),
    "status": _rename(*CALL, "responses", "404"),
    "media type": _rename(*CALL, "responses", "200", "content", "application/json"),
    "reference": _put(*CALL, "requestBody", "content", "application/json", "schema", "$ref"),
    "schema": _rename_schema,
    "schema without a name": _rename(*_SCHEMAS, "Thing0"),
    "class": _put(*_SCHEMAS, "Thing0", "x-python-name"),
    "field": _rename_field,
    "Python name of a field": _put(*_SCHEMAS, "Thing0", "properties", "id", "x-python-name"),
    "required field": _put(*_SCHEMAS, "Thing0", "required", 0),
    "field of a body": _rename(*_SCHEMAS, "Body0", "properties", "texts"),
    "type": _put(*_SCHEMAS, "Thing0", "properties", "id", "type"),
    "format": _put(*_SCHEMAS, "Thing0", "properties", "text", "format"),
    "field of an object": _rename(*_SCHEMAS, "Point0", "properties", "kind"),
    "required field of an object": _put(*_SCHEMAS, "Point0", "required", 0),
    "part of a form": _rename(*_FORM, "properties", "name x"),
    "format of a file": _put(*_FORM, "properties", "name x", "format"),
    "value of an enum": _put(*_SCHEMAS, "Kind0", "enum", 0),
    "member of an enum": _put(*_SCHEMAS, "Kind0", "x-enum-varnames", 0),
    "example of an integer": _put(*_SCHEMAS, "Thing0", "properties", "id", "example"),
    "example of a decimal": lambda document, text: put(
        document,
        (*_SCHEMAS, "Thing0", "properties", "text"),
        {"type": "string", "format": "decimal", "example": text},
    ),
    "example of a moment": lambda document, text: put(
        document,
        (*_SCHEMAS, "Thing0", "properties", "text"),
        {"type": "string", "format": "date-time", "example": text},
    ),
    "example of a list": lambda document, text: put(
        document,
        (*_SCHEMAS, "Body0", "properties", "texts"),
        {"type": "string", "x-comma-separated": {"type": "integer"}, "example": text},
    ),
    "example of a model": _put(*_SCHEMAS, "Thing0", "example"),
    "security scheme": _rename_scheme,
    "security requirement": _put("security", 0),
    "scheme": _put("components", "securitySchemes", "BasicAuth", "scheme"),
    **{
        f"pagination, {role}": _paginate(role)
        for role in ("page", "limit", "pageCount", "items", "lastId", "nextLastId", "id")
    },
}
