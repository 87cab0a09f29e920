"""Pages on the wire, and the request for the next page."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any, Final, Generic, TypeVar

import msgspec
from msgspec import UNSET

from ..errors import TextMagicError
from .answer import Answer
from .request import Request

T = TypeVar("T")

_ORDER: Final[list[tuple[str, str]]] = [("orderBy", "id"), ("direction", "desc")]
"""Sort parameters, and the values that they must have if paging goes by id."""


class Envelope(Answer, Generic[T], kw_only=True):
    """The JSON object that contains the items of a page."""

    page: int | None = msgspec.field(default=None, name="page")
    limit: int | None = msgspec.field(default=None, name="limit")
    page_count: int | None = msgspec.field(default=None, name="pageCount")
    next_last_id: int | None = msgspec.field(default=None, name="nextLastId")
    resources: list[T] = msgspec.field(default_factory=list[T], name="resources")


class OneAtATime:
    """Guard of an iterator: only one thread or task can fetch; another one gets an error."""

    def __init__(self) -> None:
        self._lock = Lock()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            raise RuntimeError("another thread or task is iterating with the same iterator")

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def no_client(request: Request[Any]) -> TextMagicError:
    """Return the error for fetching the next page of an unpickled page."""
    problem = "this page was unpickled and has no client"
    return TextMagicError(f"{request.operation}: {problem}; call the method for the next page")


def page_number(request: Request[Envelope[T]]) -> int:
    """Return the page number that the request asks for."""
    page = request.query.get("page")
    return page if isinstance(page, int) else 1


def is_counted(request: Request[Envelope[T]]) -> bool:
    """Return whether pages are numbered. The server ignores page numbers if a last id is sent."""
    last_id = request.query.get("lastId", UNSET)
    return last_id is UNSET and "page" in request.query


def leads_on(request: Request[Envelope[T]], envelope: Envelope[T]) -> bool:
    """Return whether there is a next page.

    The number of the next page is computed from the requested number, so that every step makes
    progress. An empty page is the last page, even if the page count of the response is higher. If
    the response has no page count, a page with another number than requested is also the last page:
    such a server may send the same page forever.
    """
    if not envelope.resources:
        return False
    if not is_counted(request):
        if envelope.next_last_id is not None and envelope.next_last_id <= 0:
            return False
        limit = envelope.limit or request.query["limit"]
        return not isinstance(limit, int) or len(envelope.resources) >= limit
    page = page_number(request)
    return page < envelope.page_count if envelope.page_count else envelope.page in (page, None)


def repeats(request: Request[Envelope[T]], before: Envelope[T], page: Envelope[T]) -> bool:
    """Return whether a page repeats the page before it, and the response has no page count.

    Raises:
        TextMagicError: Paging goes by id, so that the items after this page would be lost.
    """
    if page.resources != before.resources:
        return False
    if not is_counted(request):
        raise _stuck(request)
    return not page.page_count and page.page != page_number(request)


def next_page(request: Request[Envelope[T]], envelope: Envelope[T]) -> Request[Envelope[T]] | None:
    """Return the request for the next page; None after the last page."""
    if not leads_on(request, envelope):
        return None
    change = (
        {"page": page_number(request) + 1}
        if is_counted(request)
        else {"lastId": _last_id(request, envelope)}
    )
    return msgspec.structs.replace(request, query={**request.query, **change})


def _last_id(request: Request[Envelope[T]], envelope: Envelope[T]) -> int:
    """Return the id for the next page: all its items have smaller ids.

    Raises `TextMagicError` unless the items are sorted by id in descending order. Otherwise items
    would be lost or repeated, and a server that ignores the id would send the same page forever.
    """
    is_sorted = all(request.query.get(name, UNSET) in (value, UNSET) for name, value in _ORDER)
    found = [number for item in envelope.resources if isinstance(number := _id(item), int)]
    before = request.query.get("lastId")
    said = envelope.next_last_id
    last = min(found, default=None) if said is None else said
    if (
        not is_sorted
        or last is None
        or found != sorted(found, reverse=True)
        or (found and last > found[-1])
        or (isinstance(before, int) and last >= before)
    ):
        raise _stuck(request)
    return last


def _stuck(request: Request[Any]) -> TextMagicError:
    problem = "its items are not sorted by id in descending order"
    return TextMagicError(f"{request.operation}: cannot fetch the page after this one: {problem}")


def _id(item: object) -> object:
    kind: Any = type(item)
    name = _field_of_id(kind)
    return None if name is None else getattr(item, name)


@cache
def _field_of_id(kind: Any) -> str | None:
    fields = msgspec.structs.fields(kind)
    named = (field.name for field in fields if field.encode_name == "id")
    return next(named, None)
