"""Pages on the wire, and which one comes next."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from .request import Request

T = TypeVar("T")


class Envelope(msgspec.Struct, Generic[T], kw_only=True):
    """What the API wraps the items of a page in."""

    page: int | None = msgspec.field(default=None, name="page")
    limit: int | None = msgspec.field(default=None, name="limit")
    page_count: int | None = msgspec.field(default=None, name="pageCount")
    resources: list[T] = msgspec.field(name="resources")


def page_number(request: Request[Envelope[T]]) -> int:
    """The page that the request asks for."""
    page = request.query["page"]
    return page if isinstance(page, int) else 1


def next_page(request: Request[Envelope[T]], envelope: Envelope[T]) -> Request[Envelope[T]] | None:
    """The request for the page after this one; None after the last.

    Goes by the page that was asked for, not by the one that the server says it sent, so that
    every step leads on. Where the server does not say how many pages there are, an empty page
    is taken for the last.
    """
    page = page_number(request)
    is_last = not envelope.resources if envelope.page_count is None else page >= envelope.page_count
    if is_last:
        return None
    query = {**request.query, "page": page + 1}
    return msgspec.structs.replace(request, query=query)
