"""Requests and responses as a transport sees them."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Secret(str):
    """Text that does not show itself, not even in a dump of local variables."""

    def __repr__(self) -> str:
        return "'[secret]'"


class HTTPRequest(msgspec.Struct, frozen=True):
    """A request that is ready to be sent."""

    operation: str
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    def __repr__(self) -> str:
        # The headers hold the credentials, the URL and body what is private.
        return f"<HTTPRequest {self.method} {self.operation}>"


class HTTPResponse(msgspec.Struct, frozen=True):
    """A response whose body has arrived. Names of headers are in lower case."""

    status_code: int
    headers: Mapping[str, str]
    body: bytes

    def __repr__(self) -> str:
        return f"<HTTPResponse {self.status_code}, {len(self.body)} bytes>"
