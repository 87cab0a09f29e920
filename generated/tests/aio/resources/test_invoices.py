"""Calls of `invoices` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import Invoice

pytestmark = pytest.mark.anyio

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 1099,
            "bundle": 200.0,
            "currency": "USD",
            "vat": 2.0,
            "paymentMethod": "MasterCard ending in 1234",
        }
    ],
}
LIST_RESULT = [
    Invoice(
        id=1099,
        bundle=Decimal("200.0"),
        currency="USD",
        vat=Decimal("2.0"),
        payment_method="MasterCard ending in 1234",
    )
]


async def test_list_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.invoices.list()
    assert server.received() == Received(
        "GET",
        "/api/v2/invoices",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = await client.invoices.list(page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/invoices",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


async def test_list_iterates_over_all_pages(server: Recorder, client: AsyncTextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item async for item in client.invoices.list(limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


async def test_list_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getInvoices: {status} Not done") as caught:
            await client.invoices.list()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_list_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.invoices.list()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"page": None},
        {"page": "1"},
        {"page": True},
        {"page": 0},
        {"limit": None},
        {"limit": "1"},
        {"limit": True},
        {"limit": 0},
        {"limit": 101},
    ],
)
async def test_list_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.invoices.list(**arguments)
    assert server.requests == []
