"""Pages of the async client: iteration, and servers with wrong page counts."""

from __future__ import annotations

import copy
import json
import pickle
from contextlib import aclosing
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl

import anyio
import msgspec
import pytest
from msgspec import structs

from textmagic_client import (
    AsyncPage,
    AsyncTextMagic,
    PermissionDeniedError,
    TextMagicError,
    response_of,
)
from textmagic_client.aio.caller import Caller
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from wire_names import ID, ITEMS, LAST_ID, LIMIT, NEXT_LAST_ID, ORDER, PAGE, PAGE_COUNT

pytestmark = pytest.mark.anyio

LIST = Request(
    operation="listThings",
    method="GET",
    path="/things",
    statuses=(200,),
    result=Envelope[int],
    query={PAGE: 1, LIMIT: 2},
)


class Scripted:
    """A transport that returns the bodies of a list."""

    def __init__(self, *bodies: bytes) -> None:
        self.bodies = list(bodies)
        self.urls: list[str] = []
        self.lock = Lock()  # cannot be copied or pickled, like a real transport

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        self.urls.append(request.url.partition("?")[2])
        return HTTPResponse(200, {}, self.bodies.pop(0))

    async def close(self) -> None:
        pass


def caller(transport: Scripted) -> Caller:
    client = AsyncTextMagic("me", "k", transport=transport)
    return client._caller  # pyright: ignore[reportPrivateUsage]


def body(page: Any, page_count: Any, *items: Any) -> bytes:
    document = {PAGE: page, PAGE_COUNT: page_count, ITEMS: items}
    return msgspec.json.encode(document)


async def test_iteration_fetches_no_page_before_it_is_needed() -> None:
    transport = Scripted(body(1, 2, 1, 2), body(2, 2, 3))
    found: list[int] = []
    async for item in caller(transport).paginate(LIST):
        found.append(item)
        assert len(transport.urls) == (1 if item < 3 else 2)
    assert found == [1, 2, 3]
    assert [parse_qsl(url) for url in transport.urls] == [
        [(PAGE, number), (LIMIT, "2")] for number in "12"
    ]


async def test_without_a_page_count_an_empty_page_is_the_last() -> None:
    transport = Scripted(body(1, None, 1), body(None, None, 2), body(None, None))
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 2]
    assert len(transport.urls) == 3


async def test_a_server_that_repeats_its_page_number_does_not_stop_iteration() -> None:
    transport = Scripted(body(1, 3, 1), body(1, 3, 2), body(1, 3, 3))
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 2, 3]


async def test_iteration_stops_if_the_server_repeats_the_first_page() -> None:
    for same in (body(1, None, 1), body(None, None, 1)):
        transport = Scripted(*[same] * 9)
        assert [item async for item in caller(transport).paginate(LIST)] == [1]
        assert len(transport.urls) == 2


async def test_iteration_stops_if_the_server_ignores_the_page_number() -> None:
    transport = Scripted(*[body(1, None, *range(n)) for n in range(1, 9)])
    assert [item async for item in caller(transport).paginate(LIST)] == [0, 0, 1]


async def test_a_page_equal_to_the_last_page_counts_if_its_number_differs() -> None:
    for transport in (
        Scripted(*[body(1, 3, 1)] * 9),
        Scripted(*[body(number, None, 1) for number in (1, 2, 3)], body(4, None)),
    ):
        assert [item async for item in caller(transport).paginate(LIST)] == [1, 1, 1]


async def test_an_empty_page_is_the_last_whatever_the_count_says() -> None:
    transport = Scripted(body(1, 10**9, 1), body(2, 10**9), body(3, 10**9))
    assert [item async for item in caller(transport).paginate(LIST)] == [1]
    assert len(transport.urls) == 2


async def test_a_page_count_of_zero_does_not_hide_items() -> None:
    transport = Scripted(body(1, 0, 1), body(2, 0, 2), body(3, 0))
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 2]


