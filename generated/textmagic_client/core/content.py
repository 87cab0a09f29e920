"""Decode content codings such as gzip, in the same way for all transports."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

from .http import Headers, HTTPRequest, HTTPResponse

_MOST_CODINGS = 5
_MOST_MEMBERS = 10_000
"""Limit for the members of a gzip file. bgzip, which writes the most, needs 1,000 for 64 MiB."""
_NOT_PADDING = re.compile(rb"[^\0]")
_FIRST_BLOCK = 256
_LARGEST_BLOCK = 64 * 1024


def limited(
    request: HTTPRequest, status: int, headers: Headers, body: bytes, *, is_coded: bool
) -> HTTPResponse:
    """Return a response with its body decoded, and cut at the limit of the request.

    Args:
        request: The request.
        status: The status of the response.
        headers: The headers of the response.
        body: The body as it arrived, or the beginning of a body that is longer than the limit.
        is_coded: Whether the headers name content codings.
    """
    limit = request.max_response_bytes
    is_complete = len(body) <= limit
    if not is_complete:
        body = body[:limit]
    elif is_coded:
        body, is_complete = decoded(body, headers, limit)
    return HTTPResponse(status, headers, body, is_complete=is_complete)


def decoded(body: bytes, headers: Mapping[str, str], limit: int) -> tuple[bytes, bool]:
    """Return the decoded body, and whether all of it fits within the limit.

    If a coding is unknown or the body is damaged, return the body as it arrived.

    Args:
        body: The body as it arrived.
        headers: The headers of the response.
        limit: Maximum size of the result, in bytes.
    """
    codings = headers.get("content-encoding", "identity").lower().split(",")
    if len(codings) > _MOST_CODINGS:
        return body, True
    result = body
    for coding in reversed(codings):
        try:
            result = _undo(coding.strip(), result, limit + 1)
        except (ValueError, zlib.error):
            return body, True
        if len(result) > limit:
            return result[:limit], False
    return result, True


def _undo(coding: str, body: bytes, limit: int) -> bytes:
    if coding in ("identity", ""):
        return body
    if coding in ("gzip", "x-gzip"):
        return _gunzip(body, limit)
    if coding == "deflate":
        try:
            return _inflated(body, zlib.MAX_WBITS, limit)
        except zlib.error:  # some servers send raw deflate, without the zlib header
            return _inflated(body, -zlib.MAX_WBITS, limit)
    raise ValueError(coding)


def _inflated(body: bytes, window: int, limit: int) -> bytes:
    inflater = zlib.decompressobj(window)
    result = inflater.decompress(body, limit)
    if not inflater.eof and len(result) < limit:
        raise ValueError("truncated")
    return result


def _gunzip(body: bytes, limit: int) -> bytes:
    """Decompress all members of a gzip file. Zeros may follow as padding."""
    result = bytearray()
    position = 0
    for _ in range(_MOST_MEMBERS):
        if (start := _NOT_PADDING.search(body, position)) is None:
            return bytes(result)
        position = start.start()
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        for block in _blocks(body, position):
            result += inflater.decompress(block, limit - len(result))
            if len(result) >= limit:
                return bytes(result)
            position += len(block) - len(inflater.unused_data)
            if inflater.eof:
                break
        else:
            raise ValueError("truncated")
    raise ValueError("too many members")


def _blocks(body: bytes, position: int) -> Iterator[memoryview]:
    """Yield blocks of growing size: at the end of a member, zlib copies the rest of its block."""
    size = _FIRST_BLOCK
    while position < len(body):
        yield memoryview(body)[position : position + size]
        position += size
        size = min(2 * size, _LARGEST_BLOCK)
