"""Tests of the application. Run them with `pytest examples/django_app`."""

from __future__ import annotations

from collections.abc import Iterator

import django
import django_app
import pytest
from django.template import Context, Engine, Template
from django.test import Client

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

    monkeypatch.setattr(django_app, "TextMagic", make)
    django_app.client.cache_clear()
    yield clients
    django_app.client.cache_clear()


@pytest.fixture
def browser(made: list[TextMagic]) -> Client:
    django.setup()
    return Client()


def test_a_browser_gets_sessions_and_messages(
    fake_textmagic: FakeTextMagic, browser: Client
) -> None:
    fake_textmagic.add("sessions", id=4991, text="Hello", price=3.45, source="new")
    fake_textmagic.add("sessions/4991/messages", id=1, text="Hello")
    shown = browser.get("/sessions/4991").json()
    assert (shown["id"], shown["text"]) == (4991, "Hello")
    assert (shown["price"], shown["source"]) == ("3.45", "new")
    assert shown["startTime"] == "2015-06-19T09:48:24Z"
    page = browser.get("/sessions").json()
    assert (page["page"], page["pageCount"], page["resources"]) == (1, 1, [shown])
    (message,) = browser.get("/sessions/4991/messages").json()
    assert (message["id"], message["text"]) == (1, "Hello")


def test_a_template_can_render_a_page(fake_textmagic: FakeTextMagic) -> None:
    fake_textmagic.add("sessions", id=4991, text="Hello")
    sessions = "{% for s in page.resources %} {{ s.text }} {{ s.numbers_count }}{% endfor %}"
    with fake_textmagic.client() as tm:
        context = Context({"page": tm.sessions.list()})
        assert (
            Template("{{ page.page_count }}" + sessions, engine=Engine()).render(context)
            == "1 Hello 18"
        )


def test_a_posted_form_is_sent(fake_textmagic: FakeTextMagic, browser: Client) -> None:
    sent = browser.post("/messages", {"text": "Hi", "phone": "447860021130"})
    assert (sent.status_code, sent.json()["type"]) == (200, "message")
    assert [message["text"] for message in fake_textmagic.documents("messages")] == ["Hi"]


def test_one_client_for_all_requests(browser: Client, made: list[TextMagic]) -> None:
    for _ in range(3):
        assert browser.get("/sessions").status_code == 200
    assert len(made) == 1


def test_callbacks_in_all_formats_are_received(browser: Client) -> None:
    address = "/change-me/delivery"
    strict = Client(enforce_csrf_checks=True)
    form = "id=49910&status=d&price=0.025"
    urlencoded = "application/x-www-form-urlencoded"
    assert strict.post(address, form, content_type=urlencoded).status_code == 200
    event = {"id": 1, "status": "f"}
    assert strict.post(address, event, content_type="application/json").status_code == 200
    assert strict.post(address, {"id": "2", "status": "a"}).status_code == 200  # multipart
    assert django_app.fates == {49910: "d", 1: "f", 2: "a"}
    assert strict.post(address, "hello=there", content_type=urlencoded).status_code == 400
    assert strict.get(address).status_code == 405
    assert strict.post(address, "a" * 1_000_001, content_type=urlencoded).status_code == 400
