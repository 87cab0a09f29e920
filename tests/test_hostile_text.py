"""Text that means harm, at every place where a spec can say something.

It is either refused with its place, or does nothing: what comes out compiles, can be imported and
called, carries on the wire exactly what the spec says, and runs and renders none of it.
"""

from __future__ import annotations

import ast
import asyncio
import copy
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final
from unittest import mock
from urllib.parse import quote, urlencode

import pytest

from generator.nodes import parse
from generator.problems import Problems
from generator.render import copied
from generator.shapes import EVENT_TYPES
from generator.stamp import Stamp
from tests.fuzz import PROBLEM, import_from
from tests.support import ROOT, codegen, problems_of, tree

FORM: Final = "application/x-www-form-urlencoded"
PRODUCT: Final = str(7919 * 7907)
"""What `{{ 7919*7907 }}` would be if a template were made of the spec's text."""

PAYLOADS: Final = (
    "",
    " ",
    '"',
    '""',
    '"""',
    'ends with "',
    "ends with \\",
    "\\",
    '\\"',
    '\\"""',
    '"""\n__import__("os").system("touch MARKER")\n"""',
    "'''\n__import__('os').system('touch MARKER')\n'''",
    '"); __import__("pathlib").Path("MARKER").touch() #',
    "{__import__('pathlib').Path('MARKER').touch()}",
    "'+str(__import__('pathlib').Path('MARKER').touch())+'",
    "\n\n    __import__('pathlib').Path('MARKER').touch()\n\n",
    "{x}",
    "{{ 7919*7907 }}",
    "{% raise %}",
    "{% endraw %}{{ 7919*7907 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "` <script>alert(1)</script>",
    "`<script>` `` ` <script>`",
    "[x](javascript:alert(1)) ![x](javascript:alert(1))",
    "a | b \\| c \\\\| d",
    "```\n# fence\n```",
    "1. item",
    "a\n===\n\n---\n\nb",
    "%s %(x)s %n",
    "$(touch MARKER) `touch MARKER` ; touch MARKER",
    "${MARKER} $MARKER ~ * ?",
    "\\N{DASH} \\x41 \\u0041 \\101 \\n",
    "# -*- coding: utf-7 -*-",
    "- [x, {y: z}]",
    "!!python/object/apply:os.system ['touch MARKER']",
    "1e5",
    "0o7",
    "~",
    "<<",
    "---\n...\n",
    "tab\tand\nnewline\n",
    "  spaces  around  ",
    "é😀Ⅷ ﬁ \u00a0 \u3000 \u0301",
    "long " * 60,
    '\\"' * 90,
    'a """ b ' * 20,
)
FORBIDDEN: Final = (
    *("\x00", "\x07", "\x0b", "\x0c", "\r", "a\r\nb", "\x1b[31m", "\x1c", "\x7f", "\x85", "\x9b"),
    *("\u00ad", "\u061c", "\u200b", "\u200e", "\u2028", "\u2029", "\u202e", "\u2060", "\u2066"),
    *("\ud800", "\udfff", "\ufeff", "\ufff9", "\uffff", "\U000e0041"),
)
"""Characters that no text may have: they end lines, hide something or reorder what is read."""

HEAD: Any = {
    "openapi": "3.1.0",
    "info": {"title": "Tiny", "version": "1", "summary": "S.", "description": "D."},
    "servers": [{"url": "https://api.example.com", "description": "Main."}],
    "security": [{"BasicAuth": list[str]()}],
    "tags": [],
    "paths": {},
    "webhooks": {},
    "components": {
        "securitySchemes": {"BasicAuth": {"type": "http", "scheme": "basic", "description": "B."}},
        "schemas": {},
    },
}


def key_for(text: str) -> str:
    """The text as a key: YAML wants those short, and a name must not be blank."""
    is_fine = re.fullmatch(".{1,200}", text) and text.strip() and text != "<<"
    return text if is_fine else "name " + " ".join(text[:200].split())


