"""Requests of `lookups`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from ..core import encode
from ..core.request import Request
from ..models.service import CarrierLookup, EmailLookup


def do_carrier_lookup(phone: str, *, country: str | UnsetType) -> Request[CarrierLookup]:
    return Request(
        operation="doCarrierLookup",
        method="GET",
        path=f'/api/v2/lookups/{encode.segment(encode.text("phone", phone))}',
        statuses=(200,),
        result=CarrierLookup,
        idempotent=False,
        query={
            "country": encode.text("country", country),
        },
    )


def do_email_lookup(email: str) -> Request[EmailLookup]:
    return Request(
        operation="doEmailLookup",
        method="GET",
        path=f'/api/v2/email-lookups/{encode.segment(encode.text("email", email))}',
        statuses=(200,),
        result=EmailLookup,
        idempotent=False,
    )