async def test_a_page_drops_only_items_that_do_not_fit() -> None:
    transport = Scripted(body("1", "1", "1", None, 2, "x"), body(1, 1))
    page = await caller(transport).paginate(LIST)
    assert (page.resources, page.page, page.page_count) == ([1, 2], 1, 1)
    for odd in (b"{}", body(None, None).replace(b"[]", b"null")):
        page = await caller(Scripted(odd)).paginate(LIST)
        assert (page.resources, page.has_next) == ([], False)


async def test_next_page_fetches_one_page() -> None:
    page = await caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert (page.resources, page.page, page.page_count, page.has_next) == ([1], 1, 2, True)
    assert repr(page) == "<AsyncPage 1 of 2: 1 items>"
    assert response_of(page).body == page.response.body == body(1, 2, 1)
    second = await page.next_page()
    assert second is not None
    assert (second.resources, second.has_next) == ([2], False)
    assert await second.next_page() is None


async def test_pages_iterates_over_pages() -> None:
    page = await caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources async for each in page.pages()] == [[1], [2]]
    listed = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources async for each in listed.pages()] == [[1], [2]]


class Thing(msgspec.Struct):
    number: int | None = msgspec.field(default=None, name=ID)


BELOW = Request(
    operation="listThings",
    method="GET",
    path="/things",
    statuses=(200,),
    result=Envelope[Thing],
    query={**LIST.query, LAST_ID: 9},
)
"""Asks for things with ids below 9. With this, pages are not numbered."""


def part(*ids: int | None, next_id: int | None = None, limit: int | None = None) -> bytes:
    items = [{ID: number} for number in ids]
    numbers = {PAGE: 1, PAGE_COUNT: 9}
    if next_id is not None:
        numbers[NEXT_LAST_ID] = next_id
    if limit is not None:
        numbers[LIMIT] = limit
    return msgspec.json.encode({**numbers, ITEMS: items})


async def test_pages_without_numbers_continue_below_the_smallest_id() -> None:
    transport = Scripted(part(8, 7), part(6, 5), part(4))
    found = [thing.number async for thing in caller(transport).paginate(BELOW)]
    assert found == [8, 7, 6, 5, 4]
    asked = {PAGE: "1", LIMIT: "2"}
    assert [dict(parse_qsl(url)) for url in transport.urls] == [
        {**asked, LAST_ID: last_id} for last_id in "975"
    ]


async def test_the_id_that_the_server_sends_for_the_next_page_is_used() -> None:
    transport = Scripted(part(8, 7, next_id=6), part())
    page = await caller(transport).paginate(BELOW)
    assert (page.next_last_id, page.has_next) == (6, True)
    assert await page.next_page() is not None
    assert transport.urls[1].endswith("=6")


async def test_a_next_id_of_zero_ends_the_iteration() -> None:
    transport = Scripted(part(8, 7, next_id=0))
    found = [thing.number async for thing in caller(transport).paginate(BELOW)]
    assert (found, len(transport.urls)) == ([8, 7], 1)


async def test_the_limit_of_the_response_counts() -> None:
    transport = Scripted(part(8, limit=1), part(7, limit=1), part())
    found = [thing.number async for thing in caller(transport).paginate(BELOW)]
    assert found == [8, 7]


async def test_a_server_that_ignores_the_last_id_raises() -> None:
    for same in (part(8, 7), msgspec.json.encode({ITEMS: [{ID: 8}] * 2})):
        transport = Scripted(same, same)
        found = 0
        with pytest.raises(
            TextMagicError,
            match="listThings: cannot fetch the page after this one",
        ):
            async for _ in caller(transport).paginate(BELOW):
                found += 1
        assert (found, len(transport.urls)) == (2, 2)


