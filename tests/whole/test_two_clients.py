"""A client with another name than ours: generated, installed beside ours, and used with it."""

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
from tests.support import (
    GET_THING,
    HEAD,
    ROOT,
    THING,
    client_of,
    codegen,
    problems_of,
    tree,
    write_spec,
)

PETS = """\
openapi: 3.1.0
info: { title: Pet Store, version: "1" }
CLIENT
servers:
  - url: https://pets.example.com
security:
SECURITY
tags:
  - name: Pets
    description: All about pets.
x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }
paths:
  /pets:
    get:
      operationId: listPets
      x-python-name: pets.list
      x-paginated: true
      tags: [Pets]
      summary: List all pets.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
      responses:
        "200":
          description: One page of pets.
          content: { application/json: { schema: { $ref: "#/components/schemas/PetPage" } } }
  /pets/{id}:
    get:
      operationId: getPet
      x-python-name: pets.get
      tags: [Pets]
      summary: Fetch a pet.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  securitySchemes:
SCHEMES
  schemas:
    Pet:
      description: One pet.
      type: object
      required: [id]
      properties:
        id: { type: integer, example: 7 }
        name: { type: string, example: Rex }
    PetPage:
      type: object
      properties:
        page: { type: integer, example: 1 }
        pageCount: { type: integer, example: 3 }
        limit: { type: integer, example: 10 }
        resources: { type: array, items: { $ref: "#/components/schemas/Pet" } }
"""
BASIC = ("  - Basic: []", "    Basic: { type: http, scheme: basic }")
HEADERS = (
    "  - Owner: []\n    Key: []",
    "    Owner: { type: apiKey, in: header, name: X-Pet-Owner }\n"
    "    Key: { type: apiKey, in: header, name: X-Pet-Key }",
)
BOTH = tuple("\n".join(each) for each in zip(BASIC, HEADERS, strict=True))
LONG = """\
x-client:
  package: the_client_of_a_store_that_sells_pets_and_more
  distribution: the-client-of-a-store-that-sells-pets-and-more
  class: TheStoreThatSellsPetsAndSomeMore
  environment: THE_STORE_THAT_SELLS_PETS
  variable: store
  version: 2.1.0rc1
  title: store that sells "pets" and more"""
USE_BOTH = """\
import asyncio, base64, json, os, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

os.environ.update(
    TEXTMAGIC_USERNAME="ours", TEXTMAGIC_API_KEY="our-key",
    PET_STORE_USERNAME="theirs", PET_STORE_API_KEY="their-key",
)
import pet_store, textmagic_client
from pet_store.testing import FakePetStore
from textmagic_client.testing import FakeTextMagic

seen = []

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        user = base64.b64decode(self.headers["Authorization"].removeprefix("Basic ")).decode()
        seen.append((user, self.headers["User-Agent"].partition("/")[0], self.path))
        body = b'{"id": 7, "name": "Rex", "text": "Hello"}'
        self.send_response(404 if "404" in self.path else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_address[1]}"

with pet_store.PetStore(base_url=url) as client, textmagic_client.TextMagic(base_url=url) as tm:
    assert client.pets.get(7).name == "Rex"
    assert tm.sessions.get(7).text == "Hello"
    try:
        client.pets.get(404)
    except textmagic_client.TextMagicError:
        raise AssertionError("the errors of one are no errors of the other")
    except pet_store.NotFoundError as error:
        assert isinstance(error, pet_store.PetStoreError)

async def main():
    async with pet_store.AsyncPetStore(base_url=url) as client:
        assert (await client.pets.get(8)).name == "Rex"
    async with textmagic_client.AsyncTextMagic(base_url=url) as tm:
        assert (await tm.sessions.get(8)).text == "Hello"

asyncio.run(main())
assert seen == [
    ("theirs:their-key", "pet-store", "/pets/7"),
    ("ours:our-key", "textmagic-client", "/api/v2/sessions/7"),
    ("theirs:their-key", "pet-store", "/pets/404"),
    ("theirs:their-key", "pet-store", "/pets/8"),
    ("ours:our-key", "textmagic-client", "/api/v2/sessions/8"),
], seen
assert not issubclass(pet_store.PetStoreError, textmagic_client.TextMagicError)
assert not {*pet_store.PetStoreError.__mro__} & {textmagic_client.TextMagicError}

for names, make in (("PET_STORE", pet_store.PetStore), ("TEXTMAGIC", textmagic_client.TextMagic)):
    own = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith(names)}
    try:
        make()
    except (pet_store.PetStoreError, textmagic_client.TextMagicError) as error:
        assert names in str(error)
    else:
        raise AssertionError("it has read the variables of the other")
    os.environ.update(own)

pets, ours = FakePetStore(), FakeTextMagic()
pets.add("pets", id=1, name="Tom")
ours.add("sessions", id=1, text="Hi")
with pets.client() as client, ours.client() as tm:
    assert client.pets.get(1).name == "Tom"
    assert tm.sessions.get(1).text == "Hi"
    assert [pet.id for pet in client.pets.list()] == [1]
    assert tm.messages.send(text="Hello", phones=["447860021130"]).type == "message"
print("used")
"""
WITH_PYTEST = """\
pytest_plugins = ["pet_store.testing.fixtures", "textmagic_client.testing.fixtures"]

def test_both(fake_pet_store, fake_textmagic):
    fake_pet_store.add("pets", id=1)
    fake_textmagic.add("sessions", id=1)
    assert type(fake_pet_store).__name__ == "FakePetStore"
    assert type(fake_textmagic).__name__ == "FakeTextMagic"
"""


