"""Headers, requests and responses."""

from __future__ import annotations

from textmagic_client.core.http import Headers, HTTPRequest, HTTPResponse


def test_header_lookup_is_case_insensitive() -> None:
    headers = Headers(lambda: [("Content-Type", "a"), ("SET-cookie", "b"), ("Set-Cookie", "c")])
    assert headers["CONTENT-TYPE"] == headers["content-type"] == "a"
    assert headers["Set-Cookie"] == "b, c"
    assert "X" not in headers
    assert headers.get("x") is None
    assert list(headers) == ["content-type", "set-cookie"]
    assert len(headers) == 2
    assert repr(headers) == "<Headers content-type, set-cookie>"
    assert dict(headers) == {"content-type": "a", "set-cookie": "b, c"}


def test_headers_are_read_once_and_only_when_needed() -> None:
    asked: list[int] = []

    def pairs() -> list[tuple[str, str]]:
        asked.append(1)
        return [("A", "b")]

    headers = Headers(pairs)
    assert asked == []
    assert headers["a"] + headers["A"] == "bb"
    assert asked == [1]


def test_repr_shows_nothing_private() -> None:
    request = HTTPRequest("op", "GET", "https://host/private", {"A": "private"}, b"text")
    assert repr(request) == "<HTTPRequest GET op>"
    assert repr(HTTPResponse(200, {}, b"text")) == "<HTTPResponse 200, 4 bytes>"
