"""Decoding of content codings such as gzip."""

from __future__ import annotations

import gzip
import time
import zlib

import pytest
from hypothesis import given, strategies as st

from apiclient_python.core import content

LIMIT = 10_000_000


def decoded(body: bytes, headers: dict[str, str]) -> bytes:
    result, is_complete = content.decoded(body, headers, LIMIT)
    assert is_complete
    return result


def raw_deflate(body: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(body) + compressor.flush()


@given(st.binary(), st.binary())
def test_codings_are_decoded(body: bytes, more: bytes) -> None:
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


def test_padding_after_gzip_is_ignored() -> None:
    assert decoded(gzip.compress(b"hello") + b"\0" * 9, {"content-encoding": "gzip"}) == b"hello"


def test_a_body_that_cannot_be_decoded_is_unchanged() -> None:
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


@given(st.integers(0, 5000), st.integers(1, 5000), st.sampled_from(["gzip", "deflate"]))
def test_a_body_is_cut_at_the_limit(size: int, limit: int, coding: str) -> None:
    body = b"x" * size
    encoded = gzip.compress(body) if coding == "gzip" else zlib.compress(body)
    found = content.decoded(encoded, {"content-encoding": coding}, limit)
    assert found == (b"x" * min(size, limit), size <= limit)


def test_no_more_is_decoded_than_the_limit() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    for coding, body in [("gzip", bomb), ("gzip, gzip", gzip.compress(bomb))]:
        result, is_complete = content.decoded(body, {"content-encoding": coding}, 1000)
        assert (len(result), is_complete) == (1000, False)


def cost(body: bytes, coding: str) -> float:
    """Return the processor time, the minimum of three runs."""
    times: list[float] = []
    for _ in range(3):
        started = time.process_time()
        content.decoded(body, {"content-encoding": coding}, LIMIT)
        times.append(time.process_time() - started)
    return min(times)


@pytest.mark.parametrize(
    "member",
    [
        gzip.compress(b"", mtime=0),
        gzip.compress(b"hello" * 20, mtime=0),
        gzip.compress(b"", mtime=0) + bytes(50),
    ],
)
def test_decoding_takes_time_in_proportion_to_the_size(member: bytes) -> None:
    small = cost(member * 1000, "gzip")
    assert cost(member * 8000, "gzip") < 8 * small * 3, "a quadratic decoder takes 64 times as long"


def test_too_many_members_or_codings_are_not_decoded() -> None:
    many = gzip.compress(b"") * 20_000
    assert decoded(many, {"content-encoding": "gzip"}) == many
    once = gzip.compress(b"hello")
    assert decoded(once, {"content-encoding": ", ".join(["gzip"] * 6)}) == once
