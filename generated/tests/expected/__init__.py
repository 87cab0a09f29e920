"""What each call must send, and what must become of the answer. A module for each resource."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import EllipsisType
from typing import Any, Generic, TypeVar

from textmagic_client import AsyncPaginator, AsyncTextMagic, Page, TextMagic

T = TypeVar("T")

Client = TextMagic | AsyncTextMagic
Wrong = Mapping[str, list[Any | EllipsisType]]
"""Values by name; `...` for none."""


@dataclass(frozen=True)
class Call(Generic[T]):
    """A call, and the request that must arrive, to the letter."""

    make: Callable[[Client], T]
    """It must be right for the type checker in both clients, and give what it is said to."""
    path: str
    query: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = ""

    def on(self, client: Client) -> Any:
        """Make the call."""
        return self.make(client)


@dataclass(frozen=True, kw_only=True)
class _Misuses:
    """Arguments that the client must refuse."""

    needed: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """All that a call must have, of `one_of` the first."""
    wrong: Mapping[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    one_of: Mapping[str, Any] = field(default_factory=dict[str, Any])
    any_of: list[list[str]] = field(default_factory=list[list[str]])
    refused: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """Arguments that go neither alone nor together."""

    def misuses(self) -> Iterator[dict[str, Any]]:
        """Arguments, each time with one mistake."""
        others = {name: value for name, value in self.needed.items() if name not in self.one_of}
        for name, values in self.wrong.items():
            for value in values:
                yield {**(others if name in self.one_of else self.needed), name: value}
        if self.one_of:
            yield others
            yield {**others, **self.one_of}
        for group in self.any_of:
            yield {name: value for name, value in self.needed.items() if name not in group}
        for arguments in self.refused:
            yield {**self.needed, **arguments}


@dataclass(frozen=True, kw_only=True)
class _Forbidden:
    """What the fake must have, and what it must refuse in the place of the first call's request."""

    seeds: list[tuple[str, dict[str, Any]]] = field(
        default_factory=list[tuple[str, dict[str, Any]]]
    )
    wrong_paths: list[str] = field(default_factory=list[str])
    wrong_query: Wrong = field(default_factory=dict[str, list[Any | EllipsisType]])
    wrong_headers: Wrong = field(default_factory=dict[str, list[Any | EllipsisType]])
    wrong_body: Wrong = field(default_factory=dict[str, list[Any | EllipsisType]])
    wrong_bodies: list[Any] = field(default_factory=list[Any])


@dataclass(frozen=True)
class Operation(_Misuses, _Forbidden, Generic[T]):
    """An operation with a result that is there at once."""

    id: str
    method: str
    statuses: tuple[int, ...]
    of: Callable[[Client], Callable[..., Any]]
    """The method of the client."""
    calls: list[Call[T | Awaitable[T]]]
    result: T = field(kw_only=True)
    answer: Any = field(default=None, kw_only=True)
    """The document that the result is made of. None: there is no body."""
    repeatable: bool = field(default=True, kw_only=True)
    """Whether a request is repeated that may have been carried out."""

    @property
    def document(self) -> Any:
        """What the server answers."""
        return self.answer

    def check(self, result: Any) -> None:
        """Check what the client has made of the answer."""
        assert result == self.result
        assert repr(result) == repr(self.result)


@dataclass(frozen=True)
class Listing(_Misuses, _Forbidden, Generic[T]):
    """An operation that answers in pages. `answer` and `result` are one item."""

    id: str
    method: str
    statuses: tuple[int, ...]
    of: Callable[[Client], Callable[..., Any]]
    calls: list[Call[Page[T] | AsyncPaginator[T]]]
    counted: Call[Page[T] | AsyncPaginator[T]] | None = field(default=None, kw_only=True)
    """Starts at the first page, with every other argument."""
    by_id: Call[Page[T] | AsyncPaginator[T]] | None = field(default=None, kw_only=True)
    """The same, with an id that every item is to be below."""
    result: T = field(kw_only=True)
    answer: Any = field(kw_only=True)
    repeatable: bool = field(default=True, kw_only=True)

    @property
    def document(self) -> Any:
        return self.page(1)

    def page(self, number: int) -> dict[str, Any]:
        """What the server answers, one page of three."""
        if self.counted is None:
            return {"limit": 10, "resources": [self.answer]}
        return {
            "page": number,
            "pageCount": 3,
            "limit": 10,
            "resources": [self.answer],
        }

    def check(self, result: Any) -> None:
        assert result.resources == [self.result]
        assert repr(result.resources) == repr([self.result])
        page_count = None if self.counted is None else 3
        assert (result.page, result.limit, result.page_count) == (1, 10, page_count)

    def part(self, *ids: int) -> dict[str, Any]:
        """What the server answers where pages are not counted: items with these ids."""
        items = [{**self.answer, ID: number} for number in ids]
        answer = {"limit": 2, "resources": items}
        return answer if self.counted else {**answer, "nextLastId": ids[-1]}


PAGE = "page"
"""The name of the query parameter that says which page."""
LAST_ID = "lastId"
"""The name of the query parameter that says which id to go on below."""
ID = "id"
"""The name of the field with the id of an item."""
AnyOperation = Operation[Any] | Listing[Any]
