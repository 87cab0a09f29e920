"""Every generated module has exactly the imports that it uses, for any API."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.emit.render import rendered
from generator.ir import Client
from tests.support import ROOT, client_of, templates, write_files
from tests.whole.fuzz_small import SMALL


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Return a client with all features."""
    return client_of(write_files(tmp_path_factory.mktemp("small"), SMALL))


def smaller(client: Client) -> Iterator[Client]:
    """Yield the client, and a client for each single operation, without callbacks."""
    yield client
    for api in client.apis:
        for resource, operation in api.operations:
            only = replace(resource, operations=(operation,))
            yield replace(client, apis=(replace(api, resources=(only,), webhooks=()),))


def test_every_module_has_exactly_the_imports_that_it_uses(client: Client, tmp_path: Path) -> None:
    count = 0
    for index, each in enumerate(smaller(client)):
        for target in templates(each.names).targets(each):
            if target.path.endswith(".py"):
                path = tmp_path / str(index) / target.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(rendered([target])[target.path], encoding="utf-8")
                count += 1
    assert count > 500
    rules = "F401,F811,F821"
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--select", rules]
    run = subprocess.run(
        [*command, "--output-format", "concise", tmp_path],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert run.stdout == "All checks passed!\n"
