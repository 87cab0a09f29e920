"""Clients that other generators make from the same spec, for the benchmark.

They are installed and generated below `.cache/peers` when they are needed, and again when the spec
or one of the versions below changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tests.support import ROOT

PEERS = ROOT / ".cache" / "peers"
CLIENTS = PEERS / "clients"
PYTHON = PEERS / "venv" / "bin" / "python"
SPEC = ROOT / "generated" / "openapi.yaml"

PINS = [
    "openapi-python-client==0.29.1",
    "openapi-generator-cli==7.26.0",
    # The dependencies of the generated clients.
    "aiohttp==3.14.5",
    "aiohttp-retry==2.9.1",
    "attrs==26.1.0",
    "httpx==0.28.1",
    "pydantic==2.14.3",
    "python-dateutil==4.0.0",
    "typing-extensions==4.16.0",
    "urllib3==2.8.0",
]

LIBRARIES = ["urllib3", "asyncio"]
"""The HTTP libraries of openapi-generator: the default for sync, and the one for async."""


def prepare() -> dict[str, str]:
    """Install and generate the missing clients. Return why a client is missing, by its name."""
    key = hashlib.sha256(" ".join(PINS).encode() + SPEC.read_bytes()).hexdigest()
    stamp = PEERS / "ready"
    if stamp.is_file() and stamp.read_text() == key:
        return {}
    print("setting up the peers in .cache/peers", flush=True)
    shutil.rmtree(PEERS, ignore_errors=True)
    CLIENTS.mkdir(parents=True)
    try:
        install()
    except (OSError, subprocess.SubprocessError) as error:
        return dict.fromkeys(("openapi-python-client", "openapi-generator"), reason(error))
    missing: dict[str, str] = {}
    for name, generate in {
        "openapi-python-client": generate_openapi_python_client,
        "openapi-generator": generate_openapi_generator,
    }.items():
        try:
            generate()
        except (OSError, subprocess.SubprocessError) as error:
            missing[name] = reason(error)
    if not missing:
        stamp.write_text(key)
    return missing


def install() -> None:
    venv.create(PYTHON.parent.parent, with_pip=True)
    run(str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINS)


def generate_openapi_python_client() -> None:
    run(*openapi_python_client(CLIENTS / "peer_openapi_python_client"))


def openapi_python_client(target: Path) -> list[str]:
    """Return the command that generates a package into a new folder."""
    program = str(PYTHON.parent / "openapi-python-client")
    where = ["--path", str(SPEC), "--output-path", str(target)]
    return [program, "generate", *where, "--meta", "none"]


def generate_openapi_generator() -> None:
    if not shutil.which("java"):
        raise FileNotFoundError("java is not on the path (apt-get install default-jre-headless)")
    for library in LIBRARIES:
        package = f"peer_openapi_generator_{library}"
        folder = PEERS / library
        run(
            str(PYTHON.parent / "openapi-generator-cli"),
            "generate",
            *("--generator-name", "python"),
            *("--input-spec", str(SPEC)),
            *("--output", str(folder)),
            *("--package-name", package),
            f"--additional-properties=library={library}",
        )
        shutil.move(folder / package, CLIENTS)


def run(*command: str) -> None:
    path = f"{PYTHON.parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(command, env={**os.environ, "PATH": path}, check=True, capture_output=True)


def reason(error: Exception) -> str:
    """Return the reason of an error in one line."""
    if isinstance(error, subprocess.CalledProcessError):
        output: bytes = error.stderr or error.stdout
        return (output.decode(errors="replace").strip().splitlines() or [str(error)])[-1]
    return str(error)


if __name__ == "__main__":
    sys.exit("\n".join(f"{name}: {why}" for name, why in prepare().items()) or None)