def pets(ways: tuple[str, ...], client: str = "") -> str:
    """The spec, with credentials that travel in some ways."""
    spec = PETS.replace("SECURITY", ways[0]).replace("SCHEMES", ways[1])
    return spec.replace("CLIENT\n", client and f"{client}\n")


def generated(folder: Path, spec: str) -> Path:
    root = write_spec(folder / "spec", spec)
    assert codegen("generate", "--spec", root, "--output", folder / "out") == 0
    assert codegen("check", "--spec", root, "--output", folder / "out") == 0
    return folder / "out"


def python(folder: Path, *arguments: object, path: str = "") -> str:
    """Standard output of Python in a folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST"))}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**environment, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_two_clients_in_one_process(tmp_path: Path) -> None:
    out = generated(tmp_path, pets(BASIC))
    site = tmp_path / "site"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    for folder in (out, ROOT / "generated"):
        python(tmp_path, *install, "--target", site, folder)
    installed = {path.name for path in site.iterdir()}
    assert {"pet_store", "textmagic_client"} <= installed
    assert any(name.startswith("pet_store-0.1.0") for name in installed)
    assert python(tmp_path, "-c", USE_BOTH, path=str(site)) == "used\n"
    (tmp_path / "test_both.py").write_text(WITH_PYTEST)
    options = ["-q", "-p", "no:cacheprovider", "test_both.py"]
    shown = python(tmp_path, "-m", "pytest", *options, path=str(site))
    assert "1 passed" in shown


def test_it_knows_nothing_of_ours(tmp_path: Path) -> None:
    for name, data in tree(generated(tmp_path, pets(BASIC))).items():
        text = data.decode().lower()
        assert "textmagic" not in text.replace("textmagic-codegen", ""), name
        if name == "docs/copies.md":  # names the folder of templates, which has this name for all
            text = text.replace("apiclient_python", "")
        assert "apiclient" not in text, name
        assert "my_client" not in text, name
        assert "x-tm" not in text, name
        assert not name.endswith(("sending.py", "parts.py"))


def words_of_ours() -> re.Pattern[str]:
    """What our API calls its resources, operations and types."""
    ours = client_of(ROOT / "spec" / "openapi.yaml")
    resources = "|".join(resource.name for resource in ours.resources)
    common = "callbacks|numbers|tags"  # words that fit any API, in quotes
    operations = [o.id.raw for resource in ours.resources for o in resource.operations]
    callbacks = [name for each in ours.webhooks for name in (each.id.raw, each.function)]
    requests = [made.name for module in ours.modules for made in module.request_models]
    names = "|".join([*operations, *callbacks, *ours.models, *ours.enums, *requests])
    quoted = rf"""["'/](?!(?:{common})\b)(?:{resources})["'/]"""
    return re.compile(rf"\b(?:client|store)\.(?:{resources})\b|{quoted}|\b(?:{names}|(?i:sms))\b")


def test_it_has_no_words_of_ours(tmp_path: Path) -> None:
    ours = words_of_ours()
    assert ours.search("client.sessions.list()")
    assert ours.search('fake.add("sessions/4991/messages")')
    assert ours.search("MessageSession")
    for name, data in tree(generated(tmp_path, pets(BASIC))).items():
        for line in data.decode().splitlines():
            assert not ours.search(line), f"{name}: {line}"


LISTED = """\
  /letters:
    post:
      operationId: writeLetter
      x-python-name: letters.write
      tags: [Pets]
      summary: Write a letter.
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [text]
              properties:
                text: { type: string, example: Dear cat }
                caller: { type: string, format: phone }
                kind: { $ref: "#/components/schemas/LetterKind" }
      responses:
        "201":
          description: The letter.
          content: { application/json: { schema: { $ref: "#/components/schemas/Letter" } } }
    get:
      operationId: listLetters
      x-python-name: letters.list
      x-paginated: true
      tags: [Pets]
      summary: List all letters.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10, maximum: 50 } }
      responses:
        "200":
          description: One page of letters.
          content: { application/json: { schema: { $ref: "#/components/schemas/LetterPage" } } }
  /letters/{id}:
    get:
      operationId: getLetter
      x-python-name: letters.get
      tags: [Pets]
      summary: Fetch a letter.
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: a b }
      responses:
        "200":
          description: The letter.
          content: { application/json: { schema: { $ref: "#/components/schemas/Letter" } } }
    delete:
      operationId: deleteLetter
      x-python-name: letters.delete
      tags: [Pets]
      summary: Delete a letter.
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: a b }
      responses:
        "204": { description: It is gone. }
webhooks:
  petBorn:
    post:
      operationId: bornCallback
      tags: [Pets]
      summary: A pet was born.
      security: []
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Born" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Born" } }
          multipart/form-data: { schema: { $ref: "#/components/schemas/Born" } }
      responses:
        "200": { description: It is taken. }
components:
"""
OF_LETTERS = """\
  schemas:
    Born:
      description: A pet was born.
      type: object
      properties:
        id: { type: integer, example: 7 }
    LetterKind:
      description: What a letter is about.
      type: string
      enum: [food, sleep]
      x-enum-varnames: [FOOD, SLEEP]
    Letter:
      description: One letter.
      type: object
      required: [id]
      properties:
        id: { type: string, example: a b }
        text: { type: string, example: Dear dog }
        sentAt: { type: string, format: date-time }
    LetterPage:
      type: object
      properties:
        page: { type: integer, example: 1 }
        pageCount: { type: integer, example: 3 }
        limit: { type: integer, example: 10 }
        resources: { type: array, items: { $ref: "#/components/schemas/Letter" } }
"""
LETTERS = pets(BASIC).replace("components:\n", LISTED).replace("  schemas:\n", OF_LETTERS)
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
            for part in re.split("(?m)^(?=async with)", code):  # each client finds all in place
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
def test_the_examples_of_its_pages_run(tmp_path: Path, spec: str, seed: str) -> None:
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
def test_its_own_tests_pass(tmp_path: Path, ways: tuple[str, ...]) -> None:
    out = generated(tmp_path, pets(ways, LONG if ways is BOTH else ""))
    flavored = ("test_fake", "test_operations", "test_options", "test_requests")
    names = ["core/test_config"]
    if ways is BOTH:  # no module is imported another way because of credentials
        names.append("core/test_imports")
    names += [f"{folder}/{name}" for folder in ("sync", "aio") for name in flavored]
    paths = ["tests/testing", *(f"tests/{name}.py" for name in names)]
    shown = python(out, "-m", "pytest", "-q", "-p", "no:cacheprovider", *paths)
    assert " passed" in shown


def test_another_name_keeps_the_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Black leaves every file as it is, whether the name is longer or shorter than ours."""
    format_python = formatting.format_python
    made: set[str] = set()

    def note(source: str) -> str:
        text = format_python(source)
        made.add(text)
        return text

    monkeypatch.setattr(formatting, "format_python", note)
    short = "x-client: { package: p, class: Pp, environment: P, variable: p, distribution: p }"
    for folder, client in (("long", LONG), ("short", short)):
        out = generated(tmp_path / folder, pets(BOTH, client))
        texts = {path: path.read_text(encoding="utf-8") for path in out.rglob("*.py")}
        others = {path: text for path, text in texts.items() if text not in made}
        assert others, "those that black was not asked for"
        assert [path for path, text in others.items() if format_python(text) != text] == []


@pytest.mark.parametrize(
    ("client", "problem"),
    [
        ("x-client: { package: Pets }", "3:22: 'Pets' is no package: it must match"),
        ("x-client: { package: class }", "3:22: 'class' is a keyword of Python"),
        ("x-client: { package: json }", "3:22: 'json' has another meaning in the client"),
        ("x-client: { package: msgspec }", "3:22: 'msgspec' has another meaning in the client"),
        ("x-client: { package: con }", "3:22: 'con' is the name of a device on Windows"),
        ("x-client: { distribution: -pets }", "3:27: '-pets' is no distribution: it must match"),
        ("x-client: { distribution: Msgspec }", "3:27: 'Msgspec' has another meaning"),
        ("x-client: { class: pets }", "3:20: 'pets' is no class: it must match"),
        ("x-client: { class: Page }", "3:20: 'Page' has another meaning in the client"),
        ("x-client: { class: Callback }", "3:20: 'Callback' has another meaning in the client"),
        ("x-client: { class: Pet }", "'Pet' cannot name a class: the client uses the name"),
        ("x-client: { class: Pets }", "'Pets' cannot name a class: the client uses the name"),
        ("x-client: { environment: Pets }", "3:26: 'Pets' is no environment: it must match"),
        ("x-client: { variable: lambda }", "3:23: 'lambda' is a keyword of Python"),
        ("x-client: { variable: fake }", "3:23: 'fake' has another meaning in the client"),
        ("x-client: { version: one }", "3:22: 'one' is no version: it must match"),
        ("x-client: { version: 1.0 }", "3:22: expected a string, found the number 1.0"),
        ("x-client: { title: '' }", "3:20: there is no text; write some or remove it"),
        ("x-client: { command: pets }", "3:13: 'command' is not supported in x-client"),
        ("x-client: { additions: { a: { needs: [x] } } }", "3:39: there is no resource 'x'"),
        ("x-client: { additions: { a: { needs: [pets] } } }", "3:26: no file of additions/ is c"),
        ("x-client: { additions: { core: { needs: [pets] } } }", "3:26: no file of additions/ is"),
        (f"x-client: {{ package: {'p' * 81} }}", "is longer than 80 characters; choose another"),
    ],
)
def test_names_that_cannot_be(tmp_path: Path, client: str, problem: str) -> None:
    (found,) = problems_of(write_spec(tmp_path, pets(BASIC, client)))
    assert problem in found
    assert found.startswith("openapi.yaml:")


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("Email", "'email', which follows from the title, has another meaning in the client or"),
        ("3D", "'3d', which follows from the title, is no package: it must match"),
        ("Ω", "'', which follows from the title, is no package: it must match"),
    ],
)
def test_a_title_that_gives_no_name(tmp_path: Path, title: str, problem: str) -> None:
    (found,) = problems_of(write_spec(tmp_path, pets(BASIC).replace("Pet Store", title)))
    assert found.startswith(f"openapi.yaml:2:16: {problem}")
    assert found.endswith("; set package in x-client")


def test_a_file_in_two_roots_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_spec(tmp_path / "spec", pets(BASIC))
    own = tmp_path / "additions" / "docs" / "errors.md.jinja"
    own.parent.mkdir(parents=True)
    own.touch()
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{own}: ")
    assert line.endswith("docs/errors.md.jinja makes the same file")


def test_additions_follow_the_rules_of_templates(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", pets(BASIC))
    own = tmp_path / "additions" / "apiclient_python"
    (own / "{flavor}").mkdir(parents=True)
    (own / "more.py").write_text("from .errors import ApiClientError as ApiClientError\n")
    (own / "{flavor}" / "extra.py.jinja").write_text("WORD = {{ flavor.adverb | literal }}\n")
    out = tmp_path / "out"
    assert codegen("generate", "--spec", root, "--output", out) == 0
    written = (out / "pet_store" / "more.py").read_text()
    assert written == "from .errors import PetStoreError as PetStoreError\n"
    for folder, word in (("sync", "sync"), ("aio", "async")):
        assert (out / "pet_store" / folder / "extra.py").read_text() == f'WORD = "{word}"\n'
    (own / "more.py").write_text("MORE = 1\n")  # a change is seen
    assert codegen("generate", "--spec", root, "--output", out) == 0
    assert (out / "pet_store" / "more.py").read_text() == "MORE = 1\n"


def test_additions_of_another_folder_are_ignored(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "api", pets(BASIC))
    (tmp_path / "additions").mkdir()
    (tmp_path / "additions" / "notes.txt").touch()
    assert codegen("generate", "--spec", root, "--output", tmp_path / "out") == 0
