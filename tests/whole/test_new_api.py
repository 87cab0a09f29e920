"""A new API needs only a YAML file and a line for each path. Both clients then have it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from tests.support import GET_THING, HEAD, THING, codegen, tree, write_spec

HAD = (
    HEAD
    + """\
paths:
  /things/{id}: { $ref: "apis/things.yaml#/paths/thing" }
"""
)
THINGS = GET_THING.replace("/things/{id}:", "thing:").replace("components/", "") + dedent(THING)
"""The API that already exists."""
API = """\
paths:
  template:
    get:
      operationId: getTemplate
      x-python-name: templates.get
      tags: [Templates]
      summary: Fetch a template.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: 5 }
      responses:
        "200":
          description: The template.
          content: { application/json: { schema: { $ref: "#/schemas/Template" } } }
        "404": { description: There is none. }
  templates:
    get:
      operationId: getAllTemplates
      x-python-name: templates.list
      x-paginated: true
      tags: [Templates]
      summary: List all templates.
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 1 } }
        - { name: limit, in: query, schema: { type: integer, default: 10 } }
      responses:
        "200":
          description: One page of templates.
          content: { application/json: { schema: { $ref: "#/schemas/TemplatePage" } } }
schemas:
  Template:
    description: A text to send again.
    type: object
    required: [id]
    properties:
      id: { type: integer, example: 5 }
      content: { type: string, description: The text., example: "Hello {First name}" }
      lastModified: { type: [string, "null"], format: date-time }
  TemplatePage:
    type: object
    properties:
      page: { type: integer, example: 1 }
      pageCount: { type: integer, example: 3 }
      limit: { type: integer, example: 10 }
      resources: { type: array, items: { $ref: "#/schemas/Template" } }
"""
LINES = """\
  /templates: { $ref: "apis/templates.yaml#/paths/templates" }
  /templates/{id}: { $ref: "apis/templates.yaml#/paths/template" }
"""
TAG = """\
  - name: Templates
    description: Texts that are sent again and again.
"""
CALLS = """\
import asyncio
from recording import Recorder
from textmagic_client import AsyncTextMagic, NotFoundError, TextMagic
from textmagic_client.models import Template

with Recorder() as server:
    def replies():
        server.reply(200, {"id": 5, "content": "Hi", "lastModified": None})
        for page in (1, 2):
            server.reply(200, {"page": page, "pageCount": 2, "resources": [{"id": page}]})
        server.reply(404, {"code": 404, "message": "Resource does not exist"})

    replies()
    with TextMagic("me", "k", base_url=server.url) as tm:
        assert tm.templates.get(5) == Template(id=5, content="Hi")
        assert [t.id for t in tm.templates.list(limit=1)] == [1, 2]
        try:
            tm.templates.get(6)
        except NotFoundError as error:
            assert error.message == "Resource does not exist"

    async def main():
        replies()
        async with AsyncTextMagic("me", "k", base_url=server.url) as tm:
            assert await tm.templates.get(5) == Template(id=5, content="Hi")
            assert [t.id async for t in tm.templates.list(limit=1)] == [1, 2]
            try:
                await tm.templates.get(6)
            except NotFoundError as error:
                assert error.message == "Resource does not exist"

    asyncio.run(main())
    paths = [request.path for request in server.requests]
    assert paths[:4] == paths[4:]
    assert set(paths) == {"/templates", "/templates/5", "/templates/6"}
print("called")
"""
FAKE = """\
import asyncio
from textmagic_client import NotFoundError
from textmagic_client.testing import FakeTextMagic

fake = FakeTextMagic()
fake.add("templates", id=5, content="Hi")
fake.add("templates", last_modified=None)
fake.add("things/7", id=7)
with fake.client() as tm:
    assert tm.templates.get(5).content == "Hi"
    assert [t.id for t in tm.templates.list(limit=1)] == [5, 6]
    assert tm.things.get(7).id == 7
    try:
        tm.templates.get(7)
    except NotFoundError as error:
        assert error.message == "Resource does not exist"

async def main():
    async with fake.async_client() as tm:
        assert [t.content async for t in tm.templates.list()] == ["Hi", "Hello {First name}"]

asyncio.run(main())
print("faked")
"""


def test_a_new_api_needs_no_python(tmp_path: Path) -> None:
    root = write_spec(tmp_path / "spec", HAD, apis__things=THINGS)
    out = tmp_path / "out"
    assert codegen("generate", "--spec", root, "--output", out) == 0
    before = tree(out)

    root.write_text(HAD.replace("x-pagination:", TAG + "x-pagination:") + LINES)
    (root.parent / "apis" / "templates.yaml").write_text(API)
    assert codegen("generate", "--spec", root, "--output", out) == 0

    after = tree(out)
    same = [name for name in before if name.endswith("/things.py")]
    assert len(same) > 3
    assert [after[name] for name in same] == [before[name] for name in same]
    assert run(out, "-c", CALLS) == "called\n"
    assert run(out, "-c", FAKE) == "faked\n"
    assert " passed" in run_generated_tests(out)
    assert (out / "docs" / "templates.md").is_file()


def run_generated_tests(folder: Path) -> str:
    """Run the generated tests that depend on the spec."""
    tests = (
        "sync/test_operations",
        "aio/test_operations",
        "testing/test_operations",
        "test_models",
    )
    paths = [f"tests/{name}.py" for name in tests]
    return run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", *paths)


def run(folder: Path, *arguments: str) -> str:
    """Run Python in the output folder. Return its standard output."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={"PYTHONPATH": f"{folder}:{folder / 'tests'}", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
