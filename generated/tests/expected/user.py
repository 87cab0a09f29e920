"""Calls of `user`."""

# fmt: off
from __future__ import annotations

from decimal import Decimal
from typing import Any

from textmagic_client.models.account import (
    AccountStatus,
    AccountType,
    TimeFormat,
    UpdatedUser,
    UserAccount,
)
from textmagic_client.models.common import Image
from textmagic_client.models.service import Country, Currency, Timezone

from . import AnyOperation as _AnyOperation, Call as _Call, Operation as _Operation

_GET_ANSWER: Any = {"id": 305, "displayTimeFormat": "24h", "username": "ada.lovelace",
    "firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.org", "status": "A",
    "balance": 208.64, "phone": "447860021130", "company": "Analytical Engines Ltd.",
    "currency": {"id": "GBP", "unicodeSymbol": "£", "htmlSymbol": "&pound;"},
    "country": {"id": "GB", "name": "United Kingdom"}, "timezone": {"id": 55, "area": "Europe",
    "dst": 1, "offset": 10800, "timezone": "Europe/Tallinn"}, "subaccountType": "P",
    "emailAccepted": True, "phoneAccepted": True, "avatar": {"href": "avatars/305.png"}}
_GET_RESULT = UserAccount(id=305, display_time_format=TimeFormat.HOURS_24,
    username="ada.lovelace", first_name="Ada", last_name="Lovelace", email="ada@example.org",
    status=AccountStatus.ACTIVE, balance=Decimal("208.64"), phone="447860021130",
    company="Analytical Engines Ltd.", currency=Currency(id="GBP", unicode_symbol="£",
    html_symbol="&pound;"), country=Country(id="GB", name="United Kingdom"),
    timezone=Timezone(id=55, area="Europe", dst=True, offset=10800, timezone="Europe/Tallinn"),
    subaccount_type=AccountType.PARENT, email_accepted=True, phone_accepted=True,
    avatar=Image(href="avatars/305.png"))
_UPDATE_ANSWER: Any = {"username": "ada.lovelace", "firstName": "Ada", "lastName": "Lovelace",
    "email": "ada@example.org", "phone": "447860021130", "company": "Analytical Engines Ltd.",
    "timezone": 55, "href": "/api/v2/user"}
_UPDATE_RESULT = UpdatedUser(username="ada.lovelace", first_name="Ada", last_name="Lovelace",
    email="ada@example.org", phone="447860021130", company="Analytical Engines Ltd.", timezone=55,
    href="/api/v2/user")
OPERATIONS: list[_AnyOperation] = [
    _Operation[UserAccount]("getCurrentUser", "GET", (200,), lambda tm: tm.user.get,
        [_Call(lambda tm: tm.user.get(), "/api/v2/user")], answer=_GET_ANSWER, result=_GET_RESULT),
    _Operation[UpdatedUser]("updateCurrentUser", "PUT", (201,), lambda tm: tm.user.update,
        [_Call(lambda tm: tm.user.update(), "/api/v2/user",
        headers={"content-type": "application/json"}, body="{}"),
        _Call(lambda tm: tm.user.update(username="ada.lovelace", first_name="Ada",
        last_name="Lovelace", email="ada@example.org", phone="447860021130",
        company="Analytical Engines Ltd.", timezone=55), "/api/v2/user",
        headers={"content-type": "application/json"},
        body='{"username":"ada.lovelace","firstName":"Ada","lastName":"Lovelace","email":"ada@example.org","phone":"447860021130","company":"Analytical Engines Ltd.","timezone":55}')],
        answer=_UPDATE_ANSWER, result=_UPDATE_RESULT, wrong={"username": [None, 1],
        "first_name": [None, 1], "last_name": [None, 1], "email": [None, 1], "phone": [None,
        447860021130, "447860021130.0", "12"], "company": [None, 1], "timezone": [None, "1", True]},
        wrong_body={"username": [1], "firstName": [1], "lastName": [1], "email": [1], "phone": [1,
        "hello", "12", "447860021130.0"], "company": [1], "timezone": ["no-such-value"]},
        wrong_bodies=[[]]),
    _Operation[None]("uploadAvatar", "POST", (201,), lambda tm: tm.user.upload_avatar,
        [_Call(lambda tm: tm.user.upload_avatar(image=b"\x89 any\r\n--bytes\x00"),
        "/api/v2/user/avatar", headers={"content-type": "multipart/form-data"},
        body={"image": ("image", "application/octet-stream", b"\x89 any\r\n--bytes\x00")})],
        result=None, repeatable=False, needed={"image": b"\x89 any\r\n--bytes\x00"},
        wrong={"image": [None, 1]}, wrong_bodies=[{}]),
    _Operation[None]("deleteAvatar", "DELETE", (204,), lambda tm: tm.user.delete_avatar,
        [_Call(lambda tm: tm.user.delete_avatar(), "/api/v2/user/avatar")], result=None),
]
