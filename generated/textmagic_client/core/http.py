"""HTTP requests and responses, as transports and hooks get them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from .portable import Portable
from .secrets import Credentials

MAX_RESPONSE_BYTES = 64 * 1024 * 1024
SHOWN = "[secret]"
"""The placeholder for a credential in `HTTPRequest.headers`."""


class Headers(Mapping[str, str]):
    """Headers of a response. Lookup by name is case-insensitive.

    Iteration gives the names in lower case. The values of a repeated header are joined by ", ".
    """

    __slots__ = ("_by_name", "_pairs")

    def __init__(self, pairs: Callable[[], Iterable[tuple[str, str]]]) -> None:
        self._pairs = pairs  # called only if a header is read
        self._by_name: dict[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        return self._all()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self)}>"

    def __reduce__(self) -> tuple[Callable[[dict[str, str]], Headers], tuple[dict[str, str]]]:
        return _loaded, (self._all(),)  # so that an error with headers can be pickled

    def _all(self) -> dict[str, str]:
        if self._by_name is None:
            by_name: dict[str, str] = {}
            for name, value in self._pairs():
                key = name.lower()
                by_name[key] = f"{by_name[key]}, {value}" if key in by_name else value
            self._by_name = by_name
        return self._by_name


def _loaded(by_name: dict[str, str]) -> Headers:
    return Headers(by_name.items)


class HTTPRequest(Portable, msgspec.Struct, frozen=True):
    """A request that is ready to be sent."""

    operation: str
    """The operationId."""
    method: str
    url: str
    headers: Mapping[str, str]
    """Headers, with "[secret]" in place of each credential."""
    body: bytes | None
    credentials: Credentials = Credentials()
    """The headers that identify the account. Empty for hooks."""
    max_response_bytes: int = MAX_RESPONSE_BYTES
    """Maximum bytes of the body, both as it arrives and after decompression."""

    def __repr__(self) -> str:
        # The URL and the body are private.
        return f"<HTTPRequest {self.method} {self.operation}>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:  # by default, rich shows every field
        return [("operation", self.operation)]

    def full_headers(self) -> dict[str, str]:
        """Return the headers as they are sent, with the credentials."""
        return {**self.headers, **self.credentials.reveal()}

    def shown(self) -> HTTPRequest:
        """Return the request without its credentials, for hooks."""
        return msgspec.structs.replace(self, credentials=Credentials())


class HTTPResponse(Portable, msgspec.Struct, frozen=True):
    """A response with its body."""

    status_code: int
    headers: Mapping[str, str]
    """Lookup by name is case-insensitive."""
    body: bytes
    attempts: int = 1
    """How many times the request was sent to get this response."""
    uncertain: bool = False
    """Whether the server may have carried out an earlier attempt."""
    is_complete: bool = True
    """Whether the body is complete. False: it was larger than `max_response_bytes`, and was cut."""

    def __repr__(self) -> str:
        return f"<HTTPResponse {self.status_code}, {len(self.body)} bytes>"
