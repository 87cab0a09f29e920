"""The settings of a client are validated when it is created, and never show secrets."""

from __future__ import annotations

import base64
import inspect
import re
from types import NoneType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, strategies as st
from msgspec import UNSET

from textmagic_client import TextMagic, TextMagicError, __version__
from textmagic_client.core import settings
from textmagic_client.core.account import HEADERS, WAYS, Auth
from textmagic_client.core.address import BASE_URL, PATHS
from textmagic_client.core.config import Config, configure
from textmagic_client.core.connection import DEFAULT_TIMEOUT
from textmagic_client.core.limiter import DOCUMENTED_RATE
from textmagic_client.core.request import Request


def config(**changes: Any) -> Config:
    given: dict[str, Any] = {
        "username": "me",
        "api_key": "secret-key",
        "base_url": "https://api.example.com",
        "timeout": 5,
    }
    return configure(**{**given, **changes})


def test_the_defaults() -> None:
    assert DEFAULT_TIMEOUT == 30
    parameters = inspect.signature(TextMagic).parameters
    assert parameters["timeout"].default == DEFAULT_TIMEOUT
    assert parameters["auth"].default == WAYS[0]
    assert parameters["max_retries"].default == 2
    assert parameters["total_timeout"].default == 120


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "env-user")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "env-key")
    found = config(username=None, api_key=None).credentials.reveal()
    assert found == config(username="env-user", api_key="env-key").credentials.reveal()
    assert found != config().credentials.reveal()


@pytest.mark.parametrize("missing", ["username", "api_key"])
def test_credentials_of_two_accounts_are_not_mixed(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "env-user")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "env-key")
    with pytest.raises(TextMagicError, match="give both username= and api_key="):
        config(**{missing: None})


@pytest.mark.parametrize("auth", [way for way in WAYS if way == "basic"])
def test_credentials_can_be_any_text(auth: Auth) -> None:
    found = config(username="mé", api_key="a:b", auth=auth).credentials.reveal()["Authorization"]
    assert base64.b64decode(found.removeprefix("Basic ")).decode() == "mé:a:b"


@pytest.mark.parametrize("auth", WAYS)
def test_credentials_are_sent_as_the_api_accepts_them(auth: Auth) -> None:
    found = config(auth=auth)
    in_headers = dict(zip(HEADERS, ("me", "secret-key"), strict=False))
    in_basic = {"Authorization": "Basic bWU6c2VjcmV0LWtleQ=="}
    assert found.credentials.reveal() == (in_basic if auth == "basic" else in_headers)
    assert set(found.headers).isdisjoint({"Authorization", *HEADERS} - {*found.credentials.headers})


def test_the_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTMAGIC_BASE_URL", raising=False)
    assert config(base_url=None).base_url == BASE_URL
    monkeypatch.setenv("TEXTMAGIC_BASE_URL", "https://other.example.com/")
    assert config(base_url=None).base_url == "https://other.example.com"
    assert config().base_url == "https://api.example.com"
    monkeypatch.setenv("TEXTMAGIC_BASE_URL", "other.example.com")
    with pytest.raises(ValueError, match=r"^TEXTMAGIC_BASE_URL must start with https://"):
        config(base_url=None)


HOST = urlsplit(BASE_URL).hostname


WITH_PATH = [
    (f"https://api.example.com{PATHS}", "https://api.example.com"),
    (f"https://api.example.com:8443{PATHS}/", "https://api.example.com:8443"),
    (f"https://gateway.example.com/api{PATHS}", "https://gateway.example.com/api"),
    (f"https://{HOST}{PATHS}", f"https://{HOST}"),
    (f"https://{HOST}{PATHS}/things", f"https://{HOST}"),
    (f"https://{HOST}:443/api", f"https://{HOST}:443"),
]


@pytest.mark.parametrize(
    ("address", "right"), [pair for pair in WITH_PATH if pair[0].rstrip("/") != pair[1]]
)
def test_an_address_with_the_path_of_the_api_is_refused(address: str, right: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"base_url must be '{right}': the client adds")):
        config(base_url=address)
    assert config(base_url=right).base_url == right


def test_an_address_may_have_another_path() -> None:
    for path in ("", "/api", f"{PATHS}x", f"{PATHS}/api"):
        address = f"https://gateway.example.com{path}"
        assert config(base_url=address).base_url == address


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "")
    with pytest.raises(TextMagicError, match="credentials are missing"):
        config(username=None, api_key=None)


def test_missing_credentials_raise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTMAGIC_USERNAME", raising=False)
    monkeypatch.delenv("TEXTMAGIC_API_KEY", raising=False)
    with pytest.raises(TextMagicError, match="TEXTMAGIC_API_KEY"):
        config(username=None, api_key=None)


