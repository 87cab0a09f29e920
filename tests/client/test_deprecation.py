"""Deprecated calls, arguments and fields: warnings at the line of the user, and notes on pages."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import create_autospec

import pytest

from tests.pets import GET_PET
from tests.support import codegen

PARTS = """\
openapi: 3.1.0
info: { title: Old Pets, version: "1" }
servers:
  - url: https://pets.example.com
security: [{ BasicAuth: [] }, { User: [], Key: [] }]
x-client: { package: pet_store, class: PetStore, environment: PET_STORE, variable: tm }
tags:
  - { name: Pets, description: All about pets. }
  - { name: Owners, description: All about owners. }
x-pagination: { page: page, limit: limit, pageCount: pageCount, items: resources }
paths:
  /pets:
    get:
      operationId: listPets
      x-python-name: pets.list
      x-paginated: true
      tags: [Pets]
      summary: List pets.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
        - name: colorName
          in: query
          description: Its color.
          deprecated: true
          x-deprecated: { since: 1.4.0, use: tint }
          schema: { type: string }
        - { name: tint, in: query, schema: { type: string } }
        - { name: X-Old, in: header, schema: { type: string }, deprecated: true }
      responses:
        "200":
          description: One page.
          content: { application/json: { schema: { $ref: "#/components/schemas/PetPage" } } }
    post:
      operationId: makePet
      x-python-name: pets.make
      tags: [Pets]
      summary: Make a pet.
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Making" } } }
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
GET_PET
  /pets/{id}/again:
    get:
      operationId: fetchPet
      x-python-name: pets.fetch
      deprecated: true
      x-deprecated: { since: 1.4.0, use: pets.get, removedIn: 2.0.0 }
      tags: [Pets]
      summary: Fetch a pet once more.
      parameters:
        - name: id
          in: path
          required: true
          deprecated: true
          schema: { type: integer }
          example: 7
        - { name: tint, in: query, schema: { type: string } }
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
  /all:
    get:
      operationId: allPets
      x-python-name: pets.all
      deprecated: true
      x-paginated: true
      tags: [Pets]
      summary: List all pets.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
      responses:
        "200":
          description: One page.
          content: { application/json: { schema: { $ref: "#/components/schemas/PetPage" } } }
  /named:
    post:
      operationId: namePet
      x-python-name: pets.name
      deprecated: true
      x-deprecated: { use: pets.make }
      tags: [Pets]
      summary: Name a pet.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: { first: { type: string }, last: { type: string } }
              oneOf: [{ required: [first] }, { required: [last] }]
      responses: { "204": { description: Done. } }
  /owners/{id}:
    delete:
      operationId: deleteOwner
      x-python-name: owners.delete
      tags: [Owners]
      summary: Delete an owner.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 7 }
      responses: { "204": { description: Done. } }
webhooks:
  barked:
    post:
      operationId: barkedCallback
      tags: [Pets]
      summary: A pet barked.
      deprecated: true
      x-deprecated: { use: soundCallback, removedIn: 2.0.0 }
      security: []
      requestBody: EVENT
      responses: { "200": { description: Heard. } }
  sound:
    post:
      operationId: soundCallback
      tags: [Pets]
      summary: A pet made a sound.
      security: []
      requestBody: EVENT
      responses: { "200": { description: Heard. } }
components:
  securitySchemes:
    BasicAuth: { type: http, scheme: basic }
    User: { type: apiKey, in: header, name: X-User }
    Key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Sound: { type: object, properties: { loud: { type: boolean } } }
    Pet:
      description: One pet.
      type: object
      required: [id]
      properties:
        id: { type: integer, example: 7 }
        title:
          description: Its title.
          type: string
          deprecated: true
          x-deprecated: { use: fullName, removedIn: 2.0.0 }
        fullName: { type: string, example: Rex }
    PetPage:
      type: object
      properties:
        page: { type: integer, example: 1 }
        pageCount: { type: integer, example: 1 }
        limit: { type: integer, example: 10 }
        resources: { type: array, items: { $ref: "#/components/schemas/Pet" } }
    Collar:
      type: object
      properties:
        size: { type: [string, "null"], deprecated: true, x-deprecated: { use: width } }
        width: { type: string }
    Making:
      type: object
      properties:
        fullName: { type: string, example: Rex }
        title:
          deprecated: true
          x-deprecated: { use: fullName }
          anyOf: [{ $ref: "#/components/schemas/Title" }, { type: "null" }]
        collar: { $ref: "#/components/schemas/Collar" }
    Title: { type: string, enum: [sir, dame] }
