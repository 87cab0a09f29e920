"""Calls of `notes`."""

# fmt: off
from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from textmagic_client.models.account import AccountStatus, AccountType, TimeFormat, UserAccount
from textmagic_client.models.common import Image, ResourceLink
from textmagic_client.models.contact_notes import ContactNote
from textmagic_client.models.service import Country, Currency, Timezone

from . import (
    AnyOperation as _AnyOperation,
    Call as _Call,
    Listing as _Listing,
    Operation as _Operation,
)

_LIST_ANSWER: Any = {"id": 5, "createdAt": "2015-06-19T09:48:24+0000",
    "note": "Prefers to be called after noon.", "user": {"id": 305, "displayTimeFormat": "24h",
    "username": "ada.lovelace", "firstName": "Ada", "lastName": "Lovelace",
    "email": "ada@example.org", "status": "A", "balance": 208.64, "phone": "447860021130",
    "company": "Analytical Engines Ltd.", "currency": {"id": "GBP", "unicodeSymbol": "£",
    "htmlSymbol": "&pound;"}, "country": {"id": "GB", "name": "United Kingdom"},
    "timezone": {"id": 55, "area": "Europe", "dst": 1, "offset": 10800,
    "timezone": "Europe/Tallinn"}, "subaccountType": "P", "emailAccepted": True,
    "phoneAccepted": True, "avatar": {"href": "avatars/305.png"}}}
_LIST_RESULT = ContactNote(id=5, created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    note="Prefers to be called after noon.", user=UserAccount(id=305,
    display_time_format=TimeFormat.HOURS_24, username="ada.lovelace", first_name="Ada",
    last_name="Lovelace", email="ada@example.org", status=AccountStatus.ACTIVE,
    balance=Decimal("208.64"), phone="447860021130", company="Analytical Engines Ltd.",
    currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
    country=Country(id="GB", name="United Kingdom"), timezone=Timezone(id=55, area="Europe",
    dst=True, offset=10800, timezone="Europe/Tallinn"), subaccount_type=AccountType.PARENT,
    email_accepted=True, phone_accepted=True, avatar=Image(href="avatars/305.png")))
_CREATE_ANSWER: Any = {"id": 4991, "href": "/api/v2/contacts/4991"}
_CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")
OPERATIONS: list[_AnyOperation] = [
    _Listing[ContactNote]("getContactNotes", "GET", (200,), lambda tm: tm.notes.list,
        [_Call(lambda tm: tm.notes.list(2764), "/api/v2/contacts/2764/notes", query=[("page", "1"),
        ("limit", "10")]), _Call(lambda tm: tm.notes.list(2764, page=2, limit=25),
        "/api/v2/contacts/2764/notes", query=[("page", "2"), ("limit", "25")])],
        counted=_Call(lambda tm: tm.notes.list(2764, limit=25), "/api/v2/contacts/2764/notes",
        query=[("limit", "25")]), answer=_LIST_ANSWER, result=_LIST_RESULT,
        needed={"contact_id": 2764}, wrong={"contact_id": [None, "1", True], "page": [None, "1",
        True, 0], "limit": [None, "1", True, 0, 101]}, seeds=[("/api/v2/contacts", {"id": 2764})],
        wrong_query={"page": ["no-such-value", "0"], "limit": ["no-such-value", "0", "101"]},
        wrong_paths=["/api/v2/contacts/no-such-value/notes"]),
    _Operation[ResourceLink]("createContactNote", "POST", (201,), lambda tm: tm.notes.create,
        [_Call(lambda tm: tm.notes.create(2764, note="Prefers to be called after noon."),
        "/api/v2/contacts/2764/notes", headers={"content-type": "application/json"},
        body='{"note":"Prefers to be called after noon."}')], answer=_CREATE_ANSWER,
        result=_CREATE_RESULT, repeatable=False, needed={"contact_id": 2764,
        "note": "Prefers to be called after noon."}, wrong={"contact_id": [None, "1", True],
        "note": [None, 1]}, seeds=[("/api/v2/contacts", {"id": 2764})], wrong_body={"note": [...,
        None, 1]}, wrong_paths=["/api/v2/contacts/no-such-value/notes"], wrong_bodies=[[]]),
    _Operation[ContactNote]("getContactNote", "GET", (200,), lambda tm: tm.notes.get,
        [_Call(lambda tm: tm.notes.get(5), "/api/v2/notes/5")], answer=_LIST_ANSWER,
        result=_LIST_RESULT, needed={"id": 5}, wrong={"id": [None, "1", True]},
        seeds=[("/api/v2/notes", {"id": 5})], wrong_paths=["/api/v2/notes/no-such-value"]),
    _Operation[ResourceLink]("updateContactNote", "PUT", (201,), lambda tm: tm.notes.update,
        [_Call(lambda tm: tm.notes.update(5, note="Prefers to be called after noon."),
        "/api/v2/notes/5", headers={"content-type": "application/json"},
        body='{"note":"Prefers to be called after noon."}')], answer=_CREATE_ANSWER,
        result=_CREATE_RESULT, needed={"id": 5, "note": "Prefers to be called after noon."},
        wrong={"id": [None, "1", True], "note": [None, 1]}, seeds=[("/api/v2/notes", {"id": 5})],
        wrong_body={"note": [..., None, 1]}, wrong_paths=["/api/v2/notes/no-such-value"],
        wrong_bodies=[[]]),
    _Operation[None]("deleteContactNote", "DELETE", (204,), lambda tm: tm.notes.delete,
        [_Call(lambda tm: tm.notes.delete(5), "/api/v2/notes/5")], result=None, needed={"id": 5},
        wrong={"id": [None, "1", True]}, seeds=[("/api/v2/notes", {"id": 5})],
        wrong_paths=["/api/v2/notes/no-such-value"]),
    _Operation[None]("deleteContactNotesBulk", "POST", (204,), lambda tm: tm.notes.delete_bulk,
        [_Call(lambda tm: tm.notes.delete_bulk(2764, ids=[5, 6]),
        "/api/v2/contacts/2764/notes/delete", headers={"content-type": "application/json"},
        body='{"ids":"5,6"}'), _Call(lambda tm: tm.notes.delete_bulk(2764, all=True),
        "/api/v2/contacts/2764/notes/delete", headers={"content-type": "application/json"},
        body='{"all":true}')], result=None, repeatable=False, needed={"contact_id": 2764, "ids": [5,
        6]}, wrong={"contact_id": [None, "1", True], "ids": [None, [], "1,2"], "all": [None, 1,
        "true", False]}, one_of={"ids": [5, 6], "all": True}, seeds=[("/api/v2/contacts",
        {"id": 2764})], wrong_body={"ids": [..., None, 1, ","], "all": [True]},
        wrong_paths=["/api/v2/contacts/no-such-value/notes/delete"], wrong_bodies=[[],
        {"all": None}, {"all": "no-such-value"}, {"all": False}]),
]
