"""Keywords that are accepted although they do not change the output, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_OTHERS_REFUSED = "what else it could say is refused"
_READER = "for readers of the document; what is made of the schema has a description of its own"
_NO_DEFAULT = "the server fills it in; a field that is missing is None all the same"
_64_BITS = "every integer that is sent is checked to have 64 bits at the most"
_FLOAT = "Python has one type for it"
_RECEIVED = "what arrives is not refused"
_EMAIL = "no address is checked; it shows where an example is made up"
_ARRIVES = (
    *("that is received", "in a list", "of values", "that can be null", "of a result"),
    "of an event",
)
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
    ("a schema in a list", "format: password"): "a result that is a list of str is shown as one",
    **{(f"a schema {place}", "format: int32"): _RECEIVED for place in _ARRIVES},
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
    **{
        (f"a schema {place}", "x-comma-separated"): "what arrives stays one string; it says what "
        "the string is for other readers"
        for place in _ARRIVES
    },
    ("a schema", "format: email beside example"): _EMAIL,
    **{
        (f"a schema {place}", f"{keyword} beside example"): _RECEIVED
        for place in _ARRIVES
        for keyword in (
            *("minimum", "maximum", "minLength", "maxLength", "minItems"),
            *("format: phone", "format: sender"),
        )
        if (place, keyword) != ("of an event", "minItems")  # an event cannot contain a list
    },
    ("a schema of a page", "*"): "pages have one shape, with the fields that x-pagination names",
    ("a schema of an error", "*"): "errors have one shape, which the client reads liberally",
}
"""The reason by object and keyword. `*`: any keyword."""
