"""Pages of the async client: iteration, and servers that count oddly."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from textmagic_client import AsyncTextMagic, response_of
from textmagic_client.aio.caller import Caller
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request

pytestmark = pytest.mark.anyio

LIST = Request(
    operation="listThings",
    method="GET",
    path="/things",
    statuses=(200,),
    result=Envelope[int],
    query={"page": 1, "limit": 2},
)


class Scripted:
    """A transport that answers from a list."""

    def __init__(self, *bodies: bytes) -> None:
        self.bodies = list(bodies)
        self.urls: list[str] = []

    async def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        self.urls.append(request.url.partition("?")[2])
        return HTTPResponse(200, {}, self.bodies.pop(0))

    async def close(self) -> None:
        pass


def caller(transport: Scripted) -> Caller:
    client = AsyncTextMagic("me", "k", transport=transport)
    return client._caller  # pyright: ignore[reportPrivateUsage]


def body(page: Any, page_count: Any, *items: Any) -> bytes:
    document = {"page": page, "pageCount": page_count, "resources": items}
    return msgspec.json.encode(document)


async def test_iteration_fetches_no_page_before_it_is_needed() -> None:
    transport = Scripted(body(1, 2, 1, 2), body(2, 2, 3))
    found: list[int] = []
    async for item in caller(transport).paginate(LIST):
        found.append(item)
        assert len(transport.urls) == (1 if item < 3 else 2)
    assert found == [1, 2, 3]
    assert transport.urls == ["page=1&limit=2", "page=2&limit=2"]


async def test_without_a_page_count_an_empty_page_is_the_last() -> None:
    transport = Scripted(body(1, None, 1), body(None, None, 2), body(None, None))
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 2]
    assert len(transport.urls) == 3


async def test_a_server_that_repeats_its_page_number_does_not_stop_iteration() -> None:
    transport = Scripted(body(1, 3, 1), body(1, 3, 2), body(1, 3, 3))
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 2, 3]


async def test_a_server_that_sends_the_first_page_for_ever_is_left_alone() -> None:
    transport = Scripted(*[body(1, None, 1)] * 9)
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 1]


async def test_an_empty_page_is_the_last_whatever_the_count_says() -> None:
    transport = Scripted(body(1, 10**9, 1), body(2, 10**9), body(3, 10**9))
    assert [item async for item in caller(transport).paginate(LIST)] == [1]
    assert len(transport.urls) == 2


async def test_a_count_of_no_pages_does_not_hide_items() -> None:
    transport = Scripted(body(1, 0, 1), body(2, 0, 2), body(3, 0))
    assert [item async for item in caller(transport).paginate(LIST)] == [1, 2]


async def test_a_page_keeps_its_good_items() -> None:
    transport = Scripted(body("1", "1", "1", None, 2, "x"), body(1, 1))
    page = await caller(transport).paginate(LIST)
    assert (page.resources, page.page, page.page_count) == ([1, 2], 1, 1)
    for odd in (b"{}", body(None, None).replace(b"[]", b"null")):
        page = await caller(Scripted(odd)).paginate(LIST)
        assert (page.resources, page.has_next) == ([], False)


async def test_one_page_at_a_time() -> None:
    page = await caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert (page.resources, page.page, page.page_count, page.has_next) == ([1], 1, 2, True)
    assert repr(page) == "<AsyncPage 1 of 2: 1 items>"
    assert response_of(page).body == page.response.body == body(1, 2, 1)
    second = await page.next_page()
    assert second is not None
    assert (second.resources, second.has_next) == ([2], False)
    assert await second.next_page() is None


async def test_pages_are_iterated_too() -> None:
    page = await caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources async for each in page.pages()] == [[1], [2]]
    listed = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources async for each in listed.pages()] == [[1], [2]]
