"""Requests of `subaccounts`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from ..core import encode
from ..core.paging import Envelope
from ..core.request import Request
from ..models.account import UserAccount
from ..models.subaccounts import SubaccountRole, SubaccountRoleValue, SubaccountWithToken


def get_subaccounts(*, page: int, limit: int) -> Request[Envelope[UserAccount]]:
    return Request(
        operation="getSubaccounts",
        method="GET",
        path="/api/v2/subaccounts",
        statuses=(200,),
        result=Envelope[UserAccount],
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
    )


def invite_subaccount(*, email: str, role: SubaccountRole | SubaccountRoleValue) -> Request[None]:
    return Request(
        operation="inviteSubaccount",
        method="POST",
        path="/api/v2/subaccounts",
        statuses=(204,),
        result=NoneType,
        body={
            "email": encode.text("email", email),
            "role": encode.choice("role", role, SubaccountRole),
        },
    )


def get_subaccount(id: int) -> Request[UserAccount]:
    return Request(
        operation="getSubaccount",
        method="GET",
        path=f'/api/v2/subaccounts/{encode.segment(encode.integer("id", id))}',
        statuses=(200,),
        result=UserAccount,
    )


def close_subaccount(id: int) -> Request[None]:
    return Request(
        operation="closeSubaccount",
        method="DELETE",
        path=f'/api/v2/subaccounts/{encode.segment(encode.integer("id", id))}',
        statuses=(204,),
        result=NoneType,
    )


def request_new_subaccount_token(
    *, user_id: int, password: str, app_name: str | UnsetType
) -> Request[UserAccount]:
    return Request(
        operation="requestNewSubaccountToken",
        method="POST",
        path="/api/v2/subaccounts/tokens",
        statuses=(200,),
        result=UserAccount,
        body={
            "userId": encode.integer("user_id", user_id),
            "password": encode.text("password", password),
            "appName": encode.text("app_name", app_name),
        },
    )


def get_subaccounts_with_tokens(
    *, page: int, limit: int, app_name: str, password: str
) -> Request[list[SubaccountWithToken]]:
    return Request(
        operation="getSubaccountsWithTokens",
        method="POST",
        path="/api/v2/subaccounts/tokens/list",
        statuses=(200,),
        result=list[SubaccountWithToken],
        idempotent=True,
        query={
            "page": encode.integer("page", page, minimum=1),
            "limit": encode.integer("limit", limit, minimum=1, maximum=100),
        },
        body={
            "appName": encode.text("app_name", app_name),
            "password": encode.text("password", password),
        },
    )
