"""Parse bodies of the type multipart/form-data (RFC 7578)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_VALUE: Final = re.compile(r"[ \t]*+([^\s;\"]++)[ \t]*+(?=;|\Z)")
_TYPE: Final = re.compile(r"[ \t]*+([^\s;\"]++)")
_OPTION = r';[ \t;]*+(?:([^\s;"=]++)[ \t]*+=[ \t]*+(?:"({quoted})"|([^\s;"]*+))[ \t]*+)?(?=;|\Z)'
_ESCAPED: Final = re.compile(_OPTION.replace("{quoted}", r'(?:[^"\\]|\\.)*+'), re.DOTALL)
_AS_BROWSERS: Final = re.compile(_OPTION.replace("{quoted}", r'[^"]*+'))
_ESCAPES: Final = {"%22": '"', "%0D": "\r", "%0A": "\n"}
_BOUNDARY: Final = re.compile(r"[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]")
_FIRST_LINE: Final = re.compile(rb"(?:\A|\r\n)--([^\r\n]++)\r\n")
_MAX_HEADERS: Final = 4096
_NOT_ENCODED: Final = ("7bit", "8bit", "binary")


class BodyError(Exception):
    """A body cannot be read. The message says why and does not quote it."""


class Part(NamedTuple):
    """A field or file of a form. The charset is empty if none is given."""

    name: str
    content: bytes
    charset: str
    file_name: str | None
    content_type: str


def header(
    text: str, *, by_browser: bool = False, strict: bool = True
) -> tuple[str, dict[str, str]]:
    """Return the value and the options of a header such as Content-Type.

    The value and the names of the options are in lower case.

    `by_browser`: whether a quotation mark in a quoted string is written as %22, as browsers and
    this client do. Others put a backslash before it.

    `strict`: whether to raise for options that cannot be read. Otherwise they are skipped.
    """
    start = (_VALUE if strict else _TYPE).match(text) if len(text) <= _MAX_HEADERS else None
    if start is None:
        raise BodyError("one of its headers cannot be read")
    options: dict[str, str] = {}
    at = start.end()
    while 0 <= at < len(text):
        option = (_AS_BROWSERS if by_browser else _ESCAPED).match(text, at)
        if option is None:
            if strict:
                raise BodyError("one of its headers cannot be read")
            at = text.find(";", at + 1)
            continue
        name, quoted, plain = option.groups()
        if name is not None:
            options[name.lower()] = plain if quoted is None else _unescaped(quoted, by_browser)
        at = option.end()
    return start[1].lower(), options


def _unescaped(text: str, by_browser: bool) -> str:
    if by_browser:
        return re.sub("%22|%0D|%0A", lambda found: _ESCAPES[found[0]], text)
    return re.sub(r"(?s)\\(.)", r"\1", text)


def first_boundary(body: bytes) -> str:
    """Find the boundary of a form in its body. Used if the header does not give it.

    The first line that begins with two hyphens has it.
    """
    line = _FIRST_LINE.search(body)
    return line[1].rstrip(b" \t").decode("latin-1") if line else ""


def parts(body: bytes, boundary: str, limit: int, *, by_browser: bool = False) -> Iterator[Part]:
    """Yield every part of a form. For `by_browser`, see `header`."""
    if not _BOUNDARY.fullmatch(boundary):
        raise BodyError("its content type gives no boundary")
    _, *pieces = (b"\r\n" + body).split(b"\r\n--" + boundary.encode(), limit + 1)
    for piece in pieces:
        if piece.startswith(b"--"):
            return
        yield _part(piece, by_browser)
    raise BodyError(f"it is cut off, or not multipart, or has more than {limit} parts")


def _part(piece: bytes, by_browser: bool) -> Part:
    start = re.match(rb"[ \t]*(?=\r\n)", piece)
    head, end, content = piece[start.end() if start else 0 :].partition(b"\r\n\r\n")
    if start is None or not end or len(head) > _MAX_HEADERS:
        raise BodyError("one of its parts has no headers")
    unfolded = re.sub(r"\r\n[ \t]+", " ", head.decode("utf-8", "replace"))
    headers = {
        name.strip().lower(): value
        for name, _, value in (line.partition(":") for line in unfolded.split("\r\n"))
    }
    kind, options = header(headers.get("content-disposition", ""), by_browser=by_browser)
    if kind != "form-data" or "name" not in options:
        raise BodyError("one of its parts has no name")
    if headers.get("content-transfer-encoding", "binary").strip().lower() not in _NOT_ENCODED:
        raise BodyError("one of its parts has a transfer encoding, which is not supported")
    content_type = headers.get("content-type", "").strip() or "text/plain"
    charset = header(content_type, strict=False)[1].get("charset", "")
    # For a non-ASCII or long name, the option is `filename*`, or `filename*0`, `filename*1`…
    names = (value for name, value in options.items() if name.partition("*")[0] == "filename")
    return Part(options["name"], content, charset, next(names, None), content_type)
