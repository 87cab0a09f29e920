"""The package works in any folder of an application."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

CALLS = """\
import asyncio, sys
sys.path.append(TESTS)
from app._vendor.textmagic_client import AsyncTextMagic, NotFoundError, TextMagic
from app._vendor.textmagic_client.models import MessageStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(404)
        self.end_headers()
        self.wfile.write(b'{"message": "Resource does not exist"}')
    def log_message(self, *_): pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_address[1]}"
with TextMagic("me", "k", base_url=url) as tm:
    try:
        tm.sessions.get(1)
    except NotFoundError as error:
        print(error)

async def main():
    async with AsyncTextMagic("me", "k", base_url=url) as tm:
        try:
            await tm.sessions.get(1)
        except NotFoundError as error:
            print(error)

asyncio.run(main())
assert MessageStatus.DELIVERED == "d"

from app._vendor.textmagic_client.callbacks import parse_delivery
assert parse_delivery(b"status=d", "application/x-www-form-urlencoded").status == "d"

from app._vendor.textmagic_client.testing import FakeTextMagic
import app._vendor.textmagic_client.testing.fixtures

fake = FakeTextMagic()
fake.add("sessions", id=1)
with fake.client() as tm:
    assert tm.sessions.get(1).id == 1
assert "textmagic_client" not in sys.modules
"""


def test_the_package_works_inside_another_package(tmp_path: Path) -> None:
    package = tmp_path / "app" / "_vendor" / "textmagic_client"
    shutil.copytree(ROOT / "generated" / "textmagic_client", package)
    (tmp_path / "app" / "__init__.py").touch()
    (tmp_path / "app" / "_vendor" / "__init__.py").touch()
    code = CALLS.replace("TESTS", repr(str(tmp_path)))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout == "getMessageSession: 404 Resource does not exist\n" * 2
