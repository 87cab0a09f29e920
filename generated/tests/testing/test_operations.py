"""What the API's description forbids, the fake refuses, over HTTP as another program sends it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from textmagic_client.testing import FakeTextMagic

Pairs = list[tuple[str, str]]

WRONG: list[tuple[str, tuple[str, str, Pairs, Pairs, Any]]] = [
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("limit", "10"), ("page", "no-such-value")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("limit", "10"), ("page", "0")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("page", "1"), ("limit", "no-such-value")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("page", "1"), ("limit", "0")], [], None),
    ),
    (
        "getAllMessageSessions",
        ("GET", "/api/v2/sessions", [("page", "1"), ("limit", "101")], [], None),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json"), ("X-Ignore-Null-Values", "no-such-value")],
            {"ids": "4991,4992"},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], []),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], {}),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": "4991,4992", "all": 1},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": None},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], {"ids": 1}),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"ids": ","},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": None},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        (
            "POST",
            "/api/v2/sessions/delete",
            [],
            [("Content-Type", "application/json")],
            {"all": "no-such-value"},
        ),
    ),
    (
        "deleteMessageSessionsBulk",
        ("POST", "/api/v2/sessions/delete", [], [("Content-Type", "application/json")], {"all": 0}),
    ),
    ("getMessageSession", ("GET", "/api/v2/sessions/no-such-value", [], [], None)),
    ("deleteMessageSession", ("DELETE", "/api/v2/sessions/no-such-value", [], [], None)),
    (
        "getMessageSessionStat",
        ("GET", "/api/v2/sessions/no-such-value/stat", [("includeDeleted", "0")], [], None),
    ),
    (
        "getMessageSessionStat",
        ("GET", "/api/v2/sessions/4991/stat", [("includeDeleted", "no-such-value")], [], None),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/no-such-value/messages",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "0")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("limit", "10"), ("includeDeleted", "0"), ("page", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("limit", "10"), ("includeDeleted", "0"), ("page", "0")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "no-such-value")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "0")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("includeDeleted", "0"), ("limit", "101")],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [
                ("page", "1"),
                ("limit", "10"),
                ("includeDeleted", "0"),
                ("statuses", "no-such-value"),
            ],
            [],
            None,
        ),
    ),
    (
        "getMessagesBySessionId",
        (
            "GET",
            "/api/v2/sessions/4991/messages",
            [("page", "1"), ("limit", "10"), ("includeDeleted", "no-such-value")],
            [],
            None,
        ),
    ),
]


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[FakeTextMagic, HTTPConnection]]:
    fake = FakeTextMagic()
    with fake.serve() as url:
        connection = HTTPConnection(urlsplit(url).netloc, timeout=5)
        yield fake, connection
        connection.close()


@pytest.mark.parametrize(("operation", "wrong"), WRONG)
def test_what_is_forbidden_is_refused(
    served: tuple[FakeTextMagic, HTTPConnection],
    operation: str,
    wrong: tuple[str, str, Pairs, Pairs, Any],
) -> None:
    fake, connection = served
    method, path, query, headers, body = wrong
    sent = {"X-TM-Username": "me", "X-TM-Key": "key", **dict(headers)}
    data = None if body is None else json.dumps(body)
    connection.request(method, f"{path}?{urlencode(query)}", data, sent)
    response = connection.getresponse()
    answer = json.loads(response.read())
    assert (response.status, answer["code"]) == (400, 400)
    assert answer["message"] == "Validation Failed"
    assert answer["errors"]["common"] or answer["errors"]["fields"]
    assert fake.calls[-1].operation == operation
