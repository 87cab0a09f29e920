"""The documents that the fake stores, and the requests that it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recording import CREDENTIALS
from apiclient_python.testing import FakeApiClient
from things import PARTS, THINGS


@pytest.fixture
def fake() -> FakeApiClient:
    fake = FakeApiClient(table=THINGS)
    for number in (1, 2, 3, 4):
        fake.add("things", id=number, name=f"No. {number}", color="r" if number % 2 else "b")
    return fake


def ask(
    fake: FakeApiClient, method: str, target: str, body: Any = None, **headers: str
) -> tuple[int, Any]:
    """Return the status and document of the response to a request."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {**CREDENTIALS, **headers}
    reply = fake.receive(method, target, sent, b"" if body is None else data)
    return reply.status, json.loads(reply.body) if reply.body else None


def ids(fake: FakeApiClient) -> list[int]:
    return [document["id"] for document in fake.documents("things")]


@pytest.mark.parametrize(
    ("query", "numbers", "found"),
    [
        ("", (1, 2, 3), [4, 3, 2]),
        ("?page=2", (2, 2, 3), [1]),
        ("?page=2&limit=2", (2, 2, 2), [2, 1]),
        ("?page=9", (9, 2, 3), []),
        ("?limit=100", (1, 1, 100), [4, 3, 2, 1]),
        ("?colors=b", (1, 1, 3), [4, 2]),
        ("?other=x", (1, 2, 3), [4, 3, 2]),
    ],
)
def test_a_page_has_its_items_and_numbers(
    fake: FakeApiClient, query: str, numbers: tuple[int, int, int], found: list[int]
) -> None:
    status, document = ask(fake, "GET", f"/v1/things{query}")
    assert status == 200
    assert [item["id"] for item in document["resources"]] == found
    assert (document["page"], document["pageCount"], document["limit"]) == numbers


def test_an_empty_collection_is_one_empty_page() -> None:
    _, document = ask(FakeApiClient(table=THINGS), "GET", "/v1/things")
    assert document == {"page": 1, "pageCount": 1, "limit": 3, "resources": []}


@pytest.mark.parametrize(
    ("query", "numbers", "found"),
    [
        ("?lastId=4", (1, 1, 3), [3, 2, 1]),
        ("?lastId=4&limit=2", (1, 2, 2), [3, 2]),
        ("?lastId=2&limit=2&page=7", (1, 1, 2), [1]),
        ("?lastId=1", (1, 1, 3), []),
    ],
)
def test_pages_below_an_id(
    fake: FakeApiClient, query: str, numbers: tuple[int, int, int], found: list[int]
) -> None:
    test_a_page_has_its_items_and_numbers(fake, query, numbers, found)


def test_pages_without_numbers(fake: FakeApiClient) -> None:
    _, document = ask(fake, "GET", "/v1/history?limit=3")
    assert [item["id"] for item in document.pop("resources")] == []
    assert document == {"limit": 3, "lastId": None, "nextLastId": None}
    for number in (1, 3, 2):
        fake.add("history", id=number)
    _, document = ask(fake, "GET", "/v1/history?limit=2")
    assert [item["id"] for item in document.pop("resources")] == [3, 2]
    assert document == {"limit": 2, "lastId": None, "nextLastId": 2}


def test_a_created_document_is_stored(fake: FakeApiClient) -> None:
    body = {"name": "New", "size": None, "unknown": 1}
    assert ask(fake, "POST", "/v1/things", body) == (201, {"id": 5, "href": "/v1/things/5"})
    status, document = ask(fake, "GET", "/v1/things/5")
    assert (status, document) == (200, {"id": 5, "name": "New", "size": None, "unknown": 1})


def test_ids_are_never_used_again(fake: FakeApiClient) -> None:
    assert ask(fake, "DELETE", "/v1/things/4") == (204, None)
    assert fake.add("things")["id"] == 5


