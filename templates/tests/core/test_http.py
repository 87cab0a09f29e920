"""Headers in any case, bodies without their codings, secrets that do not show."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given, strategies as st

from textmagic_client.core.content import decoded
from textmagic_client.core.http import Headers, HTTPRequest, HTTPResponse, Secret


def test_headers_are_found_in_any_case() -> None:
    headers = Headers(lambda: [("Content-Type", "a"), ("SET-cookie", "b"), ("Set-Cookie", "c")])
    assert headers["CONTENT-TYPE"] == headers["content-type"] == "a"
    assert headers["Set-Cookie"] == "b, c"
    assert "X" not in headers
    assert headers.get("x") is None
    assert list(headers) == ["content-type", "set-cookie"]
    assert len(headers) == 2
    assert repr(headers) == "<Headers content-type, set-cookie>"
    assert dict(headers) == {"content-type": "a", "set-cookie": "b, c"}


def test_headers_are_read_once_and_only_if_asked_for() -> None:
    asked: list[int] = []

    def pairs() -> list[tuple[str, str]]:
        asked.append(1)
        return [("A", "b")]

    headers = Headers(pairs)
    assert asked == []
    assert headers["a"] + headers["A"] == "bb"
    assert asked == [1]


def test_secrets() -> None:
    secret = Secret("key")
    assert f"{secret} {secret!s} {secret!r} {secret:>9}" == "[secret] [secret] '[secret]'  [secret]"
    assert f"{'%s'}" % secret == "[secret]"
    assert (secret.encode(), secret == "key") == (b"key", True)


def test_requests_and_responses_show_nothing_private() -> None:
    request = HTTPRequest("op", "GET", "https://host/private", {"A": Secret("key")}, b"text")
    assert repr(request) == "<HTTPRequest GET op>"
    assert repr(HTTPResponse(200, {}, b"text")) == "<HTTPResponse 200, 4 bytes>"


def raw_deflate(body: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(body) + compressor.flush()


@given(st.binary(), st.binary())
def test_codings_are_undone(body: bytes, more: bytes) -> None:
    for coding, encoded in [
        ("identity", body),
        ("", body),
        ("gzip", gzip.compress(body)),
        ("x-gzip", gzip.compress(body)),
        ("GZIP", gzip.compress(body)),
        ("deflate", zlib.compress(body)),
        ("deflate", raw_deflate(body)),
        ("deflate, gzip", gzip.compress(zlib.compress(body))),
    ]:
        assert decoded(encoded, {"content-encoding": coding}) == body
    assert (
        decoded(gzip.compress(body) + gzip.compress(more), {"content-encoding": "gzip"})
        == body + more
    )


def test_padding_is_passed_over() -> None:
    assert decoded(gzip.compress(b"hello") + b"\0" * 9, {"content-encoding": "gzip"}) == b"hello"


def test_what_cannot_be_decoded_stays_as_it_arrived() -> None:
    whole = gzip.compress(b"hello" * 100)
    for body, coding in [
        (whole[:-1], "gzip"),
        (whole[:20], "gzip"),
        (whole + b"rubbish", "gzip"),
        (whole[:-8] + b"12345678", "gzip"),
        (b"hello", "gzip"),
        (b"hello", "deflate"),
        (b"hello", "br"),
        (whole, "gzip, br"),
    ]:
        assert decoded(body, {"content-encoding": coding}) == body
    assert decoded(b"", {"content-encoding": "gzip"}) == b""
    assert decoded(b"hello", {}) == b"hello"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "gzip, deflate", ","])
@given(body=st.binary())
def test_any_body_has_an_outcome(coding: str, body: bytes) -> None:
    assert isinstance(decoded(body, {"content-encoding": coding}), bytes)
