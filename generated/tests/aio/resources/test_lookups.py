"""Calls of `lookups` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import (
    CarrierLookup,
    Country,
    EmailAddressType,
    EmailDeliverability,
    EmailLookup,
    EmailRisk,
    EmailStatus,
    NumberKind,
)

pytestmark = pytest.mark.anyio

CARRIER_BODY = {
    "cost": 0.04,
    "country": {"id": "GB", "name": "United Kingdom"},
    "local": "07860 021130",
    "type": "mobile",
    "carrier": "O2",
    "number164": "447860021130",
    "valid": True,
}
CARRIER_RESULT = CarrierLookup(
    cost=Decimal("0.04"),
    country=Country(id="GB", name="United Kingdom"),
    local="07860 021130",
    type=NumberKind.MOBILE,
    carrier="O2",
    number164="447860021130",
    valid=True,
)


async def test_carrier_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, CARRIER_BODY)
    result = await client.lookups.carrier("447860021130")
    assert server.received() == Received(
        "GET",
        "/api/v2/lookups/447860021130",
    )
    assert result == CARRIER_RESULT
    assert repr(result) == repr(CARRIER_RESULT)


async def test_carrier_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, CARRIER_BODY)
    result = await client.lookups.carrier("447860021130", country="GB")
    assert server.received() == Received(
        "GET",
        "/api/v2/lookups/447860021130",
        query=[("country", "GB")],
    )
    assert result == CARRIER_RESULT
    assert repr(result) == repr(CARRIER_RESULT)


async def test_carrier_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"doCarrierLookup: {status} Not done") as caught:
            await client.lookups.carrier("447860021130")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_carrier_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lookups.carrier("447860021130")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"phone": None},
        {"phone": 1},
        {"phone": "447860021130", "country": None},
        {"phone": "447860021130", "country": 1},
    ],
)
async def test_carrier_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lookups.carrier(**arguments)
    assert server.requests == []


EMAIL_BODY = {
    "address": "ada@example.org",
    "status": "valid",
    "deliverability": "deliverable",
    "reason": "Mailbox not found",
    "risk": "low",
    "addressType": "corporate",
    "isDisposableAddress": False,
    "suggestion": "ada@example.com",
    "emailRole": "sales",
    "localPart": "ada",
    "domainPart": "example.org",
    "exchange": "mx.example.org",
    "preference": 10,
    "isInWhiteList": False,
    "isInBlackList": False,
    "hasMx": True,
    "hasAa": True,
    "hasAaaa": True,
}
EMAIL_RESULT = EmailLookup(
    address="ada@example.org",
    status=EmailStatus.VALID,
    deliverability=EmailDeliverability.DELIVERABLE,
    reason="Mailbox not found",
    risk=EmailRisk.LOW,
    address_type=EmailAddressType.CORPORATE,
    is_disposable_address=False,
    suggestion="ada@example.com",
    email_role="sales",
    local_part="ada",
    domain_part="example.org",
    exchange="mx.example.org",
    preference=10,
    is_in_white_list=False,
    is_in_black_list=False,
    has_mx=True,
    has_aa=True,
    has_aaaa=True,
)


async def test_email_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, EMAIL_BODY)
    result = await client.lookups.email("ada@example.org")
    assert server.received() == Received(
        "GET",
        "/api/v2/email-lookups/ada%40example.org",
    )
    assert result == EMAIL_RESULT
    assert repr(result) == repr(EMAIL_RESULT)


async def test_email_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"doEmailLookup: {status} Not done") as caught:
            await client.lookups.email("ada@example.org")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_email_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.lookups.email("ada@example.org")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"email": None},
        {"email": 1},
    ],
)
async def test_email_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.lookups.email(**arguments)
    assert server.requests == []
