"""Settings of a client are checked when it is made, and its secrets stay its own."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from textmagic_client import TextMagic, TextMagicError
from textmagic_client.core.config import Config, configure


def config(**changes: Any) -> Config:
    given: dict[str, Any] = {
        "username": "me",
        "api_key": "secret-key",
        "base_url": "https://api.example.com",
        "timeout": 5,
    }
    return configure(**{**given, **changes})


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "env-user")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "env-key")
    found = config(username=None, api_key=None).authorization
    assert base64.b64decode(found.removeprefix("Basic ")) == b"env-user:env-key"
    mixed = config(api_key=None).authorization
    assert base64.b64decode(mixed.removeprefix("Basic ")) == b"me:env-key"


def test_credentials_can_be_any_text() -> None:
    found = config(username="mé", api_key="a:b").authorization
    assert base64.b64decode(found.removeprefix("Basic ")).decode() == "mé:a:b"


@pytest.mark.parametrize("missing", [{"username": None}, {"api_key": None}, {"api_key": ""}])
def test_without_credentials(missing: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTMAGIC_USERNAME", raising=False)
    monkeypatch.delenv("TEXTMAGIC_API_KEY", raising=False)
    with pytest.raises(TextMagicError, match="TEXTMAGIC_API_KEY"):
        config(**missing)


@pytest.mark.parametrize(
    ("changes", "kind", "message"),
    [
        ({"timeout": 0}, ValueError, "timeout must be finite and greater than 0, not 0"),
        ({"timeout": -1}, ValueError, "timeout must be finite and greater than 0, not -1"),
        ({"timeout": float("inf")}, ValueError, "timeout must be finite"),
        ({"timeout": float("nan")}, ValueError, "timeout must be finite"),
        ({"timeout": None}, TypeError, "timeout must be a number of seconds"),
        ({"timeout": "5"}, TypeError, "timeout must be a number of seconds"),
        ({"username": "a:b"}, ValueError, "username must not have a colon in it"),
        ({"base_url": "api.example.com"}, ValueError, "base_url must start with https://"),
        ({"base_url": "ftp://api.example.com"}, ValueError, "base_url must start with https://"),
        ({"base_url": "https://"}, ValueError, "base_url must start with https://"),
        ({"base_url": "https://u:p@host"}, ValueError, "scheme, host and path alone"),
        ({"base_url": "https://host?a=1"}, ValueError, "scheme, host and path alone"),
    ],
)
def test_wrong_settings(changes: dict[str, Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        config(**changes)


def test_a_base_url_may_end_in_a_slash() -> None:
    assert config(base_url="https://api.example.com/").base_url == "https://api.example.com"


def test_nothing_shows_the_key() -> None:
    with TextMagic("me", "secret-key") as client:
        shown = repr(client) + repr(config()) + repr(vars(client))
    encoded = config().authorization.removeprefix("Basic ")
    assert "secret-key" not in shown
    assert encoded not in shown