@pytest.mark.parametrize(
    "odd",
    [
        part(10, 9),  # the server ignores the id
        part(7, 8, next_id=8),  # ascending order
        part(8, 7, next_id=9),
        part(None, None),
        part(8, 7, next_id=8),  # 7 would be repeated
        part(None, None, next_id=9),
    ],
)
async def test_items_in_another_order_raise(odd: bytes) -> None:
    transport = Scripted(odd, part(6, 5))
    found = 0
    with pytest.raises(TextMagicError, match="listThings: cannot fetch the page after this one"):
        async for _ in caller(transport).paginate(BELOW):
            found += 1
    assert (found, len(transport.urls)) == (2, 1)


async def test_a_request_for_another_order_raises() -> None:
    for name, value in ORDER:
        right = structs.replace(BELOW, query={**BELOW.query, name: value})
        pages = caller(Scripted(part(8, 7), part())).paginate(right)
        assert len([thing async for thing in pages]) == 2
        wrong = structs.replace(BELOW, query={**BELOW.query, name: "other"})
        pages = caller(Scripted(part(8, 7), part())).paginate(wrong)
        with pytest.raises(TextMagicError, match="listThings: cannot fetch the page after this"):
            async for _ in pages:
                pass


async def test_paging_by_id_starts_without_a_last_id() -> None:
    first = structs.replace(BELOW, query={LIMIT: 2})
    transport = Scripted(part(8, 7), part(6))
    page = await caller(transport).paginate(first)
    assert [thing.number async for thing in page] == [8, 7, 6]
    limit = (LIMIT, "2")
    assert [parse_qsl(url) for url in transport.urls] == [
        [limit],
        [limit, (LAST_ID, "7")],
    ]
    assert page.page == 1


class Unsteady(Scripted):
    """A transport that refuses every page except the first a few times."""

    def __init__(self, refusals: int, first: bytes, *others: bytes) -> None:
        super().__init__(first, *(part for body in others for part in [b""] * refusals + [body]))

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        response = await super().send(request, timeout)
        return response if response.body else msgspec.structs.replace(response, status_code=403)


async def collect(iterator: Any) -> tuple[list[Any], int]:
    """Return all items of an iterator, and how many errors it raised."""
    found: list[Any] = []
    errors = 0
    while True:
        try:
            async for item in iterator:
                found.append(item)
            return found, errors
        except PermissionDeniedError:
            errors += 1


@pytest.mark.parametrize("refusals", [0, 1, 3])
async def test_after_an_error_an_iterator_continues_at_the_same_page(refusals: int) -> None:
    bodies = body(1, 3, 1, 2), body(2, 3, 3), body(3, 3, 4)
    transport = Unsteady(refusals, *bodies)
    items = aiter(caller(transport).paginate(LIST))
    assert await collect(items) == ([1, 2, 3, 4], 2 * refusals)
    assert await collect(items) == ([], 0)  # it has ended and fetches nothing
    assert len(transport.urls) == 3 + 2 * refusals
    pages = caller(Unsteady(refusals, *bodies)).paginate(LIST).pages()
    found, errors = await collect(pages)
    assert ([page.resources for page in found], errors) == ([[1, 2], [3], [4]], 2 * refusals)
    assert await collect(pages) == ([], 0)


async def test_the_first_page_can_fail_too() -> None:
    first = body(1, 2, 1), body(2, 2, 2)
    for name in ("__aiter__", "pages"):
        transport = Unsteady(0, b"", *first)
        start: Any = getattr(caller(transport).paginate(LIST), name)
        found, errors = await collect(start())
        assert (len(found), errors) == (2, 1)


async def test_a_cancelled_iteration_continues_at_the_same_page() -> None:
    class Slow(Scripted):
        async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
            if len(self.urls) == 1:
                self.urls.append("")
                await anyio.sleep(60)
            return await super().send(request, timeout)

    items = aiter(caller(Slow(body(1, 2, 1), body(2, 2, 2))).paginate(LIST))
    assert await anext(items) == 1
    with anyio.move_on_after(0.01) as scope:
        await anext(items)
    assert scope.cancelled_caught
    assert [item async for item in items] == [2]


