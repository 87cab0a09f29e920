"""Copies work and type-check if only their requirements are installed.

`tests/client/test_vendored.py` checks the same for a copy of everything.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.base.files import SPEC
from generator.base.parts import WITHOUT
from generator.vendor.record import Copy, with_record
from tests.bare import environment
from tests.support import ROOT
from tests.vendor.library import library_copy, put

USE = {
    "smallest": """\
from sms import NotFoundError, TextMagic


def use(url: str) -> str:
    with TextMagic("me", "k", base_url=url) as tm:
        try:
            return str(tm.sessions.get(1).text)
        except NotFoundError as error:
            return str(error)
""",
    "deep": """\
import asyncio

from app.a.b.textmagic_client import AsyncTextMagic, NotFoundError
from app.a.b.textmagic_client.testing import FakeTextMagic


async def ask(url: str) -> str:
    async with AsyncTextMagic("me", "k", base_url=url) as tm:
        try:
            return str((await tm.sessions.get(1)).text)
        except NotFoundError as error:
            return str(error)


async def ask_fake() -> str:
    fake = FakeTextMagic()
    fake.add("sessions", id=1, text="Hello")
    async with fake.async_client() as tm:
        return str((await tm.sessions.get(1)).text)


def use(url: str) -> str:
    assert asyncio.run(ask_fake()) == "Hello"
    return asyncio.run(ask(url))
""",
}
RUN = """\
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from use import use

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(404)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")
    def log_message(self, *_): pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
Thread(target=server.serve_forever, daemon=True).start()
print(use(f"http://127.0.0.1:{server.server_address[1]}"))
"""
LEFT_OUT = {
    "smallest": ["httpx2", "httpcore2", "h11", "anyio", "sms.aio", "sms.testing", "sms.callbacks"],
    "deep": ["pyreqwest", "app.a.b.textmagic_client.sync"],
}


class Application(NamedTuple):
    """An application with its copy, and a Python with the requirements of the copy."""

    folder: Path
    copy: Copy
    python: Path


@pytest.fixture(scope="module", params=["smallest", "deep"])
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def application(name: str, tmp_path_factory: pytest.TempPathFactory) -> Application:
    folder = tmp_path_factory.mktemp(name) / "src"
    if name == "smallest":
        copy = library_copy(
            SPEC,
            folder,
            name="sms",
            flavors=("sync",),
            only=("sessions",),
            transports=("pyreqwest",),
            without=WITHOUT,
        )
    else:
        copy = library_copy(
            SPEC,
            folder / "app" / "a" / "b",
            flavors=("aio",),
            only=("sessions", "messages"),
            transports=("httpx2",),
        )
    put(copy)
    (folder / "use.py").write_text(USE[name])
    needed = copy.record["client"]["requires"]
    return Application(folder, copy, environment(folder.parent / "environment", *needed))


def run(application: Application, python: str | Path, *arguments: str) -> str:
    done = subprocess.run(
        [python, *arguments],
        cwd=application.folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_copy_works_without_the_omitted_parts(name: str, application: Application) -> None:
    code = f"{RUN}\nimport sys; print(set(sys.modules) & set({LEFT_OUT[name]!r}))"
    expected = "getMessageSession: 404 Not Found\nset()\n"
    assert run(application, application.python, "-c", code) == expected


def test_mypy(application: Application, tmp_path: Path) -> None:
    run(
        application,
        sys.executable,
        *("-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}"),
        *("--explicit-package-bases", f"--python-executable={application.python}", "."),
    )


def test_pyright(name: str, application: Application) -> None:
    """Check one copy only, because pyright is slow. Other tests check the modules of the other."""
    if name != "smallest":
        return
    config = {"typeCheckingMode": "strict", "include": ["."]}
    (application.folder / "pyrightconfig.json").write_text(json.dumps(config))
    python = str(application.python)
    out = run(application, sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", python)
    found = json.loads(out)
    assert found["generalDiagnostics"] == []
    count = sum(path.endswith(".py") for path in application.copy.files)
    assert found["summary"]["filesAnalyzed"] == count + 1


def test_the_page_about_copies_has_the_sizes(
    name: str, application: Application, tmp_path: Path
) -> None:
    if name == "smallest":
        copy, options = (
            application.copy,
            r"`--flavor sync --only sessions --transport pyreqwest .*`",
        )
    else:
        copy, options = library_copy(SPEC, tmp_path), "everything"
    page = (ROOT / "generated" / "docs" / "copies.md").read_text(encoding="utf-8")
    found = re.search(rf"\| {options} \| (\d+) \| ([\d,]+) \| ([\d,]+) \|", page)
    assert found is not None
    said = [int(number.replace(",", "")) for number in found.groups()]
    texts = with_record(copy).values()
    size = sum(len(text.encode()) for text in texts)
    lines = sum(text.count("\n") for text in texts)
    assert said == pytest.approx([len(texts), lines, size / 1000], rel=0.1)
