"""Requests of `subaccounts`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode
from ..core.paging import Envelope
from ..core.request import Body, Request, Values


def get_subaccounts(page: int, limit: int) -> Request[Envelope[models.UserAccount]]:
    _path = "/api/v2/subaccounts"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    return Request("getSubaccounts", "GET", _path, Envelope[models.UserAccount], query=_query)


def invite_subaccount(email: str, role: str) -> Request[None]:
    _body: Body = {
        "email": encode.string("email", email),
        "role": encode.choice("role", role, models.SubaccountRole),
    }
    return Request("inviteSubaccount", "POST", "/api/v2/subaccounts", NoneType, (204,), body=_body)


def get_subaccount(id: int) -> Request[models.UserAccount]:
    _path = f'/api/v2/subaccounts/{encode.integer("id", id)}'
    return Request("getSubaccount", "GET", _path, models.UserAccount)


def close_subaccount(id: int) -> Request[None]:
    _path = f'/api/v2/subaccounts/{encode.integer("id", id)}'
    return Request("closeSubaccount", "DELETE", _path, NoneType, (204,))


def request_new_subaccount_token(
    user_id: int, password: str, app_name: str | UnsetType
) -> Request[models.UserAccount]:
    _path = "/api/v2/subaccounts/tokens"
    _body: Body = {
        "userId": encode.integer("user_id", user_id),
        "password": encode.string("password", password),
        "appName": encode.string("app_name", app_name),
    }
    return Request("requestNewSubaccountToken", "POST", _path, models.UserAccount, body=_body)


def get_subaccounts_with_tokens(
    page: int, limit: int, app_name: str, password: str
) -> Request[list[models.SubaccountWithToken]]:
    _path = "/api/v2/subaccounts/tokens/list"
    _query: Values = {
        "page": encode.integer("page", page, minimum=1),
        "limit": encode.integer("limit", limit, minimum=1, maximum=100),
    }
    _body: Body = {
        "appName": encode.string("app_name", app_name),
        "password": encode.string("password", password),
    }
    return Request(
        "getSubaccountsWithTokens",
        "POST",
        _path,
        list[models.SubaccountWithToken],
        query=_query,
        body=_body,
        idempotent=True,
    )
