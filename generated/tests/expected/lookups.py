"""Calls of `lookups`."""

# fmt: off
from __future__ import annotations

from decimal import Decimal
from typing import Any

from textmagic_client.models.service import (
    CarrierLookup,
    Country,
    EmailAddressType,
    EmailDeliverability,
    EmailLookup,
    EmailRisk,
    EmailStatus,
    NumberKind,
)

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_CARRIER_ANSWER: Any = {"cost": 0.04, "country": {"id": "GB", "name": "United Kingdom"},
    "local": "07860 021130", "type": "mobile", "carrier": "O2", "number164": "447860021130",
    "valid": True}
_CARRIER_RESULT = CarrierLookup(cost=Decimal("0.04"),
    country=Country(id="GB", name="United Kingdom"), local="07860 021130", type=NumberKind.MOBILE,
    carrier="O2", number164="447860021130", valid=True)
_EMAIL_ANSWER: Any = {"address": "ada@example.org", "status": "valid",
    "deliverability": "deliverable", "reason": "Mailbox not found", "risk": "low",
    "addressType": "corporate", "isDisposableAddress": False, "suggestion": "ada@example.com",
    "emailRole": "sales", "localPart": "ada", "domainPart": "example.org",
    "exchange": "mx.example.org", "preference": 10, "isInWhiteList": False, "isInBlackList": False,
    "hasMx": True, "hasAa": True, "hasAaaa": True}
_EMAIL_RESULT = EmailLookup(address="ada@example.org", status=EmailStatus.VALID,
    deliverability=EmailDeliverability.DELIVERABLE, reason="Mailbox not found", risk=EmailRisk.LOW,
    address_type=EmailAddressType.CORPORATE, is_disposable_address=False,
    suggestion="ada@example.com", email_role="sales", local_part="ada", domain_part="example.org",
    exchange="mx.example.org", preference=10, is_in_white_list=False, is_in_black_list=False,
    has_mx=True, has_aa=True, has_aaaa=True)
OPERATIONS: list[_AnyOperation] = [
    _Operation[CarrierLookup]("doCarrierLookup", "GET", (200,), lambda tm: tm.lookups.carrier,
        [_Call(lambda tm: tm.lookups.carrier("447860021130"), "/api/v2/lookups/447860021130"),
        _Call(lambda tm: tm.lookups.carrier("447860021130", country="GB"),
        "/api/v2/lookups/447860021130", query=[("country", "GB")])], answer=_CARRIER_ANSWER,
        result=_CARRIER_RESULT, repeatable=False, needed={"phone": "447860021130"},
        wrong={"phone": [None, 447860021130, "447860021130.0", "12", ""], "country": [None, 1]},
        wrong_paths=["/api/v2/lookups/447860021130.0"]),
    _Operation[EmailLookup]("doEmailLookup", "GET", (200,), lambda tm: tm.lookups.email,
        [_Call(lambda tm: tm.lookups.email("ada@example.org"),
        "/api/v2/email-lookups/ada%40example.org")], answer=_EMAIL_ANSWER, result=_EMAIL_RESULT,
        repeatable=False, needed={"email": "ada@example.org"}, wrong={"email": [None, 1]}),
]
