"""Pages of results, and the way from one to the next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from functools import partial
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from ..core.page import BasePage
from ..core.paging import Envelope, OneAtATime, next_page, no_client, repeats
from ..core.request import Request

T = TypeVar("T")


class Caller(Protocol):
    """What pages need of the client that fetched them."""

    async def page(self, request: Request[Envelope[T]]) -> AsyncPage[T]: ...


class AsyncPage(BasePage[T]):
    """One page of results. Iterate over it for its items and those of all pages after it.

    Pages are counted anew for each request: deleting what is listed while iterating moves later
    items to earlier pages, where they are missed. Collect first, then delete. What is added
    meanwhile can move others to later pages, where they come again: tell them apart by id.

    Methods that return one take `page`, the number of the first page, and `limit`, how many items
    a page holds. Where one takes `last_id` and is given it, or takes no `page`, pages are not
    counted: each goes on below the smallest id of the one before it.

    After an error, an iterator goes on at the page that failed when it is asked for more.

    Attributes:
        resources: The items of this page alone.
        response: The response as it arrived.
    """

    _caller: Caller | None

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the page after this one. None if this is the last.

        Raises:
            TextMagicError: The fetching failed; or pages are not counted and the items not
                sorted by id, the greatest first: then nothing leads on from this page; or this
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
        """This page and all after it, each fetched when it is asked for."""
        return _Pages(self, self.next_page)

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(_Pages(self, self.next_page))

    __iter__: ClassVar[None] = None  # `for` without `async` is a TypeError


class AsyncPaginator(Generic[T]):
    """Results that are not fetched yet.

    `await` it for one page; iterate over it with `async for` for every item of that page and
    all after it.
    """

    __slots__ = ("_caller", "_request")  # and nothing that `vars` could show

    def __init__(self, caller: Caller, request: Request[Envelope[T]]) -> None:
        self._caller = caller
        self._request = request

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._caller.page(self._request).__await__()

    def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """The pages, each fetched when it is asked for."""
        return _Pages(None, partial(self._caller.page, self._request))

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(_Pages(None, partial(self._caller.page, self._request)))


# Iterators and not generators, which an error would end.


class _Pages(Generic[T]):
    """Pages, one after the other."""

    __slots__ = ("_fetch", "_first", "_turn")

    def __init__(
        self, first: AsyncPage[T] | None, fetch: Callable[[], Awaitable[AsyncPage[T] | None]]
    ) -> None:
        """`first`: the first page, if it is there. `fetch`: what fetches the next."""
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
    """The items of pages, one after the other."""

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
                for item in self._items:  # another thread has fetched them meanwhile
                    return item
                self._items = iter((await self._pages.__anext__()).resources)

    async def aclose(self) -> None:
        """End the iteration, as for a generator."""
        await self._pages.aclose()
        self._items = iter(())
