"""Pages of results, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from ..core.answer import response_of
from ..core.paging import Envelope, leads_on, next_page, page_number, repeats
from ..core.request import Request

T = TypeVar("T")


class Caller(Protocol):
    """What pages need of the client that fetched them."""

    def page(self, request: Request[Envelope[T]]) -> Page[T]: ...


class Page(Generic[T]):
    """One page of results. Iterate over it for its items and those of all pages after it.

    Pages are counted anew for each request: deleting what is listed while iterating moves later
    items to earlier pages, where they are missed. Collect first, then delete. What is added
    meanwhile can move others to later pages, where they come again: tell them apart by id.

    Methods that return one take `page`, the number of the first page, and `limit`, how many items
    a page holds. Where one takes `last_id` and is given it, or takes no `page`, pages are not
    counted: each goes on below the smallest id of the one before it.

    Attributes:
        resources: The items of this page alone.
        response: The response as it arrived.
    """

    def __init__(
        self, caller: Caller, request: Request[Envelope[T]], envelope: Envelope[T]
    ) -> None:
        self.response = response_of(envelope)
        self.resources = envelope.resources
        self._caller = caller
        self._request = request
        self._envelope = envelope

    def __repr__(self) -> str:
        of = "" if self.page_count is None else f" of {self.page_count}"
        return f"<Page {self.page}{of}: {len(self.resources)} items>"

    @property
    def page(self) -> int:
        """Number of this page, counted from 1. Always 1 where pages are not counted."""
        found = self._envelope.page
        return page_number(self._request) if found is None else found

    @property
    def page_count(self) -> int | None:
        """How many pages there are. None if the server does not say."""
        return self._envelope.page_count

    @property
    def next_last_id(self) -> int | None:
        """The `last_id` of the page after this one. None if the server does not say."""
        return self._envelope.next_last_id

    @property
    def limit(self) -> int | None:
        """How many items a page holds at the most. None if the server does not say."""
        return self._envelope.limit

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one, as far as this one tells."""
        return leads_on(self._request, self._envelope)

    def next_page(self) -> Page[T] | None:
        """Fetch the page after this one. None if this is the last.

        Raises:
            TextMagicError: The fetching failed, or pages are not counted and the items not
                sorted by id, the greatest first: then nothing leads on from this page.
        """
        request = next_page(self._request, self._envelope)
        if request is None:
            return None
        page = self._caller.page(request)
        return None if repeats(request, self._envelope, page._envelope) else page

    def pages(self) -> Iterator[Page[T]]:
        """This page and all after it, each fetched when it is asked for."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.resources