"""
SOUND = '{ schema: { $ref: "#/components/schemas/Sound" } }'
EVENTS = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
SPEC = PARTS.replace("GET_PET\n", GET_PET).replace(
    "EVENT", f"{{ content: {{ {', '.join(f'{e}: {SOUND}' for e in EVENTS)} }} }}"
)
FETCH = (
    "pets.fetch is deprecated since version 1.4.0. Use pets.get instead. It will be removed in "
    "version 2.0.0."
)
ID = "id of pets.fetch is deprecated."
ALL = "pets.all is deprecated."
NAME = "pets.name is deprecated. Use pets.make instead."
COLOR = "color_name of pets.list is deprecated since version 1.4.0. Use tint instead."
OLD = "x_old of pets.list is deprecated."
TITLE = "title of pets.make is deprecated. Use full_name instead."
SIZE = "size of Collar is deprecated. Use width instead."
BARKED = "parse_barked is deprecated. Use parse_sound instead. It will be removed in version 2.0.0."

SYNC = {
    "tm.pets.fetch(7)": [FETCH, ID],
    "tm.pets.fetch(id=7, tint='red')": [FETCH, ID],
    "tm.with_options(timeout=3).pets.fetch(7)": [FETCH, ID],
    "tm.raw(tm.pets.fetch, 7)": [FETCH, ID],
    "tm.pets.get(7)": [],
    "tm.raw(tm.pets.get, 7)": [],
    "tm.pets.all()": [ALL],
    "list(tm.pets.all(limit=1))": [ALL],
    "list(tm.pets.all(limit=1).pages())": [ALL],
    "tm.pets.list(page=1, tint='red')": [],
    "tm.pets.list(color_name=UNSET)": [],
    "tm.pets.list(color_name='red')": [COLOR],
    "list(tm.pets.list(limit=1, color_name='red', x_old='a'))": [COLOR, OLD],
    "tm.raw(tm.pets.list, color_name='red')": [COLOR],
    "tm.pets.name(first='Rex')": [NAME],
    "tm.pets.make(full_name='Rex')": [],
    "tm.pets.make(title='sir')": [TITLE],
    "tm.pets.make(title=None)": [TITLE],
    "tm.pets.make(collar=Collar(size='L'))": [SIZE],
    "tm.pets.make(collar=Collar(size=None, width='5'))": [SIZE],
    "tm.pets.make(collar=Collar(width='5'))": [],
    "parse_barked(b'loud=1', 'application/x-www-form-urlencoded')": [BARKED],
    "parse_sound(b'loud=1', 'application/x-www-form-urlencoded')": [],
}
ASYNC = {
    "await tm.pets.fetch(7)": [FETCH, ID],
    "await asyncio.create_task(tm.pets.fetch(7))": [FETCH, ID],
    "await asyncio.gather(tm.pets.fetch(7), tm.pets.get(7))": [FETCH, ID],
    "await asyncio.wait_for(tm.with_options(timeout=3).pets.fetch(7), 3)": [FETCH, ID],
    "await tm.raw(tm.pets.fetch, 7)": [FETCH, ID],
    "await tm.pets.get(7)": [],
    "await tm.pets.all()": [ALL],
    "[pet async for pet in tm.pets.all(limit=1)]": [ALL],
    "[page async for page in tm.pets.all(limit=1).pages()]": [ALL],
    "[page async for page in (await tm.pets.all(limit=1)).pages()]": [ALL],
    "await tm.pets.list(tint='red')": [],
    "await tm.pets.list(color_name=UNSET)": [],
    "[pet async for pet in tm.pets.list(color_name='red', x_old='a')]": [COLOR, OLD],
    "await tm.raw(tm.pets.list, color_name='red')": [COLOR],
    "await asyncio.create_task(tm.pets.make(title='sir'))": [TITLE],
    "await tm.pets.make(full_name='Rex')": [],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a client with deprecated parts."""
    folder = tmp_path_factory.mktemp("deprecation")
    (folder / "openapi.yaml").write_text(SPEC)
    output = folder / "client"
    assert codegen("generate", "--spec", folder / "openapi.yaml", "--output", output) == 0
    return output


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(folder), *sys.path])
        yield importlib.import_module("pet_store")


