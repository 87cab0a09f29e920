"""Keywords that are accepted although they do not change the output, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.base.limits import LIMITS

_OTHERS_REFUSED = "other values are refused"
_READER = "for readers of the document; the argument, field or result has its own description"
_NO_DEFAULT = "the server sets it; a missing field is None anyway"
_64_BITS = "every integer that is sent is limited to 64 bits anyway"
_FLOAT = "Python has one type for both"
_RECEIVED = "received values are never refused"
_EMAIL = "e-mail addresses are not checked; the format is used only to create an example"
_ARRIVES = (
    *("that is received", "in a list", "of values", "that can be null", "of a result"),
    "of an event",
)
_NULL = "every field of an event can be missing or null anyway"
ANNOTATIONS: Final[Mapping[tuple[str, str], str]] = {
    (
        "the document",
        "openapi",
    ): "the supported keywords have the same meaning in all these versions",
    ("a security scheme", "type"): _OTHERS_REFUSED,
    ("a security scheme", "scheme"): _OTHERS_REFUSED,
    ("a security scheme", "in"): _OTHERS_REFUSED,
    ("a security scheme", "description"): "the guide to authentication describes the headers",
    ("an addition", "needs"): "it is checked, but used only for partial copies of the client",
    ("a request body", "required"): "the client always sends a body; false is refused",
    ("the body of a webhook", "required"): "an event always has a body",
    (
        "an operation of a webhook",
        "security",
    ): "only '[]' is accepted: a callback contains no credentials of the client",
    ("a schema", "format: int64"): _64_BITS,
    ("a schema", "format: float"): _FLOAT,
    ("a schema", "format: double"): _FLOAT,
    ("a schema in a parameter", "format: password"): "arguments are never shown",
    ("a schema that is sent", "format: password"): "arguments are never shown",
    ("a schema that can be sent as null", "format: password"): "arguments are never shown",
    ("a schema of a result", "format: password"): "the `repr` of a str cannot hide it",
    ("a schema in a list", "format: password"): "the `repr` of a list of str cannot hide it",
    **{(f"a schema {place}", "format: int32"): _RECEIVED for place in _ARRIVES},
    ("a schema that is received", "default"): _NO_DEFAULT,
    ("a schema in a list", "default"): "a missing item has no default",
    ("a schema of values", "default"): "a missing value has no default",
    ("a schema that can be null", "default"): _NO_DEFAULT,
    ("a schema of a result", "default"): "a missing body has no default",
    ("a schema of an event", "default"): _NO_DEFAULT,
    ("a schema in a list", "description"): _READER,
    ("a schema of values", "description"): _READER,
    ("a schema that can be null", "description"): _READER,
    ("a schema that can be sent as null", "description"): _READER,
    ("a schema of a result", "description"): _READER,
    ("a schema of a body that is sent", "description"): "its operation has a description",
    ("a schema of a body that is sent", "default"): "its properties have their own defaults",
    ("a schema of a body that is sent", "example"): "its properties have their own examples",
    ("a schema of an event", "type: null"): _NULL,
    ("a schema of an event", "anyOf"): _NULL,
    **{
        (
            f"a schema {place}",
            "x-comma-separated",
        ): "a received value remains one string; the keyword is information for readers"
        for place in _ARRIVES
    },
    ("a schema", "format: email beside example"): _EMAIL,
    **{
        (f"a schema {place}", f"{keyword} beside example"): _RECEIVED
        for place in _ARRIVES
        for keyword in (
            *LIMITS,
            *("format: phone", "format: sender"),
        )
        if (place, keyword) != ("of an event", "minItems")  # an event cannot contain a list
    },
    (
        "a schema of a page",
        "*",
    ): "all pages have the same structure, with the fields that x-pagination names",
    (
        "a schema of an error",
        "*",
    ): "all errors have the same structure, and the client accepts other structures too",
}
"""The reason by object and keyword. `*`: any keyword."""
