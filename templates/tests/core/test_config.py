"""Settings of a client are checked when it is made, and its secrets stay its own."""

from __future__ import annotations

import base64
import inspect
from types import NoneType
from typing import Any, Literal

import pytest

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.core.config import DEFAULT_TIMEOUT, Config, configure
from textmagic_client.core.request import Request


def config(**changes: Any) -> Config:
    given: dict[str, Any] = {
        "username": "me",
        "api_key": "secret-key",
        "base_url": "https://api.example.com",
        "timeout": 5,
    }
    return configure(**{**given, **changes})


def basic(found: Config) -> bytes:
    return base64.b64decode(found.headers["Authorization"].removeprefix("Basic "))


def test_the_defaults() -> None:
    assert DEFAULT_TIMEOUT == 30
    parameters = inspect.signature(TextMagic).parameters
    assert parameters["timeout"].default == DEFAULT_TIMEOUT
    assert parameters["base_url"].default == "https://rest.textmagic.com"
    assert parameters["auth"].default == "basic"


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "env-user")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "env-key")
    assert basic(config(username=None, api_key=None)) == b"env-user:env-key"


@pytest.mark.parametrize("missing", ["username", "api_key"])
def test_credentials_of_two_accounts_are_not_mixed(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "env-user")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "env-key")
    with pytest.raises(TextMagicError, match="give both username= and api_key="):
        config(**{missing: None})


def test_credentials_can_be_any_text() -> None:
    assert basic(config(username="mé", api_key="a:b")).decode() == "mé:a:b"


def test_credentials_travel_in_headers_by_choice() -> None:
    found = config(auth="headers").credentials
    assert found == {"X-TM-Username": "me", "X-TM-Key": "secret-key"}


def test_without_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTMAGIC_USERNAME", raising=False)
    monkeypatch.delenv("TEXTMAGIC_API_KEY", raising=False)
    with pytest.raises(TextMagicError, match="TEXTMAGIC_API_KEY"):
        config(username=None, api_key=None)


URL_PARTS = "base_url must consist of scheme, host, port and path alone"


@pytest.mark.parametrize(
    ("changes", "kind", "message"),
    [
        ({"timeout": 0}, ValueError, "timeout must be greater than 0 and at most a day, not 0"),
        ({"timeout": -1}, ValueError, "timeout must be greater than 0 and at most a day, not -1"),
        ({"timeout": float("inf")}, ValueError, "at most a day, not inf"),
        ({"timeout": float("nan")}, ValueError, "at most a day, not nan"),
        ({"timeout": 1e10}, ValueError, "at most a day, not 1e"),
        ({"timeout": None}, TypeError, "timeout must be a number of seconds"),
        ({"timeout": "5"}, TypeError, "timeout must be a number of seconds"),
        ({"username": "a:b"}, ValueError, "username must not have a colon in it"),
        ({"username": ""}, ValueError, "username must be printable text"),
        ({"username": 5}, TypeError, "username must be a str, not int"),
        ({"api_key": b"k"}, TypeError, "api_key must be a str, not bytes"),
        ({"api_key": "k\n"}, ValueError, "api_key must be printable text"),
        ({"api_key": "k\udc80"}, ValueError, "api_key must be printable text"),
        ({"auth": "token"}, ValueError, "auth must be 'basic' or 'headers', not 'token'"),
        ({"auth": "headers", "username": "é"}, ValueError, "must be ASCII to travel in headers"),
        ({"base_url": "api.example.com"}, ValueError, "base_url must start with https://"),
        ({"base_url": "ftp://api.example.com"}, ValueError, "base_url must start with https://"),
        ({"base_url": "https://"}, ValueError, "base_url must start with https://"),
        ({"base_url": 5}, TypeError, "base_url must be a str, not int"),
        ({"base_url": "https://u:p@host"}, ValueError, URL_PARTS),
        ({"base_url": "https://host?a=1"}, ValueError, URL_PARTS),
        ({"base_url": "https://host?"}, ValueError, URL_PARTS),
        ({"base_url": "https://host#"}, ValueError, URL_PARTS),
        ({"base_url": "https://host:abc"}, ValueError, URL_PARTS),
        ({"base_url": "https://host/ "}, ValueError, URL_PARTS),
    ],
)
def test_wrong_settings(changes: dict[str, Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        config(**changes)


def test_a_base_url_may_end_in_a_slash() -> None:
    assert config(base_url="https://api.example.com/").base_url == "https://api.example.com"


@pytest.mark.parametrize("auth", ["basic", "headers"])
def test_nothing_shows_the_key(auth: Literal["basic", "headers"]) -> None:
    settings = config(auth=auth)
    sent = settings.prepare(
        Request(operation="op", method="GET", path="/", statuses=(200,), result=NoneType)
    )
    with TextMagic("me", "secret-key", auth=auth) as client:
        shown = f"{client!r} {vars(client)} {settings!r} {sent!r} {dict(sent.headers)}"
    assert "secret-key" not in shown
    assert "bWU6c2VjcmV0LWtleQ" not in shown
    assert "secret-key" in "".join(sent.headers.values()) or "bWU6" in sent.headers["Authorization"]
