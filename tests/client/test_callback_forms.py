"""A callback gives the same event with every framework that reads its body."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import re
from collections.abc import Callable, Iterator
from email.mime.multipart import MIMEMultipart
from importlib import import_module
from io import BytesIO
from typing import Any
from urllib.parse import quote_plus, urlencode

import pytest
from fastapi import Request as StarletteRequest
from flask import Flask
from hypothesis import given, settings, strategies as st

from tests.docs.doc_examples import GENERATED
from textmagic_client.callbacks import CallbackError, fields_of, parse_delivery, parse_inbound

URLENCODED = "application/x-www-form-urlencoded"
Pairs = list[tuple[str, str]]


@pytest.fixture(scope="module", autouse=True)
def configured() -> None:
    django = import_module("django.conf")  # has no type annotations
    if not django.settings.configured:
        django.settings.configure(ALLOWED_HOSTS=["*"], USE_TZ=True)


def in_django(body: bytes, content_type: str) -> Any:
    return wsgi_request(body, content_type).POST


def in_starlette(body: bytes, content_type: str) -> Any:
    async def form() -> Any:
        return await asgi_request(body, content_type).form()

    return asyncio.run(form())


def in_flask(body: bytes, content_type: str) -> Any:
    with flask_request(body, content_type) as context:
        return context.request.form


READERS: list[Callable[[bytes, str], Any]] = [in_django, in_starlette, in_flask]


def wsgi_request(body: bytes, content_type: str) -> Any:
    return import_module("django.core.handlers.wsgi").WSGIRequest(
        {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/",
            "CONTENT_TYPE": content_type,
            "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "wsgi.input": BytesIO(body),
        }
    )


def asgi_request(body: bytes, content_type: str) -> StarletteRequest:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    headers = [(b"content-type", content_type.encode("latin-1"))]
    return StarletteRequest({"type": "http", "method": "POST", "headers": headers}, receive)


def flask_request(body: bytes, content_type: str) -> Any:
    return Flask("callbacks").test_request_context(
        "/", method="POST", data=body, content_type=content_type
    )


def urlencoded(pairs: Pairs) -> tuple[bytes, str]:
    return urlencode(pairs).encode(), URLENCODED


def multipart(pairs: Pairs) -> tuple[bytes, str]:
    boundary = MIMEMultipart(boundary="----WebKitFormBoundary7MA4YWxkTrZu0gW").get_boundary()
    parts = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in pairs
    )
    body = f"{''.join(parts)}--{boundary}--\r\n".encode()
    return body, f"multipart/form-data; boundary={boundary}"


def outcome(body: Any, content_type: str | None = None) -> Any:
    try:
        event = parse_delivery(body, content_type)
    except CallbackError as error:
        return str(error)
    return repr(event), fields_of(event)


NAMES = ["id", "status", "price", "text", "partsCount", "messageTime", "referenceId", "new"]
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"])) | st.sampled_from(
    ["", "1", "0.025", "d", "2015-06-19T09:48:24+0000", "null", "a\r\nb", "a&b=c;d%41+", "😀"]
)
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), TEXTS), min_size=1, max_size=8)


@pytest.mark.parametrize("encode", [urlencoded, multipart])
@pytest.mark.parametrize("read", READERS)
@settings(max_examples=50)
@given(PAIRS.filter(lambda pairs: {name for name, _ in pairs} != {"new"}))
def test_a_form_gives_the_same_event_as_its_bytes(
    read: Callable[[bytes, str], Any],
    encode: Callable[[Pairs], tuple[bytes, str]],
    pairs: Pairs,
) -> None:
    body, content_type = encode(pairs)
    expected = outcome(body, content_type)
    assert expected[1] == dict(pairs)
    assert outcome(read(body, content_type)) == expected
    assert outcome(read(body, content_type), content_type) == expected
    if len(dict(pairs)) == len(pairs):  # an application can convert the form to a dict
        assert outcome(dict(read(body, content_type)))[0] == expected[0]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "body",
    [
        b"id=1&id=2",
        b"id=1&text=",
        b"&&id=1&",
        b"id=1&text=a=b",
        b"id=1&text=%",
        b"id=1&text=%zz%4",
        b"text=caf%c3%a9&id=1",
        b"id=+1+",
    ],
)
def test_unusual_forms_give_the_same_event(read: Callable[[bytes, str], Any], body: bytes) -> None:
    for content_type in (URLENCODED, f"{URLENCODED}; charset=utf-8"):
        assert outcome(read(body, content_type)) == outcome(body, content_type)


@pytest.mark.parametrize("read", [in_django, in_starlette])
def test_bytes_that_are_not_utf_8_give_the_same_event(read: Callable[[bytes, str], Any]) -> None:
    body = b"id=1&text=%E9"  # Flask does not decode this
    assert outcome(read(body, URLENCODED)) == outcome(body, URLENCODED)


@pytest.mark.parametrize("read", READERS)
def test_a_file_in_a_form_is_ignored(read: Callable[[bytes, str], Any]) -> None:
    body, content_type = multipart([("id", "1"), ("text", "a")])
    body = body.replace(b'name="text"', b'name="text"; filename="a.txt"')
    event = parse_delivery(read(body, content_type))
    assert (event.id, event.text) == (1, None)


def in_bytes(body: bytes, content_type: str) -> bytes:
    return body


@pytest.mark.parametrize("read", [in_bytes, *READERS])
def test_a_file_with_the_name_of_a_field_is_ignored(read: Callable[[bytes, str], Any]) -> None:
    for pairs in ([("text", "a"), ("text", "file")], [("text", "file"), ("text", "a")]):
        body, content_type = multipart(pairs)
        for named in (b'filename="a.txt"', b"filename=a"):
            part = b'name="text"; ' + named + b"\r\nContent-Type: text/plain\r\n\r\nfile"
            found = body.replace(b'name="text"\r\n\r\nfile', part)
            event = parse_delivery(read(found, content_type), content_type)
            assert fields_of(event) == {"text": "a"}
            alone = multipart([("text", "file")])[0].replace(b'name="text"\r\n\r\nfile', part)
            with pytest.raises(CallbackError):
                parse_delivery(read(alone, content_type), content_type)


@pytest.mark.parametrize("read", READERS)
def test_a_body_that_is_not_a_form_is_refused(read: Callable[[bytes, str], Any]) -> None:
    with pytest.raises(CallbackError, match="the form has no fields: check that it is a form"):
        parse_delivery(read(b'{"id": 1}', "application/json"))


def bodies(body: bytes, content_type: str) -> Iterator[tuple[Any, Any]]:
    """Yield the body and the content type as each framework provides them."""
    request = wsgi_request(body, content_type)
    yield request.body, request.content_type
    yield request.body, request.META["CONTENT_TYPE"]
    asgi = asgi_request(body, content_type)
    yield asyncio.run(asgi.body()), asgi.headers.get("content-type")
    with flask_request(body, content_type) as context:
        yield context.request.get_data(), context.request.content_type
        yield context.request.get_data(), context.request.mimetype


@pytest.mark.parametrize("encode", [urlencoded, multipart])
def test_bytes_with_the_content_type_of_each_framework(
    encode: Callable[[Pairs], tuple[bytes, str]],
) -> None:
    body, content_type = encode([("id", "1"), ("text", "é€")])
    for found in bodies(body, content_type):
        event = parse_inbound(*found)
        assert (event.id, event.text) == (1, "é€"), found


def test_json_parsed_by_a_framework() -> None:
    sent = {"id": 1, "price": 0.025, "text": "é", "new": [1, {"a": None}]}
    body, content_type = json.dumps(sent).encode(), "application/json; charset=utf-8"
    expected = outcome(body, content_type)
    with flask_request(body, content_type) as context:
        found = [json.loads(body), asyncio.run(asgi_request(body, content_type).json())]
        for read in (*found, context.request.get_json()):
            assert outcome(read) == outcome(read, content_type) == expected


def recipes() -> dict[str, list[str]]:
    """Return the calls in the table of the page, for bytes and for a form, by framework."""
    page = (GENERATED / "docs" / "callbacks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (Django|FastAPI|Flask).*? \| `(.*)` \| `(.*)` \|$", page, re.MULTILINE)
    return {framework: calls for framework, *calls in rows}


@pytest.mark.parametrize("framework", ["Django", "FastAPI", "Flask"])
def test_the_calls_on_the_page_work(framework: str) -> None:
    make = {"Django": wsgi_request, "FastAPI": asgi_request, "Flask": flask_request}[framework]
    in_bytes, in_form = recipes()[framework]
    forms = [encode([("id", "1"), ("text", "a")]) for encode in (urlencoded, multipart)]
    calls = [(call, *form) for call in (in_bytes, in_form) for form in forms]
    calls.append((in_bytes, b'{"id": 1, "text": "a"}', "application/json"))
    for call, body, content_type in calls:
        request = make(body, content_type)
        names = {"parse_delivery": parse_delivery, "request": getattr(request, "request", request)}
        event = eval(compile(call, call, "eval", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
        if inspect.iscoroutine(event):
            event = asyncio.run(event)
        assert (event.id, event.text) == (1, "a"), call


def test_the_page_of_frameworks_recommends_working_calls() -> None:
    page = (GENERATED / "docs" / "frameworks.md").read_text(encoding="utf-8")
    for works in ("`request.content_type`", "`request.POST`", "`request.form`"):
        assert works in page
    assert "do not read" not in page
    assert page.count("\n## One client") == 1


def test_only_one_level_of_quoting_is_removed() -> None:
    body = b"id=1&text=" + quote_plus(quote_plus("é")).encode()
    for read in READERS:
        assert parse_delivery(read(body, URLENCODED)).text == "%C3%A9"
