"""Files and objects are sent as the spec says, and the generated tests check this."""

from __future__ import annotations

from pathlib import Path

from tests.support import HEAD, codegen, write_spec
from tests.whole.test_new_api import run, run_generated_tests

SPEC = (
    HEAD
    + """\
  schemas:
    Recipients:
      description: Who gets it.
      type: object
      required: [ids]
      properties:
        ids: { type: array, items: { type: integer }, description: Their ids., example: [7] }
        sentAt: { type: string, format: date-time, example: "2015-06-19T09:48:24Z" }
        title: { type: [string, "null"], maxLength: 9, description: A title., example: Hi }
        home: { $ref: "#/components/schemas/Place" }
    Place:
      description: Where it is.
      type: object
      properties:
        kind: { $ref: "#/components/schemas/Kind" }
        price: { type: number, format: decimal, description: What it costs., example: 1.5 }
    Kind: { type: string, enum: [a, b], description: Which kind. }
paths:
  /pictures/{id}:
    post:
      operationId: uploadPicture
      x-python-name: pictures.upload
      tags: [Things]
      summary: Upload a picture.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
        - { name: column, in: query, required: true, schema: { type: string }, example: "0:a;1:b" }
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [image]
              properties:
                image: { type: string, format: binary, description: The picture. }
                second: { type: string, format: binary, description: Another. }
                title: { type: string, description: Its title., example: Ada }
                public: { type: integer, enum: [0, 1], description: Whether others see it. }
      responses:
        "204": { description: Stored. }
  /messages:
    post:
      operationId: sendMessage
      x-python-name: messages.send
      tags: [Things]
      summary: Send a message.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [recipients]
              properties:
                text: { type: string, minLength: 1, description: What it says., example: Hi }
                templateId: { type: integer, description: Or a template., example: 5 }
                recipients: { $ref: "#/components/schemas/Recipients" }
                others:
                  description: Who else gets it.
                  type: array
                  items: { $ref: "#/components/schemas/Recipients" }
              anyOf:
                - required: [text]
                - required: [templateId]
      responses:
        "204": { description: Sent. }
    delete:
      operationId: deleteMessages
      x-python-name: messages.delete
      tags: [Things]
      summary: Delete messages.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                ids: { type: string, x-comma-separated: { type: integer }, example: "1,2" }
                all: { type: boolean, description: Delete all., example: true }
              oneOf:
                - required: [ids]
                - required: [all]
                  properties: { all: { const: true } }
      responses:
        "204": { description: Gone. }
"""
)
CALLS = """\
import asyncio
import io
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from recording import Recorder  # type: ignore[import-untyped]
from textmagic_client import AsyncTextMagic, File, TextMagic
from textmagic_client.models import Place, Recipients
from textmagic_client.testing import FakeTextMagic, UploadedFile

CONTENT = bytes(range(256)) * 3
Path("ada.png").write_bytes(CONTENT)
recipients = Recipients(
    ids=[1, 2],
    sent_at=datetime(2015, 6, 19, tzinfo=UTC),
    title=None,
    home=Place(kind="a", price=Decimal("1.50")),
)
on_wire = {
    "ids": [1, 2],
    "sentAt": "2015-06-19T00:00:00+00:00",
    "title": None,
    "home": {"kind": "a", "price": "1.5"},
}


def check(requests: Any) -> None:
    upload, again, third, send = requests
    named = ("ada.png", "image/png", CONTENT)
    assert upload.body == again.body == {"image": named}
    assert upload.headers["content-type"] == "multipart/form-data"
    assert upload.query == [("column", "0:a")]
    assert third.body == {"image": ("é\\".csv", "text/csv", b"x"), "second": named, "public": "1"}
    assert json.loads(send.body) == {
        "text": "Hi", "recipients": on_wire, "others": [{"ids": []}, on_wire]
    }


ERRORS: list[Any] = [
    (TypeError, "recipients must be of the class Recipients, not dict", dict(recipients={})),
    (ValueError, "give at least one of text=, template_id=", dict(text=...)),
    (TypeError, "others[1] must be of the class Recipients, not None",
     dict(others=[recipients, None])),
    (TypeError, "others[1].ids[0] must be an int, not str",
     dict(others=[recipients, Recipients(ids=["x"])])),  # type: ignore[list-item]
    (ValueError, "recipients.title must have at most 9 characters, not 10",
     dict(recipients=Recipients(ids=[], title="x" * 10))),
    (ValueError, "recipients.home.kind must be one of 'a', 'b', not 'c'; "
     "to send a value that this client does not know, use Kind('c')",
     dict(recipients=Recipients(ids=[], home=Place(kind="c")))),  # type: ignore[arg-type]
    (ValueError, "text must not be empty", dict(text="")),
]
for kind, message, changes in ERRORS:
    arguments: Any = {"text": "Hi", "recipients": recipients, **changes}
    if arguments["text"] is ...:
        del arguments["text"]
    with TextMagic("me", "k", base_url="http://127.0.0.1:9", allow_http=True) as tm:
        try:
            tm.messages.send(**arguments)
            raise SystemExit(message)
        except kind as error:
            assert str(error) == message, error
try:
    Recipients(ids=iter([1]))  # type: ignore[arg-type]
    raise SystemExit("an iterator")
except TypeError as error:
    assert str(error) == "ids must be a list, not an iterator", error

with Recorder() as server:
    for _ in range(8):
        server.reply(204)
    with TextMagic("me", "k", base_url=server.url) as tm:
        tm.pictures.upload(7, column="0:a", image="ada.png")
        with open("ada.png", "rb") as file:
            tm.pictures.upload(7, column="0:a", image=file)
        tm.pictures.upload(
            7, column="", image=File(b"x", name='é".csv'), second=Path("ada.png"), public=True
        )
        tm.messages.send(text="Hi", recipients=recipients, others=[Recipients(ids=[]), recipients])
    check(server.requests)
    server.requests.clear()

    async def main() -> None:
        async with AsyncTextMagic("me", "k", base_url=server.url) as tm:
            await tm.pictures.upload(7, column="0:a", image="ada.png")
            with open("ada.png", "rb") as file:
                await tm.pictures.upload(7, column="0:a", image=file)
            await tm.pictures.upload(
                7, column="", image=File(b"x", name='é".csv'), second=Path("ada.png"), public=True
            )
            await tm.messages.send(
                text="Hi", recipients=recipients, others=[Recipients(ids=[]), recipients]
            )

    asyncio.run(main())
    check(server.requests)

    # The file is read only once, but a retry sends the same bytes.
    server.requests.clear()
    server.reply(429)
    server.reply(204)
    with TextMagic("me", "k", base_url=server.url) as tm:
        tm.pictures.upload(7, column="0:a", image=io.BytesIO(CONTENT))
    assert [r.body["image"][2] for r in server.requests] == [CONTENT, CONTENT]

fake = FakeTextMagic()
with fake.client() as tm:
    tm.pictures.upload(7, column="0:a", image="ada.png", title="Ada")
    tm.messages.send(text="Hi", recipients=recipients)
    tm.messages.delete(all=True)
assert fake.calls[0].body == {
    "image": UploadedFile("ada.png", "image/png", CONTENT), "title": "Ada"
}
assert fake.calls[1].body == {"text": "Hi", "recipients": on_wire}
assert (fake.calls[2].method, fake.calls[2].body) == ("DELETE", {"all": True})
print("called")
"""


def test_files_and_objects_need_no_python(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", SPEC)
    out = tmp_path / "out"

    assert codegen("generate", "--spec", root, "--output", out) == 0

    assert run(out, "-c", CALLS) == "called\n"
    assert " passed" in run_generated_tests(out)
    (tmp_path / "calls.py").write_text(CALLS)
    found = run(
        out, "-m", "mypy", "--strict", "--no-incremental", "../calls.py", "textmagic_client"
    )
    assert found.startswith("Success")
