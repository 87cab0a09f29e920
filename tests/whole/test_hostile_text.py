"""Put malicious text at every place of a spec that accepts text.

The generator refuses it with its location, or the output is harmless: it compiles, can be imported
and called, sends exactly the values of the spec, and does not run or render the text.
"""

from __future__ import annotations

import ast
import asyncio
import copy
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final
from unittest import mock
from urllib.parse import quote, urlencode

import pytest

from generator.base.problems import Problems
from generator.document.nodes import parse
from generator.output import format as formatting
from generator.output.stamp import Stamp
from tests.support import ROOT, codegen, problems_of, templates, tree
from tests.whole.fuzz import PROBLEM, import_from
from tests.whole.hostile import FORBIDDEN, PAYLOADS, SINGLES, document_with, key_for, put
from tests.whole.hostile_names import CALL, STRICT, rename_tag

FORM: Final = "application/x-www-form-urlencoded"
PRODUCT: Final = str(7919 * 7907)
"""The result of `{{ 7919*7907 }}`, if text of the spec is rendered as a template."""


@pytest.fixture
def marker(tmp_path: Path) -> Iterator[Path]:
    """Yield the path of a file that nothing must create."""
    path = tmp_path / "marker"
    yield path
    assert not path.exists()
    assert not (ROOT / "MARKER").exists()


@pytest.fixture(autouse=True)
def no_stamp() -> Iterator[None]:
    """Ignore the output of earlier runs."""
    with mock.patch.multiple(Stamp, is_current=mock.Mock(return_value=False), save=mock.Mock()):
        yield


def save(folder: Path, document: Any) -> Path:
    """Write a document as JSON, which is also YAML. Escape characters that YAML forbids."""
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
    """Return the problems of a document. Write its output to the folder if there are none."""
    root = save(folder / "spec", document)
    status = codegen("generate", "--spec", root, "--output", folder / "out")
    problems = capsys.readouterr().err.splitlines()
    assert status == (2 if problems else 0)
    for problem in problems:
        assert PROBLEM.fullmatch(problem)
        assert problem.isprintable()
    assert (folder / "out").exists() != bool(problems)
    return problems


@cache
def copied() -> frozenset[str]:
    return frozenset(templates().copied())


def check_layout(output: Path) -> None:
    """Check that black would not change the generated code."""
    for path in output.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert formatting.format_python(text) == text, path


def check_harmless(output: Path) -> None:
    """Read the whole output. Check that text of the spec has no effect in code and pages."""
    for name, data in tree(output).items():
        text = data.decode()
        if name == "manifest.json":
            continue
        assert PRODUCT not in text, name
        if name.endswith(".py"):
            _check_code(name, text)
        elif name.endswith(".md") and name not in copied():  # copied pages have no text of the spec
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
    """Check that there is no HTML and no other link outside of code in a page."""
    text = re.sub(r"(?ms)^```(?:python|text|sh|toml)$.*?^```$", "", text)
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


def test_any_text_is_harmless(
    tmp_path: Path, marker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [text.replace("MARKER", str(marker)) for text in PAYLOADS]
    problems = generate(tmp_path, document_with(*texts), capsys)
    assert not problems, "\n".join(problems)
    check_harmless(tmp_path / "out")
    check_layout(tmp_path / "out")
    exercise_in_new_process((tmp_path / "out", list(enumerate(texts))))
    _run_generated_tests(tmp_path / "out")


def _run_generated_tests(output: Path) -> None:
    """Run the generated tests. They know from the spec which values the client must send."""
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
        [sys.executable, "-m", "tests.whole.test_hostile_text"],
        cwd=ROOT,
        input=json.dumps([(str(output), calls) for output, calls in tasks]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def exercise(output: Path, calls: list[tuple[int, str]]) -> None:
    """Import all modules of a package and make calls in each flavor. Run this in a new process."""
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
            assert request.query == [(wire_name, text)]  # the default of the spec
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


def test_text_about_the_whole_document_is_harmless(
    tmp_path: Path, marker: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = document_with("x")
    for text in PAYLOADS:
        for place in SINGLES:
            put(document, place, text.replace("MARKER", str(marker)))
        rename_tag(document, f"{text[:60]} 7")
        assert generate(tmp_path, document, capsys) == []
        check_harmless(tmp_path / "out")
    check_layout(tmp_path / "out")


_ESCAPE: Final = re.compile(r"\\(u00[01789a]|u061|u20|ufe|uff|U000|r|f|b)")


def test_every_place_refuses_forbidden_characters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in FORBIDDEN:
        document = document_with(f"a{text}")
        for place in SINGLES:
            put(document, place, text)
        dumped = (save(tmp_path / "spec", document)).read_text()
        problems = generate(tmp_path, document, capsys)
        if "\ud800" <= text <= "\udfff":  # YAML does not accept it, even if it is escaped
            assert len(problems) == 1
            continue
        lines = {
            number for number, line in enumerate(dumped.splitlines(), 1) if _ESCAPE.search(line)
        }
        assert {int(problem.split(":")[1]) for problem in problems} >= lines
        assert len(lines) > 30


def test_names_are_refused_or_harmless(
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
            except KeyError:  # an earlier change has renamed the place
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


def test_names_of_files_are_refused_or_harmless(
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
        content = (*CALL, "responses", "200", "content", "application/json")
        put(document, (*content, "schema"), {"$ref": reference})
        if not generate(folder, document, capsys):
            accepted.append(name)
            for module in (folder / "out" / "textmagic_client").rglob("*.py"):
                _check_code(module.name, module.read_text())
    assert accepted == ["a b", "fine", "a-b"]


def chain(length: int, links: int) -> Any:
    """Return a document in which several fields of each schema refer to the next schema."""
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
    """Return whether a document has no problems. Check that each problem has a location."""
    problems = problems_of(save(folder, document))
    for problem in problems:
        assert PROBLEM.fullmatch(problem)
        assert problem.isprintable()
    return not problems


if __name__ == "__main__":
    for output, calls in json.load(sys.stdin):
        exercise(Path(output), calls)
