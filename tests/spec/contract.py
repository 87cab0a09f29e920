"""Call every operation of a mock server, which is made from the spec and validates requests.

python -m tests.spec.contract
python -m tests.spec.contract --spec other/openapi.yaml --output other/generated

The mock server is Prism, from npm. The first run installs it into `.cache/prism`. Each call of the
generated tests is made with both clients and all transports. The response must have a status of
success, Prism must report no violation, and the result must contain each value of the response.
Prism must also refuse an invalid body. If it does not, it does not check bodies at all.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import inspect
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import msgspec

from generator.build import read_faultless
from generator.document.load import Document
from generator.document.nodes import is_dict, is_list
from generator.document.operations import routes
from generator.emit.python.example_calls import sample_calls
from generator.ir import Client
from tests.support import ROOT

PRISM: Final = "@stoplight/prism-cli@5.16.0"
FOLDER: Final = ROOT / ".cache" / "prism"
STARTED: Final = "Prism is listening"
PATIENCE: Final = 120
"""Maximum time for the start of Prism, in seconds."""


NOT_REFUSED: Final = "an invalid body is not refused"
Problems = dict[str, dict[str, list[str]]]
"""By operation and problem: the calls in which it occurs."""


@dataclass(frozen=True)
class Call:
    """A call of one operation, as Python code without the client."""

    operation: str
    name: str
    code: str


def calls_of(client: Client) -> list[Call]:
    """Return every call that the generated tests make."""
    return [
        Call(
            operation.id.raw,
            case.name.replace("_", " "),
            f"{resource.name}.{operation.name}({case.arguments})",
        )
        for api in client.apis
        for resource, operation in api.operations
        for case in sample_calls(operation)
    ]


def installed() -> Path:
    """Return the path of the command of Prism. Install Prism first if it is missing."""
    command = FOLDER / "node_modules" / ".bin" / "prism"
    done = FOLDER / PRISM.replace("/", "-")
    if not done.exists():
        npm = shutil.which("npm")
        if npm is None or shutil.which("node") is None:
            raise SystemExit("contract: node and npm are needed for Prism; install Node.js 18+")
        print(f"setting up {FOLDER.relative_to(ROOT)}")
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        arguments = [npm, "install", *options, "--prefix", str(FOLDER), PRISM]
        if subprocess.run(arguments, cwd=FOLDER, check=False).returncode:
            raise SystemExit(f"contract: npm could not install {PRISM}")
        done.touch()
    return command


@contextmanager
def prism(document: Path) -> Generator[str]:
    """Run a mock server for the document. Yield its URL."""
    command = installed()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    with tempfile.NamedTemporaryFile("w+", suffix=".log") as log:
        options = ["--errors", "-h", "127.0.0.1", "-p", str(port)]
        arguments = [str(command), "mock", *options, str(document)]
        process = subprocess.Popen(arguments, stdout=log, stderr=subprocess.STDOUT, cwd=FOLDER)
        try:
            deadline = time.monotonic() + PATIENCE
            while STARTED not in (said := Path(log.name).read_text()):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"contract: Prism did not start:\n{said}")
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def unwatched(document: Document, url: str) -> Iterator[str]:
    """Yield operations for which Prism accepts any body, because it cannot read the schema."""
    connection = http.client.HTTPConnection(url.removeprefix("http://"))
    for route in routes(document):
        path = re.sub(r"\{[^{}]*\}", "1", route.path)
        for media_type in document.follow(route.node.get("requestBody")).get("content").mapping:
            headers = {"Authorization": "Basic bWU6aw==", "Content-Type": media_type}
            body = "7"
            if media_type == "multipart/form-data":
                headers["Content-Type"] += "; boundary=x"
                body = "--x--\r\n"
            connection.request(route.method.upper(), path, body, headers)
            response = connection.getresponse()
            response.read()
            if not any(v["location"][:2] == ["request", "body"] for v in violations(response)):
                yield route.node.get("operationId").string or path
    connection.close()


def violations(response: Any) -> list[Any]:
    """Return the violations that Prism found in a request or in its own response."""
    found: list[Any] = json.loads(response.headers.get("sl-violations") or "[]")
    return found


def lost(received: Any, result: Any, where: str = "body") -> Iterator[str]:
    """Yield the values of a response that the result of the call does not contain."""
    if is_list(received) and not isinstance(result, str):
        if len(received) != len(result):
            yield f"{where} has {len(received)} items, the result {len(result)}"
        for index, (item, found) in enumerate(zip(received, result, strict=False)):
            yield from lost(item, found, f"{where}[{index}]")
    elif is_dict(received) and isinstance(result, msgspec.Struct):
        names = {f.encode_name: f.name for f in msgspec.structs.fields(result)}
        for key, value in received.items():
            if key not in names:
                yield f"{where}.{key} is unknown to {type(result).__name__}"
            else:
                yield from lost(value, getattr(result, names[key]), f"{where}.{key}")
    elif is_dict(received) and is_dict(result):
        for key, value in received.items():
            yield from lost(value, result.get(key), f"{where}.{key}")
    elif received is not None and result is None:
        yield f"{where} is {received!r}, the result None"


class Contract:
    """Make calls with one client and collect the problems."""

    def __init__(self, package: Any, url: str, client: str, transport: str) -> None:
        self.label = f"{client}, {transport}"
        self._responses: list[Any] = []
        self._client: Any = getattr(package, client)(
            "me",
            "secret-key",
            base_url=url,
            max_retries=0,
            transport=getattr(package, transport)(),
            on_response=self._note,
        )
        models = import_module("textmagic_client.models")
        self._names = {name: getattr(models, name) for name in models.__all__}
        self._names |= {"UTC": UTC, "datetime": datetime, "timedelta": timedelta}
        self._names |= {"timezone": timezone, "Decimal": Decimal, "tm": self._client}

    def _note(self, _: object, response: Any) -> None:
        self._responses.append(response)

    async def make(self, call: Call) -> list[str]:
        """Make a call and return its problems."""
        self._responses.clear()
        problems: list[str] = []
        result: Any = None
        try:
            result = eval(f"tm.{call.code}", self._names)
            if inspect.isawaitable(result):
                result = await result
        except Exception as error:
            problems.append(f"{type(error).__name__}: {error}")
        if len(self._responses) != 1:
            return [*problems, f"{len(self._responses)} responses instead of one"]
        response = self._responses[0]
        for violation in violations(response):
            problems.append(f"{'.'.join(violation['location'])}: {violation['message']}")
        if not problems and not 200 <= response.status_code <= 299:
            problems.append(f"status {response.status_code}")
        if not problems and response.body:
            problems += self._lost(json.loads(response.body), result)
        return problems

    def _lost(self, received: Any, result: Any) -> Iterator[str]:
        if hasattr(result, "has_next"):  # a page
            received, result = received["resources"], result.resources
        return lost(received, result)

    async def close(self) -> None:
        closing = self._client.close()
        if inspect.isawaitable(closing):
            await closing


async def check(calls: list[Call], url: str, package: Any, wrong: Problems) -> None:
    """Make all calls with all clients. Add the problems to `wrong`."""
    for client, prefix in (("TextMagic", ""), ("AsyncTextMagic", "Async")):
        for transport in (f"{prefix}HttpxTransport", f"{prefix}PyreqwestTransport"):
            contract = Contract(package, url, client, transport)
            for call in calls:
                for problem in await contract.make(call):
                    found = wrong.setdefault(call.operation, {}).setdefault(problem, [])
                    found.append(f"{contract.label}, {call.name}")
            await contract.close()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--spec", type=Path, default=ROOT / "spec" / "openapi.yaml")
    parser.add_argument("--output", type=Path, default=ROOT / "generated")
    options = parser.parse_args()
    output: Path = options.output.resolve()
    document, client = read_faultless(options.spec)
    calls = calls_of(client)
    sys.path.insert(0, str(output))
    package = import_module("textmagic_client")
    with prism(output / "openapi.yaml") as url:
        wrong: Problems = {name: {NOT_REFUSED: ["7"]} for name in unwatched(document, url)}
        asyncio.run(check(calls, url, package, wrong))
    operations = dict.fromkeys(call.operation for call in calls)
    for operation in operations:
        print(f"{'FAILED' if operation in wrong else 'ok'}  {operation}")
        for problem, where in wrong.get(operation, {}).items():
            print(f"        {problem}\n            ({len(where)} times, first: {where[0]})")
    print(f"{len(operations)} operations, {len(calls)} calls in 4 ways: {len(wrong)} failed")
    return 1 if wrong or not operations else 0


if __name__ == "__main__":
    sys.exit(main())
