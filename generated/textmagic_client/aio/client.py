"""The async client."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from ..core.config import DEFAULT_TIMEOUT, configure
from .caller import Caller
from .transport import AsyncHttpxTransport, AsyncTransport

if TYPE_CHECKING:
    from .resources.sessions import Sessions


class AsyncTextMagic:
    """The TextMagic REST API, for `async` code.

    Use it as a context manager, or call `close()` when done.

    Args:
        username: Username of the account.
        api_key: An API key (version 2). Without both, TEXTMAGIC_USERNAME and TEXTMAGIC_API_KEY
            of the environment are taken.
        base_url: Where the API is, without the path of its version.
        timeout: Seconds to wait for a connection, and for each read and write; at most a day.
        auth: How the credentials travel: "basic" for HTTP Basic, "headers" for X-TM-Username
            and X-TM-Key.
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
        auth: Literal["basic", "headers"] = "basic",
        transport: AsyncTransport | None = None,
    ) -> None:
        config = configure(username, api_key, base_url, timeout, auth)
        self._caller = Caller(config, AsyncHttpxTransport() if transport is None else transport)

    def __repr__(self) -> str:
        return f"<AsyncTextMagic {self._caller.config.base_url}>"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections. The client cannot be used afterwards."""
        await self._caller.transport.close()

    @cached_property
    def sessions(self) -> Sessions:
        """Outbound Message Sessions."""
        from .resources.sessions import Sessions

        return Sessions(self._caller)
