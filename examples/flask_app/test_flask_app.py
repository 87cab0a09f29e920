"""Tests of the application. Run them with `pytest examples/flask_app`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import flask_app
import pytest
from flask.testing import FlaskClient

from textmagic_client import TextMagic
from textmagic_client.testing import FakeTextMagic

pytest_plugins = ["textmagic_client.testing.fixtures"]


@pytest.fixture
def made(
    fake_textmagic: FakeTextMagic, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[TextMagic]]:
    """Make the application use the fake. Yields the list of clients that it creates."""
    clients: list[TextMagic] = []

    def make() -> TextMagic:
        clients.append(fake_textmagic.client())
        return clients[-1]

    monkeypatch.setattr(flask_app, "TextMagic", make)
    flask_app.client.cache_clear()
    yield clients
    flask_app.client.cache_clear()


@pytest.fixture
def browser(made: list[TextMagic]) -> FlaskClient:
    return flask_app.app.test_client()


def test_a_browser_gets_sessions_and_messages(
    fake_textmagic: FakeTextMagic, browser: FlaskClient
) -> None:
    fake_textmagic.add("sessions", id=4991, text="Hello", price=3.45, source="new")
    fake_textmagic.add("sessions/4991/messages", id=1, text="Hello")
    shown = browser.get("/sessions/4991").json
    assert shown is not None
    assert (shown["id"], shown["text"]) == (4991, "Hello")
    assert (shown["price"], shown["source"]) == ("3.45", "new")
    assert shown["startTime"] == "2015-06-19T09:48:24Z"
    page = browser.get("/sessions").json
    assert page is not None
    assert (page["page"], page["pageCount"], page["resources"]) == (1, 1, [shown])
    messages: Any = browser.get("/sessions/4991/messages").json
    assert [(message["id"], message["text"]) for message in messages] == [(1, "Hello")]


def test_a_posted_form_is_sent(fake_textmagic: FakeTextMagic, browser: FlaskClient) -> None:
    sent = browser.post("/messages", data={"text": "Hi", "phone": "447860021130"})
    assert (sent.status_code, (sent.json or {})["type"]) == (200, "message")
    assert [message["text"] for message in fake_textmagic.documents("messages")] == ["Hi"]


def test_one_client_for_all_requests(browser: FlaskClient, made: list[TextMagic]) -> None:
    for _ in range(3):
        assert browser.get("/sessions").status_code == 200
    assert len(made) == 1


def test_an_error_of_the_api_is_502(browser: FlaskClient) -> None:
    failed = browser.get("/sessions/1")
    assert (failed.status_code, failed.json) == (502, {"detail": "TextMagic did not do it"})


def test_callbacks_in_all_formats_are_received(browser: FlaskClient) -> None:
    address = "/change-me/delivery"
    form = {"id": "49910", "status": "d", "price": "0.025"}
    assert browser.post(address, data=form).status_code == 200
    assert browser.post(address, json={"id": 1, "status": "f"}).status_code == 200
    parts = {"id": "2", "status": "a"}
    assert browser.post(address, data=parts, content_type="multipart/form-data").status_code == 200
    assert flask_app.fates == {49910: "d", 1: "f", 2: "a"}
    assert browser.post(address, data={"hello": "there"}).status_code == 400
    assert browser.post(address, data={"text": "a" * 1_000_000}).status_code == 413
