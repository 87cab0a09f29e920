"""Which proxy of the environment is used, for all forms of the variables."""

from __future__ import annotations

import os

import pytest

from apiclient_python.core import proxies
from apiclient_python.core.proxies import Proxies

PROXY = "http://proxy.example.com:8080"


@pytest.fixture(autouse=True)
def nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name == "REQUEST_METHOD":
            monkeypatch.delenv(name)


def test_without_variables() -> None:
    assert Proxies(None).find("https", "example.com", 443) is None


@pytest.mark.parametrize(
    ("variables", "http", "https"),
    [
        ({"HTTP_PROXY": "http://a"}, "http://a", None),
        ({"http_proxy": "http://a"}, "http://a", None),
        ({"HTTPS_PROXY": "http://a"}, None, "http://a"),
        ({"ALL_PROXY": "socks5://a"}, "socks5://a", "socks5://a"),
        ({"all_proxy": "http://a", "https_proxy": "http://b"}, "http://a", "http://b"),
        ({"HTTPS_PROXY": "http://a", "https_proxy": "http://b"}, None, "http://b"),
        ({"HTTPS_PROXY": "proxy:8080"}, None, "http://proxy:8080"),
        ({"HTTPS_PROXY": ""}, None, None),
        # In a CGI program, HTTP_PROXY is the header `Proxy` of the incoming request.
        ({"HTTP_PROXY": "http://a", "REQUEST_METHOD": "GET"}, None, None),
        ({"http_proxy": "http://a", "REQUEST_METHOD": "GET"}, "http://a", None),
        ({"HTTPS_PROXY": "http://a", "REQUEST_METHOD": "GET"}, None, "http://a"),
    ],
)
def test_a_variable_sets_the_proxy_of_its_scheme(
    variables: dict[str, str],
    http: str | None,
    https: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = Proxies(None)
    assert found.find("http", "example.com", 80) == http
    assert found.find("https", "example.com", 443) == https


@pytest.mark.parametrize(
    ("entry", "host", "port", "is_excepted"),
    [
        ("*", "example.com", 443, True),
        ("*", "10.0.0.1", 443, True),
        ("example.com", "example.com", 443, True),
        ("example.com", "api.example.com", 443, True),
        ("example.com", "EXAMPLE.com", 443, True),
        ("EXAMPLE.COM", "example.com", 443, True),
        ("example.com", "notexample.com", 443, False),
        ("example.com", "example.com.org", 443, False),
        (".example.com", "api.example.com", 443, True),
        (".example.com", "example.com", 443, True),
        ("*.example.com", "api.example.com", 443, True),
        ("example.com.", "example.com", 443, True),
        ("example.com:443", "example.com", 443, True),
        ("example.com:8443", "example.com", 443, False),
        ("https://example.com", "example.com", 443, True),
        ("10.0.0.1", "10.0.0.1", 443, True),
        ("10.0.0.1", "10.0.0.12", 443, False),
        ("10.0.0.1:443", "10.0.0.1", 443, True),
        ("10.0.0.1:80", "10.0.0.1", 443, False),
        ("10.0.0.0/8", "10.1.2.3", 443, True),
        ("10.0.0.1/8", "10.1.2.3", 443, True),
        ("10.0.0.0/8", "11.1.2.3", 443, False),
        ("fd00::/8", "fd12::1", 443, True),
        ("fd12::1", "fd12::1", 443, True),
        ("[fd12::1]", "fd12::1", 443, True),
        ("[fd12::1]:443", "fd12::1", 443, True),
        ("[fd12::1]:80", "fd12::1", 443, False),
        ("", "example.com", 443, False),
        (".", "example.com", 443, False),
        ("example.com:port", "example.com", 443, False),
        ("[", "example.com", 443, False),
        ("a, example.com ,b", "example.com", 443, True),
        ("a,b", "example.com", 443, False),
    ],
)
def test_no_proxy_entries(
    entry: str, host: str, port: int, is_excepted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, entry)
        assert Proxies(None).find("https", host, port) == (None if is_excepted else PROXY)
        given = Proxies("http://given:1")
        assert given.find("https", host, port) == "http://given:1", "a given proxy must be used"
        monkeypatch.delenv(name)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_loopback_uses_no_proxy(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", PROXY)
    assert Proxies(None).find("http", host, 80) is None


def test_system_settings_are_used_without_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulate macOS and Windows, where `getproxies` also returns the system settings."""
    monkeypatch.setattr(proxies, "getproxies", lambda: {"https": PROXY, "ftp": "odd"})
    monkeypatch.setattr(proxies, "proxy_bypass", "intranet".__eq__)
    monkeypatch.setenv("NO_PROXY", "example.com")
    found = Proxies(None)
    assert (
        found.find("https", "example.com", 443) == PROXY
    ), "NO_PROXY must only apply to the variables"
    assert found.find("https", "intranet", 443) is None
