"""A server that simulates random failures. It runs in its own process.

`Hazards` starts `python -m tests.client.hazards`. The server records every request that arrives,
complete or in part, by the id at the end of its path.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import random
import re
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from tests.support import ROOT

Record = dict[str, list[tuple[str, bool]]]
"""By id, for each request: the behavior of the server, and whether the request was complete."""

CALM = "/calm/"
"""Requests for `/calm/<seconds>/<id>` are answered after this number of seconds. After the first of
them, failures affect only requests that have already begun."""
CLOSING = 0.2
"""The probability that a connection is closed after a complete response, without notice."""
BAD_GZIP = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"
STALLED = b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{"
HAZARDS: dict[str, float] = {
    "ok": 50,
    "429": 8,
    "429 with Retry-After": 3,
    **dict.fromkeys(("408", "500", "502", "503", "504", "302", "400"), 1.5),
    "reset when the headers are read": 4,
    "reset when all is read": 4,
    "closed when all is read": 4,
    "no answer": 0.7,
    "stalled body": 0.3,
    "truncated headers": 3,
    "truncated body": 3,
    "bad gzip": 1,
    "bad JSON": 1,
    "204 with body": 1,
}
"""The behaviors of the server, with their weights."""
REFUSALS = ("429", "429 with Retry-After")
"""The responses which say that the request was not carried out."""


class Connection(asyncio.Protocol):
    """One connection."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer = b""
        self._transport: Any = None
        self._drawn: str | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See `asyncio.Protocol`."""
        self._transport = transport
        self._server.connections.add(self)
        if self._server.random.random() < 0.01 and not self._server.is_calm:
            self._reset()

    def connection_lost(self, exc: Exception | None) -> None:
        """See `asyncio.Protocol`."""
        self._server.connections.discard(self)

    def data_received(self, data: bytes) -> None:
        """See `asyncio.Protocol`."""
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = re.search(rb"(?i)content-length: *(\d+)", head)
        is_whole = len(rest) >= (int(length[1]) if length else 0)
        path = head.split(b" ", 2)[1].decode()
        if path.startswith(CALM):
            self._server.is_calm = True
        if self._drawn is None:
            self._drawn = "ok" if path.startswith(CALM) else self._server.draw()
        if not is_whole and self._drawn != "reset when the headers are read":
            return
        hazard, self._drawn, self._buffer = self._drawn, None, b""
        self._server.record.setdefault(path.rpartition("/")[2], []).append((hazard, is_whole))
        if path.startswith(CALM):
            seconds = float(path.split("/")[2])
            asyncio.get_running_loop().call_later(seconds, self._answer, "ok", path)
        else:
            self._answer(hazard, path)

    def _answer(self, hazard: str, path: str) -> None:
        body = json.dumps({"id": path.rpartition("/")[2]}).encode()
        if hazard.startswith("reset"):
            self._reset()
        elif hazard == "closed when all is read":
            self._transport.close()
        elif hazard == "truncated headers":
            self._transport.write(STALLED[:20])
            self._transport.close()
        elif hazard == "truncated body":
            self._transport.write(STALLED)
            self._transport.close()
        elif hazard == "stalled body":
            self._transport.write(STALLED)
        elif hazard == "bad gzip":
            self._transport.write(BAD_GZIP)
        elif hazard != "no answer":
            status = hazard[:3] if hazard[:3].isdigit() else "200"
            extra = "Retry-After: 0\r\n" if hazard == "429 with Retry-After" else ""
            body = b"<html>" if hazard == "bad JSON" else body
            head = f"HTTP/1.1 {status} Text\r\n{extra}Content-Length: {len(body)}\r\n\r\n"
            self._transport.write(head.encode() + body)
            if not path.startswith(CALM) and self._server.random.random() < CLOSING:
                delay = self._server.random.choice((0, 0, 0.0005, 0.001, 0.003))
                asyncio.get_running_loop().call_later(delay, self._close_idle)

    def _close_idle(self) -> None:
        """Close a connection on which the next request may be arriving."""
        if self._transport.is_closing() or self._drawn is not None:
            return
        with contextlib.suppress(OSError):
            if arrived := os.read(self._transport.get_extra_info("socket").fileno(), 1 << 20):
                path = arrived.split(b" ", 2)[1].decode()
                is_whole = b"\r\n\r\n{" in arrived and arrived.endswith(b"}")
                kept = self._server.record.setdefault(path.rpartition("/")[2], [])
                kept.append(("closed without being read", is_whole))
        if self._server.random.random() < 0.5:
            self._reset()
        else:
            self._transport.close()

    def _reset(self) -> None:
        connection = self._transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._transport.abort()


class Server:
    """The server."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.is_calm = False
        self.record: Record = {}
        self.connections: set[Connection] = set()

    def draw(self) -> str:
        """Return a random behavior for a request."""
        return self.random.choices(list(HAZARDS), list(HAZARDS.values()))[0]

    async def run(self) -> None:
        """Serve until standard input ends. Then print the record."""
        loop = asyncio.get_running_loop()
        ended = loop.run_in_executor(None, sys.stdin.read)
        listener = await loop.create_server(self._connection, "127.0.0.1", 0, backlog=1024)
        port = listener.sockets[0].getsockname()[1]
        print(port, flush=True)
        while not ended.done():
            await asyncio.wait([ended], timeout=self.random.uniform(0.1, 0.4))
            if self.is_calm:
                continue
            listener.close()  # connections are refused for a while
            await asyncio.sleep(self.random.uniform(0, 0.02))
            listener = await loop.create_server(
                self._connection, "127.0.0.1", port, backlog=1024, reuse_address=True
            )
        listener.close()
        json.dump(self.record, sys.stdout)

    def _connection(self) -> Connection:
        return Connection(self)


class Hazards:
    """The server in its own process. Use it as a context manager."""

    def __init__(self, seed: int = 1) -> None:
        self.record: Record = {}
        """The record of the server, available at the end."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.client.hazards", "--seed", str(seed)],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdout is not None
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"

    def __enter__(self) -> Hazards:
        return self

    def __exit__(self, *_: object) -> None:
        report, _stderr = self._process.communicate(timeout=60)
        self.record = {
            id: [(hazard, is_whole) for hazard, is_whole in copies]
            for id, copies in json.loads(report).items()
        }


def transports() -> dict[str, tuple[Callable[[], Any], Callable[[], Any]]]:
    """Return functions that create the sync and async transports, by name."""
    import textmagic_client as client  # `tests` has set `sys.path`

    return {
        "httpx2": (
            lambda: client.HttpxTransport(verify=False),
            lambda: client.AsyncHttpxTransport(verify=False),
        ),
        "pyreqwest": (
            lambda: client.PyreqwestTransport(verify=False),
            lambda: client.AsyncPyreqwestTransport(verify=False),
        ),
    }


def main() -> None:
    """Run the server."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    asyncio.run(Server(parser.parse_args().seed).run())


if __name__ == "__main__":
    main()
