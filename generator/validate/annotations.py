"""Keywords that are accepted although they change nothing that is generated, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_OTHERS_REFUSED = "what else it could say is refused"
_READER = "for readers of the document; what is made of the schema has a description of its own"
_NO_DEFAULT = "the server fills it in; a field that is missing is None all the same"
_64_BITS = "every integer that is sent is checked to have 64 bits at the most"
_FLOAT = "Python has one type for it"
_RECEIVED = "what arrives is not refused"
_NULL = "every field of an event may be missing or null"
ANNOTATIONS: Final[Mapping[tuple[str, str], str]] = {
    ("the document", "openapi"): "all of these versions mean the same by what is supported",
    ("a security scheme", "type"): _OTHERS_REFUSED,
    ("a security scheme", "scheme"): _OTHERS_REFUSED,
    ("a security scheme", "in"): _OTHERS_REFUSED,
    ("a security scheme", "description"): "the guide to authentication describes what is sent",
    ("x-client", "additions"): "it is for copies of a part of the client, and checked",
    ("an addition", "needs"): "it is for copies of a part of the client, and checked",
    ("a request body", "required"): "a body is always sent; false is refused",
    ("the body of a webhook", "required"): "an event without a body is none",
    (
        "an operation of a webhook",
        "security",
    ): "nothing but '[]' is accepted: it sends none of ours",
    ("a schema", "format: int64"): _64_BITS,
    ("a schema", "format: float"): _FLOAT,
    ("a schema", "format: double"): _FLOAT,
    ("a schema in a parameter", "format: password"): "no argument is ever shown",
    ("a schema that is sent", "format: password"): "no argument is ever shown",
    ("a schema that can be sent as null", "format: password"): "no argument is ever shown",
    ("a schema of a result", "format: password"): "a result that is a str is shown as one",
    ("a schema that is received", "format: int32"): _RECEIVED,
    ("a schema of values", "format: int32"): _RECEIVED,
    ("a schema that can be null", "format: int32"): _RECEIVED,
    ("a schema of a result", "format: int32"): _RECEIVED,
    ("a schema of an event", "format: int32"): _RECEIVED,
    ("a schema that is received", "default"): _NO_DEFAULT,
    ("a schema in a list", "default"): "an item is there or not; nothing stands in for one",
    ("a schema of values", "default"): "a value is there or not; nothing stands in for one",
    ("a schema that can be null", "default"): _NO_DEFAULT,
    ("a schema of a result", "default"): "a body is there or not; nothing stands in for one",
    ("a schema of an event", "default"): _NO_DEFAULT,
    ("a schema in a list", "description"): _READER,
    ("a schema of values", "description"): _READER,
    ("a schema that can be null", "description"): _READER,
    ("a schema that can be sent as null", "description"): _READER,
    ("a schema of a result", "description"): _READER,
    ("a schema of a body that is sent", "description"): "its operation is described",
    ("a schema of a body that is sent", "default"): "its properties have defaults of their own",
    ("a schema of a body that is sent", "example"): "its properties have examples of their own",
    ("a schema of an event", "type: null"): _NULL,
    ("a schema of an event", "anyOf"): _NULL,
    **dict.fromkeys(
        (
            ("a schema that is received", "x-comma-separated"),
            ("a schema of values", "x-comma-separated"),
            ("a schema that can be null", "x-comma-separated"),
            ("a schema of a result", "x-comma-separated"),
            ("a schema of an event", "x-comma-separated"),
        ),
        "what arrives stays one string; it says what the string is for other readers",
    ),
    ("a schema of an error", "*"): "errors have one shape, which the client reads liberally",
}
"""The reason by object and keyword. `*`: any keyword."""