@pytest.fixture
def fake(package: Any) -> Any:
    fake = importlib.import_module("pet_store.testing").FakePetStore()
    for number in (7, 8, 9):
        fake.add("pets", id=number)
    return fake


def used(package: Any, fake: Any, statements: list[str], *, is_async: bool) -> None:
    """Execute statements in `user.py`, one on each line, starting at line 2."""
    models, callbacks = (importlib.import_module(f"pet_store.{n}") for n in ("models", "callbacks"))
    body = "".join(f"    {statement}\n" for statement in statements)
    head = f"{'async ' * is_async}def use(tm):\n"
    names: dict[str, Any] = {
        "__name__": "user",
        "asyncio": asyncio,
        "Collar": models.Collar,
        "UNSET": package.UNSET,
        "parse_barked": callbacks.parse_barked,
        "parse_sound": callbacks.parse_sound,
    }
    exec(compile(head + body, "user.py", "exec"), names)
    if is_async:
        asyncio.run(names["use"](fake.async_client()))
    else:
        names["use"](fake.client())


@pytest.mark.parametrize("statement", [*SYNC, *ASYNC])
def test_a_warning_is_at_the_line_of_the_user(package: Any, fake: Any, statement: str) -> None:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        used(package, fake, ["pass", statement], is_async=statement in ASYNC)
    assert [(str(w.message), w.category, w.filename, w.lineno) for w in found] == [
        (message, DeprecationWarning, "user.py", 3) for message in {**SYNC, **ASYNC}[statement]
    ]


@pytest.mark.parametrize("is_async", [False, True])
def test_python_shows_a_warning_once_for_each_line(package: Any, fake: Any, is_async: bool) -> None:
    call = f"[{'await ' * is_async}tm.pets.name(first='Rex') for _ in range(3)]"
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("default")
        used(package, fake, [call, call], is_async=is_async)
    assert [w.lineno for w in found] == [2, 3]


@pytest.mark.parametrize("is_async", [False, True])
def test_a_raised_warning_prevents_the_request(package: Any, fake: Any, is_async: bool) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(DeprecationWarning, match=FETCH):
            used(package, fake, ["tm.pets.fetch(7)"], is_async=is_async)
    assert fake.calls == []


