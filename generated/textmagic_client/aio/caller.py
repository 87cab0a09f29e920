"""Carries requests out: the one place where the async client does input and output."""

from __future__ import annotations

from typing import TypeVar

from ..core.config import Config
from ..core.decode import read
from ..core.paging import Envelope
from ..core.request import Request
from .pages import AsyncPage, AsyncPaginator
from .transport import AsyncTransport

T = TypeVar("T")


class Caller:
    """Carries requests out with the settings and connections of one client."""

    def __init__(self, config: Config, transport: AsyncTransport) -> None:
        self.config = config
        self.transport = transport

    async def call(self, request: Request[T]) -> T:
        """Send a request and read the answer."""
        response = await self.transport.send(self.config.prepare(request), self.config.timeout)
        return read(request, response)

    async def page(self, request: Request[Envelope[T]]) -> AsyncPage[T]:
        """Fetch one page."""
        return AsyncPage(self, request, await self.call(request))

    def paginate(self, request: Request[Envelope[T]]) -> AsyncPaginator[T]:
        """What fetches one page when awaited, and every item when iterated."""
        return AsyncPaginator(self, request)
