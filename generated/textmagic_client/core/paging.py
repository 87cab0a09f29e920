"""Pages on the wire, and which one comes next."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from .answer import Answer
from .request import Request

T = TypeVar("T")


class Envelope(Answer, Generic[T], kw_only=True):
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

    Goes by the page that was asked for, so that every step leads on. An empty page is the last,
    whatever the server says of their number. Where it does not say, a page that claims another
    number than was asked for is the last too: that server may send the same one for ever.
    """
    page = page_number(request)
    if not envelope.resources:
        return None
    if envelope.page_count:
        is_last = page >= envelope.page_count
    else:
        is_last = envelope.page not in (page, None)
    if is_last:
        return None
    query = {**request.query, "page": page + 1}
    return msgspec.structs.replace(request, query=query)