def add_api(document: Any, number: int, text: str) -> None:
    """Add an API with one operation, with the text at every place that takes any."""
    name = key_for(text)
    noted = {"x-note": text} if text.strip() else {}
    resource = number // 10
    tag = f"Api {resource}"
    if number % 10 == 0:
        about = {"description": "A.", "externalDocs": {"url": "x", "description": "E."}}
        document["tags"].append({"name": tag, **about})
    document["components"]["schemas"] |= {
        f"Event{number}": {
            "description": text,
            **noted,
            "type": "object",
            "properties": {
                "text": {"type": "string", "description": text, "example": text, **noted},
                "kind": {"$ref": f"#/components/schemas/Kind{number}", "description": text},
            },
        },
        f"Body{number}": {
            "description": text,
            **noted,
            "type": "object",
            "required": ["kind"],
            "properties": {
                name: {
                    "x-python-name": "value",
                    "description": text,
                    "type": "string",
                    "default": text,
                    "example": text,
                    **noted,
                },
                "kind": {"$ref": f"#/components/schemas/Kind{number}", **noted},
                "texts": {"type": "array", "items": {"type": "string"}, "example": [text, "x"]},
                "points": {
                    "type": "array",
                    "items": {"$ref": f"#/components/schemas/Point{number}"},
                },
            },
        },
        f"Point{number}": {
            "description": text,
            "type": "object",
            "required": [name],
            "properties": {
                name: {
                    "x-python-name": "value",
                    "description": text,
                    "type": "string",
                    "default": text,
                    "example": text,
                },
                "kind": {"$ref": f"#/components/schemas/Kind{number}", "description": text},
            },
        },
        f"Kind{number}": {
            "description": text,
            **noted,
            "type": "string",
            "enum": [text, "k"],
            "x-enum-varnames": ["HOSTILE", "TAME"],
            "x-enum-descriptions": [text, text],
            "example": text,
        },
        f"Thing{number}": {
            "description": text,
            **noted,
            "type": "object",
            "required": ["id", "kind"],
            "properties": {
                "id": {"type": "integer", "example": 7, "description": text},
                "text": {"type": ["string", "null"], "example": text, **noted},
                "kind": {"$ref": f"#/components/schemas/Kind{number}", "description": text},
                "map": {
                    "type": "object",
                    "additionalProperties": {"type": "string"},
                    "example": {name: text},
                },
                "list": {
                    "x-python-name": "entries",
                    "type": "array",
                    "items": {"type": "string"},
                    "example": [text],
                },
            },
        },
    }
    event = {"schema": {"$ref": f"#/components/schemas/Event{number}"}}
    document["webhooks"][f"{number} {name}"] = {
        "post": {
            "operationId": f"event{number}",
            "tags": [tag],
            "summary": text,
            "description": text,
            **noted,
            "security": [],
            "requestBody": {"description": text, "content": dict.fromkeys(EVENT_TYPES, event)},
            "responses": {"200": {"description": text}},
        }
    }
    document["paths"][f"/p{number}/{{id}}"] = {
        "post": {
            "operationId": f"make{number}",
            "x-python-name": f"r{resource}.make{number}",
            "tags": [tag],
            "summary": text,
            "description": text,
            **noted,
            "externalDocs": {"url": text, "description": text},
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "description": text,
                    "schema": {"type": "string", "description": text},
                    "example": text or "empty",
                    **noted,
                },
                {
                    "name": name,
                    "in": "query",
                    "x-python-name": "query",
                    "description": text,
                    "schema": {"type": "string", "default": text, "description": text},
                    "example": text,
                },
                {
                    "name": "X-Header",
                    "in": "header",
                    "description": text,
                    "schema": {"type": "string", "default": text},
                    "example": "h",
                },
            ],
            "requestBody": {
                "description": text,
                "required": True,
                "content": {
                    "application/json": {"schema": {"$ref": f"#/components/schemas/Body{number}"}}
                },
            },
            "responses": {
                "200": {
                    "description": text,
                    "content": {
                        "application/json": {
                            "schema": {"$ref": f"#/components/schemas/Thing{number}"},
                        }
                    },
                },
                "404": {"description": text},
            },
        }
    }

    add_upload(document, number, text)


