"""A client with another name works, and its files contain no words of our API."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.output import format as formatting
from tests.docs.doc_examples import in_page
from tests.pets import BASIC, BOTH, HEADERS, LETTERS, LONG, generated, pets, python
from tests.support import GET_THING, HEAD, ROOT, THING, client_of, tree

WITHOUT_LISTING = (HEAD + THING + GET_THING).replace(
    "{ package: textmagic_client, class: TextMagic, environment: TEXTMAGIC, variable: tm }",
    "{ package: pet_store, class: PetStore, environment: PET_STORE }",
)
RUN_EXAMPLES = """\
import ast, asyncio, inspect, json, os, re, sys
from contextlib import suppress
import pet_store
from pet_store.testing import FakePetStore

for place, code in json.load(sys.stdin):
    fake = FakePetStore()
    with fake.serve() as url:
        os.environ["PET_STORE_BASE_URL"] = url
        names = {name: getattr(pet_store, name) for name in pet_store.__all__}
        names["__name__"] = "example"
        try:
            for part in re.split("(?m)^(?=async with)", code):  # restore the data for each client
                with suppress(ValueError):
                    SEED
                compiled = compile(part, place, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
                pending = eval(compiled, names)
                if inspect.iscoroutine(pending):
                    asyncio.run(pending)
            for name, value in list(names.items()):
                if name.startswith("test_"):
                    value(FakePetStore())
        except Exception as error:
            raise AssertionError(f"{place}\\n{code}") from error
print("run")
"""


def test_another_client_does_not_contain_our_name(tmp_path: Path) -> None:
    for name, data in tree(generated(tmp_path, pets(BASIC))).items():
        text = data.decode().lower()
        assert "textmagic" not in text.replace("textmagic-codegen", ""), name
        if name == "docs/copies.md":  # names the folder of templates, which is always the same
            text = text.replace("apiclient_python", "")
        assert "apiclient" not in text, name
        assert "my_client" not in text, name
        assert "x-tm" not in text, name
        assert not name.endswith(("sending.py", "parts.py"))


def words_of_our_api() -> re.Pattern[str]:
    """Return a pattern for the names of resources, operations and types of our API."""
    ours = client_of(ROOT / "spec" / "openapi.yaml")
    resources = "|".join(resource.name for resource in ours.resources)
    common = "callbacks|numbers|tags"  # common words, which other APIs may also use
    operations = [o.id.raw for resource in ours.resources for o in resource.operations]
    callbacks = [name for each in ours.webhooks for name in (each.id.raw, each.function)]
    requests = [made.name for module in ours.modules for made in module.request_models]
    names = "|".join([*operations, *callbacks, *ours.models, *ours.enums, *requests])
    quoted = rf"""["'/](?!(?:{common})\b)(?:{resources})["'/]"""
    return re.compile(rf"\b(?:client|store)\.(?:{resources})\b|{quoted}|\b(?:{names}|(?i:sms))\b")


def test_another_client_does_not_contain_words_of_our_api(tmp_path: Path) -> None:
    ours = words_of_our_api()
    assert ours.search("client.sessions.list()")
    assert ours.search('fake.add("sessions/4991/messages")')
    assert ours.search("MessageSession")
    for name, data in tree(generated(tmp_path, pets(BASIC))).items():
        for line in data.decode().splitlines():
            assert not ours.search(line), f"{name}: {line}"


@pytest.mark.parametrize(
    ("spec", "seed"),
    [
        (pets(BASIC), 'fake.add("pets", id=7)'),
        (pets(BOTH), 'fake.add("pets", id=7)'),
        (LETTERS, 'fake.add("letters", id="a b"); fake.add("pets", id=7)'),
        (WITHOUT_LISTING, 'fake.add("things/7")'),
    ],
    ids=["pets", "both", "letters", "without a listing"],
)
def test_the_examples_of_another_client_run(tmp_path: Path, spec: str, seed: str) -> None:
    out = generated(tmp_path, spec)
    pages = [out / "README.md", *sorted((out / "docs").glob("*.md"))]
    examples = [
        (each.place, each.code)
        for page in pages
        for each in in_page(page.read_text("utf-8"), page.name)
    ]
    assert len(examples) > 10
    code = RUN_EXAMPLES.replace("SEED", seed)
    environment = {"PET_STORE_USERNAME": "me", "PET_STORE_API_KEY": "k", "PYTHONPATH": str(out)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, **environment},
        input=json.dumps(examples),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("run\n")


@pytest.mark.parametrize("ways", [BASIC, HEADERS, BOTH], ids=["basic", "headers", "both"])
def test_the_generated_tests_of_another_client_pass(tmp_path: Path, ways: tuple[str, ...]) -> None:
    out = generated(tmp_path, pets(ways, LONG if ways is BOTH else ""))
    flavored = ("test_fake", "test_operations", "test_options", "test_requests")
    names = ["core/test_config"]
    if ways is BOTH:  # imports do not depend on credentials, so that one case is enough
        names.append("core/test_imports")
    names += [f"{folder}/{name}" for folder in ("sync", "aio") for name in flavored]
    paths = ["tests/testing", *(f"tests/{name}.py" for name in names)]
    shown = python(out, "-m", "pytest", "-q", "-p", "no:cacheprovider", *paths)
    assert " passed" in shown


def test_names_of_any_length_keep_the_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The generator skips black for files that black would not change, with names of any length."""
    format_python = formatting.format_python
    asked: set[str] = set()

    def note(source: str) -> str:
        asked.add(source)
        return source  # black is slow, and this test does not need its result

    monkeypatch.setattr(formatting, "format_python", note)
    short = "x-client: { package: p, class: Pp, environment: P, variable: p, distribution: p }"
    for folder, client in (("long", LONG), ("short", short)):
        out = generated(tmp_path / folder, pets(BOTH, client))
        texts = {path: path.read_text(encoding="utf-8") for path in out.rglob("*.py")}
        others = {path: text for path, text in texts.items() if text not in asked}
        assert others
        assert [path for path, text in others.items() if format_python(text) != text] == []
