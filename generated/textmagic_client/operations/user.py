"""Requests of `user`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from ..core import encode, uploads
from ..core.request import Request
from ..core.uploads import Upload
from ..models.account import UpdatedUser, UserAccount


def get_current_user() -> Request[UserAccount]:
    return Request(
        operation="getCurrentUser",
        method="GET",
        path="/api/v2/user",
        statuses=(200,),
        result=UserAccount,
    )


def update_current_user(
    *,
    username: str | UnsetType,
    first_name: str | UnsetType,
    last_name: str | UnsetType,
    email: str | UnsetType,
    phone: str | UnsetType,
    company: str | UnsetType,
    timezone: int | UnsetType,
) -> Request[UpdatedUser]:
    return Request(
        operation="updateCurrentUser",
        method="PUT",
        path="/api/v2/user",
        statuses=(201,),
        result=UpdatedUser,
        body={
            "username": encode.text("username", username),
            "firstName": encode.text("first_name", first_name),
            "lastName": encode.text("last_name", last_name),
            "email": encode.text("email", email),
            "phone": encode.text("phone", phone),
            "company": encode.text("company", company),
            "timezone": encode.integer("timezone", timezone),
        },
    )


def upload_avatar(*, image: Upload) -> Request[None]:
    return Request(
        operation="uploadAvatar",
        method="POST",
        path="/api/v2/user/avatar",
        statuses=(201,),
        result=NoneType,
        body=uploads.form(
            {
                "image": uploads.part("image", image),
            }
        ),
    )


def delete_avatar() -> Request[None]:
    return Request(
        operation="deleteAvatar",
        method="DELETE",
        path="/api/v2/user/avatar",
        statuses=(204,),
        result=NoneType,
    )
