"""Pages of results, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from ..core.answer import response_of
from ..core.paging import Envelope, next_page, page_number
from ..core.request import Request

if TYPE_CHECKING:
    from .caller import Caller

T = TypeVar("T")


class Page(Generic[T]):
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
        return f"<Page {self.page} of {self.page_count}: {len(self.resources)} items>"

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one."""
        return self._next is not None

    def next_page(self) -> Page[T] | None:
        """Fetch the page after this one. None if this is the last."""
        return None if self._next is None else self._caller.page(self._next)

    def pages(self) -> Iterator[Page[T]]:
        """This page and all after it, each fetched when it is asked for."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.resources