UNFIT = [
    (way, name, message)
    for way, name, message in (
        ("basic", "a:b", "username must not contain a colon"),
        ("headers", "é", "must be ASCII with auth='headers'"),
    )
    if way in WAYS
]
"""Usernames that are not valid for a way to send them."""
URL_PARTS = "base_url must contain only scheme, host, port and path"


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
        ({"total_timeout": 0}, ValueError, "total_timeout must be greater than 0"),
        ({"total_timeout": True}, TypeError, "total_timeout must be a number of seconds"),
        ({"max_retries": -1}, ValueError, "max_retries must be from 0 to 100, not -1"),
        ({"max_retries": 101}, ValueError, "max_retries must be from 0 to 100, not 101"),
        ({"max_retries": 1.0}, TypeError, "max_retries must be an int"),
        ({"max_retries": True}, TypeError, "max_retries must be an int"),
        ({"rate_limit": 0}, ValueError, "rate_limit must be from 0.001 to a million, not 0"),
        ({"rate_limit": "fast"}, TypeError, "rate_limit must be a number of requests per second"),
        ({"rate_limit": True}, TypeError, "rate_limit must be a number of requests per second"),
        ({"headers": [("A", "b")]}, TypeError, "headers must be a mapping from str to str"),
        ({"headers": {"A": 1}}, TypeError, "headers must be a mapping from str to str"),
        ({"headers": {"A B": "c"}}, ValueError, "headers: 'A B' is not a valid header name"),
        ({"headers": {"A": "b\r\nC: d"}}, ValueError, "headers: 'A' must be printable ASCII"),
        *(
            ({"headers": {name: "b"}}, ValueError, f"headers must not contain '{name}'")
            for name in HEADERS
        ),
        ({"headers": {"Cookie": "b"}}, ValueError, "headers must not contain 'Cookie'"),
        ({"headers": {"Host": "b"}}, ValueError, "headers must not contain 'Host'"),
        ({"username": ""}, ValueError, "username must not be empty"),
        ({"username": 5}, TypeError, "username must be a str, not int"),
        ({"api_key": b"k"}, TypeError, "api_key must be a str, not bytes"),
        ({"api_key": "k\n"}, ValueError, "api_key must be printable text"),
        ({"api_key": "k\udc80"}, ValueError, "api_key must be printable text"),
        ({"auth": "token"}, ValueError, f"auth must be {WAYS[0]!r}.*, not 'token'"),
        *(({"auth": way, "username": name}, ValueError, message) for way, name, message in UNFIT),
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


RESERVED = """
    accept-encoding authorization connection content-encoding content-length content-type cookie
    host proxy-authorization te trailer transfer-encoding upgrade
"""


def test_headers_that_the_client_sets_are_refused() -> None:
    for name in (*RESERVED.split(), *HEADERS):
        for spelled in (name, name.upper(), name.title()):
            with pytest.raises(ValueError, match=f"must not contain '{spelled}'"):
                settings.headers({spelled: "a"})
    others = {"Accept": "a", "X-Content-Type": "a", "Cookies": "a", "Content": "a", "X-Host": "a"}
    assert settings.headers(others) == others


@pytest.mark.parametrize("host", ["example.com", "10.0.0.1", "127.0.0.1.example.com", "[::2]"])
def test_http_without_allow_http_is_refused(host: str) -> None:
    with pytest.raises(ValueError, match="others on the network can read the API key"):
        config(base_url=f"http://{host}")
    assert config(base_url=f"http://{host}", allow_http=True).base_url == f"http://{host}"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8080", "127.1.2.3", "[::1]:80"])
def test_http_to_loopback_is_allowed(host: str) -> None:
    assert config(base_url=f"http://{host}").base_url == f"http://{host}"


def test_the_documented_rate() -> None:
    assert config().limiter is None
    if DOCUMENTED_RATE is None:
        with pytest.raises(ValueError, match="rate_limit must be a number: the API documents"):
            config(rate_limit="documented")
        return
    limiter = config(rate_limit="documented").limiter
    assert limiter is not None
    assert limiter.rate == DOCUMENTED_RATE


def test_headers_of_the_user_replace_those_of_the_same_name() -> None:
    request = Request(
        operation="op",
        method="POST",
        path="/",
        statuses=(200,),
        result=NoneType,
        headers={"x-a": True, "X-B": UNSET},
        body={"text": "hé", "other": UNSET, "nothing": None},
    )
    sent = config(headers={"X-A": "1", "accept": "text/csv", "X-B": "2"}).prepare(request)
    assert sent.headers == {
        **dict.fromkeys(("Authorization",) if WAYS[0] == "basic" else HEADERS, "[secret]"),
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": f"textmagic-client/{__version__}",
        "accept": "text/csv",
        "X-B": "2",
        "x-a": "true",
        "Content-Type": "application/json",
    }
    assert sent.body == '{"text":"hé","nothing":null}'.encode()


@given(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(), st.booleans())))
def test_any_query_is_decoded_to_the_same_values(query: dict[str, str | int | bool]) -> None:
    sent = config().prepare(
        Request(operation="op", method="GET", path="/", statuses=(), result=NoneType, query=query)
    )
    assert sent.url.isascii()
    arrived = parse_qsl(sent.url.partition("?")[2], keep_blank_values=True)
    text = {True: "true", False: "false"}
    expected = [(n, text[v] if isinstance(v, bool) else str(v)) for n, v in query.items()]
    assert arrived == expected


def test_a_base_url_may_end_in_a_slash() -> None:
    assert config(base_url="https://api.example.com/").base_url == "https://api.example.com"


@pytest.mark.parametrize("auth", WAYS)
def test_nothing_shows_the_key(auth: Auth) -> None:
    settings = config(auth=auth)
    sent = settings.prepare(
        Request(operation="op", method="GET", path="/", statuses=(200,), result=NoneType)
    )
    with TextMagic("me", "secret-key", auth=auth) as client:
        shown = f"{client!r} {vars(client)} {settings!r} {sent!r} {dict(sent.headers)}"
    for value in sent.headers.values():
        shown += f"{value} {value!s} {value:>40} {value!r} %s" % value + str(value)
    assert "secret-key" not in shown
    assert "bWU6c2VjcmV0LWtleQ" not in shown
    wire = " ".join(sent.full_headers().values())
    assert "secret-key" in wire or "bWU6c2VjcmV0LWtleQ" in wire
