"""Run the examples in pages and docstrings."""

from __future__ import annotations

import ast
import asyncio
import builtins
import dis
import inspect
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from types import CodeType
from typing import Any, cast
from wsgiref.util import setup_testing_defaults

import pytest
from django.conf import settings
from django.test import RequestFactory
from fastapi.testclient import TestClient

import textmagic_client
from expected import AnyOperation
from expected._all import OPERATIONS
from tests.docs.doc_examples import GENERATED, PAGES, Example, in_docstrings, in_page
from tests.support import ROOT
from textmagic_client import AsyncHttpxTransport, HttpxTransport
from textmagic_client.testing import FakeTextMagic
from textmagic_client.testing.faults import Reply
from textmagic_client.testing.server import Server


class Names:
    """A mock of a client. Its attributes know their path: `sessions.list`."""

    def __init__(self, path: str = "") -> None:
        self.path = path

    def __getattr__(self, name: str) -> Any:
        return Names(f"{self.path}.{name}".removeprefix("."))


def call_of(operation: AnyOperation) -> str:
    """Return the heading of an operation: the call without its arguments."""
    path: str = vars(operation.of(cast(Any, Names())))["path"]
    return path


BY_CALL = {call_of(operation): operation for operation in OPERATIONS}
TRANSPORTS = {"TextMagic": HttpxTransport, "AsyncTextMagic": AsyncHttpxTransport}


@cache
def examples() -> list[Example]:
    found: list[Example] = []
    for page in PAGES:
        found += in_page(page.read_text(encoding="utf-8"), page.relative_to(ROOT).as_posix())
    for module in sorted((GENERATED / "textmagic_client").rglob("*.py")):
        place = module.relative_to(ROOT).as_posix()
        found += in_docstrings(module.read_text(encoding="utf-8"), place)
    return found


class Service:
    """The server for the examples: the fake on loopback, with the documents they need."""

    def __init__(self) -> None:
        self._server = Server(self._receive)
        self.start("")

    def __enter__(self) -> Service:
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__()

    def _receive(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Reply:
        return self.fake.receive(method, target, headers, body)

    def start(self, title: str) -> None:
        """Prepare a new fake for an example below this heading."""
        self.fake = FakeTextMagic()
        self._operation: AnyOperation | None = BY_CALL.get(title)

    def _fill(self) -> None:
        if self._operation is not None:
            for collection, document in self._operation.seeds:
                self._put(collection, document)
            return
        self._put("sessions", {"id": 4991, "text": "Hi"})
        self._put("sessions/4991/messages", {"id": 49910, "text": "Hi"})

    def _put(self, collection: str, document: dict[str, Any]) -> None:
        with suppress(ValueError):  # already added: an example has two clients
            self.fake.add(collection, **document)

    def client(self, kind: str) -> Any:
        """Return a replacement for a class of clients. It adds the documents first."""

        def made(*args: Any, **options: Any) -> Any:
            self._fill()
            if not {"transport", "http_client"} & options.keys():
                options["transport"] = TRANSPORTS[kind](
                    verify=False
                )  # faster: loads no certificates
            return CLIENTS[kind](*args, **{"base_url": self._server.url, **options})

        return made


CLIENTS = {kind: getattr(textmagic_client, kind) for kind in TRANSPORTS}


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with Service() as service:
        yield service


@pytest.fixture
def run(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that runs an example and returns its global variables."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEXTMAGIC_USERNAME", "me")
    monkeypatch.setenv("TEXTMAGIC_API_KEY", "k")
    for kind in CLIENTS:
        monkeypatch.setattr(textmagic_client, kind, service.client(kind))

    def run(example: Example) -> dict[str, Any]:
        compiled = compile(
            example.code, example.place, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        )
        for name in re.findall(r'"(path/to/[a-z0-9_.]+)"', example.code):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(b"x")
        service.start(example.title)
        public = vars(textmagic_client)["_MODULES"] if not example.is_complete else ()
        names: dict[str, Any] = {name: getattr(textmagic_client, name) for name in public}
        names["__name__"] = "example"
        pending = eval(compiled, names)
        if inspect.iscoroutine(pending):
            asyncio.run(pending)
        assert unknown_names(compiled, names) == set()
        return names

    return run


def unknown_names(code: CodeType, names: Mapping[str, Any]) -> set[str]:
    """Return undefined names, also those in functions and branches that did not run."""
    read, made = set[str](), {*names, *vars(builtins)}
    pending = [code]
    while pending:
        each = pending.pop()
        pending += [constant for constant in each.co_consts if isinstance(constant, CodeType)]
        for step in dis.get_instructions(each):
            if step.opname in ("LOAD_NAME", "LOAD_GLOBAL"):
                read.add(step.argval)
            elif step.opname in ("STORE_NAME", "STORE_GLOBAL"):
                made.add(step.argval)
    return read - made


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.place)
def test_examples_run(example: Example, service: Service, run: Any) -> None:
    names = run(example)
    for test in [value for name, value in names.items() if name.startswith("test_")]:
        test(FakeTextMagic())
    if "PARSERS" in names:
        send_callbacks(names)
    if example.place.startswith("generated/docs/frameworks.md"):
        use_framework(example.title, names)
    calls = service.fake.calls
    if example.title in BY_CALL:
        called = BY_CALL[example.title].id
        assert [call.operation for call in calls] == [called] * 2, "in sync and async"
        sent = [(call.path, call.query, call.body) for call in calls]
        assert sent[0] == sent[1]
    elsewhere = ("fake", "parse_", "transport=Canned()")
    assert calls or any(word in example.code for word in elsewhere)