def test_reading_a_field_does_not_warn(package: Any, fake: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        used(package, fake, ["tm.pets.get(7).title", "tm.pets.get(7).to_dict()"], is_async=False)


def test_deprecated_methods_can_be_inspected_and_mocked(package: Any) -> None:
    for client in (package.PetStore, package.AsyncPetStore):
        fetch = client.pets.fetch
        assert fetch.__deprecated__ == FETCH
        assert (fetch.__name__, fetch.__qualname__) == ("fetch", "Pets.fetch")
        assert list(inspect.signature(fetch).parameters) == ["self", "id", "tint"]
        assert (inspect.getdoc(fetch) or "").startswith(
            "Fetch a pet once more.\n\nDeprecated since version 1.4.0. Use `pets.get` instead. It "
            "will be removed in version 2.0.0.\n\n"
        )
    mock = create_autospec(package.AsyncPetStore)
    mock.pets.fetch.return_value = "pet"
    assert asyncio.run(mock.pets.fetch(7)) == "pet"


def test_other_methods_are_not_wrapped(folder: Path, package: Any) -> None:
    for client in (package.PetStore, package.AsyncPetStore):
        assert not hasattr(client.pets.get, "__wrapped__")
        assert client.pets.get.__code__.co_name == "get"
    code = (
        "import pet_store, sys\n"
        "pet_store.PetStore.owners, pet_store.AsyncPetStore.owners\n"
        "assert 'pet_store.core.deprecation' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)


def test_typing_extensions_is_not_needed(folder: Path) -> None:
    code = "import sys; sys.modules['typing_extensions'] = None; import pet_store.core.deprecation"
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)


def test_pages_and_docstrings_show_the_deprecation(folder: Path) -> None:
    texts = {
        name: " ".join((folder / name).read_text().split())
        for name in (
            *("docs/index.md", "docs/pets.md", "pet_store/models/common.py"),
            *("pet_store/aio/resources/pets.py", "pet_store/callbacks.py"),
        )
    }
    note = (
        "Deprecated since version 1.4.0. Use `pets.get` instead. It will be removed in version "
        "2.0.0."
    )
    event = "Deprecated. Use `parse_sound` instead. It will be removed in version 2.0.0."
    field = "Deprecated. Use `full_name` instead. It will be removed in version 2.0.0. Its title."
    for name, expected in (
        ("docs/index.md", f"[`tm.pets.fetch(id, …)`](pets.md#petsfetch) {note} | `GET"),
        ("docs/index.md", f"{event} A pet barked. |"),
        ("docs/pets.md", f"| {note} Fetch a pet once more. |"),
        ("docs/pets.md", f"Fetch a pet once more. **{note}**"),
        ("docs/pets.md", f"A pet barked. **{event}**"),
        ("docs/pets.md", "| Deprecated since version 1.4.0. Use `tint` instead. Its color. |"),
        ("docs/pets.md", "body `title` | Deprecated. Use `full_name` instead. |"),
        ("docs/pets.md", "| `size` | Deprecated. Use `width` instead. |"),
        ("docs/pets.md", f"| `title` | {field} |"),
        ("pet_store/models/common.py", f'title: str | None = None """{field}'),
        ("pet_store/models/common.py", '"""Deprecated. Use `width` instead."""'),
        (
            "pet_store/aio/resources/pets.py",
            "color_name: Deprecated since version 1.4.0. Use `tint` instead. Its color.",
        ),
        ("pet_store/callbacks.py", event),
    ):
        assert expected in texts[name], expected
    of_get = texts["docs/pets.md"].partition(" ## `pets.get` ")[2].partition(" ## ")[0]
    assert of_get.startswith("Operation `getPet`")
    assert "Deprecated" not in of_get


def test_examples_use_no_deprecated_parts(folder: Path) -> None:
    page = (folder / "docs" / "pets.md").read_text()
    assert "color_name=" not in page
    assert "tm.pets.list(tint=" in page
    client = (folder / "pet_store" / "sync" / "client.py").read_text()
    assert "tm.pets.all(" not in client


USE = """\
from pet_store import AsyncPetStore, PetStore
from pet_store.callbacks import parse_barked, parse_sound  # deprecated


def use(tm: PetStore) -> None:
    tm.pets.get(7)
    tm.pets.list(tint="red")
    tm.raw(tm.pets.get, 7)
    parse_sound({})
    parse_barked({})  # deprecated
    tm.pets.fetch(7)  # deprecated
    tm.pets.all()  # deprecated
    tm.pets.name(first="Rex")  # deprecated
    tm.raw(tm.pets.fetch, 7)  # deprecated
    tm.with_options(timeout=3).pets.fetch(7)  # deprecated


async def use_async(tm: AsyncPetStore) -> None:
    await tm.pets.get(7)
    await tm.raw(tm.pets.get, 7)
    await tm.pets.fetch(7)  # deprecated
    tm.pets.all()  # deprecated
    await tm.pets.name(first="Rex")  # deprecated
    await tm.raw(tm.pets.fetch, 7)  # deprecated
"""
MARKED = {n for n, line in enumerate(USE.splitlines(), 1) if line.endswith("# deprecated")}


def test_mypy_reports_calls(folder: Path) -> None:
    (folder / "use.py").write_text(USE)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"]
    done = subprocess.run(
        [
            *(*command, "--enable-error-code=deprecated", "--python-version=3.11"),
            *(f"--cache-dir={folder.parent / 'cache'}", "use.py", "pet_store"),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    found = [line.split(":", 2) for line in done.stdout.splitlines()]
    assert {(name, int(line)) for name, line, _ in found} == {("use.py", n) for n in MARKED}, (
        done.stdout + done.stderr
    )
    assert all(text.endswith("[deprecated]") for _, _, text in found), done.stdout


def test_pyright_reports_calls_and_the_client_is_strict(folder: Path) -> None:
    (folder / "use.py").write_text(USE)
    config = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [".", "tests"],
        "include": ["use.py", "pet_store", "tests/expected", "tests/test_callbacks.py"],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config))
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable],
        cwd=folder,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)["generalDiagnostics"]
    assert {(Path(d["file"]).name, d["range"]["start"]["line"] + 1) for d in found} == {
        ("use.py", n) for n in MARKED
    }, done.stdout
    assert {d["rule"] for d in found} == {"reportDeprecated"}
