"""Requests of `user`, one function for each operation."""

from __future__ import annotations

from types import NoneType

from msgspec import UnsetType

from .. import models
from ..core import encode, uploads
from ..core.request import Body, Request
from ..core.uploads import Upload


def get_current_user() -> Request[models.UserAccount]:
    return Request("getCurrentUser", "GET", "/api/v2/user", models.UserAccount)


def update_current_user(
    username: str | UnsetType,
    first_name: str | UnsetType,
    last_name: str | UnsetType,
    email: str | UnsetType,
    phone: str | UnsetType,
    company: str | UnsetType,
    timezone: int | UnsetType,
) -> Request[models.UpdatedUser]:
    _path = "/api/v2/user"
    _body: Body = {
        "username": encode.string("username", username),
        "firstName": encode.string("first_name", first_name),
        "lastName": encode.string("last_name", last_name),
        "email": encode.string("email", email),
        "phone": encode.phone("phone", phone),
        "company": encode.string("company", company),
        "timezone": encode.integer("timezone", timezone),
    }
    return Request("updateCurrentUser", "PUT", _path, models.UpdatedUser, (201,), body=_body)


def upload_avatar(image: Upload) -> Request[None]:
    _body = uploads.form({"image": uploads.part("image", image)})
    return Request("uploadAvatar", "POST", "/api/v2/user/avatar", NoneType, (201,), body=_body)


def delete_avatar() -> Request[None]:
    return Request("deleteAvatar", "DELETE", "/api/v2/user/avatar", NoneType, (204,))
