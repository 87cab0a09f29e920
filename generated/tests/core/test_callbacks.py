"""Valid and damaged callback bodies in all formats: the result is an event or a CallbackError."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import HTTP
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, strategies as st

from textmagic_client import CallbackError, TextMagicError
from textmagic_client.core.callbacks import MAX_BYTES, MAX_FIELDS, fields_of, parse
from textmagic_client.models.base import Model, OpenEnum

FORM = "application/x-www-form-urlencoded"
Encoded = tuple[bytes, str]


class Letter(OpenEnum):
    A = "a"


class Event(Model, kw_only=True):
    id: int | None = None
    price: Decimal | None = None
    sent_at: datetime | None = None
    letter: Letter | None = None
    is_final: bool | None = None
    text: str | None = None


def read(body: Any, content_type: str | None) -> Event:
    return parse("anEvent", Event, body, content_type)


def outcome(body: Any, content_type: str | None) -> Any:
    try:
        event = read(body, content_type)
    except CallbackError as error:
        return str(error)
    return repr(event), fields_of(event)  # repr, because NaN is not equal to itself


def multipart(fields: dict[str, str]) -> Encoded:
    """Encode a form with the email package of Python. It changes line breaks."""
    whole = MIMEMultipart("form-data", policy=HTTP)
    for name, value in fields.items():
        part = MIMENonMultipart("text", "plain", charset="utf-8", policy=HTTP)
        part.add_header("Content-Disposition", "form-data", name=name)
        part.set_payload(value.encode().decode("ascii", "surrogateescape"))
        whole.attach(part)
    body = whole.as_bytes(unixfrom=False).partition(b"\r\n\r\n")[2]
    return body, whole["Content-Type"]


def by_hand(fields: dict[str, str]) -> Encoded:
    parts = (
        f'--=_x\r\ncontent-disposition:form-data;name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    )
    body = f"preamble\r\n{''.join(parts)}--=_x-- \r\nepilogue"
    return body.encode(), "Multipart/Form-Data; boundary==_x; charset=UTF-8"


def urlencoded(fields: dict[str, str]) -> Encoded:
    return urlencode(fields).encode(), FORM


def in_json(fields: dict[str, str]) -> Encoded:
    return json.dumps(fields).encode(), "application/json; charset=utf-8"


FORMATS = [multipart, by_hand, urlencoded, in_json]
Encode = Callable[[dict[str, str]], Encoded]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x85\u2028\u2029"))


@given(st.data())
def test_round_trips(data: st.DataObject) -> None:
    id = data.draw(st.integers(-(2**63), 2**63 - 1))
    price = data.draw(st.decimals(allow_nan=False, allow_infinity=False, places=4))
    is_final = data.draw(st.sampled_from(["true", "false", "1", "0"]))
    letter = data.draw(TEXT.filter(lambda text: text.lower() != "null"))  # "null" is read as null
    text, new = data.draw(st.tuples(TEXT, TEXT))
    fields = {
        "id": str(id),
        "price": str(price),
        "sentAt": "2015-06-19T09:48:25+0000",
        "letter": letter,
        "isFinal": is_final,
        "text": text,
        "new": new,
    }
    expected = Event(
        id=id,
        price=price,
        sent_at=datetime(2015, 6, 19, 9, 48, 25, tzinfo=UTC),
        letter=Letter(letter),
        is_final=is_final in ("true", "1"),
        text=text,
    )
    for encode in FORMATS:
        event = read(*encode(fields))
        assert event == expected, encode
        assert fields_of(event) == fields, encode


@pytest.mark.parametrize("encode", FORMATS)
def test_only_fields_that_do_not_fit_are_none(encode: Encode) -> None:
    fields = {"id": "seven", "price": "", "sentAt": "soon", "letter": "z", "text": "null"}
    event = read(*encode(fields))
    assert event == Event(letter=Letter("z"), text="null")
    assert fields_of(event) == fields


@pytest.mark.parametrize("encode", [by_hand, urlencoded, in_json])
def test_line_breaks_are_kept(encode: Encode) -> None:
    text = "\r\na\nb\r\r\n--\r\n\r\n"
    assert read(*encode({"text": text})).text == text


def test_json_keeps_its_types() -> None:
    body = b'{"id": 7, "price": 0.10, "isFinal": false, "new": [1, {"a": null}], "big": 1e999}'
    event = read(body, "application/json")
    assert event == Event(id=7, price=Decimal("0.10"), is_final=False)
    assert repr(event.price) == "Decimal('0.10')"
    assert fields_of(event)["new"] == [1, {"a": None}]
    assert fields_of(event)["big"] == "1e999"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"text=caf%E9", f"{FORM}; charset=ISO-8859-1"),
        (b"text=caf\xe9", f"{FORM}; charset=windows-1252"),
        (b"text=caf\xe9", f"{FORM}; charset=Latin1"),
        (b"text=caf\xc3\xa9", FORM),
        (b"text=caf%C3%a9", FORM),
        (b"text=caf\xc3%A9", FORM),
        (b'{"text": "caf\xe9"}', 'application/json; charset="iso-8859-15"'),
        (
            b"--x\r\nContent-Type: text/plain;\r\n charset=ISO-8859-1\r\n"
            b'Content-Disposition: form-data; other="a\\";b"; name=text;'
            b"\r\n\r\ncaf\xe9\r\n--x--",
            'multipart/form-data; boundary="x"',
        ),
        (
            b'--x\r\nContent-Type: \r\nContent-Disposition: form-data; name="text"'
            b"\r\n\r\ncaf\xc3\xa9\r\n--x--",
            "multipart/form-data; boundary=x",
        ),
    ],
)
def test_charsets(body: bytes, content_type: str) -> None:
    assert read(body, content_type).text == "café"


def test_the_last_value_of_a_repeated_field_counts() -> None:
    assert read(b"id=1&id=2", FORM).id == 2
    assert read(b'{"id": 1, "id": 2}', "application/json").id == 2


PART = b'--x\r\nContent-Disposition: form-data; name="id"\r\n\r\n1\r\n'
BROKEN: list[tuple[bytes, str | None, str]] = [
    (b"id=1", None, "content type is not JSON, urlencoded or form-data"),
    (b"id=1", "", "content type is not"),
    (b"id=1", "text/plain", "content type is not"),
    (b"id=1", ";", "one of its headers cannot be read"),
    (b"id=1", FORM + "; a" * 5000, "one of its headers cannot be read"),
    (b"id=1", f"{FORM}; charset=zip", "its charset is not supported"),
    (b"x" * (MAX_BYTES + 1), FORM, "larger than 1,000,000 bytes"),
    (b"", FORM, "none of the fields of this event"),
    (b"ID=1&new=2", FORM, "none of the fields of this event"),
    (b"id=1&" * (MAX_FIELDS + 1), FORM, "more than 200 fields"),
    (b"", "application/json", "it is not JSON"),
    (b'{"id": 1', "application/json", "it is not JSON"),
    (b'[{"id": 1}]', "application/json", "it is not an object"),
    (b"null", "application/json", "it is not an object"),
    (b"{}", "application/json", "none of the fields of this event"),
    (b"preamble--x\n" + PART + b"--x--", "multipart/form-data", "no boundary"),
    (b"--" + b"x" * 71 + b"\r\n", "multipart/form-data", "no boundary"),
    (PART + b"--x--", "multipart/form-data; boundary=" + "x" * 71, "no boundary"),
    (PART + b"--x--", "multipart/form-data; boundary=y", "cut off, or not multipart"),
    (PART, "multipart/form-data; boundary=x", "cut off, or not multipart"),
    (b"--x--", "multipart/form-data; boundary=x", "none of the fields of this event"),
    (PART * (MAX_FIELDS + 1) + b"--x--", "multipart/form-data; boundary=x", "more than 200 parts"),
    (b"--x\r\n\r\n1\r\n--x--", "multipart/form-data; boundary=x", "headers cannot be read"),
    (b"--xid=1\r\n--x--", "multipart/form-data; boundary=x", "one of its parts has no headers"),
    (PART.replace(b'; name="id"', b"") + b"--x--", "multipart/form-data; boundary=x", "no name"),
    (
        PART.replace(b"form-data", b"inline") + b"--x--",
        "multipart/form-data; boundary=x",
        "no name",
    ),
    (
        PART.replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n") + b"--x--",
        "multipart/form-data; boundary=x",
        "one of its parts has a transfer encoding",
    ),
]


@pytest.mark.parametrize(("body", "content_type", "message"), BROKEN)
def test_an_invalid_body_raises_with_the_reason(
    body: bytes, content_type: str | None, message: str
) -> None:
    with pytest.raises(CallbackError, match=f"^anEvent: .*{re.escape(message)}") as caught:
        read(body, content_type)
    assert isinstance(caught.value, TextMagicError)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


UNREAD = ["; foo", ";", "; =", '; a="', '; foo "bar"', "; foo; a=b", " foo", "; a=b c", '; a="b"c']


@pytest.mark.parametrize("encode", FORMATS)
@pytest.mark.parametrize("other", UNREAD)
def test_invalid_options_of_a_content_type_are_ignored(encode: Encode, other: str) -> None:
    body, content_type = encode({"id": "1", "text": "é"})
    kind, semicolon, options = content_type.partition(";")
    for found in (content_type + other, kind + other, kind + other + semicolon + options):
        assert read(body, found) == Event(id=1, text="é"), found


@given(st.text(max_size=300), st.sampled_from(FORMATS))
def test_a_charset_is_found_among_invalid_options(other: str, encode: Encode) -> None:
    body, content_type = encode({"id": "1"})
    kind = content_type.partition(";")[0]
    if not re.search("charset|boundary", other, re.IGNORECASE):
        assert outcome(body, f"{kind};{other}") == outcome(body, kind)
    assert read(b"text=%E9", f"{FORM}; foo; charset = iso-8859-1").text == "é"
    assert read(b"text=%E9", f'{FORM} ; a"; charset= "iso-8859-1" ; b').text == "é"


def file_part(name: str, kind: str, content: str = "file") -> str:
    return (
        f'--x\r\nContent-Disposition: form-data; name="{name}"; {kind}\r\n'
        f"Content-Type: text/plain; charset; \r\n\r\n{content}\r\n"
    )


FILES = [
    "filename=a",
    'filename=""',
    'filename="a.txt"',
    "filename*=UTF-8''%e2%82%ac",
    "filename*0=a",
]


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_not_a_field(file: str) -> None:
    text = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\n'
    for parts in ([text, file_part("text", file)], [file_part("text", file), text]):
        event = read("".join([*parts, "--x--"]).encode(), "multipart/form-data; boundary=x")
        assert event == Event(text="a")
        assert fields_of(event) == {"text": "a"}
    with pytest.raises(CallbackError, match="none of the fields"):
        read((file_part("text", file) + "--x--").encode(), "multipart/form-data")


@pytest.mark.parametrize("content_type", [FORM, "multipart/form-data", "application/json", None])
def test_a_file_in_a_parsed_form_is_not_a_field(content_type: str | None) -> None:
    file = object()
    for form in ({"text": file}, {"new": "1", "text": file}, Several(text=[file]), {"id": [file]}):
        with pytest.raises(CallbackError, match="none of the fields"):
            read(form, None if isinstance(form.get("id"), list) else content_type)
    for keep in (Several, Pairs):
        event = read(keep({"text": ["a", file], "id": ["1"]}), content_type)
        assert fields_of(event) == {"text": "a", "id": "1"}
    assert fields_of(read({"text": "a", "id": file}, content_type)) == {"text": "a"}


def test_the_maximum_number_of_fields_is_read() -> None:
    fields = {"id": "1", **{f"x{number}": "" for number in range(MAX_FIELDS - 1)}}
    for encode in FORMATS:
        assert len(fields_of(read(*encode(fields)))) == MAX_FIELDS


@pytest.mark.parametrize("body", ["id=1", None, 5, object(), ("id", 1)])
@pytest.mark.parametrize("content_type", [FORM, None])
def test_a_body_of_another_type_raises_a_type_error(body: Any, content_type: str | None) -> None:
    with pytest.raises(TypeError, match=r"body must be bytes, not .*: pass it as it arrived"):
        read(body, content_type)


def test_a_str_body_raises_with_any_content_type() -> None:
    with pytest.raises(TypeError, match="body must be bytes, not str"):
        read("{}", "application/json")
    with pytest.raises(TypeError, match="content_type must be a string, not bytes"):
        parse("anEvent", Event, b"id=1", FORM.encode())


@pytest.mark.parametrize("encode", FORMATS)
@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_bytearray_and_memoryview_are_read(encode: Encode, kind: Callable[[bytes], Any]) -> None:
    body, content_type = encode({"id": "1", "text": "é"})
    assert read(kind(body), content_type) == Event(id=1, text="é")
    assert read(kind(b"__" + body)[2:], content_type) == Event(id=1, text="é")


PREAMBLES = st.sampled_from(["", "\r\n", "preamble\r\n", "a--b\r\n-c\r\n--\r\n", "\n--a\r\n"])


@given(st.dictionaries(st.sampled_from(["id", "new"]), TEXT), PREAMBLES)
def test_a_missing_boundary_is_found_in_the_body(fields: dict[str, str], before: str) -> None:
    body, content_type = multipart({"text": "a", **fields})
    lost = content_type.partition(";")[0]
    assert lost == "multipart/form-data"
    found = read(before.encode() + body, lost)
    assert (found, fields_of(found)) == (read(body, content_type), {"text": "a", **fields})


class Several(dict[str, list[Any]]):
    """A form of Django or Flask. They differ in which of several values an index returns."""

    def getlist(self, name: str) -> list[Any]:
        return super().__getitem__(name)

    def __getitem__(self, name: str) -> Any:
        return self.getlist(name)[0]


class Pairs(Mapping[str, Any]):
    """A form of aiohttp or Pyramid: iteration can repeat a name."""

    def __init__(self, values: dict[str, list[Any]]) -> None:
        self.pairs = [(name, value) for name, found in values.items() for value in found]
        self.asked = 0

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def __getitem__(self, name: str) -> Any:
        return self.getall(name)[0]

    def getall(self, name: str) -> list[Any]:
        self.asked += 1
        return [value for key, value in self.pairs if key == name]


def in_bytes(values: dict[str, list[str]]) -> dict[bytes, list[bytes]]:
    return {name.encode(): [value.encode() for value in found] for name, found in values.items()}


READ: list[Callable[[dict[str, list[str]]], Any]] = [Several, Pairs, dict, in_bytes]
VALUES = st.dictionaries(
    st.sampled_from(["id", "price", "letter", "isFinal", "text", "new"]) | TEXT,
    st.lists(TEXT | st.sampled_from(["1", "0.10", "true", "null", "NaN", ""]), min_size=1),
    min_size=1,
)


@given(VALUES)
def test_a_parsed_form_gives_the_same_event_as_its_bytes(values: dict[str, list[str]]) -> None:
    expected = outcome(urlencode(values, doseq=True).encode(), FORM)
    for keep in READ:
        for content_type in (None, FORM, "multipart/form-data"):
            assert outcome(keep(values), content_type) == expected, keep


def test_a_parsed_form_can_hold_files_and_empty_lists() -> None:
    form = Several(id=["1"], text=[object()], isFinal=[])  # a file; an empty list
    assert read(form, None) == Event(id=1)
    assert read({"id": "1", "text": ["a", "b"]}, FORM) == Event(id=1, text="b")
    assert read({"text": "\ud800"}, None).text == "\ufffd"


def test_a_parsed_form_has_the_same_limits_as_its_bytes() -> None:
    most = {"id": ["1"], **{f"x{number}": [""] for number in range(MAX_FIELDS - 1)}}
    for keep in READ:
        assert len(fields_of(read(keep(most), None))) == MAX_FIELDS
        for more in ({"y": [""]}, {"id": ["1", "2"]}):
            with pytest.raises(CallbackError, match="more than 200 fields"):
                read(keep({**most, **more}), None)
    with pytest.raises(CallbackError, match="larger than 1,000,000 bytes"):
        read(Several(id=["1"], text=["x" * MAX_BYTES]), None)
    with pytest.raises(CallbackError, match="larger than 1,000,000 bytes"):
        read({"id": 1, "text": "x" * MAX_BYTES}, None)


def test_many_values_of_one_field_are_looked_up_once() -> None:
    form = Pairs({"id": ["1"] * 100_000})
    with pytest.raises(CallbackError, match="more than 200 fields"):
        read(form, None)
    assert form.asked == 1


@pytest.mark.parametrize("form", [{}, Several(), Pairs({})])
def test_a_form_without_fields_raises_with_possible_reasons(form: Any) -> None:
    with pytest.raises(CallbackError, match="no fields: check that it is a form"):
        read(form, None)
    with pytest.raises(CallbackError, match=r"anEvent: .* no"):
        read(form, "application/json")


OBJECTS = st.dictionaries(
    st.sampled_from(["id", "price", "sentAt", "letter", "isFinal", "text", "new"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(width=16) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    ),
    min_size=1,
)


@given(OBJECTS)
def test_parsed_json_gives_the_same_event_as_its_bytes(values: dict[str, Any]) -> None:
    body = json.dumps(values).encode()
    assert outcome(json.loads(body), "application/json") == outcome(body, "application/json")


@pytest.mark.parametrize("value", [[], [{"id": 1}], None, True, 5, 0.5])
def test_parsed_json_that_is_not_an_object_raises(value: Any) -> None:
    with pytest.raises(CallbackError, match="it is not an object"):
        read(value, "application/json")
    with pytest.raises(CallbackError, match="it is not an object"):
        read([], None)


def test_parsed_json_with_unusual_values() -> None:
    circle: dict[str, Any] = {"id": 1}
    circle["text"] = circle
    with pytest.raises(CallbackError, match="nested too deeply"):
        read(circle, None)
    assert read({"id": 1, "price": Decimal("0.10")}, None).price == Decimal("0.10")
    assert read({"id": 1, 5: 6, ("a", "b"): 7, "text": b"caf\xc3\xa9"}, None).text == "café"


@pytest.mark.parametrize("other", [None, Event(id=1), {}, "text"])
def test_fields_of_other_objects_raises(other: object) -> None:
    with pytest.raises(ValueError, match="fields_of takes an event that was parsed"):
        fields_of(other)


SECRET = "the quick brown fox 4711"
TYPES = st.sampled_from(["multipart/form-data", FORM, "application/json", "text/plain", ""])
OPTIONS = st.sampled_from(["", "; boundary=x", "; charset=latin1", ";", '; a="', "; charset=\x00"])
PIECES = st.sampled_from(
    [
        *(b"--x", b"--x--", b"\r\n", b"\n", b"\r\n\r\n", b"Content-Disposition: form-data; "),
        *(
            b'name="id"',
            b"name=text",
            b";",
            b":",
            b'"',
            b"\\",
            b"Content-Type: text/plain",
            b"\xff",
        ),
        *(b"id=", b"&", b"%", b"%E9", b"+", b"=", b"{", b"}", b'{"id": ', b"1e999", b"null", b"["),
        *(b"Content-Transfer-Encoding: base64", SECRET.encode(), PART, b"\x00", b"9" * 40),
    ]
)
BODIES = st.binary() | st.lists(PIECES, max_size=30).map(b"".join)


def _try(body: bytes, content_type: str | None) -> None:
    try:
        event = read(body, content_type)
    except CallbackError as error:
        assert SECRET not in str(error)
    else:
        assert isinstance(event, Event)
        assert fields_of(event).keys() & {"id", "price", "sentAt", "letter", "isFinal", "text"}


@given(BODIES, st.none() | st.text() | st.builds(str.__add__, TYPES, OPTIONS))
def test_any_body_gives_an_event_or_a_callback_error(body: bytes, content_type: str | None) -> None:
    _try(body, content_type)


@given(
    st.sampled_from(FORMATS),
    TEXT,
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), st.binary(max_size=3)), max_size=5),
)
def test_a_damaged_body_gives_an_event_or_a_callback_error(
    encode: Encode, text: str, damages: list[tuple[float, int, bytes]]
) -> None:
    body, content_type = encode({"id": "1", "text": SECRET, "new": text})
    for place, gone, added in damages:
        at = int(len(body) * place)
        body = body[:at] + added + body[at + gone :]
    _try(body, content_type)
