"""Pages on the wire, and which one comes next."""

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
"""Parameters that sort, and what they have to be where pages lead on by id."""


class Envelope(Answer, Generic[T], kw_only=True):
    """What the API wraps the items of a page in."""

    page: int | None = msgspec.field(default=None, name="page")
    limit: int | None = msgspec.field(default=None, name="limit")
    page_count: int | None = msgspec.field(default=None, name="pageCount")
    next_last_id: int | None = msgspec.field(default=None, name="nextLastId")
    resources: list[T] = msgspec.field(default_factory=list[T], name="resources")


class OneAtATime:
    """Guards an iterator: while one thread or task fetches, no other can, and none waits."""

    def __init__(self) -> None:
        self._lock = Lock()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            raise RuntimeError("another thread or task is iterating with the same iterator")

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def no_client(request: Request[Any]) -> TextMagicError:
    """The error for fetching the page after one that was unpickled."""
    problem = "this page was unpickled and has no client"
    return TextMagicError(f"{request.operation}: {problem}; call the method again for the next")


def page_number(request: Request[Envelope[T]]) -> int:
    """The page that the request asks for."""
    page = request.query.get("page")
    return page if isinstance(page, int) else 1


def is_counted(request: Request[Envelope[T]]) -> bool:
    """Whether pages have numbers. The server takes no notice of them where it gets a last id."""
    last_id = request.query.get("lastId", UNSET)
    return last_id is UNSET and "page" in request.query


def leads_on(request: Request[Envelope[T]], envelope: Envelope[T]) -> bool:
    """Whether there is a page after this one.

    Goes by the page that was asked for, so that every step leads on. An empty page is the last,
    whatever the server says of their number. Where it does not say, a page that claims another
    number than was asked for is the last too: that server may send the same one for ever.
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
    """Whether a server that does not say how many pages there are sends the same again.

    Raises:
        TextMagicError: Pages lead on by id, so that what is below would be left out.
    """
    if page.resources != before.resources:
        return False
    if not is_counted(request):
        raise _stuck(request)
    return not page.page_count and page.page != page_number(request)


def next_page(request: Request[Envelope[T]], envelope: Envelope[T]) -> Request[Envelope[T]] | None:
    """The request for the page after this one; None after the last."""
    if not leads_on(request, envelope):
        return None
    change = (
        {"page": page_number(request) + 1}
        if is_counted(request)
        else {"lastId": _last_id(request, envelope)}
    )
    return msgspec.structs.replace(request, query={**request.query, **change})


def _last_id(request: Request[Envelope[T]], envelope: Envelope[T]) -> int:
    """The id that everything on the next page is below.

    In any other order than that of ids, the greatest first, items would be left out or come
    again, and a server that takes no notice of the id would send the same for ever.
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
    problem = "its items are not sorted by id, the greatest first"
    return TextMagicError(f"{request.operation}: nothing leads on from this page: {problem}")


def _id(item: object) -> object:
    kind: Any = type(item)
    name = _field_of_id(kind)
    return None if name is None else getattr(item, name)


@cache
def _field_of_id(kind: Any) -> str | None:
    fields = msgspec.structs.fields(kind)
    named = (field.name for field in fields if field.encode_name == "id")
    return next(named, None)
