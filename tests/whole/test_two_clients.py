"""Our client and another one can be installed together and used in one process."""

from __future__ import annotations

from pathlib import Path

from tests.pets import BASIC, generated, pets, python
from tests.support import ROOT

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
        raise AssertionError("an error of one client is not an error of the other")
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
        raise AssertionError("the client has read the variables of the other client")
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
