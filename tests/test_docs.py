"""The examples in README and reference pages run, against a server that has what they ask for."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import textmagic_client
from recording import Received, Recorder
from tests.support import ROOT
from textmagic_client.testing import FakeTextMagic

PAGES = [ROOT / "README.md", *sorted((ROOT / "generated").glob("**/*.md"))]
SESSION = {"id": 4991, "text": "Hi", "startTime": "2015-06-19T09:48:24+0000"}


def examples() -> list[Any]:
    return list(_examples())


def _examples() -> Iterator[Any]:
    for page in PAGES:
        blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        for number, block in enumerate(blocks, 1):
            yield pytest.param(block, id=f"{page.relative_to(ROOT)}:{number}")


def answer(received: Received) -> tuple[int, Any]:
    if received.method != "GET":
        return 204, None
    return 200, {**SESSION, "page": 1, "pageCount": 1, "resources": [SESSION]}


@pytest.mark.parametrize("code", examples())
def test_examples_run(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = compile(code, "example", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    for name in re.findall(r'"(path/to/[a-z0-9_.]+)"', code):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    with Recorder() as server:
        server.otherwise = answer
        for name in ("TextMagic", "AsyncTextMagic"):
            kind = getattr(textmagic_client, name)
            monkeypatch.setattr(textmagic_client, name, partial(kind, base_url=server.url))
        monkeypatch.setenv("TEXTMAGIC_USERNAME", "me")
        monkeypatch.setenv("TEXTMAGIC_API_KEY", "k")
        names: dict[str, Any] = {
            name: getattr(textmagic_client, name) for name in textmagic_client.__all__
        }
        pending = eval(compiled, names)
        if inspect.iscoroutine(pending):
            asyncio.run(pending)
        for test in [value for name, value in names.items() if name.startswith("test_")]:
            test(FakeTextMagic())
        assert server.requests or "fake" in code


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for target, anchor in re.findall(r"\]\((?!https:)([^)#]*)#?([^)]*)\)", text):
            linked: Path = page.parent / target if target else page
            assert linked.exists(), f"{page}: {target}"
            if anchor:
                headings = re.findall(
                    r"^#+ (.*)$", linked.read_text(encoding="utf-8"), re.MULTILINE
                )
                slugs = [re.sub(r"[^a-z0-9_-]", "", h.lower().replace(" ", "-")) for h in headings]
                assert anchor in slugs, f"{page}: {target}#{anchor}"
