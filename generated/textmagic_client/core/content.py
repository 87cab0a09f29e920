"""Content codings: every transport asks for the same, and has them undone here."""

from __future__ import annotations

import zlib
from collections.abc import Mapping


def decoded(body: bytes, headers: Mapping[str, str]) -> bytes:
    """The body without its content codings. As it arrived if they are unknown, or it is broken."""
    result = body
    for coding in reversed(headers.get("content-encoding", "identity").lower().split(",")):
        try:
            result = _undo(coding.strip(), result)
        except (ValueError, zlib.error):
            return body
    return result


def _undo(coding: str, body: bytes) -> bytes:
    if coding in ("identity", ""):
        return body
    if coding in ("gzip", "x-gzip"):
        return _inflated(body, zlib.MAX_WBITS | 16)
    if coding == "deflate":
        try:
            return _inflated(body, zlib.MAX_WBITS)
        except zlib.error:  # some servers leave the wrapper out
            return _inflated(body, -zlib.MAX_WBITS)
    raise ValueError(coding)


def _inflated(body: bytes, window: int) -> bytes:
    parts: list[bytes] = []
    while body:
        member = zlib.decompressobj(window)
        parts.append(member.decompress(body) + member.flush())
        if not member.eof:
            raise ValueError("truncated")
        body = member.unused_data.lstrip(b"\0")  # some pad with zeros
    return b"".join(parts)
