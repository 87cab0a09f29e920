"""Pages of results, and iteration over them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from functools import partial
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from ..core.page import BasePage
from ..core.paging import Envelope, OneAtATime, next_page, no_client, repeats
from ..core.request import Request

T = TypeVar("T")


class Caller(Protocol):
    """The interface that pages need to fetch the next page."""

    async def page(self, request: Request[Envelope[T]]) -> AsyncPage[T]: ...


class AsyncPage(BasePage[T]):
    """One page of results. Iterate over it to get its items and the items of all pages after it.

    The server splits the list into pages anew for each request. If you delete items while
    iterating, later items move to earlier pages and are missed: collect all items first, then
    delete. If items are added while you iterate, other items can appear twice: compare their ids.

    Methods that return a page take `page`, the number of the first page, and `limit`, the number
    of items in a page. If a method is called with `last_id`, or has no argument `page`, pages are
    not numbered: each page starts below the smallest id of the page before it.

    After an error, an iterator continues at the page that failed.

    Attributes:
        resources: The items of this page only.
        response: The response as it arrived.
    """

    _caller: Caller | None

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the page after this one. Return None if this is the last page.

        Raises:
            TextMagicError: The request failed; or pages are not numbered and the items are not
                sorted by id in descending order, so that the next page cannot be found; or this
                page was unpickled and has no client.
        """
        request = next_page(self._request, self._envelope)
        if request is None:
            return None
        if self._caller is None:
            raise no_client(self._request)
        page = await self._caller.page(request)
        return None if repeats(request, self._envelope, page._envelope) else page

    def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Iterate over this page and all pages after it.

        Returns:
            An iterator. It fetches each page when the page is needed.
        """
        return _Pages(self, self.next_page)

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(_Pages(self, self.next_page))

    __iter__: ClassVar[None] = None  # `for` without `async` raises TypeError


class AsyncPaginator(Generic[T]):
    """Results that have not been fetched yet.

    `await` it to get one page. Iterate over it with `async for` to get the items of that page and
    of all pages after it.
    """

    __slots__ = ("_caller", "_request")  # no `__dict__`, so that `vars` shows nothing

    def __init__(self, caller: Caller, request: Request[Envelope[T]]) -> None:
        self._caller = caller
        self._request = request

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._caller.page(self._request).__await__()

    def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Iterate over the pages.

        Returns:
            An iterator. It fetches each page when the page is needed.
        """
        return _Pages(None, partial(self._caller.page, self._request))

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(_Pages(None, partial(self._caller.page, self._request)))


# Iterator classes, because a generator ends after an error.


class _Pages(Generic[T]):
    """An iterator over pages."""

    __slots__ = ("_fetch", "_first", "_turn")

    def __init__(
        self,
        first: AsyncPage[T] | None,
        fetch: Callable[[], Awaitable[AsyncPage[T] | None]],
    ) -> None:
        """`first`: the first page, if it was fetched already. `fetch`: fetches the next page."""
        self._first = first
        self._fetch: Callable[[], Awaitable[AsyncPage[T] | None]] | None = fetch
        self._turn = OneAtATime()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> AsyncPage[T]:
        with self._turn:
            page, self._first = self._first, None
            if page is None and self._fetch is not None:
                page = await self._fetch()
            self._fetch = None if page is None else page.next_page
            if page is None:
                raise StopAsyncIteration
            return page

    async def aclose(self) -> None:
        """End the iteration, as for a generator."""
        self._first = self._fetch = None


class _Items(Generic[T]):
    """An iterator over the items of pages."""

    __slots__ = ("_items", "_pages", "_turn")

    def __init__(self, pages: _Pages[T]) -> None:
        self._pages = pages
        self._items: Iterator[T] = iter(())
        self._turn = OneAtATime()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        for item in self._items:
            return item
        with self._turn:
            while True:
                for item in self._items:  # another thread may have fetched them
                    return item
                self._items = iter((await self._pages.__anext__()).resources)

    async def aclose(self) -> None:
        """End the iteration, as for a generator."""
        await self._pages.aclose()
        self._items = iter(())
