"""Pages of results, and the way from one to the next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..core.answer import response_of
from ..core.paging import Envelope, next_page, page_number
from ..core.request import Request

if TYPE_CHECKING:
    from .caller import Caller

T = TypeVar("T")


class AsyncPage(Generic[T]):
    """One page of results. Iterate over it for its items and those of all pages after it.

    Pages are counted anew for each request: deleting what is listed while iterating moves later
    items to earlier pages. Collect first, then delete.

    Attributes:
        resources: The items of this page alone.
        page: Number of this page, counted from 1.
        page_count: How many pages there are; None if the server does not say.
        limit: How many items a page holds at the most; None if the server does not say.
        response: The response as it arrived.
    """

    def __init__(
        self, caller: Caller, request: Request[Envelope[T]], envelope: Envelope[T]
    ) -> None:
        self.response = response_of(envelope)
        self.resources = envelope.resources
        self.page = page_number(request) if envelope.page is None else envelope.page
        self.page_count = envelope.page_count
        self.limit = envelope.limit
        self._caller = caller
        self._next = next_page(request, envelope)

    def __repr__(self) -> str:
        return f"<AsyncPage {self.page} of {self.page_count}: {len(self.resources)} items>"

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one."""
        return self._next is not None

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the page after this one. None if this is the last."""
        return None if self._next is None else await self._caller.page(self._next)

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all after it, each fetched when it is asked for."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.resources:
                yield item


class AsyncPaginator(Generic[T]):
    """Results that are not fetched yet.

    `await` it for one page; iterate over it with `async for` for every item of that page and
    all after it.
    """

    def __init__(self, caller: Caller, request: Request[Envelope[T]]) -> None:
        self._caller = caller
        self._request = request

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._caller.page(self._request).__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in await self:
            yield item
