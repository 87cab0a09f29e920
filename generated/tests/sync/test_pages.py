"""Pages of the sync client: iteration, and servers that count oddly."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec import structs

from textmagic_client import TextMagic, TextMagicError, response_of
from textmagic_client.core.http import HTTPRequest, HTTPResponse
from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.sync.caller import Caller

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

    def send(self, request: HTTPRequest, timeout: float) -> HTTPResponse:
        self.urls.append(request.url.partition("?")[2])
        return HTTPResponse(200, {}, self.bodies.pop(0))

    def close(self) -> None:
        pass


def caller(transport: Scripted) -> Caller:
    client = TextMagic("me", "k", transport=transport)
    return client._caller  # pyright: ignore[reportPrivateUsage]


def body(page: Any, page_count: Any, *items: Any) -> bytes:
    document = {"page": page, "pageCount": page_count, "resources": items}
    return msgspec.json.encode(document)


def test_iteration_fetches_no_page_before_it_is_needed() -> None:
    transport = Scripted(body(1, 2, 1, 2), body(2, 2, 3))
    found: list[int] = []
    for item in caller(transport).paginate(LIST):
        found.append(item)
        assert len(transport.urls) == (1 if item < 3 else 2)
    assert found == [1, 2, 3]
    assert transport.urls == ["page=1&limit=2", "page=2&limit=2"]


def test_without_a_page_count_an_empty_page_is_the_last() -> None:
    transport = Scripted(body(1, None, 1), body(None, None, 2), body(None, None))
    assert [item for item in caller(transport).paginate(LIST)] == [1, 2]
    assert len(transport.urls) == 3


def test_a_server_that_repeats_its_page_number_does_not_stop_iteration() -> None:
    transport = Scripted(body(1, 3, 1), body(1, 3, 2), body(1, 3, 3))
    assert [item for item in caller(transport).paginate(LIST)] == [1, 2, 3]


def test_a_server_that_sends_the_first_page_for_ever_is_left_alone() -> None:
    for same in (body(1, None, 1), body(None, None, 1)):
        transport = Scripted(*[same] * 9)
        assert [item for item in caller(transport).paginate(LIST)] == [1]
        assert len(transport.urls) == 2


def test_a_server_that_ignores_the_page_and_grows_is_left_alone() -> None:
    transport = Scripted(*[body(1, None, *range(n)) for n in range(1, 9)])
    assert [item for item in caller(transport).paginate(LIST)] == [0, 0, 1]


def test_a_page_that_is_like_the_one_before_counts_if_it_has_its_number() -> None:
    for transport in (
        Scripted(*[body(1, 3, 1)] * 9),
        Scripted(*[body(number, None, 1) for number in (1, 2, 3)], body(4, None)),
    ):
        assert [item for item in caller(transport).paginate(LIST)] == [1, 1, 1]


def test_an_empty_page_is_the_last_whatever_the_count_says() -> None:
    transport = Scripted(body(1, 10**9, 1), body(2, 10**9), body(3, 10**9))
    assert [item for item in caller(transport).paginate(LIST)] == [1]
    assert len(transport.urls) == 2


def test_a_count_of_no_pages_does_not_hide_items() -> None:
    transport = Scripted(body(1, 0, 1), body(2, 0, 2), body(3, 0))
    assert [item for item in caller(transport).paginate(LIST)] == [1, 2]


def test_a_page_keeps_its_good_items() -> None:
    transport = Scripted(body("1", "1", "1", None, 2, "x"), body(1, 1))
    page = caller(transport).paginate(LIST)
    assert (page.resources, page.page, page.page_count) == ([1, 2], 1, 1)
    for odd in (b"{}", body(None, None).replace(b"[]", b"null")):
        page = caller(Scripted(odd)).paginate(LIST)
        assert (page.resources, page.has_next) == ([], False)


def test_one_page_at_a_time() -> None:
    page = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert (page.resources, page.page, page.page_count, page.has_next) == ([1], 1, 2, True)
    assert repr(page) == "<Page 1 of 2: 1 items>"
    assert response_of(page).body == page.response.body == body(1, 2, 1)
    second = page.next_page()
    assert second is not None
    assert (second.resources, second.has_next) == ([2], False)
    assert second.next_page() is None


def test_pages_are_iterated_too() -> None:
    page = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources for each in page.pages()] == [[1], [2]]
    listed = caller(Scripted(body(1, 2, 1), body(2, 2, 2))).paginate(LIST)
    assert [each.resources for each in listed.pages()] == [[1], [2]]


class Thing(msgspec.Struct):
    number: int | None = msgspec.field(default=None, name="id")


BELOW = Request(
    operation="listThings",
    method="GET",
    path="/things",
    statuses=(200,),
    result=Envelope[Thing],
    query={**LIST.query, "lastId": 9},
)
"""Asks for things with ids below 9. Pages are not counted then."""


def part(*ids: int | None, **others: int) -> bytes:
    items = [{"id": number} for number in ids]
    numbers = {"page": 1, "pageCount": 9, **others}
    return msgspec.json.encode({**numbers, "resources": items})


def test_pages_that_are_not_counted_lead_on_by_id() -> None:
    transport = Scripted(part(8, 7), part(6, 5), part(4))
    found = [thing.number for thing in caller(transport).paginate(BELOW)]
    assert found == [8, 7, 6, 5, 4]
    asked = "page=1&limit=2&lastId="
    assert transport.urls == [f"{asked}{last_id}" for last_id in (9, 7, 5)]


def test_a_server_says_which_id_comes_next() -> None:
    transport = Scripted(part(8, 7, nextLastId=6), part())
    page = caller(transport).paginate(BELOW)
    assert (page.next_last_id, page.has_next) == (6, True)
    assert page.next_page() is not None
    assert transport.urls[1].endswith("=6")


def test_nothing_is_below_zero() -> None:
    transport = Scripted(part(8, 7, nextLastId=0))
    found = [thing.number for thing in caller(transport).paginate(BELOW)]
    assert (found, len(transport.urls)) == ([8, 7], 1)


def test_a_server_that_makes_pages_smaller() -> None:
    transport = Scripted(part(8, limit=1), part(7, limit=1), part())
    found = [thing.number for thing in caller(transport).paginate(BELOW)]
    assert found == [8, 7]


def test_a_server_that_takes_no_notice_of_the_id() -> None:
    for same in (part(8, 7), msgspec.json.encode({"resources": [{"id": 8}] * 2})):
        transport = Scripted(same, same)
        found = 0
        with pytest.raises(TextMagicError, match="listThings: nothing leads on from this page"):
            for _ in caller(transport).paginate(BELOW):
                found += 1
        assert (found, len(transport.urls)) == (2, 2)


@pytest.mark.parametrize(
    "odd",
    [
        part(10, 9),  # it takes no notice of the id
        part(7, 8, nextLastId=8),  # the smallest first
        part(8, 7, nextLastId=9),
        part(None, None),
        part(8, 7, nextLastId=8),  # 7 would come again
        part(None, None, nextLastId=9),
    ],
)
def test_nothing_is_left_out_or_repeated_in_another_order(odd: bytes) -> None:
    transport = Scripted(odd, part(6, 5))
    found = 0
    with pytest.raises(TextMagicError, match="listThings: nothing leads on from this page"):
        for _ in caller(transport).paginate(BELOW):
            found += 1
    assert (found, len(transport.urls)) == (2, 1)


def test_the_request_says_the_order_too() -> None:
    sorted_ = structs.replace(BELOW, query={**BELOW.query, "orderBy": "id"})
    transport = Scripted(part(8, 7), part())
    assert len([thing for thing in caller(transport).paginate(sorted_)]) == 2
    otherwise = structs.replace(BELOW, query={**BELOW.query, "orderBy": "other"})
    with pytest.raises(TextMagicError, match="listThings: nothing leads on from this page"):
        for _ in caller(Scripted(part(8, 7), part())).paginate(otherwise):
            pass


def test_pages_without_numbers_or_a_first_id() -> None:
    first = structs.replace(BELOW, query={"limit": 2})
    transport = Scripted(part(8, 7), part(6))
    page = caller(transport).paginate(first)
    assert [thing.number for thing in page] == [8, 7, 6]
    assert transport.urls == ["limit=2", "limit=2&lastId=7"]
    assert page.page == 1
