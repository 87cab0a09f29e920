"""Hints for unsupported words: a fix for words of OpenAPI, a correction for misspelled words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from generator.base.scalars import TEXT_FORMATS

LONGEST: Final = 100
"""Maximum length of a name to look up. A longer name gets no hint."""
_MOST: Final = 3
"""Maximum number of similar words to keep. It limits the work."""

_DESCRIBE = "say it in the description instead"
_ONE_TYPE = "write one schema instead; only null can be a second choice, in anyOf"
_MERGED = "write all properties into one schema instead"
_IN_RANGE = "use minimum or maximum, or say it in the description"
_CONTENT = "name the media types under the content of each requestBody and response instead"
_PATHS = "write each of its operations under paths"
_SERVERS = "write the whole URL under servers instead"
_INFO = "say it in the description of info instead"

ANSWERS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("readOnly", "writeOnly"), "give what is sent a schema of its own"),
    **dict.fromkeys(("discriminator", "if", "then", "else"), _ONE_TYPE),
    "allOf": _MERGED,
    **dict.fromkeys(
        ("$defs", "definitions"), "put schemas under the schemas of components and use a $ref"
    ),
    **dict.fromkeys(
        ("$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef"),
        "use a $ref to the schemas of components",
    ),
    **dict.fromkeys(
        ("$id", "$schema", "$vocabulary", "jsonSchemaDialect"),
        "schemas are those of OpenAPI 3.1; remove it",
    ),
    "pattern": "the client checks no patterns; say it in the description instead",
    "$comment": "write a comment of YAML, after '#'",
    "title": "use description",
    "deprecated": "it can stand at an operation, a parameter or a property; elsewhere use the "
    "description",
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), _IN_RANGE),
    **dict.fromkeys(
        ("maxItems", "uniqueItems", "contains", "minContains", "maxContains", "multipleOf"),
        _DESCRIBE,
    ),
    **dict.fromkeys(
        ("prefixItems", "additionalItems", "unevaluatedItems"),
        "a list has items of one schema; write it under items",
    ),
    **dict.fromkeys(
        ("patternProperties", "propertyNames", "unevaluatedProperties"),
        "use additionalProperties, or name the properties",
    ),
    **dict.fromkeys(("minProperties", "maxProperties"), _DESCRIBE),
    "dependencies": "use dependentRequired, in the body of a request",
    "const": "use an enum of one value",
    "examples": "use example, with one value",
    **dict.fromkeys(
        ("contentEncoding", "contentMediaType", "contentSchema"),
        "for a file use 'type: string, format: binary' in multipart/form-data",
    ),
    "xml": "the client speaks JSON; remove it",
    "summary": "use description; that of a path goes to its operations",
    "externalDocs": "it can stand in the root, a tag or an operation; elsewhere write the address "
    "into a description",
    **dict.fromkeys(
        ("style", "explode", "allowReserved", "collectionFormat"),
        "a list travels as one string with commas: use x-comma-separated",
    ),
    "allowEmptyValue": "an argument may be empty text; remove it",
    "encoding": "the client chooses the content type of each part; remove it",
    **dict.fromkeys(("headers", "links"), "the client returns bodies alone; " + _DESCRIBE),
    "callbacks": "describe what the service sends under webhooks",
    **dict.fromkeys(("head", "options", "trace"), "remove it: the client has no such calls"),
    "variables": "write the URL of the server in full",
    "pathItems": _PATHS,
    **dict.fromkeys(("termsOfService", "contact", "license"), _INFO),
    "webhooks": "webhooks stand at the root of the document",
    "components": "components stand at the root of the document",
    **dict.fromkeys(
        ("servers", "security"),
        "write it at the root of the document, where it is for all operations",
    ),
    **dict.fromkeys(
        ("flows", "openIdConnectUrl", "bearerFormat", "scopes"),
        "remove it, with the scheme that needs it",
    ),
    # Swagger 2
    "swagger": "this is Swagger 2; convert the document to OpenAPI 3.1",
    **dict.fromkeys(("host", "basePath", "schemes"), _SERVERS),
    **dict.fromkeys(("consumes", "produces"), _CONTENT),
    "securityDefinitions": "use the securitySchemes of components",
    "allowMultiple": "use x-comma-separated",
}
"""Unsupported words of OpenAPI 3.1, 3.0, Swagger 2 and JSON Schema, each with its fix."""

VALUES: Final[Mapping[tuple[str, str], str]] = {
    ("a place", "body"): "write a requestBody with application/json instead",
    ("a place", "formData"): "write a requestBody with multipart/form-data instead",
    ("a type", "file"): "use 'type: string, format: binary' in multipart/form-data",
    ("a format", "byte"): "use 'format: binary' in multipart/form-data",
    **{("a format", name): "remove the format: it is text" for name in TEXT_FORMATS},
    **{
        ("a format", form): "remove the format, and use minimum and maximum"
        for form in ("int8", "int16", "uint8", "uint16", "uint32", "uint64", "double-int")
    },
    **{
        ("a status", status): "write each documented status; the client raises an error for "
        "every other status that is not a success"
        for status in ("default", "1XX", "2XX", "3XX", "4XX", "5XX")
    },
}
"""Unsupported values, each with its kind and its fix."""


_ELSEWHERE: Final = frozenset(
    [
        *("$ref", "additionalProperties", "anyOf", "content", "default"),
        *("delete", "dependentRequired", "dependentSchemas", "description", "enum", "example"),
        *("expression", "format", "get", "in", "info", "items", "mapping", "maxLength", "maximum"),
        *("minItems", "minLength", "minimum", "name", "not", "oneOf", "openapi", "operationId"),
        *("operationRef", "parameters", "patch", "paths", "post", "properties"),
        *("propertyName", "put", "requestBodies", "requestBody", "required", "responses"),
        *(
            "version",
            "schema",
            "schemas",
            "scheme",
            "securitySchemes",
            "server",
            "tags",
            "type",
            "url",
        ),
    ]
)
"""Other OpenAPI words that are supported in some places. Elsewhere they are not misspelled."""


class Words:
    """Possible corrections of a misspelled word.

    The search does not compare the word with each candidate. Two words are similar if they are
    equal after one character is removed from one word, or from both words.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_variant: dict[str, list[str]] = {}
        for word in words:
            for variant in _variants(word):
                alike = self._by_variant.setdefault(variant, [])
                if len(alike) < _MOST:
                    alike.append(word)

    def nearest(self, word: str, without: Iterable[str] = ()) -> str | None:
        """Return the most similar word, or None if no word is similar."""
        variants = _variants(word)
        alike = [w for variant in variants for w in self._by_variant.get(variant, ())]
        near = [w for w in alike if w not in without]
        return min(near, key=lambda w: _difference(w, word), default=None)