def test_every_operation_has_an_example() -> None:
    shown = Counter(example.title for example in examples() if example.title in BY_CALL)
    assert shown == dict.fromkeys(BY_CALL, 1)


def test_every_operation_has_its_id_and_path_below_its_heading() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    found = re.findall(r"^## `(\w+\.\w+)`\n\nOperation `(\w+)`: `([A-Z]+) /", pages, re.MULTILINE)
    ids = {call: (operation.id, operation.method) for call, operation in BY_CALL.items()}
    assert {call: (name, method) for call, name, method in found} == ids
    assert len(found) == len(ids)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("tm.lists.get(1)", "NotFoundError"),
        ("tm.lists.get('715')", "TypeError"),
        ("tm.lists.get(nr=715)", "TypeError"),
        ("tm.lists.gets(715)", "AttributeError"),
        ("prnt(tm.lists.get(715))", "NameError"),
        ("lambda: prnt(tm.lists.get(715))", "AssertionError"),
    ],
)
def test_wrong_examples_fail(code: str, error: str, run: Any) -> None:
    start = "from textmagic_client import TextMagic\nwith TextMagic() as tm:\n    "
    run(Example("here", f"{start}tm.lists.get(715)", "lists.get"))
    with pytest.raises(Exception) as caught:
        run(Example("here", start + code, "lists.get"))
    assert type(caught.value).__name__ == error


def test_examples_in_docstrings_are_found() -> None:
    source = '''
"""Module.

```python
one()
```
"""
class Class:
    """Class. Use it like this::

        two(
            2)

    Or not.
    """
    def method(self):
        """Method.

        Args:
            no: Code. Default: no().

        Example:
            >>> three()
            3
            >>> for _ in ():
            ...     four()
        """
'''
    found = [(example.place, example.code) for example in in_docstrings(source, "m.py")]
    three = "three()\nfor _ in ():\n    four()"
    assert found == [
        ("m.py::3", "one()"),
        ("m.py:Class:1", "two(\n    2)"),
        ("m.py:method:6", three),
    ]


