"""Names that the client code uses. A spec element with one of these names needs another name.

The same applies to the names in `x-client`.
"""

from __future__ import annotations

from typing import Final

from generator.analyze.names import Reserved
from generator.base.errors import ERRORS
from generator.base.scalars import SCALARS

_CLASSES: Final = """
    ABSENT AsyncHttpxTransport AsyncPage AsyncPaginator AsyncPyreqwestTransport
    AsyncTransport Attribute Body Caller Decimal Envelope ErrorDetails File Form HTTPRequest
    HTTPResponse HttpxTransport Input Model NoneType OnRequest OnResponse OpenEnum OpenIntEnum P
    Page PyreqwestTransport RawResponse Recording Request Resource T Transport UTC UNSET
    UnsetType Upload Values
"""
_DISTRIBUTIONS: Final = """
    anyio httpcore2 httpx2 msgspec pydantic pyreqwest socksio typing_extensions
"""
_BOUND: Final = """
    Answer Attempt BasePage Built C Clients Config Credentials DEBUG Exchange Fields GivenClient
    HEADERS HTTPStatus Headers JSONObject Limiter Lock MISFIT Network OneAtATime Origin PATHS PORTS
    Pairs Path Pools Proxies Secret Server Slices SplitResult WAYS
"""
# Names in annotations. An attribute with such a name would change the annotations after it.
_TYPES: Final = frozenset(["bytes", "dict", "list"]) | {scalar.python for scalar in SCALARS}
RESERVED: Final = Reserved(
    classes=frozenset(_CLASSES.split())
    | {error.public for error in ERRORS if error.parent}
    | {scalar.python for scalar in SCALARS},
    fields=_TYPES | {"keys", "msgspec", "to_dict", "to_json"},
    request_models=_TYPES | {"msgspec", "on_wire"},
    arguments=_TYPES | {"encode", "models", "operations", "self", "uploads"},
    functions=_TYPES | {"encode", "models", "uploads"},
    methods=_TYPES - {"list"} | {"models", "overload", "property"},
    resources=_TYPES
    | {
        *("base_url", "cached_property", "close", "max_retries", "raw", "timeout", "with_options"),
    },
    modules=frozenset(["base"]),
    distributions=frozenset(_DISTRIBUTIONS.split()),
    clients=frozenset(_BOUND.split()),
)
