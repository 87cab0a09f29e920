"""Invalid forms, objects and groups of arguments that the fake refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recording import CREDENTIALS
from apiclient_python.core import uploads
from apiclient_python.testing import FakeApiClient, UploadedFile
from apiclient_python.testing.table import Route, Rule, Table

_POINT = (
    Rule("x", "body", "integer", required=True, minimum=1),
    Rule("label", "body", "string", nullable=True, min_length=2, max_length=3),
)
TABLE = Table(
    (),
    (
        Route(
            "upload",
            "POST",
            "/files",
            "answer",
            204,
            has_form=True,
            any_of=(("image", "second"),),
            rules=(
                Rule("column", "query", "string", required=True),
                Rule("image", "part", "file"),
                Rule("second", "part", "file"),
                Rule("title", "part", "string", required=True, max_length=3),
                Rule("public", "part", "integer boolean"),
            ),
        ),
        Route(
            "draw",
            "DELETE",
            "/points",
            "answer",
            204,
            has_body=True,
            any_of=(("point", "points"), ("all", "some")),
            rules=(
                Rule("point", "body", "object", fields=_POINT),
                Rule("points", "body", "list", item="object", fields=_POINT, min_length=1),
                Rule("all", "body", "boolean", only=1),
                Rule("some", "body", "string"),
            ),
        ),
    ),
    {},
    page="page",
    limit="limit",
    page_count="pageCount",
    items="resources",
)


def ask(method: str, target: str, content_type: str, body: bytes) -> tuple[int, Any, Any]:
    """Return the status and errors of the response, and the body that the fake recorded."""
    fake = FakeApiClient(table=TABLE)
    headers = {**CREDENTIALS, "Content-Type": content_type}
    reply = fake.receive(method, target, headers, body)
    errors = json.loads(reply.body)["errors"] if reply.body else None
    return reply.status, errors, fake.calls[0].body


def upload(target: str = "/files?column=a", **parts: Any) -> tuple[int, Any, Any]:
    form = uploads.form(
        {n: uploads.part(n, p) if isinstance(p, bytes) else p for n, p in parts.items()}
    )
    return ask("POST", target, form.content_type, form.body)


def test_a_form_is_accepted() -> None:
    status, errors, body = upload(image=b"\x00\xff", title="Ada", public=1)
    assert (status, errors) == (204, None)
    image = UploadedFile("image", "application/octet-stream", b"\x00\xff")
    assert body == {"image": image, "title": "Ada", "public": "1"}
    assert repr(image) == "<UploadedFile 'image', application/octet-stream, 2 bytes>"


@pytest.mark.parametrize(
    ("parts", "common", "fields"),
    [
        (
            {"title": "Ada"},
            ["At least one of image and second is needed."],
            {},
        ),
        ({"image": b"x"}, [], {"title": ["This value is required."]}),
        ({"image": "x", "title": "Ada"}, [], {"image": ["This value should be a file."]}),
        ({"image": b"x", "title": b"y"}, [], {"title": ["This value should be text."]}),
        (
            {"image": b"x", "title": "Adah"},
            [],
            {"title": ["This value should have 3 characters or less."]},
        ),
        (
            {"image": b"x", "title": "", "public": "2"},
            [],
            {"public": ["This value should be 0 or 1."]},
        ),
    ],
)
def test_wrong_forms(parts: dict[str, Any], common: list[str], fields: Any) -> None:
    assert upload(**parts)[:2] == (400, {"common": common, "fields": fields})


def test_the_query_of_a_form_is_checked() -> None:
    status, errors, _ = upload("/files", image=b"x", title="Ada")
    assert (status, errors["fields"]) == (400, {"column": ["This value is required."]})


@pytest.mark.parametrize(
    ("content_type", "body", "noted"),
    [
        ("application/json", b'{"title": "Ada"}', {"title": "Ada"}),
        ("multipart/form-data; boundary=x", b"no form", b"no form"),
        ("multipart/form-data; boundary=x", b"", None),
        ("multipart/form-data", b"{}", b"{}"),
    ],
)
def test_a_body_that_is_not_a_form_is_refused(content_type: str, body: bytes, noted: Any) -> None:
    status, errors, found = ask("POST", "/files?column=a", content_type, body)
    assert (status, found) == (400, noted)
    assert "The body must be a form." in errors["common"]


def draw(document: Any) -> tuple[int, Any]:
    return ask("DELETE", "/points", "application/json", json.dumps(document).encode())[:2]


def test_a_form_instead_of_json_is_refused() -> None:
    form = uploads.form({"all": True})
    status, errors, _ = ask("DELETE", "/points", form.content_type, form.body)
    assert (status, errors["common"][0]) == (400, "The body must be a JSON object.")


@pytest.mark.parametrize(
    "document",
    [
        {"point": {"x": 1}, "all": True},
        {"points": [{"x": 1, "label": None}, {"x": 2, "label": "ab", "new": 5}], "all": True},
        {"point": {"x": 1}, "some": "a", "all": False},
    ],
)
def test_objects(document: Any) -> None:
    assert draw(document) == (204, None)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"point": 1}, "This value should be an object."),
        ({"point": {}}, "x: This value is required."),
        ({"point": {"x": 0}}, "x: This value should be 1 or more."),
        ({"point": {"x": None}}, "x: This value should not be null."),
        ({"point": {"x": 1, "label": "a"}}, "label: This value should have 2 characters or more."),
        ({"points": {}}, "This value should be a list."),
        ({"points": []}, "This value should have 1 items or more."),
        ({"points": [1]}, "This value should be an object."),
        ({"points": [{"x": 1}, {"x": "1"}]}, "x: This value should be an integer."),
    ],
)
def test_wrong_objects(document: Any, reason: str) -> None:
    (name,) = document
    assert draw({**document, "all": True}) == (400, {"common": [], "fields": {name: [reason]}})


def test_each_group_needs_at_least_one_argument() -> None:
    needed = ("point and points", "all and some")
    reasons = [f"At least one of {names} is needed." for names in needed]
    for document in ({}, {"all": False}):  # False does not count as a choice
        assert draw(document) == (400, {"common": reasons, "fields": {}})
