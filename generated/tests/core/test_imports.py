"""Whoever uses one part of the client does not wait for the others to be loaded."""

import subprocess
import sys
from pathlib import Path

import textmagic_client

CODE = """
import sys
from textmagic_client import AsyncTextMagic, TextMagic

PARTS = ("aio.resources.", "callbacks", "models.", "operations.", "sync.resources.", "testing")


def loaded():
    names = (name.removeprefix("textmagic_client.") for name in sys.modules)
    return {name for name in names if name.startswith(PARTS)}


assert loaded() == set(), loaded()
for client, folder in ((TextMagic, "sync"), (AsyncTextMagic, "aio")):
    made = client("me", "key", base_url="http://127.0.0.1")
    names = [name for name, kind in vars(client).items() if type(kind).__name__ == "Attribute"]
    before = loaded()
    getattr(made, names[0])
    expected = {f"operations.{names[0]}", f"{folder}.resources.{names[0]}"}
    assert loaded() - before == expected - before, loaded()
    assert not [name for name in loaded() if name.startswith("models.")], loaded()
print("done")
"""


def test_a_part_is_loaded_when_it_is_first_used() -> None:
    folder = Path(textmagic_client.__file__).parents[1]
    command = [sys.executable, "-c", CODE]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("done\n", "")
