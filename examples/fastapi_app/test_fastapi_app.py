"""Tests of the application. Run them with `pytest examples/fastapi_app`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import fastapi_app
import pytest
from fastapi.testclient import TestClient

from textmagic_client import AsyncTextMagic
from textmagic_client.testing import FakeTextMagic

pytest_plugins = ["textmagic_client.testing.fixtures"]


@pytest.fixture
def made(fake_textmagic: FakeTextMagic, monkeypatch: pytest.MonkeyPatch) -> list[AsyncTextMagic]:
    """Make the application use the fake. Returns the list of clients that it creates."""
    clients: list[AsyncTextMagic] = []

    def make() -> AsyncTextMagic:
        clients.append(fake_textmagic.async_client())
        return clients[-1]

    monkeypatch.setattr(fastapi_app, "AsyncTextMagic", make)
    return clients


@pytest.fixture
def browser(made: list[AsyncTextMagic]) -> Iterator[TestClient]:
    with TestClient(fastapi_app.app) as browser:
        yield browser


def test_a_browser_gets_sessions(fake_textmagic: FakeTextMagic, browser: TestClient) -> None:
    fake_textmagic.add("sessions", id=4991, text="Hello", price=3.45, source="new")
    shown = browser.get("/sessions/4991").json()
    assert (shown["id"], shown["text"]) == (4991, "Hello")
    assert (shown["price"], shown["source"]) == ("3.45", "new")
    assert shown["startTime"] == "2015-06-19T09:48:24Z"
    page = browser.get("/sessions").json()
    assert (page["page"], page["pageCount"], page["resources"]) == (1, 1, [shown])


def test_the_openapi_document_has_the_fields(browser: TestClient) -> None:
    document = browser.get("/openapi.json").json()
    fields: dict[str, Any] = document["components"]["schemas"]["MessageSession"]["properties"]
    assert {"id", "startTime", "numbersCount"} <= fields.keys()
    for schema in fields.values():
        assert {"type": "null"} in schema["anyOf"]


def test_a_message_is_sent(fake_textmagic: FakeTextMagic, browser: TestClient) -> None:
    sent = browser.post("/messages", params={"text": "Hi", "phone": "447860021130"})
    assert (sent.status_code, sent.json()["type"]) == (200, "message")
    assert [message["text"] for message in fake_textmagic.documents("messages")] == ["Hi"]


def test_one_client_for_all_requests(browser: TestClient, made: list[AsyncTextMagic]) -> None:
    for _ in range(3):
        assert browser.get("/sessions").status_code == 200
    assert len(made) == 1


def test_an_error_of_the_api_is_502(browser: TestClient) -> None:
    failed = browser.get("/sessions/1")
    assert (failed.status_code, failed.json()) == (502, {"detail": "TextMagic did not do it"})


def test_callbacks_in_all_formats_are_received(browser: TestClient) -> None:
    form = urlencode({"id": 49910, "status": "d", "price": "0.025"})
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert browser.post("/change-me/delivery", content=form, headers=headers).status_code == 200
    assert browser.post("/change-me/delivery", json={"id": 1, "status": "f"}).status_code == 200
    parts = {"id": (None, "2"), "status": (None, "a")}
    assert browser.post("/change-me/delivery", files=parts).status_code == 200
    assert fastapi_app.fates == {49910: "d", 1: "f", 2: "a"}
    assert browser.post("/change-me/delivery", content="hello", headers=headers).status_code == 400
