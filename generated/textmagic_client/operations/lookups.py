"""Requests of `lookups`, one function for each operation."""

from __future__ import annotations

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.request import Request, Values


def do_carrier_lookup(phone: str, country: str | UnsetType) -> Request[models.CarrierLookup]:
    phone = encode.phone("phone", phone, min_length=1, national=isinstance(country, str))
    _path = f"/api/v2/lookups/{encode.segment(phone)}"
    _query: Values = {"country": encode.string("country", country)}
    return Request(
        "doCarrierLookup", "GET", _path, models.CarrierLookup, query=_query, idempotent=False
    )


def do_email_lookup(email: str) -> Request[models.EmailLookup]:
    _path = f'/api/v2/email-lookups/{encode.segment(encode.string("email", email))}'
    return Request("doEmailLookup", "GET", _path, models.EmailLookup, idempotent=False)
