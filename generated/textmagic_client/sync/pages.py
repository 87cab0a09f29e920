"""Pages of results, and iteration over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, Self, TypeVar

from ..core.page import BasePage
from ..core.paging import Envelope, OneAtATime, next_page, no_client, repeats
from ..core.request import Request

T = TypeVar("T")


class Caller(Protocol):
    """The interface that pages need to fetch the next page."""

    def page(self, request: Request[Envelope[T]]) -> Page[T]: ...


class Page(BasePage[T]):
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

    def next_page(self) -> Page[T] | None:
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
        page = self._caller.page(request)
        return None if repeats(request, self._envelope, page._envelope) else page

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over this page and all pages after it.

        Returns:
            An iterator. It fetches each page when the page is needed.
        """
        return _Pages(self, self.next_page)

    def __iter__(self) -> Iterator[T]:
        return _Items(_Pages(self, self.next_page))


# Iterator classes, because a generator ends after an error.


class _Pages(Generic[T]):
    """An iterator over pages."""

    __slots__ = ("_fetch", "_first", "_turn")

    def __init__(
        self,
        first: Page[T] | None,
        fetch: Callable[[], Page[T] | None],
    ) -> None:
        """`first`: the first page, if it was fetched already. `fetch`: fetches the next page."""
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
    """An iterator over the items of pages."""

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
                for item in self._items:  # another thread may have fetched them
                    return item
                self._items = iter((self._pages.__next__()).resources)

    def close(self) -> None:
        """End the iteration, as for a generator."""
        self._pages.close()
        self._items = iter(())
