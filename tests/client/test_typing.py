"""Type checkers report mistakes in the use of both clients, and no errors for correct use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT

GOOD = """\
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from typing_extensions import assert_type

import textmagic_client
from textmagic_client import AsyncPage, AsyncTextMagic, NotFoundError, Page, TextMagic
from textmagic_client.callbacks import fields_of, parse_delivery, parse_inbound
from textmagic_client.models import DeliveryCallback, MessageOut, MessageSession, MessageStatus
from textmagic_client.testing import Call, FakeTextMagic


def use_callbacks(body: bytes, content_type: str | None) -> None:
    event = parse_delivery(body, content_type)
    assert_type(event, DeliveryCallback)
    assert_type(event.price, Decimal | None)
    assert_type(textmagic_client.callbacks.parse_inbound(body, None).text, str | None)
    print(fields_of(parse_inbound(body, content_type))["new"])
    assert_type(parse_delivery(bytearray(body), content_type), DeliveryCallback)
    assert_type(parse_delivery(memoryview(body), content_type), DeliveryCallback)
    assert_type(parse_delivery({"id": "1"}), DeliveryCallback)


def use_fake(fake: FakeTextMagic) -> None:
    fake.add("sessions", id=4991)
    fake.fail("getMessageSession", reset="after", times=2)
    assert_type(fake.client(timeout=5), TextMagic)
    assert_type(fake.async_client(), AsyncTextMagic)
    assert_type(fake.calls, list[Call])
    with fake.serve() as url:
        assert_type(url, str)


def use(tm: TextMagic, ids: Iterable[int]) -> None:
    page = tm.sessions.list(page=2, limit=100)
    assert_type(page, Page[MessageSession])
    for session in page:
        assert_type(session, MessageSession)
        assert_type(session.start_time, datetime | None)
        assert_type(session.price, Decimal | None)
    for message in tm.sessions.messages(1, statuses="f", include_deleted=True):
        assert_type(message.status, MessageStatus)
    tm.sessions.messages(1, statuses=MessageStatus("new"))
    tm.sessions.delete_bulk(ids=ids)
    tm.sessions.delete_bulk(all=True, x_ignore_null_values=False)
    try:
        assert_type(tm.sessions.stats(1).delivered, int)
    except NotFoundError as error:
        assert_type(error.status_code, int)


async def use_async(tm: AsyncTextMagic, ids: Iterable[int]) -> None:
    page = await tm.sessions.list(page=2, limit=100)
    assert_type(page, AsyncPage[MessageSession])
    async for session in page:
        assert_type(session, MessageSession)
    async for message in tm.sessions.messages(1, statuses="f"):
        assert_type(message, MessageOut)
    await tm.sessions.delete_bulk(ids=ids)
    await tm.sessions.delete_bulk(all=True)
    assert_type((await tm.sessions.get(1)).id, int)
"""
BAD = """\
from textmagic_client import AsyncTextMagic, TextMagic
from textmagic_client.callbacks import parse_inbound


def use_callbacks(body: bytes) -> None:
    parse_inbound(body)
    parse_inbound("text", "application/json")
    parse_inbound(body, b"application/json")
    parse_inbound(body, None).price


def use(tm: TextMagic) -> None:
    tm.sessions.get("1")
    tm.sessions.get(1).start_tiem
    tm.sessions.list(limit="10")
    tm.sessions.list(10)
    tm.sessions.messages(1, statuses="zz")
    tm.sessions.delete_bulk()
    tm.sessions.delete_bulk(ids=[1], all=True)
    tm.sessions.delete_bulk(all=False)
    tm.sessions.delete_bulk(ids=["1"])
    tm.sesions
    tm.sessions.stats(1, include_deletd=True)
    tm.sessions.get(None)


async def use_async(tm: AsyncTextMagic) -> None:
    await tm.sessions.get("1")
    (await tm.sessions.get(1)).start_tiem
    await tm.sessions.list(limit="10")
    await tm.sessions.list(10)
    await tm.sessions.messages(1, statuses="zz")
    await tm.sessions.delete_bulk()
    await tm.sessions.delete_bulk(ids=[1], all=True)
    await tm.sessions.delete_bulk(all=False)
    await tm.sessions.delete_bulk(ids=["1"])
    tm.sesions
    await tm.sessions.stats(1, include_deletd=True)
    tm.sessions.list().resources
"""
WRONG_LINES = {n for n, line in enumerate(BAD.splitlines(), 1) if line.startswith("    ")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.py").write_text(GOOD)
    (tmp_path / "bad.py").write_text(BAD)
    return tmp_path


def test_mypy(folder: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"]
    done = subprocess.run(
        [*command, f"--cache-dir={folder / 'cache'}", "good.py", "bad.py"],
        cwd=folder,
        env={"MYPYPATH": str(ROOT / "generated"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    found = [line.split(":") for line in done.stdout.splitlines() if ": error:" in line]
    assert {name for name, *_ in found} == {"bad.py"}, done.stdout + done.stderr
    assert {int(line) for _, line, *_ in found} == WRONG_LINES, done.stdout


def test_pyright(folder: Path) -> None:
    config = {
        "typeCheckingMode": "strict",
        "extraPaths": [str(ROOT / "generated")],
        "reportUnusedExpression": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config))
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)["generalDiagnostics"]
    assert {Path(d["file"]).name for d in found} == {"bad.py"}, done.stdout
    assert {d["range"]["start"]["line"] + 1 for d in found} == WRONG_LINES, done.stdout
