"""Calls of `notes` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, TextMagic
from textmagic_client.models import AccountStatus, AccountType, TimeFormat, UserAccount, UserImage
from textmagic_client.models import ResourceLink
from textmagic_client.models import ContactNote
from textmagic_client.models import Country, Currency, Timezone

LIST_BODY = {
    "page": 1,
    "pageCount": 3,
    "limit": 10,
    "resources": [
        {
            "id": 5,
            "createdAt": "2015-06-19T09:48:24+0000",
            "note": "Prefers to be called after noon.",
            "user": {
                "id": 305,
                "displayTimeFormat": "24h",
                "username": "ada.lovelace",
                "firstName": "Ada",
                "lastName": "Lovelace",
                "email": "ada@example.org",
                "status": "A",
                "balance": 208.64,
                "phone": "447860021130",
                "company": "Analytical Engines Ltd.",
                "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
                "country": {"id": "GB", "name": "United Kingdom"},
                "timezone": {
                    "id": 55,
                    "area": "Europe",
                    "dst": 1,
                    "offset": 10800,
                    "timezone": "Europe/Tallinn",
                },
                "subaccountType": "P",
                "emailAccepted": True,
                "phoneAccepted": True,
                "avatar": {"href": "avatars/305.png"},
            },
        }
    ],
}
LIST_RESULT = [
    ContactNote(
        id=5,
        created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
        note="Prefers to be called after noon.",
        user=UserAccount(
            id=305,
            display_time_format=TimeFormat.HOURS_24,
            username="ada.lovelace",
            first_name="Ada",
            last_name="Lovelace",
            email="ada@example.org",
            status=AccountStatus.ACTIVE,
            balance=Decimal("208.64"),
            phone="447860021130",
            company="Analytical Engines Ltd.",
            currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
            country=Country(id="GB", name="United Kingdom"),
            timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
            subaccount_type=AccountType.PARENT,
            email_accepted=True,
            phone_accepted=True,
            avatar=UserImage(href="avatars/305.png"),
        ),
    )
]


def test_list_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.notes.list(27074)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/27074/notes",
        query=[("page", "1"), ("limit", "10")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_everything(server: Recorder, client: TextMagic) -> None:
    server.reply(200, LIST_BODY)
    result = client.notes.list(27074, page=2, limit=25)
    assert server.received() == Received(
        "GET",
        "/api/v2/contacts/27074/notes",
        query=[("page", "2"), ("limit", "25")],
    )
    assert result.resources == LIST_RESULT
    assert repr(result.resources) == repr(LIST_RESULT)
    assert (result.page, result.limit, result.page_count) == (1, 10, 3)


def test_list_iterates_over_all_pages(server: Recorder, client: TextMagic) -> None:
    for page in (1, 2, 3):
        server.reply(200, {**LIST_BODY, "page": page})
    found = [item for item in client.notes.list(27074, limit=25)]
    assert found == LIST_RESULT * 3
    pages = [dict(request.query).get("page", "1") for request in server.requests]
    assert pages == ["1", "2", "3"]
    rest = [[p for p in request.query if p[0] != "page"] for request in server.requests]
    assert rest == [[("limit", "25")]] * 3
    assert len({(request.method, request.path) for request in server.requests}) == 1


def test_list_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getContactNotes: {status} Not done") as caught:
            client.notes.list(27074)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_list_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notes.list(27074)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
        {"id": 27074, "page": None},
        {"id": 27074, "page": "1"},
        {"id": 27074, "page": True},
        {"id": 27074, "page": 0},
        {"id": 27074, "limit": None},
        {"id": 27074, "limit": "1"},
        {"id": 27074, "limit": True},
        {"id": 27074, "limit": 0},
        {"id": 27074, "limit": 101},
    ],
)
def test_list_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notes.list(**arguments)
    assert server.requests == []


CREATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
CREATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


def test_create_required(server: Recorder, client: TextMagic) -> None:
    server.reply(201, CREATE_BODY)
    result = client.notes.create(27074, note="Prefers to be called after noon.")
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/27074/notes",
        headers={"content-type": "application/json"},
        body='{"note":"Prefers to be called after noon."}',
    )
    assert result == CREATE_RESULT
    assert repr(result) == repr(CREATE_RESULT)


def test_create_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"createContactNote: {status} Not done") as caught:
            client.notes.create(27074, note="Prefers to be called after noon.")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_create_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notes.create(27074, note="Prefers to be called after noon.")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "note": "Prefers to be called after noon."},
        {"id": "1", "note": "Prefers to be called after noon."},
        {"id": True, "note": "Prefers to be called after noon."},
        {"id": 27074, "note": None},
        {"id": 27074, "note": 1},
    ],
)
def test_create_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notes.create(**arguments)
    assert server.requests == []


GET_BODY = {
    "id": 5,
    "createdAt": "2015-06-19T09:48:24+0000",
    "note": "Prefers to be called after noon.",
    "user": {
        "id": 305,
        "displayTimeFormat": "24h",
        "username": "ada.lovelace",
        "firstName": "Ada",
        "lastName": "Lovelace",
        "email": "ada@example.org",
        "status": "A",
        "balance": 208.64,
        "phone": "447860021130",
        "company": "Analytical Engines Ltd.",
        "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
        "country": {"id": "GB", "name": "United Kingdom"},
        "timezone": {
            "id": 55,
            "area": "Europe",
            "dst": 1,
            "offset": 10800,
            "timezone": "Europe/Tallinn",
        },
        "subaccountType": "P",
        "emailAccepted": True,
        "phoneAccepted": True,
        "avatar": {"href": "avatars/305.png"},
    },
}
GET_RESULT = ContactNote(
    id=5,
    created_at=datetime(2015, 6, 19, 9, 48, 24, tzinfo=UTC),
    note="Prefers to be called after noon.",
    user=UserAccount(
        id=305,
        display_time_format=TimeFormat.HOURS_24,
        username="ada.lovelace",
        first_name="Ada",
        last_name="Lovelace",
        email="ada@example.org",
        status=AccountStatus.ACTIVE,
        balance=Decimal("208.64"),
        phone="447860021130",
        company="Analytical Engines Ltd.",
        currency=Currency(id="GBP", unicode_symbol="£", html_symbol="&pound;"),
        country=Country(id="GB", name="United Kingdom"),
        timezone=Timezone(id=55, area="Europe", dst=1, offset=10800, timezone="Europe/Tallinn"),
        subaccount_type=AccountType.PARENT,
        email_accepted=True,
        phone_accepted=True,
        avatar=UserImage(href="avatars/305.png"),
    ),
)


def test_get_required(server: Recorder, client: TextMagic) -> None:
    server.reply(200, GET_BODY)
    result = client.notes.get(5)
    assert server.received() == Received(
        "GET",
        "/api/v2/notes/5",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


def test_get_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getContactNote: {status} Not done") as caught:
            client.notes.get(5)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_get_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notes.get(5)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
def test_get_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notes.get(**arguments)
    assert server.requests == []


UPDATE_BODY = {"id": 4991, "href": "/api/v2/contacts/4991"}
UPDATE_RESULT = ResourceLink(id=4991, href="/api/v2/contacts/4991")


def test_update_required(server: Recorder, client: TextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = client.notes.update(5, note="Prefers to be called after noon.")
    assert server.received() == Received(
        "PUT",
        "/api/v2/notes/5",
        headers={"content-type": "application/json"},
        body='{"note":"Prefers to be called after noon."}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


def test_update_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"updateContactNote: {status} Not done") as caught:
            client.notes.update(5, note="Prefers to be called after noon.")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_update_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notes.update(5, note="Prefers to be called after noon.")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "note": "Prefers to be called after noon."},
        {"id": "1", "note": "Prefers to be called after noon."},
        {"id": True, "note": "Prefers to be called after noon."},
        {"id": 5, "note": None},
        {"id": 5, "note": 1},
    ],
)
def test_update_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notes.update(**arguments)
    assert server.requests == []


def test_delete_required(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notes.delete(5)
    assert server.received() == Received(
        "DELETE",
        "/api/v2/notes/5",
    )


def test_delete_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteContactNote: {status} Not done") as caught:
            client.notes.delete(5)
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notes.delete(5)
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None},
        {"id": "1"},
        {"id": True},
    ],
)
def test_delete_refuses(server: Recorder, client: TextMagic, arguments: dict[str, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notes.delete(**arguments)
    assert server.requests == []


def test_delete_bulk_required_by_ids(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notes.delete_bulk(27074, ids=[5, 6])
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/27074/notes/delete",
        headers={"content-type": "application/json"},
        body='{"ids":"5,6"}',
    )


def test_delete_bulk_required_by_all(server: Recorder, client: TextMagic) -> None:
    server.reply(204)
    client.notes.delete_bulk(27074, all=True)
    assert server.received() == Received(
        "POST",
        "/api/v2/contacts/27074/notes/delete",
        headers={"content-type": "application/json"},
        body='{"all":true}',
    )


def test_delete_bulk_raises_for_status(server: Recorder, client: TextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(
            APIStatusError, match=f"deleteContactNotesBulk: {status} Not done"
        ) as caught:
            client.notes.delete_bulk(27074, ids=[5, 6])
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


def test_delete_bulk_raises_for_undocumented_success(server: Recorder, client: TextMagic) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            client.notes.delete_bulk(27074, ids=[5, 6])
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"id": None, "ids": [5, 6]},
        {"id": "1", "ids": [5, 6]},
        {"id": True, "ids": [5, 6]},
        {"ids": None},
        {"ids": []},
        {"ids": "1,2"},
        {"all": None},
        {"all": 1},
        {"all": "true"},
        {"all": False},
        {"id": 27074},
        {"id": 27074, "ids": [5, 6], "all": True},
    ],
)
def test_delete_bulk_refuses(
    server: Recorder, client: TextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        client.notes.delete_bulk(**arguments)
    assert server.requests == []