def add_upload(document: Any, number: int, text: str) -> None:
    """Add an operation with a form to an API."""
    name = key_for(text)
    document["paths"][f"/u{number}"] = {
        "post": {
            "operationId": f"upload{number}",
            "x-python-name": f"r{number // 10}.upload{number}",
            "tags": [f"Api {number // 10}"],
            "summary": text,
            "requestBody": {
                "content": {
                    "multipart/form-data": {
                        "schema": {
                            "type": "object",
                            "required": [name],
                            "properties": {
                                name: {
                                    "x-python-name": "file",
                                    "description": text,
                                    "type": "string",
                                    "format": "binary",
                                },
                                f"2 {name}": {
                                    "x-python-name": "value",
                                    "description": text,
                                    "type": "string",
                                    "example": text,
                                },
                            },
                        }
                    }
                }
            },
            "responses": {"204": {"description": text}},
        }
    }


def document_with(*texts: str) -> Any:
    document = copy.deepcopy(HEAD)
    for number, text in enumerate(texts):
        add_api(document, number, text)
    return document


@pytest.fixture
def marker(tmp_path: Path) -> Iterator[Path]:
    """A file that must never come into being."""
    path = tmp_path / "marker"
    yield path
    assert not path.exists()
    assert not (ROOT / "MARKER").exists()


@pytest.fixture(autouse=True)
def no_stamp() -> Iterator[None]:
    """What was generated before does not count."""
    with mock.patch.multiple(Stamp, is_current=mock.Mock(return_value=False), save=mock.Mock()):
        yield


def save(folder: Path, document: Any) -> Path:
    """Write a document as JSON, which is YAML, with escapes for what cannot stand in a file."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    escaped = re.sub(
        "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]",
        lambda found: f"\\u{ord(found[0]):04x}",
        text,
    )
    escaped = re.sub("[\U000e0000-\U000e0fff]", lambda found: f"\\U{ord(found[0]):08x}", escaped)
    folder.mkdir(parents=True, exist_ok=True)
    root = folder / "openapi.yaml"
    root.write_text(escaped, encoding="utf-8")
    return root


def generate(folder: Path, document: Any, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The problems of a document; if there are none, its output is below the folder."""
    root = save(folder / "spec", document)
    status = codegen("generate", "--spec", root, "--output", folder / "out")
    problems = capsys.readouterr().err.splitlines()
    assert status == (2 if problems else 0)
    for problem in problems:
        assert PROBLEM.fullmatch(problem)
        assert problem.isprintable()
    assert (folder / "out").exists() != bool(problems)
    return problems


def check_harmless(output: Path) -> None:
    """Read all that was generated, and find the text nowhere but where it is text."""
    for name, data in tree(output).items():
        text = data.decode()
        if name == "manifest.json":
            continue
        assert PRODUCT not in text, name
        if name.endswith(".py"):
            _check_code(name, text)
        elif name.endswith(".md") and name not in copied():  # nothing of a spec is in those
            _check_page(name, text)
    problems = Problems()
    bundle = (output / "openapi.yaml").read_bytes()
    again = parse(bundle, "openapi.yaml", problems).plain()
    assert not list(problems)
    assert again == json.loads((output.parent / "spec" / "openapi.yaml").read_text())


@cache
def _check_code(name: str, text: str) -> None:
    compile(text, name, "exec")
    for node in ast.walk(ast.parse(text)):
        word = getattr(node, "id", getattr(node, "attr", ""))
        assert word not in ("__import__", "touch", "system", "pathlib"), name


def _check_page(name: str, text: str) -> None:
    """What Markdown takes for code shows as it is; nothing else may be HTML or a link."""
    text = re.sub(r"(?ms)^```python$.*?^```$", "", text)
    assert not re.search(r"(?m)^ {0,3}(```|~~~)[^`]*$", text), name
    for line in text.splitlines():
        plain = re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", line)
        plain = re.sub(r"<https://[^\s<>]+>", "", plain)
        plain = re.sub(r"\\[!-/:-@\[-`{-~]", "", plain)
        assert "<" not in plain, (name, line)
        assert not re.search(r"\]\((?!#|[a-z0-9-]+\.md[#)]|docs/index\.md\))", plain), (name, line)
    for table in re.findall(r"(?m)(?:^\|.*\n)+", text):
        cells = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(cells) == 1, (name, table)


