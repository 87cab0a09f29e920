"""Pages of results, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, Self, TypeVar

from ..core.page import BasePage
from ..core.paging import Envelope, OneAtATime, next_page, no_client, repeats
from ..core.request import Request

T = TypeVar("T")


class Caller(Protocol):
    """What pages need of the client that fetched them."""

    def page(self, request: Request[Envelope[T]]) -> Page[T]: ...


class Page(BasePage[T]):
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

    def next_page(self) -> Page[T] | None:
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
        page = self._caller.page(request)
        return None if repeats(request, self._envelope, page._envelope) else page

    def pages(self) -> Iterator[Page[T]]:
        """This page and all after it, each fetched when it is asked for."""
        return _Pages(self, self.next_page)

    def __iter__(self) -> Iterator[T]:
        return _Items(_Pages(self, self.next_page))


# Iterators and not generators, which an error would end.


class _Pages(Generic[T]):
    """Pages, one after the other."""

    __slots__ = ("_fetch", "_first", "_turn")

    def __init__(self, first: Page[T] | None, fetch: Callable[[], Page[T] | None]) -> None:
        """`first`: the first page, if it is there. `fetch`: what fetches the next."""
        self._first = first
        self._fetch: Callable[[], Page[T] | None] | None = fetch
        self._turn = OneAtATime()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[T]:
        with self._turn:
            page, self._first = self._first, None
            if page is None and self._fetch is not None:
                page = self._fetch()
            self._fetch = None if page is None else page.next_page
            if page is None:
                raise StopIteration
            return page

    def close(self) -> None:
        """End the iteration, as for a generator."""
        self._first = self._fetch = None


class _Items(Generic[T]):
    """The items of pages, one after the other."""

    __slots__ = ("_items", "_pages", "_turn")

    def __init__(self, pages: _Pages[T]) -> None:
        self._pages = pages
        self._items: Iterator[T] = iter(())
        self._turn = OneAtATime()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        for item in self._items:
            return item
        with self._turn:
            while True:
                for item in self._items:  # another thread has fetched them meanwhile
                    return item
                self._items = iter((self._pages.__next__()).resources)

    def close(self) -> None:
        """End the iteration, as for a generator."""
        self._pages.close()
        self._items = iter(())