async def test_a_permanent_error_is_raised_each_time() -> None:
    items = aiter(caller(Scripted(part(7, 8), part())).paginate(BELOW))
    assert [(await anext(items)).number for _ in range(2)] == [7, 8]
    for _ in range(3):
        with pytest.raises(TextMagicError, match="cannot fetch the page after this one"):
            await anext(items)


async def test_an_iterator_in_use_by_another_task_raises() -> None:
    inner: list[Any] = []

    class Busy(Scripted):
        async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
            for iterator in inner:
                with pytest.raises(RuntimeError, match="another thread or task is iterating"):
                    await anext(iterator)
            return await super().send(request, timeout)

    for name in ("__aiter__", "pages"):
        inner.clear()
        page = await caller(Busy(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
        start: Any = getattr(page, name)
        inner.append(start())
        found, _ = await collect(inner[0])
        assert len(found) == 2


async def test_iterators_of_one_page_are_independent() -> None:
    bodies = body(1, 2, 1), body(2, 2, 2), body(2, 2, 2)
    page = await caller(Scripted(*bodies)).paginate(LIST)
    async for item in page:
        assert item == 1
        break
    assert [item async for item in page] == [1, 2]
    assert [item async for item in page] == [1, 2]


async def test_an_iteration_can_be_closed() -> None:
    page = await caller(Scripted(body(1, 2, 1, 1))).paginate(LIST)
    for iterator in (page.pages(), aiter(page)):
        closed: Any = iterator
        async with aclosing(closed):
            await anext(closed)
        assert await collect(closed) == ([], 0)


async def test_a_copy_of_a_page_keeps_its_client() -> None:
    for duplicate in (copy.copy, copy.deepcopy):
        transport = Scripted(body(1, 2, 1), body(2, 2, 2))
        page = duplicate(await caller(transport).paginate(LIST))
        assert [item async for item in page] == [1, 2]
        assert page.response.body == body(1, 2, 1)


async def test_an_unpickled_page_has_its_data_but_no_client() -> None:
    page = await caller(Scripted(part(8, 7))).paginate(BELOW)
    pickled = pickle.dumps(page)
    assert b"Caller" not in pickled
    twin: AsyncPage[Thing] = pickle.loads(pickled)
    assert repr(twin) == repr(page)
    assert (twin.resources, twin.limit, twin.has_next) == (page.resources, page.limit, True)
    assert response_of(twin) == twin.response == page.response
    found: list[Any] = []
    with pytest.raises(TextMagicError, match="listThings: this page was unpickled") as caught:
        async for item in copy.deepcopy(twin):
            found.append(item)
    assert (found, caught.value.may_have_been_sent) == (page.resources, False)
    last = pickle.loads(pickle.dumps(await caller(Scripted(body(1, 1, 1))).paginate(LIST)))
    assert [item async for item in last] == [1]


async def test_a_page_converts_to_json() -> None:
    page = await caller(Scripted(body(None, 2, 5))).paginate(LIST)
    on_wire = {
        PAGE: 1,
        LIMIT: None,
        PAGE_COUNT: 2,
        NEXT_LAST_ID: None,
        ITEMS: [5],
    }
    assert page.to_dict() == json.loads(page.to_json()) == dict(page) == on_wire
    in_python = page.to_dict(names="python")
    assert list(in_python) == ["page", "limit", "page_count", "next_last_id", "resources"]
    assert list(in_python.values()) == list(on_wire.values())
    assert json.loads(page.to_json(names="python")) == in_python


async def test_a_paginator_is_not_a_mapping_and_an_async_page_is_not_iterable() -> None:
    paginator: Any = caller(Scripted(body(1, 1, 1))).paginate(LIST)
    page: Any = await paginator
    for reads, wrong in ((vars, paginator), (dict, paginator), (iter, page)):
        with pytest.raises(TypeError):
            reads(wrong)
