"""Files as arguments: which are accepted, which are refused, and how forms are encoded."""

from __future__ import annotations

import contextlib
import email
import gzip
import io
import os
import re
import tracemalloc
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st
from msgspec import UNSET

from apiclient_python import File
from apiclient_python.core import uploads
from apiclient_python.core.config import configure
from apiclient_python.core.request import Form, Request
from apiclient_python.testing.forms import UploadedFile, form_of

CONTENT = b"\x89PNG\r\n\x00\xff"


def read(value: Any) -> tuple[str | None, str, bytes]:
    """Return the name, content type and content that arrive. The name is None if none was given."""
    part = uploads.part("image", value)
    (arrived,) = (form_of(*sent(uploads.form({"avatar": part}))) or {}).values()
    assert isinstance(arrived, UploadedFile)
    assert arrived.name == (part.name or "avatar")
    return part.name, arrived.content_type, arrived.content


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "ada.png"
    path.write_bytes(CONTENT)
    return path


def test_a_file_is_a_path_bytes_or_a_file_object(path: Path) -> None:
    named = ("ada.png", "image/png", CONTENT)
    assert read(path) == read(str(path)) == named
    with path.open("rb") as file:
        assert read(file) == named
    assert read(CONTENT) == (None, "application/octet-stream", CONTENT)
    assert read(io.BytesIO(CONTENT)) == (None, "application/octet-stream", CONTENT)
    with os.fdopen(os.open(path, os.O_RDONLY), "rb") as file:  # its name is an int
        assert read(file) == (None, "application/octet-stream", CONTENT)


def test_name_and_type_can_be_given(path: Path) -> None:
    assert read(File(path, name="b.jpg")) == ("b.jpg", "image/jpeg", CONTENT)
    assert read(File(path, content_type="x/y")) == ("ada.png", "x/y", CONTENT)
    assert read(File(CONTENT, "é.csv", "text/csv; charset=utf-8"))[:2] == (
        "é.csv",
        "text/csv; charset=utf-8",
    )
    assert read(File(CONTENT, name="no-such.kind"))[1] == "application/octet-stream"


def test_an_open_file_is_read_from_where_it_is_and_stays_open(path: Path) -> None:
    with path.open("rb") as file:
        file.read(1)
        assert read(file)[2] == CONTENT[1:]
        assert not file.closed


def test_a_missing_file_raises_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nothing")
    with pytest.raises(OSError, match="nothing"):
        read(str(tmp_path / "nothing"))


_WANTED = "image must be a path, bytes, a file object opened in binary mode, or a File, not "