def test_an_updated_document_is_stored(fake: FakeApiClient) -> None:
    status, document = ask(fake, "PUT", "/v1/things/1", {"name": "Other"})
    assert (status, document["name"], document["size"]) == (200, "Other", 7)
    assert ask(fake, "GET", "/v1/things/1")[1] == document
    assert ask(fake, "PUT", "/v1/things/9", {"name": "Other"})[0] == 404


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ({"ids": "2,3,77"}, [1, 4]),
        ({"ids": "1", "all": 0}, [2, 3, 4]),
        ({"all": 1}, []),
    ],
)
def test_several_are_deleted(fake: FakeApiClient, body: Any, left: list[int]) -> None:
    assert ask(fake, "POST", "/v1/things/delete", body) == (204, None)
    assert ids(fake) == left


def test_deleting_a_document_deletes_the_documents_below_it(fake: FakeApiClient) -> None:
    fake.add("things/1/parts", id=10)
    fake.add("things/1/state", on=1)
    assert ask(fake, "GET", "/v1/things/1/parts") == (200, [{"id": 10, "name": "Wheel"}])
    assert ask(fake, "DELETE", "/v1/things/1") == (204, None)
    for path in ("", "/parts", "/state"):
        status, document = ask(fake, "GET", f"/v1/things/1{path}")
        assert (status, document) == (404, {"code": 404, "message": "Resource does not exist"})
    fake.add("things", id=1)
    assert ask(fake, "GET", "/v1/things/1/parts") == (200, [])
    assert ask(fake, "GET", "/v1/things/1/state") == (200, {"on": 0})


def test_a_single_document_of_a_path_is_read_and_written(fake: FakeApiClient) -> None:
    assert ask(fake, "GET", "/v1/things/1/state") == (200, {"on": 0})
    assert ask(fake, "PUT", "/v1/things/1/state", {"on": 1})[0] == 200
    assert ask(fake, "GET", "/v1/things/1/state") == (200, {"on": 1})
    assert ask(fake, "GET", "/v1/things/2/state") == (200, {"on": 0})
    assert fake.documents("things/1/state") == [{"on": 1}]
    assert fake.documents("things/2/state") == []


def test_an_operation_without_documents_returns_its_example(fake: FakeApiClient) -> None:
    assert ask(fake, "POST", "/v1/things/1/check") == (202, {"on": 0})
    assert ask(fake, "POST", "/v1/things/9/check") == (202, {"on": 0})


def test_a_key_can_be_any_text(fake: FakeApiClient) -> None:
    fake.add("names", name="a/b ü")
    assert ask(fake, "GET", "/v1/names/a%2fb%20%C3%BC") == (200, {"name": "a/b ü", "count": 1})
    assert ask(fake, "GET", "/v1/names/a")[0] == 404


@pytest.mark.parametrize(
    ("method", "target"),
    [
        ("GET", "/v1/other"),
        ("GET", "/v1/things/1/2/3"),
        ("PATCH", "/v1/things/1"),
        ("GET", "/v1/things/9"),
    ],
)
def test_a_missing_resource_is_404(fake: FakeApiClient, method: str, target: str) -> None:
    expected = {"code": 404, "message": "Resource does not exist"}
    assert ask(fake, method, target) == (404, expected)


