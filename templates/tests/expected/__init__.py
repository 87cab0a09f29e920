"""The request that each call must send, and the expected result. A module for each resource."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import EllipsisType
from typing import Any, Generic, TypeVar

from apiclient_python import AsyncPaginator, AsyncApiClient, Page, ApiClient
from wire_names import ID, ITEMS, LIMIT, NEXT_LAST_ID, PAGE, PAGE_COUNT

T = TypeVar("T")

Client = ApiClient | AsyncApiClient
Wrong = Mapping[str, list[Any | EllipsisType]]
"""Wrong values by name. `...`: the value is missing."""


@dataclass(frozen=True)
class Call(Generic[T]):
    """A call, and the exact request that must arrive."""

    make: Callable[[Client], T]
    """Makes the call. It must pass the type checker for both clients, with this return type."""
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
    """The required arguments, with the first one of `one_of`."""
    wrong: Mapping[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    one_of: Mapping[str, Any] = field(default_factory=dict[str, Any])
    any_of: list[list[str]] = field(default_factory=list[list[str]])
    refused: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """Sets of arguments that must be refused in addition to the required ones."""

    def misuses(self) -> Iterator[dict[str, Any]]:
        """Yield arguments with one mistake each."""
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
    """The documents that the fake needs, and the changes to the first call that it must refuse."""

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
    """An operation whose result is not paged."""

    id: str
    method: str
    statuses: tuple[int, ...]
    of: Callable[[Client], Callable[..., Any]]
    """The method of the client."""
    calls: list[Call[T | Awaitable[T]]]
    result: T = field(kw_only=True)
    answer: Any = field(default=None, kw_only=True)
    """The response document. None: there is no body."""
    repeatable: bool = field(default=True, kw_only=True)
    """Whether a request that may have been carried out is retried."""

    @property
    def document(self) -> Any:
        """The document that the server sends."""
        return self.answer

    def check(self, result: Any) -> None:
        """Check the result of the client."""
        assert result == self.result
        assert repr(result) == repr(self.result)


@dataclass(frozen=True)
class Listing(_Misuses, _Forbidden, Generic[T]):
    """An operation whose result is paged. `answer` and `result` are one item."""

    id: str
    method: str
    statuses: tuple[int, ...]
    of: Callable[[Client], Callable[..., Any]]
    calls: list[Call[Page[T] | AsyncPaginator[T]]]
    counted: Call[Page[T] | AsyncPaginator[T]] | None = field(default=None, kw_only=True)
    """A call with `page` set to 1 and all other arguments."""
    by_id: Call[Page[T] | AsyncPaginator[T]] | None = field(default=None, kw_only=True)
    """The same call with `last_id`: all items have lower ids."""
    result: T = field(kw_only=True)
    answer: Any = field(kw_only=True)
    repeatable: bool = field(default=True, kw_only=True)

    @property
    def document(self) -> Any:
        return self.page(1)

    def page(self, number: int) -> dict[str, Any]:
        """Return one page of three, as the server sends it."""
        if self.counted is None:
            return {LIMIT: 10, ITEMS: [self.answer]}
        return {
            PAGE: number,
            PAGE_COUNT: 3,
            LIMIT: 10,
            ITEMS: [self.answer],
        }

    def check(self, result: Any) -> None:
        assert result.resources == [self.result]
        assert repr(result.resources) == repr([self.result])
        page_count = None if self.counted is None else 3
        assert (result.page, result.limit, result.page_count) == (1, 10, page_count)

    def part(self, *ids: int) -> dict[str, Any]:
        """Return a page of items with these ids, as the server sends it if pages are not numbered."""
        items = [{**self.answer, ID: number} for number in ids]
        answer = {LIMIT: 2, ITEMS: items}
        return answer if self.counted else {**answer, NEXT_LAST_ID: ids[-1]}


AnyOperation = Operation[Any] | Listing[Any]
