"""Calls of `user` over HTTP: what arrives at the server, and what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from recording import ERRORS, REFUSED, REPEATED, Received, Recorder
from textmagic_client import APIResponseValidationError, APIStatusError, AsyncTextMagic
from textmagic_client.models import (
    AccountStatus,
    AccountType,
    TimeFormat,
    UpdatedUser,
    UserAccount,
    UserImage,
)
from textmagic_client.models import Country, Currency, Timezone

pytestmark = pytest.mark.anyio

GET_BODY = {
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
}
GET_RESULT = UserAccount(
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
)


async def test_get_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(200, GET_BODY)
    result = await client.user.get()
    assert server.received() == Received(
        "GET",
        "/api/v2/user",
    )
    assert result == GET_RESULT
    assert repr(result) == repr(GET_RESULT)


async def test_get_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"getCurrentUser: {status} Not done") as caught:
            await client.user.get()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_get_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {200}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.user.get()
    assert len(server.requests) == len(undocumented)


UPDATE_BODY = {
    "username": "ada.lovelace",
    "firstName": "Ada",
    "lastName": "Lovelace",
    "email": "ada@example.org",
    "phone": "447860021130",
    "company": "Analytical Engines Ltd.",
    "timezone": 55,
    "href": "/api/v2/user",
}
UPDATE_RESULT = UpdatedUser(
    username="ada.lovelace",
    first_name="Ada",
    last_name="Lovelace",
    email="ada@example.org",
    phone="447860021130",
    company="Analytical Engines Ltd.",
    timezone=55,
    href="/api/v2/user",
)


async def test_update_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.user.update()
    assert server.received() == Received(
        "PUT",
        "/api/v2/user",
        headers={"content-type": "application/json"},
        body="{}",
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_everything(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201, UPDATE_BODY)
    result = await client.user.update(
        username="ada.lovelace",
        first_name="Ada",
        last_name="Lovelace",
        email="ada@example.org",
        phone="447860021130",
        company="Analytical Engines Ltd.",
        timezone=55,
    )
    assert server.received() == Received(
        "PUT",
        "/api/v2/user",
        headers={"content-type": "application/json"},
        body='{"username":"ada.lovelace","firstName":"Ada","lastName":"Lovelace","email":"ada@example.org","phone":"447860021130","company":"Analytical Engines Ltd.","timezone":55}',
    )
    assert result == UPDATE_RESULT
    assert repr(result) == repr(UPDATE_RESULT)


async def test_update_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"updateCurrentUser: {status} Not done") as caught:
            await client.user.update()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_update_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.user.update()
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"username": None},
        {"username": 1},
        {"first_name": None},
        {"first_name": 1},
        {"last_name": None},
        {"last_name": 1},
        {"email": None},
        {"email": 1},
        {"phone": None},
        {"phone": 1},
        {"company": None},
        {"company": 1},
        {"timezone": None},
        {"timezone": "1"},
        {"timezone": True},
    ],
)
async def test_update_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.user.update(**arguments)
    assert server.requests == []


async def test_upload_avatar_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(201)
    await client.user.upload_avatar(image=b"\x89 any\r\n--bytes\x00")
    assert server.received() == Received(
        "POST",
        "/api/v2/user/avatar",
        headers={"content-type": "multipart/form-data"},
        body={"image": ("image", "application/octet-stream", b"\x89 any\r\n--bytes\x00")},
    )


async def test_upload_avatar_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"uploadAvatar: {status} Not done") as caught:
            await client.user.upload_avatar(image=b"\x89 any\r\n--bytes\x00")
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REFUSED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_upload_avatar_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {201}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.user.upload_avatar(image=b"\x89 any\r\n--bytes\x00")
    assert len(server.requests) == len(undocumented)


@pytest.mark.parametrize(
    "arguments",
    [
        {"image": None},
        {"image": 1},
    ],
)
async def test_upload_avatar_refuses(
    server: Recorder, client: AsyncTextMagic, arguments: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await client.user.upload_avatar(**arguments)
    assert server.requests == []


async def test_delete_avatar_required(server: Recorder, client: AsyncTextMagic) -> None:
    server.reply(204)
    await client.user.delete_avatar()
    assert server.received() == Received(
        "DELETE",
        "/api/v2/user/avatar",
    )


async def test_delete_avatar_raises_for_status(server: Recorder, client: AsyncTextMagic) -> None:
    for status, expected in ERRORS:
        server.refuse(status)
        with pytest.raises(APIStatusError, match=f"deleteAvatar: {status} Not done") as caught:
            await client.user.delete_avatar()
        assert type(caught.value) is expected
        assert (caught.value.status_code, caught.value.code) == (status, status)
        repeats = status in REPEATED
        assert len(server.requests) == caught.value.attempts == (3 if repeats else 1), status


async def test_delete_avatar_raises_for_undocumented_success(
    server: Recorder, client: AsyncTextMagic
) -> None:
    undocumented = {200, 201, 202, 204, 299} - {204}
    for status in undocumented:
        server.reply(status, None if status == 204 else {})
        with pytest.raises(APIResponseValidationError, match=f"undocumented status {status}"):
            await client.user.delete_avatar()
    assert len(server.requests) == len(undocumented)
