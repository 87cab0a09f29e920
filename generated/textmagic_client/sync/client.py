"""The sync client."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..core.config import DEFAULT_TIMEOUT, configure
from .caller import Caller
from .transport import HttpxTransport, Transport

if TYPE_CHECKING:
    from .resources.sessions import Sessions


class TextMagic:
    """The TextMagic REST API.

    Use it as a context manager, or call `close()` when done.

    Args:
        username: Username of the account. Default: TEXTMAGIC_USERNAME of the environment.
        api_key: An API key (version 2). Default: TEXTMAGIC_API_KEY of the environment.
        base_url: Where the API is, without the path of its version.
        timeout: Seconds to wait for a connection, and for each read and write. Always finite.
        transport: What sends the requests. Default: httpx2. The client closes it.

    Raises:
        TextMagicError: There are no credentials.
        ValueError: An argument has a value that cannot work.
    """

    def __init__(
        self,
        username: str | None = None,
        api_key: str | None = None,
        *,
        base_url: str = "https://rest.textmagic.com",
        timeout: float = DEFAULT_TIMEOUT,
        transport: Transport | None = None,
    ) -> None:
        config = configure(username, api_key, base_url, timeout)
        self._caller = Caller(config, transport or HttpxTransport())

    def __repr__(self) -> str:
        return f"<TextMagic {self._caller.config.base_url}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections. The client cannot be used afterwards."""
        self._caller.transport.close()

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions: see `Sessions`."""
        from .resources.sessions import Sessions

        return Sessions(self._caller)
