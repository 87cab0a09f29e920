"""Client for the TextMagic REST API, in two flavors: `TextMagic` and `AsyncTextMagic`.

Names are imported when they are first used, so that importing the package is fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .core.forks import load as _load

if TYPE_CHECKING:
    from msgspec import UNSET as UNSET, UnsetType as UnsetType

    from . import callbacks as callbacks, errors as errors, models as models
    from .aio.client import AsyncTextMagic as AsyncTextMagic
    from .aio.httpx import AsyncHttpxTransport as AsyncHttpxTransport
    from .aio.pages import AsyncPage as AsyncPage, AsyncPaginator as AsyncPaginator
    from .aio.pyreqwest import AsyncPyreqwestTransport as AsyncPyreqwestTransport
    from .aio.transport import AsyncTransport as AsyncTransport
    from .core.answer import RawResponse as RawResponse, response_of as response_of
    from .core.config import OnRequest as OnRequest, OnResponse as OnResponse
    from .core.http import (
        Headers as Headers,
        HTTPRequest as HTTPRequest,
        HTTPResponse as HTTPResponse,
    )
    from .core.uploads import File as File, Upload as Upload
    from .core.version import __version__ as __version__
    from .errors import (
        APIConnectionError as APIConnectionError,
        APIResponseValidationError as APIResponseValidationError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        CallbackError as CallbackError,
        ConflictError as ConflictError,
        ErrorDetails as ErrorDetails,
        InternalServerError as InternalServerError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        TextMagicError as TextMagicError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from .sync.client import TextMagic as TextMagic
    from .sync.httpx import HttpxTransport as HttpxTransport
    from .sync.pages import Page as Page
    from .sync.pyreqwest import PyreqwestTransport as PyreqwestTransport
    from .sync.transport import Transport as Transport

_MODULES = {
    "UNSET": ".core.request",
    "UnsetType": ".core.request",
    "AsyncTextMagic": ".aio.client",
    "AsyncHttpxTransport": ".aio.httpx",
    "AsyncPage": ".aio.pages",
    "AsyncPaginator": ".aio.pages",
    "AsyncPyreqwestTransport": ".aio.pyreqwest",
    "AsyncTransport": ".aio.transport",
    "RawResponse": ".core.answer",
    "response_of": ".core.answer",
    "OnRequest": ".core.config",
    "OnResponse": ".core.config",
    "Headers": ".core.http",
    "HTTPRequest": ".core.http",
    "HTTPResponse": ".core.http",
    "File": ".core.uploads",
    "Upload": ".core.uploads",
    "__version__": ".core.version",
    "APIConnectionError": ".errors",
    "APIResponseValidationError": ".errors",
    "APIStatusError": ".errors",
    "APITimeoutError": ".errors",
    "AuthenticationError": ".errors",
    "BadRequestError": ".errors",
    "CallbackError": ".errors",
    "ConflictError": ".errors",
    "ErrorDetails": ".errors",
    "InternalServerError": ".errors",
    "NotFoundError": ".errors",
    "PermissionDeniedError": ".errors",
    "RateLimitError": ".errors",
    "TextMagicError": ".errors",
    "UnprocessableEntityError": ".errors",
    "TextMagic": ".sync.client",
    "HttpxTransport": ".sync.httpx",
    "Page": ".sync.pages",
    "PyreqwestTransport": ".sync.pyreqwest",
    "Transport": ".sync.transport",
}

_SUBMODULES = ("callbacks", "errors", "models")

if not TYPE_CHECKING:  # type checkers use the imports above, and report unknown names
    __all__ = list(_MODULES)

    def __getattr__(name: str) -> Any:
        if name in _SUBMODULES:
            return _load(f".{name}", __package__)
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(_load(_MODULES[name], __package__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES, *_SUBMODULES})