def use_framework(title: str, names: dict[str, Any]) -> None:
    """Send requests of a browser and callbacks to the application of an example."""
    seen: list[int] = []
    form, headers = "id=1&status=d", {"Content-Type": "application/x-www-form-urlencoded"}
    if title == "FastAPI":
        with TestClient(names["app"]) as browser:
            page = browser.get("/items").json()
            assert browser.get("/items/49910").json() == page["resources"][0]
            for body in (form, ""):
                sent = browser.post("/change-me/delivery", content=body, headers=headers)
                seen.append(sent.status_code)
    elif title == "Flask":
        flask = names["app"].test_client()
        page = flask.get("/items").json
        assert flask.get("/all-items").json == page["resources"]
        for body in (form, ""):
            sent = flask.post("/change-me/delivery", data=body, headers=headers)
            seen.append(sent.status_code)
    else:
        if not settings.configured:
            settings.configure()
        factory = RequestFactory()
        page = json.loads(names["items"](factory.get("/items")).content)
        every = json.loads(names["all_items"](factory.get("/")).content)
        assert every == page["resources"]
        for body in (form, ""):
            request = factory.post("/", body, headers["Content-Type"])
            seen.append(names["callback"](request).status_code)
    assert [item["id"] for item in page["resources"]] == [49910]
    assert seen == [200, 400]
    if "client" in names and title != "FastAPI":
        names["client"]().close()


def send_callbacks(names: dict[str, Any]) -> None:
    """Send valid and invalid callbacks, and unknown paths, to the application of an example."""
    taken: dict[str, Any] = names["PARSERS"]
    sent = [(path, b"id=1", 200) for path in taken] + [(path, b"", 400) for path in taken]
    assert sent
    is_asgi = inspect.iscoroutinefunction(names["app"])
    for path, body, status in [*sent, ("/x", b"id=1", 404)]:
        post = post_asgi if is_asgi else post_wsgi
        assert post(names["app"], path, body, "application/x-www-form-urlencoded") == status
    (path, *_) = taken
    large = b"id=1&text=" + b"a" * 1_000_000
    if is_asgi:
        assert post_asgi(names["app"], path, large, "application/x-www-form-urlencoded") == 400
        assert post_asgi(names["app"], path, b"id=1", "", is_cut_off=True) is None
    else:
        for body, size in ((b"id=1", 5), (b"id=1", -1), (large, len(large))):
            form = "application/x-www-form-urlencoded"
            assert post_wsgi(names["app"], path, body, form, size) == 400


ANSWER = b"Callback: cannot read the body as this event: it has none of the fields of this event"


def post_wsgi(app: Any, path: str, body: bytes, content_type: str, size: int | None = None) -> int:
    statuses: list[str] = []
    environ: dict[str, Any] = {"REQUEST_METHOD": "POST", "PATH_INFO": path}
    length = len(body) if size is None else size
    environ |= {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": str(length)}
    setup_testing_defaults(environ)
    environ["wsgi.input"] = BytesIO(body)

    def start_response(status: str, headers: list[tuple[str, str]]) -> None:
        statuses.append(status)

    answered = b"".join(app(environ, start_response))
    assert answered == b"" or (answered.endswith(ANSWER) and statuses == ["400 Bad Request"])
    assert bool(answered) == (body == b"")
    return int(statuses[0][:3])


def post_asgi(
    app: Any, path: str, body: bytes, content_type: str, *, is_cut_off: bool = False
) -> int | None:
    """Return the status of the response. Return None if there is no response."""
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": body[:1], "more_body": True},
        {"type": "http.request", "more_body": True},
        {"type": "http.disconnect"} if is_cut_off else {"type": "http.request", "body": body[1:]},
    ]
    answers: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0)

    async def send(message: dict[str, Any]) -> None:
        answers.append(message)

    headers = [(b"content-type", content_type.encode())]
    asyncio.run(app({"type": "http", "path": path, "headers": headers}, receive, send))
    if not answers:
        return None
    assert [answer["type"] for answer in answers] == ["http.response.start", "http.response.body"]
    status: int = answers[0]["status"]
    return status