def test_any_text_does_no_harm(
    tmp_path: Path, marker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [text.replace("MARKER", str(marker)) for text in PAYLOADS]
    problems = generate(tmp_path, document_with(*texts), capsys)
    assert not problems, "\n".join(problems)
    check_harmless(tmp_path / "out")
    exercise_in_new_process((tmp_path / "out", list(enumerate(texts))))
    _run_generated_tests(tmp_path / "out")


def _run_generated_tests(output: Path) -> None:
    """The tests that stand beside the client know from the spec what has to travel."""
    chosen = "everything or every_operation or forbidden or callbacks"
    folders = ["tests/sync", "tests/testing", "tests/test_callbacks.py"]
    arguments = ["-q", "-p", "no:cacheprovider", "-k", chosen, *folders]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=output,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]


def exercise_in_new_process(*tasks: tuple[Path, list[tuple[int, str]]]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.test_hostile_text"],
        cwd=ROOT,
        input=json.dumps([(str(output), calls) for output, calls in tasks]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def exercise(output: Path, calls: list[tuple[int, str]]) -> None:
    """Import all modules of a package and make calls in each flavor. Runs in a fresh process."""
    with import_from(output):
        sys.path.insert(0, str(output / "tests"))
        sys.modules.pop("recording", None)
        recording = __import__("recording")
        client = __import__("textmagic_client")
        with recording.Recorder() as server:
            asyncio.run(_call_all(server, client, calls))
        sys.path.remove(str(output / "tests"))


async def _call_all(server: Any, package: Any, calls: list[tuple[int, str]]) -> None:
    settings: Any = {"username": "me", "api_key": "secret-key", "base_url": server.url}
    sync, aio = package.TextMagic(**settings), package.AsyncTextMagic(**settings)
    for number, text in calls:
        wire_name = key_for(text)
        answer = {"id": 7, "text": text, "kind": text, "map": {wire_name: text}, "list": [text]}
        arguments: Any = {"query": text, "value": text, "kind": text, "texts": [text]}
        for client in (sync, aio):
            server.reply(200, answer)
            server.reply(200, answer)
            point = getattr(package.models, f"Point{number}")(value=text, kind=text)
            arguments["points"] = [point]
            method = getattr(getattr(client, f"r{number // 10}"), f"make{number}")
            least = method("x", kind=text)
            if client is aio:
                await least
            request = server.requests.pop()
            assert request.query == [(wire_name, text)]  # the default
            assert json.loads(request.body) == {"kind": text}
            result = method(text or "x", **arguments)
            if client is aio:
                result = await result
            assert (result.text, result.kind, result.map) == (text, text, {wire_name: text})
            assert result.kind.name == "HOSTILE"
            request = server.requests.pop()
            assert request.query == [(wire_name, text)]
            assert json.loads(request.body) == {
                wire_name: text,
                "kind": text,
                "texts": [text],
                "points": [{wire_name: text, "kind": text}],
            }
            server.reply(204)
            upload = getattr(getattr(client, f"r{number // 10}"), f"upload{number}")
            result = upload(file=package.File(b"x", name=wire_name), value=text)
            if client is aio:
                await result
            form = server.requests.pop().body
            assert (form[wire_name][::2], form[f"2 {wire_name}"]) == ((wire_name, b"x"), text)
        parse = getattr(package.callbacks, f"parse_event{number}")
        event = parse(urlencode({"text": text, "kind": text}).encode(), FORM)
        assert (event.text, event.kind.name) == (text, "HOSTILE")
    sync.close()
    await aio.close()


SINGLES: Final[tuple[tuple[str | int, ...], ...]] = (
    *(("info", key) for key in ("title", "version", "summary", "description")),
    ("servers", 0, "description"),
    ("components", "securitySchemes", "BasicAuth", "description"),
    *(("tags", 0, *keys) for keys in (("description",), ("externalDocs", "url"))),
    ("tags", 0, "externalDocs", "description"),
)


def put(document: Any, place: tuple[str | int, ...], value: Any) -> Any:
    """The document with a value at a place."""
    holder = document
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return document


def test_text_about_the_whole_document_does_no_harm(
    tmp_path: Path, marker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = document_with("x")
    for text in PAYLOADS:
        for place in SINGLES:
            put(document, place, text.replace("MARKER", str(marker)))
        _rename_tag(document, f"{text[:60]} 7")
        assert generate(tmp_path, document, capsys) == []
        check_harmless(tmp_path / "out")
        shutil.rmtree(tmp_path / "out")


_ESCAPE: Final = re.compile(r"\\(u00[01789a]|u061|u20|ufe|uff|U000|r|f|b)")


def test_every_place_refuses_what_no_text_may_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in FORBIDDEN:
        document = document_with(f"a{text}")
        for place in SINGLES:
            put(document, place, text)
        dumped = (save(tmp_path / "spec", document)).read_text()
        problems = generate(tmp_path, document, capsys)
        if "\ud800" <= text <= "\udfff":  # not even an escape is accepted
            assert len(problems) == 1
            continue
        lines = {
            number for number, line in enumerate(dumped.splitlines(), 1) if _ESCAPE.search(line)
        }
        assert {int(problem.split(":")[1]) for problem in problems} >= lines
        assert len(lines) > 30


def _rename(*place: str | int) -> Callable[[Any, str], None]:
    """Puts the text in the place of a key."""

    def change(document: Any, text: str) -> None:
        holder = document
        for key in place[:-1]:
            holder = holder[key]
        entries = [(text if key == place[-1] else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(entries)

    return change


def _put(*place: str | int) -> Callable[[Any, str], None]:
    def change(document: Any, text: str) -> None:
        put(document, place, text)

    return change


_CALL: Final = ("paths", "/p0/{id}", "post")
_WEBHOOK: Final = ("webhooks", "0 x", "post")
_SCHEMAS: Final = ("components", "schemas")
_FORM: Final = (
    *("paths", "/u0", "post", "requestBody"),
    *("content", "multipart/form-data", "schema"),
)


def _rename_header(document: Any, text: str) -> None:
    put(document, (*_CALL, "parameters", 2, "name"), text)
    put(document, (*_CALL, "parameters", 2, "x-python-name"), "header")


def _rename_tag(document: Any, text: str) -> None:
    put(document, ("tags", 0, "name"), text)
    for path in ("/p0/{id}", "/u0"):
        put(document, ("paths", path, "post", "tags"), [text])
    put(document, (*_WEBHOOK, "tags"), [text])


def _rename_field(document: Any, text: str) -> None:
    put(document, (*_SCHEMAS, "Thing0", "properties", "text", "x-python-name"), "text")
    _rename(*_SCHEMAS, "Thing0", "properties", "text")(document, text)


def _rename_schema(document: Any, text: str) -> None:
    put(document, (*_SCHEMAS, "Thing0", "x-python-name"), "Thing")
    _rename(*_SCHEMAS, "Thing0")(document, text)
    pointer = text.replace("~", "~0").replace("/", "~1")
    content = (*_CALL, "responses", "200", "content", "application/json")
    put(document, (*content, "schema", "$ref"), f"#/components/schemas/{pointer}")


def _rename_placeholder(document: Any, text: str) -> None:
    _rename("paths", "/p0/{id}")(document, f"/p0/{{{text}}}")
    operation = document["paths"][f"/p0/{{{text}}}"]["post"]
    operation["parameters"][0] |= {"name": text, "x-python-name": "id"}


def _rename_scheme(document: Any, text: str) -> None:
    _rename("components", "securitySchemes", "BasicAuth")(document, text)
    document["security"] = [{text: []}]


def _paginate(role: str) -> Callable[[Any, str], None]:
    """Puts the text in the place of one of the names of pagination."""

    def change(document: Any, text: str) -> None:
        names = {"page": "page", "limit": "limit", "pageCount": "pageCount", "items": "items"}
        names[role] = text
        document["x-pagination"] = names
        operation: Any = document["paths"]["/p0/{id}"].pop("post")
        document["paths"]["/p0/{id}"]["get"] = operation
        del operation["requestBody"]
        for key in ("Body0", "Kind0", "Point0"):
            del document["components"]["schemas"][key]
        operation["x-paginated"] = True
        operation["parameters"][1:] = [
            {
                "name": names[key],
                "x-python-name": key,
                "in": "query",
                "schema": {"type": "integer", "default": 1},
            }
            for key in ("page", "limit")
        ]
        whole: Any = {"type": "integer"}
        document["components"]["schemas"]["Thing0"] = {
            "type": "object",
            "properties": {
                **{names[key]: whole for key in ("page", "limit", "pageCount")},
                names["items"]: {"type": "array", "items": {"type": "string"}},
            },
        }

    return change


STRICT: Final[dict[str, Callable[[Any, str], None]]] = {
    "version of OpenAPI": _put("openapi"),
    "address of a server": _put("servers", 0, "url"),
    "end of an address": lambda document, text: put(
        document, ("servers", 0, "url"), f"https://api.example.com{text}"
    ),
    "key of the document": _rename("tags"),
    "key of info": _rename("info", "summary"),
    "tag": _rename_tag,
    "tag of an operation": _put(*_CALL, "tags", 0),
    "path": _rename("paths", "/p0/{id}"),
    "end of a path": lambda document, text: _rename("paths", "/p0/{id}")(
        document, f"/p0/{{id}}/{text}"
    ),
    "placeholder": _rename_placeholder,
    "method": _rename("paths", "/p0/{id}", "post"),
    "operationId": _put(*_CALL, "operationId"),
    "operationId of a webhook": _put(*_WEBHOOK, "operationId"),
    "tag of a webhook": _put(*_WEBHOOK, "tags", 0),
    "content type of a webhook": _rename(*_WEBHOOK, "requestBody", "content", "application/json"),
    "call": _put(*_CALL, "x-python-name"),
    "method of a call": lambda document, text: put(
        document, (*_CALL, "x-python-name"), f"things.{text}"
    ),
    "resource of a call": lambda document, text: put(
        document, (*_CALL, "x-python-name"), f"{text}.make"
    ),
    "Python name of a parameter": _put(*_CALL, "parameters", 1, "x-python-name"),
    "name of a parameter": lambda document, text: put(
        document,
        (*_CALL, "parameters", 1),
        {"name": text, "in": "query", "schema": {"type": "string"}},
    ),
    "place of a parameter": _put(*_CALL, "parameters", 1, "in"),
    "header": _rename_header,
    "example of a header": _put(*_CALL, "parameters", 2, "example"),
    "example of a path": _put(*_CALL, "parameters", 0, "example"),
    "status": _rename(*_CALL, "responses", "404"),
    "media type": _rename(*_CALL, "responses", "200", "content", "application/json"),
    "reference": _put(*_CALL, "requestBody", "content", "application/json", "schema", "$ref"),
    "schema": _rename_schema,
    "schema without a name": _rename(*_SCHEMAS, "Thing0"),
    "class": _put(*_SCHEMAS, "Thing0", "x-python-name"),
    "field": _rename_field,
    "Python name of a field": _put(*_SCHEMAS, "Thing0", "properties", "id", "x-python-name"),
    "required field": _put(*_SCHEMAS, "Thing0", "required", 0),
    "field of a body": _rename(*_SCHEMAS, "Body0", "properties", "texts"),
    "type": _put(*_SCHEMAS, "Thing0", "properties", "id", "type"),
    "format": _put(*_SCHEMAS, "Thing0", "properties", "text", "format"),
    "pattern": _put(*_SCHEMAS, "Thing0", "properties", "text", "pattern"),
    "field of an object": _rename(*_SCHEMAS, "Point0", "properties", "kind"),
    "required field of an object": _put(*_SCHEMAS, "Point0", "required", 0),
    "part of a form": _rename(*_FORM, "properties", "name x"),
    "format of a file": _put(*_FORM, "properties", "name x", "format"),
    "value of an enum": _put(*_SCHEMAS, "Kind0", "enum", 0),
    "member of an enum": _put(*_SCHEMAS, "Kind0", "x-enum-varnames", 0),
    "example of an integer": _put(*_SCHEMAS, "Thing0", "properties", "id", "example"),
    "example of a decimal": lambda document, text: put(
        document,
        (*_SCHEMAS, "Thing0", "properties", "text"),
        {"type": "string", "format": "decimal", "example": text},
    ),
    "example of a moment": lambda document, text: put(
        document,
        (*_SCHEMAS, "Thing0", "properties", "text"),
        {"type": "string", "format": "date-time", "example": text},
    ),
    "example of a list": lambda document, text: put(
        document,
        (*_SCHEMAS, "Body0", "properties", "texts"),
        {"type": "string", "x-comma-separated": {"type": "integer"}, "example": text},
    ),
    "example of a model": _put(*_SCHEMAS, "Thing0", "example"),
    "security scheme": _rename_scheme,
    "security requirement": _put("security", 0),
    "scheme": _put("components", "securitySchemes", "BasicAuth", "scheme"),
    **{
        f"pagination, {role}": _paginate(role)
        for role in ("page", "limit", "pageCount", "items", "lastId", "nextLastId", "id")
    },
}


def test_names_are_refused_or_do_no_harm(
    tmp_path: Path, marker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outputs: list[tuple[Path, list[tuple[int, str]]]] = []
    for number, payload in enumerate(PAYLOADS[::4]):
        text = payload.replace("MARKER", str(marker))
        document = document_with("x")
        for change in STRICT.values():
            changed = copy.deepcopy(document)
            try:
                change(changed, text)
            except KeyError:  # the place is not there any more: a change before renamed it
                continue
            if is_accepted(tmp_path / "one", changed):
                document = changed
        folder = tmp_path / str(number)
        assert not generate(folder, document, capsys)
        check_harmless(folder / "out")
        outputs.append((folder / "out", []))
    exercise_in_new_process(*outputs)


FILES: Final = (
    *(
        "a\nb",
        "a\tb",
        "a'b",
        'a"b',
        "a\\b",
        "{x}",
        "{{ 7919*7907 }}",
        "$(touch MARKER)",
        "a b",
        "ä",
    ),
    *("-x", "x" * 200, "class", "base", "__init__", "a:1:1", "a%b", "a#b", "\u202e", "fine", "a-b"),
)


def test_names_of_files_are_refused_or_do_no_harm(
    tmp_path: Path, marker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accepted: list[str] = []
    for number, name in enumerate(FILES):
        folder = tmp_path / str(number)
        document = document_with("x")
        schemas = document["components"]["schemas"]
        path = folder / "spec" / "apis" / f"{name}.yaml"
        path.parent.mkdir(parents=True)
        thing = schemas.pop("Thing0")
        thing["required"] = ["id"]
        del thing["properties"]["kind"]
        path.write_text(json.dumps({"schemas": {"Thing0": thing}}))
        reference = f"apis/{quote(name, safe='')}.yaml#/schemas/Thing0"
        content = (*_CALL, "responses", "200", "content", "application/json")
        put(document, (*content, "schema"), {"$ref": reference})
        if not generate(folder, document, capsys):
            accepted.append(name)
            for module in (folder / "out" / "textmagic_client").rglob("*.py"):
                _check_code(module.name, module.read_text())
    assert accepted == ["a b", "fine", "a-b"]


def chain(length: int, links: int) -> Any:
    """A document in which schemas refer to the next one, each by several fields."""
    document = document_with("x")
    schemas = document["components"]["schemas"]
    for number in range(length):
        following = {"$ref": f"#/components/schemas/C{number + 1}"}
        fields = {f"next{link}": following for link in range(links)}
        schemas[f"C{number}"] = {"type": "object", "properties": fields}
    schemas[f"C{length}"] = {"type": "object", "properties": {"id": {"type": "integer"}}}
    schemas["Thing0"]["properties"]["chain"] = {"$ref": "#/components/schemas/C0"}
    return document


def test_references_cannot_make_a_small_spec_huge(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "references, one in the other" in generate(tmp_path, chain(500, 1), capsys)[0]
    assert generate(tmp_path, chain(25, 4), capsys) == []
    assert sum(map(len, tree(tmp_path / "out").values())) < 1_000_000


def is_accepted(folder: Path, document: Any) -> bool:
    """Whether there is no problem; all that there are have to name their place."""
    problems = problems_of(save(folder, document))
    for problem in problems:
        assert PROBLEM.fullmatch(problem)
        assert problem.isprintable()
    return not problems


if __name__ == "__main__":
    for output, calls in json.load(sys.stdin):
        exercise(Path(output), calls)