@pytest.mark.parametrize(
    ("value", "kind", "message"),
    [
        (1, TypeError, f"{_WANTED}int"),
        (None, TypeError, f"{_WANTED}None"),
        (bytearray(b"x"), TypeError, f"{_WANTED}bytearray"),
        (io.StringIO("x"), TypeError, f"{_WANTED}StringIO"),
        (File(io.StringIO("x")), TypeError, f"{_WANTED}StringIO"),  # type: ignore[arg-type]
        (File(File(b"x")), TypeError, f"{_WANTED}File"),  # type: ignore[arg-type]
        (File(b"x", name=1), TypeError, "name of image must be a str, not int"),  # type: ignore[arg-type]
        (File(b"x", name=""), ValueError, "name of image must not be empty"),
        (
            File(b"x", name="\udcff"),
            ValueError,
            "name of image is not Unicode; pass another: File(…, name=…)",
        ),
        (
            File(b"x", content_type=1),  # type: ignore[arg-type]
            TypeError,
            "content_type of image must be a str, not int",
        ),
        *(
            (
                File(b"x", content_type=text),
                ValueError,
                f"content_type of image must be like 'image/png', not {text!r}",
            )
            for text in ("png", "", "a/b\r\nX: y", "a/b ", "ä/b", "a/b; ")
        ),
    ],
)
def test_wrong_files_are_refused(value: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        read(value)
    assert str(caught.value) == message


def test_unset_values_are_not_sent() -> None:
    assert uploads.part("image", UNSET) is UNSET
    assert form_of(*sent(uploads.form({"a": UNSET, "b": "x", "c": True}))) == {
        "b": "x",
        "c": "true",
    }


def test_repr_shows_no_file(path: Path) -> None:
    part = uploads.part("image", path)
    form = uploads.form({"image": part})
    request = Request[None](
        operation="o", method="POST", path="/", statuses=(204,), result=type(None), body=form
    )
    prepared = configure("me", "k", base_url="https://x").prepare(request)
    for shown in (File(CONTENT), File(path), part, form, request, prepared):
        for text in (repr(shown), str(shown), f"{shown}"):
            assert "PNG" not in text
            assert "ada" not in text


def test_the_body_of_a_form_is_not_changed() -> None:
    form = uploads.form({"image": uploads.part("image", b"x")})
    request = Request[None](
        operation="o", method="POST", path="/", statuses=(204,), result=type(None), body=form
    )
    prepared = configure("me", "k", base_url="https://x").prepare(request)
    assert prepared.body is form.body
    assert prepared.headers["Content-Type"] == form.content_type
    boundary = form.content_type.removeprefix("multipart/form-data; boundary=")
    assert (
        form.body
        == (
            f"--{boundary}\r\n"
            'Content-Disposition: form-data; name="image"; filename="image"\r\n'
            "Content-Type: application/octet-stream\r\n"
            "\r\n"
            "x\r\n"
            f"--{boundary}--\r\n"
        ).encode()
    )


def test_a_boundary_is_too_random_to_occur_in_content() -> None:
    boundaries = {uploads.form({"a": "x"}).content_type.partition("=")[2] for _ in range(100)}
    assert len(boundaries) == 100
    assert all(re.fullmatch("[0-9a-f]{32}", boundary) for boundary in boundaries)


class Readable:
    """A stream that has only the method `read`."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self) -> bytes:
        content, self._content = self._content, b""
        return content


def test_a_stream_at_its_end_is_refused(path: Path) -> None:
    written = io.BytesIO()
    written.write(CONTENT)
    bare: Any = Readable(CONTENT)
    zipped = gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(CONTENT)))
    assert read(bare)[2] == CONTENT
    assert read(zipped)[2] == CONTENT
    source, sink = os.pipe()
    os.close(sink)
    with path.open("rb") as file, path.open("rb", buffering=0) as raw, os.fdopen(source, "rb") as p:
        assert read(file)[2] == read(raw)[2] == CONTENT
        for spent in (file, raw, written, bare, zipped, p, File(written, name="a.png")):
            with pytest.raises(ValueError, match=r"^image cannot be read: it is at its end"):
                read(spent)
        file.seek(0)
        assert read(file)[2] == CONTENT
    with pytest.raises(ValueError, match=r"^image cannot be read: .*closed"):
        read(file)


def test_an_empty_file_can_be_sent(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    assert read(empty)[2] == read(b"")[2] == read(io.BytesIO())[2] == b""
    with empty.open("rb") as file:
        assert read(file)[2] == b""


def test_an_invalid_path_is_refused_and_the_error_names_the_argument() -> None:
    for path in ("a\0b", "\ud83d/a.png"):
        with pytest.raises(ValueError, match=r"^image cannot be read: ") as caught:
            read(path)
        assert type(caught.value) is ValueError
    with pytest.raises(ValueError, match=r"^name of image is not Unicode"):
        read("\ud83d.png")


@pytest.mark.parametrize("kind", ["path", "open", "unbuffered", "bytes", "gzip"])
def test_a_file_is_in_memory_once(tmp_path: Path, kind: str) -> None:
    size = 8 << 20
    path = tmp_path / "a"
    path.write_bytes(gzip.compress(bytes(size), 1) if kind == "gzip" else bytes(size))
    with contextlib.ExitStack() as stack:
        content: Any = path
        if kind == "open":
            content = stack.enter_context(path.open("rb"))
        if kind == "unbuffered":
            content = stack.enter_context(path.open("rb", buffering=0))
        if kind == "bytes":
            content = path.read_bytes()
        if kind == "gzip":
            content = stack.enter_context(gzip.open(path))
        tracemalloc.start()
        try:
            form = uploads.form({"image": uploads.part("image", content)})
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert size < len(form.body) < size + 1000
    assert peak < 1.4 * size


def sent(form: Form) -> tuple[str, bytes]:
    return form.content_type, form.body


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: not re.search("%(22|0[AD])", name, re.IGNORECASE)  # looks like an escape
)
TYPES = st.sampled_from(["image/png", "text/plain", "text/csv; charset=utf-16", "message/rfc822"])
FILES = st.builds(File, st.binary() | st.text("\r\n-").map(str.encode), NAMES, TYPES)


@given(st.dictionaries(NAMES, FILES | st.text(st.characters(exclude_categories=["Cs"]))))
def test_a_form_round_trips(values: dict[str, File | str]) -> None:
    form = uploads.form(
        {
            name: uploads.part("image", value) if isinstance(value, File) else value
            for name, value in values.items()
        }
    )
    assert form_of(*sent(form)) == {
        name: (
            UploadedFile(value.name or "", value.content_type or "", bytes_of(value))
            if isinstance(value, File)
            else value
        )
        for name, value in values.items()
    }


def bytes_of(file: File) -> bytes:
    assert isinstance(file.content, bytes)
    return file.content


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), st.binary())
def test_the_standard_library_reads_the_same(name: str, content: bytes) -> None:
    form = uploads.form({"image": uploads.part("image", File(content, name=name))})
    head = f"Content-Type: {form.content_type}\r\n\r\n".encode()
    message: Message = email.message_from_bytes(head + form.body)
    assert message.is_multipart()
    assert not message.defects
    (part,) = [each for each in message.walk() if each is not message]
    assert part.get_param("name", header="content-disposition") == "image"
    assert part.get_payload(decode=True) == content
    raw = str(part["content-disposition"])
    assert "\n" not in raw


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"--x--"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n\r\n--x"),
        ("multipart/form-data; boundary=x", b"before\r\n--x-"),
        ("multipart/form-data; boundary=x", b"--x\r\nno head\r\n--x--"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--",
        ),
    ],
)
def test_the_fake_refuses_invalid_forms(content_type: str, body: bytes) -> None:
    assert form_of(content_type, body) is None


def test_the_fake_reads_forms_of_other_programs() -> None:
    lines = (
        "--x",
        "Content-Type: image/png",
        'content-disposition: form-data; name="a b"; filename="c"',
        "",
        "1",
        "--x",
        'Content-Disposition: form-data; name="t"',
        "",
        "2",
        "--x--",
    )
    body = "\r\n".join(lines).encode()
    assert form_of('Multipart/Form-Data; charset=utf-8; boundary="x"', body) == {
        "a b": UploadedFile("c", "image/png", b"1"),
        "t": "2",
    }
