"""Send requests: the only module where the async client does input and output."""

from __future__ import annotations

from logging import DEBUG
from time import monotonic
from typing import Any, TypeVar

from anyio import sleep

from ..core.config import Config
from ..core.decode import read
from ..core.exchange import Exchange, log
from ..core.http import HTTPResponse
from ..core.limiter import Limiter
from ..core.paging import Envelope
from ..core.request import Request
from ..errors import TextMagicError
from .pages import AsyncPage, AsyncPaginator
from .transport import AsyncTransport

T = TypeVar("T")


class Caller:
    """Send requests with the settings and the transport of one client."""

    def __init__(self, config: Config, transport: AsyncTransport) -> None:
        self.config = config
        self.transport = transport

    async def call(self, request: Request[T]) -> T:
        """Send a request and decode the response."""
        return read(request, await self.send(request))

    async def send(self, request: Request[Any]) -> HTTPResponse:
        """Send a request, with retries where they are safe. Return the last response.

        Most calls succeed at the first attempt, without hooks or a rate limit. To be fast, they
        create no `Exchange`.
        """
        config = self.config
        outgoing = config.prepare(request)
        started = monotonic()
        timeout = config.timeout if config.timeout < config.total_timeout else config.total_timeout
        is_watched = config.is_watched or log.isEnabledFor(DEBUG)
        exchange = Exchange(config, request, outgoing) if is_watched else None
        while True:
            if exchange is not None:
                if config.limiter is not None:
                    exchange.waited(await self._take_turn(config.limiter, request))
                left = exchange.start()
                if left is None:
                    return exchange.last()
                timeout = left
            try:
                response = await self.transport.send(outgoing, timeout)
            except TextMagicError as error:
                exchange = exchange or Exchange(config, request, outgoing, started)
                pause = exchange.failed(error)
                if pause is None:
                    raise
            else:
                if exchange is None:
                    if (
                        response.status_code < 400
                        and len(response.body) <= config.max_response_bytes
                    ):
                        return response
                    exchange = Exchange(config, request, outgoing, started)
                pause = exchange.answered(response)
                if pause is None:
                    return exchange.result(response)
            await sleep(pause)

    async def _take_turn(self, limiter: Limiter, request: Request[Any]) -> float:
        """Wait for the rate limiter. Return the seconds waited."""
        pause, moment = limiter.reserve(request.operation, request.rate_limit)
        try:
            await sleep(pause)
        except BaseException:  # cancelled: another request may use the time
            limiter.release(moment)
            raise
        return pause

    async def page(self, request: Request[Envelope[T]]) -> AsyncPage[T]:
        """Fetch one page."""
        return AsyncPage(self, request, await self.call(request))

    def paginate(self, request: Request[Envelope[T]]) -> AsyncPaginator[T]:
        """Return an object to await for one page, or to iterate over for all items."""
        return AsyncPaginator(self, request)


class Resource:
    """Base class of the resources, which are attributes of a client."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._call = caller.call
        self._paginate = caller.paginate


class Recording(Caller):
    """A caller that keeps the last response."""

    last: HTTPResponse

    async def send(self, request: Request[Any]) -> HTTPResponse:
        """See `Caller`."""
        self.last = await super().send(request)
        return self.last