def answer(key: str, beside: Mapping[str, object]) -> str | None:
    """Return the fix for an unsupported word of OpenAPI; None for any other word.

    Args:
        beside: The mapping that contains the word as a key.
    """
    if key == "nullable":
        if "$ref" in beside:
            return "write 'anyOf: [{$ref: …}, {type: \"null\"}]'"
        return 'write \'type: [string, "null"]\', or another type beside "null"'
    return ANSWERS.get(key)


def meant(
    key: str, allowed: tuple[str, ...], without: Iterable[str] = (), *, of_openapi: bool = True
) -> str | None:
    """Return the correction of a misspelled key; None for a correct key.

    Args:
        without: Keys that the mapping already has.
        of_openapi: Whether other words of OpenAPI count as correct.
    """
    if of_openapi and (key in ANSWERS or key in _ELSEWHERE or key == "nullable"):
        return None
    if f"x-{key}" in allowed and f"x-{key}" not in without:
        return f"x-{key}"
    return _words(allowed).nearest(key, without)


@lru_cache(maxsize=100)
def _words(allowed: tuple[str, ...]) -> Words:
    return Words(allowed)


def _variants(word: str) -> list[str]:
    """Return the word, and all its variants with one character removed."""
    if len(word) > LONGEST:
        return []
    folded = word.lower()
    shorter = {folded[:i] + folded[i + 1 :]: None for i in range(len(folded))}
    return [folded, *shorter] if len(folded) > 2 else [folded]


def _difference(one: str, other: str) -> tuple[bool, int]:
    """Return a sort key for the difference of two similar words: more than case, then letters."""
    a, b = one.lower(), other.lower()
    return a != b, sum(x != y for x, y in zip(a, b, strict=False)) if len(a) == len(b) else 1