@pytest.mark.parametrize(
    ("method", "target", "body", "fields"),
    [
        ("GET", "/v1/things/x", None, {"id": "an integer"}),
        ("GET", "/v1/things?page=0", None, {"page": "1 or more"}),
        ("GET", "/v1/things?page=1.5", None, {"page": "an integer"}),
        ("GET", "/v1/things?page=", None, {"page": "an integer"}),
        ("GET", "/v1/things?page=x&limit=101", None, {"page": "an integer", "limit": "100 or"}),
        ("GET", "/v1/things?colors=g", None, {"colors": "one of the documented values"}),
        ("GET", "/v1/things?moment=now", None, {"moment": "a date and time"}),
        ("GET", "/v1/things?near=here", None, {"near": "a number"}),
        ("POST", "/v1/things", {}, {"name": "required"}),
        ("POST", "/v1/things", {"name": None}, {"name": "required"}),
        ("POST", "/v1/things", {"name": 1}, {"name": "text"}),
        ("POST", "/v1/things", {"name": "x", "size": True}, {"size": "an integer"}),
        ("POST", "/v1/things", {"name": "x", "size": 10}, {"size": "9 or less"}),
        ("POST", "/v1/things", {"name": "x", "tags": "a"}, {"tags": "a list"}),
        ("POST", "/v1/things", {"name": "x", "tags": ["a", 1]}, {"tags": "text"}),
        ("POST", "/v1/things", {"name": "x", "price": "1,5"}, {"price": "a decimal number"}),
        ("POST", "/v1/things", {"name": "x", "isNew": 1}, {"isNew": "true or false"}),
        ("POST", "/v1/things", {"name": "x", "made": 1}, {"made": "a date and time"}),
        ("POST", "/v1/things", {"name": "x", "weight": "1"}, {"weight": "a number"}),
        ("POST", "/v1/things/delete", {"ids": "1,x"}, {"ids": "an integer"}),
        ("POST", "/v1/things/delete", {"ids": "1,,2"}, {"ids": "no empty items"}),
        ("POST", "/v1/things/delete", {"ids": [1]}, {"ids": "text with commas"}),
        ("POST", "/v1/things/delete", {"all": True}, {"all": "0 or 1"}),
    ],
)
def test_wrong_values(
    fake: FakeApiClient, method: str, target: str, body: Any, fields: dict[str, str]
) -> None:
    status, document = ask(fake, method, target, body)
    assert (status, document["code"], document["message"]) == (400, 400, "Validation Failed")
    assert set(document["errors"]["fields"]) == set(fields)
    for name, part in fields.items():
        assert part in " ".join(document["errors"]["fields"][name])
    assert ids(fake) == [1, 2, 3, 4]


@pytest.mark.parametrize("body", [{}, {"all": 0}, {"ids": "1", "all": 1}])
def test_exactly_one(fake: FakeApiClient, body: Any) -> None:
    status, document = ask(fake, "POST", "/v1/things/delete", body)
    assert status == 400
    assert document["errors"] == {"common": ["Exactly one of ids and all is needed."], "fields": {}}


@pytest.mark.parametrize("body", [{"ids": "1", "all": None}, {"ids": None, "all": 1}])
def test_null_counts_as_absent(fake: FakeApiClient, body: Any) -> None:
    header = {"X-Ignore-Nulls": "false"}
    assert ask(fake, "POST", "/v1/things/delete", body, **header)[0] == 400
    assert len(ids(fake)) == 4
    assert ask(fake, "POST", "/v1/things/delete", body) == (204, None)
    assert len(ids(fake)) == (3 if body["ids"] else 0)


def test_null_is_stored_only_in_nullable_fields(fake: FakeApiClient) -> None:
    assert ask(fake, "PUT", "/v1/things/1", {"name": "x", "size": None, "tags": None})[0] == 200
    document = fake.documents("things")[0]
    assert (document["size"], "tags" in document) == (None, False)


def test_values_that_do_not_fit_are_not_stored() -> None:
    fake = FakeApiClient(table=PARTS)
    body = {"name": "Bolt", "firstColor": ["r"], "sizes": "1,2", "isNew": 1, "count": True, "x": 1}
    assert ask(fake, "POST", "/v1/parts", body) == (201, {"id": 10})
    kept = {"id": 10, "name": "Bolt", "firstColor": "b", "sizes": [1], "isNew": True, "count": 1}
    assert fake.documents("parts") == [kept]


@pytest.mark.parametrize("body", [None, b"", b"{", b"\xff", [], 1, b"null"])
def test_a_body_that_is_not_an_object_is_refused(fake: FakeApiClient, body: Any) -> None:
    status, document = ask(fake, "POST", "/v1/things/delete", body)
    assert status == 400
    assert "The body must be a JSON object." in document["errors"]["common"]


def test_valid_values_are_accepted(fake: FakeApiClient) -> None:
    body: dict[str, Any] = {
        "name": "",
        "size": 9,
        "tags": [],
        "price": "1.50",
        "isNew": False,
        "made": "2015-06-19T09:48:24+0000",
        "weight": 1.5,
    }
    assert ask(fake, "POST", "/v1/things", body)[0] == 201
    query = "?near=-1.5e3&moment=2015-06-19T09:48:24Z"
    assert ask(fake, "GET", f"/v1/things{query}", **{"x-deep": "true"})[0] == 200
    assert ask(fake, "GET", "/v1/things", **{"X-Deep": "yes"})[0] == 400
